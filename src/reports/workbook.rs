//! Workbooks (`.xlsx`) as plain tables: typed dates and numbers, filters, a header that stays, text that is never a formula.

use super::words;
use crate::model::{Day, Instant, knowledge::Knowledge};
use chrono::NaiveDateTime;
use rust_xlsxwriter::{DocProperties, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

/// Most characters a cell may hold.
const CELL: usize = 32_000;

/// The value of a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words; never a formula, whatever they begin with (fault C05).
    Text(String),
    /// A whole number.
    Number(i64),
    /// A number with one decimal.
    Decimal(f64),
    /// A civil date.
    Day(Day),
    /// A civil date and time in the authority's zone.
    Moment(NaiveDateTime),
}

impl Cell {
    /// Words, or nothing.
    #[must_use]
    pub fn text(text: Option<impl AsRef<str>>) -> Self {
        text.map_or(Self::Empty, |text| Self::Text(words::clean(text.as_ref())))
    }

    /// A date, or nothing.
    #[must_use]
    pub fn day(day: Option<Day>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }

    /// A moment as it stood on the clocks of the authority.
    #[must_use]
    pub fn moment(at: Instant, known: &Knowledge) -> Self {
        Self::Moment(at.with_timezone(&known.authority.zone).naive_local())
    }
}

/// One sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Its name, at most 31 characters.
    pub name: String,
    /// The columns: heading and width in characters.
    pub columns: Vec<(String, f64)>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// The workbook's bytes, its title (with the protective marking) on every printed page; the same sheets and moment give the same bytes.
///
/// # Errors
///
/// When a sheet cannot be one: too many rows, a name twice.
pub fn bytes(title: &str, sheets: &[Sheet], created: Instant) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&created));
    let formats = Formats::new();
    for sheet in sheets {
        let header = format!("&L{}&R&P of &N", title.replace('&', "&&"));
        write(workbook.add_worksheet().set_header(header), sheet, &formats)?;
    }
    workbook.save_to_buffer()
}

struct Formats {
    header: Format,
    text: Format,
    number: Format,
    decimal: Format,
    day: Format,
    moment: Format,
}

impl Formats {
    fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        Self {
            header: Format::new().set_bold().set_text_wrap().set_border_bottom(FormatBorder::Medium),
            text: top().set_text_wrap(),
            number: top().set_num_format("0"),
            decimal: top().set_num_format("0.0"),
            day: top().set_num_format("ddd d mmm yyyy"),
            moment: top().set_num_format("d mmm yyyy hh:mm"),
        }
    }
}

fn write(sheet: &mut Worksheet, given: &Sheet, formats: &Formats) -> Result<(), XlsxError> {
    sheet.set_name(&given.name)?;
    sheet.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?.set_freeze_panes(1, 1)?;
    for (column, (heading, width)) in (0u16..).zip(&given.columns) {
        sheet.set_column_width(column, *width)?.write_string_with_format(0, column, heading, &formats.header)?;
    }
    for (row, cells) in (1u32..).zip(&given.rows) {
        for (column, cell) in (0u16..).zip(cells) {
            match cell {
                Cell::Empty => continue,
                Cell::Text(text) => {
                    sheet.write_string_with_format(row, column, words::cut(text, CELL), &formats.text)?
                }
                #[expect(clippy::cast_precision_loss, reason = "counts of items and days are small")]
                Cell::Number(number) => sheet.write_number_with_format(row, column, *number as f64, &formats.number)?,
                Cell::Decimal(number) => sheet.write_number_with_format(row, column, *number, &formats.decimal)?,
                Cell::Day(day) => sheet.write_datetime_with_format(row, column, *day, &formats.day)?,
                Cell::Moment(moment) => sheet.write_datetime_with_format(row, column, *moment, &formats.moment)?,
            };
        }
    }
    if let (Ok(rows), Ok(columns @ 1..)) = (u32::try_from(given.rows.len()), u16::try_from(given.columns.len())) {
        sheet.autofilter(0, 0, rows, columns - 1)?;
    }
    Ok(())
}
