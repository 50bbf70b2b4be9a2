use super::*;
use std::io::Write;
use zip::{ZipWriter, write::SimpleFileOptions};

/// A document with this body, and other parts.
fn file(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let document = format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\" xmlns:w14=\"w14\" xmlns:mc=\"mc\" xmlns:wps=\"wps\"><w:body>{body}</w:body></w:document>"
    );
    for (name, text) in parts.iter().copied().chain([("word/document.xml", document.as_str())]) {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn blocks(body: &str) -> Vec<Block> {
    read(&file(body, &[])).unwrap()
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn tc(inner: &str) -> String {
    format!("<w:tc><w:tcPr/>{}</w:tc>", p(inner))
}

fn rows(expected: &[&[&str]]) -> Block {
    Block::Table(expected.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect())
}

#[test]
fn text_stands_in_reading_order() {
    let found = blocks(&format!(
        "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>Section 6 &amp; more</w:t></w:r></w:p>{}<w:tbl><w:tr>{}{}</w:tr></w:tbl>{}",
        p("first"),
        tc("who"),
        tc("what"),
        p("last")
    ));
    assert_eq!(
        found,
        [
            Block::Heading("Section 6 & more".into()),
            Block::Paragraph("first".into()),
            rows(&[&["who", "what"]]),
            Block::Paragraph("last".into())
        ]
    );
}

#[test]
fn controls_and_merged_cells_never_shift_a_column() {
    let control = |inner: &str| format!("<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>");
    let placeholder = "<w:tc><w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click or tap to enter a date.</w:t></w:r></w:sdtContent></w:sdt></w:p></w:tc>";
    let body = format!(
        "<w:tbl><w:tr>{}{}{}</w:tr>{}<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{}</w:tc>{}</w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>{}</w:tc>{}{}</w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{}</w:tc>{}{placeholder}</w:tr></w:tbl>",
        tc("what"),
        control(&tc("who")),
        tc("when"),
        control(&format!("<w:tr>{}{}{}</w:tr>", tc("PEP"), tc("SW"), tc("12/12"))),
        p("wide"),
        tc("x"),
        p("down"),
        tc("a"),
        tc("b"),
        p(""),
        tc("c"),
    );
    assert_eq!(
        blocks(&body),
        [rows(&[
            &["what", "who", "when"],
            &["PEP", "SW", "12/12"],
            &["wide", "", "x"],
            &["down", "a", "b"],
            &["down", "c", ""]
        ])]
    );
}

#[test]
fn tracked_insertions_count_and_deletions_do_not() {
    let body = "<w:p><w:r><w:t xml:space=\"preserve\">by </w:t></w:r><w:del><w:r><w:delText>27 November</w:delText></w:r></w:del><w:ins><w:r><w:t>11 December</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t> here</w:t></w:r></w:moveTo></w:p><w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>row gone</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    assert_eq!(blocks(body), [Block::Paragraph("by 11 December here".into())]);
}

#[test]
fn ticks_of_every_kind_are_ticks() {
    let tick = |checked: &str| {
        format!(
            "<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"{checked}\"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>\u{2612}</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t xml:space=\"preserve\"> Yes</w:t></w:r></w:p>"
        )
    };
    let legacy = |inner: &str| {
        format!(
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox>{inner}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:t xml:space=\"preserve\"> No</w:t></w:r></w:p>"
        )
    };
    let symbol =
        "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t xml:space=\"preserve\"> Tracked</w:t></w:r></w:p>";
    let glyph = p("\u{2611} Seen \u{25a1} Not seen");
    let body = [tick("1"), tick("0"), legacy("<w:checked/>"), legacy("<w:default w:val=\"0\"/>"), symbol.into(), glyph]
        .concat();
    let expected = ["☒ Yes", "☐ Yes", "☒ No", "☐ No", "☒ Tracked", "☒ Seen ☐ Not seen"];
    assert_eq!(blocks(&body), expected.map(|text| Block::Paragraph(text.into())));
}

#[test]
fn text_boxes_are_read_once_and_nested_tables_follow() {
    let text_box = format!(
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
        p("boxed"),
        p("boxed")
    );
    let nested = format!(
        "<w:tbl><w:tr><w:tc>{}<w:tbl><w:tr>{}{}</w:tr></w:tbl></w:tc></w:tr></w:tbl>",
        p("around"),
        tc("in"),
        tc("side")
    );
    assert_eq!(
        blocks(&format!("{text_box}{nested}")),
        [Block::Paragraph("boxed".into()), Block::Paragraph("around".into()), rows(&[&["in", "side"]])]
    );
}

#[test]
fn lists_are_numbered_and_margins_stand_at_the_ends() {
    let numbering = "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
    let styles = "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"H\"><w:name w:val=\"heading 2\"/></w:style></w:styles>";
    let item = |level: u8, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let body = [
        item(0, "one"),
        item(1, "inner"),
        item(0, "two"),
        "<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr><w:r><w:t>Styled</w:t></w:r></w:p>".into(),
    ]
    .concat();
    let header = format!("<w:hdr xmlns:w=\"w\">{}</w:hdr>", p("OFFICIAL"));
    let found = read(&file(
        &body,
        &[("word/numbering.xml", numbering), ("word/styles.xml", styles), ("word/header1.xml", &header)],
    ))
    .unwrap();
    let expected = ["OFFICIAL", "1. one", "1.a inner", "2. two"].map(|text| Block::Paragraph(text.into()));
    assert_eq!(found, expected.into_iter().chain([Block::Heading("Styled".into())]).collect::<Vec<_>>());
}

#[test]
fn line_breaks_tabs_and_bold_headings_are_kept() {
    assert_eq!(
        blocks("<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p>"),
        [Block::Paragraph("a\nb\tc".into())]
    );
    assert_eq!(
        blocks("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Tracked Recommendation</w:t></w:r></w:p>"),
        [Block::Heading("Tracked Recommendation".into())]
    );
}

#[test]
fn hostile_files_are_refused_or_harmless() {
    let bomb = "x".repeat(33 * 1024 * 1024);
    assert_eq!(read(&file(&p(&bomb), &[])).unwrap_err(), "a file that unpacks to far too much");
    let deep =
        format!("{}{}{}", "<w:sdt><w:sdtContent>".repeat(20_000), p("deep"), "</w:sdtContent></w:sdt>".repeat(20_000));
    let _ = read(&file(&deep, &[]));
    let tables =
        format!("{}{}{}", "<w:tbl><w:tr><w:tc>".repeat(5_000), p("deep"), "</w:tc></w:tr></w:tbl>".repeat(5_000));
    let _ = read(&file(&tables, &[]));
    let entities = "<!DOCTYPE w [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>a&b;&x;c</w:t></w:r></w:p></w:body></w:document>";
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    writer.write_all(entities.as_bytes()).unwrap();
    for number in 0..6_000 {
        writer.start_file(format!("../../{number}"), SimpleFileOptions::default()).unwrap();
    }
    let many = writer.finish().unwrap().into_inner();
    assert_eq!(read(&many).unwrap_err(), "a file with too many parts inside");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    writer.write_all(entities.as_bytes()).unwrap();
    assert_eq!(read(&writer.finish().unwrap().into_inner()).unwrap(), [Block::Paragraph("ac".into())]);
    let whole = file(&p("text"), &[]);
    for length in [4, 30, whole.len() / 2, whole.len() - 1] {
        assert!(read(&whole[..length]).is_err());
    }
}
