//! What comes out of a file: rows that could be read, rows that could not, and why.
//! Never holds raw text of a file in a message: what is quoted is short and has no control characters.

use std::fmt;
use std::ops::ControlFlow;

use crate::domain::money::MoneyError;
use crate::domain::observation::Observation;
use crate::i18n::sentence::Sentence;

/// How much of a wrong value a message quotes, in characters.
const QUOTED_CHARS: usize = 40;

/// What a file is. The words are public: scripts rely on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// Order export of the merchant back end, CSV or XLSX.
    OrderExport,
    /// After-sales export of the merchant back end, XLSX or CSV.
    AfterSalesExport,
    /// A chat as text lines.
    TranscriptText,
    /// A chat as a sheet.
    TranscriptSheet,
    /// A chat as JSON.
    TranscriptJson,
    /// Open platform: list of orders, or one order.
    OrderAnswer,
    /// Open platform: list of refunds.
    RefundList,
    /// Open platform: one refund.
    RefundDetail,
    /// Merchant web pages: after-sales rows.
    WebAfterSales,
    /// Merchant web pages: list of work orders.
    WorkOrderList,
    /// Merchant web pages: one work order.
    WorkOrderDetail,
    /// FunPay: page of an order.
    FunpayOrder,
    /// FunPay: page of a chat.
    FunpayChat,
}

impl FileKind {
    /// Returns the stable word of the kind.
    pub const fn code(self) -> &'static str {
        match self {
            FileKind::OrderExport => "order_export",
            FileKind::AfterSalesExport => "after_sales_export",
            FileKind::TranscriptText => "transcript_text",
            FileKind::TranscriptSheet => "transcript_sheet",
            FileKind::TranscriptJson => "transcript_json",
            FileKind::OrderAnswer => "order_answer",
            FileKind::RefundList => "refund_list",
            FileKind::RefundDetail => "refund_detail",
            FileKind::WebAfterSales => "web_after_sales",
            FileKind::WorkOrderList => "work_order_list",
            FileKind::WorkOrderDetail => "work_order_detail",
            FileKind::FunpayOrder => "funpay_order",
            FileKind::FunpayChat => "funpay_chat",
        }
    }

    /// Returns whether every row says all by itself, wherever it stands.
    pub const fn has_free_rows(self) -> bool {
        matches!(self, FileKind::OrderExport | FileKind::AfterSalesExport)
    }

    /// Returns the platform the kind belongs to; `None` for transcripts, which belong to any.
    pub const fn platform(self) -> Option<&'static str> {
        match self {
            FileKind::TranscriptText | FileKind::TranscriptSheet | FileKind::TranscriptJson => None,
            FileKind::FunpayOrder | FileKind::FunpayChat => Some("funpay"),
            FileKind::OrderExport
            | FileKind::AfterSalesExport
            | FileKind::OrderAnswer
            | FileKind::RefundList
            | FileKind::RefundDetail
            | FileKind::WebAfterSales
            | FileKind::WorkOrderList
            | FileKind::WorkOrderDetail => Some("pinduoduo"),
        }
    }
}

/// What is wrong with a cell or a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// A cell that must not be empty is.
    Missing,
    /// Not an order number.
    NotAnOrderNumber,
    /// Not an after-sales number.
    NotACaseNumber,
    /// A spreadsheet turned a long number into a rounded one.
    Rounded,
    /// Not an amount.
    NotAnAmount,
    /// An amount with more places than the currency has.
    TooFine,
    /// An amount or a count beyond 64 bits.
    OutOfRange,
    /// Not a time.
    NotATime,
    /// Not a whole number.
    NotACount,
    /// A text that a store cannot hold.
    Nul,
    /// A text beyond the limit, in bytes.
    TooLong(usize),
    /// Other than the number of headings.
    CellCount {
        /// Cells of the row.
        have: usize,
        /// Headings.
        want: usize,
    },
    /// A quotation mark that is never closed.
    OpenQuote,
    /// A row of JSON that is not an object, or has a field of another type than documented.
    WrongType,
    /// A word that says who wrote a message, and is not known.
    UnknownRole,
    /// An amount in a currency that is not known.
    UnknownCurrency,
}

