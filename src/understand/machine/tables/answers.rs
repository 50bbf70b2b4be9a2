//! Automatic answers, receipts and notices of services.

use super::{Table, anywhere, start};
use std::sync::LazyLock;

/// Headers that only machines write. `X-Auto-Response-Suppress` and the rules-loop header are no proof.
pub(in crate::understand::machine) fn is_machine_header(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [
        "x-autoreply",
        "x-auto-reply",
        "x-autorespond",
        "x-autoresponder",
        "x-autoreply-from",
        "x-mail-autoreply",
        "x-fc-machinegenerated",
        "x-ms-exchange-generated-message-source",
        "x-vacation",
        "x-out-of-office",
        "x-cron-env",
        "x-loop-autoreply",
        "feedback-id",
        "x-notification-type",
        "x-ms-exchange-organization-dsn-version",
    ]
    .iter()
    .any(|known| name.starts_with(known))
}

/// Subjects of automatic answers: Outlook, Exchange, Gmail, iOS, Notes, GroupWise, Zimbra; German, French, Welsh, Dutch,
/// Spanish, Italian, Polish, Portuguese, Swedish.
pub(in crate::understand::machine) static SUBJECT: Table = LazyLock::new(|| {
    start(&[
        "automatic reply",
        "automatic response",
        "automated (?:reply|response|message)",
        "auto[- ]?repl(?:y|ies)\\b",
        "auto[- ]?response",
        "auto[- ]?responder",
        "auto ?:",
        "auto-?reply from",
        "out[- ]of[- ](?:the[- ])?office(?: (?:auto[- ]?reply|reply|notification|response|message))?\\s*(?::|$|re:)",
        "out of office \\(",
        "\\[?ooo\\]?\\s*:",
        "away from (?:the|my) office\\s*:",
        "vacation (?:reply|response|message)",
        "on (?:annual )?leave\\s*:",
        "automatische antwort",
        "autoantwort",
        "abwesenheits",
        "abwesend:",
        "r[ée]ponse automatique",
        "absence du bureau",
        "absent\\(?e?\\)? du bureau",
        "ateb awtomatig",
        "allan o'r swyddfa",
        "automatisch antwoord",
        "afwezig",
        "respuesta autom[áa]tica",
        "fuera de (?:la )?oficina",
        "risposta automatica",
        "fuori sede",
        "odpowied[źz] automatyczna",
        "resposta autom[áa]tica",
        "autosvar",
        "automatiskt svar",
        "automatisk svar",
        "raspuns automat",
        "r[ăa]spuns automat",
        "autoreply",
        "accepted\\s*:",
        "declined\\s*:",
        "tentative(?:ly accepted)?\\s*:",
        "new time proposed\\s*:",
        "meeting forward notification",
        "cancell?ed event",
        "accepted event",
        "updated invitation",
        "derbyn(?:iwyd)?\\s*:",
        "zugesagt\\s*:",
        "abgesagt\\s*:",
        "accept[ée]\\s*:",
        "refus[ée]\\s*:",
        "recall\\s*:",
        "message recall (?:report|success|failure)",
        "recalled\\s*:",
        "delivered\\s*:",
        "relayed\\s*:",
        "expanded\\s*:",
        "delayed\\s*:",
        "delivery status notification",
        "is out of (?:the )?office",
        "thank you for (?:contacting|your email to|emailing) ",
        "we have received your (?:email|enquiry|request|message)",
        "\\[?(?:ticket|case|request|incident|ref)\\b.{0,30}\\b(?:created|received|logged|raised|opened|closed|updated|assigned|resolved)",
    ])
});
/// Subjects of read receipts; the text must bear it out, since people too write "Read: …".
pub(in crate::understand::machine) static RECEIPT_SUBJECT: Table = LazyLock::new(|| {
    start(&[
        "read ?:",
        "not read ?:",
        "unread ?:",
        "read receipt",
        "return receipt",
        "gelesen ?:",
        "ungelesen ?:",
        "lu ?:",
        "non lu ?:",
        "darllenwyd ?:",
        "opened ?:",
        "disposition notification",
        "read notification",
    ])
});
/// Texts of receipts.
pub(in crate::understand::machine) static RECEIPT: Table = LazyLock::new(|| {
    anywhere(&[
        "your message",
        "was read on",
        "was deleted without being read",
        "this is a (?:read |return )?receipt",
        "was displayed",
        "ihre nachricht",
        "votre message",
        "has been opened",
        "message has been (?:read|displayed|processed)",
    ])
});
/// Absence in a subject.
pub(in crate::understand::machine) static ABSENT_SUBJECT: Table = LazyLock::new(|| {
    start(&[
        "automatic reply",
        "auto[- ]?reply",
        "auto[- ]?response",
        "auto ?:",
        "out[- ]of[- ](?:the[- ])?office",
        "\\[?ooo",
        "away from",
        "vacation",
        "on (?:annual )?leave",
        "automatische antwort",
        "abwesen",
        "r[ée]ponse automatique",
        "absen(?:t|ce)",
        "ateb awtomatig",
        "allan o'r swyddfa",
        "afwezig",
        "automatisch antwoord",
        "respuesta autom",
        "fuera de",
        "risposta automatica",
        "odpowied",
        "autosvar",
        "automatic response",
    ])
});

