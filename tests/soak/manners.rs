//! Who writes what, and when: requests with their replies and rulings, machines, strangers and rubbish.

use crate::{Dice, office::Office};
use bywhen::model::{Instant, knowledge::Knowledge, people::Role};
use chrono::TimeDelta;
use std::collections::BTreeMap;

const TASKS: [&str; 10] = [
    "complete the PEP with the virtual school",
    "book the review health assessment",
    "send the updated care plan",
    "arrange the dental check",
    "refer to CAMHS",
    "visit the placement",
    "complete the life story work plan",
    "confirm the contact arrangements with the family",
    "chase the passport application",
    "complete the pathway plan",
];
const FIRST: [&str; 12] =
    ["Mia", "Daniel", "Amara", "Jake", "Leila", "Owen", "Priya", "Sam", "Tia", "Noah", "Ruby", "Ellis"];
const LAST: [&str; 16] = [
    "Calloway", "Okafor", "Bennett", "Hughes", "Rahman", "Price", "Doyle", "Marsh", "Iqbal", "Turner", "Walsh",
    "Young", "Baker", "Clarke", "Novak", "Reid",
];
/// What social workers answer.
const ANSWERS: [&str; 9] = [
    "This is done now, it took place on Monday.",
    "Booked, and the form has been sent off.",
    "I have made the referral and am waiting to hear.",
    "Noted, thank you.",
    "Will do.",
    "I will not manage this by then. Could I have another two weeks?",
    "I do not agree that this is needed, sorry.",
    "Can I ask which form you mean?",
    "Completed and uploaded. Can this be closed?",
];
/// What IROs rule.
const RULINGS: [&str; 6] = [
    "Thank you, I am satisfied with this. Resolved.",
    "Resolved, many thanks.",
    "I am happy for this to be closed.",
    "Please withdraw this one, it is no longer needed.",
    "I am not satisfied with this, it has not been done.",
    "New date please: {date}.",
];

/// Those who write.
pub(crate) struct Writers {
    dice: Dice,
    iros: Vec<String>,
    workers: Vec<String>,
    mailbox: String,
    a_day: f64,
    owed: f64,
    number: u64,
    /// Mails to come, by moment.
    ahead: BTreeMap<(Instant, u64), Vec<u8>>,
}

struct Thread {
    root: String,
    subject: String,
    iro: String,
    worker: String,
    opened: Instant,
}

impl Writers {
    pub(crate) fn new(known: &Knowledge, dice: Dice, mails: u64, days: u64) -> Self {
        let with = |role| known.people.with_role(role).map(|person| person.email.to_string()).collect();
        Self {
            dice,
            iros: with(Role::Iro),
            workers: with(Role::Sw),
            mailbox: known.mailbox.to_string(),
            // A request brings two and a half more on average; copies of letters are not counted.
            a_day: mails as f64 / days as f64 / 2.7,
            owed: 0.0,
            number: 0,
            ahead: BTreeMap::new(),
        }
    }

    /// All that is written until a moment is delivered, some of it twice or late.
    pub(crate) fn write(&mut self, until: Instant, office: &Office) {
        self.owed += self.a_day * 7.0 / 46.0;
        while self.owed >= 1.0 {
            self.owed -= 1.0;
            self.request(until);
        }
        self.machines(until, office);
        let later = self.ahead.split_off(&(until, 0));
        for ((at, _), bytes) in std::mem::replace(&mut self.ahead, later) {
            office.mail(until.max(at), &bytes);
            if self.dice.happens(20) {
                // By another route, or again tomorrow.
                let again = [b"Received: from list by mx; Mon, 2 Mar 2026 09:00:00 +0000\r\n", &bytes[..]].concat();
                let copy = if self.dice.happens(500) { bytes } else { again };
                let wait = TimeDelta::hours(self.dice.roll(30) as i64);
                self.later(until + wait, copy);
            }
        }
    }

    fn later(&mut self, at: Instant, bytes: Vec<u8>) {
        self.number += 1;
        self.ahead.insert((at, self.number), bytes);
    }

    fn id(&mut self) -> String {
        self.number += 1;
        format!("m{}@elmbrook.gov.uk", self.number)
    }

    /// A request, and all that will be written in its thread.
    fn request(&mut self, at: Instant) {
        let (iro, worker) = (self.dice.pick(&self.iros).clone(), self.dice.pick(&self.workers).clone());
        let child = format!("{} {}", self.dice.pick(&FIRST), self.dice.pick(&LAST));
        let case = 1_000_000 + self.dice.roll(60_000);
        let first = worker.split('.').next().unwrap_or_default();
        let first = first[..1].to_uppercase() + &first[1..];
        let due = at + TimeDelta::days(3 + self.dice.roll(40) as i64);
        let by = match self.dice.roll(8) {
            0 => "as soon as possible".to_owned(),
            1 => "within 14 days".to_owned(),
            2 => due.format("by %-d/%-m/%Y").to_string(),
            3 => due.format("by %-d %B").to_string(),
            _ => due.format("by %A %-d %B %Y").to_string(),
        };
        let what = *self.dice.pick(&TASKS);
        let body = match self.dice.roll(4) {
            0 => {
                let other = *self.dice.pick(&TASKS);
                format!("Tracked Recommendations:\r\n1. {first} to {what} {by}.\r\n2. {first} to {other} {by}.\r\n")
            }
            _ => format!("Hi {first},\r\n\r\nTracked Recommendation: {first}, please {what} {by}.\r\n"),
        };
        let id = self.id();
        let subject = format!("Tracked Recommendation - {child} {case}");
        let thread = Thread { root: id.clone(), subject, iro, worker, opened: at };
        let to = thread.worker.clone();
        let request = self.compose(&thread, &id, &thread.iro.clone(), &to, at, &body, true);
        let late =
            if self.dice.happens(30) { TimeDelta::days(1) } else { TimeDelta::minutes(-(self.dice.roll(50) as i64)) };
        self.later(at + late, request);
        self.follow(&thread, due);
    }

