//! A backup encrypted with a passphrase, in the format of age (age-encryption.org/v1), so that `age --decrypt` opens it where there is no
//! bywhen any more. The key comes from the passphrase by scrypt; the content goes in pieces by ChaCha20-Poly1305.

use crate::error::{Error, Result};
use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD as BASE64};
use ring::{
    aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey},
    hkdf, hmac,
};
use sha2::{Digest, Sha256};
use std::{
    fs::{File, OpenOptions},
    io::{self, BufRead, BufReader, Read, Write},
    path::Path,
};

/// The first line of such a file.
const MAGIC: &str = "age-encryption.org/v1";
/// scrypt's cost, as a power of two: 128 MB and part of a second.
const COST: u8 = 17;
/// A file that asks for more than this is not tried.
const DEAREST: u8 = 20;
/// The content is sealed in pieces of so many bytes.
const PIECE: usize = 64 * 1024;
/// What the seal adds to each.
const TAG: usize = 16;
/// No line of a header is longer.
const LONGEST: u64 = 512;

/// Is this file encrypted so?
#[must_use]
pub fn is_sealed(path: &Path) -> bool {
    let mut start = [0; MAGIC.len()];
    File::open(path).and_then(|mut file| file.read_exact(&mut start)).is_ok() && start == *MAGIC.as_bytes()
}

/// Encrypts a file into a new one, readable for its owner alone, and reads it back to prove that it can be opened.
///
/// # Errors
/// When there is such a file already, or it cannot be written.
pub(super) fn seal(plain: &Path, sealed: &Path, passphrase: &str) -> Result<()> {
    let cannot = |error: io::Error| Error::world(format!("{}: cannot be written: {error}", sealed.display()));
    let mut new = OpenOptions::new();
    new.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut new, 0o600);
    let mut out = new.open(sealed).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => {
            Error::usage(format!("{} exists already; a backup is never written over another", sealed.display()))
        }
        _ => cannot(error),
    })?;
    let written = (|| {
        let digest = write(&mut File::open(plain)?, &mut out, passphrase)?;
        out.sync_all()?;
        let mut back = Sha256::new();
        read(File::open(sealed)?, &mut back, passphrase)?;
        if back.finalize() == digest { Ok(()) } else { Err(io::Error::other("it cannot be read back")) }
    })();
    written.map_err(|error| {
        let _ = std::fs::remove_file(sealed);
        cannot(error)
    })
}

/// Decrypts a file into another, readable for its owner alone.
///
/// # Errors
/// When the passphrase is another, the file damaged, or the other cannot be written; then nothing of it is left.
pub(super) fn open(sealed: &Path, plain: &Path, passphrase: &str) -> Result<()> {
    let mut new = OpenOptions::new();
    new.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut new, 0o600);
    let opened = (|| {
        let mut out = new.open(plain)?;
        read(File::open(sealed)?, &mut out, passphrase)?;
        out.sync_all()
    })();
    opened.map_err(|error| {
        let _ = std::fs::remove_file(plain);
        Error::world(format!("{} cannot be opened: {error}", sealed.display()))
    })
}

fn write(plain: &mut impl Read, out: &mut impl Write, passphrase: &str) -> io::Result<sha2::digest::Output<Sha256>> {
    let (mut file_key, mut salt, mut nonce) = ([0; 16], [0; 16], [0; 16]);
    for random in [&mut file_key, &mut salt, &mut nonce] {
        getrandom::fill(random).map_err(io::Error::other)?;
    }
    let mut wrapped = file_key.to_vec();
    piece(&wrapping_key(passphrase, &salt, COST)?)?
        .seal_in_place_append_tag(Nonce::assume_unique_for_key([0; 12]), Aad::empty(), &mut wrapped)
        .map_err(broken)?;
    let header = format!("{MAGIC}\n-> scrypt {} {COST}\n{}\n---", BASE64.encode(salt), BASE64.encode(&wrapped));
    let mac = hmac::sign(&header_key(&file_key)?, header.as_bytes());
    writeln!(out, "{header} {}", BASE64.encode(mac.as_ref()))?;
    out.write_all(&nonce)?;
    let key = piece(&derived(&file_key, &nonce, b"payload")?)?;
    let (mut digest, mut count) = (Sha256::new(), 0_u64);
    let mut next = full(plain)?;
    loop {
        let mut content = std::mem::take(&mut next);
        next = if content.len() == PIECE { full(plain)? } else { Vec::new() };
        let last = next.is_empty();
        digest.update(&content);
        key.seal_in_place_append_tag(numbered(count, last), Aad::empty(), &mut content).map_err(broken)?;
        out.write_all(&content)?;
        count += 1;
        if last {
            return Ok(digest.finalize());
        }
    }
}

