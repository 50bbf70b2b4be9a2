//! `winmail.dat`: the package in which Outlook hides a message's text and files from other programs (MS-OXTNEF).

use crate::model::mail::Line;

/// What a package holds.
#[derive(Debug, Default)]
pub(super) struct Package {
    /// The text of the message, where it is plain.
    pub(super) lines: Vec<Line>,
    /// Attached files by name.
    pub(super) files: Vec<(String, Vec<u8>)>,
}

const SIGNATURE: [u8; 4] = [0x78, 0x9f, 0x3e, 0x22];
/// Attributes that matter, as they stand in the stream.
const BODY: u32 = 0x0002_800c;
const RENDERING: u32 = 0x0006_9002;
const ATTACHED_DATA: u32 = 0x0006_800f;
const ATTACHED_TITLE: u32 = 0x0001_8010;
/// More attributes than this are not looked at.
const MOST: usize = 2_000;

/// Is this such a package?
pub(super) fn is_tnef(bytes: &[u8]) -> bool {
    bytes.starts_with(&SIGNATURE)
}

/// Opens a package; `None` if it is damaged or holds nothing we can read.
pub(super) fn read(bytes: &[u8]) -> Option<Package> {
    let mut rest = bytes.get(6..)?;
    let mut package = Package::default();
    for _ in 0..MOST {
        let Some((_level, after)) = rest.split_first() else { break };
        let (id, after) = number(after)?;
        let (length, after) = number(after)?;
        let Some((data, after)) = after.split_at_checked(usize::try_from(length).ok()?) else { break };
        take(id, data, &mut package);
        // A checksum of two bytes follows.
        rest = after.get(2..).unwrap_or_default();
    }
    package.files.retain(|(_, data)| !data.is_empty());
    (!package.lines.is_empty() || !package.files.is_empty()).then_some(package)
}

fn take(id: u32, data: &[u8], package: &mut Package) {
    match id {
        BODY => package.lines = crate::mail::plain::lines(&text(data), crate::mail::plain::Flowed::No),
        RENDERING => package.files.push((String::new(), Vec::new())),
        ATTACHED_DATA => {
            if let Some(file) = package.files.last_mut() {
                file.1 = data.to_vec();
            }
        }
        ATTACHED_TITLE => {
            if let Some(file) = package.files.last_mut() {
                file.0 = super::text::at_most(super::text::one_line(&text(data)), 300);
            }
        }
        _ => {}
    }
}

fn number(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let (four, rest) = bytes.split_first_chunk::<4>()?;
    Some((u32::from_le_bytes(*four), rest))
}

/// Text in the code page Windows uses in Britain.
fn text(data: &[u8]) -> String {
    let data = data.split(|byte| *byte == 0).next().unwrap_or_default();
    match std::str::from_utf8(data) {
        Ok(text) => text.to_owned(),
        Err(_) => super::text::windows(data),
    }
}
