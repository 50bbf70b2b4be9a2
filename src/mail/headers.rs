//! The header fields that say who wrote what to whom, when, and in answer to what.

use super::{Options, authentication, subject, text};
use crate::model::{
    Instant,
    address::Address,
    mail::{Mail, Mailbox},
};
use chrono::{DateTime, FixedOffset, NaiveDate};
use mail_parser::{Header, HeaderName, HeaderValue, Message};

/// More recipients than this are not kept (fault C11).
const MOST_RECIPIENTS: usize = 1000;
/// More ancestors than this are not kept.
const MOST_ANCESTORS: usize = 100;
/// Longer subjects are cut, in characters.
const LONGEST_SUBJECT: usize = 1000;
/// Longer identifiers are cut, in characters (fault I14).
const LONGEST_ID: usize = 500;

/// Fills in what the headers tell.
pub(super) fn take(message: &Message<'_>, options: &Options, mail: &mut Mail) {
    mail.from = from(message);
    let [to, cc] = [HeaderName::To, HeaderName::Cc].map(|name| mailboxes(message, &name, mail));
    (mail.to, mail.cc) = (to, cc);
    mail.message_id = first(message, &HeaderName::MessageId).and_then(ids).and_then(|ids| ids.into_iter().next());
    mail.ancestors = ancestors(message);
    mail.date = last_raw_date(message);
    mail.received = received(message);
    take_subject(message, mail);
    mail.keywords = keywords(message);
    let results: Vec<String> = message.header_values(HeaderName::AuthenticationResults).filter_map(text_of).collect();
    mail.authentication =
        authentication::read(results.iter().map(String::as_str), options.authentication_host.as_deref());
    mail.own_kind = raw(message, "X-Bywhen-Kind").map(|kind| text::at_most(kind, 60));
}

/// Subject, topic and marking.
fn take_subject(message: &Message<'_>, mail: &mut Mail) {
    let written = first(message, &HeaderName::Subject).and_then(text_of).unwrap_or_default();
    if written.chars().count() > LONGEST_SUBJECT {
        mail.cuts.push(format!("subject cut at {LONGEST_SUBJECT} characters"));
    }
    mail.subject = text::at_most(written, LONGEST_SUBJECT);
    let topic = raw(message, "Thread-Topic").filter(|topic| !topic.is_empty());
    mail.topic = subject::topic(topic.as_deref().unwrap_or(&mail.subject));
    if mail.topic.is_empty() {
        mail.topic = subject::topic(&mail.subject);
    }
    let sensitivity = first(message, &HeaderName::Sensitivity)
        .and_then(text_of)
        .filter(|word| !word.is_empty() && !word.eq_ignore_ascii_case("normal"));
    mail.marking = subject::marking(&mail.subject).or(sensitivity.map(|word| text::at_most(word, 100)));
}

/// The true name of a header field: `Fr om:` is not From, whatever the parser thinks (trap D1).
fn is_true(message: &Message<'_>, header: &Header<'_>) -> bool {
    let (start, end) = (header.offset_field as usize, header.offset_start as usize);
    let written = message.raw_message.get(start..end).unwrap_or_default();
    written.trim_ascii().iter().filter(|&&b| b != b':').all(|b| !b.is_ascii_whitespace())
        || written.strip_suffix(b":").is_some_and(|name| !name.trim_ascii().iter().any(u8::is_ascii_whitespace))
}

/// The fields of this name, topmost first.
fn fields<'m>(message: &'m Message<'m>, name: &'m HeaderName<'m>) -> impl Iterator<Item = &'m Header<'m>> {
    message.headers().iter().filter(move |header| header.name == *name && is_true(message, header))
}

/// The topmost value of this name.
fn first<'m>(message: &'m Message<'m>, name: &'m HeaderName<'m>) -> Option<&'m HeaderValue<'m>> {
    fields(message, name).next().map(|header| &header.value)
}

/// The topmost value of a field the parser has no name for, decoded, on one line.
pub(super) fn raw(message: &Message<'_>, name: &str) -> Option<String> {
    let of_name = |header: &&Header<'_>| header.name.as_str().eq_ignore_ascii_case(name);
    message.headers().iter().find(of_name).and_then(|header| text_of(&header.value))
}

/// A value as text on one line.
pub(super) fn text_of(value: &HeaderValue<'_>) -> Option<String> {
    match value {
        HeaderValue::Text(text) => Some(text::one_line(text)),
        HeaderValue::TextList(list) => Some(text::one_line(&list.join(", "))),
        HeaderValue::Empty => Some(String::new()),
        _ => None,
    }
}

