//! The child: name and case number from form, subject, text, file name and quoted history (contract sections 3 and 5).

mod candidates;
mod case_id;
mod siblings;

use super::{
    tables::Pattern,
    who::{Cast, fold},
};
use crate::model::reading::Child;
use candidates::Candidate;
use case_id::CaseId;

/// A text a child may stand in, with how much its kind of place speaks for what stands there.
#[derive(Debug, Clone, Copy)]
pub struct Source<'t> {
    /// The text.
    pub text: &'t str,
    /// It is a subject line.
    pub subject: bool,
    /// Added to the weight of each name found in it.
    pub bonus: u32,
}

/// The children a message is about, the one it is most about first; usually one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Children {
    /// The children.
    pub all: Vec<Child>,
    /// Case numbers that cannot be tied to a name while several children are named.
    pub unplaced: Vec<String>,
}

impl Children {
    /// The child the message as a whole is about.
    #[must_use]
    pub fn first(&self) -> Option<Child> {
        self.all.first().cloned().filter(|child| !child.is_empty())
    }

    /// The child a piece names, when the message is about several.
    #[must_use]
    pub fn named_in(&self, text: &str) -> Option<&Child> {
        if self.all.len() < 2 {
            return None;
        }
        let words: Vec<String> = super::sentence::words(text).iter().map(|word| fold(word.stem())).collect();
        let mut named = self.all.iter().filter(|child| {
            let name = child.name.as_deref().unwrap_or_default();
            let given = fold(name.split_whitespace().next().unwrap_or_default());
            given.chars().count() > 1 && words.contains(&given)
                || child.case_id.as_ref().is_some_and(|id| text.contains(id.as_str()))
        });
        let first = named.next()?;
        named.next().is_none().then_some(first)
    }
}

impl Children {
    /// Children called by their first names alone are of this family.
    pub fn of_family(&mut self, family: &str) {
        let single = |name: &&mut String| !name.contains([' ', '.']) && **name != *family;
        for name in self.all.iter_mut().filter_map(|child| child.name.as_mut()).filter(single) {
            *name = format!("{name} {family}");
        }
    }
}

/// "Sibling group Deverell", "the Rafferty-Smythe twins", "TR x 3 - O'Dowd children": the family a subject names.
#[must_use]
pub fn family(subject: &str) -> Option<String> {
    static FAMILY: Pattern = Pattern::new(
        r"(?i:\b(?:sibling group|sib group|siblings|family|children|twins|brothers|sisters))[ :–-]+([A-Z][\p{L}'’-]+)[:,;)]|([A-Z][\p{L}'’-]{2,}) (?i:twins|children|siblings|family|brothers|sisters|boys|girls|sibling group|sibs)\b",
    );
    let caught = FAMILY.captures(subject)?;
    caught.get(1).or_else(|| caught.get(2)).map(|name| name.as_str().to_owned())
}

struct Cluster {
    name: String,
    /// The words of the name, as [`parts`] has them.
    parts: Vec<String>,
    /// The strongest place it was found in.
    weight: u32,
    /// How often it was found.
    count: u32,
    order: usize,
}

impl Cluster {
    /// One strong place counts for more than many weak ones.
    fn strength(&self) -> u32 {
        self.weight * 2 + self.count.min(5)
    }
}

/// What a source offers, read once.
struct Offer<'s> {
    source: &'s Source<'s>,
    names: Vec<Candidate>,
    ids: Vec<CaseId>,
}

impl<'s> Offer<'s> {
    fn of(source: &'s Source<'s>, cast: &Cast<'_>) -> Self {
        let ids = case_id::find(source.text);
        Self { source, names: candidates::find(source.text, source.subject, &ids, cast), ids }
    }
}

