//! Two topics become one, by consent.

use domain::*;

use crate::vocabulary::*;

const HERE: Cell = cell(EARLY, HALL);
const THERE: Cell = cell(LATE, ALCOVE);
const ADAS: TopicId = TopicId(1);
const BOS: TopicId = TopicId(2);
const PAIR: MergePair = MergePair { host: ADAS, guest: BOS };

/// Ada's topic 1 stands in `HERE`, Bo's topic 2 in `THERE`; it is 10 h.
fn day() -> Day {
    let mut day = Day::open();
    day.placed(ADA, "Fiches action", HERE);
    day.placed(BO, "Fiches et actions", THERE);
    day
}

fn suggest() -> Command {
    suggest_merge(ADAS, BOS, "")
}

/// Dan suggests it, Ada and Bo agree.
fn merged() -> Day {
    let mut day = day();
    day.done(&participant(DAN), suggest());
    day.done(&participant(ADA), answer_merge(ADAS, BOS, ADAS, true));
    day.done(&participant(BO), answer_merge(ADAS, BOS, BOS, true));
    day
}

fn is_merged(day: &Day) -> bool {
    day.forum.topic_state(BOS) == Some(TopicState::Merged)
}

#[test]
fn anyone_suggests_it_and_it_is_done_when_both_sides_agree() {
    let mut day = day();
    let before = day.view();
    day.done(&participant(DAN), suggest());
    day.done(&participant(ADA), answer_merge(ADAS, BOS, ADAS, true));
    assert_eq!(day.view(), before, "one side is not enough");

    day.done(&participant(BO), answer_merge(ADAS, BOS, BOS, true));
    assert!(is_merged(&day));
    let host = day.forum.topic(ADAS).expect("the host");
    assert_eq!(
        (host.no, &host.co_conveners[..], &host.guests[..]),
        (Some(TopicNo(1)), &[BO][..], &[BOS][..])
    );
    assert_eq!(
        day.forum.session_of(ADAS).and_then(|(_, session)| session.cell),
        Some(HERE)
    );
    assert_eq!(day.forum.free_places(THERE), 1, "its cell is free");
    assert_eq!(day.view().topics.len(), 1);
    let again = day.ask(&participant(BO), answer_merge(ADAS, BOS, BOS, true));
    assert_eq!(again, Ok(vec![]), "accepted again");
}

#[test]
fn who_suggests_it_agrees_for_the_side_they_lead() {
    let mut one = day();
    one.done(&participant(ADA), suggest());
    one.done(&participant(BO), answer_merge(ADAS, BOS, BOS, true));
    assert!(is_merged(&one));

    let mut both = day();
    both.joins(BOS, ADA);
    both.done(&participant(ADA), suggest());
    assert!(is_merged(&both), "a co-convener answers for a side as well");

    let mut same = day();
    same.done(&participant(ADA), suggest());
    same.done(&participant(BO), suggest());
    assert!(is_merged(&same), "the other side suggests the same");
}

#[test]
fn a_facilitator_merges_at_once_when_people_agreed_aloud_and_stands_in_for_a_side() {
    let mut aloud = day();
    aloud.done(&facilitator(), agreed_aloud(ADAS, BOS));
    assert!(is_merged(&aloud));

    let mut stands_in = day();
    stands_in.done(&participant(ADA), suggest());
    stands_in.done(&facilitator(), answer_merge(ADAS, BOS, BOS, true));
    assert!(is_merged(&stands_in));

    let needed = Needed::Facilitator;
    let refused = day().refused(&participant(ADA), agreed_aloud(ADAS, BOS));
    assert_eq!(refused, Rejection::NotAllowed { needed });
}

