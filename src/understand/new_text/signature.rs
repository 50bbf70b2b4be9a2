//! Greetings, sign-offs and signatures: which lines of new text say nothing.

use crate::{
    model::mail::{Line, Mail},
    understand::tables::{Pattern, Rows},
};
use std::sync::LazyLock;

/// Kinds of lines, by number of their pattern in [`LINES`].
const GREETING: usize = 0;
const SIGN_OFF: usize = 1;
const PHONE: usize = 2;
const WEB: usize = 3;
const TITLE: usize = 4;
const PLACE: usize = 5;
const HOURS: usize = 6;
const PRONOUNS: usize = 7;
const SOCIAL: usize = 8;
const NOTE: usize = 9;
const MEETING: usize = 10;
const AFTERTHOUGHT: usize = 11;
const PERSONAL: usize = 12;
const PURPOSE: usize = 13;

/// How a line of each kind is known: pattern, example, counterexample.
const LINES: [(&str, &str, &str); 14] = [
    (
        r"^(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|greetings|happy (?:new year|friday|monday)|all|both|team|folks|everyone|colleagues)\b(?:[ ,/&-]+(?:all|both|team|everyone|colleagues|there|again|and|&|to|you|(?-i:\p{Lu})[\p{L}'’.-]*)){0,7}\s*[,:;!.–-]*$",
        "Hi Sarah and Tom,",
        "Hi Sarah, the PEP is done",
    ),
    (
        r"(?:^(?:(?:with |many |very |my |our |all (?:the|my) |best |kind(?:est)? |warm(?:est)? |most |in )*(?:regards|thanks|thank you|wishes|respects?|cheers|best|ta|appreciation|advance|anticipation)(?: again| a lot| so much| very much| both| all| everyone| for (?:your|all your|the) (?:help|time|support|patience|understanding|assistance|cooperation)(?: with this| in this matter| on this)?| in (?:advance|anticipation)| and (?:kind |best |warm )*(?:regards|wishes)|[, ]+(?-i:\p{Lu})[\p{L}'’-]+)*|yours(?: sincerely| faithfully| truly)?|sincerely|respectfully|speak soon|see you (?:soon|then|there)|take care|have a (?:good|great|lovely|nice) (?:day|weekend|evening|week|one)|all the best|kr|br|rgds|tks|thx|ttfn|x{1,3})\s*[,.!:;x –-]*$)",
        "Kind regards,",
        "Thanks for the update, it is done",
    ),
    (
        r"(?:^|\s|\|)(?:tel|telephone|t|mob|mobile|m|dd|d|ddi|direct(?: dial| line)?|ext|extn|extension|fax|f|office|phone|ph|p|duty(?: line| desk| number)?|switchboard|teams|work|landline|edt|whatsapp|☎|📞|📱)(?: (?:no|number))?\.?\s*[:.|]?\s*\+?\(?[\d(][\d() -]{3,}|^\W*\+?\(?0[\d() -]{8,16}\d\W*$|^\W*(?:ext|extn)\.? ?\d{3,6}\W*$",
        "Tel: 01632 960732",
        "Two appointments on 3 March 2026",
    ),
    (
        r"(?i)^\W*(?:(?:e|w|e-?mail|web|website|email us at|visit(?: us)?(?: at)?|follow us(?: on)?)\s*[:.|]?\s*)?(?:<?(?:https?://|www\.)\S+>?|[\w.+'-]+@[\w-]+(?:\.[\w-]+)+)(?:\s*<(?:https?|mailto)[^>]*>)?(?:\s*[|,/·-]\s*(?:\S+\.\S+))*\W*$",
        "www.northmoor.gov.uk",
        "See www.northmoor.gov.uk for the form",
    ),
    (
        r"(?i)\b(?:officer|manager|worker|co-?ordinator|director|lead|leader|practitioner|consultant|assistant|administrator|administration|head of|headteacher|teacher|nurse|advocate|chair(?:person)?|business support|secretary|apprentice|supervisor|solicitor|lawyer|psychologist|therapist|iro|independent reviewing|reviewing service|senco|clerk|inspector|constable|commissioner|analyst|advisor|adviser|executive|professional|registered|swe?\s?\d{4,}|social work england)\b",
        "Independent Reviewing Officer",
        "Tyler was seen",
    ),
    (
        r"(?i)\b(?:council|borough|trust|nhs|services?|team|department|directorate|division|unit|house|road|street|lane|avenue|hall|cent(?:re|er)|floor|po box|building|offices|court|place|park|square|way|hub|school|academy|hospital|clinic|county|city of|children'?s|families|safeguarding|quality assurance|social care|care leavers|looked after|agency|limited|ltd|cic|police)\b|\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b",
        "Riverside House, Mill Lane",
        "Tyler was seen",
    ),
    (
        r"(?i)^\W*(?:please note:?,? ?(?:that )?)?(?:(?:my|usual|normal|core|our|current)(?: \w+)? ?working (?:days|hours|pattern|week)\b|working (?:days|hours|pattern)\b|i (?:usually |normally |only |currently )*work (?:part[- ]time|full[- ]time|compressed|flexibly|mon|tue|wed|thu|fri|from|term|a |on |(?:\d|two|three|four) days)|part[- ]time|non[- ]working day|office hours|(?:days|hours) (?:of work|in the office)|i (?:do not|don't|don’t) work (?:on )?(?:mon|tue|wed|thu|fri)|working (?:mon|tue|wed|thu|fri)|(?:mon|tue|wed|thur?|fri)[a-z]*(?:(?: ?[-–,&/]| to| and)+ ?(?:mon|tue|wed|thur?|fri)[a-z]*)+(?: (?:only|\d.{0,20}))?\W*$|(?:upcoming|planned|annual) leave\s*:|duty (?:on|days?|day is)\b)",
        "Working days: Mon-Wed",
        "five working days",
    ),
    (r"(?i)\b(?:she|he|they)\s*/\s*(?:her|him|them|they)\b|\bpronouns?\b", "Pronouns: she/her", "She said he"),
    (
        r"(?i)^\W*(?:follow|like|find|join|connect with|see) us\b|\b(?:facebook|twitter|linkedin|instagram|youtube|tiktok|flickr)(?:\.com)?\b|^\W*@\w{3,}\W*$",
        "Follow us on Facebook",
        "The school follow up",
    ),
    (
        r"(?i)^\W*(?:if (?:you need|your|it is|this is|you are|urgent|the matter)\b.{0,80}(?:urgent|emergency|duty|out of hours|edt|call|contact)|out of hours|emergency duty|for urgent|in an emergency|outside (?:of )?(?:office|working) hours|please (?:contact|call|ring) (?:the )?(?:duty|main|office)|investors in people|disability confident|rated|ofsted|winner|proud|working together|making|putting|our (?:values|vision|mission|promise)|#\w+|“.*”$|make a difference|foster(?:ing)? (?:with|for) us|could you foster|click here|to find out more|mindful employer|stonewall)",
        "Could you foster? Call 0800 000",
        "Please contact the school",
    ),
    (
        r"(?i)^\W*(?:microsoft teams(?: meeting)?|join (?:the |a )?(?:teams )?meeting|join on your computer|join (?:microsoft )?teams|click here to join|meeting id|passcode|conference id|meeting options|or call in|download teams|find a local number|help \| |learn more|dial[- ]in)\b.{0,120}$",
        "Join Microsoft Teams Meeting",
        "Join the meeting at 3pm please Sarah and bring the full chronology of events since June, as we asked for it twice and the court has now directed that it be filed by Friday",
    ),
    (r"(?i)^\W*p\.? ?p?\.? ?s\b\.?[\s:,.–-]", "PS the form is attached", "PEP done"),
    (
        r"(?i)\bi\s|\b(?:i'm|i’m|i've|i’ve|i'll|i’ll|i'd|we|we've|we’ve|we'll|we’ll|you|your|please|can|could|would|should|he|she|they|his|him|attached|below|above|confirm(?:ed|s)?|complete(?:d)?|done|review|visit|meeting|referral|asap)\b",
        "Please send it",
        "Mill Lane",
    ),
    (
        r"(?i)\btracked\b|\brecommend|\bby (?:the )?(?:\d|mon|tue|wed|thu|fri|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|end|close|cop|noon|next|this)|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)|\b\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\b|\?|\b(?:can you|could you|let me know|please (?:can|could|send|let|ensure|complete|arrange|confirm|update|find|see))\b",
        "PEP to be done by Friday",
        "Tel: 01632",
    ),
];

