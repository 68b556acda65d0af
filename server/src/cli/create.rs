//! `forum create`

use chrono_tz::Tz;
use clap::Args;
use domain::{Date, ForumTitle, Phase};

use super::{Data, Outcome, links::Links, place};
use crate::{
    calendar,
    clock::Clock,
    creation::{Plan, Template, create},
    store::Store,
    writer::Writer,
};

#[derive(Args)]
pub struct Create {
    /// What the forum is called, 3 to 120 characters
    #[arg(long, default_value = "Rencontre ALLiaNCE", value_parser = title)]
    title: ForumTitle,

    /// The day, for example 2026-12-08 [default: today in the time zone]
    #[arg(long, value_parser = date, value_name = "YYYY-MM-DD")]
    date: Option<Date>,

    /// IANA name of the time zone that the day's hours are in
    #[arg(long, default_value = "Europe/Paris", value_name = "ZONE")]
    time_zone: Tz,

    /// The slots and spaces to start with; all can be edited afterwards
    #[arg(long, value_enum, default_value_t = Template::Alliance)]
    template: Template,

    /// Where the day stands
    #[arg(long, value_enum, default_value_t = PhaseName::Marketplace)]
    phase: PhaseName,

    /// Show it on the home page; otherwise only who has the code finds it
    #[arg(long)]
    listed: bool,

    /// Fill the board with that many invented topics, to look at or to weigh
    #[arg(long, default_value_t = 0, value_name = "N")]
    demo_topics: usize,

    /// Print one line of JSON
    #[arg(long)]
    json: bool,

    /// Where people reach the server, for the links
    #[arg(long, env = "FORUM_PUBLIC_URL", default_value = "http://127.0.0.1:3000", value_name = "URL",
          value_parser = place::parse_public_url)]
    public_url: String,

    #[command(flatten)]
    data: Data,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum PhaseName {
    /// Organisers only
    Preparation,
    /// People register and may propose
    Registration,
    /// Topics are announced and placed
    Marketplace,
    /// The board lives, notes are written
    Sessions,
    /// Looking back
    Closing,
    /// Only read
    Archived,
}

impl Create {
    pub async fn run(self) -> Outcome {
        let clock = Clock::system();
        let now = clock.now();
        let plan = Plan {
            title: self.title,
            date: self.date.unwrap_or_else(|| calendar::local_day(now, self.time_zone)),
            time_zone: self.time_zone,
            template: self.template,
            phase: self.phase.into(),
            listed: self.listed,
            demo_topics: self.demo_topics,
        };
        std::fs::create_dir_all(&self.data.data)?;
        let store = Store::open(&self.data.data.join("forum.db")).await?;
        let writer = Writer::start(&store).await?;
        let created = create(&writer, &plan, now).await?;
        let links = Links::new(&self.public_url, &created);
        if self.json {
            links.print_json();
        } else {
            links.print(plan.title.as_str());
        }
        Ok(())
    }
}

fn title(text: &str) -> Result<ForumTitle, String> {
    ForumTitle::parse(text).map_err(|_| "expected 3 to 120 characters".to_owned())
}

fn date(text: &str) -> Result<Date, String> {
    calendar::parse(text).ok_or_else(|| "expected a day such as 2026-12-08".to_owned())
}

impl From<PhaseName> for Phase {
    fn from(name: PhaseName) -> Self {
        match name {
            PhaseName::Preparation => Self::Preparation,
            PhaseName::Registration => Self::Registration,
            PhaseName::Marketplace => Self::Marketplace,
            PhaseName::Sessions => Self::Sessions,
            PhaseName::Closing => Self::Closing,
            PhaseName::Archived => Self::Archived,
        }
    }
}
