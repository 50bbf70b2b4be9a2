//! How forms travel: in messages attached to messages, in Outlook's own files, protected, damaged, scanned or hostile.

use super::{check, layouts::Form, lines, message, reading, word::*};
use bywhen::model::reading::{Field, Kind};
use std::io::{Cursor, Write};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

const NAME: &str = "1 HUSSEIN Amina KB GS BS.docx";
const READ: &str = "1 | Amina Hussein | katherine.boyle | Apply for the birth certificate | 2026-11-30";

fn plain_form() -> Vec<u8> {
    file(
        &[
            h("Tracked Recommendation"),
            grid(&[&["Action", "By whom", "By when"], &["Apply for the birth certificate", "SW", "30/11/2026"]]),
        ]
        .concat(),
        &[],
    )
}

fn sent(name: &'static str, file: Vec<u8>, what: &'static str) -> Form {
    Form { what, name, file, expected: vec![READ] }
}

/// An Outlook message file that holds one attachment.
fn outlook_file(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    file.create_storage("/__attach_version1.0_#00000000").unwrap();
    let streams = [
        ("/__properties_version1.0", vec![0; 32]),
        ("/__substg1.0_0037001F", wide("Amina H - form")),
        ("/__substg1.0_5D01001F", wide("beverley.stott@harbourne.gov.uk")),
        ("/__substg1.0_1000001F", wide("Katherine, form attached.")),
        ("/__attach_version1.0_#00000000/__substg1.0_3707001F", wide(name)),
        ("/__attach_version1.0_#00000000/__substg1.0_37010102", bytes.to_vec()),
    ];
    for (place, bytes) in streams {
        file.create_stream(place).unwrap().write_all(&bytes).unwrap();
    }
    file.flush().unwrap();
    file.into_inner().into_inner()
}

/// A `winmail.dat` that holds one file.
fn winmail(name: &str, bytes: &[u8]) -> Vec<u8> {
    let attribute = |level: u8, id: u32, data: &[u8]| {
        let length = u32::try_from(data.len()).unwrap();
        [&[level][..], &id.to_le_bytes(), &length.to_le_bytes(), data, &[0, 0]].concat()
    };
    [
        &b"\x78\x9f\x3e\x22\x01\x00"[..],
        &attribute(2, 0x0006_9002, &[0; 14]),
        &attribute(2, 0x0001_8010, format!("{name}\0").as_bytes()),
        &attribute(2, 0x0006_800f, bytes),
    ]
    .concat()
}

#[test]
fn a_form_is_found_in_whatever_it_is_wrapped() {
    let inner = message("Katherine, form attached.", &[(NAME, &plain_form())]);
    check(&[
        sent(NAME, plain_form(), "as it is"),
        sent("FW Amina.eml", inner.clone(), "in a message saved as a file"),
        sent("Amina form.msg", outlook_file(NAME, &plain_form()), "in a message saved by Outlook"),
        sent("winmail.dat", winmail(NAME, &plain_form()), "in a winmail.dat"),
        sent("FW.eml", message("see inside", &[("Amina.msg", &outlook_file(NAME, &plain_form()))]), "twice wrapped"),
        sent("1_hussein_amina_kb_gs_bs.DOCX", plain_form(), "named in small letters with underscores"),
        sent("1  HUSSEIN   Amina KB  GS BS (2).docx", plain_form(), "downloaded twice"),
    ]);
}

