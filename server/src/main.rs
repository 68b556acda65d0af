//! The program `forum`.

use std::process::ExitCode;

fn main() -> ExitCode {
    server::cli::run()
}
