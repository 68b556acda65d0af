use app::backend::{Done, FileInfo};
use domain::{FileId, ReportFields, ReportText, SessionId, TextAlternative, TopicId};

use super::*;

#[tokio::test]
async fn what_is_kept_is_read_back_as_it_was() {
    let mut test = TestStore::new().await;
    let changes = [phase(Phase::Marketplace), phase(Phase::Sessions)];
    let forum = test.forum("ABCDEF", &changes).await;
    let done = Outcome::Done(Done {
        topic: Some(TopicId(3)),
        session: None,
    });
    let mut batch = Batch::new(forum);
    batch.people.insert(person(1), Some(ada()));
    batch.roles.insert((person(1), Role::Organiser), true);
    batch.devices.insert(device(1), Some(person(1)));
    batch.contacts.insert(person(1), Some(contact("ada@exemple.fr")));
    batch.interest.insert((TopicId(3), person(1)), true);
    batch.operations.push(Operation {
        device: device(1),
        op: op(9),
        digest: device(4),
        outcome: done.clone(),
    });

    test.writing.commit(&[&batch]).await.unwrap();

    let kept = test.load("ABCDEF").await;
    assert_eq!(kept.journal, journal(&changes));
    assert!(test.store.forums().await.unwrap()[0].listed);
    assert_eq!(kept.people, [(person(1), "Ada".to_owned())]);
    assert_eq!(kept.roles, [(person(1), Role::Organiser)]);
    assert_eq!(kept.devices, [(device(1), person(1))]);
    assert_eq!(kept.contacts, [(person(1), contact("ada@exemple.fr"))]);
    assert_eq!(kept.interest, [(TopicId(3), person(1))]);
    assert_eq!(kept.operations, [(device(1), op(9))]);
    let known = test
        .store
        .operations(forum, &[(device(1), op(9)), (device(1), op(1))])
        .await
        .unwrap();
    assert_eq!(
        known,
        [Known {
            device: device(1),
            op: op(9),
            digest: device(4),
            outcome: done
        }]
    );
}

#[tokio::test]
async fn a_batch_that_fails_leaves_nothing_behind() {
    let mut test = TestStore::new().await;
    let forum = test.forum("ABCDEF", &[phase(Phase::Marketplace)]).await;
    let mut batch = Batch::new(forum);
    batch.people.insert(person(1), Some(ada()));
    batch.journal = journal(&[phase(Phase::Sessions)]);

    let refused = test.writing.commit(&[&batch]).await;

    assert!(refused.is_err_and(|error| error.is_constraint()));
    assert_eq!(test.load("ABCDEF").await.people, []);
}

#[tokio::test]
async fn the_connection_writes_again_after_a_failure() {
    let mut test = TestStore::new().await;
    let forum = test.forum("ABCDEF", &[phase(Phase::Marketplace)]).await;
    let mut wrong = Batch::new(forum);
    wrong.journal = journal(&[phase(Phase::Sessions)]);
    let mut right = Batch::new(forum);
    right.people.insert(person(1), Some(ada()));

    test.writing.commit(&[&wrong]).await.unwrap_err();
    test.writing.commit(&[&right]).await.unwrap();

    assert_eq!(test.load("ABCDEF").await.people.len(), 1);
}

#[tokio::test]
async fn two_forums_are_kept_in_one_transaction_or_not_at_all() {
    let mut test = TestStore::new().await;
    let first = test.forum("ABCDEF", &[]).await;
    let second = test.forum("GHJKMN", &[phase(Phase::Marketplace)]).await;
    let batch = |forum| Batch {
        journal: journal(&[phase(Phase::Sessions)]),
        ..Batch::new(forum)
    };

    test.writing.commit(&[&batch(first), &batch(second)]).await.unwrap_err();
    assert_eq!(test.load("ABCDEF").await.journal.len(), 0);

    test.writing.commit(&[&batch(first)]).await.unwrap();
    assert_eq!(test.load("ABCDEF").await.journal.len(), 1);
}