static PATTERNS: LazyLock<Rows> =
    LazyLock::new(|| Rows::new(LINES.iter().map(|(pattern, ..)| format!("(?i){pattern}"))));

/// Words of a name, for lines that are names.
static NAME: Pattern = Pattern::new(
    r"^(?:(?:mr|mrs|ms|miss|dr|prof|rev|cllr)\.? )?[\p{Lu}][\p{L}'’.-]*(?: (?:[\p{Lu}][\p{L}'’.-]*|de|van|von|la|al|bin|o')){0,3}(?: [xX]{1,3})?[ ,.!:;|–-]*(?:\([^)]{1,40}\)|\[[^\]]{1,40}\])?\W*$",
);

/// Words that answer in one line, and are no names ("Thanks Moira", and below it: "Done").
const ANSWERS: [&str; 44] = [
    "done",
    "agreed",
    "agree",
    "noted",
    "completed",
    "complete",
    "resolved",
    "yes",
    "yep",
    "no",
    "nope",
    "ok",
    "okay",
    "received",
    "sorted",
    "closed",
    "approved",
    "accepted",
    "declined",
    "sent",
    "attached",
    "actioned",
    "updated",
    "uploaded",
    "confirmed",
    "perfect",
    "great",
    "brilliant",
    "lovely",
    "sure",
    "fine",
    "booked",
    "finished",
    "signed",
    "withdrawn",
    "all",
    "now",
    "will",
    "do",
    "not",
    "yet",
    "both",
    "good",
    "this",
];

