//! Questions in the form of statements, and replies that only acknowledge.

use super::{
    Frame::{Denied, Said},
    Row,
};
use crate::model::reading::Says::{Acknowledged, Question};

/// Rows for questions and acknowledgements.
pub(super) const ROWS: &[Row] = &[
    Row {
        pattern: "not (?:quite |entirely |really |very |100 |at all )*(?:clear|sure|certain|following|understand|understanding|followed) ?(?:about|on|as to|of)? ?(?:what|which|who|whether|if|how|why|when|where|this|your|the|number)|can not (?:quite |really )?tell(?: from (?:this|it|your email|that))?$|can not (?:quite |really )?(?:tell|work out|make out) ~(?:what|which|whether|if|who)|unclear|unsure (?:what|which|who|whether|if|how|about)|confused|clarify|clarification|need to know (?:what|which|who|whether|if|how|when)|(?:a|quick|one|my|just a) (?:query|question)|wondering (?:if|whether|what|who|which)|wanted to (?:ask|check|clarify)|what exactly|which 1|which (?:one|form|date|panel|child) (?:are |is |do )?you|do you mean|let me know (?:what|which|who|whether|where|how) you|please (?:can you |could you |would you )?(?:advise|explain|clarify|confirm (?:what|which|who|whether|if|when|how))|please (?:tell|remind) me (?:what|which|who|how|when)|any (?:news|update|updates|progress|joy|word|movement)|where (?:are we|we are|is this|has this got|this is)(?: up)?(?: to| with| at)?|how (?:is this|are things|are we|far)|please (?:provide|send|give|let me have) ~updates?|(?:can|could|may) (?:i|we) (?:please )?have ~updates?|update(?:s)? (?:please|on this)|chasing (?:you for |for )?(?:an |some )?(?:update|news)|chasing you for|would (?:be grateful for|appreciate|like) (?:an )?update",
        says: Question,
        frame: Denied,
        rule: "question",
        example: "I'm not clear what you need from me here.",
        against: "That's clear, thanks",
    },
    Row {
        pattern: "^no$|^n$|unable to|not able to|failed to|cancelled|fell through|did not (?:happen|go ahead|attend|turn up)|needs? [a-z]+ing|not (?:yet|been|as yet|started|completed|done|finished|happened|managed|had|got|able|uploaded|booked|sent|heard|received|begun|made|there yet)|yet to|no progress|nothing (?:to report|yet|has|new|to update)|no (?:update|news|further news|change|further update|movement)|still (?:to do|outstanding|on my|not|needs? to)|outstanding|haven't",
        says: Acknowledged,
        frame: Said,
        rule: "acknowledged: a bare not yet (Contract 3)",
        example: "Not done yet I'm afraid",
        against: "Done",
    },
    Row {
        pattern: "will|shall|going to|gonna|on it|on to it|onto it|in hand|on my (?:list|radar|to do|to-do|desk)|on the (?:list|to do list|to-do list|radar)|leave (?:it|this|that|them) with (?:me|us)|leave to me|plan(?:ning)? to|planned|aim(?:ing)? to|hop(?:e|ing) to|hopefully|intend(?:ing)? to|(?:i|we|still|do) mean to|intends|to be (?:done|completed|sorted|booked|actioned|picked up|finalised)|due to be|should be|am (?:seeing|visiting|meeting|doing|working|looking|speaking|picking|calling|ringing|out|trying|getting)|(?:we|i|they|she|he|it) (?:am|are|is) (?:seeing|visiting|meeting|doing|working|looking|speaking|picking|calling|ringing|being)|working on|pick(?:ing)? (?:this|it|them|that|these)? ?up|need to|needs to|have to|let me (?:look|check|have a look|see|find out|get back|come back|speak|chase|sort|get)|intention|^(?:later )?(?:this|next|early next|end of|end of this|end of next) (?:week|month)$|^(?:tomorrow|today|monday|tuesday|wednesday|thursday|friday)$|^to do$|diary|feasible|achievable|on track|on target|ill (?:do|get|chase|sort|send|look|pick|make|try|call|ring|email|speak|upload|complete|check|let)|promise|happy to|would be happy|i'll|to do list|supervision|asked ~to (?:action|pick|complete|do|progress|prioritise|update|respond|look|sort|get|deal|make)|passed (?:this |it )?(?:to|on)|made ~aware|is aware|are aware",
        says: Acknowledged,
        frame: Said,
        rule: "acknowledged: a promise (Contract 3)",
        example: "Leave it with me",
        against: "Left it with the nurse, she has signed it off",
    },
    Row {
        pattern: "noted|received|acknowledged|acknowledge|thanks|thank you|cheers|ok|fine|noproblem|understood|got it|got this|got that|sure|yes|of course|certainly|absolutely|agreed|agree|will do|wilco|roger|thumbsup|reacted|liked|message received|duly noted|no issues|all good|great|perfect|lovely|apologies|sorry|right|fyi|for info|makes sense|appreciated|copied|taken on board|on board|aware|seen",
        says: Acknowledged,
        frame: Said,
        rule: "acknowledged: received",
        example: "Noted, thanks",
        against: "Completed",
    },
];