fn read(sealed: impl Read, out: &mut impl Write, passphrase: &str) -> io::Result<()> {
    let mut sealed = BufReader::new(sealed);
    let mut line = || {
        let mut line = String::new();
        sealed.by_ref().take(LONGEST).read_line(&mut line)?;
        Ok::<_, io::Error>(line.trim_end_matches('\n').to_owned())
    };
    let (magic, stanza, body, end) = (line()?, line()?, line()?, line()?);
    let unknown = || io::Error::other("it is not encrypted with a passphrase");
    let parts: Vec<&str> = stanza.split(' ').collect();
    let (["->", "scrypt", salt, cost], Some(mac)) = (parts.as_slice(), end.strip_prefix("--- ")) else {
        return Err(unknown());
    };
    let cost = cost.parse().ok().filter(|cost| *cost <= DEAREST).ok_or_else(unknown)?;
    let decoded = |text: &str| BASE64.decode(text).map_err(|_| unknown());
    let mut wrapped = decoded(&body)?;
    let other = |_| io::Error::other("it was encrypted with another passphrase, or is damaged");
    let file_key: [u8; 16] = piece(&wrapping_key(passphrase, &decoded(salt)?, cost)?)?
        .open_in_place(Nonce::assume_unique_for_key([0; 12]), Aad::empty(), &mut wrapped)
        .map_err(other)?
        .try_into()
        .map_err(|_| unknown())?;
    let header = format!("{magic}\n{stanza}\n{body}\n---");
    hmac::verify(&header_key(&file_key)?, header.as_bytes(), &decoded(mac)?).map_err(other)?;
    let mut nonce = [0; 16];
    sealed.read_exact(&mut nonce)?;
    let key = piece(&derived(&file_key, &nonce, b"payload")?)?;
    for count in 0.. {
        let mut content = Vec::with_capacity(PIECE + TAG);
        sealed.by_ref().take((PIECE + TAG) as u64).read_to_end(&mut content)?;
        let last = sealed.fill_buf()?.is_empty();
        let cut = |_| io::Error::other("it is damaged, or a part of it is missing");
        out.write_all(key.open_in_place(numbered(count, last), Aad::empty(), &mut content).map_err(cut)?)?;
        if last {
            break;
        }
    }
    Ok(())
}

/// As much as makes a piece, or all that is left.
fn full(plain: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut content = Vec::with_capacity(PIECE + TAG);
    plain.take(PIECE as u64).read_to_end(&mut content)?;
    Ok(content)
}

/// Each piece has its number, and the last is marked, so that none can be left out, exchanged or cut off.
fn numbered(count: u64, last: bool) -> Nonce {
    let mut nonce = [0; 12];
    for (place, byte) in nonce.iter_mut().skip(3).zip(count.to_be_bytes()) {
        *place = byte;
    }
    if let Some(mark) = nonce.last_mut() {
        *mark = u8::from(last);
    }
    Nonce::assume_unique_for_key(nonce)
}

fn wrapping_key(passphrase: &str, salt: &[u8], cost: u8) -> io::Result<[u8; 32]> {
    let params = scrypt::Params::new(cost, 8, 1, 32).map_err(|error| io::Error::other(error.to_string()))?;
    let mut key = [0; 32];
    let salt = [b"age-encryption.org/v1/scrypt", salt].concat();
    scrypt::scrypt(passphrase.as_bytes(), &salt, &params, &mut key)
        .map_err(|error| io::Error::other(error.to_string()))?;
    Ok(key)
}

fn derived(file_key: &[u8; 16], salt: &[u8], purpose: &[u8]) -> io::Result<[u8; 32]> {
    let mut key = [0; 32];
    hkdf::Salt::new(hkdf::HKDF_SHA256, salt)
        .extract(file_key)
        .expand(&[purpose], hkdf::HKDF_SHA256)
        .and_then(|out| out.fill(&mut key))
        .map_err(broken)?;
    Ok(key)
}

fn header_key(file_key: &[u8; 16]) -> io::Result<hmac::Key> {
    Ok(hmac::Key::new(hmac::HMAC_SHA256, &derived(file_key, &[], b"header")?))
}

fn piece(key: &[u8; 32]) -> io::Result<LessSafeKey> {
    Ok(LessSafeKey::new(UnboundKey::new(&CHACHA20_POLY1305, key).map_err(broken)?))
}

fn broken(_: ring::error::Unspecified) -> io::Error {
    io::Error::other("encryption failed")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed(content: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        write(&mut &*content, &mut out, "correct horse battery").unwrap();
        out
    }

    fn opened(sealed: &[u8], passphrase: &str) -> Result<Vec<u8>, String> {
        let mut out = Vec::new();
        read(sealed, &mut out, passphrase).map(|()| out).map_err(|error| error.to_string())
    }

    #[test]
    fn what_is_sealed_is_opened_again_whatever_its_length() {
        for length in [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 17] {
            let content: Vec<u8> = (0..length).map(|n| (n % 251) as u8).collect();
            assert_eq!(
                opened(&sealed(&content), "correct horse battery").as_deref(),
                Ok(content.as_slice()),
                "{length}"
            );
        }
    }

    #[test]
    fn another_passphrase_and_every_damage_is_noticed() {
        let whole = sealed(&vec![7; PIECE + 100]);
        assert!(opened(&whole, "another").unwrap_err().contains("another passphrase"));
        assert!(opened(&whole[..whole.len() - 116], "correct horse battery").unwrap_err().contains("missing"));
        assert!(opened(&whole[..whole.len() - 1], "correct horse battery").unwrap_err().contains("damaged"));
        for place in [30, 60, 120, 200, 300, whole.len() - 5] {
            let mut changed = whole.clone();
            changed[place] ^= 1;
            assert!(opened(&changed, "correct horse battery").is_err(), "a change at {place} went unnoticed");
        }
    }
}