    fn follow(&mut self, thread: &Thread, due: Instant) {
        let reach = (due - thread.opened).num_hours().max(24) as u64;
        if self.dice.happens(700) {
            let at = thread.opened + TimeDelta::hours(self.dice.roll(reach + 96) as i64);
            let words = *self.dice.pick(&ANSWERS);
            self.reply(thread, &thread.worker.clone(), at, words);
        }
        let mut at = due;
        for _ in 0..3 {
            at += TimeDelta::hours(20 + self.dice.roll(200) as i64);
            let place = if self.dice.happens(720) { self.dice.roll(3) } else { 3 + self.dice.roll(3) } as usize;
            let date = (at + TimeDelta::days(14)).format("%-d %B %Y").to_string();
            self.reply(thread, &thread.iro.clone(), at, &RULINGS[place].replace("{date}", &date));
            if place < 4 {
                break;
            }
        }
        if self.dice.happens(40) {
            // After everything: thanks in a closed thread.
            self.reply(thread, &thread.worker.clone(), at + TimeDelta::hours(5), "Thank you.");
        }
        if self.dice.happens(20) {
            let school = "office@school.example".to_owned();
            self.reply(thread, &school, thread.opened + TimeDelta::hours(30), "This is resolved, please withdraw it.");
        }
    }

    fn reply(&mut self, thread: &Thread, from: &str, at: Instant, words: &str) {
        let id = self.id();
        let to = if from == thread.iro { thread.worker.clone() } else { thread.iro.clone() };
        let mail = self.compose(thread, &id, from, &to, at, &format!("{words}\r\n"), false);
        self.later(at, mail);
    }

    #[expect(clippy::too_many_arguments, reason = "the headers of a mail")]
    fn compose(
        &self,
        thread: &Thread,
        id: &str,
        from: &str,
        to: &str,
        at: Instant,
        body: &str,
        opens: bool,
    ) -> Vec<u8> {
        let (again, mark) = match opens {
            true => (String::new(), ""),
            false => (format!("In-Reply-To: <{0}>\r\nReferences: <{0}>\r\n", thread.root), "RE: "),
        };
        let date = at.to_rfc2822();
        format!(
            "Received: from a by mx.elmbrook.gov.uk; {date}\r\nFrom: {from}\r\nTo: {to}\r\nCc: {}\r\nDate: {date}\r\nMessage-ID: <{id}>\r\n\
             {again}Subject: {mark}{}\r\n\r\n{body}",
            self.mailbox, thread.subject
        )
        .into_bytes()
    }

    /// Out-of-offices, bounces, newsletters, strangers, rubbish.
    fn machines(&mut self, until: Instant, office: &Office) {
        let date = until.to_rfc2822();
        for (who, about, kind) in office.lately() {
            let id = self.id();
            let head =
                format!("To: {}\r\nDate: {date}\r\nMessage-ID: <{id}>\r\nIn-Reply-To: {about}\r\n", self.mailbox);
            if kind == "prompt" && self.dice.happens(30) {
                let away = format!(
                    "From: {who}\r\n{head}Auto-Submitted: auto-replied\r\nSubject: Automatic reply: away\r\n\r\nI am on leave until Monday.\r\n"
                );
                self.later(until, away.into_bytes());
            } else if self.dice.happens(3) {
                let bounce = format!(
                    "From: MAILER-DAEMON@elmbrook.gov.uk\r\n{head}Subject: Undelivered Mail Returned to Sender\r\nMIME-Version: 1.0\r\n\
                     Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nCould not be delivered.\r\n\
                     --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; {who}\r\nAction: failed\r\nStatus: 5.1.1\r\n\
                     --b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: {about}\r\n--b--\r\n"
                );
                self.later(until, bounce.into_bytes());
            }
        }
        if self.dice.happens(80) {
            let id = self.id();
            let news = format!(
                "From: news@vendor.example\r\nTo: all@elmbrook.gov.uk\r\nDate: {date}\r\nMessage-ID: <{id}>\r\nList-Id: <news>\r\nSubject: News\r\n\r\nOur offers.\r\n"
            );
            self.later(until, news.into_bytes());
        }
        if self.dice.happens(40) {
            let noise: Vec<u8> = (0..400 + self.dice.roll(2000)).map(|_| self.dice.roll(256) as u8).collect();
            self.later(until, noise);
        }
        if self.dice.happens(30) {
            // The same Message-ID with other words.
            let other = format!(
                "From: {}\r\nTo: {}\r\nDate: {date}\r\nMessage-ID: <m3@elmbrook.gov.uk>\r\nSubject: Question\r\n\r\nWhat about {}?\r\n",
                self.workers[0], self.mailbox, self.number
            );
            self.later(until, other.into_bytes());
        }
    }
}
