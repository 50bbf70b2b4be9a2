//! Everything about one message that the later steps ask for, found once: its own words, history, people, forms, child and labels.

use super::{
    by_when::Context,
    child::{self, Children, Source},
    form::{self, Form},
    items::Draft,
    label::{self, Found as LabelFound, Mention},
    new_text::{Class, Sorted, is_small_print},
    open,
    originals::List,
    reply,
    says::{self, Verdict},
    sentence::{Paragraph, paragraphs},
    who::{self, Cast},
};
use crate::model::{
    Day,
    address::Address,
    knowledge::Knowledge,
    mail::{Line, Mail},
    people::Role,
    reading::{ListItem, Says},
    reference::Reference,
};
use std::cell::OnceCell;

/// So much of its own words is read of one mail, in bytes: some twenty thousand words, more than anybody writes (fault C11).
const LONGEST: usize = 128 * 1024;

/// A message within the history of another: its header lines and its words.
#[derive(Debug, Default)]
pub(super) struct Earlier<'s> {
    /// The header lines ("From: … Sent: …", "On … wrote:").
    pub(super) header: Vec<&'s Line>,
    /// Its words.
    pub(super) lines: Vec<&'s Line>,
    text: OnceCell<String>,
    labels: OnceCell<Vec<LabelFound>>,
}

impl Earlier<'_> {
    pub(super) fn text(&self) -> &str {
        self.text.get_or_init(|| join(&self.lines))
    }

    pub(super) fn header_text(&self) -> String {
        join(&self.header)
    }

    /// Mentions of the label in its words.
    pub(super) fn labels(&self) -> &[LabelFound] {
        self.labels.get_or_init(|| label::mentions(self.text()))
    }
}

fn join(lines: &[&Line]) -> String {
    lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n")
}

/// One message, taken in.
pub(super) struct Scene<'a> {
    pub(super) mail: &'a Mail,
    pub(super) known: &'a Knowledge,
    pub(super) sorted: &'a Sorted,
    /// The items of its thread, as far as they are known.
    pub(super) thread: &'a [ListItem],
    pub(super) new_text: String,
    /// Own lines with their gaps, without greeting, sign-off and signature.
    pub(super) own: Vec<&'a Line>,
    /// What of them was left unread, where they are longer than any mail.
    pub(super) cut: Option<String>,
    pub(super) own_paragraphs: Vec<Paragraph>,
    pub(super) own_text: String,
    /// Greeting and own text, where an answer may begin in the greeting's line.
    pub(super) earlier: Vec<Earlier<'a>>,
    pub(super) cast: Cast<'a>,
    pub(super) forms: Vec<Form>,
    pub(super) children: Children,
    pub(super) sent: Day,
    pub(super) clock_doubt: Option<String>,
    pub(super) refs: Vec<Reference>,
    /// Mentions of the label in the subject.
    pub(super) subject_labels: Vec<LabelFound>,
    /// Mentions of the label in the own text.
    pub(super) labels: Vec<LabelFound>,
    // What several steps ask for, and not every message needs: found when first asked for.
    existing: OnceCell<bool>,
    list: OnceCell<List>,
    answered: OnceCell<Vec<reply::Answered>>,
    extension: OnceCell<Option<Verdict>>,
    drafts: OnceCell<Vec<Draft>>,
}

impl<'a> Scene<'a> {
    pub(super) fn new(mail: &'a Mail, known: &'a Knowledge, sorted: &'a Sorted, thread: &'a [ListItem]) -> Self {
        let own = sorted.lines.iter().filter(|(class, _)| matches!(class, Class::Text | Class::Blank));
        let (own, cut) = within_bound(own.map(|(_, line)| line).collect());
        let own_paragraphs = paragraphs(own.iter().copied());
        let own_text = own_paragraphs.iter().map(|p| p.text.as_str()).collect::<Vec<_>>().join("\n");
        let earlier = earlier(sorted);
        let mut cast = Cast::new(mail, known, sorted);
        let forms = form::find(mail, known);
        cast.form = form::people(&forms, &cast);
        let (sent, clock_doubt) = day_sent(mail, known);
        let prefixes: Vec<&str> = known.processes.iter().map(|process| process.prefix.as_str()).collect();
        let subject = strip_prefixes(&mail.subject).0;
        let refs = reply::references(&format!("{}\n{own_text}", mail.subject), &prefixes);
        let mut scene = Self {
            mail,
            known,
            sorted,
            new_text: sorted.new_text(),
            own,
            cut,
            own_paragraphs,
            subject_labels: label::mentions(subject),
            labels: label::mentions(&own_text),
            own_text,
            earlier,
            cast,
            forms,
            children: Children::default(),
            sent,
            clock_doubt,
            refs,
            existing: OnceCell::new(),
            list: OnceCell::new(),
            thread,
            answered: OnceCell::new(),
            extension: OnceCell::new(),
            drafts: OnceCell::new(),
        };
        scene.children = scene.find_children();
        let names = scene.children.all.iter().filter_map(|child| child.name.as_deref());
        scene.cast.child = names.flat_map(|name| name.split_whitespace().map(who::fold)).collect();
        scene
    }

