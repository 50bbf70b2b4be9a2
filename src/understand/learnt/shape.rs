//! How a sentence of a request is put before the lessons (`lessons/requests/`): its words with dates, names and figures each as one, and some of its
//! signs. Where it stands in its mail was tried and left out: it carried over to other authors worse than the words alone. `build.rs` reads this file too: it uses nothing but the standard library.

use std::ops::Range;

/// A date, whatever it is.
const DATE: &str = "qdate";
/// A name, or whatever else begins with a capital letter within a sentence.
const NAME: &str = "qname";

/// The words of a sentence as they are learnt; `dates` are the places of its dates, in bytes and in order, and `listed` says that it opens an
/// entry of a list.
pub(super) fn words(text: &str, dates: &[Range<usize>], listed: bool) -> Vec<String> {
    let mut shaped = Shaped { words: vec!["qstart".to_owned()], word: String::new(), opens: true };
    if listed {
        shaped.push("qlisted");
    }
    let mut dates = dates.iter().peekable();
    let mut skip_to = 0;
    for (at, sign) in text.char_indices() {
        if at < skip_to {
            continue;
        }
        if let Some(date) = dates.next_if(|date| date.start <= at) {
            shaped.close();
            shaped.push(DATE);
            shaped.opens = false;
            skip_to = date.end;
            continue;
        }
        shaped.take(sign);
    }
    shaped.close();
    shaped.push("qend");
    shaped.words
}

/// How far from a date its words are looked at.
const REACH: usize = 8;

/// The words around one of the dates of a sentence as they are learnt, and its own: those before it, after it and in it told apart.
pub(super) fn around(text: &str, dates: &[Range<usize>], nth: usize) -> Vec<String> {
    let all = words(text, dates, false);
    let at = all.iter().enumerate().filter(|(_, word)| *word == DATE).nth(nth).map_or(0, |(at, _)| at);
    let told =
        |side: char| move |word: &String| if word == DATE { "qother".to_owned() } else { format!("{side}{word}") };
    let mut near: Vec<String> = all.iter().take(at).skip(at.saturating_sub(REACH)).map(told('l')).collect();
    near.push(DATE.to_owned());
    near.extend(all.iter().skip(at + 1).take(REACH).map(told('r')));
    let own = dates.get(nth).and_then(|date| text.get(date.clone())).unwrap_or_default();
    let mut within = Shaped { words: Vec::new(), word: String::new(), opens: true };
    own.chars().for_each(|sign| within.take(sign));
    within.close();
    near.extend(within.words.iter().map(told('d')));
    near
}

/// The words so far, and the one being read.
struct Shaped {
    words: Vec<String>,
    word: String,
    /// A sentence begins here: a capital letter says nothing.
    opens: bool,
}

impl Shaped {
    fn push(&mut self, word: &str) {
        self.words.push(word.to_owned());
    }

    fn take(&mut self, sign: char) {
        match sign {
            '0'..='9' if self.word.ends_with('0') => {}
            '0'..='9' => self.word.push('0'),
            '\'' | '’' => self.word.push('\''),
            _ if sign.is_alphabetic() => self.word.push(sign),
            _ => {
                let within = !self.word.is_empty();
                self.close();
                let word = match sign {
                    '?' | '!' | '.' => sign.encode_utf8(&mut [0; 4]).to_owned(),
                    ':' => "qcolon".to_owned(),
                    ',' => "qcomma".to_owned(),
                    ';' => "qsemicolon".to_owned(),
                    '–' | '—' => "qdash".to_owned(),
                    '-' if !within => "qdash".to_owned(),
                    _ => return,
                };
                self.opens = matches!(sign, '?' | '!' | '.' | ':');
                if sign != '.' {
                    self.words.push(word);
                }
            }
        }
    }

    fn close(&mut self) {
        let plain = self.word.trim_matches('\'');
        if plain.is_empty() {
            self.word.clear();
            return;
        }
        let mut letters = plain.chars();
        let capital = letters.next().is_some_and(char::is_uppercase);
        let small = letters.any(char::is_lowercase);
        let word = if capital && small && !self.opens { NAME.to_owned() } else { plain.to_lowercase() };
        self.words.push(word);
        self.word.clear();
        self.opens = false;
    }
}
