//! Random people asking for random things. Ids are small, so that many exist and some do not.

use domain::*;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::vocabulary::*;

#[derive(Clone, Debug)]
pub enum Step {
    Ask {
        who: Actor,
        minute: i64,
        /// Whether the person saw the board as it is: what the command believes is then made true.
        honest: bool,
        command: Command,
    },
    /// A person joins, is renamed, or is erased.
    Call { person: PersonId, name: Option<String> },
}

pub fn steps() -> impl Strategy<Value = Vec<Step>> {
    let ask = (who(), 600..900i64, prop::bool::weighted(0.8), command()).prop_map(|(who, minute, honest, command)| {
        Step::Ask {
            who,
            minute,
            honest,
            command,
        }
    });
    let call = (person(), proptest::option::of(select(vec!["A", "B"])));
    let call = call.prop_map(|(person, name)| Step::Call {
        person,
        name: name.map(str::to_owned),
    });
    vec(prop_oneof![12 => ask, 1 => call], 1..90)
}

/// Picks by weight. Much faster than `prop_oneof!` over `Just`, which draws a new generator for each choice.
fn weighted<T: Clone + std::fmt::Debug + 'static>(choices: &[(usize, T)]) -> impl Strategy<Value = T> + use<T> {
    select(
        choices
            .iter()
            .flat_map(|(weight, choice)| vec![choice.clone(); *weight])
            .collect::<Vec<_>>(),
    )
}

fn who() -> impl Strategy<Value = Actor> {
    weighted(&[
        (12, facilitator()),
        (4, participant(ADA)),
        (3, participant(BO)),
        (1, Actor::Visitor),
        (1, Actor::Console),
    ])
}

fn person() -> impl Strategy<Value = PersonId> {
    select(vec![ADA, BO, CLEO])
}

fn small() -> impl Strategy<Value = u32> {
    weighted(&[(7, 1), (7, 2), (7, 3), (2, 4), (2, 5), (2, 6), (1, 0), (1, u32::MAX)])
}

fn topic() -> impl Strategy<Value = TopicId> {
    small().prop_map(TopicId)
}

fn session() -> impl Strategy<Value = SessionId> {
    small().prop_map(SessionId)
}

fn any_cell() -> impl Strategy<Value = Cell> {
    (small(), small()).prop_map(|(slot, space)| cell(SlotId(slot), SpaceId(space)))
}

fn words() -> impl Strategy<Value = (TopicTitle, Description, TopicKind)> {
    let text = select(vec!["Fiches action", "Logiciels libres", "Été 🌞"]).prop_map(title);
    (
        text,
        select(vec!["", "a", "b"]).prop_map(description),
        select(TopicKind::ALL.to_vec()),
    )
}

fn slot_details() -> impl Strategy<Value = SlotDetails> {
    (0..26u16, 0..4u16, prop::bool::weighted(0.2)).prop_map(|(half_hour, length, common)| {
        let start = half_hour * 30 + 600;
        SlotDetails {
            common,
            ..slot(Minute(start), Minute(start + length * 30))
        }
    })
}

fn space_details() -> impl Strategy<Value = SpaceDetails> {
    let name = select(vec!["A", "B", "C"]);
    (name, proptest::option::of(1..3u32), 0..3u8, features()).prop_map(|(name, capacity, places, features)| {
        SpaceDetails {
            features,
            ..space(name, capacity, places)
        }
    })
}

fn features() -> impl Strategy<Value = Features> {
    weighted(&[
        (4, Features::new()),
        (1, [Feature::Screen].into()),
        (1, [Feature::Whiteboard, Feature::Quiet].into()),
    ])
}

fn files() -> impl Strategy<Value = FileId> {
    (0..3u32).prop_map(file)
}

fn command() -> impl Strategy<Value = Command> {
    prop_oneof![
        14 => placements(),
        4 => topics(),
        6 => reports(),
        3 => merges(),
        3 => queue(),
        3 => show(),
        2 => agenda(),
        2 => small().prop_map(|act| Command::Undo { act: ActId(act) }),
    ]
}

