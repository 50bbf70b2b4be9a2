//! What machines write: senders, subjects and phrases, with the programs they come from.

use regex::Regex;
use std::sync::LazyLock;

/// A table compiled once.
pub(super) type Table = LazyLock<Option<Regex>>;

/// The words of a table in a text.
pub(super) fn pattern<'a>(table: &Table, text: &'a str) -> Option<&'a str> {
    table.as_ref().and_then(|regex| regex.find(text)).map(|found| found.as_str())
}

fn start(words: &[&str]) -> Option<Regex> {
    Regex::new(&format!("^(?:{})", words.join("|"))).ok()
}

fn anywhere(words: &[&str]) -> Option<Regex> {
    Regex::new(&words.join("|")).ok()
}

/// Local parts of mail systems.
pub(super) static DAEMON: Table = LazyLock::new(|| {
    start(&[
        "mailer[-_.]?daemon",
        "postmaster",
        "microsoftexchange[0-9a-f]*",
        "mail[-_.]?daemon",
        "bounces?(?:[-+.@]|$)",
        "mailerdaemon",
        "mmdf",
        "root$",
        "maildelivery",
        "mail[-_.]?admin",
        "amavis",
    ])
});
/// Display names of mail systems.
pub(super) static DAEMON_NAME: Table = LazyLock::new(|| {
    start(&[
        "mail delivery (?:sub)?system",
        "mail delivery service",
        "mailer-daemon",
        "microsoft outlook$",
        "mail administrator",
        "system administrator",
        "postmaster",
        "internet mail delivery",
        "mail system",
        "zustellungssystem",
    ])
});
/// A person who forwards or answers a report.
pub(super) static FORWARDED: Table = LazyLock::new(|| start(&["(?:re|fw|fwd|aw|wg|tr|atb|vs|sv)\\s*:"]));
/// Subjects of failures: Exchange, Outlook, Gmail, Postfix, Exim, qmail, sendmail, Domino (Notes), GroupWise; German, French, Welsh.
pub(super) static FAILED_SUBJECT: Table = LazyLock::new(|| {
    start(&[
        "undeliverable",
        "undelivered",
        "mail delivery failed",
        "mail delivery failure",
        "delivery status notification \\((?:failure|failed)\\)",
        "delivery failure",
        "delivery failed",
        "delivery has failed",
        "returned mail",
        "failure notice",
        "failed delivery",
        "message (?:delivery )?(?:failure|not delivered|undeliverable|could not be delivered)",
        "non[- ]?deliver(?:y|able)",
        "mail could not be delivered",
        "mail undeliverable",
        "unzustellbar",
        "nicht zustellbar",
        "non remis",
        "[ée]chec de la remise",
        "non remise",
        "methu danfon",
        "heb ei ddanfon",
        "warning: could not send message",
        "your message could ?n[o']t be delivered",
        "rejected:",
        "blocked:",
        "message blocked",
        "address not found",
        "recipient rejected",
        "no se puede entregar",
        "delivery notification: delivery has failed",
    ])
});
/// Texts of failures.
pub(super) static FAILED: Table = LazyLock::new(|| {
    anywhere(&[
        "could ?n[o']t be delivered",
        "could not be delivered",
        "was ?n[o']t delivered",
        "was not delivered",
        "has not been delivered",
        "wasn't found at",
        "delivery has failed to these recipients",
        "delivery to the following (?:recipients?|addresse?s?) (?:has )?failed",
        "failed permanently",
        "permanent (?:fatal )?error",
        "permanent failure",
        "address(?:es)? failed",
        "address not found",
        "unable to deliver",
        "undeliverable",
        "unrouteable address",
        "user unknown",
        "unknown user",
        "no such user",
        "mailbox (?:is )?(?:full|unavailable|not found|disabled)",
        "over quota",
        "recipient address rejected",
        "does not exist at",
        "will not be retried",
        "recipient not found",
        "not listed in domino directory",
        "the email account that you tried to reach",
        "message was rejected",
        "has been rejected",
        "blocked by",
        "i'm afraid i wasn't able to deliver",
        "giving up",
        "message you sent (?:to .{0,80})?(?:was|could)",
        "konnte nicht zugestellt werden",
        "n'a pas pu [êe]tre remis",
        "host or domain name not found",
        "retry time(?:out)? (?:exceeded|not reached)",
        "could not be sent",
        "nid oedd modd danfon",
    ])
});
/// Enhanced or basic codes of a final failure.
pub(super) static CODE: Table =
    LazyLock::new(|| anywhere(&[r"\b5\.\d{1,3}\.\d{1,3}\b", r"\b55[0-4][ -]", r"smtp error \(?55\d"]));
