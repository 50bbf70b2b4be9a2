//! What each step made of a message, for `bywhen read --explain`: for support, and for whoever adds a rule.
//!
//! The steps are run anew here, so that reading itself carries none of this along.

use super::{
    by_when::{self, Meaning},
    form::Form,
    items, label,
    new_text::{self, Class},
    reply, says,
    scene::Scene,
    who,
};
use crate::model::{knowledge::Knowledge, mail::Mail, reading::ListItem};

/// One thing that a step read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The step: "line", "label", "child", "form", "date", "person", "ask", "answers", "about", "says".
    pub step: &'static str,
    /// What it made of the words.
    pub made: String,
    /// The rule, with its convention or requirement number; empty where the step knows only one.
    pub rule: &'static str,
    /// The words.
    pub words: String,
}

/// Where the rows of each family of rules stand, by the word before the colon of a rule's name; a number is a convention's.
const HOMES: &[(&str, &str)] = &[
    ("kind", "src/understand/kind.rs"),
    ("label", "src/understand/label.rs"),
    ("machine", "src/understand/machine.rs"),
    ("form", "src/understand/open/"),
    ("item", "src/understand/open/"),
    ("who", "src/understand/who/responsible.rs"),
    ("ruling", "src/understand/ruling/"),
    ("about", "src/understand/reply/"),
    ("done", "src/understand/says/"),
    ("progress", "src/understand/says/"),
    ("extension", "src/understand/says/"),
    ("refused", "src/understand/says/"),
    ("acknowledged", "src/understand/says/"),
    ("question", "src/understand/says/"),
    ("requests", "src/understand/items/second.rs"),
    ("learnt", "src/understand/says/"),
    ("3", "src/understand/by_when/"),
];

/// The file or folder in which a rule stands, for whoever adds another; `None` for words that are no rule's name.
#[must_use]
pub fn home(rule: &str) -> Option<&'static str> {
    let (family, _) = rule.split_once([':', ' '])?;
    HOMES.iter().find(|(name, _)| *name == family).map(|(_, home)| *home)
}

/// Everything the steps read in a message, in the order of the steps, what decided nothing included. `thread`: the items of its thread,
/// as for [`super::in_thread`].
#[must_use]
pub fn explain(mail: &Mail, known: &Knowledge, thread: &[ListItem]) -> Vec<Seen> {
    let sorted = new_text::sort(mail, known);
    let scene = Scene::new(mail, known, &sorted, thread);
    let mut seen = lines(&sorted);
    for (place, text) in [("subject", &mail.subject), ("text", &scene.own_text)] {
        seen.extend(labels(place, text));
    }
    for number in 0..scene.children.all.len() {
        seen.extend(child(&scene, number));
    }
    seen.extend(scene.forms.iter().map(form));
    seen.extend(dates(&scene));
    seen.extend(people(&scene));
    seen.extend(asks(&scene));
    let list = scene.originals().iter();
    let made = |number: u32| format!("item {number} of the list above");
    seen.extend(list.map(|one| Seen { step: "answers", made: made(one.number), rule: "", words: one.what.clone() }));
    let parts = reply::divide(&scene.own, &sorted.answers(), scene.originals(), &scene.names(), &scene.context());
    let made = |number: Option<u32>| {
        number.map_or_else(|| "no item in particular".to_owned(), |number| format!("item {number}"))
    };
    seen.extend(parts.into_iter().map(|part| Seen {
        step: "about",
        made: made(part.number),
        rule: part.rule,
        words: part.text,
    }));
    let heard = says::heard(&scene.own_text).into_iter().chain(says::learnt(&scene.own_text));
    seen.extend(heard.map(|heard| Seen {
        step: "says",
        made: lower(&heard.says),
        rule: heard.rule,
        words: heard.words,
    }));
    seen
}

/// Which lines are whose, those of one kind together.
fn lines(sorted: &new_text::Sorted) -> Vec<Seen> {
    let said = sorted.lines.iter().filter(|(class, line)| *class != Class::Blank && !line.text.trim().is_empty());
    let said: Vec<(Class, &str)> = said.map(|(class, line)| (*class, line.text.trim())).collect();
    let runs = said.chunk_by(|one, next| one.0 == next.0);
    runs.filter_map(|run| {
        let (class, first) = *run.first()?;
        let made = if run.len() > 1 { format!("{} ×{}", lower(&class), run.len()) } else { lower(&class) };
        Some(Seen { step: "line", made, rule: "", words: first.to_owned() })
    })
    .collect()
}

fn labels(place: &'static str, text: &str) -> Vec<Seen> {
    let made = |found: &label::Found| format!("{} ({place})", lower(&found.mention));
    let mentions = label::mentions(text).into_iter();
    mentions.map(|found| Seen { step: "label", made: made(&found), rule: found.rule, words: found.words }).collect()
}

fn child(scene: &Scene<'_>, number: usize) -> Option<Seen> {
    let child = scene.children.all.get(number)?;
    let words = [&child.name, &child.case_id].into_iter().flatten().cloned().collect::<Vec<_>>().join(", ");
    Some(Seen { step: "child", made: (number + 1).to_string(), rule: "", words })
}

fn form(form: &Form) -> Seen {
    let made = match &form.unreadable {
        Some(why) => format!("cannot be read: {why}"),
        None => format!("asks {} times", form.pieces.len()),
    };
    Seen { step: "form", made, rule: "", words: form.file_name.clone() }
}

/// Every date of the sender's own text, with what it does there: the deadline stands beside those that are none.
fn dates(scene: &Scene<'_>) -> Vec<Seen> {
    let made = |found: &by_when::Found| match &found.meaning {
        Meaning::Day(day) => format!("{day} {}", lower(&found.role)),
        Meaning::Likely { day, why } => format!("{day}? {}: {why}", lower(&found.role)),
        Meaning::Unknown { why } => format!("no day, {}: {why}", lower(&found.role)),
    };
    let found = by_when::find(&scene.own_text, &scene.context()).into_iter();
    found.map(|found| Seen { step: "date", made: made(&found), rule: found.rule, words: found.words }).collect()
}

fn people(scene: &Scene<'_>) -> Vec<Seen> {
    let made = |person: &who::NamedPerson| match person.candidates.as_slice() {
        [] => "nobody here".to_owned(),
        several => several.iter().map(ToString::to_string).collect::<Vec<_>>().join(" or "),
    };
    let found = who::people_in(&scene.own_text, &scene.cast).into_iter();
    found.map(|person| Seen { step: "person", made: made(&person), rule: "", words: person.words }).collect()
}

fn asks(scene: &Scene<'_>) -> Vec<Seen> {
    let words = |ask: &items::Ask| scene.own_text.get(ask.span.clone()).unwrap_or_default().to_owned();
    let found = items::asks(&scene.own_text).into_iter();
    found.map(|ask| Seen { step: "ask", made: lower(&ask.form), rule: "", words: words(&ask) }).collect()
}

fn lower(name: &impl std::fmt::Debug) -> String {
    format!("{name:?}").to_lowercase()
}
