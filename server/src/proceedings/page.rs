//! One HTML file that needs nothing else: its pictures are in it. It is written while it is sent, one picture in memory
//! at a time.

use std::path::PathBuf;

use app::{
    backend::FileInfo,
    proceedings::{Medium, Piece, Proceedings, html_file, pieces},
};
use axum::body::{Body, Bytes};
use base64::{Engine, engine::general_purpose::STANDARD};
use domain::FileId;
use futures::{StreamExt, stream};

use super::routes::LANG;
use crate::router::AppState;

pub(super) fn stream(state: &AppState, proceedings: Proceedings, medium: Medium) -> Body {
    let pictures: Vec<FileInfo> = proceedings
        .published()
        .flat_map(|(_, report)| report.files.clone())
        .filter(|file| file.media_type.starts_with("image/"))
        .collect();
    let folder = state.instance.parts.files.clone();
    let document = html_file(LANG, proceedings, medium);
    let pieces = stream::iter(pieces(&document)).then(move |piece| {
        let known = match &piece {
            Piece::Picture(id) => pictures.iter().find(|file| file.id == *id).cloned(),
            Piece::Text(_) => None,
        };
        written(piece, known, folder.clone())
    });
    Body::from_stream(pieces)
}

async fn written(piece: Piece, known: Option<FileInfo>, folder: PathBuf) -> Result<Bytes, std::io::Error> {
    match piece {
        Piece::Text(text) => Ok(text.into()),
        Piece::Picture(id) => Ok(source(id, known, folder).await.into()),
    }
}

/// The picture itself; nothing when it was removed meanwhile: its text alternative stays.
async fn source(FileId(id): FileId, known: Option<FileInfo>, folder: PathBuf) -> String {
    let Some(known) = known else {
        return String::new();
    };
    match tokio::fs::read(folder.join(id.to_string())).await {
        Ok(content) => format!("data:{};base64,{}", known.media_type, STANDARD.encode(content)),
        Err(_) => String::new(),
    }
}
