//! The island of every live page.

use leptos::prelude::*;

use super::{
    crowds::Crowds,
    grid::Grid,
    lists::{Parked, Summary},
};

/// The board, « En ce moment » and the wall differ by style only, because each other table would be code that
/// phones download.
#[island]
pub fn Board() -> impl IntoView {
    view! {
        <Summary/>
        <Crowds/>
        <Grid/>
        <Parked/>
    }
}