/// Nothing but such words.
fn is_answer(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(|word| ANSWERS.iter().any(|answer| answer.eq_ignore_ascii_case(word)))
}

/// One such word, greetings' own apart ("Hi all").
fn is_answer_word(word: &str) -> bool {
    !["all", "both", "good", "all,", "both,"].contains(&word.to_lowercase().as_str()) && is_answer(word)
}

/// What kinds of line one line may be.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Kinds {
    /// One line says "Hi Sarah".
    pub(super) greeting: bool,
    /// "Kind regards".
    pub(super) sign_off: bool,
    /// Contact details, working hours and the like: seldom anything but a signature.
    pub(super) strong: bool,
    /// A title or a place in few words: a signature if its neighbours are.
    pub(super) weak: bool,
    /// A name and nothing else.
    pub(super) name: bool,
    /// The sender's name, first name or initials.
    pub(super) sender: bool,
    /// "PS".
    pub(super) afterthought: bool,
    /// Says something to somebody.
    pub(super) prose: bool,
    /// Asks for something, or names a date: no signature does.
    pub(super) purpose: bool,
    /// An invitation to a video call.
    pub(super) meeting: bool,
}

/// Tells kinds of lines for one message: knows who sent it and to whom.
pub(super) struct Judge {
    sender: Vec<String>,
    others: Vec<String>,
}

impl Judge {
    /// `called`: names the directory knows the sender by.
    pub(super) fn new(mail: &Mail, called: &[&str]) -> Self {
        let names = |name: &str, local: &str| -> Vec<String> {
            let mut words: Vec<String> = name
                .split(|c: char| !c.is_alphabetic() && c != '\'' && c != '’' && c != '-')
                .map(str::to_lowercase)
                .collect();
            words.extend(
                local.split(['.', '_', '-']).map(|word| word.trim_matches(|c: char| c.is_ascii_digit()).to_lowercase()),
            );
            words.retain(|word| word.chars().count() > 1);
            words
        };
        let mut sender = mail.from.as_ref().map(|from| names(&from.name, from.address.local())).unwrap_or_default();
        sender.extend(called.iter().flat_map(|name| names(name, "")));
        let others = mail.recipients().take(50).flat_map(|one| names(&one.name, one.address.local())).collect();
        Self { sender, others }
    }

    /// Is every word of the line a name of the sender, or are these the sender's initials?
    fn is_sender(&self, text: &str) -> bool {
        if is_answer(text) {
            return false;
        }
        let words: Vec<String> = text
            .split(|c: char| !c.is_alphabetic() && c != '\'' && c != '’' && c != '-')
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        let kisses = |word: &String| word.chars().all(|c| c == 'x');
        let named = |word: &String| {
            self.sender.contains(word)
                || self
                    .sender
                    .iter()
                    .any(|name| name.chars().count() > 3 && name.starts_with(word.as_str()) && word.chars().count() > 2)
        };
        let whole = !words.is_empty()
            && words.len() <= 5
            && words.iter().any(named)
            && words.iter().all(|word| named(word) || kisses(word));
        whole || self.is_initials(text)
    }

