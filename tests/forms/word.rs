//! Word files as their makers build them: controls, merged cells, text boxes, tracked changes, ticks.

use std::io::{Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};

/// A `.docx` with this body and these headers.
pub(crate) fn file(body: &str, headers: &[&str]) -> Vec<u8> {
    let spaces = "xmlns:w=\"w\" xmlns:w14=\"w14\" xmlns:mc=\"mc\" xmlns:wps=\"wps\" xmlns:v=\"v\"";
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, text: String| {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    };
    part("word/document.xml", format!("<w:document {spaces}><w:body>{body}<w:sectPr/></w:body></w:document>"));
    for (number, header) in headers.iter().enumerate() {
        part(&format!("word/header{}.xml", number + 1), format!("<w:hdr {spaces}>{header}</w:hdr>"));
    }
    writer.finish().unwrap().into_inner()
}

pub(crate) fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

/// A paragraph of runs.
pub(crate) fn par(runs: &str) -> String {
    format!("<w:p>{runs}</w:p>")
}

pub(crate) fn p(text: &str) -> String {
    par(&run(text))
}

/// A heading as most forms make one: bold, in the style of the text.
pub(crate) fn h(text: &str) -> String {
    format!("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r></w:p>")
}

pub(crate) fn cell(content: &str) -> String {
    format!("<w:tc><w:tcPr/>{content}</w:tc>")
}

pub(crate) fn wide(columns: usize, text: &str) -> String {
    format!("<w:tc><w:tcPr><w:gridSpan w:val=\"{columns}\"/></w:tcPr>{}</w:tc>", p(text))
}

/// The first cell of several merged downwards; [`below`] goes on with it.
pub(crate) fn tall(text: &str) -> String {
    format!("<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>{}</w:tc>", p(text))
}

pub(crate) fn below() -> String {
    "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>".into()
}

pub(crate) fn row(cells: &[String]) -> String {
    format!("<w:tr>{}</w:tr>", cells.concat())
}

/// A row of plain cells.
pub(crate) fn cells(texts: &[&str]) -> String {
    row(&texts.iter().map(|text| cell(&p(text))).collect::<Vec<_>>())
}

pub(crate) fn table(rows: &[String]) -> String {
    format!("<w:tbl><w:tblPr/><w:tblGrid/>{}</w:tbl>", rows.concat())
}

/// A table of plain cells.
pub(crate) fn grid(rows: &[&[&str]]) -> String {
    table(&rows.iter().map(|row| cells(row)).collect::<Vec<_>>())
}

/// A content control around runs, paragraphs, cells or rows.
pub(crate) fn control(content: &str) -> String {
    format!("<w:sdt><w:sdtPr><w:id w:val=\"1\"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>")
}

/// A control that still shows what it asks for.
pub(crate) fn placeholder(asks: &str) -> String {
    format!("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>", run(asks))
}

/// A tick box of Word since 2010.
pub(crate) fn tick(on: bool) -> String {
    let (value, sign) = if on { (1, "\u{2612}") } else { (0, "\u{2610}") };
    format!(
        "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"{value}\"/></w14:checkbox></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        run(sign)
    )
}

/// A tick box of Word before 2010.
pub(crate) fn old_tick(on: bool) -> String {
    let checked = if on { "<w:checked/>" } else { "" };
    format!(
        "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:sizeAuto/><w:default w:val=\"0\"/>{checked}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    )
}

/// A text box, with the copy for older programs that Word writes beside it.
pub(crate) fn text_box(content: &str) -> String {
    format!(
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
}

pub(crate) fn inserted(text: &str) -> String {
    format!("<w:ins w:id=\"1\" w:author=\"BS\">{}</w:ins>", run(text))
}

pub(crate) fn deleted(text: &str) -> String {
    format!("<w:del w:id=\"2\" w:author=\"BS\"><w:r><w:delText xml:space=\"preserve\">{text}</w:delText></w:r></w:del>")
}

pub(crate) fn moved_away(text: &str) -> String {
    format!("<w:moveFrom w:id=\"3\">{}</w:moveFrom>", run(text))
}

/// A row that somebody deleted with changes tracked.
pub(crate) fn deleted_row(texts: &[&str]) -> String {
    let cells: String = texts.iter().map(|text| cell(&par(&deleted(text)))).collect();
    format!("<w:tr><w:trPr><w:del w:id=\"4\"/></w:trPr>{cells}</w:tr>")
}