#[tokio::test]
async fn who_is_erased_takes_their_browsers_address_answers_and_interest_along() {
    let mut test = TestStore::new().await;
    let forum = test.forum("ABCDEF", &[]).await;
    let mut batch = Batch::new(forum);
    batch.people.insert(person(1), Some(ada()));
    batch.contacts.insert(person(1), Some(contact("ada@exemple.fr")));
    batch.roles.insert((person(1), Role::Organiser), true);
    batch.devices.insert(device(1), Some(person(1)));
    batch.interest.insert((TopicId(3), person(1)), true);
    let outcome = Outcome::Done(Done::default());
    batch.operations.push(Operation {
        device: device(1),
        op: op(9),
        digest: device(4),
        outcome,
    });
    test.writing.commit(&[&batch]).await.unwrap();

    let mut erasure = Batch::new(forum);
    erasure.people.insert(person(1), None);
    test.writing.commit(&[&erasure]).await.unwrap();

    let kept = test.load("ABCDEF").await;
    assert!(kept.people.is_empty() && kept.roles.is_empty() && kept.devices.is_empty());
    assert!(kept.contacts.is_empty());
    assert!(kept.interest.is_empty() && kept.operations.is_empty());
}

#[tokio::test]
async fn the_newest_text_of_a_report_is_read_with_its_files() {
    let mut test = TestStore::new().await;
    let forum = test.forum("ABCDEF", &[]).await;
    let photo = FileInfo {
        id: FileId(Uuid::from_u64_pair(2, 1)),
        name: "tableau.png".into(),
        media_type: "image/png",
        size: 9,
        alt: TextAlternative::default(),
    };
    let text = |revision, text: &str| WrittenReport {
        session: SessionId(4),
        revision,
        fields: ReportFields::of_notes(ReportText::parse(text).unwrap()),
        author: Some(person(1)),
        at: Timestamp(7),
    };
    let mut batch = Batch::new(forum);
    batch.reports = vec![text(1, "début"), text(2, "décidé : « oui »\nensuite")];
    batch.files.insert(photo.id, Some((SessionId(4), photo.clone())));

    test.writing.commit(&[&batch]).await.unwrap();

    let body = test.store.report(forum, SessionId(4)).await.unwrap();
    assert_eq!((&*body.fields.notes, body.revision), ("décidé : « oui »\nensuite", 2));
    assert_eq!(body.files, std::slice::from_ref(&photo));
    assert_eq!(test.store.file(forum, photo.id).await.unwrap(), Some(photo.clone()));
    assert_eq!(
        test.store.files().await.unwrap().into_iter().collect::<Vec<_>>(),
        [photo.id]
    );
    assert_eq!(
        test.store.report(forum, SessionId(5)).await.unwrap(),
        app::backend::ReportBody::default()
    );
}

#[tokio::test]
async fn a_printed_invitation_replaces_the_one_before_for_the_same_role_and_no_other() {
    let mut test = TestStore::new().await;
    let forum = test.forum("ABCDEF", &[]).await;
    let printed = |role| Invitation::printed(role, "au démarrage", Timestamp(1));
    let made = Invitation {
        printed: false,
        ..printed(Role::Facilitator)
    };
    let added = |number, invitation: &Invitation| InvitationChange::Added {
        key: device(number),
        invitation: invitation.clone(),
    };
    let changes = [
        added(1, &printed(Role::Facilitator)),
        added(2, &printed(Role::Organiser)),
        added(3, &made),
        added(4, &printed(Role::Facilitator)),
    ];
    for change in &changes {
        let mut batch = Batch::new(forum);
        batch.invitations.push(change.clone());
        test.writing.commit(&[&batch]).await.unwrap();
    }

    let mut kept = test.load("ABCDEF").await.invitations;
    kept.sort_by_key(|(key, _)| *key);
    assert_eq!(
        kept,
        [
            (device(2), printed(Role::Organiser)),
            (device(3), made),
            (device(4), printed(Role::Facilitator))
        ]
    );
}

