//! Rows of a workbook's first sheet as text: numbers that a spreadsheet program made floating become
//! digits again, dates become times.
//! Never unpacks more than a limit, and never holds the sheet: cells come one by one.

use std::io::{Cursor, Read};
use std::ops::ControlFlow;

use calamine::{DataRef, ExcelDateTime, Reader, Xlsx, XlsxError};
use csv::StringRecord;
use rust_decimal::Decimal;

use super::date;
use super::heading::{MAX_COLUMNS, trimmed};
use super::line::Line;
use super::row::{Refusal, quoted};

/// Beyond this an unpacked workbook is refused. A sheet of a million rows with 20 columns is about
/// a third of it.
const MAX_UNPACKED: u64 = 1 << 30;
/// Small workbooks may be packed as tightly as they like.
const SMALL_UNPACKED: u64 = 32 << 20;
/// Sheets of repeated words are packed some 20 to 60 times; bombs a thousand times.
const MAX_RATIO: u64 = 200;
/// Parts of a workbook beyond this are not an export.
const MAX_PARTS: usize = 2_000;
/// Whole numbers of more digits than this have been rounded.
const EXACT_DIGITS: usize = 15;
/// Stands in a cell whose number was rounded, behind what is left of it.
pub const ROUNDED_MARK: char = '≈';

/// Returns whether these bytes are a ZIP container, as a workbook is one.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Returns whether these bytes are the older container: an old workbook, or one with a password.
pub fn is_old_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
}

/// Calls `f` for every row that is not blank, until it breaks.
pub fn each(bytes: &[u8], f: &mut dyn FnMut(Line<'_>) -> ControlFlow<()>) -> Result<(), Refusal> {
    guard(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|e| broken(&e))?;
    let is_1904 = book.has_1904_epoch();
    let Some(name) = book.sheet_names().first().cloned() else {
        return Err(Refusal::BrokenWorkbook("it has no sheet".to_owned()));
    };
    let mut cells = book.worksheet_cells_reader(&name).map_err(|e| broken(&e))?;
    let mut row = StringRecord::new();
    let mut number = 0_u32;
    while let Some(cell) = cells.next_cell().map_err(|e| broken(&e))? {
        let (at_row, at_column) = cell.get_position();
        let at_column = usize::try_from(at_column).unwrap_or(usize::MAX);
        if at_row != number {
            if at_row < number {
                return Err(Refusal::BrokenWorkbook(
                    "its rows are out of order".to_owned(),
                ));
            }
            if emit(number, &row, f).is_break() {
                return Ok(());
            }
            row.clear();
            number = at_row;
        }
        if matches!(cell.get_value(), DataRef::Empty) {
            continue;
        }
        if at_column >= MAX_COLUMNS {
            return Err(Refusal::TooManyColumns(MAX_COLUMNS));
        }
        if at_column < row.len() {
            return Err(Refusal::BrokenWorkbook(
                "its cells are out of order".to_owned(),
            ));
        }
        while row.len() < at_column {
            row.push_field("");
        }
        row.push_field(&text_of(cell.get_value(), is_1904));
    }
    let _ = emit(number, &row, f);
    Ok(())
}

fn emit(
    number: u32,
    row: &StringRecord,
    f: &mut dyn FnMut(Line<'_>) -> ControlFlow<()>,
) -> ControlFlow<()> {
    if row.iter().all(|cell| trimmed(cell).is_empty()) {
        return ControlFlow::Continue(());
    }
    f(Line {
        number: u64::from(number) + 1,
        start: None,
        cells: row,
        is_open: false,
        is_text: false,
    })
}

/// Unpacks every part into nothing and counts: sizes written in the container can lie.
fn guard(bytes: &[u8]) -> Result<(), Refusal> {
    let damaged = |e: zip::result::ZipError| Refusal::BrokenWorkbook(quoted(&e.to_string()));
    let mut parts = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if parts.len() > MAX_PARTS {
        return Err(Refusal::Bomb);
    }
    let allowed = (bytes.len() as u64)
        .saturating_mul(MAX_RATIO)
        .clamp(SMALL_UNPACKED, MAX_UNPACKED);
    let mut unpacked = 0;
    for place in 0..parts.len() {
        let part = parts.by_index(place).map_err(damaged)?;
        let copied = std::io::copy(&mut part.take(allowed + 1 - unpacked), &mut std::io::sink());
        unpacked += copied.map_err(|e| Refusal::BrokenWorkbook(quoted(&e.to_string())))?;
        if unpacked > allowed {
            return Err(Refusal::Bomb);
        }
    }
    Ok(())
}

fn broken(error: &XlsxError) -> Refusal {
    match error {
        XlsxError::Password => Refusal::LockedWorkbook,
        error => Refusal::BrokenWorkbook(quoted(&error.to_string())),
    }
}

fn text_of(value: &DataRef<'_>, is_1904: bool) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => digits(*number),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(at) => time_of(at, is_1904),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::Error(error) => error.to_string(),
    }
}

/// Writes a number without exponent. A whole number beyond 15 digits is marked: a spreadsheet keeps
/// no more of it.
fn digits(number: f64) -> String {
    let mut text = number.to_string();
    let is_long = text.bytes().filter(u8::is_ascii_digit).count() > EXACT_DIGITS;
    if is_long && !text.contains('.') {
        text.push(ROUNDED_MARK);
    }
    text
}

fn time_of(at: &ExcelDateTime, is_1904: bool) -> String {
    let serial = at.as_f64().to_string();
    let local = serial
        .parse::<Decimal>()
        .ok()
        .and_then(|serial| date::of_serial(serial, is_1904));
    local.map_or(serial, |local| {
        local.format("%Y-%m-%d %H:%M:%S").to_string()
    })
}
