//! A small council, a virtual clock, and mails written by hand.

use bywhen::{
    decide,
    model::{
        Day, Instant,
        address::Address,
        calendar::Calendar,
        decision::Decision,
        item::Item,
        knowledge::{Authority, Knowledge, Routine},
        letter::{Content, Letter, LetterKind},
        log::{Lent, Log, Wanted},
        mail::{Mail, Mailbox},
        people::{Directory, Person, Role},
        process::{Process, Processes},
        reading::{Child, Kind, ReadItem, Reading, Says},
        reference::Reference,
        theme::Themes,
    },
};

pub(crate) const FILES: [&str; 7] = [
    include_str!("../../config/processes/tracked-recommendation.toml"),
    include_str!("../../config/processes/dispute-resolution.toml"),
    include_str!("../../config/processes/issues-resolution.toml"),
    include_str!("../../config/processes/midway-monitoring.toml"),
    include_str!("../../config/processes/review-timetable.toml"),
    include_str!("../../config/processes/review-decisions.toml"),
    include_str!("../../config/processes/significant-change.toml"),
];

pub(crate) fn address(short: &str) -> Address {
    let whole = if short.contains('@') { short.to_owned() } else { format!("{short}@northmoor.gov.uk") };
    Address::new(&whole).unwrap()
}

pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// "2026-11-02 09:14", London time.
pub(crate) fn at(text: &str) -> Instant {
    let (date, time) = text.split_once(' ').unwrap();
    known().authority.at(day(date), format!("{time}:00").parse().unwrap())
}

pub(crate) fn known() -> Knowledge {
    let person = |row: &str| {
        let cells: Vec<&str> = row.split(',').collect();
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let name = cells[1].to_owned();
        Person {
            email: address(cells[0]),
            initials: name.split(' ').filter_map(|word| word.chars().next()).collect(),
            name,
            role: Role::from_code(cells[2]).unwrap(),
            team: some(cells[3]),
            unit: some(cells[4]),
            manager: some(cells[5]).map(|manager| address(&manager)),
            also_called: Vec::new(),
            also_at: Vec::new(),
        }
    };
    let people = [
        "margaret,Margaret Oduya,CE,,,",
        "philip,Philip Stanhope,DIR,,,margaret",
        "ruth,Ruth Ellery,AD,,,philip",
        "colin,Colin Braithwaite,HOS,,Care Planning,ruth",
        "robert,Robert Keane,SM,,North,colin",
        "rebecca,Rebecca Stone,SM,,South,colin",
        "lorna,Lorna Baptiste,PM,Ashfield Team,North,robert",
        "nadia,Nadia Iqbal,PM,Dale Team,South,rebecca",
        "sarah,Sarah Jones,SW,Ashfield Team,North,lorna",
        "imran,Imran Sheikh,SW,Ashfield Team,North,lorna",
        "tom,Tom Ashworth,SW,Dale Team,South,nadia",
        "diane,Diane Fairhurst,QASM,IRO Service,,ruth",
        "helen,Helen Marsh,IRO,IRO Service,,diane",
        "tunde,Tunde Adeyemi,IRO,IRO Service,,diane",
        "jean,Jean Whitlock,AC,IRO Service,,diane",
    ];
    Knowledge {
        authority: Authority {
            name: "Northmoor Council".into(),
            zone: chrono_tz::Europe::London,
            domains: vec!["northmoor.gov.uk".into()],
        },
        mailbox: address("iro.tracking"),
        people: Directory::new(people.iter().map(|row| person(row)).collect()),
        calendar: Calendar {
            holidays: ["2026-12-25", "2026-12-28", "2027-01-01", "2027-03-26", "2027-03-29"].map(day).into(),
            ..Calendar::default()
        },
        processes: Processes::new(FILES.iter().map(|file| Process::from_toml(file).unwrap()).collect()),
        themes: Themes::default(),
        routine: Routine::default(),
        titles: Vec::new(),
        form_words: Vec::new(),
    }
}

/// A mail and its reading, built step by step.
#[derive(Clone)]
pub(crate) struct Post {
    pub(crate) mail: Mail,
    pub(crate) reading: Reading,
}

pub(crate) fn mail(from: &str, kind: Kind, text: &str) -> Post {
    let boxed = |short: &str| Mailbox { name: String::new(), address: address(short) };
    Post {
        mail: Mail { from: Some(boxed(from)), to: vec![boxed("iro.tracking")], ..Mail::default() },
        reading: Reading { kind, new_text: text.into(), ..Reading::default() },
    }
}

impl Post {
    pub(crate) fn to(mut self, shorts: &[&str]) -> Self {
        self.mail.to.extend(shorts.iter().map(|short| Mailbox { name: String::new(), address: address(short) }));
        self
    }

    pub(crate) fn child(mut self, name: &str) -> Self {
        self.reading.child = Some(Child { name: Some(name.into()), case_id: None });
        self
    }