#[test]
fn a_form_that_cannot_be_read_makes_one_item_with_nothing_in_it_and_asks() {
    let old_word = {
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        file.create_stream("/WordDocument").unwrap().write_all(b"text").unwrap();
        file.flush().unwrap();
        file.into_inner().into_inner()
    };
    let protected = {
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        file.create_stream("/EncryptionInfo").unwrap().write_all(b"x").unwrap();
        file.create_stream("/EncryptedPackage").unwrap().write_all(b"x").unwrap();
        file.flush().unwrap();
        file.into_inner().into_inner()
    };
    let whole = plain_form();
    let half = whole[..whole.len() / 2].to_vec();
    for (name, bytes, why) in [
        ("1 HUSSEIN Amina KB GS BS.doc", old_word, "an old Word file"),
        (NAME, protected, "protected by a password"),
        (NAME, half, "damaged"),
        ("1 HUSSEIN Amina KB GS BS.jpg", b"\xff\xd8\xff\xe0scan".to_vec(), "a scan or picture"),
        ("1 HUSSEIN Amina KB GS BS.pdf", b"%PDF-1.4 rubbish".to_vec(), "PDF"),
        (NAME, bomb(), "unpacks to far too much"),
        (NAME, crowd(), "too many parts"),
    ] {
        let found =
            reading(&message("Hi Katherine,\r\n\r\nPlease find the form attached.\r\n\r\nBev", &[(name, &bytes)]));
        assert_eq!(found.kind, Kind::Recommendation, "{name} {why}");
        let [item] = found.items.as_slice() else { panic!("{name} {why}: {:?}", lines(&found)) };
        assert_eq!((item.what.clone(), item.by_when, item.who.len()), (None, None, 0), "{name} {why}");
        assert_eq!(item.child.as_ref().and_then(|child| child.name.as_deref()), Some("Amina Hussein"));
        for field in [Field::Who, Field::What, Field::ByWhen] {
            let doubt = found.doubts.iter().find(|doubt| doubt.field == field).unwrap();
            assert!(doubt.blocks && doubt.why.contains(why), "{name} {why}: {}", doubt.why);
        }
    }
}

/// 60 MB that travel as 60 kB (fault C08).
fn bomb() -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    writer.start_file("word/document.xml", options).unwrap();
    writer.write_all(b"<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>").unwrap();
    let filler = vec![b'x'; 1024 * 1024];
    for _ in 0..60 {
        writer.write_all(&filler).unwrap();
    }
    writer.write_all(b"</w:t></w:r></w:p></w:body></w:document>").unwrap();
    let bytes = writer.finish().unwrap().into_inner();
    assert!(bytes.len() < 120_000);
    bytes
}

/// 20,000 members, of which some would climb out of their folder (fault C08).
fn crowd() -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    writer.write_all(b"<w:document xmlns:w=\"w\"><w:body/></w:document>").unwrap();
    for number in 0..20_000 {
        writer.start_file(format!("../../../tmp/{number}.txt"), SimpleFileOptions::default()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn entities_resolve_to_nothing_and_the_rest_of_the_form_is_read() {
    let laughs = (1..10).map(|n| {
        let before = format!("&l{};", n - 1).repeat(10);
        format!("<!ENTITY l{n} \"{before}\">")
    });
    let declared = format!(
        "<!DOCTYPE w [<!ENTITY l0 \"lol\">{}<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
        laughs.collect::<String>()
    );
    let body = [
        h("Tracked Recommendation"),
        grid(&[&["Action", "By whom", "By when"], &["Apply for the birth certificate&l9;&x;", "SW", "30/11/2026"]]),
    ]
    .concat();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    let document = format!("{declared}<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    writer.write_all(document.as_bytes()).unwrap();
    check(&[sent(NAME, writer.finish().unwrap().into_inner(), "entities within entities, and one from outside")]);
}

#[test]
fn an_unreadable_file_called_a_monitoring_form_is_asked_about_when_the_mail_is_labelled() {
    let raw = message(
        "Hi Katherine,\r\n\r\nTracked Recommendation - please see the attached form.\r\n\r\nBev",
        &[("Monitoring_Form_Amina.pdf", b"%PDF-1.4 rubbish")],
    );
    let found = reading(&raw);
    assert_eq!(found.kind, Kind::Recommendation);
    assert!(found.doubts.iter().any(|doubt| doubt.why.contains("Monitoring_Form_Amina.pdf")), "{:?}", found.doubts);
}
