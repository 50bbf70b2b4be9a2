//! One mail about several children: their names, and whose number is whose.

use super::{Cluster, Offer, agree, candidates::Candidate, fuller};
use std::ops::Range;

/// "Tyler and Mia Brennan", "Tyler B / Mia B" in the subject, or several names beside numbers: one mail about several children.
pub(super) fn siblings(offers: &[Offer<'_>], clusters: &[Cluster]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let Some(best) = clusters.first() else { return found };
    for offer in offers.iter().filter(|offer| offer.source.subject || offer.source.bonus > 0) {
        for pair in joined(&offer.names, offer.source.text) {
            // The child the message is most about is one of them; carers and colleagues are no siblings.
            if !pair.iter().any(|name| agree(&best.name, name)) {
                continue;
            }
            for name in pair {
                if !found.iter().any(|known| agree(known, &name)) {
                    found.push(name);
                }
            }
        }
        if found.len() > 1 {
            break;
        }
    }
    if found.len() < 2 {
        found = one_by_one(offers);
    }
    // The fullest form of each, where the text gives one.
    found
        .into_iter()
        .map(|name| {
            let full = clusters.iter().find(|cluster| agree(&cluster.name, &name) && fuller(&cluster.name, &name));
            full.map_or(name, |cluster| cluster.name.clone())
        })
        .collect()
}

/// Names joined by "and", "&", "/" or "," in a row; a surname given once holds for all.
fn joined(names: &[Candidate], text: &str) -> Vec<Vec<String>> {
    let mut groups: Vec<Vec<&Candidate>> = Vec::new();
    for name in names {
        let linked = groups.last().and_then(|group| group.last()).is_some_and(|before: &&Candidate| {
            let gap = text.get(before.span.end..name.span.start).unwrap_or("x");
            let mut gap = gap.trim().to_lowercase();
            gap.retain(|c| !c.is_ascii_digit() && !matches!(c, '(' | ')' | '.'));
            matches!(gap.trim(), "and" | "&" | "/" | "," | ", and" | "+")
        });
        match groups.last_mut() {
            Some(group) if linked => group.push(name),
            _ => groups.push(vec![name]),
        }
    }
    groups.into_iter().filter(|group| group.len() > 1).map(|group| with_surname(&group)).collect()
}

fn with_surname(group: &[&Candidate]) -> Vec<String> {
    let surname = group.iter().rev().find_map(|name| name.name.split_once(' ').map(|(_, rest)| rest.to_owned()));
    group
        .iter()
        .map(|name| match &surname {
            Some(surname) if !name.name.contains(' ') && !name.name.contains('.') => format!("{} {surname}", name.name),
            _ => name.name.clone(),
        })
        .collect()
}

/// The number of each sibling: as many numbers as names in a row after them, else the one that follows a name before another's.
pub(super) fn numbers_of(offers: &[Offer<'_>], siblings: &[String]) -> Vec<Option<String>> {
    let given = |name: &String| name.split_whitespace().next().unwrap_or_default().to_owned();
    let in_a_row = offers.iter().find_map(|Offer { source, ids, .. }| {
        let first = ids.first().filter(|_| ids.len() == siblings.len())?.span.start;
        let before = source.text.get(..first)?;
        siblings.iter().all(|name| before.contains(&given(name))).then_some(ids)
    });
    if let Some(ids) = in_a_row {
        return ids.iter().map(|id| Some(id.number.clone())).collect();
    }
    let beside = |name: &String| {
        let others: Vec<String> = siblings.iter().filter(|other| *other != name).map(given).collect();
        offers.iter().find_map(|Offer { source, ids, .. }| {
            source.text.match_indices(&given(name)).find_map(|(at, _)| {
                let range: Range<usize> = at..at + name.len() + 30;
                let next = ids.iter().find(|id| range.contains(&id.span.start))?;
                let gap = source.text.get(at..next.span.start)?;
                (!others.iter().any(|other| gap.contains(other))).then(|| next.number.clone())
            })
        })
    };
    siblings.iter().map(beside).collect()
}

/// Words of a subject that speak of several children.
const TOGETHER: &[&str] =
    &["siblings", "sibling", "children", "twins", "triplets", "brothers", "sisters", "boys", "girls", "kids"];

/// "Mia (3310482): …" and "Leo (3310483): …", each heading a line with its own number; or, under a subject that speaks of siblings,
/// each heading a line or named as whom something is for.
fn one_by_one(offers: &[Offer<'_>]) -> Vec<String> {
    let Some(Offer { source: own, names, ids }) = offers.iter().find(|offer| offer.source.bonus > 0) else {
        return Vec::new();
    };
    let subject = offers.iter().find(|offer| offer.source.subject);
    let plain = subject.map(|offer| offer.source.text.to_lowercase()).unwrap_or_default();
    let together = plain.split(|c: char| !c.is_alphabetic()).any(|word| TOGETHER.contains(&word));
    let surname = subject.iter().flat_map(|offer| &offer.names).find_map(|name| {
        let (before, after) = (plain.get(..name.span.start)?.trim_end(), plain.get(name.span.end..)?.trim_start());
        let before = before.strip_suffix(" group").unwrap_or(before);
        let beside = TOGETHER.iter().any(|word| after.starts_with(word) || before.ends_with(word));
        (beside && !name.name.contains(' ')).then(|| name.name.clone())
    });
    let mut found: Vec<String> = Vec::new();
    let mut numbers: Vec<&str> = Vec::new();
    for name in names {
        let line = own.text.get(..name.span.start).and_then(|before| before.rsplit('\n').next()).unwrap_or_default();
        let lead: Vec<&str> = line.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
        let heads = lead.iter().all(|word| matches!(*word, "For" | "for" | "Re"));
        let number = ids.iter().find(|id| {
            let gap = own.text.get(name.span.end..id.span.start);
            gap.is_some_and(|gap| gap.len() < 12 && !gap.contains(['\n', '.', ';']))
        });
        let for_it = together && (heads || lead.last() == Some(&"for"));
        let own_number = number.filter(|id| heads && !numbers.contains(&id.number.as_str()));
        let is_surname = surname.as_ref() == Some(&name.name);
        if is_surname || !(for_it || own_number.is_some()) || found.iter().any(|known| agree(known, &name.name)) {
            continue;
        }
        numbers.extend(own_number.map(|id| id.number.as_str()));
        let alone = surname.as_ref().filter(|_| !name.name.contains(' '));
        found.push(alone.map_or_else(|| name.name.clone(), |surname| format!("{} {surname}", name.name)));
    }
    found
}
