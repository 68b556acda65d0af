//! Sheets to print: paper and screen are one object (product.md, point 4). What is on them is what everyone reads on
//! the board.

mod announcements;
mod blanks;
mod board;
mod cards;
mod doors;
mod reserve;

use domain::Needed;
use leptos::prelude::*;

use self::reserve::Reserve;
use self::{announcements::Announcements, blanks::Blanks, board::BoardSheets, cards::TopicCards, doors::Doors};
use crate::{
    components::{Follow, ForumFrame, Qr, StillLine},
    error::AppError,
    paths, text,
    visit::{Visit, forum_page},
};

/// What can be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheets {
    /// All that a day needs to go on when the network is gone: the board, the doors, who announces, cards.
    Plan,
    BoardA3,
    BoardA4,
    Doors,
    Cards,
    Blanks,
    Announcements,
}

impl Sheets {
    pub const ALL: [Self; 7] = [
        Self::Plan,
        Self::BoardA3,
        Self::BoardA4,
        Self::Doors,
        Self::Cards,
        Self::Blanks,
        Self::Announcements,
    ];

    /// In addresses.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::BoardA3 => "tableau-a3",
            Self::BoardA4 => "tableau-a4",
            Self::Doors => "portes",
            Self::Cards => "cartes",
            Self::Blanks => "cartes-vierges",
            Self::Announcements => "annonces",
        }
    }

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sheets| sheets.name() == name)
    }
}

/// Every change that is on paper.
const ALL_OF_IT: &str = "Session SessionGone Topic TopicGone Convener Slot SlotGone Space SpaceGone Phase Forum Queue";

/// How long changes are gathered before the sheets are drawn again, in milliseconds: they are many, and nobody waits.
const GATHERED: u32 = 4_000;

/// One kind of sheets, ready to be printed.
#[component]
pub fn SheetsPage() -> impl IntoView {
    forum_page(|visit| async move {
        let sheets = visit.params.get("sheets").and_then(|name| Sheets::named(&name));
        let sheets = sheets.ok_or(AppError::UnknownPage)?;
        Ok(printed(visit, sheets))
    })
}

/// What can be printed, for the team.
#[component]
pub fn PaperPage() -> impl IntoView {
    forum_page(|visit| async move {
        if !visit.is_facilitator() {
            let needed = Needed::Facilitator;
            return Err(domain::Rejection::NotAllowed { needed }.into());
        }
        Ok(choice(visit))
    })
}

fn choice(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let rows = Sheets::ALL
        .map(|sheets| {
            let (title, hint) = text::paper::sheets(lang, sheets);
            view! {
                <li>
                    <a href=paths::sheets(visit.code(), sheets)>{title}</a>
                    <p class="hint">{hint}</p>
                </li>
            }
        })
        .collect_view();
    let assets = visit.backend.assets.clone();
    let back = paths::facilitation(visit.code());
    let entry = paths::quick_entry(visit.code(), None);
    view! {
        // In the body for the reason that `LivePage` says.
        <link rel="stylesheet" href=assets.paper.clone()/>
        <ForumFrame visit title=text::paper::heading(lang) narrow=true focused=true>
            <p class="back">
                <a href=back>{text::facilitation::heading(lang)}</a>
            </p>
            <h1>{text::paper::heading(lang)}</h1>
            <p class="lede">{text::paper::intro(lang)}</p>
            <ul class="to-print">{rows}</ul>
            <p class="ways">
                <a href=entry>{text::quick_entry::title(lang)}</a>
            </p>
        </ForumFrame>
    }
    .into_any()
}

fn printed(visit: Visit, sheets: Sheets) -> impl IntoView {
    let lang = visit.lang;
    let (title, hint) = text::paper::sheets(lang, sheets);
    let assets = visit.backend.assets.clone();
    let team = visit.is_facilitator();
    let back = team.then(|| {
        view! {
            <p class="back">
                <a href=paths::paper(visit.code())>{text::paper::heading(lang)}</a>
            </p>
        }
    });
    let reserve = (team && sheets == Sheets::Blanks).then(|| view! { <Reserve visit=visit.clone()/> });
    let plan = (team && sheets == Sheets::Plan).then(|| keep_open(&visit));
    let class = if sheets == Sheets::BoardA3 { "paper a3" } else { "paper" };
    let leaves = view! { <div class=class>{leaves(&visit, sheets)}</div> };
    let leaves = if plan.is_some() {
        view! {
            <Follow visit=visit.clone() what=ALL_OF_IT gathered=GATHERED>
                {leaves}
            </Follow>
        }
        .into_any()
    } else {
        leaves.into_any()
    };
    view! {
        // In the body for the reason that `LivePage` says.
        <link rel="stylesheet" href=assets.paper.clone()/>
        <ForumFrame visit title focused=true>
            <div class="on-screen">
                {back} <h1>{title}</h1> <p class="lede">{hint}</p> {plan} {reserve}
                <p class="actions">
                    <button type="button" class="primary" id="imprimer" hidden>
                        {text::paper::print(lang)}
                    </button>
                </p>
            </div>
            {leaves}
            <script type="module" src=assets.print.clone()></script>
        </ForumFrame>
    }
    .into_any()
}

/// The plan in an open tab is as new as the board: without a network it is printed as it was when that went away.
fn keep_open(visit: &Visit) -> AnyView {
    let lang = visit.lang;
    let blanks = visit.seen.forum.reserved.is_empty().then(|| {
        let path = paths::sheets(visit.code(), Sheets::Blanks);
        view! {
            <p class="ways">
                <a href=path>{text::paper::prepare_blanks(lang)}</a>
            </p>
        }
    });
    view! {
        <p>{text::paper::keep_open(lang)}</p>
        <StillLine lang/>
        {blanks}
    }
    .into_any()
}

fn leaves(visit: &Visit, sheets: Sheets) -> AnyView {
    let visit = visit.clone();
    match sheets {
        Sheets::Plan => view! {
            <BoardSheets visit=visit.clone() columns=6/>
            <Doors visit=visit.clone()/>
            <Announcements visit=visit.clone()/>
            <TopicCards visit=visit.clone()/>
            <Blanks visit/>
        }
        .into_any(),
        Sheets::BoardA3 => view! { <BoardSheets visit columns=8/> }.into_any(),
        Sheets::BoardA4 => view! { <BoardSheets visit columns=6/> }.into_any(),
        Sheets::Doors => view! { <Doors visit/> }.into_any(),
        Sheets::Cards => view! { <TopicCards visit/> }.into_any(),
        Sheets::Blanks => view! { <Blanks visit/> }.into_any(),
        Sheets::Announcements => view! { <Announcements visit/> }.into_any(),
    }
}

/// « 8 décembre 2026, état à 10 h 42 »: paper does not follow what happens afterwards.
fn dated(visit: &Visit) -> String {
    let details = &visit.seen.forum.details;
    let (day, minute) = visit.backend.charters.local(visit.seen.now, &details.time_zone);
    text::paper::dated(visit.lang, details.date, day, minute)
}

/// The way from a sheet to the live board.
fn live(visit: &Visit) -> AnyView {
    let lang = visit.lang;
    let short = paths::short(&visit.backend.public_url, visit.code());
    let spoken = short
        .split_once("://")
        .map_or(short.clone(), |(_, rest)| rest.to_owned());
    view! {
        <footer class="leaf-foot">
            <Qr url=short label=text::wall_qr(lang)/>
            <p>
                <b>{text::paper::live(lang)}</b>
                " "
                {spoken}
                <br/>
                {text::law_of_mobility(lang)}
            </p>
        </footer>
    }
    .into_any()
}
