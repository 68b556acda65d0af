//! The running order of the day (product.md, point 2).

use domain::*;

use crate::vocabulary::*;

/// Three steps, of which the last has three speaking turns; the day has not begun, and is in Registration.
fn day() -> Day {
    let mut day = Day::open().phase(Phase::Registration);
    for step in [
        a_step("Accueil", Phase::Registration),
        a_step("Place du marché", Phase::Marketplace),
        with_turns(a_step("Stand-up", Phase::Sessions), 3),
    ] {
        day.done(&facilitator(), add_step(step));
    }
    day
}

fn titles(day: &Day) -> Vec<&str> {
    let steps = day.forum.run_of_show.steps.iter();
    steps.map(|planned| planned.step.title.as_str()).collect()
}

fn current(day: &Day) -> Option<u32> {
    day.forum.run_of_show.current_id().map(|id| id.0)
}

fn show(command: ShowCommand) -> Command {
    Command::Show(command)
}

fn turn(from: u8, turn: u8) -> Command {
    let step = StepId(3);
    show(ShowCommand::GoToTurn { step, from, turn })
}

#[test]
fn a_step_moves_the_phase_with_it_in_one_act_that_one_undo_takes_back() {
    let mut day = day();
    day.done(&facilitator(), go(0, 1));
    day.done(&facilitator(), go(1, 2));
    assert_eq!((current(&day), day.forum.phase), (Some(2), Phase::Marketplace));
    let act = day.last();
    assert_eq!(day.forum.history.act(act).expect("it was done").changes.len(), 1);
    day.done(&facilitator(), undo(act));
    assert_eq!((current(&day), day.forum.phase), (Some(1), Phase::Registration));
}

#[test]
fn two_who_say_next_at_once_skip_no_step() {
    let mut day = day();
    day.done(&facilitator(), go(0, 1));
    day.done(&facilitator(), go(1, 2));
    let late = day.refused(&facilitator(), go(1, 2));
    assert_eq!(late, Rejection::StepReached { now: Some(StepId(2)) });
    let late = day.refused(&facilitator(), go(0, 3));
    assert_eq!(late, Rejection::StepReached { now: Some(StepId(2)) });
    assert_eq!(current(&day), Some(2));
}

#[test]
fn one_may_go_back_and_jump() {
    let mut day = day();
    day.done(&facilitator(), go(0, 3));
    assert_eq!(day.forum.phase, Phase::Sessions);
    let show = &day.forum.run_of_show;
    assert_eq!(show.previous().map(|planned| planned.id), Some(StepId(2)));
    assert_eq!(show.next(), None, "it is the last one");
    day.done(&facilitator(), go(3, 1));
    assert_eq!(day.forum.run_of_show.next().map(|planned| planned.id), Some(StepId(2)));
}

#[test]
fn registration_is_not_opened_by_a_step_before_it_is_said_whom_to_ask() {
    let mut day = day();
    day.done(&facilitator(), go(0, 2));
    let help = HelpContacts::parse("").expect("no contacts");
    let details = Details { help, ..details() };
    day.done(&organiser(), Command::Describe { edition: 0, details });
    assert_eq!(day.refused(&facilitator(), go(2, 1)), Rejection::NoHelpContacts);
    assert_eq!(current(&day), Some(2));
}

#[test]
fn steps_are_put_in_order_and_taken_away_but_not_the_current_one() {
    let mut day = day();
    let third = show(ShowCommand::MoveStep {
        step: StepId(3),
        before: Some(StepId(1)),
    });
    day.done(&facilitator(), third);
    assert_eq!(titles(&day), ["Stand-up", "Accueil", "Place du marché"]);
    day.done(&facilitator(), undo(day.last()));
    assert_eq!(titles(&day), ["Accueil", "Place du marché", "Stand-up"]);

    day.done(&facilitator(), go(0, 2));
    let remove = |step| show(ShowCommand::RemoveStep { step: StepId(step) });
    assert_eq!(day.refused(&facilitator(), remove(2)), Rejection::CurrentStep);
    day.done(&facilitator(), remove(1));
    assert_eq!(titles(&day), ["Place du marché", "Stand-up"]);
    day.done(&facilitator(), undo(day.last()));
    assert_eq!(titles(&day), ["Accueil", "Place du marché", "Stand-up"]);
}

