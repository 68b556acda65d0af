use std::collections::BTreeSet;

use domain::*;

use crate::vocabulary::*;

/// Of Ada's topic; Bo takes its notes.
fn session() -> (Day, SessionId) {
    let mut day = Day::open();
    let (_, session) = day.placed(ADA, "Fiches action", cell(EARLY, HALL));
    day.done(&participant(BO), take_notes(session, true));
    (day.phase(Phase::Sessions), session)
}

#[test]
fn scribes_and_conveners_write_the_notes_and_each_writing_is_a_new_revision() {
    let (mut day, session) = session();
    assert_eq!(
        day.ask(&participant(BO), write(session, 0, false)),
        Ok(vec![Change::ReportWritten {
            session,
            revision: 1,
            empty: false
        }])
    );
    day.done(&participant(ADA), write(session, 1, false));
    let expected = Report {
        revision: 2,
        written: true,
        ..Report::default()
    };
    assert_eq!(day.forum.sessions[&session].report, expected);
}

#[test]
fn notes_written_from_an_older_revision_are_refused_not_overwritten() {
    let (mut day, session) = session();
    day.done(&participant(BO), write(session, 0, false));
    for revision in [0, 2] {
        assert_eq!(
            day.refused(&participant(ADA), write(session, revision, false)),
            Rejection::Edited
        );
    }
}

#[test]
fn notes_that_were_emptied_are_not_written_any_more() {
    let (mut day, session) = session();
    day.done(&participant(BO), write(session, 0, false));
    day.done(&participant(BO), write(session, 1, true));
    assert_eq!(day.forum.sessions[&session].report.revision, 2);
    assert!(!day.forum.sessions[&session].report.written);
}

/// A session whose notes are published.
fn published() -> (Day, SessionId) {
    let (mut day, session) = session();
    day.done(&participant(BO), write(session, 0, false));
    day.done(&participant(ADA), publish(session, 1));
    (day, session)
}

#[test]
fn what_is_published_is_the_revision_that_was_read_over() {
    let (mut day, session) = session();
    assert_eq!(
        day.refused(&participant(ADA), publish(session, 0)),
        Rejection::NothingWritten
    );
    day.done(&participant(BO), write(session, 0, false));
    day.done(&participant(BO), write(session, 1, false));
    assert_eq!(day.refused(&participant(ADA), publish(session, 1)), Rejection::Edited);
    day.done(&participant(ADA), publish(session, 2));
    let published = day.forum.sessions[&session].report.published;
    assert_eq!(published.map(|published| published.revision), Some(2));
}

#[test]
fn a_correction_is_published_at_once_with_what_was_declared_before() {
    let (mut day, session) = session();
    day.done(&participant(BO), write(session, 0, false));
    let assistance = AiAssistance::Rewording;
    let publish = Command::PublishReport {
        session,
        revision: 1,
        assistance,
    };
    day.done(&participant(ADA), publish);
    day.done(&participant(BO), write(session, 1, false));
    let published = day.forum.sessions[&session].report.published.expect("still published");
    assert_eq!((published.revision, published.assistance), (2, assistance));
}

#[test]
fn a_published_report_that_is_emptied_is_not_published_any_more() {
    let (mut day, session) = published();
    day.done(&participant(BO), write(session, 1, true));
    assert_eq!(day.forum.sessions[&session].report.published, None);
}

#[test]
fn who_may_read_follows_the_choice_of_the_session_and_the_publication() {
    let (mut day, session) = session();
    day.done(&participant(BO), write(session, 0, false));
    let reads = |day: &Day| {
        let report = &day.forum.sessions[&session].report;
        (report.may_be_read(false), report.may_be_read(true))
    };
    assert_eq!(reads(&day), (false, true), "participants, at first");
    day.done(&participant(ADA), take_notes(session, true));
    day.done(&participant(ADA), visible(session, Visibility::Public));
    assert_eq!(reads(&day), (false, true), "not published yet");
    day.done(&participant(ADA), publish(session, 1));
    assert_eq!(reads(&day), (true, true));
    day.done(&participant(ADA), visible(session, Visibility::Participants));
    assert_eq!(reads(&day), (false, true));
    day.done(&participant(ADA), visible(session, Visibility::WithoutNotes));
    assert_eq!(reads(&day), (false, false));
}

#[test]
fn only_who_takes_the_notes_makes_them_public() {
    let mut day = Day::open();
    let (_, session) = day.placed(ADA, "Fiches action", cell(EARLY, HALL));
    let mut day = day.phase(Phase::Sessions);
    let public = || visible(session, Visibility::Public);
    let needed = Needed::Scribe;
    for actor in [participant(ADA), facilitator()] {
        assert_eq!(day.refused(&actor, public()), Rejection::NotAllowed { needed });
        day.done(&actor, visible(session, Visibility::WithoutNotes));
        day.done(&actor, visible(session, Visibility::Participants));
    }
    day.done(&participant(BO), take_notes(session, true));
    day.done(&participant(BO), public());
    // Whoever leads the topic narrows it again.
    day.done(&participant(ADA), visible(session, Visibility::Participants));
}

#[test]
fn without_notes_none_are_taken_and_those_there_are_stay_hidden() {
    let (mut day, session) = published();
    day.done(&participant(ADA), visible(session, Visibility::WithoutNotes));
    let report = day.forum.sessions[&session].report.clone();
    assert!(!report.is_shown() && report.written && report.published.is_none());
    for command in [write(session, 1, false), publish(session, 1), attach(session, file(1))] {
        assert_eq!(day.refused(&participant(ADA), command), Rejection::WithoutNotes);
    }
    day.done(&participant(ADA), visible(session, Visibility::Participants));
    assert!(day.forum.sessions[&session].report.is_shown());
}

