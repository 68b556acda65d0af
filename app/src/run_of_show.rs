//! The day that a run of show starts from (S4-13): made from the slots of the forum, so that its hours are right at once.

use domain::{Minute, Phase, Shows, SlotDetails, Step, StepTitle, StepWords, WallText};

use crate::text::{Lang, script};

/// A common slot shorter than this, in minutes, opens the day in one step.
const LONG_OPENING: u16 = 30;
/// How long the welcome and the frame take, in minutes each.
const OPENING_STEP: u16 = 10;
/// When a common slot begins that is a meal, in minutes of the day.
const MEAL: std::ops::Range<u16> = 11 * 60 + 30..14 * 60;

/// The steps of a day with these slots, which are in their order. Every text of them is ours and within its bounds.
#[must_use]
pub fn proposed(lang: Lang, slots: &[SlotDetails]) -> Vec<Step> {
    let opening = slots.first().filter(|slot| slot.common);
    let mut steps = open(
        lang,
        opening,
        slots.first().map_or(Minute::at(10, 0), |slot| slot.start),
    );
    let rest = &slots[usize::from(opening.is_some())..];
    let last = rest.len().checked_sub(1).filter(|last| rest[*last].common);
    for (at, slot) in rest.iter().enumerate() {
        if Some(at) == last {
            steps.extend(close(lang, slot));
        } else if slot.common {
            steps.extend(common(lang, slot));
        } else if at.checked_sub(1).is_none_or(|before| rest[before].common) {
            steps.extend(sessions(lang, slot.start));
        }
    }
    steps
}

fn open(lang: Lang, opening: Option<&SlotDetails>, start: Minute) -> Vec<Step> {
    let long = opening.is_some_and(|slot| slot.end.0 - slot.start.0 >= LONG_OPENING);
    let at = |place: u16| Minute(start.0 + if long { place * OPENING_STEP } else { 0 });
    let welcome = (script::welcome(lang), script::say_welcome(lang));
    let frame = (script::frame(lang), script::say_frame(lang));
    let marketplace = (script::marketplace(lang), script::say_marketplace(lang));
    [
        step(at(0), welcome, Shows::Welcome, Phase::Registration),
        step(at(1), frame, Shows::Frame, Phase::Registration),
        step(at(2), marketplace, Shows::Marketplace, Phase::Marketplace),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn sessions(lang: Lang, start: Minute) -> Option<Step> {
    let title = if start < Minute::at(12, 0) {
        script::morning(lang)
    } else {
        script::afternoon(lang)
    };
    step(start, (title, script::say_sessions(lang)), Shows::Now, Phase::Sessions)
}

/// A meal, or something that the whole forum listens to.
fn common(lang: Lang, slot: &SlotDetails) -> Option<Step> {
    let title = slot.title.as_str();
    if MEAL.contains(&slot.start.0) {
        let words = (title, script::say_break(lang));
        return step(slot.start, words, Shows::Break, Phase::Sessions);
    }
    let words = (title, script::say_turns(lang));
    let listened = step(slot.start, words, Shows::Message, Phase::Sessions)?;
    let notice = WallText::parse(script::turns_notice(lang)).ok()?;
    Some(Step { notice, ..listened })
}

fn close(lang: Lang, slot: &SlotDetails) -> Vec<Step> {
    let half = Minute(slot.start.0.midpoint(slot.end.0));
    let news = (script::news(lang), script::say_news(lang));
    let circle = (script::circle(lang), script::say_circle(lang));
    [
        step(slot.start, news, Shows::News, Phase::Closing),
        step(half, circle, Shows::Closing, Phase::Closing),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Nothing for a slot without a title.
fn step(start: Minute, (title, words): (&str, String), shows: Shows, phase: Phase) -> Option<Step> {
    Some(Step {
        start,
        title: StepTitle::parse(title).ok()?,
        shows,
        phase,
        words: StepWords::parse(&words).ok()?,
        notice: WallText::default(),
        turns: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use domain::{Minute, Shows, SlotDetails, SlotTitle};

    use super::proposed;
    use crate::text::Lang;

    fn slot(start: (u16, u16), end: (u16, u16), title: &str) -> SlotDetails {
        SlotDetails {
            start: Minute::at(start.0, start.1),
            end: Minute::at(end.0, end.1),
            title: SlotTitle::parse(title).expect("a title"),
            common: !title.is_empty(),
        }
    }

    #[test]
    fn a_day_of_slots_becomes_a_day_of_steps_at_their_hours() {
        let slots = [
            slot((10, 0), (10, 45), "Ouverture"),
            slot((10, 45), (11, 35), ""),
            slot((11, 40), (12, 30), ""),
            slot((12, 30), (14, 0), "Pause repas"),
            slot((14, 0), (14, 55), ""),
            slot((16, 0), (17, 0), "Stand-up produit"),
            slot((17, 0), (18, 0), "Clôture"),
        ];
        let steps = proposed(Lang::Fr, &slots);
        let told: Vec<_> = steps.iter().map(|step| (step.start, step.shows)).collect();
        let expected = [
            (Minute::at(10, 0), Shows::Welcome),
            (Minute::at(10, 10), Shows::Frame),
            (Minute::at(10, 20), Shows::Marketplace),
            (Minute::at(10, 45), Shows::Now),
            (Minute::at(12, 30), Shows::Break),
            (Minute::at(14, 0), Shows::Now),
            (Minute::at(16, 0), Shows::Message),
            (Minute::at(17, 0), Shows::News),
            (Minute::at(17, 30), Shows::Closing),
        ];
        assert_eq!(told, expected);
        assert_eq!(steps[6].title.as_str(), "Stand-up produit");
        assert!(
            steps.iter().all(|step| !step.words.as_str().is_empty()),
            "each has words to say"
        );
    }

    #[test]
    fn a_day_without_slots_begins_all_the_same() {
        let steps = proposed(Lang::Fr, &[]);
        let shown: Vec<_> = steps.iter().map(|step| step.shows).collect();
        assert_eq!(shown, [Shows::Welcome, Shows::Frame, Shows::Marketplace]);
    }
}
