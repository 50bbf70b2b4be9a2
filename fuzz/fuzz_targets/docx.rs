//! Any bytes as the text of a Word form, or as the file itself.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::io::{Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};

const NAME: &str = "1 HUSSEIN Amina KB GS BS.docx";

fuzz_target!(|bytes: &[u8]| {
    if bytes.starts_with(b"PK") {
        bywhen_fuzz::read(&bywhen_fuzz::with_file(NAME, bytes));
        return;
    }
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    writer.start_file("word/document.xml", options).expect("in memory");
    writer.write_all(bytes).expect("in memory");
    let file = writer.finish().expect("in memory").into_inner();
    bywhen_fuzz::read(&bywhen_fuzz::with_file(NAME, &file));
});