    fn is_initials(&self, text: &str) -> bool {
        let letters: String = text.chars().filter(|c| c.is_alphabetic()).collect::<String>().to_lowercase();
        let short = text.trim().chars().count() <= 5 && (1..=3).contains(&letters.chars().count());
        let firsts: String = self.sender.iter().filter_map(|name| name.chars().next()).collect();
        short
            && !letters.is_empty()
            && letters.chars().all(|c| firsts.contains(c))
            && letters.chars().next() == firsts.chars().next()
            || short && letters.chars().count() > 1 && letters.chars().all(|c| firsts.contains(c))
    }

    /// A line of nothing but names of recipients ("Sian / Nadia", "Tom, Nadia").
    fn addresses_recipients(&self, text: &str) -> bool {
        let joined = text.trim_end_matches([',', ':', '-', '–', '!', '.', ' ']);
        let mut words = joined
            .split(|c: char| !c.is_alphabetic() && c != '\'' && c != '’' && c != '-')
            .filter(|word| !word.is_empty());
        let known = |word: &str| {
            let word = word.to_lowercase();
            self.others.iter().any(|name| {
                *name == word || name.chars().count() > 3 && word.chars().count() > 2 && name.starts_with(&word)
            }) || word == "and"
                || word == "all"
        };
        !joined.is_empty() && joined.chars().count() <= 40 && words.clone().next().is_some() && words.all(known)
    }

    /// Judges a line.
    pub(super) fn kinds(&self, line: &Line) -> Kinds {
        let text = line.text.trim();
        let held: Vec<usize> = PATTERNS.within(text).collect();
        let is = |kind: usize| held.contains(&kind);
        let length = text.chars().count();
        let words = text.split_whitespace().count();
        let short = length <= 80 && words <= 10 && !(text.ends_with('.') && words > 6);
        let name = length <= 60 && !is_answer(text) && NAME.is_in(text);
        let hours = is(HOURS) && length <= 160 && !is(PURPOSE);
        let says = words >= 4 && is(PERSONAL) || is(PURPOSE);
        let contact = is(PHONE) && length <= 140 && !(words >= 5 && is(PERSONAL));
        let strong = contact || is(WEB) || hours || is(PRONOUNS) && short || is(SOCIAL) && short && !says;
        Kinds {
            greeting: is(GREETING) && length <= 60 && !text.split_whitespace().skip(1).any(is_answer_word)
                || self.addresses_recipients(text),
            sign_off: is(SIGN_OFF) && length <= 90,
            strong,
            weak: short && (is(TITLE) || is(PLACE)) && !is(PURPOSE) || is(NOTE),
            name,
            sender: length <= 60
                && !text.contains('|')
                && self.is_sender(text.split(['(', '[']).next().unwrap_or(text)),
            afterthought: is(AFTERTHOUGHT),
            prose: says && !strong,
            purpose: is(PURPOSE) && !strong,
            meeting: is(MEETING),
        }
    }

    /// Does the line begin with the sender's initials or name as a label ("SJ:", "[Sarah Jones]", "[SJ: done]", "SJ - done")?
    pub(super) fn labelled(&self, text: &str) -> bool {
        let text = text.trim_start();
        let label = match text.strip_prefix('[') {
            Some(rest) => rest.split_once([']', ':']).map(|(label, _)| label),
            None => {
                text.split_once([':', '-', '–']).map(|(label, _)| label).filter(|label| label.chars().count() <= 20)
            }
        };
        label.is_some_and(|label| !label.trim().is_empty() && self.is_sender(label.trim()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_matches_its_example_and_not_its_counterexample() {
        assert!(PATTERNS.compile());
        assert!(NAME.compiles());
        for (at, (pattern, example, against)) in LINES.iter().enumerate() {
            assert!(PATTERNS.within(example).any(|row| row == at), "{pattern} should match {example}");
            assert!(!PATTERNS.within(against).any(|row| row == at), "{pattern} should not match {against}");
        }
    }
}
