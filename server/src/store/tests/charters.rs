use std::collections::BTreeSet;

use app::backend::Charter;
use domain::{CharterSlug, CharterText};

use super::*;
use crate::charters::{fingerprint, starting};

fn second(text: &str) -> Charter {
    let mut charter = starting().remove(0);
    charter.version = 2;
    charter.author = Some(person(1));
    charter.content.text = CharterText::parse(text).unwrap();
    charter.sha256 = fingerprint(text);
    charter
}

#[tokio::test]
async fn a_charter_is_read_back_byte_for_byte() {
    let mut test = TestStore::new().await;
    let forum = test.forum("ABCDEF", &[phase(Phase::Marketplace)]).await;
    let odd = "\n \u{1}\u{7f}\"\\ « à »\u{202f}!\u{200b}\u{202e}\t👩‍👩‍👧\n\n";
    let mut batch = Batch::new(forum);
    batch.charters.push(second(odd));
    batch.mandatory = Some(BTreeSet::from([starting()[0].slug.clone()]));

    test.writing.commit(&[&batch]).await.unwrap();

    let rules = starting().remove(0);
    let versions = test.store.charter_versions(Some(forum), &rules.slug).await.unwrap();
    assert_eq!(versions, [second(odd), rules.clone()]);
    let kept = test.load("ABCDEF").await.charters;
    assert_eq!(*kept.newest[&rules.slug], second(odd));
    assert_eq!(*kept.newest[&starting()[1].slug], starting()[1]);
    assert_eq!(Some(kept.mandatory), batch.mandatory);
    assert_eq!(test.store.charter_versions(None, &rules.slug).await.unwrap(), [rules]);
}

#[tokio::test]
async fn charters_belong_to_one_forum() {
    let mut test = TestStore::new().await;
    let forum = test.forum("ABCDEF", &[phase(Phase::Marketplace)]).await;
    test.forum("GHJKMN", &[phase(Phase::Marketplace)]).await;
    let mut batch = Batch::new(forum);
    batch.charters.push(second("# Autre"));

    test.writing.commit(&[&batch]).await.unwrap();

    let other = test.load("GHJKMN").await.charters;
    assert!(other.newest.values().all(|charter| charter.version == 1));
    assert!(other.mandatory.is_empty());
}

#[tokio::test]
async fn starting_texts_are_written_once() {
    let test = TestStore::new().await;
    let file = test._folder.path().join("forum.db");

    let again = Store::open(&file).await.unwrap();

    assert_eq!(again.starting_charters().await.unwrap(), starting());
    let unknown = CharterSlug::parse("absente").unwrap();
    assert!(again.charter_versions(None, &unknown).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_version_is_never_changed() {
    let mut test = TestStore::new().await;

    let changed = test.writing.run("update charter set text = 'autre'").await;

    assert!(changed.unwrap_err().to_string().contains("never changed"));
    assert_eq!(test.store.starting_charters().await.unwrap(), starting());
}
