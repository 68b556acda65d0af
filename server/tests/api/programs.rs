//! Other people's programs, which read what this one writes: `.ci/tools test` installs them.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

/// Runs a script of `tests/programs/` on these files and reads the JSON that it prints.
pub fn python(script: &str, files: &[(&str, &[u8])]) -> Value {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let python = here.join("../target/programs/bin/python");
    assert!(
        python.exists(),
        "the programs that tests need are missing: run `.ci/tools test`"
    );
    let folder = tempfile::tempdir().unwrap();
    let files: Vec<PathBuf> = files
        .iter()
        .map(|(name, content)| {
            let path = folder.path().join(name);
            std::fs::write(&path, content).unwrap();
            path
        })
        .collect();
    let run = Command::new(python)
        .arg(here.join("tests/programs").join(script))
        .args(files)
        .output()
        .unwrap();
    assert!(
        run.status.success(),
        "{script}: {}",
        String::from_utf8_lossy(&run.stderr)
    );
    serde_json::from_slice(&run.stdout).unwrap()
}
