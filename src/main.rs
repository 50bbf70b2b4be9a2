//! The command line: reads it, runs one command, turns its error into a message and an exit code.

fn main() {}
