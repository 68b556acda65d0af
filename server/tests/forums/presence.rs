//! What screens learn of « J'y suis »: few broadcasts, whatever the hall does.

use std::sync::atomic::Ordering;

use app::{
    backend::{OwnData, OwnTopics, People, Presences},
    error::AppError,
};
use domain::{Crowd, Delta, SpaceId, Whereabouts};

use crate::{
    day::{Day, MORNING},
    phone::Phone,
    screen::{Event, Screen},
};

/// 11 h: the first slot runs.
const ELEVEN: i64 = MORNING + 2 * 3_600;
const HALL: SpaceId = SpaceId(1);

fn at_eleven(day: Day) -> Day {
    day.clock.store(ELEVEN, Ordering::Relaxed);
    day
}

impl Phone {
    async fn be(&self, whereabouts: Option<Whereabouts>) -> Result<(), AppError> {
        self.instance.be_there(&self.code, &self.device, whereabouts).await
    }
}

async fn hall(day: &Day, people: u32) -> Vec<Phone> {
    let mut phones = Vec::new();
    for number in 0..people {
        phones.push(day.join(&format!("Personne {number}")).await);
    }
    phones
}

/// What this screen is told of counts until it is told `last`.
async fn told_until(screen: &mut Screen, last: &[Crowd]) -> Vec<Vec<Crowd>> {
    let mut told = Vec::new();
    while told.last().is_none_or(|crowds: &Vec<Crowd>| crowds.as_slice() != last) {
        if let Event::Deltas(deltas) = screen.next_news().await {
            told.extend(deltas.into_iter().filter_map(|delta| match delta {
                Delta::Crowds(crowds) => Some(crowds),
                _ => None,
            }));
        }
    }
    told
}

fn crowd(at_least: u32) -> Vec<Crowd> {
    let space = Some(HALL);
    vec![Crowd { space, at_least }]
}

#[tokio::test]
async fn taps_are_gathered_and_tell_nobody_anything_by_themselves() {
    let day = at_eleven(Day::start_still().await);
    let phones = hall(&day, 100).await;
    let before = day.seen().await.cursor;

    for phone in &phones {
        phone.be(Some(Whereabouts::At(HALL))).await.unwrap();
    }

    assert_eq!(day.seen().await.cursor, before);
    assert!(own(&phones[99]).await == Some(Whereabouts::At(HALL)));
}

#[tokio::test]
async fn a_hundred_taps_are_no_more_broadcasts_than_there_are_steps() {
    let day = at_eleven(Day::start().await);
    let phones = hall(&day, 100).await;
    let before = day.seen().await.cursor;
    let mut screen = day.screen(Some(before)).await;

    for phone in &phones {
        phone.be(Some(Whereabouts::At(HALL))).await.unwrap();
    }
    let told = told_until(&mut screen, &crowd(100)).await;

    // 3, 5, 10 … 30, 40 … 100, however long it takes: what is shown only grows, and is told when it has.
    assert!(told.len() <= 14, "{told:?}");
    assert_eq!(day.seen().await.cursor.revision - before.revision, told.len() as u64);
    assert_eq!(*day.seen().await.crowds, crowd(100));
}

#[tokio::test]
async fn counts_are_part_of_what_a_screen_gets_when_it_comes() {
    let day = at_eleven(Day::start().await);
    for phone in hall(&day, 3).await {
        phone.be(Some(Whereabouts::At(HALL))).await.unwrap();
    }
    let mut before = day.screen(Some(day.seen().await.cursor)).await;
    if day.seen().await.crowds.is_empty() {
        told_until(&mut before, &crowd(3)).await;
    }

    let Event::Snapshot(board) = day.screen(None).await.next_news().await else {
        panic!("no snapshot")
    };
    assert_eq!(board.crowds, crowd(3));
}

#[tokio::test]
async fn the_end_of_the_slot_by_the_servers_clock_empties_every_screen() {
    let day = at_eleven(Day::start().await);
    let phones = hall(&day, 3).await;
    let mut screen = day.screen(Some(day.seen().await.cursor)).await;
    for phone in &phones {
        phone.be(Some(Whereabouts::At(HALL))).await.unwrap();
    }
    told_until(&mut screen, &crowd(3)).await;

    // 11 h 35. Nobody asks for anything: the forum looks by itself.
    day.clock.store(ELEVEN + 35 * 60, Ordering::Relaxed);

    assert_eq!(told_until(&mut screen, &[]).await, [vec![]]);
    // Nor is it there when the clock is set back.
    day.clock.store(ELEVEN, Ordering::Relaxed);
    assert!(own(&phones[0]).await.is_none());
}

#[tokio::test]
async fn who_goes_is_not_counted_any_more() {
    let day = at_eleven(Day::start().await);
    let phones = hall(&day, 5).await;
    let mut screen = day.screen(Some(day.seen().await.cursor)).await;
    for phone in &phones {
        phone.be(Some(Whereabouts::At(HALL))).await.unwrap();
    }
    told_until(&mut screen, &crowd(5)).await;

    let [left, erased, frozen, ..] = &phones[..] else {
        panic!()
    };
    day.instance.leave(&day.code, &left.device).await.unwrap();
    told_until(&mut screen, &crowd(3)).await;
    day.instance
        .erase(&day.code, &erased.device, OwnTopics::Keep)
        .await
        .unwrap();
    day.instance.freeze(&day.code, &frozen.device, true).await.unwrap();
    told_until(&mut screen, &[]).await;
    assert_eq!(frozen.be(Some(Whereabouts::Wandering)).await, Err(AppError::Frozen));
}

#[tokio::test]
async fn a_restart_forgets() {
    let day = at_eleven(Day::start().await);
    let phones = hall(&day, 3).await;
    for phone in &phones {
        phone.be(Some(Whereabouts::At(HALL))).await.unwrap();
    }
    assert!(own(&phones[0]).await.is_some());
    let device = phones[0].device.clone();
    drop(phones);

    let day = day.restart().await;

    assert!(own(&day.phone_with(device)).await.is_none());
    assert_eq!(day.seen().await.crowds.as_slice(), []);
}

async fn own(phone: &Phone) -> Option<Whereabouts> {
    use app::backend::Forums;
    let seen = phone.instance.seen(&phone.code, Some(&phone.device)).await.unwrap();
    assert!(seen.me.person().is_some());
    seen.here
}
