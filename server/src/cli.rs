//! The command line. Every setting is a flag, and most are also an environment variable; there is no other way in.

mod create;
mod creators;
mod links;
mod list;
mod lock;
mod mail;
mod place;
mod serve;

use std::{path::PathBuf, process::ExitCode};

use clap::{Args, Parser, Subcommand};
use tracing_subscriber::EnvFilter;

/// An open-space day that its participants write themselves: a live board for phones and the wall.
#[derive(Parser)]
#[command(name = "forum", version, propagate_version = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,

    /// What is logged to standard error: error, warn, info, debug, or a filter such as `server=debug`
    #[arg(long, global = true, env = "FORUM_LOG", default_value = "info", value_name = "LEVEL")]
    log: String,
}

#[derive(Subcommand)]
enum Command {
    /// Start the server
    Serve(serve::Serve),
    /// Create a forum and print its links; a running server finds it by itself
    Create(create::Create),
    /// List all forums, by date
    List(list::List),
}

#[derive(Args)]
struct Data {
    /// The one folder that holds everything: the database and the uploaded files
    #[arg(long, env = "FORUM_DATA", default_value = "data", value_name = "FOLDER")]
    data: PathBuf,
}

/// Any error ends the program with a sentence; nothing above this needs to know its type.
type Outcome = Result<(), Box<dyn std::error::Error>>;

#[must_use]
pub fn run() -> ExitCode {
    let Cli { command, log } = Cli::parse();
    let filter = EnvFilter::try_new(log).unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()))
        .with_target(false)
        .init();
    std::panic::set_hook(Box::new(|panic| {
        // Where, and never what: a message may quote what a person wrote.
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!("a mistake in the program at {place}");
    }));
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&error),
    };
    let outcome = runtime.block_on(async {
        match command {
            Command::Serve(serve) => serve.run().await,
            Command::Create(create) => create.run().await,
            Command::List(list) => list.run().await,
        }
    });
    outcome.map_or_else(|error| fail(&*error), |()| ExitCode::SUCCESS)
}

fn fail(error: &dyn std::error::Error) -> ExitCode {
    eprintln!("forum: {error}");
    ExitCode::FAILURE
}
