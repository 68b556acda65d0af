//! The disk is full.

use std::{
    fs::File,
    io::Write,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{app::op, phone::Phone, program::Program};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_is_said_keeps_reading_alive_and_heals_when_there_is_room() {
    let Some(disk) = SmallDisk::mount() else {
        eprintln!("skipped: only an administrator may mount a small disk to fill");
        return;
    };
    let server = Program::start(&disk.folder.path().join("data"));
    let phone = server.join("Ada").await;
    let mut told = vec!["Avant".to_owned()];
    phone.propose("Avant").await;

    disk.fill();
    // The log has a little room of its own, and then there is none.
    let refused = loop {
        let title = format!("Sujet {}", told.len());
        let op = op().0.to_string();
        match propose(&phone, &op, &title).await {
            200 => told.push(title),
            503 => break (op, title),
            other => panic!("answered {other}"),
        }
    };
    assert_eq!(
        propose(&phone, &refused.0, &refused.1).await,
        503,
        "and again: nothing was kept"
    );
    assert_eq!(titles(&server).await, told, "what was said to be kept, and no more");
    let page = phone.open(&format!("/f/{}", server.code)).await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("Avant"));

    disk.make_room();
    assert_eq!(propose(&phone, &refused.0, &refused.1).await, 200);
    told.push(refused.1);
    assert_eq!(titles(&server).await, told);
    let server = server.start_again();
    server.check_database().await;
    assert_eq!(titles(&server).await, told, "each once, and on the disk");
}

/// A long description, so that it takes few of them. The status.
async fn propose(phone: &Phone, op: &str, title: &str) -> u16 {
    let description = "x".repeat(4_000);
    let fields = [("title", title), ("description", &description)];
    phone.send_as(op, "propose_topic", &fields).await.status
}

async fn titles(server: &Program) -> Vec<String> {
    let topics = server.board().await.topics;
    topics.into_iter().map(|topic| topic.title).collect()
}

/// Two megabytes, in memory.
struct SmallDisk {
    folder: tempfile::TempDir,
}

impl SmallDisk {
    /// `None` where that is not allowed.
    fn mount() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=2m", "tmpfs"])
            .arg(folder.path())
            .output();
        mounted
            .is_ok_and(|mounted| mounted.status.success())
            .then_some(Self { folder })
    }

    fn filler(&self) -> PathBuf {
        self.folder.path().join("filler")
    }

    fn fill(&self) {
        let mut filler = File::create(self.filler()).unwrap();
        while filler.write_all(&[0; 4_096]).is_ok() {}
    }

    fn make_room(&self) {
        std::fs::remove_file(self.filler()).unwrap();
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let folder: &Path = self.folder.path();
        let _ = Command::new("umount").arg("-l").arg(folder).status();
    }
}