/// Finds the children of a message. `sure` are those a form tells of: they come first and are not doubted.
#[must_use]
pub fn find(sources: &[Source<'_>], sure: &[Child], cast: &Cast<'_>) -> Children {
    let mut clusters: Vec<Cluster> = Vec::new();
    for child in sure {
        if let Some(name) = &child.name {
            join(&mut clusters, name, 40);
        }
    }
    let offers: Vec<Offer<'_>> = sources.iter().map(|source| Offer::of(source, cast)).collect();
    for offer in &offers {
        for candidate in &offer.names {
            join(&mut clusters, &candidate.name, candidate.weight + offer.source.bonus);
        }
    }
    merge_initials(&mut clusters);
    clusters.sort_by(|one, other| other.strength().cmp(&one.strength()).then(one.order.cmp(&other.order)));
    let siblings = siblings::siblings(&offers, &clusters);
    let ids = numbers(&offers, sure);
    let mut children = Children::default();
    if siblings.len() > 1 {
        let numbers = siblings::numbers_of(&offers, &siblings);
        let named = siblings.into_iter().zip(numbers);
        children.all = named.map(|(name, case_id)| Child { case_id, name: Some(name) }).collect();
        return children;
    }
    let name =
        clusters.into_iter().next().filter(|best| best.weight >= 4).map(|best| written_small(best.name, sources));
    let child = Child { name, case_id: ids.into_iter().next() };
    if !child.is_empty() {
        children.all.push(child);
    }
    children
}

/// Adds a name to the cluster it agrees with, and keeps the fullest form.
fn join(clusters: &mut Vec<Cluster>, name: &str, weight: u32) {
    let order = clusters.len();
    let parts = parts(name);
    match clusters.iter_mut().filter(|cluster| one_person(&cluster.parts, &parts)).max_by_key(|cluster| cluster.weight)
    {
        Some(cluster) => {
            cluster.weight = cluster.weight.max(weight);
            cluster.count += 1;
            if fuller(name, &cluster.name) {
                name.clone_into(&mut cluster.name);
                cluster.parts = parts;
            }
        }
        None => clusters.push(Cluster { name: name.to_owned(), parts, weight, count: 1, order }),
    }
}

/// "Z.L." and "Zoë" and a full name with these initials are one child.
fn merge_initials(clusters: &mut Vec<Cluster>) {
    clusters.sort_by(|one, other| other.strength().cmp(&one.strength()).then(one.order.cmp(&other.order)));
    let mut kept: Vec<Cluster> = Vec::new();
    for cluster in clusters.drain(..) {
        let alike =
            |other: &&mut Cluster| one_person(&other.parts, &cluster.parts) || one_person(&cluster.parts, &other.parts);
        match kept.iter_mut().find(alike) {
            Some(other) => {
                other.weight = other.weight.max(cluster.weight);
                other.count += cluster.count;
                if fuller(&cluster.name, &other.name) {
                    (other.name, other.parts) = (cluster.name, cluster.parts);
                }
            }
            None => kept.push(cluster),
        }
    }
    *clusters = kept;
}

/// "Kai D" in the subject, "kai dunn" typed on a telephone: the surname an initial stands for, though it has no capital.
fn written_small(name: String, sources: &[Source<'_>]) -> String {
    let Some((first, last)) = name.rsplit_once(' ') else { return name };
    let initial = fold(last.trim_end_matches('.'));
    if initial.chars().count() != 1 {
        return name;
    }
    let first_name = fold(first.split_whitespace().next().unwrap_or_default());
    sources
        .iter()
        .find_map(|source| {
            let words = super::sentence::words(source.text);
            words.windows(2).find_map(|pair| {
                let (given, family) = (pair.first()?, pair.get(1)?);
                let fits = fold(given.text) == first_name
                    && family.start == given.end() + 1
                    && fold(family.stem()).starts_with(initial.as_str())
                    && family.stem().chars().count() > 2;
                let common = [
                    "and", "as", "at", "all", "are", "also", "but", "be", "by", "can", "could", "did", "does", "for",
                    "from", "had", "has", "have", "his", "her", "in", "is", "may", "must", "need", "needs", "not",
                    "on", "or", "please", "seen", "she", "should", "so", "that", "the", "this", "to", "until", "was",
                    "were", "will", "with", "would", "still", "said", "says", "since", "told", "lives", "living",
                    "moved", "now",
                ];
                (fits && !common.contains(&family.text))
                    .then(|| format!("{first} {}", super::form::name::in_usual_case(family.stem())))
            })
        })
        .unwrap_or(name)
}

fn parts(name: &str) -> Vec<String> {
    let spaced = if name.chars().filter(|c| *c == '.').count() >= 1 && !name.contains(' ') {
        name.replace('.', " ")
    } else {
        name.to_owned()
    };
    spaced.split_whitespace().map(|part| fold(part.trim_end_matches('.'))).filter(|part| !part.is_empty()).collect()
}

/// Could two written forms be one person's?
fn agree(one: &str, other: &str) -> bool {
    one_person(&parts(one), &parts(other))
}

/// Could these be the words of one person's name? First names equal (or one an initial of the other), later words equal or initials.
fn one_person(one: &[String], other: &[String]) -> bool {
    let (Some(first), Some(second)) = (one.first(), other.first()) else { return false };
    let part_fits = |a: &str, b: &str| a == b || short_of(a, b) || short_of(b, a);
    if one.len() == 1 && other.len() == 1 {
        return first == second;
    }
    if one.len() == 1 || other.len() == 1 {
        // A single word agrees with the first name, or with a surname; initials alone ("S.B.") have two parts.
        let (single, full) = if one.len() == 1 { (first, other) } else { (second, one) };
        let initials_only = full.iter().all(|part| part.chars().count() == 1);
        // "Sol" for Solomon Teague.
        let shortened =
            single.chars().count() >= 3 && full.first().is_some_and(|first| first.starts_with(single.as_str()));
        return full.first() == Some(single)
            || shortened
            || full.last() == Some(single) && single.chars().count() > 2
            || initials_only && full.first().is_some_and(|initial| single.starts_with(initial.as_str()));
    }
    let last_fits = one.last().zip(other.last()).is_some_and(|(a, b)| part_fits(a, b));
    // "Romy P-A" for Romy Pell Atkins, written without its hyphen.
    let doubled = |short: &[String], long: &[String]| match (short, long) {
        ([_, short], [_, one, other]) if short.contains('-') => short_of(short, &format!("{one}-{other}")),
        _ => false,
    };
    if part_fits(first, second) && (doubled(one, other) || doubled(other, one)) {
        return true;
    }
    part_fits(first, second) && last_fits || one.len() != other.len() && prefix_fits(one, other)
}

/// "b" is short for "brennan", "f-h" for "fox-harding".
fn short_of(short: &str, long: &str) -> bool {
    let count = short.chars().count();
    if count == 1 {
        return long.starts_with(short);
    }
    short.contains('-')
        && short.split('-').all(|half| half.chars().count() == 1)
        && short.split('-').zip(long.split(['-', ' '])).all(|(half, part)| part.starts_with(half))
}

/// "Ellie Jo" and "Ellie Jo Sutcliffe".
fn prefix_fits(one: &[String], other: &[String]) -> bool {
    one.iter().zip(other).all(|(a, b)| a == b)
}

/// More letters in whole words wins; initials never win over a name.
fn fuller(one: &str, other: &str) -> bool {
    let worth = |name: &str| {
        let parts = parts(name);
        let whole: usize = parts
            .iter()
            .filter(|part| part.chars().count() > 1)
            .map(|part| part.chars().filter(|c| c.is_alphabetic()).count())
            .sum();
        let words = parts
            .iter()
            .filter(|part| part.chars().count() > 1 && !part.split('-').all(|half| half.chars().count() == 1))
            .count();
        (words, parts.len(), whole)
    };
    worth(one) > worth(other)
}

/// Case numbers: of the form first, then named ones, then bare ones beside nothing else.
fn numbers(offers: &[Offer<'_>], sure: &[Child]) -> Vec<String> {
    let mut found: Vec<String> = sure.iter().filter_map(|child| child.case_id.clone()).collect();
    for named in [true, false] {
        for id in offers.iter().flat_map(|offer| &offer.ids).filter(|id| id.named == named) {
            if !found.contains(&id.number) {
                found.push(id.number.clone());
            }
        }
    }
    found
}

/// "Mia Calloway (3310482): complete the PEP": the action without the child who heads it.
#[must_use]
pub fn without_heading<'t>(what: &'t str, child: &Child) -> &'t str {
    let cut = [":", " - ", " – "].iter().filter_map(|mark| what.split_once(mark)).min_by_key(|(head, _)| head.len());
    let Some((head, rest)) = cut else { return what };
    if is_heading(head, child) && rest.trim().chars().count() >= 5 { rest.trim() } else { what }
}

/// Words that may stand beside a child's name and number in a heading.
const NAMING: &[&str] = &["for", "re", "mosaic", "lcs", "ics", "pid", "id", "no", "number", "ref", "child"];

/// Nothing but the child's name and number: "Mia (3310482)".
#[must_use]
pub fn is_heading(text: &str, child: &Child) -> bool {
    let name = parts(child.name.as_deref().unwrap_or_default());
    let is_child = |word: &str| {
        name.contains(&fold(word))
            || child.case_id.as_deref() == Some(word)
            || NAMING.contains(&word.to_lowercase().as_str())
    };
    let mut words = text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\'' | '’')));
    text.chars().any(char::is_alphabetic) && words.all(|word| word.is_empty() || is_child(word))
}