fn topics() -> impl Strategy<Value = Command> {
    prop_oneof![
        4 => (person(), words(), features()).prop_map(|(convener, (title, description, kind), needs)| {
            Command::Propose { convener, title, description, kind, needs }
        }),
        1 => (topic(), words(), features()).prop_map(|(topic, (title, description, kind), needs)| {
            Command::Split { topic, title, description, kind, needs }
        }),
        2 => (topic(), any::<bool>()).prop_map(|(topic, on)| Command::OfferToConvene { topic, on }),
        3 => (topic(), person(), prop::bool::weighted(0.7))
            .prop_map(|(topic, person, on)| Command::SetCoConvener { topic, person, on }),
        1 => (topic(), person(), any::<bool>())
            .prop_map(|(topic, to, confirmed)| Command::HandOver { topic, to, confirmed }),
        1 => topic().prop_map(|topic| Command::Confirm { topic }),
        2 => (topic(), 0..3u32, words(), features()).prop_map(|(topic, edition, words, needs)| {
            let (title, description, kind) = words;
            Command::Edit { topic, edition, title, description, kind, needs }
        }),
        1 => (0..4u8).prop_map(|count| Command::ReserveNumbers { count }),
        2 => ((1..12u32).prop_map(TopicNo), person()).prop_map(|(no, convener)| fill(no, convener, "Sur une carte")),
        1 => topic().prop_map(|topic| Command::Withdraw { topic }),
        3 => (topic(), any::<bool>()).prop_map(|(topic, on)| Command::SetInterest { topic, on }),
    ]
}

fn placements() -> impl Strategy<Value = Command> {
    prop_oneof![
        8 => (topic(), any_cell(), prop::bool::weighted(0.7))
            .prop_map(|(topic, cell, confirmed)| Command::Place { topic, cell, confirmed }),
        2 => (topic(), any_cell(), prop::bool::weighted(0.7))
            .prop_map(|(topic, cell, confirmed)| Command::Repeat { topic, cell, confirmed }),
        5 => ((session(), any_cell()), (session(), any_cell()), prop::bool::weighted(0.7))
            .prop_map(|((session, at), (with, with_at), confirmed)| {
                Command::Swap { session, at, with, with_at, confirmed }
            }),
        3 => (session(), session()).prop_map(|(session, with)| Command::DropSwap { session, with }),
        2 => (session(), any_cell(), any_cell(), any::<bool>())
            .prop_map(|(session, from, to, confirmed)| Command::Move { session, from, to, confirmed }),
        1 => (session(), any_cell(), any::<bool>())
            .prop_map(|(session, from, confirmed)| Command::Park { session, from, confirmed }),
        2 => session().prop_map(|session| Command::WithdrawSession { session }),
        2 => (session(), select(vec![SessionMark::Begun, SessionMark::Ended]))
            .prop_map(|(session, mark)| Command::MarkSession { session, mark }),
    ]
}

fn merges() -> impl Strategy<Value = Command> {
    let word = || select(vec!["", "Pareil"]).prop_map(|word| MergeWord::parse(word).expect("a word"));
    prop_oneof![
        4 => (topic(), topic(), word(), prop::bool::weighted(0.4), any::<bool>()).prop_map(
            |(host, guest, word, agreed, confirmed)| Command::SuggestMerge { host, guest, word, agreed, confirmed }
        ),
        3 => (topic(), topic(), word(), prop::bool::weighted(0.7), any::<bool>()).prop_map(
            |(host, guest, word, accept, confirmed)| {
                Command::AnswerMerge { host, guest, side: guest, accept, word, confirmed }
            }
        ),
        1 => (topic(), topic()).prop_map(|(host, guest)| Command::DropMerge { host, guest }),
    ]
}

