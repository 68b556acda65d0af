//! Synapse on this machine, with a folder of its own, ended with the test.

use std::{
    io::{BufRead, BufReader},
    net::TcpListener,
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::Duration,
};

use reqwest::{Client, Method};
use serde_json::{Value, json};

use super::said;
use crate::phone::client;

/// A homeserver that does not listen by then never will.
const START: Duration = Duration::from_secs(240);

pub struct Synapse {
    pub url: String,
    client: Client,
    process: Child,
    folder: tempfile::TempDir,
}

/// Everything it needs, without federation, and without limits on how fast one writes.
fn config(folder: &str, port: u16) -> String {
    let generous = json!({ "per_second": 1000, "burst_count": 1000 });
    json!({
        "server_name": "localhost",
        "report_stats": false,
        "pid_file": format!("{folder}/pid"),
        "media_store_path": format!("{folder}/media"),
        "signing_key_path": format!("{folder}/signing.key"),
        "registration_shared_secret": "between us",
        "macaroon_secret_key": "macaroons",
        "form_secret": "forms",
        "trusted_key_servers": [],
        "database": { "name": "sqlite3", "args": { "database": format!("{folder}/homeserver.db") } },
        "listeners": [{
            "port": port,
            "type": "http",
            "bind_addresses": ["127.0.0.1"],
            "resources": [{ "names": ["client"] }]
        }],
        "rc_message": generous,
        "rc_registration": generous,
        "rc_login": { "address": generous, "account": generous, "failed_attempts": generous }
    })
    .to_string()
}

/// From `.ci/programs.txt`, installed by `.ci/tools test`.
fn program(name: &str) -> Command {
    let programs = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target/programs/bin");
    Command::new(programs.join(name))
}

impl Synapse {
    pub async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let file = folder.path().join("homeserver.yaml");
        // JSON is YAML.
        std::fs::write(&file, config(folder.path().to_str().unwrap(), port)).unwrap();
        let synapse = || {
            let mut command = program("python");
            command
                .args(["-m", "synapse.app.homeserver", "--config-path"])
                .arg(&file)
                .current_dir(folder.path());
            command
        };
        let keys = synapse().arg("--generate-keys").output().unwrap();
        assert!(keys.status.success(), "{}", String::from_utf8_lossy(&keys.stderr));
        let mut process = synapse().stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(process.stderr.take().unwrap()).lines();
        let ready = tokio::task::spawn_blocking(move || {
            let mut log = String::new();
            for line in lines.by_ref().map_while(Result::ok) {
                if line.contains("now listening on TCP port") {
                    // Goes on being read, so that it never waits for us.
                    std::thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
                    return Ok(());
                }
                log.push_str(&line);
                log.push('\n');
            }
            Err(log)
        });
        let client = client().build().unwrap();
        let mut started = Self {
            url: format!("http://127.0.0.1:{port}"),
            client,
            process,
            folder,
        };
        match tokio::time::timeout(START, ready).await {
            Ok(ready) => ready.unwrap().unwrap_or_else(|log| panic!("Synapse ended: {log}")),
            Err(_) => {
                let _ = started.process.kill();
                panic!("Synapse does not listen");
            }
        }
        started
    }

    /// Registers someone and returns their access token.
    pub async fn user(&self, name: &str) -> String {
        let registered = program("register_new_matrix_user")
            .args(["--user", name, "--password", "passw0rd", "--no-admin", "--config"])
            .arg(self.folder.path().join("homeserver.yaml"))
            .arg(&self.url)
            .output()
            .unwrap();
        assert!(
            registered.status.success(),
            "{}",
            String::from_utf8_lossy(&registered.stdout)
        );
        let login = json!({
            "type": "m.login.password",
            "identifier": { "type": "m.id.user", "user": name },
            "password": "passw0rd"
        });
        said(&self.ask(Method::POST, "login", "", &login).await, "access_token")
    }

    pub async fn room(&self, token: &str, how: &Value) -> String {
        said(&self.ask(Method::POST, "createRoom", token, how).await, "room_id")
    }

    /// What was said in a room, the newest first.
    pub async fn messages(&self, token: &str, room: &str) -> Vec<Value> {
        let room = room.replace('!', "%21").replace(':', "%3A");
        let path = format!("rooms/{room}/messages?dir=b&limit=100");
        let answer: Value = serde_json::from_str(&self.ask(Method::GET, &path, token, &Value::Null).await).unwrap();
        let events = answer["chunk"].as_array().unwrap();
        events
            .iter()
            .filter(|event| event["type"] == "m.room.message")
            .cloned()
            .collect()
    }

    async fn ask(&self, method: Method, path: &str, token: &str, body: &Value) -> String {
        let url = format!("{}/_matrix/client/v3/{path}", self.url);
        let mut request = self.client.request(method, url);
        if !token.is_empty() {
            request = request.bearer_auth(token);
        }
        if !body.is_null() {
            request = request.body(body.to_string());
        }
        request.send().await.unwrap().text().await.unwrap()
    }
}

impl Drop for Synapse {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
