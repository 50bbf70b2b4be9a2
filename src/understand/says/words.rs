//! The words of a reply in one spelling: lower case, short forms written out, slips of the thumb put right.
//! Rules are written against these words alone, so each needs one spelling.

use crate::understand::tables::Pattern;
use foldhash::fast::RandomState;
use std::{collections::HashMap, sync::LazyLock};

/// A word as typed and as the rules read it.
const SPELLINGS: &[(&str, &str)] = &[
    // short forms
    ("won't", "will not"),
    ("wont", "will not"),
    ("can't", "can not"),
    ("cant", "can not"),
    ("cannot", "can not"),
    ("shan't", "will not"),
    ("ain't", "is not"),
    ("dont", "do not"),
    ("doesnt", "does not"),
    ("didnt", "did not"),
    ("hasnt", "has not"),
    ("havent", "have not"),
    ("hadnt", "had not"),
    ("isnt", "is not"),
    ("arent", "are not"),
    ("wasnt", "was not"),
    ("werent", "were not"),
    ("couldnt", "could not"),
    ("wouldnt", "would not"),
    ("shouldnt", "should not"),
    ("ive", "i have"),
    ("im", "i am"),
    ("weve", "we have"),
    ("theyve", "they have"),
    ("youve", "you have"),
    ("thats", "that is"),
    ("theres", "there is"),
    ("hes", "he is"),
    ("shes", "she is"),
    ("gonna", "going to"),
    ("gotta", "got to"),
    ("wanna", "want to"),
    ("u", "you"),
    ("ur", "your"),
    ("yr", "your"),
    ("w/o", "without"),
    ("pls", "please"),
    ("plz", "please"),
    ("plse", "please"),
    ("thx", "thanks"),
    ("thnx", "thanks"),
    ("thks", "thanks"),
    ("tks", "thanks"),
    ("thankyou", "thank you"),
    ("ta", "thanks"),
    ("ty", "thank you"),
    ("yday", "yesterday"),
    ("yest", "yesterday"),
    ("tmrw", "tomorrow"),
    ("tmw", "tomorrow"),
    ("tomo", "tomorrow"),
    ("tomoz", "tomorrow"),
    ("2moro", "tomorrow"),
    ("2day", "today"),
    ("appt", "appointment"),
    ("appts", "appointments"),
    ("mtg", "meeting"),
    ("rec'd", "received"),
    ("recd", "received"),
    ("rcvd", "received"),
    ("ref'd", "referred"),
    ("reffed", "referred"),
    ("fwd", "forwarded"),
    ("fwded", "forwarded"),
    ("fwd'd", "forwarded"),
    ("cld", "could"),
    ("shd", "should"),
    ("wld", "would"),
    ("wk", "week"),
    ("wks", "weeks"),
    ("wd", "working day"),
    ("hv", "have"),
    ("av", "have"),
    ("msg", "message"),
    ("msgs", "messages"),
    ("nxt", "next"),
    ("ans", "answer"),
    ("wi", "with"),
    ("waitin", "waiting"),
    ("thort", "thought"),
    ("bn", "been"),
    ("nt", "not"),
    ("cmplt", "complete"),
    ("b4", "before"),
    ("tel'd", "telephoned"),
    ("okay", "ok"),
    ("okey", "ok"),
    ("oki", "ok"),
    ("yep", "yes"),
    ("yeah", "yes"),
    ("yup", "yes"),
    ("nope", "no"),
    ("acknowleged", "acknowledged"),
    ("ack'd", "acknowledged"),
    // slips
    ("compelted", "completed"),
    ("complted", "completed"),
    ("completd", "completed"),
    ("compleated", "completed"),
    ("comleted", "completed"),
    ("cmpleted", "completed"),
    ("completeed", "completed"),
    ("competed", "completed"),
    ("complet", "complete"),
    ("compleet", "complete"),
    ("finnished", "finished"),
    ("finsihed", "finished"),
    ("finised", "finished"),
    ("finalized", "finalised"),
    ("finialised", "finalised"),
    ("actionned", "actioned"),
    ("uplaoded", "uploaded"),
    ("uploded", "uploaded"),
    ("upoaded", "uploaded"),
    ("up-loaded", "uploaded"),
    ("atached", "attached"),
    ("attatched", "attached"),
    ("attched", "attached"),
    ("recieved", "received"),
    ("receieved", "received"),
    ("reffered", "referred"),
    ("refered", "referred"),
    ("refferred", "referred"),
    ("refferal", "referral"),
    ("referal", "referral"),
    ("refferral", "referral"),
    ("referrel", "referral"),
    ("bookd", "booked"),
    ("emialed", "emailed"),
    ("e-mailed", "emailed"),
    ("emaild", "emailed"),
    ("chassed", "chased"),
    ("requsted", "requested"),
    ("reqested", "requested"),
    ("submited", "submitted"),
    ("sumbitted", "submitted"),
    ("arrnaged", "arranged"),
    ("aranged", "arranged"),
    ("sheduled", "scheduled"),
    ("waitng", "waiting"),
    ("wating", "waiting"),
    ("awating", "awaiting"),
    ("awaitng", "awaiting"),
    ("extention", "extension"),
    ("extenstion", "extension"),
    ("exstension", "extension"),
    ("acheivable", "achievable"),
    ("achieveable", "achievable"),
    ("acheive", "achieve"),
    ("unfortunatly", "unfortunately"),
    ("unfortuntely", "unfortunately"),
    ("agreable", "agreeable"),
    ("dissagree", "disagree"),
    ("outstaning", "outstanding"),
    ("oustanding", "outstanding"),
    ("yesteday", "yesterday"),
    ("yesterdy", "yesterday"),
    ("tommorow", "tomorrow"),
    ("tommorrow", "tomorrow"),
    ("tomorow", "tomorrow"),
    ("asessment", "assessment"),
    ("assesment", "assessment"),
    ("assessement", "assessment"),
    ("tehy", "they"),
    ("teh", "the"),
    ("hte", "the"),
    ("adn", "and"),
    ("nad", "and"),
    ("bene", "been"),
    ("beeen", "been"),
    ("hav", "have"),
    ("ahve", "have"),
    ("hsa", "has"),
    ("wil", "will"),
    ("wll", "will"),
    ("jsut", "just"),
    ("doen", "done"),
    ("dnoe", "done"),
    ("sortd", "sorted"),
    ("singed", "signed"),
    ("signd", "signed"),
    ("happend", "happened"),
    ("happned", "happened"),
];

