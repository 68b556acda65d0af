use domain::*;
use uuid::Uuid;

use super::{LINES_A_DAY, ToKnow, What, unread};

const ADA: PersonId = PersonId(Uuid::from_u128(1));
const BO: PersonId = PersonId(Uuid::from_u128(2));
const ADAS: TopicId = TopicId(1);
const BOS: TopicId = TopicId(2);
const SESSION: SessionId = SessionId(1);

const HERE: Cell = Cell {
    slot: SlotId(1),
    space: SpaceId(1),
};
const THERE: Cell = Cell {
    slot: SlotId(2),
    space: SpaceId(1),
};

struct Story(Forum);

impl Story {
    /// Ada proposed topic 1, which stands, and Bo topic 2.
    fn begin() -> Self {
        let mut story = Self(Forum::new(details()));
        for (topic, convener) in [(ADAS, ADA), (BOS, BO)] {
            story.act(
                Some(convener),
                [Change::TopicProposed {
                    topic,
                    no: Some(TopicNo(topic.0)),
                    convener,
                    title: TopicTitle::parse("Un sujet").unwrap(),
                    description: Description::parse("").unwrap(),
                    kind: TopicKind::Workshop,
                    needs: Features::new(),
                    origin: None,
                }],
            );
        }
        story.act(
            Some(ADA),
            [Change::SessionPlaced {
                session: SESSION,
                topic: ADAS,
                cell: HERE,
            }],
        );
        story
    }

    fn act<const N: usize>(&mut self, actor: Option<PersonId>, changes: [Change; N]) -> ActId {
        let act = self.0.history.next_act();
        let at = self.0.details.origin;
        for change in &changes {
            self.0.keep(Stamp { act, at, actor }, change);
        }
        act
    }

    fn moved(&mut self, from: Cell, to: Cell) -> ActId {
        let session = SESSION;
        self.act(Some(BO), [Change::SessionMoved { session, from, to }])
    }

    fn told(&self, me: PersonId) -> Vec<What> {
        let unread = unread(&self.0, me, ActId(0));
        unread.lines.iter().map(|line| line.what).collect()
    }
}

fn details() -> Details {
    Details {
        title: ForumTitle::parse("Rencontre").unwrap(),
        date: Date {
            year: 2026,
            month: 7,
            day: 7,
        },
        time_zone: "Europe/Paris".to_owned(),
        origin: Timestamp(1_780_000_000),
        venue: Venue::parse("").unwrap(),
        help: HelpContacts::parse("").unwrap(),
        practical: Box::default(),
        admission: Box::default(),
        listed: false,
        allowed_tools: AllowedTools::default(),
    }
}

#[test]
fn what_others_did_is_told_to_who_leads_the_topic_and_never_what_one_did_oneself() {
    let mut story = Story::begin();
    assert_eq!((story.told(ADA), story.told(BO)), (vec![], vec![]));
    story.moved(HERE, THERE);
    assert_eq!(
        story.told(ADA),
        [What::Placed {
            topic: ADAS,
            cell: THERE
        }]
    );
    assert_eq!(story.told(BO), [], "one's own act");
    // It went on: where it was meanwhile is no news.
    story.moved(THERE, HERE);
    assert_eq!(
        story.told(ADA),
        [What::Placed {
            topic: ADAS,
            cell: HERE
        }]
    );
}

#[test]
fn a_session_whose_slot_went_is_told_once_with_the_reason() {
    let mut story = Story::begin();
    let session = SESSION;
    let gone = [
        Change::SessionParked { session, from: HERE },
        Change::SlotRemoved { slot: SlotId(1) },
    ];
    story.act(Some(BO), gone);
    assert_eq!(
        story.told(ADA),
        [What::Parked {
            topic: ADAS,
            gone: true
        }]
    );
}

#[test]
fn what_was_taken_back_is_not_told_any_more_but_that_ones_own_act_was_is() {
    let mut story = Story::begin();
    let act = story.moved(HERE, THERE);
    let session = SESSION;
    let back = Change::SessionMoved {
        session,
        from: THERE,
        to: HERE,
    };
    story.act(None, [Change::Undone { act }, back.clone()]);
    assert_eq!(story.told(ADA), []);

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
        story.told(ADA),
        [What::Placed {
            topic: ADAS,
            cell: HERE
        }]
    );
}

#[test]
fn a_suggestion_is_told_to_the_other_side_and_its_answer_to_who_made_it() {
    let mut story = Story::begin();
    let (host, guest) = (ADAS, BOS);
    let side = guest;
    let own = Change::MergeAnswered {
        host,
        guest,
        side,
        accepted: true,
    };
    story.act(Some(BO), [Change::MergeSuggested { host, guest, by: BO }, own]);
    assert_eq!(story.told(ADA), [What::MergeAsked { topic: ADAS, with: BOS }]);
    let answered = Change::MergeAnswered {
        host,
        guest,
        side: host,
        accepted: false,
    };
    story.act(Some(ADA), [answered]);
    assert_eq!(
        story.told(BO),
        [What::MergeAnswered {
            side: ADAS,
            other: BOS,
            accepted: false
        }]
    );
}

#[test]
fn a_day_tells_so_many_lines_and_counts_the_rest_also_when_some_were_read() {
    let mut story = Story::begin();
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
    let all = unread(&story.0, ADA, ActId(0));
    assert_eq!(
        (all.lines.len(), all.more, all.until),
        (LINES_A_DAY, 3, acts.last().copied())
    );
    let newest = ToKnow {
        act: acts[4],
        what: What::Offered { topic: ADAS },
    };
    assert_eq!(all.lines[0], newest, "the newest of them first");
    let later = unread(&story.0, ADA, acts[5]);
    assert_eq!((later.lines.len(), later.more), (0, 2), "five were told that day");
    assert_eq!(unread(&story.0, ADA, acts[7]).until, None);
}
