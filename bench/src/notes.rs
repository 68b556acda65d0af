//! From one person's tap to the last of a hundred screens, while others write: ten scribes whose drafts are kept as
//! they type, and three photos of a whiteboard. The same taps with nobody writing are what it is compared with.

use std::{
    io::Cursor,
    net::SocketAddr,
    time::{Duration, Instant},
};

use futures::future::try_join_all;
use image::{Rgb, RgbImage, codecs::jpeg::JpegEncoder};

use crate::{
    Outcome, forum::Day, http::Connection, phones::Phones, report::Figure, runtime, stats::percentile, taps::Session,
};

const PHONES: usize = 100;
const TOPICS: usize = 40;

/// Taps, one after the other.
const TAPS: usize = 150;
/// Ten a second.
const PAUSE: Duration = Duration::from_millis(100);

const SCRIBES: usize = 10;
/// From one draft of a scribe to the next.
const BETWEEN_DRAFTS: Duration = Duration::from_secs(2);
/// Each draft has some lines more than the one before, as forms write them.
const MORE: &str = "Nous+avons+parl%C3%A9+de+la+place+de+chacun+dans+les+d%C3%A9cisions+qui+nous+concernent.%0A\
                    Quelqu%E2%80%99un+propose+d%E2%80%99essayer+pendant+un+mois%2C+puis+d%E2%80%99en+reparler.%0A";

const PHOTOS: usize = 3;
/// They come at the same moment, so long after the first tap.
const PHOTOS_AFTER: Duration = Duration::from_secs(3);
/// As telephones make them: twelve million pixels.
const PHOTO: (u32, u32) = (4_000, 3_000);

/// Alone, busy, busy, alone; and again. Two of them on one server.
const ROUNDS: [[Load; 2]; 4] = {
    use Load::{Alone, Busy};
    [[Alone, Busy], [Busy, Alone], [Alone, Busy], [Busy, Alone]]
};

#[derive(Clone, Copy, PartialEq)]
enum Load {
    Alone,
    Busy,
}

/// Milliseconds from a tap to its last screen.
#[derive(Default)]
struct Waits {
    p50: Vec<f64>,
    p99: Vec<f64>,
}

pub fn measure() -> Outcome<Vec<Figure>> {
    let photos = (0..PHOTOS).map(|number| photo(number as u32)).collect::<Outcome<_>>()?;
    let photos: Vec<Vec<u8>> = photos;
    let (mut alone, mut busy) = (Waits::default(), Waits::default());
    for loads in ROUNDS {
        let local = tokio::task::LocalSet::new();
        let measured = local.block_on(&runtime()?, round(loads, &photos))?;
        for (load, waits) in loads.into_iter().zip(measured) {
            let rounds = if load == Load::Alone { &mut alone } else { &mut busy };
            rounds.p50.push(percentile(&waits, 0.5));
            rounds.p99.push(percentile(&waits, 0.99));
        }
    }
    Ok(vec![
        Figure::new(
            "a tap on the last of 100 screens while ten take notes and three photos come, 99 of 100",
            "ms",
            busy.p99,
        )
        .beside("nobody writing", alone.p99)
        .with_p50(&busy.p50, &alone.p50)
        .ratio_at_most(1.5, 1.5),
    ])
}