/// Words of a delay: the machine goes on trying.
pub(super) static NOT_YET: Table = LazyLock::new(|| {
    anywhere(&[
        "delivery (?:is |status notification \\()?delay",
        "delayed:",
        "^delayed",
        "delivery delayed",
        "message delayed",
        "mail delayed",
        "delayed mail",
        "will keep trying",
        "will continue to (?:be )?(?:try|attempt|retr)",
        "still trying",
        "still being retried",
        "no action is required on your part",
        "warning: message",
        "could not be delivered for the last",
        "has not yet been delivered",
        "not been delivered yet",
        "delivery attempts will continue",
        "message still undelivered",
        "delivery incomplete",
        "you do not need to resend",
        "zustellung verz[öo]gert",
        "will be retried",
        "this is a warning message only",
        "temporary (?:failure|problem|error)",
        r"\b4\.\d{1,3}\.\d{1,3}\b",
    ])
});
/// Subjects of confirmed or handed-on delivery.
pub(super) static DELIVERED: Table = LazyLock::new(|| {
    start(&[
        "delivered:",
        "relayed:",
        "expanded:",
        "delivery status notification \\((?:success|relay|delay)",
        "successful mail delivery",
    ])
});

/// Is a failure final although words of a delay stand beside it ("after trying for five days we gave up")?
pub(super) fn is_final(words: &str, text: &str) -> bool {
    let gives_up = [
        "giving up",
        "gave up",
        "given up",
        "permanent",
        "will not be retried",
        "delivery has failed",
        "returned to sender",
        "failed permanently",
        "no further attempts",
        "timed out",
    ];
    let trying = [
        "will keep trying",
        "will continue",
        "no action is required",
        "still trying",
        "will be retried",
        "attempts will continue",
        "warning message only",
        "not yet been delivered",
    ];
    (gives_up.iter().any(|word| text.contains(word)) || words.starts_with("5."))
        && !trying.iter().any(|word| text.contains(word))
}

