//! What can go wrong, in words for the person who runs the program, with its exit code.

/// An error that ends a command.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A mistake of the user: no such file, bad configuration. Each message names file, line or key where there is one.
    #[error("{}", .0.join("\n"))]
    Usage(Vec<String>),
    /// A failure of the outside world: what, where, and what to do.
    #[error("{0}")]
    World(String),
    /// Whoever read the answer has gone (`| head`): there is nothing more to do, and nothing has failed.
    #[error("nobody reads the answer any more")]
    ReaderGone,
}

impl Error {
    /// One mistake of the user.
    pub fn usage(message: impl Into<String>) -> Self {
        Self::Usage(vec![message.into()])
    }

    /// A failure of the outside world.
    pub fn world(message: impl Into<String>) -> Self {
        Self::World(message.into())
    }

    /// The exit code (Contract 1): 2 for a mistake of the user, 1 for the outside world.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Usage(_) => 2,
            Self::World(_) => 1,
            Self::ReaderGone => 0,
        }
    }
}

/// What most of the shell returns.
pub type Result<T, E = Error> = std::result::Result<T, E>;
