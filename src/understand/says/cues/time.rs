//! More time is asked for, in any words: to wait, for slack, for a later day; or the day is said to be later.

use super::{
    Frame::{Claimed, Wished},
    Row,
};
use crate::model::reading::Says::ExtensionRequested;

/// Rows for requests for time.
pub(super) const ROWS: &[Row] = &[
    Row {
        pattern: "(?:can|could|may|might|would|shall|please|possible|ok|okay|chance|any way|ask that|asking that|request that|requesting that|propose|suggest|asked (?:that|if|whether)|wonder|wondering|whether|permission to|happy to|willing to|mind if|alright to|prefer to|rather) ~~(?:wait|hold (?:off|on|over|this|fire|it)|(?:leave|left) (?:this|it|that|these)?(?: one)? ?(?:until|till|til|for now|over)|slide|slip|drift|roll over|stretch|stretched|park|parked|revisit|revisited|come back to (?:this|it)|look at (?:this|it) again|(?:go|run|roll|drop|fall) (?:back )?(?:to|till|until|into|over to) (?:the )?<day>|be relaxed|relax|hang (?:on|fire)|call it (?:the )?<day>|(?:held|hold|holding|rolled|roll|carried|carry) (?:it |this |that )?over|clock start|start (?:the clock )?(?:after|from when)|do (?:this|it) (?:after|once|when)|stand over)|any chance (?:we|i) (?:could|can) leave",
        says: ExtensionRequested,
        frame: Wished,
        rule: "extension: may it wait",
        example: "Could this one wait until she is home?",
        against: "I can't wait to see it.",
    },
    Row {
        pattern: "slack|leeway|wiggle room|wriggle room|latitude|breathing (?:space|room)|(?:day's|days|days'|week's|weeks|weeks'|fortnight's|month's|bit of|some|little|period of) (?:grace|extension|headroom|indulgence)|your indulgence|(?:any|some|bit of|more|is there) flexibility|set in stone|non[- ]starter|first (?:clear|free) (?:day|slot|afternoon|morning)|how (?:firm|fixed|flexible|hard) is|flexible (?:on|about|with) (?:the|this|that|your)",
        says: ExtensionRequested,
        frame: Wished,
        rule: "extension: slack",
        example: "I'm asking for a week's grace please.",
        against: "No slack needed, thanks.",
    },
    Row {
        pattern: "grateful (?:for|if) (?:~until )?<day>|(?:would|i|we|to) (?:therefore |like to |respectfully |instead )*(?:suggest|propose|offer|ask for|request|aim for) (?:that )?(?:the |about |around |say |something like |maybe )*<day>|consider <day>|(?:more comfortable|happier|comfortable) with (?:the )?<day>|(?:with your (?:permission|agreement|leave)|if you (?:agree|are agreeable|are happy|will allow)) ~~(?:by|until|on|for|say) (?:the )?<day>|with your permission|<day> (?:would|might|may) be (?:kinder|better|safer|easier|best|ideal|helpful|fairer|wiser|preferable|nicer)|bear with (?:me|us) (?:until|till|til) (?:the )?<day>|<day> (?:do you|any good|any better|suit you)|allow (?:us|me|him|her|them) (?:until|till|up to)|(?:fairer|kinder|safer|better|more sensible|more workable) (?:date|deadline)|permission to (?:extend|move|delay|defer|leave)",
        says: ExtensionRequested,
        frame: Wished,
        rule: "extension: a day put forward",
        example: "I would be grateful for Friday 11 December.",
        against: "I'd suggest a chat.",
    },
    Row {
        pattern: "(?:it|this|that|which) (?:will|is going to|would|may|might|has got to|has to) (?:now |probably |realistically |more likely |sadly )*(?:have to|need to|only|now|probably|realistically|more likely) (?:now )?(?:be|wait (?:until|till)) (?:the |in |after |about |around )*<day>|realistically ~~(?:<day>|after|end of)|(?:nearer|closer to|more like|looking more like) (?:to )?(?:the )?(?:end of |beginning of |early |mid |late )?(?:<day>|christmas|xmas|new year|easter)|(?:<day>|january|february|march|april|new year|spring|term) at the (?:soonest|earliest|very earliest|best)|(?:past|after|beyond|later than|over) (?:your|the|that|this|my) (?:date|deadline|target)|(?:it|this|that) will be (?:the |about |nearer |more like )*<day> (?:before|until|by the time)|next (?:free|clear|available) (?:day|slot|date)|^and not (?:before|until|sooner)(?: then)?$|(?:nobody|no one|no panel|no court) ~~(?:until|till|before) (?:the )?<day>|(?:no can do|can not do(?: it| this)?) (?:by|before|for|this) |this side of (?:<day>|the new year|half term)|(?:doing well|lucky|miracle|pushed) (?:to|if) ~(?:by|before) (?:the )?<day>|(?:does|do|will|is|are) not ~(?:sit|meet|start|open|run|back|return|available|convene|reconvene|resume) ~(?:until|till|before) (?:the )?(?:<day>|[0-9]|half|after)|(?:not a|no|little|slim|not much) (?:hope|chance|prospect) (?:of|that|in) ~~(?:by|before|this|in time|on time|then)|no way (?:i|we|this|it|that) ~~(?:by|before|this week|this month|in time|then)",
        says: ExtensionRequested,
        frame: Claimed,
        rule: "extension: it will be later",
        example: "Realistically it's going to be the 12th.",
        against: "It will be the 12th draft by now.",
    },
];
