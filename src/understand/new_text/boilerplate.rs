//! Text that programs, gateways and organisations add: banners, disclaimers, markings, device lines. One row a rule.

use super::Class;
use crate::understand::tables::{Pattern, Rows};
use std::sync::LazyLock;

/// A wording by which such a line is known.
pub(super) struct Row {
    class: Class,
    /// Two points make a line what the row says; single points must meet another, or small print, or a drawn line above.
    points: u8,
    pattern: &'static str,
    /// A line it must match, and one it must not; read by the tests.
    #[cfg_attr(not(test), expect(dead_code, reason = "a rule stands beside its examples; only tests read them"))]
    examples: [&'static str; 2],
}

const fn row(class: Class, points: u8, pattern: &'static str, example: &'static str, against: &'static str) -> Row {
    Row { class, points, pattern, examples: [example, against] }
}

use Class::{Banner, Device, Disclaimer, Marking};

/// Every rule. Patterns are read without regard to case, `\s` between words.
pub(super) const ROWS: &[Row] = &[
    // Banners that gateways put above the text.
    row(
        Banner,
        2,
        r"(?:e-?mail|message|mail|sender) (?:is |was |has )?(?:been )?(?:originated|sent|received|came|comes|coming) from (?:outside|an external|someone outside|a sender outside|external)",
        "CAUTION: This email originated from outside the organisation.",
        "The email came from the school.",
    ),
    row(
        Banner,
        2,
        r"^\W*(?:caution|warning|attention|beware|be careful)\W.{0,40}\b(?:external|outside|originat)\w*\b.{0,60}\b(?:e-?mails?|messages?|sender|mail)\b|^\W*(?:caution|warning|attention|beware)\W{1,4}(?:this (?:e-?mail|message) is )?external\W*$",
        "CAUTION - External email",
        "Warning: outside contact was stopped.",
    ),
    row(
        Banner,
        2,
        r"(?:don't|do not|don’t) often get e-?mail from",
        "You don't often get email from helen.marsh@x.uk. Learn why this is important",
        "You do not often get it right.",
    ),
    row(
        Banner,
        2,
        r"^\W*(?:this (?:is|was) an? )?external (?:e-?mail|message|sender)\W*(?:$|[:.-].*)",
        "[EXTERNAL EMAIL]",
        "External agencies have been emailed.",
    ),
    row(Banner, 2, r"^\W*external\W*$", "[EXTERNAL]", "external review"),
    row(
        Banner,
        1,
        r"(?:do not|don't|don’t|never) (?:click|open|follow)\b.{0,60}\b(?:link|attachment)",
        "Do not click links or open attachments unless you recognise the sender.",
        "Do not open the letter.",
    ),
    row(
        Banner,
        1,
        r"unless you (?:recogni[sz]e|know|trust|are expecting|were expecting|can confirm)",
        "unless you recognise the sender and know the content is safe",
        "unless you hear from me",
    ),
    row(
        Banner,
        1,
        r"know (?:that )?the content is safe|content is safe",
        "know the content is safe",
        "the placement is safe",
    ),
    row(
        Banner,
        2,
        r"(?:scanned|checked) (?:for|by) .{0,40}(?:virus|malware|mimecast|messagelabs|symantec|sophos|barracuda)",
        "This email has been scanned for viruses by MessageLabs.",
        "The form was scanned by reception.",
    ),
    row(
        Banner,
        2,
        r"^\W*(?:this sender (?:is|might be) (?:outside|impersonating)|report suspicious|\[?\W*suspicious)",
        "This sender might be impersonating a domain",
        "Report sent.",
    ),
    row(
        Banner,
        2,
        r"^learn (?:why this is important|more about e-?mail)|^report (?:phishing|suspicious)\W*$",
        "Learn why this is important",
        "Learn to ride a bike",
    ),
    // Disclaimers.
    row(
        Disclaimer,
        2,
        r"(?:e-?mail|message|communication|transmission|information)\b.{0,120}\b(?:intended|meant|solely|only|sole) (?:solely |only |exclusively )?(?:for|use)\b.{0,60}\b(?:use|addressee|recipient|individual|person|named|whom)",
        "This e-mail is intended solely for the use of the individual to whom it is addressed.",
        "This message is for Sarah only.",
    ),
    row(
        Disclaimer,
        2,
        r"(?:if|should) (?:you|it|this|they)\b.{0,60}\b(?:received|sent|got|come|came|reached)\b.{0,60}\b(?:in|by) (?:error|mistake)|you (?:have|may have) received this (?:e-?mail|message|communication).{0,30} (?:in|by) (?:error|mistake)",
        "If you have received this email in error please notify the sender.",
        "Please ignore this, I sent it in error.",
    ),
    row(
        Disclaimer,
        2,
        r"not the (?:intended|named) (?:recipient|addressee)",
        "If you are not the intended recipient",
        "She is not the intended carer.",
    ),
    row(
        Disclaimer,
        2,
        r"files? transmitted with it|any attachments? (?:to it )?(?:is|are|may be|contain)\b.{0,40}confidential",
        "any files transmitted with it are confidential",
        "The attachment is the form.",
    ),
    row(
        Disclaimer,
        2,
        r"(?:legally|subject to legal|contain|be) privileged",
        "may be legally privileged",
        "She feels privileged.",
    ),
    row(
        Disclaimer,
        2,
        r"consider the environment|think before (?:you )?print|save paper|(?:please )?do(?: not|n't|n’t) print this (?:e-?mail|message)",
        "Please consider the environment before printing",
        "Consider his environment at home.",
    ),
    row(
        Disclaimer,
        1,
        r"^\W*(?:disclaimer|confidentiality)\b",
        "Disclaimer: The information in this message",
        "disclaim",
    ),
    row(Disclaimer, 1, r"\b(?:strictly |private and )?confidential\b", "private and confidential", "confidence"),
    row(
        Disclaimer,
        1,
        r"\b(?:addressee|intended recipient|named recipient|intended for)\b",
        "the addressee only",
        "the recipient school",
    ),
    row(
        Disclaimer,
        1,
        r"(?:unauthori[sz]ed|disclos(?:e|ed|ure)|copying|distribut(?:e|ed|ion)|dissemination)\b.{0,60}\b(?:prohibited|not permitted|unlawful|of this|third part|is strictly)",
        "any disclosure or copying is strictly prohibited",
        "The disclosure was shared in court.",
    ),
    row(
        Disclaimer,
        1,
        r"(?:monitor|record|log|scan|check|intercept)(?:s|ed|ing)? (?:and record |or record )?(?:all |its |any |incoming |outgoing |the )*(?:e-?mails?|messages|communications|traffic)",
        "the Council monitors emails",
        "monitoring form",
    ),
    row(Disclaimer, 1, r"\b(?:virus(?:es)?|malware|malicious)\b", "free from viruses", "vital"),
    row(
        Disclaimer,
        1,
        r"data protection (?:act|legislation|law)|\bGDPR\b|general data protection|privacy (?:notice|policy|statement)|personal (?:data|information) (?:is|will be|in line|in accordance)|process(?:es|ing)? (?:any |your )?personal (?:data|information)",
        "see our privacy notice",
        "protect the data we hold",
    ),
    row(
        Disclaimer,
        1,
        r"freedom of information|environmental information regulations|have to be disclosed|may be disclosed|subject to disclosure",
        "Freedom of Information Act 2000",
        "freedom to roam",
    ),
    row(
        Disclaimer,
        1,
        r"(?:views|opinions)\b.{0,60}\b(?:those of the|of the (?:author|sender|individual)|author|not necessarily)",
        "Any views expressed are those of the author",
        "The views he expressed",
    ),
    row(
        Disclaimer,
        1,
        r"(?:notify|inform|contact|tell|advise) (?:the sender|us|the originator|the system manager)\b",
        "please notify the sender",
        "please notify the school",
    ),
    row(
        Disclaimer,
        1,
        r"delete (?:it|this|the)\b.{0,40}(?:e-?mail|message|system|immediately|cop(?:y|ies)|it|$)",
        "and delete it from your system",
        "The duplicate was deleted.",
    ),
    row(
        Disclaimer,
        1,
        r"(?:accept|accepts|accepted) no (?:liability|responsibility)|does not accept (?:any )?(?:liability|responsibility)|no (?:liability|responsibility) (?:is|can be) accepted|cannot (?:guarantee|accept)",
        "accepts no liability",
        "accepts no excuses",
    ),
    row(
        Disclaimer,
        1,
        r"senders and recipients of e-?mail should be aware",
        "Senders and recipients of email should be aware",
        "Be aware of the dog.",
    ),
    row(
        Disclaimer,
        1,
        r"registered (?:in england|office|charity|company)|company (?:number|no)\b|charity (?:number|no)\b",
        "Registered in England No. 123456",
        "registered with a GP",
    ),
    row(
        Disclaimer,
        2,
        r"^\W*(?:click here to|to) unsubscribe|unsubscribe from this|manage your subscription",
        "Unsubscribe from this list",
        "He left the club.",
    ),
    row(
        Disclaimer,
        2,
        r"(?:sent|delivered|protected|secured) (?:securely )?(?:by|using|via|with) (?:egress|cjsm|proofpoint|mimecast|totemo|galaxkey)",
        "This email was sent securely using Egress",
        "sent by recorded delivery",
    ),
    row(
        Disclaimer,
        2,
        r"^\W*(?:e-?mail )?(?:disclaimer|confidentiality|legal notice|privacy notice|important notice|security warning|data protection|confidentiality (?:notice|statement))\W*$",
        "Disclaimer",
        "Data protection was discussed",
    ),
    row(
        Disclaimer,
        2,
        r"(?:communications?|e-?mails?|messages?|traffic)\b.{0,60}\b(?:may|will|can) be (?:subject to )?(?:record(?:ed|ing)|monitor(?:ed|ing)|intercept)",
        "All communications may be subject to recording and/or monitoring",
        "The visit may be recorded",
    ),
    row(
        Disclaimer,
        2,
        r"gyfrinachol|cyfrinachol|derbynnydd|ystyriwch yr amgylchedd|argraffu'r e-?bost",
        "Mae'r neges hon yn gyfrinachol.",
        "Diolch yn fawr",
    ),
    row(
        Disclaimer,
        1,
        r"working days (?:are|is)\b|my working (?:days|hours|pattern)",
        "Please note my working days are Monday and Tuesday.",
        "five working days",
    ),
    row(
        Disclaimer,
        2,
        r"(?:i am |i'm |i’m )?(?:sending|send|sent) (?:this|e-?mails?) (?:at a time|outside|when it)|(?:do not|don't|don’t) (?:expect|feel (?:obliged|the need))\b.{0,60}(?:respon|repl|read)|outside (?:of )?your (?:normal |own )?working (?:hours|day|pattern)",
        "I do not expect a response outside of your working hours",
        "I do not expect the report before Friday.",
    ),
    // Protective markings.
    row(
        Marking,
        2,
        r"^\W*(?:classification|protective marking|marking|sensitivity|security classification)?\W*official\W*(?:sensitive)?\W*(?:personal|commercial|locsen|pii|data)*\W*$",
        "OFFICIAL-SENSITIVE: PERSONAL",
        "The official view",
    ),
    row(
        Marking,
        2,
        r"^\W*(?:classification|protective marking)\s*[:=-]\s*\w+(?:[- ]\w+)?\W*$",
        "Classification: Restricted",
        "Classification meeting at 10",
    ),
    row(
        Marking,
        2,
        r"^\W*(?:not protectively marked|restricted|protect|confidential|private and confidential|strictly confidential|secret)\W*$",
        "PRIVATE AND CONFIDENTIAL",
        "confidential matters",
    ),
    // Devices and services.
    row(
        Device,
        2,
        r"^\W*(?:sent|get|sent securely|envoyé|gesendet) (?:from|via|with|using|by|de|von|on) (?:my |the |an |mon |meinem )?(?:o2 |vodafone |ee |bt |work |samsung |huawei |google |apple |council )?(?:iphone|ipad|ipod|phone|mobile|android|blackberry|samsung|galaxy|huawei|nokia|htc|sony|xperia|pixel|windows (?:phone|mail|\d+)|mail for windows|outlook|yahoo|aol|gmail|proton ?mail|smartphone|tablet|handheld|workspace|mobile device|device)\b[^.?!]{0,60}\.?(?:\s*(?:please )?(?:excuse|forgive|apolog)[^?]{0,80})?\W*$",
        "Sent from my iPhone",
        "Sent from my phone call notes: the PEP was completed on 3 March. Can it be closed?",
    ),
    row(
        Device,
        2,
        r"^\W*(?:get|download) (?:the )?outlook for (?:ios|android|mac|mobile)\b.{0,60}$|^\W*outlook for (?:ios|android)\b.{0,40}$|^\W*sent from outlook\b.{0,60}$",
        "Get Outlook for iOS",
        "Get Outlook fixed",
    ),
    row(
        Device,
        2,
        r"^\W*(?:-+ ?)?this (?:e-?mail|message) was sent from (?:a|my) (?:mobile|phone|blackberry|iphone|handheld)",
        "This message was sent from my mobile",
        "This email was sent from the school",
    ),
    row(
        Device,
        2,
        r"^\W*(?:please )?(?:excuse|forgive|apologies for)(?: any| the| my)* (?:brevity|typos?|spelling|typing|errors)\b[^?]{0,60}$",
        "Please excuse brevity and typos",
        "Please excuse the delay",
    ),
    row(
        Device,
        2,
        r"^\W*(?:sent|drafted) (?:with|by) (?:copilot|siri|dictation)|^\W*dictated (?:but not|using)",
        "Sent with Siri",
        "Sent with the form",
    ),
    row(
        Device,
        2,
        r"^\W*\[?(?:cid:|image(?:\d+)?\.(?:png|jpe?g|gif)|https?://\S+\.(?:png|jpe?g|gif))[^\s\]]*\]?\W*$|^\W*\[(?:image|logo|cid|a close|icon|description|signature_)[^\]]{0,200}\]\W*$",
        "[cid:image001.png@01D]",
        "[SJ] done",
    ),
];

static PATTERNS: LazyLock<Rows> = LazyLock::new(|| Rows::new(ROWS.iter().map(|row| format!("(?i){}", row.pattern))));

/// Words that tell of mail itself: single points of a disclaimer count only beside one of them.
static OF_MAIL: Pattern = Pattern::new(
    r"(?i)\b(?:e-?mails?|messages?|communications?|transmission|senders?|recipients?|addressees?|attachments?|author|council|trust|privacy (?:notice|policy)|registered|disclaimer)\b",
);

/// Points of one line for each class that these rows know.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Points {
    pub(super) banner: u8,
    pub(super) disclaimer: u8,
    pub(super) marking: u8,
    pub(super) device: u8,
}

