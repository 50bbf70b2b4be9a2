//! What is put as a request and asks nobody to do anything about the child: reports back, words to the office, courtesy, what the writer
//! means to do, how somebody is (Conventions 2 and 4).

use super::asking::Form;
use crate::understand::tables::Pattern;

/// Clauses that only ask for a report back, or ask nothing of the matter: they make no item (Convention 2, last sentence).
const REPORT_BACK: &str = r"(?ix)^(?:just\ |and\ |then\ |also\ |to\ |me\ )*(?:
    let\ (?:me|us|jean|the\ \w+)\ (?:know|have\ confirmation)\b(?:\ (?:when|once|if|how|as\ soon|that\ it|it|this|please|by(?:\ [\w/.-]+){1,4}(?:,?\ (?:how|if|when|once|that|please|and|so|either)\b.*|\.?$)|asap|here|back|either|whether\ (?:this|it|you|there)|of\ any|about\ any)(?:.*)|\.?)$
  | (?:update|tell|email|e-mail|notify|inform|advise|ring|phone|contact|message|text)\ (?:me|us)(?:\ (?:when|once|if|as\ soon|back|with\ any|how|on\ progress|directly|here).*|\.?)$
  | confirm\ (?:to\ (?:me|us)\ (?:and\ (?:to\ )?[\w\ ]{2,25}?\ )?|to\ me\ |back\ |with\ me\ |by\ (?:reply|return|e-?mail)\ )*(?:when|once|as\ soon|this|that\ (?:this|it)|it|receipt|back|you\ have|you['’]re|by\ reply|completion)\b.*
  | keep\ (?:me|us)\b.* | (?:reply|respond|get\ back)\b.* | report\ back\b.* | give\ me\ a\ (?:ring|call|shout)\b.*
  | shout\b.* | call\ me\b.* | copy\ (?:me|us)\b.*)";

/// Clauses addressed to the office, or mere courtesy: nothing to be done about the child.
const NO_ASK: &str = r"(?ix)^(?:(?:also|just|now|both|then|do|jean|carol|all|can|could|you|be|to|either|kindly)[\ ,/]+)*(?:
    log\b | (?:re)?record\ (?:this|the|it|these|as)\b.*\b(?:track|tr\b|log) | add\ (?:this|these|it|them|the\ (?:above|below|following))\b.*\b(?:log|track|list|diary) | track\b | put\ (?:this|these|it|them|the\ (?:above|below|following))\b.*\b(?:log|track|diary)
  | .{0,60}\b(?:in|on|to|into|from|off)\ (?:the|your|our)\ (?:log|tracker|tracking\ (?:list|log|sheet|system)|list\ of\ open\ \w+)\b
  | .{0,60}\bas\ (?:a|an|one|two|three|my)?\ ?(?:formal\ |new\ |level\ \d\ )*(?:tracked|tr\b)
  | (?:now\ |therefore\ |also\ )*(?:treat|regard|class)\b | consider\ this\b | count\ this\b | take\ (?:this|these|it|the\ (?:below|following|above)|my)(?:\ (?:as|to\ be|for|e-?mail|message)\b.*|[.:]?$) | take\ (?:off|note|care)\b | amend\ (?:the\ (?:log|date|record)|your)\b | update\ (?:the\ log|your\ (?:log|records))\b
  | see(?:\ (?:the|my|our|your|also|this|that|an|a|[\w-]+['’]s))*(?:\ [\w-]+){0,2}?\ (?:attach(?:ed|ment)|below|above|email|e-mail|form|section|box|page|enclosed|overleaf|following)\b.* | see(?:\ (?:you|my|how|what|if|also|why|them|him\ there)\b.*)?$ | find\ (?:attached|enclosed|below|the\ (?:attached|below|form|following)|a\ copy|my|here)\b | note\b | be\ aware\b | be\ advised\b | bear\b | excuse\b | accept\b | forgive\b | ignore\b | disregard\b | delete\b | do\ not\b | don['’]?t\b | feel\ free\b | hesitate\b
  | do\ me\ (?:a|this|one)\b | shout\b | pass\ (?:it\ |this\ )?(?:on\ )?(?:to\ [\w\ ]{2,25}?\ )?(?:my|our|how|what\ a)\b | thank\b | say\ (?:thank|hello|hi|well)\b | read\ (?:this|on|below|my|the\ (?:below|above|attached|following))\b | read$ | refer\ to\ (?:my|our|me|the\ (?:attached|above|below|enclosed|following|form|guidance|policy|procedures?|e-?mail|minutes|report|previous)|page|section|paragraph|box|this|that|it)\b | open\b | bring\ any\b | treat\b | keep\ up\b | remember\b | rest\ assured
  | (?:contact|ring|call|e-?mail|phone|speak\ to|approach|ask|talk\ to)\b.{0,60}\b(?:in\ the\ first\ instance|if\ you\ (?:have|foresee|need|are|cannot|can['’]t|would|want|feel)|should\ you|with\ any\ (?:queries|questions|concerns|problems))\b
  | (?:do\ )?tell\ .{2,40}?\b(?:from\ me|how\ (?:well|much|lovely|proud|pleased|grateful|impressed))\b
  | (?:tell|let|assure|remind)\ \w+(?:\ \w+)?(?:\ know)?\ (?:that\ )?(?:I|we)(?:['’]\w+)?\b
  | (?:let\ me|tell\ me|ring|call|email|contact|speak\ to|come\ back\ to)\ (?:me\ )?(?:know\ )?(?:if|with\ any|should)\b
  | (?:call|ring|contact|phone|email|give)\ me\b.{0,40}\b(?:if|any|discuss|talk|queries|questions|problem|before)\b | look\ (?:out|at\ (?:the\ )?(?:attached|box|section|page|form|part|below)|forward) | follow\ (?:up|this\ up)?$ | discuss$ | be\ the\ (?:person|one)\ responsible\b | be\ responsible\ for\ (?:this|it|both|these|all)\b | (?:look\ at|go\ through|raise|discuss)\ (?:this|these|them|it|both)\ (?:in|at|during)\ (?:your\ |the\ |\w+['’]s\ )?(?:next\ )?supervision\b | be\ (?:happy|able|in\ touch|around|back|on\ leave|away|pleased|delighted|good|great|nice|lovely|sorry|grateful|pick)\b
  | think$ | understand\b | appreciate\b | like\ to\ (?:thank|say|discuss)\b | know\b | hope\b | say\b | thank\b | apologise\b | begin\b | start\ by\b | mention\b | remind\b | flag\b | stress\b | reiterate\b | emphasise\b | clarify\b | talk\b | speak\b | meet\ (?:you|with\ you|up)\b | hear\b | catch\ up\b | acknowledge\b | praise\b | commend\b | raise\ (?:this|these)\b | as\ follows\b | make\ (?:this|these|it)\ (?:a|an|one|two|my|into|formal|level|tracked|official)\b | make\ (?:the\ following|a\ tracked|one\ tracked|two\ tracked|three\ tracked)\b
  | follow$ | come\b.{0,6}$ | this\ (?:to\ be\ )?(?:logged|tracked|recorded)\b | (?:the|these|this|that)?\ ?(?:following|below|above|this|these|that)(?:\ (?:to\ be|as\ a|logged|tracked|two|three|four|please|for|points|things|one|recommendations?|actions?|recs?))*\ ?(?:as\ a\ )?(?:tracked\b.*)?(?:please)?[.:]?$ | keep\ an\ eye\b | to\ keep\b | visit$ | attend$ )";

/// Reads [`REPORT_BACK`].
pub(super) static BACK: Pattern = Pattern::new(REPORT_BACK);
/// Reads [`NO_ASK`].
pub(super) static NONE: Pattern = Pattern::new(NO_ASK);

/// "I should be obliged", "nothing has to be made", "I want to explain": of the writer, or of nothing.
pub(super) fn asked_of_others(form: Form, words: &str, at: usize, action: usize) -> bool {
    let clause = words.get(..at).unwrap_or_default();
    let clause = clause.rsplit([',', ';', ':', '.', '(', '–', '—']).next().unwrap_or_default().to_lowercase();
    let subject: Vec<&str> = clause.split_whitespace().collect();
    match form {
        Form::Passive => {
            let by_writer = subject.last().is_some_and(|word| matches!(*word, "i" | "we" | "i'd" | "i’d" | "we'd"));
            let by_nobody =
                subject.iter().any(|word| matches!(*word, "nothing" | "no" | "none" | "nobody" | "neither" | "not"));
            let told = words.get(at..action).unwrap_or_default().trim_start().starts_with("to be");
            let wished = told && subject.last().is_some_and(|word| STATES.contains(word));
            let state = words
                .get(at..action)
                .and_then(|verb| verb.rsplit(' ').next())
                .is_some_and(|verb| FEELINGS.contains(&verb));
            !(by_writer || by_nobody || wished || state)
        }
        Form::Wish => {
            // "Which I appreciate will be interrupted", "I appreciate that it has been hard" ask nothing.
            if words.get(..at).is_some_and(|lead| lead.trim_end().ends_with("which")) {
                return false;
            }
            if words.get(..action).is_some_and(|lead| lead.trim_end().to_lowercase().ends_with("appreciate that")) {
                return false;
            }
            let action = words.get(action..).unwrap_or_default();
            let mut verbs = action.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
            verbs.next() != Some("to")
                || match verbs.next() {
                    Some("be") => verbs.next().is_some_and(|told| TOLD.contains(&told)),
                    Some(verb) => RECEIVING.contains(&verb),
                    None => true,
                }
        }
        _ => true,
    }
}

/// Before "to be …" these tell how things are, not what is to be done.
const STATES: &[&str] = &[
    "yet",
    "was",
    "were",
    "wants",
    "want",
    "wanted",
    "hopes",
    "hoped",
    "hoping",
    "wishes",
    "wished",
    "asked",
    "asks",
    "seems",
    "seem",
    "seemed",
    "appears",
    "appear",
    "appeared",
    "used",
    "likely",
    "unlikely",
    "due",
    "thought",
    "known",
    "said",
    "believed",
    "remains",
    "remain",
    "continues",
    "deserves",
    "prefers",
    "refuses",
    "refused",
    "proved",
    "turned",
    "going",
];
/// How somebody is, though it looks like something done.
const FEELINGS: &[&str] = &[
    "obliged",
    "pleased",
    "delighted",
    "concerned",
    "worried",
    "excited",
    "interested",
    "settled",
    "tired",
    "involved",
    "scared",
    "frightened",
    "relieved",
    "disappointed",
    "surprised",
    "satisfied",
    "persuaded",
    "minded",
    "inclined",
    "prepared",
    "tempted",
    "expected",
    "supposed",
    "opposed",
    "confused",
    "bored",
    "upset",
    "engaged",
    "motivated",
    "believed",
    "said",
    "admitted",
    "remembered",
    "noted",
    "understood",
    "accepted",
    "acknowledged",
    "recognised",
    "borne",
    "hoped",
    "confessed",
    "assumed",
    "thought",
    "loved",
];

/// "I want to …" asks of others only with these; with any other verb the writer means to do it.
const RECEIVING: &[&str] = &["see", "have", "receive", "know", "hear", "get", "read", "understand", "ask", "request"];
/// "I want to be …" asks of others only with these.
const TOLD: &[&str] = &[
    "told",
    "sure",
    "certain",
    "assured",
    "reassured",
    "satisfied",
    "informed",
    "sent",
    "shown",
    "copied",
    "given",
    "kept",
    "notified",
    "confident",
    "provided",
];
