//! What was learnt from examples: how much each word and short run of words speaks for each meaning.
//!
//! The examples stand in `lessons/`, a line each; `build.rs` learns from them when the program is built. Rules read what they know word
//! by word; what was learnt has an opinion on any text, and is heard beside them.

mod grams;
mod shape;

use foldhash::fast::RandomState;
use std::{collections::HashMap, ops::Range, sync::LazyLock};

/// What was learnt about one subject.
#[derive(Debug)]
pub(super) struct Lessons {
    meanings: Vec<&'static str>,
    bias: Vec<f32>,
    /// What `build.rs` wrote of each run: its key, its rarity, and its weight for each meaning.
    records: &'static [u8],
    /// Where the record of a run begins, by its key.
    places: HashMap<u64, usize, RandomState>,
}

/// How likely each meaning of a text is held, from 0 to 1; all together 1.
#[derive(Debug, Clone, Default)]
pub(super) struct Opinion {
    shares: Vec<(&'static str, f32)>,
}

/// What a reply says of an item (`lessons/replies/`).
pub(super) fn replies() -> &'static Lessons {
    static REPLIES: LazyLock<Lessons> =
        LazyLock::new(|| Lessons::of(include_bytes!(concat!(env!("OUT_DIR"), "/replies"))));
    &REPLIES
}

/// What an IRO's mail in the thread of an item does with it (`lessons/rulings/`).
pub(super) fn rulings() -> &'static Lessons {
    static RULINGS: LazyLock<Lessons> =
        LazyLock::new(|| Lessons::of(include_bytes!(concat!(env!("OUT_DIR"), "/rulings"))));
    &RULINGS
}

/// What a sentence does in a request (`lessons/requests/`).
fn requests() -> &'static Lessons {
    static REQUESTS: LazyLock<Lessons> =
        LazyLock::new(|| Lessons::of(include_bytes!(concat!(env!("OUT_DIR"), "/requests"))));
    &REQUESTS
}

/// How likely a date of a request is held to be a deadline; `dates` are the places of all dates of its sentence, in bytes and in order.
pub(super) fn is_deadline(sentence: &str, dates: &[Range<usize>], nth: usize) -> f32 {
    static DATES: LazyLock<Lessons> = LazyLock::new(|| Lessons::of(include_bytes!(concat!(env!("OUT_DIR"), "/dates"))));
    DATES.opinion_of(&shape::around(sentence, dates, nth)).share("deadline")
}

/// What a sentence of a request is held to do there; `dates` are the places of its dates, in bytes and in order, and `listed`
/// says that it opens an entry of a list.
pub(super) fn does(sentence: &str, dates: &[Range<usize>], listed: bool) -> Opinion {
    requests().opinion_of(&shape::words(sentence, dates, listed))
}

/// The runs of words of a sentence that speak most for a request.
pub(super) fn telling_ask(sentence: &str) -> Vec<String> {
    requests().telling_of(&shape::words(sentence, &[], false), "ask")
}

impl Lessons {
    /// Reads what `build.rs` wrote.
    fn of(weights: &'static [u8]) -> Self {
        let end = weights.iter().position(|byte| *byte == b'\n').unwrap_or_default();
        let (head, rest) = weights.split_at_checked(end).unwrap_or_default();
        let meanings: Vec<&str> = std::str::from_utf8(head).unwrap_or_default().split(' ').collect();
        let (bias, rest) = rest.get(1..).and_then(|rest| rest.split_at_checked(4 * meanings.len())).unwrap_or_default();
        let size = 12 + 4 * meanings.len();
        let key = |record: &[u8]| record.first_chunk().map(|key| u64::from_le_bytes(*key));
        let placed = |(nth, record)| Some((key(record)?, nth * size));
        let places = rest.chunks_exact(size).enumerate().filter_map(placed).collect();
        Self { bias: numbers(bias).collect(), meanings, records: rest, places }
    }

    /// How rare a run is, and its weight for each meaning; `None` for one that was never learnt.
    fn run(&self, key: u64) -> Option<(f32, impl Iterator<Item = f32>)> {
        let record = self.records.get(*self.places.get(&key)?..)?;
        let mut all = numbers(record.get(8..)?);
        Some((all.next()?, all.take(self.meanings.len())))
    }

    /// What a text is held to mean.
    pub(super) fn opinion(&self, text: &str) -> Opinion {
        self.opinion_of(&grams::words(text))
    }

    fn opinion_of(&self, words: &[String]) -> Opinion {
        let mut keys: Vec<u64> = grams::runs(words).map(grams::key).collect();
        keys.sort_unstable();
        let same = keys.chunk_by(|one, other| one == other);
        let known = || {
            same.clone().filter_map(|same| {
                let (rare, weights) = self.run(*same.first()?)?;
                Some((rare * grams::often(u32::try_from(same.len()).unwrap_or(u32::MAX)), weights))
            })
        };
        let length = known().map(|(weight, _)| weight * weight).sum::<f32>().sqrt();
        let mut sums = self.bias.clone();
        for (weight, weights) in known() {
            for (sum, own) in sums.iter_mut().zip(weights) {
                *sum += weight / length * own;
            }
        }
        let most = sums.iter().copied().fold(f32::MIN, f32::max);
        let shares: Vec<f32> = sums.iter().map(|sum| (sum - most).exp()).collect();
        let all: f32 = shares.iter().sum();
        Opinion { shares: self.meanings.iter().copied().zip(shares.into_iter().map(|share| share / all)).collect() }
    }