#[test]
fn choosing_what_is_so_changes_nothing() {
    let (mut day, session) = session();
    let ada = participant(ADA);
    assert_eq!(day.ask(&ada, visible(session, Visibility::Participants)), Ok(vec![]));
    assert_eq!(day.ask(&ada, Command::UnpublishReport { session }), Ok(vec![]));
}

#[test]
fn a_parked_session_still_takes_notes_and_files() {
    let (mut day, session) = session();
    day.done(&participant(ADA), park(session, cell(EARLY, HALL)));
    day.done(&participant(BO), write(session, 0, false));
    day.done(&participant(BO), attach(session, file(1)));
}

#[test]
fn the_notes_of_a_withdrawn_topic_are_not_lost_and_can_still_be_taken_back() {
    let (mut day, session) = session();
    day.done(&participant(BO), write(session, 0, false));
    day.done(&participant(BO), attach(session, file(1)));
    day.done(&participant(ADA), Command::Withdraw { topic: TopicId(1) });
    assert!(day.forum.sessions[&session].report.written);
    day.done(&participant(BO), Command::RemoveFile { session, file: file(1) });
    day.done(&participant(BO), write(session, 1, true));
}

#[test]
fn attaching_the_same_file_twice_changes_nothing_the_second_time() {
    let (mut day, session) = session();
    let attach = attach(session, file(1));
    assert_eq!(
        day.ask(&participant(BO), attach.clone()),
        Ok(vec![Change::FileAttached { session, file: file(1) }])
    );
    assert_eq!(day.ask(&participant(BO), attach), Ok(vec![]));
    assert_eq!(day.forum.sessions[&session].report.files, BTreeSet::from([file(1)]));
}

#[test]
fn a_removed_file_is_gone_and_one_that_is_not_there_is_unknown() {
    let (mut day, session) = session();
    for number in [1, 2] {
        day.done(&participant(BO), attach(session, file(number)));
    }
    let remove = Command::RemoveFile { session, file: file(1) };
    assert_eq!(
        day.ask(&participant(ADA), remove.clone()),
        Ok(vec![Change::FileRemoved { session, file: file(1) }])
    );
    assert_eq!(day.forum.sessions[&session].report.files, BTreeSet::from([file(2)]));
    assert_eq!(
        day.refused(&participant(ADA), remove),
        Rejection::Unknown { what: Missing::File }
    );
}

#[test]
fn a_session_takes_twenty_files() {
    let (mut day, session) = session();
    for number in 1..=20 {
        day.done(&participant(BO), attach(session, file(number)));
    }
    let reason = day.refused(&participant(BO), attach(session, file(21)));
    assert_eq!(
        reason,
        Rejection::TooMany {
            what: Limit::Files,
            max: MAX_FILES_OF_ONE_SESSION
        }
    );
    assert_eq!(day.ask(&participant(BO), attach(session, file(20))), Ok(vec![]));
    day.done(&participant(BO), Command::RemoveFile { session, file: file(1) });
    day.done(&participant(BO), attach(session, file(21)));
}

/// « Everything that changes the board can be undone »; making public stays with who takes the notes (S0-03).
#[test]
fn who_may_read_is_taken_back_like_other_acts_and_made_public_again_by_a_scribe_only() {
    let (mut day, session) = session();
    let reads = |day: &Day| day.forum.sessions[&session].report.visibility;
    day.done(&participant(ADA), visible(session, Visibility::WithoutNotes));
    day.done(&participant(ADA), undo(day.last()));
    assert_eq!(reads(&day), Visibility::Participants);

    day.done(&participant(BO), visible(session, Visibility::Public));
    let made_public = day.last();
    day.done(&participant(ADA), visible(session, Visibility::Participants));
    let narrowed = day.last();
    let needed = Needed::Scribe;
    for actor in [participant(ADA), facilitator()] {
        assert_eq!(day.refused(&actor, undo(narrowed)), Rejection::NotAllowed { needed });
    }
    day.done(&participant(BO), visible(session, Visibility::Public));
    let against = Against::Session(session);
    assert_eq!(
        day.refused(&facilitator(), undo(narrowed)),
        Rejection::CannotUndo { against }
    );
    // From the history, long after: less public is always possible.
    day.later(3_600);
    day.done(&facilitator(), undo(made_public));
    assert_eq!(reads(&day), Visibility::Participants);
}

#[test]
fn what_was_published_meanwhile_is_not_hidden_by_an_undo_and_no_publication_comes_back_by_one() {
    let (mut day, session) = session();
    day.done(&participant(ADA), visible(session, Visibility::WithoutNotes));
    day.done(&participant(ADA), visible(session, Visibility::Participants));
    let opened = day.last();
    day.done(&participant(BO), write(session, 0, false));
    day.done(&participant(BO), publish(session, 1));
    let against = Against::Session(session);
    assert_eq!(
        day.refused(&facilitator(), undo(opened)),
        Rejection::CannotUndo { against }
    );

    // What was declared of artificial intelligence went with the publication.
    day.done(&participant(ADA), visible(session, Visibility::WithoutNotes));
    let against = Against::Kind;
    assert_eq!(
        day.refused(&participant(ADA), undo(day.last())),
        Rejection::CannotUndo { against }
    );
}
