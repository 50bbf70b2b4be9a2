//! Signs of a machine in headers and structure (RFC 3834, 3464, 8098). `X-Auto-Response-Suppress` is no sign: people's
//! mail on Exchange carries it.

use super::headers::{raw, text_of};
use super::text;
use crate::model::{
    address::Address,
    mail::{MachineMarks, Mail},
};
use mail_parser::{HeaderName, Message, MessagePart, MimeHeaders, PartType};

/// Headers that only machines write.
const MACHINE_HEADERS: [&str; 12] = [
    "X-Autoreply",
    "X-Autorespond",
    "X-Autoresponder",
    "X-Auto-Reply-From",
    "X-AutoReply-From",
    "X-Mail-Autoreply",
    "X-MS-Exchange-Inbox-Rules-Loop",
    "X-MS-Exchange-Generated-Message-Source",
    "X-POST-MessageClass",
    "X-Cron-Env",
    "Feedback-Type",
    "X-Ms-Reactions",
];

/// Fills in the marks.
pub(super) fn take(message: &Message<'_>, mail: &mut Mail) {
    let mut marks = MachineMarks {
        auto_submitted: auto_submitted(message),
        null_return_path: null_return_path(message),
        list: has(message, "List-Id") || has(message, "List-Unsubscribe"),
        precedence: raw(message, "Precedence").map(|word| word.to_lowercase()).filter(|word| !word.is_empty()),
        other: MACHINE_HEADERS.iter().filter(|name| has(message, name)).map(|&name| name.to_owned()).collect(),
        ..MachineMarks::default()
    };
    let addresses = raw(message, "X-Failed-Recipients").unwrap_or_default();
    marks.failed_recipients = addresses.split([',', ' ']).filter_map(Address::new).take(50).collect();
    for part in &message.parts {
        take_part(part, &mut marks);
    }
    if marks.about_message.is_none() && (marks.null_return_path || !marks.failed_recipients.is_empty()) {
        marks.about_message = mail.lines.iter().find_map(|line| quoted_id(&line.text));
    }
    mail.machine = marks;
}

fn has(message: &Message<'_>, name: &str) -> bool {
    message.headers().iter().any(|header| header.name.as_str().eq_ignore_ascii_case(name))
}

fn auto_submitted(message: &Message<'_>) -> Option<String> {
    let written = message.header_values(HeaderName::AutoSubmitted).find_map(text_of)?;
    let word = written.split([';', ' ', '(']).next().unwrap_or_default().trim().to_lowercase();
    (!word.is_empty() && word != "no").then_some(word)
}

fn null_return_path(message: &Message<'_>) -> bool {
    message.headers().iter().find(|header| header.name == HeaderName::ReturnPath).is_some_and(|header| {
        let written = message.raw_message.get(header.offset_start as usize..header.offset_end as usize);
        written.is_some_and(|written| written.trim_ascii() == b"<>")
    })
}

/// What one MIME part tells: a report, its fields, the headers it returns, a calendar method.
fn take_part(part: &MessagePart<'_>, marks: &mut MachineMarks) {
    let Some(kind) = part.content_type() else { return };
    let media = format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or_default()).to_lowercase();
    match media.as_str() {
        "multipart/report" => marks.report_type = kind.attribute("report-type").map(str::to_lowercase),
        "message/delivery-status" | "message/global-delivery-status" => delivery_status(&contents(part), marks),
        "message/disposition-notification" => {
            marks.report_type.get_or_insert_with(|| "disposition-notification".into());
            marks.about_message = field(&contents(part), "original-message-id").and_then(bare_id);
        }
        "text/rfc822-headers" | "message/rfc822-headers" => {
            marks.about_message = field(&contents(part), "message-id").and_then(bare_id).or(marks.about_message.take());
        }
        "message/rfc822" | "message/global" if marks.report_type.is_some() => {
            let returned = part.message().and_then(|message| message.message_id()).and_then(bare_id);
            marks.about_message = returned.or(marks.about_message.take());
        }
        "text/calendar" | "application/ics" => {
            let stated = kind.attribute("method").map(str::to_owned);
            marks.calendar_method =
                stated.or_else(|| field(&contents(part), "method").map(str::to_owned)).map(|word| word.to_uppercase());
        }
        _ => {}
    }
}

/// The text of a part, at most 64 kB of it.
fn contents(part: &MessagePart<'_>) -> String {
    let bytes = match &part.body {
        PartType::Message(message) => {
            message.raw_message.get(part.offset_body as usize..part.offset_end as usize).unwrap_or_default()
        }
        _ => part.contents(),
    };
    String::from_utf8_lossy(bytes.get(..65_536).unwrap_or(bytes)).into_owned()
}

/// The value of the first field of this name (lower case) in header-like text.
fn field<'t>(written: &'t str, name: &str) -> Option<&'t str> {
    written.lines().find_map(|line| {
        let (key, value) = line.split_once(':')?;
        key.trim().eq_ignore_ascii_case(name).then(|| value.trim())
    })
}

/// An identifier without brackets and comments.
fn bare_id(written: &str) -> Option<String> {
    let id = written.trim().trim_start_matches('<').split(['>', ' ']).next().unwrap_or_default();
    (!id.is_empty()).then(|| text::at_most(id.to_owned(), 500))
}

/// The fields of a delivery report: one group a recipient, after a group about the message.
fn delivery_status(written: &str, marks: &mut MachineMarks) {
    let (mut worst, mut recipient, mut action): (Option<String>, Option<Address>, Option<String>) = (None, None, None);
    // An empty line, and the end, close a group.
    for line in written.lines().chain(std::iter::once("")).take(5000) {
        if line.trim().is_empty() {
            let failed = action.as_deref().is_none_or(|action| action == "failed");
            if let Some(address) = recipient.take()
                && failed
                && !marks.failed_recipients.contains(&address)
                && marks.failed_recipients.len() < 50
            {
                marks.failed_recipients.push(address);
            }
            if let Some(action) = action.take()
                && (worst.is_none() || action == "failed")
            {
                worst = Some(action);
            }
            continue;
        }
        let Some((key, value)) = line.split_once(':') else { continue };
        match key.trim().to_lowercase().as_str() {
            "final-recipient" | "original-recipient" if recipient.is_none() => {
                let written = value.rsplit(';').next().unwrap_or_default();
                recipient = Address::new(written.trim().trim_matches(['<', '>']));
            }
            "action" => action = value.split_whitespace().next().map(str::to_lowercase),
            _ => {}
        }
    }
    marks.report_action = worst.or(marks.report_action.take());
    marks.report_type.get_or_insert_with(|| "delivery-status".into());
}

/// `Message-ID: <…>` in the body of a report without structure.
fn quoted_id(line: &str) -> Option<String> {
    let (key, value) = line.trim_start_matches(['>', ' ', '|']).split_once(':')?;
    key.trim().eq_ignore_ascii_case("message-id").then(|| bare_id(value)).flatten()
}
