//! Who is to do what a piece asks: the doer its clause names, the agent of a passive, a name called on or set off at either end (Convention 2).

use super::{
    asking::{Ask, Form, asks},
    pieces::{Layout, Piece},
    read::Ground,
};
use crate::understand::{
    by_when,
    sentence::words,
    tables::Pattern,
    who::{self, Responsible},
};
use std::ops::Range;

/// "Alan, would you please …", "and linda cld u …", "Tom, over to you: we need …": whom the words before a request call on, or the first
/// words of its sentence, where it names nobody else (Convention 2).
pub(super) fn called(piece: &Piece, ground: &Ground<'_>) -> Option<Responsible> {
    let all = asks(&piece.text);
    let ask = all.iter().find(|ask| ask.form != Form::Told)?;
    let doer = ask.doer.clone().and_then(|doer| piece.text.get(doer)).unwrap_or("you").to_lowercase();
    if piece.layout == Layout::Row || !matches!(doer.as_str(), "you" | "u") {
        return None;
    }
    // "is for Pip and that's the funding, can you confirm it": the entry says whom it is for.
    let plain = piece.text.strip_prefix("is ").unwrap_or(&piece.text);
    let meant = plain.strip_prefix("for ").or_else(|| plain.strip_prefix("For ")).and_then(|rest| {
        let (name, after) = rest.split_at(rest.find(|c: char| !c.is_alphanumeric())?);
        let apart = [" and ", " - ", " – ", ",", ":", " please", " can ", " could ", " is "];
        apart.iter().any(|mark| after.starts_with(mark)).then_some(name)
    });
    if let Some(found) = meant.and_then(|name| who::recipient_called(name, ground.cast)) {
        return Some(found);
    }
    let before = piece.text.get(..ask.doer.as_ref().map_or(ask.span.start, |doer| doer.start)).unwrap_or_default();
    let before = format!("{}{before}", piece.before);
    let near = without_opening(&before).trim_end_matches([',', ' ', '-', '–', ':']);
    let near = near.rsplit([' ', ',', ';', '(', '.']).next().unwrap_or_default();
    let first = before.trim_start();
    let first = ["And ", "So ", "Now ", "Then "].iter().find_map(|joint| first.strip_prefix(joint)).unwrap_or(first);
    let opening = first.split([' ', ',']).next().filter(|name| {
        first
            .get(name.len()..)
            .is_some_and(|rest| rest.starts_with([',', ':']) || rest.starts_with(" -") || rest.starts_with(" –"))
    });
    let opening = opening.filter(|name| !is_taken_back(first.get(name.len()..).unwrap_or_default()));
    let by_call = Some(near).filter(|_| matches!(ask.form, Form::Please | Form::ReportBack | Form::Named));
    let spoken_to = Some(piece.spoken_to.as_str()).filter(|name| !name.is_empty());
    [by_call, opening, spoken_to].into_iter().flatten().find_map(|name| who::recipient_called(name, ground.cast))
}

/// "Colette - no, you - please book it": what follows a name takes it back.
fn is_taken_back(after: &str) -> bool {
    let after = after.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    ["no,", "no ", "sorry", "i mean", "or rather"].iter().any(|words| after.starts_with(words))
}

/// The words before a clause, without those that open it ("Can you …", "and please …").
pub(super) fn without_opening(before: &str) -> &str {
    let mut before = before.trim();
    loop {
        let last = before.rsplit(' ').next().unwrap_or_default();
        let opens = [
            "can", "could", "would", "will", "please", "pls", "and", "so", "then", "also", "that", "if", "but", "cld",
            "wld", "cud", "might", "i", "i'd", "i’d", "like", "should",
        ];
        if !opens.contains(&last.to_lowercase().trim_matches(|c: char| !c.is_alphanumeric())) || last.is_empty() {
            return before;
        }
        before = before.get(..before.len() - last.len()).unwrap_or_default().trim_end();
    }
}

/// "Lola to have her dental check": the child is whom it is for, not who is to do it.
pub(super) fn is_child(text: &str, ask: &Ask, ground: &Ground<'_>) -> bool {
    let Some(doer) = ask.doer.clone().and_then(|doer| text.get(doer)) else { return false };
    let words = words(doer);
    let named = !words.is_empty() && words.iter().all(|word| ground.cast.child.contains(&who::fold(word.stem())));
    named && who::people_in(doer, ground.cast).is_empty()
}

