use super::*;
use flate2::{Compression, write::ZlibEncoder};
use std::io::Write;

/// A page of this drawing, with Helvetica as `F1`, and further objects.
fn file(drawn: &str, more: &str) -> Vec<u8> {
    format!(
        "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n\
         3 0 obj <</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>>> endobj\n\
         4 0 obj <</Length {}>> stream\n{drawn}\nendstream endobj\n\
         5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>> endobj\n{more}\ntrailer <</Root 1 0 R>>",
        drawn.len()
    )
    .into_bytes()
}

fn texts(drawn: &str) -> Vec<Block> {
    read(&file(drawn, "")).unwrap()
}

#[test]
fn lines_words_and_letters_are_put_together() {
    let drawn = "BT /F1 10 Tf 50 700 Td (Hold the) Tj 14 TL T* [(P) 20 (EP) -400 (by Frida) 5 (y)] TJ T* (caf\\351 \\200) Tj ET";
    let expected = ["Hold the", "PEP by Friday", "café €"].map(|text| Block::Paragraph(text.into()));
    assert_eq!(texts(drawn), expected);
}

#[test]
fn drawn_lines_make_a_table_and_merged_cells_keep_their_columns() {
    let across = |y: u32, from: u32, to: u32| format!("{from} {y} m {to} {y} l S ");
    let down = |x: u32, from: u32, to: u32| format!("{x} {from} m {x} {to} l S ");
    let word = |x: u32, y: u32, text: &str| format!("BT /F1 10 Tf {x} {y} Td ({text}) Tj ET ");
    let drawn = [
        across(700, 50, 350),
        across(680, 50, 350),
        across(660, 50, 250),
        across(640, 50, 350),
        down(50, 640, 700),
        down(150, 640, 680),
        down(250, 640, 700),
        down(350, 640, 700),
        word(55, 685, "What and who"),
        word(255, 685, "When"),
        word(55, 665, "Hold the PEP"),
        word(155, 665, "SW"),
        word(255, 655, "4/12"),
        word(55, 645, "Send the SDQ"),
        word(155, 645, "PM"),
    ]
    .concat();
    let rows = [["What and who", "", "When"], ["Hold the PEP", "SW", "4/12"], ["Send the SDQ", "PM", "4/12"]];
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
    assert_eq!(texts(&drawn), [Block::Table(rows)]);
}

#[test]
fn columns_set_by_gaps_make_a_table_whose_cells_run_on() {
    let word = |x: u32, y: u32, text: &str| format!("BT /F1 10 Tf {x} {y} Td ({text}) Tj ET ");
    let drawn = [
        word(50, 700, "Action"),
        word(250, 700, "By whom"),
        word(350, 700, "By when"),
        word(50, 680, "Hold the PEP with the"),
        word(250, 680, "SW"),
        word(350, 680, "4/12"),
        word(50, 668, "virtual school"),
        word(50, 648, "Send the SDQ"),
        word(250, 648, "PM"),
        word(350, 648, "5/12"),
        word(50, 610, "Signed by the IRO"),
    ]
    .concat();
    let rows = [
        ["Action", "By whom", "By when"],
        ["Hold the PEP with the virtual school", "SW", "4/12"],
        ["Send the SDQ", "PM", "5/12"],
    ];
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
    assert_eq!(texts(&drawn), [Block::Table(rows), Block::Paragraph("Signed by the IRO".into())]);
}

#[test]
fn what_stands_later_in_the_file_takes_the_place_of_what_stood_before() {
    let mut saved_again = file("BT /F1 10 Tf 50 700 Td (by 27 November) Tj ET", "");
    let new = "BT /F1 10 Tf 50 700 Td (by 11 December) Tj ET";
    saved_again.extend(format!("\n4 0 obj <</Length {}>> stream\n{new}\nendstream endobj\n", new.len()).bytes());
    assert_eq!(read(&saved_again).unwrap(), [Block::Paragraph("by 11 December".into())]);
}

#[test]
fn hostile_files_are_refused_or_harmless() {
    // A drawing that draws itself, pages that hold themselves, values within values.
    let own = "6 0 obj <</Subtype/Form/Length 6/Resources<</XObject<</X 6 0 R>>>>>> stream\n/X Do /X Do /X Do\nendstream endobj";
    assert!(read(&file("/X Do", own)).is_err());
    assert!(read(b"%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Type/Pages/Kids[2 0 R 2 0 R 2 0 R]>> endobj").is_err());
    assert!(read(&[b"%PDF-1.4\n1 0 obj ".as_slice(), &b"[".repeat(200_000)].concat()).is_err());
    assert!(read(&[b"%PDF-1.4\n1 0 obj ".as_slice(), &b"<</A".repeat(200_000)].concat()).is_err());
    let _ = read(&[b"%PDF-1.4\n".as_slice(), &b"1 0 obj ".repeat(200_000)].concat());
    let _ = read(&file(&"q ".repeat(200_000), ""));
    let _ =
        read(&file(&"1e999 -1e999 m 99999999999 0 l S 0 0 1e308 1e308 re S BT /F1 1e30 Tf (x) Tj ET ".repeat(100), ""));
    // 30 MB that travel as 30 kB.
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    let spaces = vec![b' '; 1024 * 1024];
    (0..30).for_each(|_| packed.write_all(&spaces).unwrap());
    let packed = packed.finish().unwrap();
    let head =
        format!("%PDF-1.4\n1 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length {}>> stream\n", packed.len());
    let bomb = [head.as_bytes(), &packed, b"\nendstream endobj"].concat();
    assert_eq!(read(&bomb).unwrap_err(), "a file that unpacks to far too much");
}
