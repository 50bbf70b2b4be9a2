//! The words of a text and their short runs, as they are counted when lessons are learnt and when a mail is weighed by them.
//! `build.rs` reads this file too: it uses nothing but the standard library.

/// The longest run of words that counts, in words.
const LONGEST: usize = 3;

/// The words of a text: small letters, all figures alike, with "?", "!" and pictures as words of their own.
#[must_use]
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for sign in text.chars().flat_map(char::to_lowercase) {
        match sign {
            '0'..='9' if word.ends_with('0') => {}
            '0'..='9' => word.push('0'),
            '\'' | '’' => word.push('\''),
            _ if sign.is_alphabetic() => word.push(sign),
            _ => {
                close(&mut words, &mut word);
                if matches!(sign, '?' | '!') || u32::from(sign) >= 0x2600 {
                    words.push(sign.to_string());
                }
            }
        }
    }
    close(&mut words, &mut word);
    words
}

fn close(words: &mut Vec<String>, word: &mut String) {
    let plain = word.trim_matches('\'');
    if !plain.is_empty() {
        words.push(plain.to_owned());
    }
    word.clear();
}

/// Every run of one to three words.
pub(super) fn runs(words: &[String]) -> impl Iterator<Item = &[String]> {
    (1..=LONGEST).flat_map(|length| words.windows(length))
}

/// The number under which a run is kept (FNV-1a of its words with a blank between).
#[must_use]
pub(super) fn key(run: &[String]) -> u64 {
    let bytes = run.iter().flat_map(|word| word.bytes().chain(std::iter::once(b' ')));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// How much a run weighs in a text that has it so many times.
#[must_use]
pub(super) fn often(times: u32) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "a handful of times")]
    let times = times.max(1) as f32;
    1.0 + times.ln()
}