    fn find_children(&self) -> Children {
        let sure: Vec<_> = self.forms.iter().map(Form::child).filter(|child| !child.is_empty()).collect();
        let subject = strip_prefixes(&self.mail.subject).0.to_owned();
        let history: String = self.earlier.iter().map(Earlier::text).collect::<Vec<_>>().join("\n");
        let subjects: String = self
            .earlier
            .iter()
            .flat_map(|e| &e.header)
            .filter_map(|line| line.text.split_once("Subject:").map(|(_, rest)| strip_prefixes(rest.trim()).0))
            .collect::<Vec<_>>()
            .join("\n");
        let greeting: String = self
            .sorted
            .lines
            .iter()
            .filter(|(class, _)| *class == Class::Greeting)
            .map(|(_, line)| line.text.as_str())
            .collect::<Vec<_>>()
            .join("\n");
        let own = format!("{greeting}\n{}", self.own_text);
        let (subject, own, subjects) = (self.no_names(subject), self.no_names(own), self.no_names(subjects));
        let sources = [
            Source { text: &subject, subject: true, bonus: 0 },
            Source { text: &own, subject: false, bonus: 1 },
            Source { text: &subjects, subject: true, bonus: 0 },
            Source { text: &history, subject: false, bonus: 0 },
        ];
        let mut children = child::find(&sources, &sure, &self.cast);
        if let Some(family) = child::family(&format!("{subject}\n{subjects}")) {
            children.of_family(&family);
        }
        children
    }

    /// The text with the names, labels and stages of processes in small letters: they are no names of children.
    fn no_names(&self, mut text: String) -> String {
        let low = text.to_ascii_lowercase();
        let names = self.known.processes.names();
        let mut before = ' ';
        for (start, letter) in low.char_indices() {
            let begins = !std::mem::replace(&mut before, letter).is_alphanumeric();
            let Some(rest) = low.get(start..).filter(|_| begins) else { continue };
            // The names stand in order: those that begin with this letter stand together.
            let first = names.partition_point(|name| !name.starts_with(letter) && name.as_str() < rest);
            for name in names.iter().skip(first).take_while(|name| name.starts_with(letter)) {
                let whole =
                    rest.strip_prefix(name.as_str()).is_some_and(|after| !after.starts_with(char::is_alphanumeric));
                if whole && let Some(found) = text.get_mut(start..start + name.len()) {
                    found.make_ascii_lowercase();
                }
            }
        }
        text
    }