#[tokio::test]
async fn an_invitation_remembers_when_it_was_used_and_taken_back_and_is_not_made_twice() {
    let mut test = TestStore::new().await;
    let forum = test.forum("ABCDEF", &[]).await;
    let invitation = Invitation {
        printed: false,
        ..Invitation::printed(Role::Moderator, "Groupe d’appui", Timestamp(1))
    };
    let key = device(1);
    let added = InvitationChange::Added {
        key,
        invitation: invitation.clone(),
    };
    let used = InvitationChange::Used { key, at: Timestamp(2) };
    let revoked = InvitationChange::Revoked { key, at: Timestamp(3) };
    let mut batch = Batch::new(forum);
    batch.invitations = vec![added.clone(), used, revoked, added];

    test.writing.commit(&[&batch]).await.unwrap();

    let kept = Invitation {
        used_at: Some(Timestamp(2)),
        revoked_at: Some(Timestamp(3)),
        ..invitation
    };
    assert_eq!(test.load("ABCDEF").await.invitations, [(key, kept)]);
}

#[tokio::test]
async fn a_role_is_taken_away_and_the_others_stay() {
    let mut test = TestStore::new().await;
    let forum = test.forum("ABCDEF", &[]).await;
    let mut given = Batch::new(forum);
    given.people.insert(person(1), Some(ada()));
    given.roles.insert((person(1), Role::Organiser), true);
    given.roles.insert((person(1), Role::Moderator), true);
    let mut taken = Batch::new(forum);
    taken.roles.insert((person(1), Role::Organiser), false);

    test.writing.commit(&[&given]).await.unwrap();
    test.writing.commit(&[&taken]).await.unwrap();

    assert_eq!(test.load("ABCDEF").await.roles, [(person(1), Role::Moderator)]);
}

#[tokio::test]
async fn a_journal_with_a_gap_is_not_opened() {
    let mut test = TestStore::new().await;
    let forum = test.forum("ABCDEF", &[phase(Phase::Marketplace)]).await;
    let mut batch = Batch::new(forum);
    batch.journal = journal(&[phase(Phase::Sessions)]);
    batch.journal[0].seq = 3;
    test.writing.commit(&[&batch]).await.unwrap();

    let loaded = test.store.load(&ForumCode::parse("ABCDEF").unwrap()).await;

    assert!(matches!(loaded, Err(Error::Unreadable { table: "journal", .. })));
}

#[tokio::test]
async fn writing_survives_a_full_disk() {
    let mut test = TestStore::new().await;
    let forum = test.forum("ABCDEF", &[]).await;
    let text = |revision: u32, length: usize| {
        let report = WrittenReport {
            session: SessionId(1),
            revision,
            fields: ReportFields::of_notes(serde_json::from_value("x".repeat(length).into()).unwrap()),
            at: Timestamp(7),
            author: None,
        };
        Batch {
            reports: vec![report],
            ..Batch::new(forum)
        }
    };
    test.writing.fill_disk(true);
    let full = test.writing.commit(&[&text(1, 1_000_000)]).await;
    assert!(matches!(full, Err(Error::Unusable(_))), "{full:?}");

    test.writing.fill_disk(false);
    test.writing.commit(&[&text(1, 1_000_000)]).await.unwrap();

    assert_eq!(test.store.report(forum, SessionId(1)).await.unwrap().revision, 1);
}

#[tokio::test]
async fn an_address_is_replaced_and_forgotten_alone() {
    let mut test = TestStore::new().await;
    let forum = test.forum("ABCDEF", &[]).await;
    let mut batch = Batch::new(forum);
    batch.people.insert(person(1), Some(ada()));
    batch.contacts.insert(person(1), Some(contact("ada@exemple.fr")));
    test.writing.commit(&[&batch]).await.unwrap();

    let mut other = Batch::new(forum);
    other.contacts.insert(person(1), Some(contact("lovelace@exemple.fr")));
    test.writing.commit(&[&other]).await.unwrap();
    let kept = test.load("ABCDEF").await;
    assert_eq!(kept.contacts, [(person(1), contact("lovelace@exemple.fr"))]);

    let mut none = Batch::new(forum);
    none.contacts.insert(person(1), None);
    test.writing.commit(&[&none]).await.unwrap();
    let kept = test.load("ABCDEF").await;
    assert!(kept.contacts.is_empty() && kept.people.len() == 1);
}
