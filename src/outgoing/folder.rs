//! A folder into which each letter is put as `NNNNN.eml`, in the order of sending.

use crate::error::{Error, Result};
use std::{
    fs::File,
    io::Write,
    path::{Path, PathBuf},
};

/// A folder of letters.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    synced: bool,
}

impl Folder {
    /// Takes a folder, and makes it if need be. `synced`: each letter must survive a power cut.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn open(path: &Path, synced: bool) -> Result<Self> {
        std::fs::create_dir_all(path).map_err(|error| cannot(path, &error))?;
        Ok(Self { path: path.to_path_buf(), synced })
    }

    /// Puts a letter into the folder, all of it or nothing. The same letter again changes nothing.
    ///
    /// # Errors
    /// When the folder cannot be written to: the letter stays in the outbox.
    pub fn put(&self, number: u64, bytes: &[u8]) -> Result<PathBuf> {
        let path = self.path.join(format!("{number:05}.eml"));
        let part = self.path.join(format!(".{number:05}.part"));
        self.write(&part, &path, bytes).map_err(|error| cannot(&path, &error))?;
        Ok(path)
    }

    /// Writes a file and takes it away again.
    pub(super) fn try_out(&self) -> Result<(), String> {
        let trial = self.path.join(".trial.part");
        std::fs::write(&trial, "")
            .and_then(|()| std::fs::remove_file(&trial))
            .map_err(|error| cannot(&trial, &error).to_string())
    }

    fn write(&self, part: &Path, path: &Path, bytes: &[u8]) -> std::io::Result<()> {
        let mut file = File::create(part)?;
        file.write_all(bytes)?;
        if self.synced {
            file.sync_all()?;
        }
        std::fs::rename(part, path)?;
        if self.synced {
            File::open(&self.path)?.sync_all()?;
        }
        Ok(())
    }
}

fn cannot(path: &Path, error: &std::io::Error) -> Error {
    Error::World(format!("{} cannot be written: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_lie_in_the_order_of_sending_and_nothing_half_written_beside_them() {
        let place = tempfile::tempdir().unwrap();
        let folder = Folder::open(&place.path().join("outbox"), true).unwrap();
        folder.put(2, b"second").unwrap();
        folder.put(1, b"first").unwrap();
        folder.put(1, b"first").unwrap();
        let mut names: Vec<_> =
            std::fs::read_dir(place.path().join("outbox")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        assert_eq!(names, ["00001.eml", "00002.eml"]);
    }
}