/// A child as a form's field gives it: "Lily Greenwood", "GREENWOOD, Lily (2333017)".
#[must_use]
pub fn from_field(name: Option<&str>, number: Option<&str>) -> Child {
    let clean = |text: &str| {
        // "Jasmine (Jaz) Whitehouse": what one calls her stands between.
        let (lead, rest) = text.split_once('(').unwrap_or((text, ""));
        let (called, after) = rest.split_once(')').unwrap_or((rest, ""));
        let between = called.chars().all(|c| c.is_alphabetic() || c == ' ') && !lead.trim().contains(' ');
        let text = if between { format!("{} {}", lead.trim(), after.trim()) } else { lead.to_owned() };
        let cut = text.split(['(', '\n', ';']).next().unwrap_or_default();
        let cut = cut.split(|c: char| c.is_ascii_digit()).next().unwrap_or_default();
        let cut = cut.trim().trim_end_matches([',', '-', '–', ':']).trim_end_matches(" DOB").trim();
        super::who::straight(cut).trim().to_owned()
    };
    let written = name.map(clean).filter(|name| name.chars().filter(|c| c.is_alphabetic()).count() >= 2);
    let digits = |text: &str| {
        let ids = case_id::find(&format!("ID {text}"));
        ids.into_iter().next().map(|id| id.number)
    };
    let case_id = number
        .and_then(digits)
        .or_else(|| name.and_then(|text| case_id::find(text).into_iter().next().map(|id| id.number)));
    Child { name: written.map(|name| usual(&name)), case_id }
}