/// The doer an ask names, or the agent of a passive ("to be convened by the virtual school").
pub(super) fn named_doer(text: &str, ask: &Ask, ground: &Ground<'_>) -> Option<Responsible> {
    if let Some(doer) = &ask.doer {
        return text.get(doer.clone()).and_then(|doer| who::resolve(doer, ground.cast));
    }
    if ask.form == Form::Passive {
        return agent(text, ask.action, ground)
            .or_else(|| giver(text, ask.action, ground))
            .or_else(|| leading_name(text, ground).map(|(who, _)| who));
    }
    if ask.form == Form::Wish {
        return giver(text, ask.action, ground).or_else(|| named_agent(text, ask.action, ground));
    }
    leading_name(text, ground).map(|(who, _)| who)
}

/// "I require a written plan from Gill": the one it is to come from.
fn giver(text: &str, from: usize, ground: &Ground<'_>) -> Option<Responsible> {
    let rest = text.get(from..)?;
    let (at, _) = rest.match_indices(" from ").next()?;
    let phrase = rest.get(at + 6..)?;
    let end = phrase
        .find([',', '.', ';'])
        .into_iter()
        .chain(
            [" by ", " on ", " before ", " in ", " about ", " within ", " no "]
                .iter()
                .filter_map(|stop| phrase.find(stop)),
        )
        .min()
        .unwrap_or(phrase.len());
    let phrase = phrase.get(..end)?;
    if phrase.contains("'s ") || phrase.contains("’s ") {
        return None;
    }
    if phrase.trim() == "you" {
        return who::resolve(phrase, ground.cast);
    }
    let named = who::people_in(phrase, ground.cast)
        .into_iter()
        .any(|person| person.span.start == 0 && !person.candidates.is_empty());
    named.then(|| who::resolve(phrase, ground.cast)).flatten()
}

/// "I would like that confirmed to dad by Kirsty": in a wish only somebody known is the agent.
fn named_agent(text: &str, from: usize, ground: &Ground<'_>) -> Option<Responsible> {
    let rest = text.get(from..)?;
    // "… be rewritten, and that it be authorised by Tomasz": whoever only signs it off is not who is to write it.
    let rest = rest.split(", and ").next()?.split(" and that ").next()?;
    let known = |at: usize| {
        who::people_in(rest.get(at..)?, ground.cast).into_iter().find(|person| {
            let lead = rest.get(at..at + person.span.start).unwrap_or("x").trim();
            (lead.is_empty() || lead == "the" || lead == "his" || lead == "her") && !person.candidates.is_empty()
        })
    };
    let phrase = rest.match_indices(" by ").find_map(|(at, by)| known(at + by.len()))?;
    who::resolve(&phrase.words, ground.cast)
}

/// "… by the virtual school by Friday": the first "by" that is followed by a person or body, not by a date.
fn agent(text: &str, from: usize, ground: &Ground<'_>) -> Option<Responsible> {
    let rest = text.get(from..)?;
    let dates = by_when::find(rest, ground.context);
    for (at, _) in rest.match_indices("by ") {
        if dates.iter().any(|date| date.span.start <= at + 3 && at < date.span.end) {
            continue;
        }
        let phrase = rest.get(at + 3..)?;
        let end = phrase
            .find([',', '.', ';', '('])
            .into_iter()
            .chain(
                [" by ", " on ", " before ", " and ", " no later", " within ", " in "]
                    .iter()
                    .filter_map(|stop| phrase.find(stop)),
            )
            .min()
            .unwrap_or(phrase.len());
        let phrase = phrase.get(..end)?;
        // "By then", "by which time".
        let first = phrase.split_whitespace().next().unwrap_or_default();
        if matches!(first, "then" | "that" | "this" | "which" | "it" | "now" | "when") {
            continue;
        }
        if phrase.split_whitespace().count() <= 5 && phrase.chars().any(char::is_alphabetic) && !phrase.ends_with("ing")
        {
            return who::resolve(phrase, ground.cast);
        }
    }
    None
}

