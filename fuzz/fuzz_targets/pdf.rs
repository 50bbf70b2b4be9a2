//! Any bytes as a PDF form.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let file = [b"%PDF-1.4\n", bytes].concat();
    bywhen_fuzz::read(&bywhen_fuzz::with_file("1 HUSSEIN Amina KB GS BS.pdf", &file));
});
