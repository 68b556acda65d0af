//! The database says again what the rules say.

use domain::{ReportFields, SessionId, TopicId};
use rstest::rstest;

use super::*;

/// Runs one statement against a forum 1 with a person and a device, and expects a constraint to refuse it.
async fn refused(statement: &'static str) {
    let mut test = TestStore::new().await;
    let forum = test.forum("ABCDEF", &[phase(Phase::Marketplace)]).await;
    let mut batch = Batch::new(forum);
    batch.people.insert(person(1), Some(ada()));
    batch.devices.insert(device(0x11), Some(person(1)));
    test.writing.commit(&[&batch]).await.unwrap();

    let result = test.writing.run(statement).await;

    let error = result.expect_err(statement);
    assert!(error.is_constraint(), "{error}");
}

#[rstest]
#[case::a_code_belongs_to_one_forum(
    "insert into forum (code, title, date, listed, created_at) values ('ABCDEF', 'x', '2026-12-08', 0, 0)"
)]
#[case::a_code_has_six_characters(
    "insert into forum (code, title, date, listed, created_at) values ('ABC', 'x', '2026-12-08', 0, 0)"
)]
#[case::a_date_is_a_day(
    "insert into forum (code, title, date, listed, created_at) values ('GHJKMN', 'x', 'demain', 0, 0)"
)]
#[case::a_journal_entry_is_written_once(
    "insert into journal (forum_id, seq, at, op, change) values (1, 1, 0, 'x', '{\"phase_set\":{}}')"
)]
#[case::a_journal_belongs_to_a_forum(
    "insert into journal (forum_id, seq, at, op, change) values (9, 1, 0, 'x', '{\"phase_set\":{}}')"
)]
#[case::interest_is_never_in_the_journal(
    "insert into journal (forum_id, seq, at, op, change) values (1, 2, 0, 'x', '{\"interest_set\":{}}')"
)]
#[case::a_change_is_json("insert into journal (forum_id, seq, at, op, change) values (1, 2, 0, 'x', 'phase')")]
#[case::a_person_has_a_name(
    "insert into person (forum_id, id, name, created_at)
     values (1, '00000000-0000-0001-0000-000000000002', '', 0)"
)]
#[case::an_address_has_an_at_and_a_dot(
    "insert into contact (forum_id, person_id, address, verified, practical, unsubscribe)
     values (1, '00000000-0000-0001-0000-000000000001', 'exemple.fr', 0, 0, '00000000-0000-0001-0000-000000000001')"
)]
#[case::an_address_is_of_someone(
    "insert into contact (forum_id, person_id, address, verified, practical, unsubscribe)
     values (1, '00000000-0000-0001-0000-000000000002', 'a@b.fr', 0, 0, '00000000-0000-0001-0000-000000000001')"
)]
#[case::who_registers_is_someone(
    "insert into registration (forum_id, person_id, turn, waiting, assistance)
     values (1, '00000000-0000-0001-0000-000000000002', 1, 0, '')"
)]
#[case::turns_are_counted_from_one(
    "insert into registration (forum_id, person_id, turn, waiting, assistance)
     values (1, '00000000-0000-0001-0000-000000000001', 0, 0, '')"
)]
#[case::roles_are_known(
    "insert into role (forum_id, person_id, role)
     values (1, '00000000-0000-0001-0000-000000000001', 'admin')"
)]
#[case::a_role_is_somebodys("insert into role (forum_id, person_id, role) values (1, 'nobody', 'organiser')")]
#[case::one_comes_in_by_a_channel_that_is_known(
    "insert into person (forum_id, id, name, created_at, channel)
     values (1, '00000000-0000-0001-0000-000000000002', 'x', 0, 'fax')"
)]
#[case::an_invitation_gives_a_role_there_is(
    "insert into invitation (forum_id, role, key_hash, label, created_at, printed)
     values (1, 'participant', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'x', 0, 0)"
)]
#[case::what_was_said_aloud_was_heard_by_someone(
    "insert into acceptance (forum_id, person_id, slug, version, sha256, wording, at, channel)
     values (1, '00000000-0000-0001-0000-000000000001', 'x', 1,
     'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'x', 0, 'on_site')"
)]
#[case::a_browser_is_somebodys(
    "insert into device (forum_id, token_hash, person_id)
     values (1, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'nobody')"
)]
#[case::an_operation_is_a_devices(
    "insert into operation (forum_id, actor, op, digest, outcome)
     values (1, 'unknown', '00000000-0000-0007-0000-000000000001',
     'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '{}')"
)]
#[case::a_wall_belongs_to_a_forum(
    "insert into wall (forum_id, token_hash, label, created_at)
     values (9, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'Hall', 0)"
)]
#[case::a_wall_is_called_something(
    "insert into wall (forum_id, token_hash, label, created_at)
     values (1, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '', 0)"
)]
#[case::of_a_walls_token_a_hash_is_kept(
    "insert into wall (forum_id, token_hash, label, created_at) values (1, 'feed', 'Hall', 0)"
)]
#[case::a_version_of_a_charter_is_written_once(
    "insert into charter (slug, version, title, lang, audience, summary, text, sha256, written_at)
     select slug, version, title, lang, audience, summary, 'autre', sha256, written_at from charter"
)]
#[case::a_charters_address_is_plain(
    "insert into charter (slug, version, title, lang, audience, summary, text, sha256, written_at)
     select 'Règles', version, title, lang, audience, summary, text, sha256, written_at from charter"
)]
#[case::a_forums_charter_has_an_author(
    "insert into charter (forum_id, slug, version, title, lang, audience, summary, text, sha256, written_at)
     select 1, slug, 2, title, lang, audience, summary, text, sha256, written_at from charter"
)]
#[case::audiences_are_known(
    "insert into charter (slug, version, title, lang, audience, summary, text, sha256, written_at)
     select slug, 2, title, lang, 'nobody', summary, text, sha256, written_at from charter"
)]
#[case::only_a_forum_asks_for_charters("insert into mandatory_charter (forum_id, slug) values (9, 'x')")]
#[case::interest_is_somebodys("insert into interest (forum_id, topic_id, person_id) values (1, 1, 'nobody')")]
#[case::a_revision_starts_at_one("insert into report (forum_id, session_id, revision) values (1, 1, 0)")]
#[case::a_report_is_json("insert into report (forum_id, session_id, revision, fields) values (1, 1, 1, 'x')")]
#[case::a_tool_of_artificial_intelligence_is_named(
    "insert into declaration (forum_id, session_id, assistance, tool, why, reviewer, at)
     values (1, 1, 'writing', '', 'x', 'x', 1)"
)]
#[case::a_page_is_no_file(
    "insert into attachment (id, forum_id, session_id, name, media_type, size)
     values ('00000000-0000-0002-0000-000000000001', 1, 1, 'x', 'text/html', 1)"
)]
#[case::a_file_is_not_empty(
    "insert into attachment (id, forum_id, session_id, name, media_type, size)
     values ('00000000-0000-0002-0000-000000000001', 1, 1, 'x', 'image/png', 0)"
)]
#[tokio::test]
async fn the_database_refuses(#[case] statement: &'static str) {
    refused(statement).await;
}