/// "Imran - referral to …", "Sarah: PEP", "(SJ) …", "… (Sarah)", "… - SJ": a person set off at either end.
#[must_use]
pub fn leading_name(text: &str, ground: &Ground<'_>) -> Option<(Responsible, Range<usize>)> {
    if let Some(found) = given(text, ground).or_else(|| owned(text, ground)) {
        return Some(found);
    }
    let people = who::people_in(text, ground.cast);
    let first = people.iter().find(|person| {
        let before = text.get(..person.span.start).unwrap_or_default();
        // "To Kirsty, by 3 July: read through the chronology".
        let addressed = ["to", "for", "fao", "attn"].contains(&before.trim().to_lowercase().as_str());
        let joined = ["and", "so", "then", "now"].contains(&before.trim().to_lowercase().as_str());
        addressed && text.contains(':') || joined || before.chars().all(|c| !c.is_alphanumeric())
    });
    if let Some(first) = first {
        // Several in a row: "Sarah / Lorna - …".
        let mut end = first.span.end;
        for next in people.iter().skip_while(|person| person.span != first.span).skip(1) {
            let gap = text.get(end..next.span.start).unwrap_or("x").trim();
            if !matches!(gap, "/" | "&" | "and" | "," | "+" | "(") {
                break;
            }
            end = next.span.end;
        }
        let after = text.get(end..).unwrap_or_default().trim_start_matches([')', ' ']);
        let set_off = after.starts_with(['-', '–', '—', ':', ',', '|', '.', '=', '>'])
            || text.get(end..end + 2).is_some_and(|gap| gap == " -")
            || text.get(..first.span.start).is_some_and(|before| before.ends_with('('))
                && text.get(end..).is_some_and(|rest| rest.starts_with(')'));
        if set_off
            && !is_taken_back(after)
            && let Some(found) = text.get(first.span.start..end).and_then(|words| who::resolve(words, ground.cast))
        {
            return Some((found, 0..end));
        }
    }
    let Some(last) = people.last() else { return small_name(text, ground) };
    let before = text.get(..last.span.start).unwrap_or_default().trim_end();
    let after = text.get(last.span.end..).unwrap_or_default();
    let closed = after.chars().all(|c| !c.is_alphanumeric())
        || by_when::deadline(after, true, ground.context).is_some_and(|date| {
            date.span.start <= 8
                && after.get(..date.span.start).is_some_and(|gap| gap.chars().all(|c| !c.is_alphanumeric()))
        });
    // "… need an answer in writing. Niamh, by 13 November please."
    let alone = before.ends_with('.') && by_when::deadline(after, true, ground.context).is_some();
    let set_off = alone || before.ends_with(['(', '-', '–', '—', '|', '[', ':', ';', '/']);
    if closed && set_off {
        let found = text.get(last.span.clone()).and_then(|words| who::resolve(words, ground.cast))?;
        let start = before.trim_end_matches(['(', '-', '–', '—', '|', '[', ' ', ':', ';']).len();
        return Some((found, start..last.span.end));
    }
    None
}

/// "Joseph's written decision on the placement": what is somebody's to give.
fn owned(text: &str, ground: &Ground<'_>) -> Option<(Responsible, Range<usize>)> {
    static OWNED: Pattern = Pattern::new(
        r"^([A-Z][\p{L}-]+)['’]s (?:[a-z]+ ){0,2}(?:decision|view|views|agreement|confirmation|signature|answer|statement|response|authorisation|approval|sign-off)\b",
    );
    let name = OWNED.captures(text)?.get(1)?.as_str();
    Some((who::recipient_called(name, ground.cast)?, 0..0))
}

/// "Agree the funding (Meera, this one is yours)": a person told that it is theirs.
fn given(text: &str, ground: &Ground<'_>) -> Option<(Responsible, Range<usize>)> {
    static YOURS: Pattern = Pattern::new(
        r"[\s(–—-]*\b([A-Z][\p{L}'’-]+)(?:,| [-–])? (?i:(?:this|that)(?: one)?(?: is|['’]s)(?: one)? (?:yours|for you|down to you|with you)|(?:one )?for you)\b[.!)]*",
    );
    static FALLS: Pattern = Pattern::new(
        r"(?i:\band )?(?i:this one|that one|this|it) (?i:falls to|is down to|sits with|belongs to|is one for) ([A-Z][\p{L}'’-]+)[:,.]?",
    );
    let caught = YOURS.captures(text).or_else(|| FALLS.captures(text))?;
    let found = who::recipient_called(caught.get(1)?.as_str(), ground.cast)?;
    Some((found, caught.get(0)?.range()))
}

/// "pep - rhys - 5 march": a recipient named in small letters, set off by dashes.
fn small_name(text: &str, ground: &Ground<'_>) -> Option<(Responsible, Range<usize>)> {
    let mut at = 0;
    let parts: Vec<&str> = text.split(" - ").collect();
    parts.iter().enumerate().find_map(|(place, part)| {
        let start = at;
        at += part.len() + 3;
        let name = part.trim();
        let alone = parts.len() > 1 && name.chars().count() > 2 && name.chars().all(char::is_lowercase);
        let found = who::recipient_called(name, ground.cast).filter(|_| alone)?;
        let end = start + part.len() + if place + 1 < parts.len() { 3 } else { 0 };
        Some((found, start..end))
    })
}