    pub(crate) fn subject(mut self, subject: &str) -> Self {
        self.mail.subject = subject.into();
        self.mail.topic = subject.into();
        self
    }

    /// A reply within the thread of this Message-ID.
    pub(crate) fn reply_to(mut self, id: &str) -> Self {
        self.mail.ancestors.push(id.into());
        self
    }

    pub(crate) fn refs(mut self, refs: &[&str]) -> Self {
        self.reading.refs = refs.iter().map(|text| text.parse().unwrap()).collect();
        self
    }

    pub(crate) fn item(mut self, item: ReadItem) -> Self {
        self.reading.items.push(item);
        self
    }

    pub(crate) fn says(self, says: Says) -> Self {
        self.item(ReadItem { says: Some(says), ..ReadItem::default() })
    }

    pub(crate) fn with(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }
}

pub(crate) fn item(number: u32, who: &[&str], what: &str, by_when: &str) -> ReadItem {
    ReadItem {
        number: Some(number),
        who: who.iter().map(|short| address(short)).collect(),
        what: Some(what.to_owned()).filter(|what| !what.is_empty()),
        by_when: by_when.parse().ok(),
        by_when_text: Some(by_when.to_owned()).filter(|text| !text.is_empty()),
        process: Some("tracked-recommendation".into()),
        level: Some(1),
        ..ReadItem::default()
    }
}

/// A recommendation of the usual kind: Helen to Sarah, Lorna in copy.
pub(crate) fn recommendation(what: &str, by_when: &str) -> Post {
    mail("helen", Kind::Recommendation, what)
        .to(&["sarah", "lorna"])
        .child("Daniel Okafor")
        .subject("Tracked Recommendation: Daniel Okafor")
        .item(item(1, &["sarah"], what, by_when))
}

/// The program on a virtual clock: what it logged and what it wrote.
pub(crate) struct World {
    pub(crate) known: Knowledge,
    pub(crate) log: Log,
    pub(crate) now: Instant,
    pub(crate) letters: Vec<(Instant, Letter)>,
    pub(crate) events: Vec<bywhen::model::event::Event>,
    mails: u32,
}

impl World {
    pub(crate) fn new(start: &str) -> Self {
        let (known, now) = (known(), at(start));
        let mut log = Log::default();
        log.since = Some(now);
        Self { known, log, now, letters: Vec::new(), events: Vec::new(), mails: 0 }
    }

    /// Lets time pass; what falls due is done at its moment.
    pub(crate) fn until(&mut self, moment: &str) -> &mut Self {
        let end = at(moment);
        let mut rounds = 0;
        while let Some(due) = decide::next_due(&self.log, &self.known, self.now).filter(|due| *due <= end) {
            self.now = self.now.max(due);
            let decision = self.decided(|log| decide::on_due(log, &self.known, self.now));
            assert!(!decision.is_empty(), "something is due at {due} and nothing is done about it");
            self.take(decision);
            rounds += 1;
            assert!(rounds < 5_000, "the same thing stays due");
        }
        self.now = self.now.max(end);
        self
    }

    /// The program is down: time passes and nothing is done.
    pub(crate) fn down_until(&mut self, moment: &str) -> &mut Self {
        self.now = at(moment);
        self
    }

    /// A mail arrives now; gives its Message-ID.
    pub(crate) fn post(&mut self, post: Post) -> String {
        self.mails += 1;
        let id = format!("m{}@test", self.mails);
        self.post_as(post, &id);
        id
    }

    pub(crate) fn post_as(&mut self, mut post: Post, id: &str) {
        post.mail.message_id = Some(id.to_owned());
        post.mail.received = post.mail.received.or(Some(self.now));
        for reference in decide::wants_history(&self.log, &post.mail, &post.reading, &self.known, self.now) {
            let about = self.events.iter().filter(|event| event.item.as_ref() == Some(&reference));
            self.log.recall(reference.clone(), about.cloned().collect());
        }
        let decision = self.decided(|log| decide::on_mail(log, &post.mail, &post.reading, &self.known, self.now));
        self.log.forget();
        self.take(decision);
    }

    /// What is decided; the same whether the whole log is in memory or what has ended stands on the shelf.
    fn decided(&self, decide: impl Fn(&Log) -> Decision) -> Decision {
        let decision = decide(&self.log);
        let mut log = self.log.clone();
        log.shelve(Day::MAX, Default::default());
        log.give_back();
        assert!(log.items().all(|item| !item.status.is_closed() || log.attention().any(|entry| entry.item.is_some())));
        loop {
            let again = decide(&log);
            let wanted = log.wanted();
            if wanted.is_empty() {
                assert_eq!(again, decision, "decided otherwise with a shelf");
                return decision;
            }
            let mut lent = Lent::default();
            for one in &wanted {
                match one {
                    Wanted::Item(reference) => lent.items.extend(self.log.item(reference).cloned()),
                    Wanted::Message(id) => lent.messages.push((id.clone(), self.log.about(id).to_vec())),
                    Wanted::Child(child) => lent.items.extend(self.log.of_child(child).into_iter().cloned()),
                    Wanted::Since(_) => lent.items.extend(self.log.items().cloned()),
                }
            }
            log.lend(wanted, lent);
        }
    }

