//! The island of the board page.

use leptos::prelude::*;

use super::{
    grid::Grid,
    lists::{Parked, Summary},
};

/// The whole board. It takes no props: see [`crate::live::PageData`].
#[island]
pub fn Board() -> impl IntoView {
    view! {
        <Summary/>
        <Grid/>
        <Parked/>
    }
}