fn agenda() -> impl Strategy<Value = Command> {
    let phase = weighted(&[
        (18, Phase::Sessions),
        (4, Phase::Marketplace),
        (2, Phase::Registration),
        (2, Phase::Preparation),
        (1, Phase::Closing),
        (1, Phase::Archived),
    ]);
    let slot = || small().prop_map(SlotId);
    let space = || small().prop_map(SpaceId);
    prop_oneof![
        2 => phase.prop_map(|phase| Command::SetPhase { phase }),
        1 => (1..28u8).prop_map(|day| {
            let details = Details { date: Date { year: 2026, month: 7, day }, ..details() };
            Command::Describe { edition: 0, details }
        }),
        3 => slot_details().prop_map(|details| Command::AddSlot { details }),
        3 => (slot(), slot_details()).prop_map(|(slot, details)| Command::EditSlot { slot, details }),
        1 => slot().prop_map(|slot| Command::RemoveSlot { slot }),
        3 => space_details().prop_map(|details| Command::AddSpace { details }),
        2 => (space(), space_details()).prop_map(|(space, details)| Command::EditSpace { space, details }),
        1 => space().prop_map(|space| Command::RemoveSpace { space }),
    ]
}

fn queue() -> impl Strategy<Value = Command> {
    prop_oneof![
        2 => prop::bool::weighted(0.8).prop_map(|open| Command::OpenQueue { open }),
        1 => (10..100u16).prop_map(|seconds| Command::SetPace { pace: Pace { seconds, ..Pace::default() } }),
        5 => (topic(), prop::bool::weighted(0.8)).prop_map(|(topic, on)| enqueue(topic, on)),
        2 => (topic(), proptest::option::of(topic())).prop_map(|(topic, before)| Command::Reorder { topic, before }),
        3 => topic().prop_map(announce),
    ]
}

fn show() -> impl Strategy<Value = Command> {
    let step = || small().prop_map(StepId);
    let details = || {
        let phase = weighted(&[(18, Phase::Sessions), (4, Phase::Marketplace), (1, Phase::Closing)]);
        (phase, 0..3usize).prop_map(|(phase, turns)| with_turns(a_step("Une étape", phase), turns))
    };
    let command = prop_oneof![
        1 => vec(details(), 0..3).prop_map(|steps| ShowCommand::Plan { steps }),
        4 => (details(), proptest::option::of(step())).prop_map(|(details, before)| ShowCommand::AddStep { details, before }),
        2 => (step(), 0..2u32, details())
            .prop_map(|(step, edition, details)| ShowCommand::EditStep { step, edition, details }),
        2 => (step(), proptest::option::of(step())).prop_map(|(step, before)| ShowCommand::MoveStep { step, before }),
        2 => step().prop_map(|step| ShowCommand::RemoveStep { step }),
        6 => (proptest::option::of(step()), step()).prop_map(|(from, step)| ShowCommand::GoTo { from, step }),
        4 => (step(), 0..2u8, 0..2u8).prop_map(|(step, from, turn)| ShowCommand::GoToTurn { step, from, turn }),
        1 => proptest::option::of(8..14u16).prop_map(|seconds| ShowCommand::SetTimer { seconds }),
        1 => select(vec!["", "Bientôt"]).prop_map(|text| {
            ShowCommand::SetMessage { message: WallText::parse(text).expect("a message") }
        }),
    ];
    command.prop_map(Command::Show)
}

fn reports() -> impl Strategy<Value = Command> {
    prop_oneof![
        4 => (session(), prop::bool::weighted(0.7)).prop_map(|(session, on)| Command::SetScribe { session, on }),
        3 => (session(), person()).prop_map(|(session, to)| Command::AskScribe { session, to }),
        1 => (session(), person()).prop_map(|(session, to)| Command::DropScribeAsk { session, to }),
        2 => (session(), select(vec!["", "Tour de table", "Conclusion"]))
            .prop_map(|(session, line)| say(session, line)),
        5 => (session(), 0..3u32, prop::bool::weighted(0.2))
            .prop_map(|(session, revision, empty)| Command::WriteReport { session, revision, empty }),
        2 => (session(), files()).prop_map(|(session, file)| Command::AttachFile { session, file }),
        1 => (session(), files()).prop_map(|(session, file)| Command::RemoveFile { session, file }),
        1 => (session(), weighted(&[(4, Visibility::Participants), (1, Visibility::Public), (1, Visibility::WithoutNotes)]))
            .prop_map(|(session, visibility)| Command::SetVisibility { session, visibility }),
        3 => (session(), 0..3u32, select(AiAssistance::ALL.to_vec())).prop_map(|(session, revision, assistance)| {
            Command::PublishReport { session, revision, assistance }
        }),
        3 => session().prop_map(|session| Command::UnpublishReport { session }),
    ]
}