#[test]
fn a_side_refuses_with_a_word_and_may_change_its_mind() {
    let mut day = day();
    day.done(&participant(DAN), suggest_merge(ADAS, BOS, "C’est presque pareil"));
    let word = MergeWord::parse("Le mien parle de tout autre chose").expect("a word");
    let no = Command::AnswerMerge {
        host: ADAS,
        guest: BOS,
        side: BOS,
        accept: false,
        word: word.clone(),
        confirmed: false,
    };
    day.done(&participant(BO), no.clone());
    let ask = &day.forum.merges[&PAIR];
    assert_eq!(
        (ask.refused, ask.words.get(&BO), ask.words.len()),
        (Some(BOS), Some(&word), 2)
    );
    assert_eq!(day.ask(&participant(BO), no), Ok(vec![]), "refused again");

    day.done(&participant(ADA), answer_merge(ADAS, BOS, ADAS, true));
    assert!(!is_merged(&day));
    day.done(&participant(BO), answer_merge(ADAS, BOS, BOS, true));
    assert!(is_merged(&day));
}

#[test]
fn one_answers_for_ones_own_side_only() {
    let mut day = day();
    day.done(&participant(DAN), suggest());
    let needed = Needed::Convener;
    for (who, side) in [(ADA, BOS), (BO, ADAS), (DAN, ADAS)] {
        let refused = day.refused(&participant(who), answer_merge(ADAS, BOS, side, true));
        assert_eq!(refused, Rejection::NotAllowed { needed });
    }
    let third = day.topic(CLEO, "Encore un");
    let refused = day.refused(&participant(CLEO), answer_merge(ADAS, BOS, third, true));
    assert_eq!(refused, Rejection::NoMerge);
}

#[test]
fn who_suggested_it_takes_it_back_and_either_side_puts_it_away() {
    let drop = Command::DropMerge { host: ADAS, guest: BOS };
    for person in [ADA, BO, DAN] {
        let mut day = day();
        day.done(&participant(DAN), suggest());
        day.done(&participant(person), drop.clone());
        assert!(day.forum.merges.is_empty());
        let late = day.refused(&participant(BO), answer_merge(ADAS, BOS, BOS, true));
        assert_eq!(late, Rejection::NoMerge);
    }
    let mut day = day();
    day.done(&participant(DAN), suggest());
    let needed = Needed::Convener;
    assert_eq!(day.refused(&participant(CLEO), drop), Rejection::NotAllowed { needed });
}

#[test]
fn interest_counts_each_person_once_also_after_a_tap_and_an_undo() {
    let mut day = day();
    day.interested(ADAS, 2);
    day.interested(BOS, 3);
    day.done(&facilitator(), agreed_aloud(ADAS, BOS));
    let act = day.last();
    let count = |day: &Day| {
        day.view()
            .topics
            .iter()
            .find(|topic| topic.id == ADAS)
            .map(|topic| topic.interest)
    };
    assert_eq!(count(&day), Some(3), "two of them marked both");
    assert!(
        day.forum.is_interested(ADAS, guest(3)),
        "who marked the guest would come"
    );
    assert_eq!(day.ask(&participant(guest(3)), interest(ADAS, true)), Ok(vec![]));

    day.done(&participant(guest(1)), interest(ADAS, false));
    assert_eq!(count(&day), Some(2));
    assert!(!day.forum.is_interested(ADAS, guest(1)));
    day.done(&participant(guest(9)), interest(ADAS, true));
    assert_eq!(count(&day), Some(3));
    day.done(&facilitator(), undo(act));
    assert_eq!((count(&day), day.forum.interest_count(BOS)), (Some(2), 2));
}

#[test]
fn folded_interest_counts_each_person_once() {
    let mut day = day();
    day.interested(ADAS, 2);
    day.interested(BOS, 3);
    day.done(&facilitator(), agreed_aloud(ADAS, BOS));
    assert_eq!(day.forum.fold_interest(), 5, "five marks of three people");
    assert_eq!(day.forum.interest_count(ADAS), 3);
}

#[test]
fn undone_at_once_everything_is_as_it_was() {
    let mut day = day();
    day.interested(BOS, 3);
    day.done(&participant(ADA), suggest());
    let before = day.view();
    day.done(&participant(BO), answer_merge(ADAS, BOS, BOS, true));
    assert_ne!(day.view(), before);
    day.done(&participant(BO), undo(day.last()));
    assert_eq!(day.view(), before);
    assert_eq!(day.forum.topic(ADAS).expect("the host").co_conveners, []);
    day.done(&participant(BO), undo(day.last()));
    assert!(is_merged(&day), "and done again");
}

