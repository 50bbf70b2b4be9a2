//! Any text as a date phrase: what is found stands in the text.
#![no_main]

use bywhen::understand::by_when::{self, Context};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let sent = chrono::NaiveDate::from_ymd_opt(2026, 11, 2).expect("a day");
    let context = Context { sent, calendar: &bywhen_fuzz::KNOWN.calendar };
    for found in by_when::find(text, &context) {
        assert_eq!(text.get(found.span.clone()), Some(found.words.as_str()));
    }
    let _ = by_when::deadline(text, true, &context);
    let _ = by_when::deadline(text, false, &context);
});
