//! A day that tests of the history tell further: two topics that stand, each led by someone else.

use domain::*;
use uuid::Uuid;

pub const ADA: PersonId = PersonId(Uuid::from_u128(1));
pub const BOB: PersonId = PersonId(Uuid::from_u128(2));
pub const GONE: PersonId = PersonId(Uuid::from_u128(3));
pub const ZOE: PersonId = PersonId(Uuid::from_u128(4));

/// 8 December 2026 at midnight, in Paris.
pub const ORIGIN: i64 = 1_796_684_400;

pub fn details() -> Details {
    Details {
        title: ForumTitle::parse("Rencontre").unwrap(),
        date: Date {
            year: 2026,
            month: 12,
            day: 8,
        },
        time_zone: "Europe/Paris".to_owned(),
        origin: Timestamp(ORIGIN),
        venue: Venue::parse("").unwrap(),
        help: HelpContacts::parse("").unwrap(),
        practical: Box::default(),
        admission: Box::default(),
        listed: false,
        allowed_tools: AllowedTools::default(),
    }
}

pub fn slot(start: Minute, title: &str) -> SlotDetails {
    SlotDetails {
        start,
        end: Minute(start.0 + 50),
        title: SlotTitle::parse(title).unwrap(),
        common: !title.is_empty(),
    }
}

pub fn space(name: &str) -> SpaceDetails {
    SpaceDetails {
        name: SpaceName::parse(name).unwrap(),
        capacity: None,
        places: 1,
        equipment: Equipment::parse("").unwrap(),
        accessibility: Accessibility::parse("").unwrap(),
        features: Features::default(),
    }
}

pub fn title(title: &str) -> TopicTitle {
    TopicTitle::parse(title).unwrap()
}

pub fn proposed(topic: u32, name: &str, convener: PersonId, origin: Option<u32>) -> Change {
    Change::TopicProposed {
        topic: TopicId(topic),
        no: Some(TopicNo(topic)),
        convener,
        title: title(name),
        description: Description::parse("").unwrap(),
        kind: TopicKind::default(),
        needs: Features::default(),
        origin: origin.map(TopicId),
    }
}

pub fn cell(slot: u32, space: u32) -> Cell {
    Cell {
        slot: SlotId(slot),
        space: SpaceId(space),
    }
}

pub fn placed(session: u32, topic: u32, cell: Cell) -> Change {
    Change::SessionPlaced {
        session: SessionId(session),
        topic: TopicId(topic),
        cell,
    }
}

/// A day on which all of this was done, an act each, at one minute after the other from 11 h on.
pub struct Story {
    pub forum: Forum,
    pub names: Names,
}

impl Story {
    pub fn new() -> Self {
        let names = [(ADA, "Ada"), (BOB, "Bob"), (ZOE, "Zoé")];
        let mut story = Self {
            forum: Forum::new(details()),
            names: names.map(|(id, name)| (id, name.to_owned())).into(),
        };
        let (morning, noon) = (slot(Minute::at(10, 45), ""), slot(Minute::at(12, 30), "Repas"));
        for (slot, details) in [(SlotId(1), morning), (SlotId(2), noon)] {
            story.act(None, [Change::SlotAdded { slot, details }]);
        }
        for (id, name) in [(1, "Grande salle"), (2, "Alcôve")] {
            let (space, details) = (SpaceId(id), space(name));
            story.act(
                None,
                [Change::SpaceAdded {
                    space,
                    details,
                    before: None,
                }],
            );
        }
        story.act(Some(ADA), [proposed(1, "Premier", ADA, None)]);
        story.act(Some(GONE), [proposed(2, "Second", GONE, None)]);
        story.act(Some(ADA), [placed(1, 1, cell(1, 1))]);
        story.act(Some(GONE), [placed(2, 2, cell(1, 2))]);
        story
    }

    pub fn act(&mut self, actor: Option<PersonId>, changes: impl IntoIterator<Item = Change>) -> ActId {
        let act = self.forum.history.next_act();
        let at = Timestamp(ORIGIN + 11 * 3_600 + i64::from(act.0) * 60);
        for change in changes {
            self.forum.keep(Stamp { act, at, actor }, &change);
        }
        act
    }
}
