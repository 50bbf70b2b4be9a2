//! Which clauses ask somebody for something (Convention 4): "SW to …", "please can you …", "I would like …", "… is to be …".

use super::super::sentence::sentences;
use super::{
    courtesy::{BACK, NONE, asked_of_others},
    ways::{DOER, EDGE, RULES, Rule},
    words::{IMPERATIVES, NO_ACTION, NOBODY},
};
use crate::understand::{
    memo::Memo,
    tables::{Pattern, Phrases},
};
use std::{ops::Range, sync::LazyLock};

/// How a clause asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// "Sarah to complete …", "the PM needs to …", "Tom should …".
    Named,
    /// "Sarah, please …", "please can you …", "could the Practice Manager …".
    Please,
    /// "I would like an update …", "I recommend that …".
    Wish,
    /// "The PEP is to be convened …", "referral to be made …".
    Passive,
    /// "Tom will …", "the SW should …": tells what is to happen; it asks only where it gives a date.
    Told,
    /// Only a report back on something asked elsewhere: "let me know when it is done".
    ReportBack,
}

/// A clause that asks for something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// The clause, up to the next one or the end of its sentence, in bytes.
    pub span: Range<usize>,
    /// The words that say who is to do it, in bytes; "you" where the reader is meant.
    pub doer: Option<Range<usize>>,
    /// From here the clause says what is to be done, in bytes.
    pub action: usize,
    /// How it asks.
    pub form: Form,
}

static PATTERNS: LazyLock<Vec<(&'static Rule, Pattern)>> = LazyLock::new(|| {
    let written = |rule: &Rule| rule.pattern.replace("DOER", DOER).replace("EDGE", EDGE);
    RULES.iter().map(|rule| (rule, Pattern::of(written(rule)))).collect()
});
/// The words that rules need, and for each its rule's place in [`PATTERNS`].
static NEEDED: LazyLock<(Phrases, Vec<usize>)> = LazyLock::new(|| {
    let needed = || RULES.iter().enumerate().flat_map(|(place, rule)| rule.needs.iter().map(move |word| (place, word)));
    (Phrases::new(needed().map(|(_, word)| word)), needed().map(|(place, _)| place).collect())
});

/// The clauses of a text that ask for something, in order; overlapping ones are read once, the earlier rule first.
#[must_use]
pub fn asks(text: &str) -> Vec<Ask> {
    thread_local! {
        static KNOWN: Memo<Vec<Ask>> = Memo::new();
    }
    let in_sentence = |range: Range<usize>| {
        let asks = text.get(range.clone()).map(|words| KNOWN.with(|known| known.of(words, asks_in)));
        asks.into_iter().flatten().map(move |ask| shifted(ask, range.start))
    };
    sentences(text).into_iter().flat_map(in_sentence).collect()
}

/// The clauses of one sentence that ask for something.
fn asks_in(words: &str) -> Vec<Ask> {
    let mut found: Vec<Ask> = Vec::new();
    let (needed, rules) = &*NEEDED;
    let mut places: Vec<usize> =
        needed.rows_in(&words.to_lowercase()).into_iter().filter_map(|word| rules.get(word).copied()).collect();
    places.dedup();
    for (rule, pattern) in places.into_iter().filter_map(|place| PATTERNS.get(place)) {
        let form = rule.form;
        for caught in pattern.captures_iter(words) {
            let (Some(all), Some(action)) = (caught.get(0), caught.name("action")) else { continue };
            let verb = words.get(action.start()..).and_then(|rest| rest.split_whitespace().next()).unwrap_or_default();
            if form == Form::Told && verb == "have" || !asked_of_others(form, words, all.start(), action.start()) {
                continue;
            }
            if !matches!(form, Form::Wish | Form::Passive) && NO_ACTION.contains(&verb.to_lowercase().as_str()) {
                continue;
            }
            let doer = caught.name("doer").map(|doer| trim_doer(words, doer.range()));
            if form == Form::Please && doer.is_none() && closes(words, all.start(), action.start()) {
                continue;
            }
            if let Some(doer) = &doer
                && (words.get(doer.clone()).is_none_or(is_nobody) || stands_beside(words, doer.start))
            {
                continue;
            }
            // "the health visitor to be told": who is told is not who tells.
            let (form, doer, at) = match form {
                Form::Named | Form::Told if verb == "be" && done_to(words, action.start()) => {
                    (Form::Passive, None, action.start())
                }
                form => (form, doer, action.start()),
            };
            let subject = words.get(..all.start()).unwrap_or_default().trim_end();
            let pronoun = ["it", "this", "these", "they", "both", "those", "that's", "that’s"].iter().find(|word| {
                let lead = subject.get(..subject.len().saturating_sub(word.len()));
                form == Form::Passive && lead.is_some_and(opens_clause) && subject.to_lowercase().ends_with(**word)
            });
            let start = pronoun.map(|word| subject.len() - word.len()).unwrap_or_else(|| {
                doer.as_ref().map_or_else(
                    || clause_start(words, all.start()),
                    |d| d.start.min(clause_start(words, all.start()).max(all.start())),
                )
            });
            let ask = Ask { span: start..words.len(), doer, action: at, form };
            // What asks for nothing hides no request beside it ("Please treat this as …: consent to be signed").
            let hidden =
                found.iter().any(|other| near(other, &ask, words) && (idle(&ask, words) || !idle(other, words)));
            if !hidden {
                found.push(ask);
            }
        }
    }
    // "I would ask that the Team Manager writes": what is wished begins with who is to do it.
    let doers: Vec<usize> = found.iter().filter_map(|ask| ask.doer.as_ref()).map(|doer| doer.start).collect();
    found.retain(|ask| !(ask.form == Form::Wish && doers.contains(&ask.action)));
    found.sort_by_key(|ask| ask.action);
    close(words, &mut found);
    found.into_iter().filter_map(|ask| judged(ask, words)).collect()
}