    /// The runs of a text that speak most for a meaning, at most three (for `read --explain`).
    pub(super) fn telling(&self, text: &str, meaning: &str) -> Vec<String> {
        self.telling_of(&grams::words(text), meaning)
    }

    fn telling_of(&self, words: &[String], meaning: &str) -> Vec<String> {
        let Some(which) = self.meanings.iter().position(|other| *other == meaning) else { return Vec::new() };
        let mut telling: Vec<(f32, String)> = grams::runs(words)
            .filter_map(|run| {
                let (rare, mut weights) = self.run(grams::key(run))?;
                Some((rare * weights.nth(which)?, run.join(" ")))
            })
            .filter(|(weight, _)| *weight > 0.0)
            .collect();
        telling.sort_by(|one, other| other.0.total_cmp(&one.0));
        telling.dedup_by(|one, other| one.1 == other.1);
        telling.into_iter().take(3).map(|(_, run)| run).collect()
    }
}

impl Opinion {
    /// How likely this meaning is held.
    pub(super) fn share(&self, meaning: &str) -> f32 {
        self.shares.iter().find(|(other, _)| *other == meaning).map_or(0.0, |(_, share)| *share)
    }
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = f32> {
    bytes.as_chunks().0.iter().map(|number| f32::from_le_bytes(*number))
}

#[cfg(test)]
mod tests {
    use super::{Lessons, Opinion, does, is_deadline, replies, rulings};
    use std::ops::Range;

    fn surest(lessons: &Lessons, text: &str) -> &'static str {
        let opinion = lessons.opinion(text);
        opinion.shares.iter().max_by(|one, other| one.1.total_cmp(&other.1)).map_or("", |(meaning, _)| *meaning)
    }

    #[test]
    fn replies_in_words_that_stand_in_no_lesson_are_understood() {
        for (meaning, text) in [
            ("done", "That's her passport arrived, I popped it round to the carer at teatime so you can tick it off."),
            ("progress", "Rang the optician and we're in on Tuesday week."),
            ("acknowledged", "Understood, I'll see to it when I'm back from court next week."),
            ("extension_requested", "There's no way I'll get to it by Friday, would the following Wednesday be ok?"),
            ("refused", "I'm sorry but we don't think this is for children's services and won't be doing it."),
            ("question", "Sorry which assessment do you mean, the health one or the school one?"),
        ] {
            assert_eq!(surest(replies(), text), meaning, "{text}");
        }
    }

    #[test]
    fn rulings_in_words_that_stand_in_no_lesson_are_understood() {
        for (meaning, text) in [
            ("resolution", "Lovely work, I've nothing more to ask and it can come off the tracker."),
            ("dissatisfaction", "I'm afraid this falls short, half of what I asked for is missing."),
            ("amendment", "Let's give you until the 14th of March for this then."),
            ("withdrawal", "He has moved out of area so we no longer need this one, please strike it."),
            ("update-question", "How are you getting on with this please?"),
        ] {
            assert_eq!(surest(rulings(), text), meaning, "{text}");
        }
    }

    /// A sentence without its brackets, and where its dates stand.
    fn marked(text: &str) -> (String, Vec<Range<usize>>) {
        let (mut plain, mut dates, mut open) = (String::new(), Vec::new(), 0);
        for sign in text.chars() {
            match sign {
                '{' => open = plain.len(),
                '}' => dates.push(open..plain.len()),
                _ => plain.push(sign),
            }
        }
        (plain, dates)
    }

    fn seen(text: &str) -> Opinion {
        let (plain, dates) = marked(text);
        does(&plain, &dates, false)
    }

    #[test]
    fn what_sentences_of_a_request_do_is_told_in_words_that_stand_in_no_lesson() {
        for (role, text) in [
            ("ask", "Would you mind getting the inhaler form signed {by the 9th}?"),
            ("ask", "The lock on the bathroom door wants replacing {by Friday}."),
            ("reason", "The tumble dryer broke in the spring and she has been cold all term."),
            ("history", "We met {on 3 June} and you told me that the tutor had started."),
            ("courtesy", "Many thanks for all that you are doing for the two of them."),
            ("mine", "I'm seeing Bea {on Tuesday} and will explain it to her."),
            ("process", "Please treat this as a tracked recommendation and copy me into your reply."),
            ("deadline", "{A fortnight} would be fine for both of them."),
        ] {
            let opinion = seen(text);
            let surest = opinion.shares.iter().max_by(|one, other| one.1.total_cmp(&other.1)).map(|(role, _)| *role);
            assert_eq!(surest, Some(role), "{text}");
        }
    }

    #[test]
    fn a_date_to_be_met_is_told_from_one_of_what_happens() {
        for (met, text) in [
            (true, "Could the carers have the form back {by 9 May} please?"),
            (true, "Swimming lessons booked and paid for, {9 May}."),
            (false, "He broke his arm {on 9 May} at the park."),
            (false, "I'll see her at the open day {on 9 May}."),
        ] {
            let (plain, dates) = marked(text);
            let share = is_deadline(&plain, &dates, 0);
            assert_eq!(share >= 0.5, met, "{share} {text}");
        }
    }

    #[test]
    fn shares_are_shares() {
        for text in ["", "?", "done", "zzz qqq"] {
            let all: f32 = replies().opinion(text).shares.iter().map(|(_, share)| share).sum();
            assert!((all - 1.0).abs() < 0.001, "{text}: {all}");
        }
    }

    #[test]
    fn what_speaks_for_a_meaning_is_told() {
        let telling = replies().telling("The form has been uploaded to her file.", "done");
        assert!(telling.iter().any(|run| run.contains("uploaded")), "{telling:?}");
    }
}