impl Problem {
    /// Returns the stable word of the problem; languages have a sentence for each.
    pub const fn code(&self) -> &'static str {
        match self {
            Problem::Missing => "missing",
            Problem::NotAnOrderNumber => "order_number",
            Problem::NotACaseNumber => "case_number",
            Problem::Rounded => "rounded",
            Problem::NotAnAmount => "amount",
            Problem::TooFine => "too_fine",
            Problem::OutOfRange => "out_of_range",
            Problem::NotATime => "time",
            Problem::NotACount => "count",
            Problem::Nul => "nul",
            Problem::TooLong(_) => "too_long",
            Problem::CellCount { .. } => "cell_count",
            Problem::OpenQuote => "open_quote",
            Problem::WrongType => "wrong_type",
            Problem::UnknownRole => "role",
            Problem::UnknownCurrency => "currency",
        }
    }
}

impl From<MoneyError> for Problem {
    fn from(error: MoneyError) -> Self {
        match error {
            MoneyError::NotANumber | MoneyError::MixedCurrency => Problem::NotAnAmount,
            MoneyError::TooFine => Problem::TooFine,
            MoneyError::OutOfRange => Problem::OutOfRange,
        }
    }
}

/// A row that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowError {
    /// Line in the file as an editor counts it; row of a sheet.
    pub line: u64,
    /// Heading or field; empty when the row as a whole is meant.
    pub column: String,
    /// What is wrong.
    pub problem: Problem,
    /// The wrong value, short and safe to show; empty when there is none.
    pub value: String,
}

/// Returns words as both engines can keep them: a NUL becomes its sign `␀`.
///
/// A buyer must not be able to keep a whole chat out of the store with one character; the bytes
/// themselves are kept with the file.
pub fn keepable(text: &str) -> String {
    text.replace('\0', "\u{2400}")
}

impl fmt::Display for RowError {
    /// Writes what is wrong and what to do, in English.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.sentence().fmt(f)
    }
}

impl RowError {
    /// Returns what is wrong and what to do.
    pub fn sentence(&self) -> Sentence {
        let about = |key| Sentence::new(key).with("value", &self.value);
        match &self.problem {
            Problem::Missing => Sentence::new("row-missing"),
            Problem::NotAnOrderNumber => about("row-order-number"),
            Problem::NotACaseNumber => about("row-case-number"),
            Problem::Rounded => about("row-rounded"),
            Problem::NotAnAmount => about("row-amount"),
            Problem::TooFine => about("row-too-fine"),
            Problem::OutOfRange => about("row-out-of-range"),
            Problem::NotATime => about("row-time"),
            Problem::NotACount => about("row-count"),
            Problem::Nul => Sentence::new("row-nul"),
            Problem::TooLong(limit) => Sentence::new("row-too-long").with("limit", limit),
            Problem::CellCount { have, want } => Sentence::new("row-cell-count")
                .with("have", have)
                .with("want", want),
            Problem::OpenQuote => Sentence::new("row-open-quote"),
            Problem::WrongType => about("row-wrong-type"),
            Problem::UnknownRole => about("row-role"),
            Problem::UnknownCurrency => about("row-currency"),
        }
    }

    /// Says what is wrong in a column.
    pub fn new(line: u64, column: &str, problem: Problem, value: &str) -> Self {
        Self {
            line,
            column: quoted(column),
            problem,
            value: quoted(value),
        }
    }
}

/// Returns the beginning of a text with control and invisible characters written out.
pub fn quoted(text: &str) -> String {
    let mut short: String = text.chars().take(QUOTED_CHARS).flat_map(visible).collect();
    if text.chars().nth(QUOTED_CHARS).is_some() {
        short.push('…');
    }
    short
}

fn visible(c: char) -> impl Iterator<Item = char> {
    let is_plain = matches!(c, '"' | '\'' | '\\');
    let plain = is_plain.then_some(c);
    let escaped = (!is_plain).then(|| c.escape_debug());
    plain.into_iter().chain(escaped.into_iter().flatten())
}

