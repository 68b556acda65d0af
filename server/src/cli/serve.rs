//! `forum serve`

use std::{net::SocketAddr, path::PathBuf, sync::Arc, time::Duration};

use app::backend::{FileLimits, Notices};
use clap::Args;
use domain::{ForumTitle, Phase, Role};
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

use super::{Data, Outcome, creators::CreatorsArgs, links::Links, lock::Lock, mail::Mail, place};
use crate::{
    calendar,
    clock::Clock,
    creation::{Created, Plan, Template, create},
    files,
    instance::{Instance, Settings},
    limits::Rates,
    listen, notices,
    outgoing::{self, Outgoing},
    retention::{self, Retention},
    router::{AppState, Site, router},
};

const MIB: u64 = 1024 * 1024;

/// Screens take a stream that is silent for 40 s for dead.
const BEAT: Duration = Duration::from_secs(15);

#[derive(Args)]
pub struct Serve {
    /// Address and port to listen on; port 0 takes a free one. 0.0.0.0 lets phones of the same network in
    #[arg(long, env = "FORUM_LISTEN", default_value = "127.0.0.1:3000", value_name = "ADDRESS")]
    listen: SocketAddr,

    #[command(flatten)]
    data: Data,

    /// The folder of built files
    #[arg(long, env = "FORUM_SITE", default_value = "target/site", value_name = "FOLDER")]
    site: PathBuf,

    /// Where people reach this server, scheme and host; with https:// cookies are secure [default: guessed from
    /// the address it listens on]
    #[arg(long, env = "FORUM_PUBLIC_URL", value_name = "URL", value_parser = place::parse_public_url)]
    public_url: Option<String>,

    /// The largest file that is taken, in MiB
    #[arg(long, env = "FORUM_MAX_FILE_MIB", default_value_t = 10, value_name = "MIB",
          value_parser = clap::value_parser!(u64).range(1..=100))]
    max_file_mib: u64,

    #[command(flatten)]
    mail: Mail,
    #[command(flatten)]
    creators: CreatorsArgs,

    /// Reports may be shared with servers of private networks, and over plain HTTP: for an instance that lives inside one
    #[arg(long, env = "FORUM_SHARE_PRIVATE")]
    share_private: bool,

    /// The files of one session together, in MiB
    #[arg(long, env = "FORUM_MAX_SESSION_MIB", default_value_t = 100, value_name = "MIB",
          value_parser = clap::value_parser!(u64).range(1..=10_000))]
    max_session_mib: u64,

    /// What the public pages say of this instance; docs/notices.example.toml explains it [default: notices.toml in
    /// the data folder, when there is one]
    #[arg(long, env = "FORUM_NOTICES", value_name = "FILE")]
    notices: Option<PathBuf>,

    #[command(flatten)]
    retention: Retention,

    /// On an empty database, create an example forum
    #[arg(long)]
    example: bool,

    /// Print the links as one line of JSON
    #[arg(long)]
    links_json: bool,
}