#[test]
fn undone_later_when_it_is_still_legal_else_refused_with_the_reason() {
    let mut free = merged();
    let act = free.last();
    free.later(600);
    let late = free.refused(&participant(BO), undo(act));
    assert_eq!(
        late,
        Rejection::CannotUndo {
            against: Against::TooLate
        }
    );
    // Somebody else leads it as well meanwhile, and stays.
    free.joins(ADAS, CLEO);
    free.done(&facilitator(), undo(act));
    assert_eq!(free.forum.topic(ADAS).expect("the host").co_conveners, [CLEO]);
    assert_eq!(
        free.forum.session_of(BOS).and_then(|(_, session)| session.cell),
        Some(THERE)
    );

    let mut taken = merged();
    let act = taken.last();
    let (other, _) = taken.placed(CLEO, "Un autre", THERE);
    let refused = taken.refused(&facilitator(), undo(act));
    let against = Against::Taken {
        cell: THERE,
        by: vec![other],
    };
    assert_eq!(refused, Rejection::CannotUndo { against });
}

#[test]
fn what_was_redacted_meanwhile_does_not_come_back() {
    let mut day = merged();
    let act = day.last();
    let stamp = Stamp {
        act: day.forum.history.next_act(),
        at: day.now,
        actor: None,
    };
    day.forum.keep(
        stamp,
        &Change::TopicRedacted {
            topic: BOS,
            moderated: true,
        },
    );
    let refused = day.refused(&facilitator(), undo(act));
    assert_eq!(
        refused,
        Rejection::CannotUndo {
            against: Against::Topic(BOS)
        }
    );
}

#[test]
fn a_host_that_is_withdrawn_lets_its_guests_stand_alone_again_and_takes_them_back_when_it_is_restored() {
    let mut day = merged();
    let before = day.view();
    day.done(&participant(ADA), Command::Withdraw { topic: ADAS });
    assert_eq!(
        day.forum.topic_state(BOS),
        Some(TopicState::Parked),
        "nobody withdrew it"
    );
    let act = day.last();
    day.done(&participant(ADA), undo(act));
    assert_eq!(day.view(), before);

    day.done(&participant(ADA), Command::Withdraw { topic: ADAS });
    let act = day.last();
    day.put(BOS, THERE);
    let refused = day.refused(&facilitator(), undo(act));
    assert_eq!(
        refused,
        Rejection::CannotUndo {
            against: Against::Topic(BOS)
        }
    );
}

#[test]
fn nothing_more_is_done_with_a_topic_that_is_part_of_another() {
    let mut day = merged();
    let into = ADAS;
    for command in [
        place(BOS, cell(AFTERNOON, TERRACE)),
        repeat(BOS, cell(AFTERNOON, TERRACE)),
        split(BOS, "Une partie"),
        offer(BOS, true),
        co_convene(BOS, DAN, true),
        hand_over(BOS, DAN),
        enqueue(BOS, true),
        interest(BOS, true),
        take_notes(SessionId(2), true),
        withdraw_session(SessionId(2)),
        Command::Withdraw { topic: BOS },
        Command::Confirm { topic: BOS },
    ] {
        assert_eq!(day.refused(&facilitator(), command), Rejection::Merged { into });
    }
}

#[test]
fn only_one_deep_and_never_with_itself() {
    let mut day = merged();
    let third = day.topic(CLEO, "Encore un");
    let refused = |day: &mut Day, host, guest| day.refused(&facilitator(), suggest_merge(host, guest, ""));
    assert_eq!(refused(&mut day, ADAS, ADAS), Rejection::MergeWithItself);
    assert_eq!(refused(&mut day, third, ADAS), Rejection::Gathers { topic: ADAS });
    assert_eq!(refused(&mut day, third, BOS), Rejection::Merged { into: ADAS });
    assert_eq!(refused(&mut day, BOS, third), Rejection::Merged { into: ADAS });
    day.done(&facilitator(), agreed_aloud(ADAS, third));
    assert_eq!(
        day.forum.topic(ADAS).expect("the host").guests,
        [BOS, third],
        "a host takes several"
    );
}