/// Endings that short forms put on a word.
const ENDINGS: &[(&str, &str)] =
    &[("n't", " not"), ("'ve", " have"), ("'ll", " will"), ("'m", " am"), ("'re", " are"), ("'d", " would")];

/// Words after which `'s` is a verb rather than a possessive.
const SUBJECTS: &[&str] =
    &["it", "he", "she", "that", "this", "there", "what", "who", "where", "here", "everything", "all", "when", "how"];

/// Signs that stand for words.
const SIGNS: &[(char, &str)] = &[
    ('👍', " thumbsup "),
    ('👌', " thumbsup "),
    ('🙏', " thanks "),
    ('✅', " done "),
    ('✔', " done "),
    ('☑', " done "),
    ('❤', " thumbsup "),
    ('👎', " disagree "),
    ('½', " half "),
    ('&', " and "),
];

static LOOK_UP: LazyLock<HashMap<&'static str, &'static str, RandomState>> =
    LazyLock::new(|| SPELLINGS.iter().copied().collect());

/// The words in their one spelling, single spaces between them; `'`, `-`, `/`, `.` and `:` stay inside words.
pub(in crate::understand) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for word in signs(text).split_whitespace() {
        let word = word.trim_matches(|c: char| !c.is_ascii_alphanumeric() && c != '+');
        if word.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        spell(word, &mut out);
    }
    let out = is_for_s(&out);
    // "it is been" came from "it's been"
    if !out.contains(" is ") {
        return out.into_owned();
    }
    out.replace(" is been", " has been").replace(" is had ", " has had ").replace(" is not been", " has not been")
}

/// Without the words of the request that are repeated in quotation marks ("You asked: “referral completed by Friday”").
pub(super) fn without_quoted(text: &str) -> std::borrow::Cow<'_, str> {
    static QUOTED: Pattern = Pattern::new(
        r#"(?i)\b(?:you (?:asked|said|wrote|put|recommended|say|write|ask)|your (?:email|recommendation|request)(?: says| said)?|the recommendation (?:is|says|reads))[^"“”\n]{0,30}[:,]?\s*["“][^"”]*["”]"#,
    );
    if text.contains(['"', '“']) { QUOTED.replace_all(text, "") } else { text.into() }
}

/// "Draft's with her", "its on now": a verb where a place, a state or a participle follows.
fn is_for_s(text: &str) -> std::borrow::Cow<'_, str> {
    static SHORT: Pattern = Pattern::new(
        r"(?-u:\b)(?:([a-z-]{2,})'s|(it)s) (with|on|in|been|done|gone|now|here|back|not|a|too|very|really|quite|off|away|ill|no|looking|all|got|had|being|at|never|also|already|just|still|going|due|sitting|drafting|given|taken|(?:[a-z]+ed|sent|seen|written|found|met|made|put|signed)(?: (?:it|this|that|them|for|to|by|on|at|in|up|off|and|with|her|his|their)(?-u:\b)|$))",
    );
    SHORT.replace_all(text, "$1$2 is $3")
}

/// Lower case, straight apostrophes, signs as words, letters without accents; everything else a space.
fn signs(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() {
            match c {
                '(' | ')' | '"' | '*' | '_' | '[' | ']' | '!' | '?' | ',' | ';' | '=' | '|' | '>' | '<' => {
                    out.push(' ')
                }
                '&' => out.push_str(" and "),
                _ => out.push(c.to_ascii_lowercase()),
            }
        } else if let Some((_, word)) = SIGNS.iter().find(|(sign, _)| *sign == c) {
            out.push_str(word);
        } else if matches!(c, '’' | '‘' | '`' | '´') {
            out.push('\'');
        } else if c.is_alphabetic() {
            out.extend(std::iter::once(c).nfd().filter(char::is_ascii).map(|c| c.to_ascii_lowercase()));
        } else {
            out.push(' ');
        }
    }
    out
}

fn spell(word: &str, out: &mut String) {
    if let Some(spelling) = LOOK_UP.get(word) {
        out.push_str(spelling);
        return;
    }
    for (ending, long) in ENDINGS {
        if let Some(stem) = word.strip_suffix(ending).filter(|stem| !stem.is_empty()) {
            out.push_str(stem);
            out.push_str(long);
            return;
        }
    }
    if let Some(stem) = word.strip_suffix("'s")
        && SUBJECTS.contains(&stem)
    {
        out.push_str(stem);
        out.push_str(" is");
        return;
    }
    out.push_str(word);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_and_slips_come_out_in_one_spelling() {
        for (written, read) in [
            ("I’ve uplaoded it!", "i have uploaded it"),
            ("It's been done", "it has been done"),
            ("can't / won't", "can not will not"),
            ("hasnt been compelted", "has not been completed"),
            ("Zoë was seen on 29/9", "zoe was seen on 29/9"),
            ("👍 thx", "thumbsup thanks"),
            ("Sarah's PEP", "sarah's pep"),
        ] {
            assert_eq!(plain(written), read);
        }
    }
}
