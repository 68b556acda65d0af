use domain::*;

use super::{LINES_A_DAY, ToKnow, What, unread};
use crate::story::*;

/// Leads topic 2.
const BO: PersonId = GONE;
const ADAS: TopicId = TopicId(1);
const BOS: TopicId = TopicId(2);
const SESSION: SessionId = SessionId(1);

/// Where Ada's topic stands.
const HERE: Cell = Cell {
    slot: SlotId(1),
    space: SpaceId(1),
};
const THERE: Cell = Cell {
    slot: SlotId(2),
    space: SpaceId(1),
};

impl Story {
    fn moved(&mut self, from: Cell, to: Cell) -> ActId {
        let session = SESSION;
        self.act(Some(BO), [Change::SessionMoved { session, from, to }])
    }

    fn concerns(&self, me: PersonId) -> Vec<What> {
        let unread = unread(&self.forum, me, ActId(0));
        unread.lines.iter().map(|line| line.what).collect()
    }
}

#[test]
fn what_others_did_is_told_to_who_leads_the_topic_and_never_what_one_did_oneself() {
    let mut story = Story::new();
    assert_eq!((story.concerns(ADA), story.concerns(BO)), (vec![], vec![]));
    story.moved(HERE, THERE);
    assert_eq!(
        story.concerns(ADA),
        [What::Placed {
            topic: ADAS,
            cell: THERE
        }]
    );
    assert_eq!(story.concerns(BO), [], "one's own act");
    // It went on: where it was meanwhile is no news.
    story.moved(THERE, HERE);
    assert_eq!(
        story.concerns(ADA),
        [What::Placed {
            topic: ADAS,
            cell: HERE
        }]
    );
}

#[test]
fn a_session_whose_slot_went_is_told_once_with_the_reason() {
    let mut story = Story::new();
    let session = SESSION;
    let gone = [
        Change::SessionParked { session, from: HERE },
        Change::SlotRemoved { slot: SlotId(1) },
    ];
    story.act(Some(BO), gone);
    assert_eq!(
        story.concerns(ADA),
        [What::Parked {
            topic: ADAS,
            gone: true
        }]
    );
}

#[test]
fn what_was_taken_back_is_not_told_any_more_but_that_ones_own_act_was_is() {
    let mut story = Story::new();
    let act = story.moved(HERE, THERE);
    let session = SESSION;
    let back = Change::SessionMoved {
        session,
        from: THERE,
        to: HERE,
    };
    story.act(None, [Change::Undone { act }, back.clone()]);
    assert_eq!(story.concerns(ADA), []);

    let own = story.act(
        Some(ADA),
        [Change::SessionMoved {
            session,
            from: HERE,
            to: THERE,
        }],
    );
    story.act(Some(BO), [Change::Undone { act: own }, back]);
    assert_eq!(
        story.concerns(ADA),
        [What::Placed {
            topic: ADAS,
            cell: HERE
        }]
    );
}

#[test]
fn a_suggestion_is_told_to_the_other_side_and_its_answer_to_who_made_it() {
    let mut story = Story::new();
    let (host, guest) = (ADAS, BOS);
    let side = guest;
    let own = Change::MergeAnswered {
        host,
        guest,
        side,
        accepted: true,
    };
    story.act(Some(BO), [Change::MergeSuggested { host, guest, by: BO }, own]);
    assert_eq!(story.concerns(ADA), [What::MergeAsked { topic: ADAS, with: BOS }]);
    let answered = Change::MergeAnswered {
        host,
        guest,
        side: host,
        accepted: false,
    };
    story.act(Some(ADA), [answered]);
    assert_eq!(
        story.concerns(BO),
        [What::MergeAnswered {
            side: ADAS,
            other: BOS,
            accepted: false
        }]
    );
}

#[test]
fn a_day_tells_so_many_lines_and_counts_the_rest_also_when_some_were_read() {
    let mut story = Story::new();
    let mut acts = Vec::new();
    for _ in 0..8 {
        let topic = ADAS;
        acts.push(story.act(
            Some(BO),
            [Change::OfferSet {
                topic,
                person: BO,
                on: true,
            }],
        ));
    }
    let all = unread(&story.forum, ADA, ActId(0));
    assert_eq!(
        (all.lines.len(), all.more, all.until),
        (LINES_A_DAY, 3, acts.last().copied())
    );
    let newest = ToKnow {
        act: acts[4],
        what: What::Offered { topic: ADAS },
    };
    assert_eq!(all.lines[0], newest, "the newest of them first");
    let later = unread(&story.forum, ADA, acts[5]);
    assert_eq!((later.lines.len(), later.more), (0, 2), "five were told that day");
    assert_eq!(unread(&story.forum, ADA, acts[7]).until, None);
}