/// One row of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// It was understood.
    Seen {
        /// Line in the file.
        line: u64,
        /// The byte at which it can be read again on its own, where the file allows that.
        start: Option<usize>,
        /// What it tells.
        observation: Observation,
    },
    /// It was not.
    Bad {
        /// Why.
        error: RowError,
        /// Its cells, or its source text, unchanged.
        cells: Vec<String>,
    },
}

/// Takes rows one by one; `Break` stops the reading.
pub type Sink<'a> = dyn FnMut(Row) -> ControlFlow<()> + 'a;

/// Why a whole file is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.sentence())]
pub enum Refusal {
    /// It is not there.
    NotFound,
    /// A folder, a pipe, a device.
    NotRegular,
    /// The system does not let us.
    Unreadable(String),
    /// Not a byte in it.
    Empty,
    /// Larger than the limit.
    TooLarge(u64),
    /// None of the kinds that are known.
    Unknown,
    /// Headings and nothing else.
    NoRows,
    /// UTF-8 with a broken place.
    BrokenText(u64),
    /// No encoding fits.
    UnknownEncoding(u64),
    /// An old or a locked workbook.
    LockedWorkbook,
    /// A workbook that swells beyond reason.
    Bomb,
    /// A workbook that cannot be read.
    BrokenWorkbook(String),
    /// JSON that is none.
    BrokenJson {
        /// Line, from 1.
        line: u64,
        /// Column, from 1.
        column: u64,
        /// What the reader said.
        why: String,
    },
    /// Nested beyond reason.
    TooDeep,
    /// The platform's answer is an error.
    PlatformError(String),
    /// More columns than any export.
    TooManyColumns(usize),
    /// It changed while it was read.
    Changed,
}

impl Refusal {
    /// Returns why, and what to do.
    pub fn sentence(&self) -> Sentence {
        match self {
            Refusal::NotFound => Sentence::new("file-not-found"),
            Refusal::NotRegular => Sentence::new("file-not-regular"),
            Refusal::Unreadable(why) => Sentence::new("file-unreadable").with("why", why),
            Refusal::Empty => Sentence::new("file-empty"),
            Refusal::TooLarge(mib) => Sentence::new("file-too-large").with("limit", mib),
            Refusal::Unknown => Sentence::new("file-unknown"),
            Refusal::NoRows => Sentence::new("file-no-rows"),
            Refusal::BrokenText(line) => Sentence::new("file-broken-text").with("line", line),
            Refusal::UnknownEncoding(line) => {
                Sentence::new("file-unknown-encoding").with("line", line)
            }
            Refusal::LockedWorkbook => Sentence::new("file-locked-workbook"),
            Refusal::Bomb => Sentence::new("file-bomb"),
            Refusal::BrokenWorkbook(why) => Sentence::new("file-broken-workbook").with("why", why),
            Refusal::BrokenJson { line, column, why } => Sentence::new("file-broken-json")
                .with("line", line)
                .with("column", column)
                .with("why", why),
            Refusal::TooDeep => Sentence::new("file-too-deep"),
            Refusal::PlatformError(why) => Sentence::new("file-platform-error").with("why", why),
            Refusal::TooManyColumns(limit) => {
                Sentence::new("file-too-many-columns").with("limit", limit)
            }
            Refusal::Changed => Sentence::new("file-changed"),
        }
    }

    /// Returns the line the refusal is about, where there is one.
    pub const fn line(&self) -> Option<u64> {
        match self {
            Refusal::BrokenText(line)
            | Refusal::UnknownEncoding(line)
            | Refusal::BrokenJson { line, .. } => Some(*line),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quoted_value_is_short_and_cannot_act_on_a_terminal() {
        let shown = quoted("\x1b]0;x\x07\u{202e}\u{9b}\u{feff}订单\"");
        assert!(shown.ends_with("订单\""));
        assert!(shown.chars().all(|c| !c.is_control()));
        assert!(!shown.contains('\u{202e}') && !shown.contains('\u{feff}'));
        assert_eq!(quoted(&"字".repeat(50)).chars().count(), QUOTED_CHARS + 1);
    }
}