    pub(crate) fn take(&mut self, decision: Decision) {
        for event in &decision.events {
            self.log.apply(event);
        }
        self.events.extend(decision.events);
        for letter in decision.letters {
            self.log.note_message(&format!("l{}@ours", self.letters.len()), &letter.refs);
            self.letters.push((self.now, letter));
        }
    }

    /// The Message-ID of the last letter.
    pub(crate) fn last_letter(&self) -> String {
        format!("l{}@ours", self.letters.len() - 1)
    }

    pub(crate) fn item(&self, reference: &str) -> &Item {
        self.log.item(&reference.parse::<Reference>().unwrap()).unwrap()
    }

    /// Letters so far, digests and quarterly figures apart, one a line.
    pub(crate) fn diary(&self) -> Vec<String> {
        self.letters
            .iter()
            .filter(|(_, letter)| !matches!(letter.kind, LetterKind::Digest | LetterKind::Summary | LetterKind::Report))
            .map(|(at, letter)| self.line(*at, letter))
            .collect()
    }

    pub(crate) fn of_kind(&self, kind: LetterKind) -> Vec<String> {
        let of_kind = self.letters.iter().filter(|(_, letter)| letter.kind == kind);
        of_kind.map(|(at, letter)| self.line(*at, letter)).collect()
    }

    fn line(&self, at: Instant, letter: &Letter) -> String {
        let short = |addresses: &[Address]| {
            addresses.iter().map(|address| address.local().to_owned()).collect::<Vec<_>>().join("+")
        };
        let refs: Vec<String> = letter.refs.iter().map(ToString::to_string).collect();
        let copied = if letter.cc.is_empty() { String::new() } else { format!(" cc {}", short(&letter.cc)) };
        let when = at.with_timezone(&chrono_tz::Europe::London).format("%a %-d %b %H:%M");
        let line = format!("{when} {} to {}{copied} {}", letter.kind.word(), short(&letter.to), refs.join(","));
        let tail = match &letter.content {
            Content::Receipt { done, not_copied, .. } if not_copied.is_empty() => format!(": {done:?}"),
            Content::Receipt { done, not_copied, .. } => format!(": {done:?}, not copied {}", short(not_copied)),
            Content::AskMissing { doubts, again, .. } => {
                let fields: Vec<String> = doubts.iter().map(|doubt| format!("{:?}", doubt.field)).collect();
                format!(": {}{}", fields.join(","), if *again { " again" } else { "" })
            }
            Content::AskWhich { again, .. } => format!(": which{}", if *again { " again" } else { "" }),
            Content::AskNewDate { again, .. } => format!(": new date{}", if *again { " again" } else { "" }),
            Content::Prompt { late_since, ahead, .. } => match (late_since, ahead) {
                (Some(_), None) => ": late".into(),
                (_, Some(days)) => format!(": {days} days ahead"),
                _ => String::new(),
            },
            Content::Alert { working_days_over, .. } => format!(": {working_days_over} working days over"),
            Content::HandOn { outside, .. } => if *outside { ": outside" } else { ": handed on" }.into(),
            Content::SignificantChange { .. } => ": significant change".into(),
            Content::ConsideredAgreed { .. } => ": considered agreed".into(),
            Content::Undelivered { address, manager, away, .. } => format!(
                ": {} {}, manager {}",
                address.local(),
                if *away { "away" } else { "not reached" },
                manager.as_ref().map_or("unknown", |manager| manager.local())
            ),
            Content::ClinicList(_) => ": clinic".into(),
            Content::Outage { .. } => String::new(),
            Content::OpenItems { items, .. } => format!(": {} open", items.len()),
            Content::DealtWith { entries, unknown } => {
                format!(": {} dealt with, {} unknown", entries.len(), unknown.len())
            }
            Content::NotDone { why, .. } => format!(": {why}"),
            Content::Digest { .. } | Content::WithoutFiles(_) => String::new(),
            Content::Summary { quarter, unit } => format!(": {quarter} {unit}"),
            Content::Report { quarter } => format!(": {quarter}"),
        };
        format!("{}{tail}", line.trim_end())
    }

    /// The history of an item, in words.
    pub(crate) fn history(&self, reference: &str) -> Vec<String> {
        let reference: Reference = reference.parse().unwrap();
        let about = self.events.iter().filter(|event| event.item.as_ref() == Some(&reference));
        about.map(|event| event.text.clone()).collect()
    }

    pub(crate) fn attention(&self) -> Vec<String> {
        self.log.attention().map(|entry| format!("{:?}: {}", entry.kind, entry.text)).collect()
    }
}
