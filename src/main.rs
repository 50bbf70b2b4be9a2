//! The command line: reads it, runs one command, turns its error into a message and an exit code.

use bywhen::{commands::Cli, error::Error};
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version are answers, not errors; everything else is a mistake of the user (Contract 1).
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    match cli.run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(Error::ReaderGone) => ExitCode::SUCCESS,
        Err(error) => {
            use std::io::Write as _;
            let _ = writeln!(std::io::stderr(), "bywhen: {error}");
            ExitCode::from(error.exit_code())
        }
    }
}