/// Words by which a machine calls itself one.
pub(in crate::understand::machine) static SURE_TEXT: Table = LazyLock::new(|| {
    anywhere(&[
        "this is an? (?:auto(?:mated|matic|matically generated)?|automatically generated|system[- ]generated) ?(?:response|reply|message|e-?mail|notification|acknowledge?ment|receipt)",
        "(?:message|e-?mail|notification|response|reply) (?:was|is|has been) (?:automatically |auto-?)(?:generated|created|sent)",
        "^auto(?:mated|matic) (?:reply|response|message|acknowledge?ment)",
        "this (?:mailbox|inbox|email address|account|address) is (?:not|no longer) (?:monitored|in use|active|checked|used|manned)",
        "(?:no[- ]one|nobody) monitors this (?:mailbox|inbox)",
        "do not reply to this (?:automated|automatic|message|e-?mail) ?.{0,40}(?:unattended|not monitored|unmonitored)",
        "sent from an? (?:unmonitored|unattended|notification-only)",
        "(?:your|the) (?:request|enquiry|query|call|ticket|incident|case) (?:has been|was|is now) (?:successfully )?(?:logged|received|registered|raised|created|submitted)",
        "(?:ticket|reference|incident|case) (?:number|no\\.?|id|ref)[ :#]*(?:is )?[:#]? ?[a-z]{0,5}[- ]?\\d{4,}.{0,80}(?:logged|raised|created|assigned|respond)",
        "your (?:email|message|enquiry|e-mail) (?:to .{0,40})?(?:has been|was) (?:safely )?received(?: and| by)? .{0,60}(?:will|within|respond|passed)",
        "would like to recall the message",
        "your message recall request",
        "reacted to your (?:message|email)",
        "we aim to (?:respond|reply|answer) (?:to )?(?:all |your )?.{0,40}within",
        "thank you for contacting .{0,60}(?:we|our|your|this|an?) ",
        "you (?:have|'ve) received (?:a |this )?(?:new )?(?:voicemail|voice message|fax)",
        "messages? (?:have been |are being )?(?:held in|quarantined|in your) quarantine",
        "scan(?:ned)? (?:image |document )?from (?:a )?(?:xerox|ricoh|canon|konica|kyocera|hp|multifunction|mfp|printer)",
        "please open the attached document\\. it was (?:scanned and )?sent",
        "this e-?mail was sent from \"?rnp",
        "please do not reply to this (?:automated|automatic|auto|system)",
        "dies ist eine automatische",
        "ceci est un message automatique",
        "neges awtomatig",
    ])
});
/// A person who tells about an automatic answer.
pub(in crate::understand::machine) static ABOUT: Table = LazyLock::new(|| {
    anywhere(&[
        "(?:got|had|received|get|getting|have had|just) (?:back )?(?:an?|the|this|another) (?:auto|automated|automatic|out of office|bounce)",
        "forwarding (?:you )?(?:the|this|an)",
        "see (?:the )?(?:auto|automatic|automated|bounce)",
        "bounced back",
        "(?:below|attached) (?:is|was) (?:the|an) auto",
    ])
});

