//! One of two sides agrees that the topics be one, or does not.

use domain::{Command, MergeWord, Missing};
use leptos::prelude::*;

use crate::{
    api::{
        parse::{self, Fields},
        submit::{submit, to_topic},
    },
    backend::Attached,
    error::AppError,
};

/// `pair` is `host-guest`, `side` the one that answers; `accept` is `on`, or it does not agree.
#[server(endpoint = "answer_merge")]
pub async fn answer_merge(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] pair: String,
    #[server(default)] side: String,
    #[server(default)] accept: String,
    #[server(default)] word: String,
    #[server(default)] confirmed: String,
) -> Result<(), AppError> {
    let (accept, confirmed) = (parse::checked(&accept), parse::checked(&confirmed));
    let seen = side.parse().ok();
    let command = parse::pair(&pair).and_then(|(host, guest)| {
        let side = parse::id(&side, Missing::Topic)?;
        let mut fields = Fields::default();
        let word = fields.text("word", MergeWord::parse(&word));
        let word = fields.finish(word)?;
        Ok(Command::AnswerMerge {
            host,
            guest,
            side,
            accept,
            word,
            confirmed,
        })
    });
    submit(&code, &op, command, Attached::Nothing, to_topic(seen)).await
}