impl Serve {
    pub async fn run(self) -> Outcome {
        let _lock = Lock::take(&self.data.data)?;
        listen::make_room();
        let listener = listen::bind(self.listen).map_err(|error| format!("{}: {error}", self.listen))?;
        let listen = listener.local_addr()?;
        let public_url = self
            .public_url
            .clone()
            .unwrap_or_else(|| place::guess_public_url(listen));
        let secure = public_url.starts_with("https://");
        if !secure {
            tracing::warn!("plain HTTP: cookies are not secure; use this only on a network you trust");
        }
        let notices = self.notices()?;
        let (creators, drawn) = self.creators.read();
        let create = drawn.map_or_else(
            || format!("{public_url}{}", app::paths::create()),
            |token| app::paths::create_with(&public_url, &token),
        );
        let settings = Settings {
            data: &self.data.data,
            clock: Clock::system(),
            rates: Rates::default(),
            beat: BEAT,
            creators,
            secure,
            mailer: self.mail.mailer(&public_url)?,
            outgoing: Outgoing::new(self.share_private, outgoing::PATIENCE),
        };
        let instance = Arc::new(Instance::open(settings).await?);
        instance.start_mail(self.retention);
        instance.start_sharing();
        let swept = files::sweep(&instance.parts.files, &instance.parts.store.files().await?)?;
        if swept > 0 {
            tracing::info!("removed {swept} files that no report names");
        }
        if self.example && instance.parts.store.forums().await?.is_empty() {
            create_example(&instance).await?;
        }
        let site = Site {
            folder: self.site.clone(),
            public_url: public_url.clone(),
            file_limits: FileLimits {
                each: self.max_file_mib * MIB,
                session: self.max_session_mib * MIB,
            },
            notices,
            retention: self.retention,
        };
        let app = router(AppState::new(instance.clone(), &site));
        self.say(&instance, &public_url, listen, create).await?;
        tokio::spawn(retention::every_day(instance.clone(), self.retention));
        let ending = instance.parts.ending.clone();
        end_when_told(ending.clone())?;
        listen::serve(listener, app, ending).await;
        instance.stop().await;
        Ok(())
    }

    fn notices(&self) -> Result<Notices, String> {
        let notices = match &self.notices {
            Some(file) => notices::read(file)?,
            None => notices::find(&self.data.data)?,
        };
        let missing = notices.missing();
        if !missing.is_empty() {
            let missing = missing.join(", ");
            tracing::warn!("the public pages lack what the law asks for (docs/notices.example.toml): {missing}");
        }
        Ok(notices)
    }

    /// The ways into the forum of today, else the next one, else the last one.
    async fn say(&self, instance: &Instance, public_url: &str, listen: SocketAddr, create: String) -> Outcome {
        let today = calendar::day(instance.parts.clock.now());
        let day = |date: domain::Date| (date.year, date.month, date.day);
        let forums = instance.parts.store.forums().await?;
        let next = forums
            .iter()
            .find(|forum| day(forum.date) >= day(today))
            .or(forums.last());
        let Some(forum) = next else {
            println!("Listening on http://{listen}. There is no forum yet: make one on {create}");
            return Ok(());
        };
        let code = forum.code.clone();
        let invite = async |role| {
            let key = instance.print_invitation(&code, role).await;
            key.map_err(|_| "the team's links cannot be made; the log says why")
        };
        let (organiser, facilitator) = (invite(Role::Organiser).await?, invite(Role::Facilitator).await?);
        let wall = instance.print_wall(&code).await;
        let wall = wall.map_err(|_| "the wall's link cannot be made; the log says why")?;
        let ways = Created {
            code,
            organiser,
            facilitator,
            wall,
        };
        let mut links = Links::new(public_url, &ways);
        links.create = Some(create);
        if self.links_json {
            links.listen = Some(listen.to_string());
            links.print_json();
        } else {
            links.print(&forum.title);
            println!("Listening on http://{listen}. The team's links are new at each start. Stop with Ctrl-C.");
        }
        Ok(())
    }
}

async fn create_example(instance: &Instance) -> Outcome {
    let now = instance.parts.clock.now();
    let time_zone = chrono_tz::Europe::Paris;
    let plan = Plan {
        title: ForumTitle::parse("Rencontre ALLiaNCE").map_err(|_| "the example has no title")?,
        // Today, so that « en ce moment » lives.
        date: calendar::local_day(now, time_zone),
        time_zone,
        template: Template::Alliance,
        phase: Phase::Marketplace,
        listed: true,
        demo_topics: 0,
    };
    create(&instance.parts.writer, &plan, now).await?;
    Ok(())
}

/// Ends everything open at SIGTERM or SIGINT: streams are told to come back, requests under way are answered.
fn end_when_told(ending: CancellationToken) -> Outcome {
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    tokio::spawn(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        tracing::info!("stopping");
        ending.cancel();
    });
    Ok(())
}