/// The sender. Two From fields with different addresses are a trick, and no identity at all.
fn from(message: &Message<'_>) -> Option<Mailbox> {
    let mut found: Option<Mailbox> = None;
    for header in fields(message, &HeaderName::From) {
        let Some(mailbox) = header.value.as_address().and_then(|list| list.iter().find_map(mailbox)) else { continue };
        match &found {
            Some(earlier) if earlier.address != mailbox.address => return None,
            Some(_) => {}
            None => found = Some(mailbox),
        }
    }
    found
}

fn mailbox(addr: &mail_parser::Addr<'_>) -> Option<Mailbox> {
    let address = Address::new(addr.address()?)?;
    let name = text::at_most(text::one_line(addr.name().unwrap_or_default()), 200);
    Some(Mailbox { name: name.trim_matches(['"', '\'']).to_owned(), address })
}

fn mailboxes(message: &Message<'_>, name: &HeaderName<'_>, mail: &mut Mail) -> Vec<Mailbox> {
    let mut found: Vec<Mailbox> = fields(message, name)
        .filter_map(|header| header.value.as_address())
        .flat_map(|list| list.iter())
        .filter_map(mailbox)
        .take(MOST_RECIPIENTS + 1)
        .collect();
    if found.len() > MOST_RECIPIENTS {
        found.truncate(MOST_RECIPIENTS);
        mail.cuts.push(format!("more than {MOST_RECIPIENTS} recipients: the others were not kept"));
    }
    found
}

/// The identifiers in a field, bounded.
fn ids(value: &HeaderValue<'_>) -> Option<Vec<String>> {
    let clean = |id: &str| {
        let id: String =
            id.trim_matches(['<', '>', ' ']).chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
        text::at_most(id, LONGEST_ID)
    };
    let list: Vec<String> = match value {
        HeaderValue::Text(id) => vec![clean(id)],
        HeaderValue::TextList(list) => list.iter().map(|id| clean(id)).collect(),
        _ => return None,
    };
    Some(list.into_iter().filter(|id| !id.is_empty()).collect())
}

/// In-Reply-To, then References from the last to the first: the nearest ancestor comes first.
fn ancestors(message: &Message<'_>) -> Vec<String> {
    let parents = fields(message, &HeaderName::InReplyTo).filter_map(|header| ids(&header.value)).flatten();
    let mut older: Vec<String> =
        fields(message, &HeaderName::References).filter_map(|header| ids(&header.value)).flatten().collect();
    older.reverse();
    let mut found: Vec<String> = Vec::new();
    for id in parents.chain(older) {
        if found.len() < MOST_ANCESTORS && !found.contains(&id) {
            found.push(id);
        }
    }
    found
}

fn last_raw_date(message: &Message<'_>) -> Option<DateTime<FixedOffset>> {
    fields(message, &HeaderName::Date).find_map(|header| header.value.as_datetime().and_then(moment))
}

/// A parsed date as it stands, absurd years and all; a zone beyond a day is taken as UTC (fault T10).
fn moment(date: &mail_parser::DateTime) -> Option<DateTime<FixedOffset>> {
    let day = NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))?;
    let local = day.and_hms_opt(u32::from(date.hour), u32::from(date.minute), u32::from(date.second).min(59))?;
    let seconds = i32::from(date.tz_hour) * 3600 + i32::from(date.tz_minute) * 60;
    let zone =
        FixedOffset::east_opt(if date.tz_before_gmt { -seconds } else { seconds }).or(FixedOffset::east_opt(0))?;
    local.and_local_timezone(zone).single()
}

/// The time in the topmost Received field.
fn received(message: &Message<'_>) -> Option<Instant> {
    let header = fields(message, &HeaderName::Received).next()?;
    let parsed = header.value.as_received().and_then(|received| received.date()).as_ref().and_then(moment);
    let by_hand = || {
        let written = message.raw_message.get(header.offset_start as usize..header.offset_end as usize)?;
        let written = text::one_line(&String::from_utf8_lossy(written));
        DateTime::parse_from_rfc2822(written.rsplit_once(';')?.1.trim()).ok()
    };
    parsed.or_else(by_hand).map(|at| at.to_utc())
}

/// Mail categories, wherever a program puts them.
fn keywords(message: &Message<'_>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for header in message.headers() {
        let name = header.name.as_str();
        let names = ["Keywords", "X-Keywords", "X-Gmail-Labels", "Categories", "X-MS-Exchange-Organization-Categories"];
        if !names.iter().any(|known| known.eq_ignore_ascii_case(name)) {
            continue;
        }
        let written = text_of(&header.value).unwrap_or_default();
        for word in written.split([',', ';']) {
            let word = word.trim().trim_matches('"').trim();
            if !word.is_empty() && found.len() < 50 && !found.iter().any(|known| known == word) {
                found.push(text::at_most(word.to_owned(), 100));
            }
        }
    }
    found
}