/// Headers that only machines write. `X-Auto-Response-Suppress` and the rules-loop header are no proof.
pub(super) fn is_machine_header(name: &str) -> bool {
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
pub(super) static SUBJECT: Table = LazyLock::new(|| {
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
pub(super) static RECEIPT_SUBJECT: Table = LazyLock::new(|| {
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
pub(super) static RECEIPT: Table = LazyLock::new(|| {
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
pub(super) static ABSENT_SUBJECT: Table = LazyLock::new(|| {
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
pub(super) static SURE_TEXT: Table = LazyLock::new(|| {
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
pub(super) static ABOUT: Table = LazyLock::new(|| {
    anywhere(&[
        "(?:got|had|received|get|getting|have had|just) (?:back )?(?:an?|the|this|another) (?:auto|automated|automatic|out of office|bounce)",
        "forwarding (?:you )?(?:the|this|an)",
        "see (?:the )?(?:auto|automatic|automated|bounce)",
        "bounced back",
        "(?:below|attached) (?:is|was) (?:the|an) auto",
    ])
});

/// Local parts of services.
pub(super) static SERVICE: Table = LazyLock::new(|| {
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
pub(super) static SERVICE_NAME: Table = LazyLock::new(|| {
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
pub(super) static SERVICE_SUBJECT: Table = LazyLock::new(|| {
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
pub(super) static SERVICE_SUBJECT_ALONE: Table = LazyLock::new(|| {
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
pub(super) static REACTED: Table = LazyLock::new(|| {
    anywhere(&[
        "reacted via gmail",
        "reacted to (?:your|this) (?:message|email)",
        "^(?:liked|loved|laughed at|emphasi[sz]ed|questioned) [\"“]",
        "^\\s*\\p{Emoji_Presentation}\\s*$",
    ])
});

/// Phrases of absence notes that are enough alone.
static SURE_ABSENCE: Table = LazyLock::new(|| {
    anywhere(&[
        "i (?:no longer work|have (?:now )?left|do not work anymore|don't work) (?:for|at|in|the|anymore)",
        "i have now left (?:my|the|this)",
        "(?:my )?(?:e-?mails?|inbox|mailbox)(?: account)? (?:is|are|will) (?:not |un)(?:being |be )?(?:monitored|checked|read)",
        "i will not (?:be reading|be checking|have access to|be able to access|be accessing|be monitoring|be picking up) (?:my )?e-?mails?",
        "will not be (?:read|forwarded)(?: until| in my absence| while)",
        "your e-?mail (?:has|will) not be(?:en)? forwarded",
    ])
});
/// Phrases of absence notes that count together.
static ABSENCE: &[&str] = &[
    "(?:i am|i'm|i will be|i'll be|am) (?:currently |now |presently )?(?:out of (?:the )?office|away(?: from (?:the office|my desk|work))?|on (?:annual |maternity |paternity |adoption |sick |study |compassionate |parental |carers? )?leave|not (?:in|at) (?:the office|work)|off work|not working|on holiday|on a? ?training|out of the country)",
    "^(?:currently |now )?(?:out of (?:the )?office|on annual leave|away from)",
    "(?:thank you|thanks|diolch) (?:very much |so much )?for (?:your |the )?(?:e-?mail|message|getting in touch|contacting|emailing)",
    "(?:respond|reply|get back to you|answer|deal with|come back to you|action|read|look at|pick up|attend to) .{0,60}(?:on my return|upon my return|when i (?:return|get back|am back|'m back)|once i (?:return|am back)|as soon as i (?:can|return|get back|am able))",
    "(?:limited|no|intermittent|restricted|without) access to (?:my )?(?:e-?mails?|inbox)",
    "(?:i will|i'll|will) (?:be )?(?:return(?:ing)?|back)(?: to work| to the office| in the office| at work)? (?:on|at|from|until|after)",
    "in my absence",
    "(?:in an|for|if it is an?|in case of) emergenc(?:y|ies)",
    "if (?:your|you|the) .{0,40}(?:urgent|cannot wait|can't wait|immediate|need (?:to speak|assistance|help|an? urgent|urgent)|require (?:an? )?(?:urgent|immediate))",
    "for (?:anything|any|all) .{0,30}(?:urgent|that cannot wait|that can't wait|immediate)",
    "(?:please|you can|kindly) (?:contact|call|ring|e-?mail|speak to|telephone|get in touch with) .{0,60}(?:duty|team|manager|\\d{5}|@|instead|who|while|in the meantime)",
    "(?:is|are) covering (?:for me|my)",
    "my working (?:days|hours|pattern) (?:are|is)",
    "i (?:only )?work (?:part[- ]?time|mon|tue|wed|thu|fri|term|three days|four days)",
    "emergency duty team|out of hours",
    "has left (?:the (?:council|authority|team|organisation|service)|employment)|(?:has|have) (?:now )?left [a-z]+ (?:council|county|borough)|no longer works? (?:for|at|in|with)",
    "please (?:send|direct|forward|redirect) (?:any|all|your|future|anything|further)",
    "my cases have been (?:transferred|reallocated)",
    "on (?:maternity|paternity|sick|long term sick|adoption) leave",
    "allan o'r swyddfa|ar wyliau",
];
static ABSENCES: LazyLock<Vec<Regex>> =
    LazyLock::new(|| ABSENCE.iter().filter_map(|words| Regex::new(words).ok()).collect());
/// What a person adds to news of their own absence: something about the matter itself.
pub(super) static PERSON: Table = LazyLock::new(|| {
    anywhere(&[
        r"\b(?:completed|uploaded|booked|chased|referred|attached|extension|push (?:it |this |the date )?back|visited|drafted|spoke|spoken|met with|i have (?:done|asked|sent|seen)|i've (?:done|asked|sent|seen)|so (?:can|could|i|we|please)|can (?:we|i|you)|could (?:we|i|you)|new date|by the \d|pep\b|health assessment|care plan|stat visit)",
    ])
});

/// Whether absence phrases are enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sure {
    /// One is enough alone.
    Yes,
    /// This many of those that count together.
    With(usize),
}

/// The absence phrases of a text.
pub(super) struct Absence {
    pub(super) sure: Sure,
    /// Any phrase that tells of somebody away or gone.
    pub(super) any: bool,
    pub(super) words: String,
}

/// Looks for absence phrases.
pub(super) fn absence(text: &str) -> Absence {
    let sure = pattern(&SURE_ABSENCE, text);
    let together: Vec<&str> =
        ABSENCES.iter().filter_map(|regex| regex.find(text)).map(|found| found.as_str()).collect();
    let away = ABSENCES.iter().take(2).chain(ABSENCES.iter().rev().take(6)).any(|regex| regex.is_match(text))
        || ABSENCES.get(3).is_some_and(|regex| regex.is_match(text));
    let core = sure.is_some() || away;
    Absence {
        sure: if sure.is_some() { Sure::Yes } else { Sure::With(if core { together.len() } else { 0 }) },
        any: core,
        words: sure.or(together.first().copied()).unwrap_or_default().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_compiles() {
        let tables: [&Table; 20] = [
            &DAEMON,
            &DAEMON_NAME,
            &FORWARDED,
            &FAILED_SUBJECT,
            &FAILED,
            &CODE,
            &NOT_YET,
            &DELIVERED,
            &SUBJECT,
            &RECEIPT_SUBJECT,
            &RECEIPT,
            &ABSENT_SUBJECT,
            &SURE_TEXT,
            &ABOUT,
            &SERVICE,
            &SERVICE_NAME,
            &SERVICE_SUBJECT,
            &SERVICE_SUBJECT_ALONE,
            &SURE_ABSENCE,
            &PERSON,
        ];
        assert!(tables.iter().all(|table| table.is_some()));
        assert!(REACTED.is_some());
        assert_eq!(ABSENCES.len(), ABSENCE.len());
    }
}