/// The same command from someone who sees the board as it is.
pub fn believing(forum: &Forum, mut command: Command) -> Command {
    match &mut command {
        Command::Move { session, from, .. } | Command::Park { session, from, .. } => {
            let stands = forum.sessions.get(session).and_then(|session| session.cell);
            *from = stands.unwrap_or(*from);
        }
        Command::Swap {
            session,
            at,
            with,
            with_at,
            ..
        } => {
            let stands = |id| forum.sessions.get(id).and_then(|session| session.cell);
            *at = stands(session).unwrap_or(*at);
            *with_at = stands(with).unwrap_or(*with_at);
        }
        Command::Edit { topic, edition, .. } => *edition = forum.topic(*topic).map_or(*edition, |topic| topic.edition),
        Command::Announce { topic } => *topic = forum.queue.waiting.first().copied().unwrap_or(*topic),
        // Whoever is in the middle picks a cell.
        Command::Place { topic, .. } if topic.0 == 3 => {
            *topic = forum.queue.current.map_or(*topic, |current| current.topic);
        }
        Command::Describe { edition, .. } => *edition = forum.edition,
        Command::Show(ShowCommand::GoTo { from, .. }) => *from = forum.run_of_show.current_id(),
        // From the turn that is on, or not, as it comes.
        Command::Show(ShowCommand::GoToTurn { step, .. }) => {
            *step = forum.run_of_show.current_id().unwrap_or(*step);
        }
        Command::PublishReport { session, revision, .. } => {
            let mut written = forum.sessions.iter().filter(|(_, known)| known.report.written);
            if let Some((id, known)) = written.next() {
                (*session, *revision) = (*id, known.report.revision);
            }
        }
        Command::WriteReport { session, revision, .. } => {
            let known = forum.sessions.get(session);
            *revision = known.map_or(*revision, |session| session.report.revision);
        }
        Command::RemoveFile { session, file } => {
            let files = |(id, known): (&SessionId, &Session)| known.report.files.first().map(|file| (*id, *file));
            (*session, *file) = forum.sessions.iter().find_map(files).unwrap_or((*session, *file));
        }
        Command::UnpublishReport { session } => {
            let mut published = forum
                .sessions
                .iter()
                .filter(|(_, known)| known.report.published.is_some());
            *session = published.next().map_or(*session, |(id, _)| *id);
        }
        Command::DropScribeAsk { session, to } => {
            let asks = |(id, known): (&SessionId, &Session)| known.scribe_asks.keys().next().map(|to| (*id, *to));
            (*session, *to) = forum.sessions.iter().find_map(asks).unwrap_or((*session, *to));
        }
        Command::WithdrawSession { session } => {
            let mut waiting = forum.sessions.iter().filter(|(_, known)| known.cell.is_none());
            *session = waiting.next().map_or(*session, |(id, _)| *id);
        }
        Command::DropSwap { session, with } => {
            if let Some(ask) = forum.swaps.first() {
                (*session, *with) = (ask.session, ask.with);
            }
        }
        // What was suggested, by a side that has not answered.
        Command::AnswerMerge { host, guest, side, .. } => {
            if let Some((pair, ask)) = forum.merges.first_key_value() {
                (*host, *guest) = (pair.host, pair.guest);
                let answers = pair.sides().into_iter().find(|side| !ask.accepted.contains(side));
                *side = answers.unwrap_or(pair.guest);
            }
        }
        Command::DropMerge { host, guest } => {
            if let Some(pair) = forum.merges.keys().next() {
                (*host, *guest) = (pair.host, pair.guest);
            }
        }
        // One of the last things that were done.
        Command::Undo { act } => {
            let mut acts = forum.history.acts();
            let meant = acts.nth(usize::try_from(act.0.min(6)).unwrap_or_default());
            *act = meant.map_or(*act, |meant| meant.stamp.act);
        }
        _ => {}
    }
    command
}
