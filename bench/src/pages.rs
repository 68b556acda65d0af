//! Pages of the board, beside the very same bytes from a file.

use std::{
    net::SocketAddr,
    path::Path,
    time::{Duration, Instant},
};

use axum::Router;
use futures::future::try_join_all;
use tokio_util::sync::CancellationToken;
use tower_http::services::ServeDir;

use crate::{
    Outcome,
    folder::Folder,
    forum::Day,
    http::{Answer, Connection},
    process::{Process, built},
    report::Figure,
    runtime,
};

/// Browsers that ask for the page again as soon as they have it.
const BROWSERS: usize = 8;

const FOR: Duration = Duration::from_secs(2);

const ROUNDS: usize = 4;

const ACCEPT: &str = "accept: text/html\r\naccept-encoding: br\r\n";

pub fn measure() -> Outcome<Vec<Figure>> {
    runtime()?.block_on(async {
        let folder = Folder::new()?;
        let day = Day::create(folder.path(), 40)?;
        let forum = Process::forum(folder.path())?;
        let cookies = day.join(forum.address, 1).await?;
        let mut line = Connection::open(forum.address).await?;
        let site = Folder::new()?;
        let page = line.get(&day.board(), ACCEPT).await?;
        std::fs::write(site.path().join("board.html.br"), &page.body)?;
        let plain = line.get(&day.board(), "accept: text/html\r\n").await?;
        std::fs::write(site.path().join("board.html"), &plain.body)?;
        let path = site.path().to_str().ok_or("a folder with a name in text")?;
        let files = Process::start(&built("bench"), &["static", path])?;

        let mut ours = Vec::new();
        let (mut peer, mut joined) = (Vec::new(), Vec::new());
        let visitor = (forum.address, day.board(), ACCEPT.to_owned());
        let member = (forum.address, day.board(), format!("{ACCEPT}{}", cookies[0]));
        let file = (files.address, "/board.html".to_owned(), ACCEPT.to_owned());
        for _ in 0..ROUNDS {
            ours.push(ask_again(&visitor).await?);
            peer.push(ask_again(&file).await?);
            joined.push(ask_again(&member).await?);
            peer.push(ask_again(&file).await?);
            ours.push(ask_again(&visitor).await?);
        }
        let beside = "the same bytes from a file";
        Ok(vec![
            Figure::new("board of 40 topics for visitors, in a second", "pages", ours)
                .beside(beside, peer.clone())
                .ratio_at_least(0.3, 0.5),
            Figure::new("the same for someone who joined", "pages", joined).beside(beside, peer),
        ])
    })
}

/// Pages in a second.
async fn ask_again((server, path, headers): &(SocketAddr, String, String)) -> Outcome<f64> {
    let start = Instant::now();
    let browser = async || -> Outcome<usize> {
        let mut line = Connection::open(*server).await?;
        let mut pages = 0;
        while start.elapsed() < FOR {
            let Answer { status, head, body } = line.get(path, headers).await?;
            if status != 200 || !head.contains("content-encoding: br") || body.is_empty() {
                return Err(format!("{path} was answered {status}\n{head}").into());
            }
            pages += 1;
        }
        Ok(pages)
    };
    let pages = try_join_all((0..BROWSERS).map(|_| browser())).await?;
    Ok(pages.iter().sum::<usize>() as f64 / start.elapsed().as_secs_f64())
}

/// The peer: files of a folder, compressed beforehand, on connections like ours, and nothing else.
pub fn serve_static(folder: &Path) -> Outcome<()> {
    tokio::runtime::Runtime::new()?.block_on(async {
        let listener = server::listen::bind(([127, 0, 0, 1], 0).into())?;
        println!(
            "{}",
            serde_json::json!({ "listen": listener.local_addr()?.to_string() })
        );
        let files = ServeDir::new(folder).precompressed_br();
        // Ended by a signal.
        let never = CancellationToken::new();
        server::listen::serve(listener, Router::new().fallback_service(files), never).await;
        Ok(())
    })
}
