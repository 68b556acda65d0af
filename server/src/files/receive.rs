//! One file on its way in: streamed to the disk under a temporary name, counted, hashed, looked into, and, when it is
//! a picture, drawn again.

use std::path::{Path, PathBuf};

use app::{
    backend::FileInfo,
    error::{AppError, Problem},
};
use axum::extract::multipart::Field;
use domain::{FileId, TextAlternative};
use sha2::{Digest, Sha256};
use tokio::{
    fs,
    io::AsyncWriteExt,
    sync::{Semaphore, oneshot},
};

use super::{
    kind::{self, Kind},
    name,
    picture::{self, Redrawn},
};
use crate::random;

/// Files that are not complete are called so; the sweep at start-up takes them.
const INCOMING: &str = "incoming-";

/// One picture is drawn at a time: each takes a hundred megabytes for a moment.
static DRAWING: Semaphore = Semaphore::const_new(1);

/// On the disk, under its id, and gone again unless it is kept.
pub(super) struct Received {
    pub(super) info: FileInfo,
    pub(super) content: [u8; 32],
    path: PathBuf,
    kept: bool,
}

impl Received {
    pub(super) fn keep(mut self) {
        self.kept = true;
    }
}

impl Drop for Received {
    /// Also when the request went away in the middle.
    fn drop(&mut self) {
        if !self.kept {
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

pub(super) async fn receive(field: &mut Field<'_>, folder: &Path, max_bytes: u64) -> Result<Received, AppError> {
    let sent_name = field.file_name().map(ToOwned::to_owned);
    let id = FileId(random::id());
    let incoming = folder.join(format!("{INCOMING}{}", id.0));
    let mut received = Received {
        info: FileInfo {
            id,
            name: String::new(),
            media_type: "",
            size: 0,
            alt: TextAlternative::default(),
        },
        content: [0; 32],
        path: incoming.clone(),
        kept: false,
    };
    let mut file = fs::File::create_new(&incoming).await.map_err(not_kept)?;
    let mut hasher = Sha256::new();
    let mut beginning = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(|_| AppError::WrongFormat)? {
        received.info.size += chunk.len() as u64;
        if received.info.size > max_bytes {
            return Err(AppError::TooLarge { max_bytes });
        }
        let missing = kind::LOOKED_AT.saturating_sub(beginning.len());
        beginning.extend_from_slice(&chunk[..chunk.len().min(missing)]);
        hasher.update(&chunk);
        file.write_all(&chunk).await.map_err(not_kept)?;
    }
    if received.info.size == 0 {
        return Err(AppError::invalid("file", Problem::File));
    }
    // What is still on its way to the disk would be missing from what is read below.
    file.flush().await.map_err(not_kept)?;
    received.content = hasher.finalize().into();
    let kind = match kind::kind_of(&beginning) {
        Some(kind) => kind,
        None if kind::is_text(&fs::read(&incoming).await.map_err(not_kept)?) => Kind::Text,
        None => return Err(AppError::FileKind),
    };
    let kind = if kind.is_picture() {
        let redrawn = redraw(kind, &incoming).await?;
        file = fs::File::create(&incoming).await.map_err(not_kept)?;
        file.write_all(&redrawn.bytes).await.map_err(not_kept)?;
        received.info.size = redrawn.bytes.len() as u64;
        redrawn.kind
    } else {
        kind
    };
    received.info.media_type = kind.media_type();
    received.info.name = name::shown(sent_name.as_deref(), kind);
    file.sync_all().await.map_err(not_kept)?;
    let path = folder.join(id.0.to_string());
    fs::rename(&incoming, &path).await.map_err(not_kept)?;
    received.path = path;
    // The name is on the disk only once the folder is.
    let folder = fs::File::open(folder).await.map_err(not_kept)?;
    folder.sync_all().await.map_err(not_kept)?;
    Ok(received)
}

/// Nothing of the file itself is kept.
async fn redraw(kind: Kind, file: &Path) -> Result<Redrawn, AppError> {
    let Ok(turn) = DRAWING.acquire().await else {
        return Err(AppError::Internal);
    };
    let file = fs::read(file).await.map_err(not_kept)?;
    let (sender, drawn) = oneshot::channel();
    // A thread of its own, which ends with its picture: one of a pool would stay slow for whatever comes after.
    let draw = move || {
        yield_to_taps();
        // Who sent it may be gone.
        let _ = sender.send(picture::redraw(kind, &file));
        drop(turn);
    };
    let thread = std::thread::Builder::new().name("picture".to_owned());
    thread.spawn(draw).map_err(not_kept)?;
    // A decoder that stumbles over a made-up file ends its thread and nothing else.
    drawn.await.map_or(Err(AppError::Unreadable), |drawn| {
        drawn.map_err(|_| AppError::Unreadable)
    })
}

/// A photo keeps a core busy for as long as a hundred taps: it is drawn when nothing else is to be done. Linux alone has
/// a priority for each thread; elsewhere it would be that of the whole server.
fn yield_to_taps() {
    const LEAST: i32 = 19;
    if cfg!(target_os = "linux") {
        // Without it pictures are drawn as well.
        let _ = rustix::process::setpriority_process(None, LEAST);
    }
}

fn not_kept(error: std::io::Error) -> AppError {
    tracing::error!(%error, "a file cannot be kept: {error}");
    AppError::NotKept
}
