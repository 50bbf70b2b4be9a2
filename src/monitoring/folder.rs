//! The folder itself: a directory, often a mounted share, that people use too. Nothing of theirs is ever overwritten; a file is
//! there as a whole or not at all; what was done before a crash is recognised and not done twice.

use super::name;
use sha2::{Digest, Sha256};
use std::{
    collections::HashSet,
    fs::{self, File, OpenOptions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

/// By this file the folder is known: where it is missing, an empty mount point stands in the place of the share.
const MARKER: &str = ".bywhen";
const MARKER_TEXT: &str = "bywhen files monitoring forms and mails in this folder. Where this file is missing, it takes the share to be away and waits.\n";
/// The register page.
const PAGE: &str = "index.html";
/// What tells our page from one somebody else put there.
const GENERATOR: &[u8] = b"name=\"generator\" content=\"bywhen\"";
/// More files of one name than this are not looked for.
const MOST: usize = 999;

/// The folder.
#[derive(Debug, Clone)]
pub struct Folder(PathBuf);

/// One thing to be done.
#[derive(Debug, Clone)]
pub struct Task {
    /// The paper's number in the log.
    pub number: i64,
    /// The file it was filed as; `None`: it is new.
    pub from: Option<String>,
    /// The name it is to bear; `None`: it is to be taken out.
    pub name: Option<String>,
    /// Its ending.
    pub ending: String,
    /// Its content as it came; not needed for one that is to be taken out.
    pub content: Vec<u8>,
    /// The SHA-256 of its content, by which one that is to be taken out is known.
    pub hash: [u8; 32],
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Done {
    /// It lies in the folder under this name.
    Filed(String),
    /// It was taken out.
    TakenOut,
    /// A person has moved, removed or changed it, so that it is theirs to look after.
    LeftAlone,
}

impl Folder {
    /// The folder at this path, whether it can be reached at present or not.
    #[must_use]
    pub fn at(path: PathBuf) -> Self {
        Self(path)
    }

    /// Its path.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Is it there? `begun`: something was filed in it before, so that it must be known again.
    ///
    /// # Errors
    /// Why it cannot be used, in plain words.
    pub fn reach(&self, begun: bool) -> Result<(), String> {
        let path = self.0.display();
        match fs::metadata(&self.0) {
            Ok(found) if found.is_dir() => {}
            Ok(_) => return Err(format!("{path} is no folder")),
            Err(error) => return Err(format!("{path}: {error}; is the share connected?")),
        }
        let marker = self.0.join(MARKER);
        match marker.try_exists() {
            Ok(true) => Ok(()),
            Ok(false) if begun => Err(format!(
                "{path} is there, but not the file {MARKER} by which it is known; is the share connected? If this is the right \
                 folder, put an empty file of that name into it"
            )),
            Ok(false) => {
                fs::write(&marker, MARKER_TEXT).map_err(|error| format!("{path} cannot be written to: {error}"))
            }
            Err(error) => Err(format!("{path}: {error}")),
        }
    }

    /// Does one thing. `claimed`: names, in lower case, that other papers were filed under.
    ///
    /// # Errors
    /// When the folder does not let it be done now: it can be tried again, and what was done is then recognised.
    pub fn carry_out(&self, task: &Task, claimed: &HashSet<String>) -> io::Result<Done> {
        let from = task.from.as_ref().map(|from| self.0.join(from));
        let lies = from.as_ref().filter(|from| from.is_file());
        let Some(wanted) = &task.name else {
            return match lies {
                Some(file) if <[u8; 32]>::from(Sha256::digest(fs::read(file)?)) == task.hash => {
                    fs::remove_file(file).map(|()| Done::TakenOut)
                }
                _ => Ok(Done::LeftAlone),
            };
        };
        for count in 1..=MOST {
            let file_name = name::with_suffix(wanted, count, &task.ending);
            if claimed.contains(&file_name.to_lowercase()) {
                continue;
            }
            let path = self.0.join(&file_name);
            let filed = match (path.symlink_metadata().is_ok(), &from, lies) {
                // Done before, and the program was stopped before it could say so; or a person has filed the same.
                (true, _, None) => is(&path, &task.content)?,
                (true, _, Some(old)) if *old == path => true,
                (true, _, Some(old)) => is_same(&path, old)? && fs::remove_file(old).is_ok(),
                (false, None, _) => self.write(task.number, &task.content, &path)?,
                (false, Some(_), Some(old)) => moved(old, &path)?,
                (false, Some(_), None) => return Ok(Done::LeftAlone),
            };
            if filed {
                return Ok(Done::Filed(file_name));
            }
        }
        Err(io::Error::other(format!("there are {MOST} files of this name")))
    }

    /// Writes the register page, in place of the one before.
    ///
    /// # Errors
    /// Why it cannot be written, in plain words.
    pub fn write_page(&self, page: &str) -> Result<(), String> {
        let path = self.0.join(PAGE);
        write_page(&path, page)
    }

    /// Writes a new file, whole or not at all. `false`: the name is taken.
    fn write(&self, number: i64, content: &[u8], path: &Path) -> io::Result<bool> {
        let part = self.0.join(format!("{MARKER}-{number}.part"));
        synced(&part, content)?;
        let moved = moved(&part, path);
        if !matches!(moved, Ok(true)) {
            let _ = fs::remove_file(&part);
        }
        moved
    }
}

/// Writes the register page to a file, whole or not at all. A file there that is no register page stays.
///
/// # Errors
/// Why it cannot be written, in plain words.
pub fn write_page(path: &Path, page: &str) -> Result<(), String> {
    let told = |error: io::Error| format!("{} cannot be written: {error}", path.display());
    if path.symlink_metadata().is_ok() {
        let mut start = Vec::new();
        File::open(path).and_then(|file| file.take(2048).read_to_end(&mut start)).map_err(told)?;
        if !start.windows(GENERATOR.len()).any(|piece| piece == GENERATOR) {
            return Err(format!("{} is not a page of bywhen's and is left as it is; move it away", path.display()));
        }
    }
    let mut part = path.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    synced(&part, page.as_bytes()).and_then(|()| fs::rename(&part, path)).map_err(told)
}

fn synced(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).open(path)?;
    file.write_all(content)?;
    file.sync_all()
}

/// Gives a file a new name, if that is free: by a second link to it where the file system has links, as that refuses a name taken
/// meanwhile. `false`: it is taken.
fn moved(old: &Path, new: &Path) -> io::Result<bool> {
    match fs::hard_link(old, new) {
        Ok(()) => fs::remove_file(old).map(|()| true),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
        Err(_) if new.symlink_metadata().is_ok() => Ok(false),
        Err(_) => fs::rename(old, new).map(|()| true),
    }
}

/// Does this file hold exactly this?
fn is(path: &Path, content: &[u8]) -> io::Result<bool> {
    let long = fs::metadata(path).is_ok_and(|found| found.is_file() && found.len() == content.len() as u64);
    Ok(long && fs::read(path)? == content)
}

fn is_same(one: &Path, other: &Path) -> io::Result<bool> {
    is(one, &fs::read(other)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Place {
        folder: Folder,
        _held: tempfile::TempDir,
    }

    fn place() -> Place {
        let held = tempfile::tempdir().unwrap();
        Place { folder: Folder::at(held.path().to_path_buf()), _held: held }
    }

    impl Place {
        fn carry_out(&self, from: Option<&str>, name: Option<&str>, content: &str) -> Done {
            let task = Task {
                number: 1,
                from: from.map(str::to_owned),
                name: name.map(str::to_owned),
                ending: "docx".into(),
                content: content.as_bytes().to_vec(),
                hash: Sha256::digest(content).into(),
            };
            self.folder.carry_out(&task, &HashSet::new()).unwrap()
        }

        fn put(&self, name: &str, content: &str) {
            fs::write(self.folder.path().join(name), content).unwrap();
        }

        fn files(&self) -> Vec<(String, String)> {
            let mut files: Vec<_> = fs::read_dir(self.folder.path())
                .unwrap()
                .map(|entry| entry.unwrap())
                .map(|entry| {
                    (entry.file_name().into_string().unwrap(), fs::read_to_string(entry.path()).unwrap_or_default())
                })
                .collect();
            files.sort();
            files
        }

        fn holds(&self, expected: &[(&str, &str)]) {
            let files = self.files();
            let files: Vec<(&str, &str)> =
                files.iter().map(|(name, content)| (name.as_str(), content.as_str())).collect();
            assert_eq!(files, expected);
        }
    }

    fn filed(name: &str) -> Done {
        Done::Filed(name.into())
    }

    #[test]
    fn a_persons_file_of_the_same_name_stays_and_ours_gets_a_suffix() {
        let place = place();
        place.put("1 A.docx", "theirs");
        assert_eq!(place.carry_out(None, Some("1 A"), "ours"), filed("1 A (2).docx"));
        place.holds(&[("1 A (2).docx", "ours"), ("1 A.docx", "theirs")]);
    }

    #[test]
    fn what_a_person_has_filed_already_is_not_filed_again() {
        let place = place();
        place.put("1 A.docx", "same");
        assert_eq!(place.carry_out(None, Some("1 A"), "same"), filed("1 A.docx"));
        place.holds(&[("1 A.docx", "same")]);
    }

    #[test]
    fn a_file_is_renamed_with_what_a_person_wrote_into_it() {
        let place = place();
        place.put("1 A.docx", "with notes");
        place.put("1 A RESOLVED.docx", "another");
        assert_eq!(
            place.carry_out(Some("1 A.docx"), Some("1 A RESOLVED"), "as it came"),
            filed("1 A RESOLVED (2).docx")
        );
        place.holds(&[("1 A RESOLVED (2).docx", "with notes"), ("1 A RESOLVED.docx", "another")]);
    }

    #[test]
    fn a_renaming_cut_short_is_finished() {
        let place = place();
        place.put("1 A.docx", "x");
        place.put("2 A.docx", "x");
        assert_eq!(place.carry_out(Some("1 A.docx"), Some("2 A"), "x"), filed("2 A.docx"));
        place.holds(&[("2 A.docx", "x")]);
        assert_eq!(place.carry_out(Some("1 A.docx"), Some("2 A"), "x"), filed("2 A.docx"));
        place.holds(&[("2 A.docx", "x")]);
    }

    #[test]
    fn what_a_person_moved_is_left_alone() {
        let place = place();
        place.put("1 A as I like it.docx", "x");
        assert_eq!(place.carry_out(Some("1 A.docx"), Some("2 A"), "x"), Done::LeftAlone);
        place.holds(&[("1 A as I like it.docx", "x")]);
    }

    #[test]
    fn only_what_is_as_it_was_filed_is_taken_out() {
        let place = place();
        place.put("1 A.docx", "as it came");
        place.put("1 B.docx", "with notes");
        assert_eq!(place.carry_out(Some("1 A.docx"), None, "as it came"), Done::TakenOut);
        assert_eq!(place.carry_out(Some("1 B.docx"), None, "as it came"), Done::LeftAlone);
        place.holds(&[("1 B.docx", "with notes")]);
    }

    #[test]
    fn an_empty_mount_point_is_not_taken_for_the_share() {
        let place = place();
        place.folder.reach(false).unwrap();
        fs::remove_file(place.folder.path().join(MARKER)).unwrap();
        assert!(place.folder.reach(true).unwrap_err().contains("is the share connected?"));
        place.holds(&[]);
    }

    #[test]
    fn a_page_that_is_not_ours_stays() {
        let place = place();
        place.put("index.html", "<p>The team's own page");
        assert!(place.folder.write_page("<meta name=\"generator\" content=\"bywhen\">new").is_err());
        place.holds(&[("index.html", "<p>The team's own page")]);
        place.put("index.html", "<meta name=\"generator\" content=\"bywhen\">old");
        place.folder.write_page("<meta name=\"generator\" content=\"bywhen\">new").unwrap();
        place.holds(&[("index.html", "<meta name=\"generator\" content=\"bywhen\">new")]);
    }
}
