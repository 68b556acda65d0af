//! Where the built files are. Asked of Leptos once at start-up, so that pages and the content security policy agree
//! with what the build made.

use std::path::Path;

use app::backend::Assets;
use base64::{Engine, engine::general_purpose::STANDARD};
use leptos::{
    config::LeptosOptions,
    hydration::{AutoReload, AutoReloadProps},
    prelude::*,
};
use sha2::{Digest, Sha256};

/// As named in `Cargo.toml` under `[[workspace.metadata.leptos]]`.
const NAME: &str = "forum";
const PACKAGE: &str = "pkg";

/// The list of hashes that the build puts beside the program.
const HASHES: &str = "hash.txt";

/// What Leptos must know of the build. Without a list of hashes (in tests, in development) names have none.
#[must_use]
pub fn leptos_options(site: &Path) -> LeptosOptions {
    LeptosOptions::builder()
        .output_name(NAME)
        .site_root(site.to_string_lossy().into_owned())
        .site_pkg_dir(PACKAGE)
        .hash_files(hashes().is_some())
        .build()
}

/// Reads what is there; a file that is missing is named all the same, and answered 404.
#[must_use]
pub fn find(options: &LeptosOptions) -> Assets {
    let reload = Owner::new().with(|| {
        let options = options.clone();
        AutoReload(AutoReloadProps::builder().options(options).build()).to_html()
    });
    let site = Path::new(&*options.site_root);
    Assets {
        css: built("css"),
        js: built("js"),
        wasm: built("wasm"),
        forms: versioned(site, "forms.js"),
        live: versioned(site, "live.js"),
        wall: versioned(site, "wall.js"),
        drag: versioned(site, "drag.js"),
        upload: versioned(site, "upload.js"),
        progress: versioned(site, "progress.js"),
        follow: versioned(site, "follow.js"),
        show: versioned(site, "show.css"),
        remote: versioned(site, "remote.css"),
        again: versioned(site, "again.js"),
        heard: versioned(site, "heard.js"),
        paper: versioned(site, "paper.css"),
        print: versioned(site, "print.js"),
        copy: versioned(site, "copy.js"),
        report: versioned(site, "report.js"),
        reload_script: script(&reload),
    }
}

/// The text of the first script; empty when there is none.
fn script(html: &str) -> String {
    let script = html.split_once("<script").and_then(|(_, rest)| rest.split_once('>'));
    let script = script.and_then(|(_, rest)| rest.split_once("</script>"));
    script.map_or(String::new(), |(script, _)| script.to_owned())
}

/// What the content security policy calls a script.
#[must_use]
pub fn script_hash(script: &str) -> Option<String> {
    (!script.is_empty()).then(|| STANDARD.encode(Sha256::digest(script)))
}

/// A file that keeps its name is told apart by its content.
fn versioned(site: &Path, name: &str) -> String {
    std::fs::read(site.join(name)).map_or_else(
        |_| format!("/{name}"),
        |content| format!("/{name}?v={}", crate::random::hex(&Sha256::digest(content)[..8])),
    )
}

/// A file that the build made; its hash, where it has one, is part of its name.
fn built(kind: &str) -> String {
    let hashes = hashes().unwrap_or_default();
    let found = hashes
        .lines()
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.trim() == kind);
    let hash = found.map_or(String::new(), |(_, hash)| format!(".{}", hash.trim()));
    format!("/{PACKAGE}/{NAME}{hash}.{kind}")
}

fn hashes() -> Option<String> {
    std::fs::read_to_string(std::env::current_exe().ok()?.parent()?.join(HASHES)).ok()
}
