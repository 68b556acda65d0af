//! What people say of themselves, and who reads it.

use domain::{Actor, Fact, FactText, Profile, Role, Roles, ShownTo, TextError};

use crate::vocabulary::*;

#[test]
fn a_fact_is_shown_to_those_it_is_meant_for() {
    let person = |roles| Actor::Person { id: ADA, roles };
    let readers = [
        Actor::Visitor,
        person(Roles::NONE),
        person(Roles::of(Role::Facilitator)),
    ];
    for (shown_to, reads) in [
        (ShownTo::Participants, [false, true, true]),
        (ShownTo::Team, [false, false, true]),
        (ShownTo::Nobody, [false, false, false]),
    ] {
        let mut profile = Profile::default();
        let text = FactText::parse("elle").unwrap();
        profile.facts.insert(Fact::Pronouns, (text, shown_to));
        for (reader, reads) in readers.iter().zip(reads) {
            let told = profile.told(Fact::Pronouns, reader);
            assert_eq!(told, reads.then_some("elle"), "{shown_to:?} {reader:?}");
            assert_eq!(profile.told(Fact::Organisation, reader), None);
        }
    }
}

#[test]
fn a_fact_has_one_to_eighty_characters_and_keeps_every_letter() {
    let families = "👩‍👩‍👧‍👦".repeat(80);
    for said in ["elle/iel", "ELLE", "هي", "she/her 🏳️‍🌈", families.as_str()] {
        assert_eq!(FactText::parse(said).unwrap().as_str(), said);
    }
    assert_eq!(FactText::parse("  \u{200b} "), Err(TextError::Missing));
    assert_eq!(
        FactText::parse(&"é".repeat(81)),
        Err(TextError::TooLong { max: 80, length: 81 })
    );
}