#[test]
fn a_form_that_is_stale_overwrites_nothing() {
    let mut day = day();
    let edit = |edition, title| {
        show(ShowCommand::EditStep {
            step: StepId(1),
            edition,
            details: a_step(title, Phase::Registration),
        })
    };
    day.done(&facilitator(), edit(0, "Café"));
    assert_eq!(day.refused(&facilitator(), edit(0, "Thé")), Rejection::Edited);
    assert_eq!(titles(&day)[0], "Café");
    day.done(&facilitator(), edit(1, "Thé"));
}

#[test]
fn a_day_to_start_from_is_put_only_where_there_is_none() {
    let mut day = Day::open();
    let steps = vec![
        a_step("Accueil", Phase::Registration),
        a_step("Clôture", Phase::Closing),
    ];
    let plan = show(ShowCommand::Plan { steps });
    day.done(&facilitator(), plan.clone());
    assert_eq!(titles(&day), ["Accueil", "Clôture"]);
    let again = day.ask(&facilitator(), plan).expect("it is there already");
    assert_eq!(again, []);
}

#[test]
fn turns_follow_each_other_and_begin_anew_with_the_step() {
    let mut day = day();
    day.done(&facilitator(), go(0, 3));
    assert_eq!(day.forum.run_of_show.turn(), Some(0));
    day.done(&facilitator(), turn(0, 1));
    assert_eq!(day.refused(&facilitator(), turn(0, 1)), Rejection::TurnReached);
    assert_eq!(day.forum.run_of_show.turn(), Some(1));
    day.done(&facilitator(), undo(day.last()));
    assert_eq!(day.forum.run_of_show.turn(), Some(0));
    day.done(&facilitator(), turn(0, 2));
    day.done(&facilitator(), go(3, 2));
    assert_eq!(day.forum.run_of_show.turn(), None, "this step has none");
    day.done(&facilitator(), go(2, 3));
    assert_eq!(day.forum.run_of_show.turn(), Some(0));
}

#[test]
fn who_speaks_is_still_someone_when_the_list_grew_shorter() {
    let mut day = day();
    day.done(&facilitator(), go(0, 3));
    day.done(&facilitator(), turn(0, 2));
    let details = with_turns(a_step("Stand-up", Phase::Sessions), 1);
    let shorter = ShowCommand::EditStep {
        step: StepId(3),
        edition: 0,
        details,
    };
    day.done(&facilitator(), show(shorter));
    assert_eq!(day.forum.run_of_show.turn(), Some(0));
}

#[test]
fn a_countdown_and_a_message_stand_until_they_are_taken_down() {
    let mut day = day();
    let message = |text| {
        show(ShowCommand::SetMessage {
            message: WallText::parse(text).expect("a message"),
        })
    };
    let timer = |seconds| show(ShowCommand::SetTimer { seconds });
    day.done(&facilitator(), timer(Some(120)));
    day.done(&facilitator(), message("Il reste du café"));
    let show = &day.forum.run_of_show;
    let ends = show.timer.expect("it runs").ends();
    assert_eq!(ends.0 - day.now.0, 120);
    assert_eq!(show.message.as_str(), "Il reste du café");
    day.done(&facilitator(), timer(None));
    day.done(&facilitator(), message(""));
    assert_eq!(day.forum.run_of_show.timer, None);
    assert!(day.forum.run_of_show.message.as_str().is_empty());
}

#[test]
fn phones_learn_the_phase_and_nothing_of_the_running_order() {
    let mut day = day();
    let changes = day.done(&facilitator(), go(0, 2));
    let deltas: Vec<Delta> = changes
        .iter()
        .flat_map(|change| day.forum.project(change, &Names::new()))
        .collect();
    assert_eq!(deltas, [Delta::Phase(Phase::Marketplace), Delta::Show {}]);
    let view = wire::encode(&day.forum.view(&Names::new())).expect("bytes");
    let says = |words: &str| view.windows(words.len()).any(|window| window == words.as_bytes());
    assert!(!says("Accueil") && !says("Stand-up"));
}

#[test]
fn a_view_is_called_the_same_everywhere() {
    for shows in Shows::ALL {
        assert_eq!(Shows::named(shows.name()), Some(shows));
        assert_eq!(serde_json::to_value(shows).expect("JSON"), shows.name());
    }
}