#[test]
fn what_changed_meanwhile_is_said_when_a_side_answers() {
    let mut withdrawn = day();
    withdrawn.done(&participant(ADA), suggest());
    withdrawn.done(&participant(ADA), Command::Withdraw { topic: ADAS });
    assert!(withdrawn.forum.merges.is_empty(), "a suggestion goes with its topic");
    let refused = withdrawn.refused(&participant(BO), answer_merge(ADAS, BOS, BOS, true));
    assert_eq!(refused, Rejection::NoMerge);

    let mut elsewhere = day();
    let third = elsewhere.topic(CLEO, "Encore un");
    elsewhere.done(&participant(DAN), suggest());
    elsewhere.done(&participant(DAN), suggest_merge(ADAS, third, ""));
    elsewhere.done(&facilitator(), agreed_aloud(third, BOS));
    assert_eq!(
        elsewhere.forum.merges.len(),
        1,
        "what was suggested about the guest is no longer meant"
    );
    let refused = elsewhere.refused(&participant(ADA), answer_merge(ADAS, third, ADAS, true));
    assert_eq!(refused, Rejection::Gathers { topic: third });

    let mut moved = day();
    moved.done(&participant(ADA), suggest());
    moved.done(&participant(BO), move_to(SessionId(2), THERE, cell(AFTERNOON, TERRACE)));
    moved.done(&participant(BO), answer_merge(ADAS, BOS, BOS, true));
    assert_eq!(
        moved.forum.free_places(cell(AFTERNOON, TERRACE)),
        2,
        "wherever it stood"
    );
}

#[test]
fn one_whose_session_has_begun_can_only_be_the_host() {
    let day = || day().phase(Phase::Sessions).at(11, 50);
    let refused = day().refused(&facilitator(), agreed_aloud(ADAS, BOS));
    assert_eq!(refused, Rejection::Begun { topic: BOS });
    let mut early = day().at(11, 30);
    let soon = early.refused(&facilitator(), agreed_aloud(ADAS, BOS));
    let concerns = vec![Concern::StartsSoon { minutes: 10 }];
    assert_eq!(soon, Rejection::Confirm { concerns }, "people may be on their way");
    early.done(&facilitator(), confirmed(agreed_aloud(ADAS, BOS)));
    assert!(is_merged(&early));
}

#[test]
fn a_room_that_is_too_small_for_both_deserves_a_second_look() {
    let mut day = day();
    day.interested(ADAS, 3);
    for number in 4..=6 {
        day.done(&participant(guest(number)), interest(ADAS, true));
    }
    let refused = day.refused(&facilitator(), agreed_aloud(BOS, ADAS));
    let concerns = vec![Concern::Capacity {
        interest: 6,
        capacity: 4,
    }];
    assert_eq!(refused, Rejection::Confirm { concerns });
}

#[test]
fn a_guest_leaves_the_queue_also_out_of_the_middle_and_gets_its_place_back() {
    let mut day = Day::open();
    let (host, guest) = (day.topic(ADA, "Le premier"), day.topic(BO, "Le second"));
    for topic in [host, guest] {
        day.done(&facilitator(), enqueue(topic, true));
    }
    day.done(&facilitator(), announce(guest));
    let before = day.view();
    day.done(&facilitator(), agreed_aloud(host, guest));
    assert_eq!(
        (day.forum.queue.current, &day.forum.queue.waiting[..]),
        (None, &[host][..])
    );
    day.done(&facilitator(), undo(day.last()));
    assert_eq!(day.view(), before);
}

#[test]
fn notes_files_and_scribes_of_a_guest_stay_with_its_session() {
    let mut day = day().phase(Phase::Sessions);
    let session = SessionId(2);
    day.done(&participant(DAN), take_notes(session, true));
    day.done(&participant(DAN), write(session, 0, false));
    day.done(&participant(DAN), attach(session, file(1)));
    day.done(&facilitator(), agreed_aloud(ADAS, BOS));
    let kept = &day.forum.sessions[&session];
    assert!(kept.report.is_shown() && kept.scribes.contains(&DAN) && kept.cell.is_none());
    day.done(&participant(DAN), write(session, 1, false));
}

