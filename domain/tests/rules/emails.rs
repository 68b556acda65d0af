//! Addresses people can be written to.

use domain::{EmailAddress, MailDomain, Policy};
use proptest::prelude::*;

#[test]
fn an_address_is_kept_as_it_was_typed() {
    for address in [
        "nom@exemple.fr",
        "Ada.Lovelace+forum@Numerique.Gouv.FR",
        "o'brien@exemple.fr",
        "a@b.co",
        "x!#$%&*/=?^_`{|}~-@sous.domaine.exemple.fr",
    ] {
        assert_eq!(EmailAddress::parse(address).expect(address).as_str(), address);
    }
    assert_eq!(
        EmailAddress::parse("  nom@exemple.fr\n").unwrap().as_str(),
        "nom@exemple.fr"
    );
}

#[test]
fn what_could_end_a_header_or_name_two_people_is_no_address() {
    for not_one in [
        "",
        "nom",
        "nom@",
        "@exemple.fr",
        "nom@exemple",
        "nom@.fr",
        "nom@exemple..fr",
        "nom@exemple.fr.",
        "nom@-exemple.fr",
        ".nom@exemple.fr",
        "no..m@exemple.fr",
        "nom@exemple.fr\r\nBcc: tous@exemple.fr",
        "nom\0@exemple.fr",
        "nom @exemple.fr",
        "nom@exemple.fr, autre@exemple.fr",
        "nom@exemple.fr;autre@exemple.fr",
        "nom@autre@exemple.fr",
        "Ada <nom@exemple.fr>",
        "\"nom\"@exemple.fr",
        "nom@[127.0.0.1]",
        "nom@exemple.fr%0d%0a",
        "nôm@exemple.fr",
        "nom@exemple\u{202e}.fr",
    ] {
        assert_eq!(EmailAddress::parse(not_one), None, "{not_one:?}");
    }
}

#[test]
fn an_address_has_254_bytes_at_most() {
    let long = |domain: usize| format!("nom@{}.fr", "a.".repeat(domain / 2 - 1) + "a");
    let fits = (2..260).filter(|length| EmailAddress::parse(&long(*length)).is_some());
    assert_eq!(fits.map(|length| long(length).len()).max(), Some(EmailAddress::MAX));
    assert_eq!(EmailAddress::parse(&format!("{}@exemple.fr", "n".repeat(65))), None);
}

#[test]
fn capitals_make_no_other_mailbox_and_no_log_has_it() {
    let (small, capital) = (
        EmailAddress::parse("nom@exemple.fr"),
        EmailAddress::parse("NOM@Exemple.fr"),
    );
    let (small, capital) = (small.unwrap(), capital.unwrap());
    assert!(small.is(&capital));
    assert!(!small.is(&EmailAddress::parse("non@exemple.fr").unwrap()));
    assert!(!format!("{small:?}").contains("nom"));
}

proptest! {
    #[test]
    fn nothing_that_is_an_address_can_end_a_line(raw in ".*@.*\\.[a-z]{2}|[\\x00-\\x7f]{1,30}@[a-z.\\r\\n]{1,20}") {
        if let Some(address) = EmailAddress::parse(&raw) {
            prop_assert!(address.as_str().bytes().all(|byte| byte.is_ascii_graphic()));
            prop_assert_eq!(address.as_str().matches('@').count(), 1);
        }
    }
}

#[test]
fn an_address_is_of_its_own_domain_and_of_none_above_or_below() {
    let beta = MailDomain::parse(" @Beta.gouv.fr ").expect("a domain");
    assert_eq!(beta.as_str(), "beta.gouv.fr");
    let address = |text: &str| EmailAddress::parse(text).expect("an address");
    assert!(beta.is_of(&address("ada@BETA.gouv.fr")));
    for other in [
        "ada@gouv.fr",
        "ada@a.beta.gouv.fr",
        "ada@notbeta.gouv.fr",
        "ada@beta.gouv.fr.exemple.fr",
    ] {
        assert!(!beta.is_of(&address(other)), "{other}");
    }
    for wrong in ["", "@", "gouv", "beta gouv.fr", "a@beta.gouv.fr", "beta..fr", "-.fr"] {
        assert_eq!(MailDomain::parse(wrong), None, "{wrong:?}");
    }
    let policy = Policy::Domains([beta].into());
    assert!(policy.takes(Some(&address("ada@beta.gouv.fr"))));
    assert!(!policy.takes(Some(&address("ada@exemple.fr"))) && !policy.takes(None));
    assert!(Policy::Open.takes(None));
}