/// Weighs a line against every row.
pub(super) fn weigh(text: &str) -> Points {
    let mut points = Points::default();
    for row in PATTERNS.within(text) {
        let Some(row) = ROWS.get(row) else { continue };
        let sum = match row.class {
            Banner => &mut points.banner,
            Disclaimer => &mut points.disclaimer,
            Marking => &mut points.marking,
            _ => &mut points.device,
        };
        *sum = sum.saturating_add(row.points);
    }
    let of_mail = || OF_MAIL.is_in(text);
    if points.disclaimer > 0 && !of_mail() {
        points.disclaimer = points.disclaimer.min(1);
    }
    points
}

/// A row of asterisks, dashes or the like.
pub(super) fn is_drawn(text: &str) -> bool {
    let text = text.trim();
    text.len() >= 8 && text.chars().all(|c| "*-_=#+~─━ ".contains(c)) && !text.starts_with(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_matches_its_example_and_not_its_counterexample() {
        assert!(PATTERNS.compile());
        assert!(OF_MAIL.compiles());
        for (at, row) in ROWS.iter().enumerate() {
            let [example, against] = row.examples;
            assert!(PATTERNS.within(example).any(|row| row == at), "{} should match {example}", row.pattern);
            assert!(PATTERNS.within(against).all(|row| row != at), "{} should not match {against}", row.pattern);
        }
    }
}
