//! `forum list`

use clap::Args;
use domain::Date;

use super::{Data, Outcome};
use crate::store::Store;

#[derive(Args)]
pub struct List {
    #[command(flatten)]
    data: Data,
}

impl List {
    pub async fn run(self) -> Outcome {
        let database = self.data.data.join("forum.db");
        if !database.exists() {
            return Err(format!("no database in {}", self.data.data.display()).into());
        }
        let store = Store::open(&database).await?;
        for forum in store.forums().await? {
            let Date { year, month, day } = forum.date;
            let listed = if forum.listed { "listed" } else { "by code" };
            println!(
                "{}  {year:04}-{month:02}-{day:02}  {listed:7}  {}",
                forum.code, forum.title
            );
        }
        Ok(())
    }
}