/// "GREENWOOD Lily" → "Lily Greenwood"; a name all in capitals in usual case.
fn usual(name: &str) -> String {
    let capitals =
        |word: &str| word.chars().filter(|c| c.is_alphabetic()).count() > 2 && !word.chars().any(char::is_lowercase);
    let words: Vec<&str> = name.split_whitespace().collect();
    let cased = |words: &[&str]| {
        words
            .iter()
            .map(|w| if capitals(w) { super::form::name::in_usual_case(w) } else { (*w).to_owned() })
            .collect::<Vec<_>>()
            .join(" ")
    };
    match words.split_first() {
        Some((first, rest)) if capitals(first) && !rest.is_empty() && !rest.iter().all(|word| capitals(word)) => {
            format!("{} {}", cased(rest), cased(&[first]))
        }
        _ => cased(&words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_name_agree_and_others_do_not() {
        for (one, other) in [
            ("Tyler B", "Tyler Brennan"),
            ("Amelia F-H", "Amelia Fox-Harding"),
            ("Amina", "Amina Hussein"),
            ("S.B.", "Summer"),
            ("Noah O", "Noah Ogunleye"),
            ("Sol", "Solomon Teague"),
            ("Ellie Jo", "Ellie Jo Sutcliffe"),
            ("T Brennan", "Tyler Brennan"),
        ] {
            assert!(agree(one, other), "{one} {other}");
            assert!(fuller(other, one) || one == "S.B.", "{one} {other}");
        }
        for (one, other) in
            [("Tyler B", "Tyler Marsh"), ("So", "Solomon Teague"), ("Mia Brennan", "Tyler Brennan"), ("J.S.", "Tyler")]
        {
            assert!(!agree(one, other), "{one} {other}");
        }
    }

    #[test]
    fn an_action_is_told_without_the_child_who_heads_it() {
        let child = Child { name: Some("Mia Calloway".into()), case_id: Some("3310482".into()) };
        for (what, expected) in [
            ("Mia Calloway (3310482): complete the PEP", "complete the PEP"),
            ("Mia - dental check", "dental check"),
            ("For Mia: life story work to begin", "life story work to begin"),
            ("PEP: invite Mia", "PEP: invite Mia"),
            ("Leo: dental check", "Leo: dental check"),
        ] {
            assert_eq!(without_heading(what, &child), expected);
        }
    }

    #[test]
    fn fields_are_cleaned() {
        assert_eq!(
            from_field(Some("GREENWOOD, Lily (2333017)"), None),
            Child { name: Some("Lily Greenwood".into()), case_id: Some("2333017".into()) }
        );
        assert_eq!(from_field(Some("Bethany Roe"), Some("2255519")).case_id.as_deref(), Some("2255519"));
    }
}