    /// What dates are read against.
    pub(super) fn context(&self) -> Context<'a> {
        Context { sent: self.sent, calendar: &self.known.calendar }
    }

    /// The sender may rule: an IRO, an admin coordinator on an IRO's word, the IROs' manager; a stranger who signs as IRO.
    pub(super) fn sender_rules(&self) -> bool {
        match self.cast.sender_role() {
            Some(role) => matches!(role, Role::Iro | Role::Ac | Role::Qasm),
            None => self.signs_as_iro() || self.opened_it(),
        }
    }

    fn signs_as_iro(&self) -> bool {
        self.sorted.lines.iter().filter(|(class, _)| *class == Class::Signature).any(|(_, line)| {
            let lower = line.text.to_lowercase();
            lower.contains("reviewing officer") || lower.split(|c: char| !c.is_alphanumeric()).any(|word| word == "iro")
        })
    }

    /// A stranger whose own labelled mail stands in the history opened the item.
    fn opened_it(&self) -> bool {
        let Some(sender) = self.mail.from.as_ref() else { return false };
        self.earlier.iter().any(|earlier| {
            let header = earlier.header_text().to_lowercase();
            let from = header.split("sent:").next().unwrap_or_default().split("to:").next().unwrap_or_default();
            let mine = from.contains(sender.address.as_str())
                || !sender.name.is_empty() && from.contains(&sender.name.to_lowercase());
            mine && earlier.labels().iter().any(|found| found.mention == Mention::Makes)
        })
    }

    /// The subject begins like an answer or a forwarded mail's: (answer, forwarded).
    pub(super) fn subject_answers(&self) -> (bool, bool) {
        let (_, answer, forward) = strip_prefixes(&self.mail.subject);
        (answer, forward)
    }

    /// The message goes on in a thread.
    pub(super) fn in_thread(&self) -> bool {
        !self.mail.ancestors.is_empty() || self.subject_answers().0
    }

    /// The history, subject or references tell of a Tracked Recommendation that exists.
    pub(super) fn about_existing(&self) -> bool {
        *self.existing.get_or_init(|| {
            let tells = |found: &LabelFound| matches!(found.mention, Mention::Makes | Mention::Existing);
            let in_history = |earlier: &Earlier<'_>| {
                earlier.labels().iter().any(tells) || label::mentions(&earlier.header_text()).iter().any(tells)
            };
            !self.refs.is_empty()
                || self.in_thread() && (!self.subject_labels.is_empty() || self.earlier.iter().any(in_history))
                || self.labels.iter().chain(&self.subject_labels).any(|found| found.mention == Mention::Existing)
        })
    }

    /// The names of the children and of those who write to one another, word by word: they tell no item from another.
    pub(super) fn names(&self) -> Vec<String> {
        let people = self.mail.from.iter().chain(self.mail.recipients());
        let names = people.flat_map(|one| one.name.split(|c: char| !c.is_alphanumeric())).filter(|name| name.len() > 2);
        let listed =
            self.thread.iter().filter_map(|item| item.child.as_deref()).flat_map(|name| name.split(['-', ' ']));
        names.chain(listed).map(who::fold).chain(self.cast.child.iter().cloned()).collect()
    }

    /// The items of the list that is answered, as `originals.rs` finds them.
    pub(super) fn originals(&self) -> &[reply::Original] {
        &self.list().items
    }

    /// Does it answer a list that its history does not show?
    pub(super) fn lacks_list(&self) -> bool {
        self.in_thread() && !self.list().is_shown
    }

    fn list(&self) -> &List {
        self.list.get_or_init(|| self.find_list())
    }

    /// Does the mail go on with a thread, or name a reference?
    pub(super) fn is_tied(&self) -> bool {
        self.in_thread() || !self.refs.is_empty()
    }

    /// What a whole text says of an item. What was learnt counts only where the mail goes on with a thread or names a reference.
    pub(super) fn judged(&self, text: &str, what: Option<&str>, by_when: Option<Day>) -> Option<Verdict> {
        let judge = if self.is_tied() { says::judge_about } else { says::ruled_about };
        judge(text, what, by_when, &self.context())
    }

    /// What the own text says of each item it answers.
    pub(super) fn answered(&self) -> &[reply::Answered] {
        self.answered.get_or_init(|| {
            reply::read(
                &self.own,
                &self.sorted.answers(),
                self.originals(),
                &self.names(),
                self.is_tied(),
                &self.context(),
            )
        })
    }

    /// The nearest mail of the history asks for more time: what it says.
    pub(super) fn extension_asked(&self) -> Option<&Verdict> {
        let read = || {
            let earlier = self.earlier.first().filter(|_| !self.answers_us())?;
            let verdict = says::judge(earlier.text(), None, &self.context())?;
            (verdict.says == Says::ExtensionRequested).then_some(verdict)
        };
        self.extension.get_or_init(read).as_ref()
    }

    /// Does the nearest message of the history come from the program itself?
    pub(super) fn answers_us(&self) -> bool {
        self.earlier.first().is_some_and(|earlier| {
            let header = earlier.header_text().to_lowercase();
            let from = header.split(" to:").next().unwrap_or_default();
            let from = from.split("\nto:").next().unwrap_or_default();
            from.contains(self.known.mailbox.as_str())
                || from.contains(&self.known.mailbox.local().replace(['.', '_'], " "))
        })
    }

    /// The items of the sender's own words.
    pub(super) fn drafts(&self) -> &[Draft] {
        self.drafts.get_or_init(|| open::own_drafts(self))
    }

    /// The process the label opens.
    pub(super) fn labelled_process(&self) -> String {
        label::process(&self.known.processes)
            .map_or_else(|| "tracked-recommendation".to_owned(), |process| process.id.clone())
    }

    /// The level subject or own text name: "level 2", "Level two", "L2".
    pub(super) fn level_said(&self) -> Option<u8> {
        let text = format!("{}\n{}", self.mail.subject, self.own_text).to_lowercase();
        let second = ["level 2", "level two", "level-2", "level2", "lvl 2", "second level", "(l2)", " l2 "]
            .iter()
            .any(|words| text.contains(words));
        let refused = [
            "not a level 2",
            "not level 2",
            "avoid a level 2",
            "before it becomes a level 2",
            "or it will go to level 2",
            "will become a level 2",
            "will go to level 2",
            "may become a level 2",
            "instead of level 2",
            "or i will escalate",
        ]
        .iter()
        .any(|words| text.contains(words));
        (second && !refused).then_some(2)
    }

    /// Was it sent to the program's own mailbox first of all?
    pub(super) fn addressed_to_mailbox(&self) -> bool {
        self.mail.to.iter().any(|mailbox| mailbox.address == self.known.mailbox)
    }

    /// The one person of the authority the mail is addressed to ("you").
    pub(super) fn addressee(&self) -> Option<Address> {
        let mut to = self.cast.recipients().filter(|member| member.place == who::Place::To && member.inside);
        let one = to.next()?;
        to.next().is_none().then(|| one.address.clone())
    }
}