/// Local parts of services.
pub(in crate::understand::machine) static SERVICE: Table = LazyLock::new(|| {
    start(&[
        "[a-z0-9._-]*no[-_.]?reply",
        "do[-_.]?not[-_.]?reply",
        "donotreply",
        "notifications?(?:$|[-_.+])",
        "notify",
        "alerts?(?:$|[-_.])",
        "quarantine",
        "scanner",
        "scan(?:$|[-_.0-9])",
        "copier",
        "mfp",
        "mfd",
        "printer",
        "fax",
        "voicemail",
        "voice[-_.]?mail",
        "reactions?(?:$|[-_.])",
        "recall",
        "autoreply",
        "auto[-_.]",
        "mailer(?:$|[-_.])",
        "robot",
        "bot(?:$|[-_.])",
        "servicedesk[-_.]?noreply",
        "system(?:$|[-_.])",
        "unmonitored",
        "msteams",
        "sharepoint",
    ])
});
/// Display names of services.
pub(in crate::understand::machine) static SERVICE_NAME: Table = LazyLock::new(|| {
    start(&[
        "microsoft (?:teams|viva|365|onedrive|sharepoint|planner|power|forms|stream|security|defender|to do|bookings|account)",
        "viva ",
        "sharepoint",
        "onedrive",
        "yammer",
        "viva engage",
        "mimecast",
        "proofpoint",
        "egress",
        "quarantine",
        "reaction daily digest",
        "ricoh",
        "xerox",
        "canon ",
        "konica",
        "kyocera",
        "voicemail",
        "unity connection",
        "power automate",
        "google (?:calendar|forms|drive|docs)",
        "docusign",
        "adobe sign",
        "survey ?monkey",
        "service ?now",
        "hornbill",
        "freshdesk",
        "zendesk",
    ])
});
/// Subjects of services, believed from a list or a daemon.
pub(in crate::understand::machine) static SERVICE_SUBJECT: Table = LazyLock::new(|| {
    anywhere(&[
        "reacted to your message",
        "^you have (?:new|\\d+|unread) .{0,40}(?:messages?|notifications?)",
        "daily (?:briefing|digest)",
        "^(?:quarantine|spam) (?:notification|digest|summary|report)",
        "messages? in quarantine",
        "^message from \"?rnp",
        "^scan(?:ned)? (?:image|document|from|data)",
        "^(?:new )?voice ?(?:mail|message)",
        "^missed (?:call|conversation|activity|messages)",
        "^fax (?:from|received)",
        "shared .{1,80} with you$",
        "your password (?:will|is)",
        "^reminder: your (?:training|password|mandatory)",
        "mentioned you in",
        "added you to (?:a|the)",
        "sent a message in",
        "\\[ticket ?#?\\d+",
        "digital wellbeing",
    ])
});
/// Those of them that need no other sign.
pub(in crate::understand::machine) static SERVICE_SUBJECT_ALONE: Table = LazyLock::new(|| {
    anywhere(&[
        "reacted to your message",
        "^(?:quarantine|spam) (?:notification|digest|summary|report)",
        "messages? in quarantine",
        "^message from \"?rnp",
        "^scan(?:ned)? (?:image|data|document) from",
        "^(?:new )?voice ?(?:mail|message) from",
        "^missed (?:conversation|activity) ",
        "^fax received",
        "^you have (?:new|\\d+|unread) .{0,40}notifications?",
    ])
});
/// The note a mail program sends with a reaction.
pub(in crate::understand::machine) static REACTED: Table = LazyLock::new(|| {
    anywhere(&[
        "reacted via gmail",
        "reacted to (?:your|this) (?:message|email)",
        "^(?:liked|loved|laughed at|emphasi[sz]ed|questioned) [\"“]",
        "^\\s*\\p{Emoji_Presentation}\\s*$",
    ])
});