/// Who is to do what a clause speaks of, whatever that is: "Sarah to do all three", "so Lucy to complete the following".
#[must_use]
pub fn doer_of_all(text: &str) -> Option<String> {
    PATTERNS.iter().filter(|(rule, _)| matches!(rule.form, Form::Named | Form::Please)).find_map(|(_, pattern)| {
        pattern.captures_iter(text).find_map(|caught| {
            let doer = trim_doer(text, caught.name("doer")?.range());
            text.get(doer).filter(|doer| !is_nobody(doer)).map(str::to_owned)
        })
    })
}

/// "The form, signed. Asap pls, the carer could not agree": courtesy that closes what was asked, with a reason after it.
fn closes(words: &str, at: usize, action: usize) -> bool {
    let comma = words.get(at..action).is_some_and(|please| please.trim_end().ends_with(','));
    let before = words.get(..at).unwrap_or_default().trim_end();
    comma && before.ends_with(|c: char| c.is_alphanumeric() || c == ')')
}

/// Words in a clause by which its writer takes back who was to do it: "Alison to agree it, sorry, not Alison, …".
pub(super) fn takes_back(clause: &str) -> bool {
    let lower = clause.to_lowercase();
    [
        ", sorry,",
        "- sorry,",
        "– sorry,",
        ", no,",
        "- no,",
        "– no,",
        "no wait",
        "hang on",
        "i mean ",
        "or rather",
        "scrap that",
    ]
    .iter()
    .any(|words| lower.contains(words))
}

/// A subject may stand here: at the start, after a comma, or after a word that begins a clause.
fn opens_clause(lead: &str) -> bool {
    let last = lead.trim_end().rsplit(' ').next().unwrap_or_default().to_lowercase();
    lead.trim_end().ends_with([',', '(', '-', '–', '—'])
        || last.is_empty()
        || matches!(last.as_str(), "and" | "so" | "but" | "that" | "then" | "if" | "as" | "because" | "while")
}

/// "a meeting with the school and the Virtual School to agree a plan": the second of two whom something is done with.
fn stands_beside(words: &str, at: usize) -> bool {
    let Some(before) = words.get(..at).and_then(|lead| lead.trim_end().strip_suffix(" and")) else { return false };
    let near: Vec<&str> = before.rsplit(' ').take(5).collect();
    let with = near.iter().position(|word| matches!(*word, "with" | "between"));
    with.is_some_and(|place| place > 0 && !near.iter().take(place).any(|word| word.ends_with([',', ';', ':'])))
}

/// A request in form that asks nobody to do anything about the child.
fn idle(ask: &Ask, words: &str) -> bool {
    let action = words.get(ask.action..).unwrap_or_default();
    let action = action.split([':', ';']).next().unwrap_or_default();
    ask.form != Form::Passive && NONE.is_in(action)
}

/// "be told", "be written", but not "be able to".
fn done_to(words: &str, at: usize) -> bool {
    let verb = words.get(at..).and_then(|rest| rest.split_whitespace().nth(1)).unwrap_or_default();
    let verb = verb.trim_end_matches(|c: char| !c.is_alphabetic());
    ["ed", "en", "ne", "ade", "nt", "ld", "ept", "ut", "ought", "et"].iter().any(|end| verb.ends_with(end))
}

/// Ends each clause where the next begins.
fn close(words: &str, asks: &mut [Ask]) {
    let starts: Vec<usize> = asks.iter().map(|ask| ask.span.start).collect();
    for (place, ask) in asks.iter_mut().enumerate() {
        let next = starts.get(place + 1).copied().unwrap_or(words.len());
        let clause = words.get(ask.span.start..next).unwrap_or_default();
        let clause =
            if clause.len() > ask.action.saturating_sub(ask.span.start) { without_call(clause) } else { clause };
        let clause = clause.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '-' | '–'));
        let clause = clause.strip_suffix(" and").unwrap_or(clause).trim_end_matches([',', ' ']);
        ask.span = ask.span.start..ask.span.start + clause.len();
    }
}

