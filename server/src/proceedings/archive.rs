//! The proceedings as one archive of Markdown files and of all that was attached. It is written while it is sent: one
//! piece of one file in memory at a time.

use std::{
    collections::BTreeSet,
    fs::File,
    io::{self, Write},
    path::Path,
};

use app::{
    backend::{FileInfo, Seen},
    proceedings::Proceedings,
};
use axum::body::{Body, Bytes};
use futures::{StreamExt, stream};
use tokio::sync::mpsc;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::markdown::{Writing, file_name, stem};
use crate::router::AppState;

/// Pieces that wait for a slow reader.
const WAITING: usize = 4;

/// Bytes of a piece.
const PIECE: usize = 64 * 1024;

/// A file of the archive.
enum Entry {
    Text(String, String),
    /// From the folder of files.
    Stored(String, FileInfo),
}

pub(super) fn stream(state: &AppState, seen: &Seen, proceedings: &Proceedings) -> Body {
    let entries = entries(state, seen, proceedings);
    let folder = state.instance.parts.files.clone();
    let (sender, receiver) = mpsc::channel(WAITING);
    tokio::task::spawn_blocking(move || {
        let mut pieces = Pieces {
            sender,
            piece: Vec::with_capacity(PIECE),
        };
        // Whoever asked may be gone: then there is nothing left to do.
        if let Err(error) = write(&mut pieces, entries, &folder).and_then(|()| pieces.flush()) {
            tracing::debug!(%error, "an archive was not taken to its end");
            drop(pieces.sender.blocking_send(Err(error)));
        }
    });
    let pieces = stream::unfold(receiver, async |mut receiver| {
        let piece: io::Result<Bytes> = receiver.recv().await?;
        Some((piece, receiver))
    });
    // What compresses it for a browser asks once more after its end.
    Body::from_stream(pieces.fuse())
}

fn entries(state: &AppState, seen: &Seen, proceedings: &Proceedings) -> Vec<Entry> {
    let writing = Writing {
        public_url: &state.backend.public_url,
        code: &seen.code,
    };
    let mut entries = vec![Entry::Text("index.md".to_owned(), writing.index(proceedings))];
    let date = proceedings.date.to_string();
    for held in proceedings.sessions() {
        let mut taken = BTreeSet::new();
        let files = held.published().map_or_else(Vec::new, |report| report.files.clone());
        let stored: Vec<(String, FileInfo)> = files
            .into_iter()
            .map(|file| (format!("fichiers/{}/{}", stem(held), unique(&mut taken, &file)), file))
            .collect();
        let content = writing.session(&date, held, &stored);
        entries.push(Entry::Text(format!("ateliers/{}", file_name(held)), content));
        entries.extend(stored.into_iter().map(|(path, file)| Entry::Stored(path, file)));
    }
    entries
}

/// What people called it, in letters that every system takes for a name, and nothing twice in one folder.
fn unique(taken: &mut BTreeSet<String>, file: &FileInfo) -> String {
    let (stem, kind) = file.name.rsplit_once('.').unwrap_or((&file.name, ""));
    let kind: String = kind.chars().filter(char::is_ascii_alphanumeric).collect();
    let slug = app::search::slug(stem);
    let slug = if slug.is_empty() { "fichier" } else { &slug };
    let named = |number: usize| match number {
        1 => format!("{slug}.{kind}"),
        _ => format!("{slug}-{number}.{kind}"),
    };
    let free = (1..).map(named).find(|name| !taken.contains(name)).unwrap_or_default();
    taken.insert(free.clone());
    free
}

fn write(pieces: &mut Pieces, entries: Vec<Entry>, folder: &Path) -> io::Result<()> {
    let mut zip = ZipWriter::new_stream(&mut *pieces);
    // Pictures are compressed already, and texts are short.
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for entry in entries {
        match entry {
            Entry::Text(path, content) => {
                zip.start_file(path, options)?;
                zip.write_all(content.as_bytes())?;
            }
            Entry::Stored(path, file) => {
                // Removed meanwhile: the archive is of one moment, and says in the notes what there was.
                let Ok(mut content) = File::open(folder.join(file.id.0.to_string())) else {
                    continue;
                };
                zip.start_file(path, options)?;
                io::copy(&mut content, &mut zip)?;
            }
        }
    }
    zip.finish()?;
    Ok(())
}

/// Collects what is written into pieces, and waits while the reader is slow.
struct Pieces {
    sender: mpsc::Sender<io::Result<Bytes>>,
    piece: Vec<u8>,
}

impl Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.piece.extend_from_slice(bytes);
        if self.piece.len() >= PIECE {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.piece.is_empty() {
            return Ok(());
        }
        let piece = Bytes::from(std::mem::replace(&mut self.piece, Vec::with_capacity(PIECE)));
        let sent = self.sender.blocking_send(Ok(piece));
        sent.map_err(|_| io::Error::from(io::ErrorKind::BrokenPipe))
    }
}