/// The first lines up to [`LONGEST`], and what is said of the rest.
fn within_bound(mut own: Vec<&Line>) -> (Vec<&Line>, Option<String>) {
    let mut length = 0;
    let fits = |line: &&Line| {
        length += line.text.len();
        length <= LONGEST
    };
    let read = own.iter().copied().take_while(fits).count();
    let cut = (read < own.len()).then(|| format!("its text is longer than {} KB", LONGEST / 1024));
    own.truncate(read);
    (own, cut)
}

/// The messages of the history, nearest first.
fn earlier(sorted: &Sorted) -> Vec<Earlier<'_>> {
    let mut found: Vec<Earlier<'_>> = Vec::new();
    let mut in_header = false;
    let mut seen = false;
    for (class, line) in &sorted.lines {
        match class {
            Class::QuoteHeader => {
                if !in_header {
                    found.push(Earlier::default());
                }
                in_header = true;
                seen = true;
                if let Some(open) = found.last_mut() {
                    open.header.push(line);
                }
            }
            Class::Quoted if is_small_print(&line.text) => {}
            Class::Quoted | Class::Blank if seen || *class == Class::Quoted => {
                in_header = in_header && line.text.trim().is_empty();
                seen = true;
                if found.is_empty() {
                    found.push(Earlier::default());
                }
                if let Some(open) = found.last_mut() {
                    open.lines.push(line);
                }
            }
            _ => in_header = false,
        }
    }
    found
}

/// The civil day counts start from: of the `Date:` header, unless it is far from the day of arrival (fault T10).
fn day_sent(mail: &Mail, known: &Knowledge) -> (Day, Option<String>) {
    let written = mail.date.map(|date| date.to_utc());
    let arrived = mail.received;
    let (at, doubt) = match (written, arrived) {
        (Some(written), Some(arrived)) if (written - arrived).num_days().abs() > 3 => {
            let why = format!(
                "The mail says it was sent on {}, but it arrived on {}. Dates were counted from the day it arrived.",
                written.date_naive().format("%-d %B %Y"),
                arrived.date_naive().format("%-d %B %Y")
            );
            (Some(arrived), Some(why))
        }
        (written, arrived) => (written.or(arrived), None),
    };
    (at.map_or_else(Day::default, |at| known.authority.day(at)), doubt)
}

/// A subject without "RE:", "FW:", "[EXTERNAL]" and markings; whether it answers, whether it forwards.
pub(super) fn strip_prefixes(subject: &str) -> (&str, bool, bool) {
    let (mut rest, mut answer, mut forward) = (subject.trim(), false, false);
    loop {
        let lower = rest.to_lowercase();
        let cut = |mark: &str| lower.starts_with(mark).then_some(mark.len());
        let answered = ["re:", "re :", "aw:", "sv:", "antw:", "re;", "ref:"].iter().find_map(|mark| cut(mark));
        let forwarded = ["fw:", "fwd:", "wg:", "fw :", "vs:"].iter().find_map(|mark| cut(mark));
        let tagged = [
            "[external]",
            "[ext]",
            "external:",
            "[secure]",
            "[encrypt]",
            "[protected]",
            "[official-sensitive]",
            "[official]",
            "official-sensitive:",
            "official sensitive:",
            "official:",
            "official-sensitive -",
            "official-sensitive",
            "[official sensitive]",
            "secure:",
            "encrypt:",
        ]
        .iter()
        .find_map(|mark| cut(mark));
        let Some(length) = answered.or(forwarded).or(tagged) else { break };
        answer |= answered.is_some();
        forward |= forwarded.is_some();
        rest = rest.get(length..).unwrap_or_default().trim_start_matches([' ', '-', '–', ':']);
    }
    (rest, answer, forward)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_text_longer_than_any_mail_the_first_part_is_read_and_the_rest_is_said() {
        let lines = vec![Line::plain("x".repeat(LONGEST / 2)); 3];
        let (read, cut) = within_bound(lines.iter().collect());
        assert_eq!((read.len(), cut.as_deref()), (2, Some("its text is longer than 128 KB")));
        let (read, cut) = within_bound(lines.iter().take(2).collect());
        assert_eq!((read.len(), cut), (2, None));
    }
}
