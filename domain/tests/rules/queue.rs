//! The queue of announcements (product.md, point 1).

use domain::*;

use crate::{permissions::EVE, vocabulary::*};

const HERE: Cell = cell(EARLY, HALL);
const THERE: Cell = cell(LATE, HALL);

/// Ada's topic 1, Bo's topic 2 and Dan's topic 3 wait, in this order; the queue is open; it is 10 h.
fn day() -> Day {
    let mut day = Day::open();
    day.done(&facilitator(), Command::OpenQueue { open: true });
    for (convener, text) in [(ADA, "Fiches action"), (BO, "Logiciels libres"), (DAN, "Données")] {
        let topic = day.topic(convener, text);
        day.done(&participant(convener), enqueue(topic, true));
    }
    day
}

fn waiting(day: &Day) -> Vec<u32> {
    day.forum.queue.waiting.iter().map(|topic| topic.0).collect()
}

fn current(day: &Day) -> Option<u32> {
    day.forum.queue.current.map(|current| current.topic.0)
}

fn reorder(topic: u32, before: Option<u32>) -> Command {
    Command::Reorder {
        topic: TopicId(topic),
        before: before.map(TopicId),
    }
}

#[test]
fn conveners_wait_in_the_order_in_which_they_came_while_the_queue_is_open() {
    let mut day = day();
    assert_eq!(waiting(&day), [1, 2, 3]);
    day.done(&facilitator(), Command::OpenQueue { open: false });
    let late = day.topic(CLEO, "Trop tard");
    assert_eq!(
        day.refused(&participant(CLEO), enqueue(late, true)),
        Rejection::QueueClosed
    );
    day.done(&participant(BO), enqueue(TopicId(2), false));
    assert_eq!(waiting(&day), [1, 3], "one may leave it at any time");
}

#[test]
fn a_facilitator_adds_anyone_also_when_it_is_closed() {
    let mut day = day();
    day.done(&facilitator(), Command::OpenQueue { open: false });
    let second = day.topic(ADA, "Encore d'Ada");
    day.done(&facilitator(), enqueue(second, true));
    assert_eq!(waiting(&day), [1, 2, 3, 4]);
}

#[test]
fn one_waits_with_one_topic_at_a_time_also_as_a_co_convener() {
    let mut day = day();
    let second = day.topic(ADA, "Encore d'Ada");
    let reason = day.refused(&participant(ADA), enqueue(second, true));
    assert_eq!(reason, Rejection::OneAtATime { topic: TopicId(1) });
    day.joins(TopicId(2), EVE);
    let own = day.topic(EVE, "D'Eve");
    let reason = day.refused(&participant(EVE), enqueue(own, true));
    assert_eq!(reason, Rejection::OneAtATime { topic: TopicId(2) });
}

#[test]
fn a_proposal_of_before_the_day_gets_its_number_when_it_joins_the_queue() {
    let mut day = Day::before();
    let topic = day.topic(ADA, "Avant le jour");
    let mut day = day.phase(Phase::Marketplace);
    day.done(&facilitator(), enqueue(topic, true));
    assert_eq!(day.forum.topic(topic).and_then(|topic| topic.no), Some(TopicNo(1)));
    assert_eq!(day.forum.topic_state(topic), Some(TopicState::Queued));
}

#[test]
fn the_next_one_is_announced_by_name_so_that_two_taps_skip_nobody() {
    let mut day = day();
    day.done(&facilitator(), announce(TopicId(1)));
    day.later(20);
    assert_eq!(
        day.ask(&organiser(), announce(TopicId(1))),
        Ok(vec![]),
        "the other facilitator"
    );
    assert_eq!((current(&day), waiting(&day)), (Some(1), vec![2, 3]));
    assert_eq!(day.forum.topic_state(TopicId(1)), Some(TopicState::Announcing));
    day.done(&facilitator(), announce(TopicId(2)));
    assert_eq!((current(&day), waiting(&day)), (Some(2), vec![3]));
    assert_eq!(
        day.forum.topic_state(TopicId(1)),
        Some(TopicState::Proposed),
        "it was announced, and picks a cell later"
    );
    assert_eq!(day.refused(&facilitator(), announce(TopicId(1))), Rejection::NotWaiting);
}

#[test]
fn the_time_of_an_announcement_is_the_servers_and_moves_nothing_by_itself() {
    let mut day = day();
    day.done(
        &facilitator(),
        Command::SetPace {
            pace: Pace {
                seconds: 30,
                ..Pace::default()
            },
        },
    );
    day.done(&facilitator(), announce(TopicId(1)));
    let began = day.forum.queue.current.expect("announced").since;
    assert_eq!(day.forum.queue.ends(), Some(Timestamp(began.0 + 30)));
    day.later(600);
    assert_eq!(current(&day), Some(1));
}