#[test]
fn a_swap_that_was_asked_is_no_longer_meant() {
    let mut day = day();
    day.done(&participant(ADA), swap((SessionId(1), HERE), (SessionId(2), THERE)));
    day.done(&facilitator(), agreed_aloud(ADAS, BOS));
    assert!(day.forum.swaps.is_empty());
}

#[test]
fn a_host_without_a_cell_takes_the_one_of_the_guest() {
    let mut day = day();
    let host = day.topic(CLEO, "Sans place");
    day.done(&facilitator(), enqueue(host, true));
    let before = day.view();
    // Nobody is on the way to another room, so that nothing is asked twice.
    let mut day = day.at(11, 30);
    day.done(&facilitator(), agreed_aloud(host, BOS));
    let (_, session) = day.forum.session_of(host).expect("it stands");
    assert_eq!((session.cell, day.forum.stands(BOS)), (Some(THERE), false));
    assert!(!day.forum.queue.holds(host), "it waits no longer");
    day.done(&facilitator(), undo(day.last()));
    assert_eq!(day.view(), before);
}

#[test]
fn what_the_room_of_the_guest_lacks_for_the_host_deserves_a_second_look() {
    let mut day = day();
    let host = day.topic(ADA, "Sans place");
    day.done(&facilitator(), move_to(SessionId(1), HERE, cell(LATE, TERRACE)));
    let refused = day.refused(&facilitator(), agreed_aloud(host, BOS));
    let (topic, no) = (ADAS, Some(TopicNo(1)));
    let concerns = vec![Concern::TwoPlaces { topic, no }];
    assert_eq!(refused, Rejection::Confirm { concerns });
}

#[test]
fn a_host_keeps_the_number_that_its_guests_lead_to() {
    let mut day = Day::before();
    let (host, guest) = (day.topic(ADA, "Le premier"), day.topic(BO, "Le second"));
    let mut day = day.phase(Phase::Marketplace);
    day.done(&participant(ADA), Command::Confirm { topic: host });
    let confirmed = day.last();
    day.done(&facilitator(), agreed_aloud(host, guest));
    let against = Against::Topic(host);
    assert_eq!(
        day.refused(&facilitator(), undo(confirmed)),
        Rejection::CannotUndo { against }
    );
}

#[test]
fn a_host_without_a_number_gets_one() {
    let mut day = Day::before();
    let (host, guest) = (day.topic(ADA, "Le premier"), day.topic(BO, "Le second"));
    let mut day = day.phase(Phase::Marketplace);
    let before = day.view();
    day.done(&facilitator(), agreed_aloud(host, guest));
    assert_eq!(day.forum.topic(host).expect("the host").no, Some(TopicNo(1)));
    day.done(&facilitator(), undo(day.last()));
    assert_eq!(day.view(), before);
}

#[test]
fn as_many_lead_the_host_as_a_card_shows() {
    let mut day = day();
    for number in 1..=4 {
        day.joins(BOS, guest(number));
    }
    let refused = day.refused(&facilitator(), agreed_aloud(ADAS, BOS));
    let what = Limit::CoConveners;
    assert_eq!(
        refused,
        Rejection::TooMany {
            what,
            max: MAX_CO_CONVENERS
        }
    );
    // Who leads both is one.
    day.joins(ADAS, guest(1));
    day.done(&participant(guest(2)), co_convene(BOS, guest(2), false));
    day.done(&facilitator(), agreed_aloud(ADAS, BOS));
    assert_eq!(day.forum.topic(ADAS).expect("the host").co_conveners.len(), 4);
}

#[test]
fn people_who_left_said_nothing() {
    let mut day = day();
    day.done(&participant(DAN), suggest_merge(ADAS, BOS, "C’est pareil"));
    day.forum.forget_merge_words(|person| person == DAN);
    assert!(day.forum.merges[&PAIR].words.is_empty());
}