async fn round(loads: [Load; 2], photos: &[Vec<u8>]) -> Outcome<Vec<Vec<f64>>> {
    let mut session = Session::forum_in("sessions", TOPICS).await?;
    let room = Room::open(&session).await?;
    let phones = session.phones(PHONES).await?;
    // Warm.
    session.taps.tap(1, 20, PAUSE, Some(&phones)).await?;
    let mut measured = Vec::new();
    for load in loads {
        let photos = (load == Load::Busy).then_some(photos);
        measured.push(watch(&mut session, &phones, &room, photos).await?);
        // What was written is on the disk, and the server quiet again.
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    Ok(measured)
}

/// Milliseconds that each tap took.
async fn watch(session: &mut Session, phones: &Phones, room: &Room, photos: Option<&[Vec<u8>]>) -> Outcome<Vec<f64>> {
    phones.heard.borrow_mut().forget();
    let others = async {
        match photos {
            Some(photos) => room.write(photos).await,
            None => Ok(()),
        }
    };
    let tapping = session.taps.tap(1, TAPS, PAUSE, Some(phones));
    futures::future::try_join(tapping, others).await?;
    let heard = phones.heard.borrow();
    if let Some(lost) = heard.taps.iter().find(|tap| tap.phones != phones.count) {
        return Err(format!("a tap reached {} of {} screens", lost.phones, phones.count).into());
    }
    let waits = heard.taps.iter().map(|tap| (tap.last - tap.sent).as_secs_f64() * 1e3);
    Ok(waits.collect())
}

/// Those who take the notes, each of a session of their own.
struct Room {
    server: SocketAddr,
    day: Day,
    scribes: Vec<Scribe>,
}

struct Scribe {
    /// A header line.
    cookie: String,
    session: u32,
}

impl Room {
    async fn open(session: &Session) -> Outcome<Self> {
        let (day, server) = (session.day()?, session.process.address);
        let sessions = day.view(server).await?.sessions;
        if sessions.len() < SCRIBES {
            return Err(format!("{} sessions are placed, too few for the scribes", sessions.len()).into());
        }
        let cookies = day.join(server, SCRIBES).await?;
        let mut line = Connection::open(server).await?;
        let mut scribes = Vec::new();
        for (cookie, placed) in cookies.into_iter().zip(sessions) {
            let session = placed.id.0;
            let form = format!("{}&session={session}&on=on", day.form());
            let taken = line.post("/api/set_scribe", &cookie, &form).await?;
            expect(taken.status, "taking the notes")?;
            scribes.push(Scribe { cookie, session });
        }
        Ok(Self {
            server,
            day: day.clone(),
            scribes,
        })
    }

    /// As long as taps go on.
    async fn write(&self, photos: &[Vec<u8>]) -> Outcome<()> {
        let until = Instant::now() + PAUSE * TAPS as u32;
        let writers = self.scribes.iter().enumerate().map(|(number, scribe)| {
            // Nobody types in step with others.
            let first = BETWEEN_DRAFTS * number as u32 / SCRIBES as u32;
            self.keep_drafts(scribe, first, until)
        });
        let senders = self.scribes.iter().zip(photos);
        let senders = senders.map(|(scribe, photo)| self.send(scribe, photo));
        futures::future::try_join(try_join_all(writers), try_join_all(senders)).await?;
        Ok(())
    }

    /// The whole form each time, as the page sends it.
    async fn keep_drafts(&self, scribe: &Scribe, first: Duration, until: Instant) -> Outcome<()> {
        tokio::time::sleep(first).await;
        let mut line = Connection::open(self.server).await?;
        let mut clock = tokio::time::interval(BETWEEN_DRAFTS);
        for number in 1.. {
            clock.tick().await;
            if Instant::now() >= until {
                break;
            }
            let notes = MORE.repeat(number);
            let form = format!(
                "{}&session={}&keep=on&revision=0&essence=Une+phrase&points=un%0Adeux&decisions=&questions=\
                 &notes={notes}",
                self.day.form(),
                scribe.session
            );
            let kept = line.post("/api/draft_report", &scribe.cookie, &form).await?;
            expect(kept.status, "a draft")?;
        }
        Ok(())
    }

    async fn send(&self, scribe: &Scribe, photo: &[u8]) -> Outcome<()> {
        tokio::time::sleep(PHOTOS_AFTER).await;
        let mut line = Connection::open(self.server).await?;
        let path = format!("/f/{}/atelier/{}/fichier", self.day.code, scribe.session);
        let op = server::random::id().to_string();
        let sent = line.upload(&path, &scribe.cookie, &op, "tableau.jpg", photo).await?;
        expect(sent.status, "a photo")
    }
}

fn expect(status: u16, what: &str) -> Outcome<()> {
    if status == 200 {
        Ok(())
    } else {
        Err(format!("{what} was answered {status}").into())
    }
}

/// A wall in uneven light with the grain of a sensor, which makes it weigh what a photo does. No two are alike.
fn photo(number: u32) -> Outcome<Vec<u8>> {
    let (width, height) = PHOTO;
    let picture = RgbImage::from_fn(width, height, |x, y| {
        let mixed = (y * width + x + 1 + number).wrapping_mul(2_654_435_761);
        let mixed = (mixed ^ mixed >> 15).wrapping_mul(2_246_822_519);
        let grain = (mixed >> 13 & 15) as u8;
        let light = |along: u32, whole: u32| (along * 160 / whole) as u8;
        // Lines as of a pen.
        let ink = if (x / 6 + y / 9) % 40 == 0 { 60 } else { 0 };
        Rgb([
            70 + light(x, width) + grain - ink,
            70 + light(y, height) + grain - ink,
            80 + light(x + y, width + height) + grain - ink,
        ])
    });
    let mut bytes = Cursor::new(Vec::new());
    JpegEncoder::new_with_quality(&mut bytes, 90).encode_image(&picture)?;
    Ok(bytes.into_inner())
}
