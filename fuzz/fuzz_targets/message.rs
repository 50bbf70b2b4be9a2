//! Any bytes as a message: parsed, understood, printed.
#![no_main]

use bywhen::understand::json::to_json;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|raw: &[u8]| {
    if let Some((mail, reading)) = bywhen_fuzz::read(raw) {
        let printed = to_json("fuzzed.eml", &mail, &reading).to_string();
        assert!(!printed.contains('\n'));
    }
});
