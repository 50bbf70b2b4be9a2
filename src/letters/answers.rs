//! Links that open a reply ready to be completed and sent (`mailto:`, RFC 6068).

use crate::{
    model::{item::Item, knowledge::Knowledge, letter::Content},
    reports::words,
};
use serde::Serialize;

/// A reply a letter offers.
#[derive(Debug, Serialize)]
pub(super) struct Answer {
    /// What the link says.
    label: &'static str,
    /// When to use it.
    meaning: &'static str,
    /// The link.
    href: String,
}

/// A row of the tables below: what the link says, when to use it, and the text the reply begins with.
struct Ready {
    label: &'static str,
    meaning: &'static str,
    begins: &'static str,
}

/// What a prompt can be answered with (Convention 6).
const TO_PROMPT: &[Ready] = &[
    Ready {
        label: "Done",
        meaning: "it is complete; say what was done and when",
        begins: "This is done.\n\nWhat was done, and when:\n",
    },
    Ready {
        label: "Progress",
        meaning: "steps have been taken; say which, and what is left",
        begins: "Progress so far:\n",
    },
    Ready {
        label: "Need more time",
        meaning: "propose a new date and say why; the date stands until the IRO agrees another",
        begins: "I need more time, please.\n\nThe date I propose:\nBecause:\n",
    },
];

/// What an unresolved alert can be answered with.
const TO_ALERT: &[Ready] = &[
    Ready {
        label: "Resolved",
        meaning: "you are satisfied; say what the outcome was",
        begins: "I am satisfied that this is resolved.\n\nOutcome:\n",
    },
    Ready {
        label: "New date",
        meaning: "you have agreed another date; a new prompt is set for it",
        begins: "New date:\n",
    },
    Ready {
        label: "Take it further",
        meaning: "name the next level or stage, and the new date",
        begins: "Please escalate this.\n\nTo:\nNew date:\n",
    },
    Ready {
        label: "Withdraw",
        meaning: "it is no longer needed; say why",
        begins: "I withdraw this recommendation.\n\nBecause:\n",
    },
];

/// The replies this letter offers for an item.
pub(super) fn offered(content: &Content, item: &Item, known: &Knowledge) -> Vec<Answer> {
    let table = match content {
        Content::Prompt { .. } => TO_PROMPT,
        Content::Alert { .. } => TO_ALERT,
        _ => return Vec::new(),
    };
    let answer = |ready: &Ready| Answer {
        label: ready.label,
        meaning: ready.meaning,
        href: ready_reply(item, ready.begins, known),
    };
    table.iter().map(answer).collect()
}

/// A `mailto:` link to the mailbox and the item's IRO in the item's thread. The reference stands in subject and text too, for
/// mail programs that leave `In-Reply-To` out (Convention 5).
pub(super) fn ready_reply(item: &Item, begins: &str, known: &Knowledge) -> String {
    let topic = words::cut(&words::line(&item.thread.subject), 200);
    let subject =
        if topic.is_empty() { format!("RE: {}", item.reference) } else { format!("RE: {topic} [{}]", item.reference) };
    let mut link = format!("mailto:{}?", encoded(known.mailbox.as_str(), "@"));
    if let Some(iro) = item.iro.as_ref().filter(|iro| known.authority.has(iro)) {
        link += &format!("cc={}&", encoded(iro.as_str(), "@"));
    }
    link += &format!(
        "subject={}&body={}",
        encoded(&subject, ""),
        encoded(&format!("{begins}\n({})\n", item.reference).replace('\n', "\r\n"), "")
    );
    if let Some(id) = item.thread.root.as_deref().and_then(super::mime::sound_id) {
        link += &format!("&In-Reply-To={}", encoded(&format!("<{id}>"), ""));
    }
    link
}

/// Percent-encoded but for what RFC 3986 calls unreserved and the characters in `also`.
fn encoded(text: &str, also: &str) -> String {
    use std::fmt::Write;
    text.bytes().fold(String::with_capacity(text.len() * 2), |mut out, byte| {
        let plain = char::from(byte);
        if plain.is_ascii_alphanumeric() || "-._~".contains(plain) || (byte.is_ascii() && also.contains(plain)) {
            out.push(plain);
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_can_break_out_of_a_link() {
        assert_eq!(encoded("a b&c=d?\r\n\"'<é>", ""), "a%20b%26c%3Dd%3F%0D%0A%22%27%3C%C3%A9%3E");
        assert_eq!(encoded("iro+x@n.gov.uk", "@"), "iro%2Bx@n.gov.uk");
    }
}