/// "… and linda" before "could you": whom the next clause calls on.
fn without_call(clause: &str) -> &str {
    let plain = clause.trim_end_matches([' ', ',']);
    let last = plain.rsplit([' ', ',']).next().unwrap_or_default();
    let before = plain.get(..plain.len() - last.len()).unwrap_or_default().trim_end();
    let joined = [" and", " &", " +", ",", ";"].iter().find_map(|joint| before.strip_suffix(joint));
    let named = !last.is_empty() && last.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'));
    joined.filter(|_| named && clause.ends_with(' ')).unwrap_or(clause)
}

fn shifted(ask: Ask, by: usize) -> Ask {
    Ask {
        span: ask.span.start + by..ask.span.end + by,
        doer: ask.doer.map(|doer| doer.start + by..doer.end + by),
        action: ask.action + by,
        form: ask.form,
    }
}

fn judged(mut ask: Ask, words: &str) -> Option<Ask> {
    let action = words.get(ask.action..ask.span.end.max(ask.action))?;
    // "Your response is required within 5 working days": a report back.
    let subject = words.get(ask.span.start..ask.action).unwrap_or_default().to_lowercase();
    if ask.form == Form::Passive
        && ["your response", "your reply", "your answer", "a response", "a reply"]
            .iter()
            .any(|one| subject.contains(one))
    {
        ask.form = Form::ReportBack;
        return Some(ask);
    }
    if ask.form != Form::Passive {
        if NONE.is_in(action) {
            return None;
        }
        if BACK.is_in(action) {
            ask.form = Form::ReportBack;
        }
    }
    Some(ask)
}

/// Two rules read the same clause: their actions lie within each other, or no new doer stands between them.
fn near(one: &Ask, other: &Ask, words: &str) -> bool {
    let (first, second) = if one.action <= other.action { (one, other) } else { (other, one) };
    let between = words.get(first.action..second.action).unwrap_or_default();
    let apart = second.doer.as_ref().is_some_and(|doer| doer.start >= first.action) && second.form != Form::Passive;
    let same_doer = first.doer.is_some() && first.doer == second.doer;
    same_doer || !apart && !between.contains(". ")
}

fn trim_doer(words: &str, doer: Range<usize>) -> Range<usize> {
    let Some(text) = words.get(doer.clone()) else { return doer };
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '/' | '&'));
    let text = text.strip_suffix(" and").or_else(|| text.strip_suffix(" or")).unwrap_or(text).trim_end();
    // "And Philippa is to write": the joint is no part of the name.
    let joint = ["And ", "So ", "But ", "Then ", "Also "].iter().find(|joint| text.starts_with(**joint));
    let from = joint.map_or(0, |joint| joint.len());
    doer.start + from..doer.start + text.len()
}

fn is_nobody(doer: &str) -> bool {
    let plain = doer.trim().to_lowercase().replace('’', "'");
    // "He'd like to": short for a word that names nobody.
    let plain =
        ["'d", "'ll", "'ve", "'m", "'re"].iter().find_map(|end| plain.strip_suffix(end)).unwrap_or(&plain).to_owned();
    let last = plain.rsplit(' ').next().unwrap_or_default();
    let first = plain.split(' ').next().unwrap_or_default();
    plain.is_empty()
        || NOBODY.contains(&plain.as_str())
        || NOBODY.contains(&first) && first != "the"
        || NOBODY.contains(&last)
        || IMPERATIVES.contains(&first)
}

fn clause_start(words: &str, at: usize) -> usize {
    let Some(before) = words.get(..at) else { return 0 };
    // "supervision note re: the incident" goes on.
    let borders = before.rmatch_indices([':', ';']).map(|(place, _)| place);
    let mut borders = borders.filter(|place| {
        let word = before.get(..*place).and_then(|lead| lead.rsplit(|c: char| !c.is_alphabetic()).next());
        !word.is_some_and(|word| matches!(word.to_lowercase().as_str(), "re" | "ref" | "regarding"))
    });
    borders.next().map_or(0, |place| place + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_reads_its_example_and_leaves_its_counter_example() {
        for (rule, pattern) in PATTERNS.iter() {
            assert!(pattern.compiles());
            let reads = |text: &str| {
                pattern
                    .captures_iter(text)
                    .any(|c| c.name("doer").is_none_or(|d| !is_nobody(&text[trim_doer(text, d.range())])))
            };
            assert!(reads(rule.example), "{}", rule.example);
            assert!(!reads(rule.against), "{}", rule.against);
        }
    }
}
