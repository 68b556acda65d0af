//! A step of the running order, as its form carries it.

use domain::{Step, StepTitle, StepWords, TurnName, WallText};

use crate::{
    api::parse::{Fields, posted},
    error::{AppError, Problem},
};

/// What was typed. To be asked before the first await.
pub fn step() -> Result<Step, AppError> {
    let posted = posted();
    let typed = |name: &str| posted.get(name).unwrap_or_default();
    let mut fields = Fields::default();
    let start = fields.minute("start", typed("start"));
    let title = fields.text("title", StepTitle::parse(typed("title")));
    let shows = fields.choice("shows", typed("shows"));
    let phase = fields.choice("phase", typed("phase"));
    let words = fields.text("words", StepWords::parse(typed("words")));
    let notice = fields.text("notice", WallText::parse(typed("notice")));
    let turns = turns(&mut fields, typed("turns"));
    let read = (|| {
        Some(Step {
            start: start?,
            title: title?,
            shows: shows?,
            phase: phase?,
            words: words?,
            notice: notice?,
            turns: turns?,
        })
    })();
    fields.finish(read)
}

/// One to a line.
fn turns(fields: &mut Fields, typed: &str) -> Option<Vec<TurnName>> {
    let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
    let turns = lines.map(TurnName::parse).collect::<Result<_, _>>();
    turns.map_err(|error| fields.wrong("turns", Problem::Text(error))).ok()
}