#[tokio::test]
async fn an_operation_is_answered_once() {
    let mut test = TestStore::new().await;
    let forum = test.forum("ABCDEF", &[]).await;
    let outcome = Outcome::Refused(domain::Rejection::SlotTimes);
    let operation = Operation {
        device: device(0x11),
        op: op(1),
        digest: device(2),
        outcome,
    };
    let mut batch = Batch::new(forum);
    batch.people.insert(person(1), Some(ada()));
    batch.devices.insert(device(0x11), Some(person(1)));
    batch.operations.push(operation);
    test.writing.commit(&[&batch]).await.unwrap();

    let again = test.writing.commit(&[&batch]).await;

    assert!(again.is_err_and(|error| error.is_constraint()));
}

#[tokio::test]
async fn two_writers_of_a_report_do_not_overwrite_each_other() {
    let mut test = TestStore::new().await;
    let forum = test.forum("ABCDEF", &[]).await;
    let report = WrittenReport {
        session: SessionId(1),
        revision: 1,
        fields: ReportFields::default(),
        author: None,
        at: Timestamp(1),
    };
    let batch = Batch {
        reports: vec![report],
        ..Batch::new(forum)
    };
    test.writing.commit(&[&batch]).await.unwrap();

    let again = test.writing.commit(&[&batch]).await;

    assert!(again.is_err_and(|error| error.is_constraint()));
}

#[tokio::test]
async fn interest_has_no_time_and_no_order() {
    let mut test = TestStore::new().await;
    let forum = test.forum("ABCDEF", &[]).await;
    let mut batch = Batch::new(forum);
    for number in [2, 1] {
        batch.people.insert(person(number), Some(ada()));
        batch.interest.insert((TopicId(1), person(number)), true);
    }
    test.writing.commit(&[&batch]).await.unwrap();

    let columns = test.writing.run("select rowid from interest").await;

    assert!(
        columns.is_err(),
        "rows without a number cannot be put in the order of their writing"
    );
    assert_eq!(test.load("ABCDEF").await.interest.len(), 2);
}