#[test]
fn who_picks_a_cell_leaves_the_middle_to_the_next_one() {
    let mut day = day();
    day.done(&facilitator(), announce(TopicId(1)));
    day.later(40);
    let before = day.view();
    day.done(&participant(ADA), place(TopicId(1), HERE));
    assert_eq!((current(&day), waiting(&day)), (Some(2), vec![3]));
    day.done(&participant(ADA), undo(day.last()));
    assert_eq!(day.view(), before, "also the queue, with the time that was left");
}

#[test]
fn who_takes_a_placement_back_later_does_not_interrupt_others() {
    let mut day = day();
    day.done(&facilitator(), announce(TopicId(1)));
    day.done(&participant(ADA), place(TopicId(1), HERE));
    let act = day.last();
    day.done(&participant(BO), place(TopicId(2), THERE));
    day.done(&facilitator(), undo(act));
    assert_eq!((current(&day), waiting(&day)), (Some(3), vec![]));
    assert_eq!(day.forum.topic_state(TopicId(1)), Some(TopicState::Parked));
}

#[test]
fn who_is_placed_or_withdrawn_waits_no_longer_and_the_middle_is_left_alone() {
    let mut day = day();
    day.done(&facilitator(), announce(TopicId(1)));
    day.done(&facilitator(), place(TopicId(2), HERE));
    day.done(&participant(DAN), Command::Withdraw { topic: TopicId(3) });
    assert_eq!((current(&day), waiting(&day)), (Some(1), vec![]));
    day.done(&participant(ADA), Command::Withdraw { topic: TopicId(1) });
    assert_eq!(current(&day), None);
}

#[test]
fn what_stands_on_the_board_is_not_announced_again() {
    let mut day = day();
    day.done(&participant(ADA), place(TopicId(1), HERE));
    let reason = day.refused(&participant(ADA), enqueue(TopicId(1), true));
    assert_eq!(reason, Rejection::AlreadyPlaced { cell: HERE });
}

#[test]
fn the_queue_is_put_in_order_also_while_its_head_is_announced() {
    let mut day = day();
    day.done(&facilitator(), announce(TopicId(1)));
    day.done(&facilitator(), reorder(3, Some(2)));
    assert_eq!((current(&day), waiting(&day)), (Some(1), vec![3, 2]));
    day.done(&facilitator(), reorder(3, None));
    assert_eq!(waiting(&day), [2, 3], "« Passer »: to the end");
    assert_eq!(day.ask(&facilitator(), reorder(3, Some(3))), Ok(vec![]));
    assert_eq!(
        day.ask(&facilitator(), reorder(1, Some(3))),
        Ok(vec![]),
        "in the middle, not waiting"
    );
    day.done(&facilitator(), reorder(2, Some(1)));
    assert_eq!(waiting(&day), [3, 2], "in front of one who waits no more: last");
}

#[test]
fn how_many_would_come_is_hidden_until_the_announcement_is_over() {
    let mut day = day();
    let hides_interest = true;
    day.done(
        &facilitator(),
        Command::SetPace {
            pace: Pace {
                hides_interest,
                ..Pace::default()
            },
        },
    );
    assert!(day.forum.queue.hides(TopicId(1)) && day.forum.queue.hides(TopicId(3)));
    day.done(&facilitator(), announce(TopicId(1)));
    day.done(&participant(ADA), place(TopicId(1), HERE));
    assert!(!day.forum.queue.hides(TopicId(1)));
}

#[test]
fn an_act_on_the_queue_alone_is_taken_back_while_nobody_moved_it() {
    let mut day = day();
    day.done(&facilitator(), reorder(3, Some(1)));
    day.done(&facilitator(), undo(day.last()));
    assert_eq!(waiting(&day), [1, 2, 3]);
    day.done(&facilitator(), announce(TopicId(1)));
    let act = day.last();
    day.done(&facilitator(), announce(TopicId(2)));
    let against = Against::Queue;
    assert_eq!(
        day.refused(&facilitator(), undo(act)),
        Rejection::CannotUndo { against }
    );
}

#[test]
fn people_torn_between_two_topics_of_a_slot_are_counted_once() {
    let mut day = day();
    day.interested(TopicId(1), 5);
    day.interested(TopicId(2), 3);
    day.interested(TopicId(3), 2);
    assert_eq!(day.forum.torn(TopicId(1), EARLY), 0, "nothing stands there yet");
    day.done(&facilitator(), place(TopicId(2), HERE));
    day.done(&facilitator(), place(TopicId(3), cell(EARLY, TERRACE)));
    assert_eq!(day.forum.torn(TopicId(1), EARLY), 3);
    assert_eq!(day.forum.torn(TopicId(1), LATE), 0);
    assert_eq!(day.forum.torn(TopicId(2), EARLY), 2, "with itself nobody is");
}
