//! Recognises by its content what a file is.
//! Never by its name.

use std::borrow::Cow;

use super::decode::decode;
use super::grid::{Grid, Head, text_head};
use super::json::{Shape, Step};
use super::row::{FileKind, Refusal};
use super::sheet;
use super::surrogate;
use super::transcript::is_transcript;
use super::transcript_json::ORDER_KEYS;
use crate::market::funpay::page;

/// Levels of JSON within which a list is looked for.
const SEARCH_LEVELS: usize = 6;

/// How the content of a recognised file is to be read.
#[derive(Debug)]
pub enum Form<'a> {
    /// A table in a text.
    TextTable {
        /// The text.
        text: Cow<'a, str>,
        /// What stands between cells.
        delimiter: u8,
        /// Its headings.
        head: Head,
    },
    /// A table in a workbook.
    Workbook {
        /// Its headings.
        head: Head,
    },
    /// JSON and the way to its rows.
    Json {
        /// The text.
        text: Cow<'a, str>,
        /// The way to the rows.
        path: Vec<Step>,
        /// What the rows are.
        kind: FileKind,
        /// Order number beside a list of messages; empty when there is none.
        order: String,
    },
    /// A page.
    Page {
        /// The text.
        text: Cow<'a, str>,
        /// What it shows.
        kind: FileKind,
    },
    /// Lines of a chat.
    Lines {
        /// The text.
        text: Cow<'a, str>,
    },
}

impl Form<'_> {
    /// Returns what the file is.
    pub fn kind(&self) -> FileKind {
        match self {
            Form::TextTable { head, .. } | Form::Workbook { head } => head.kind,
            Form::Json { kind, .. } | Form::Page { kind, .. } => *kind,
            Form::Lines { .. } => FileKind::TranscriptText,
        }
    }
}

/// Recognises the content of a file.
pub fn form_of(bytes: &[u8]) -> Result<Form<'_>, Refusal> {
    if sheet::is_old_workbook(bytes) {
        return Err(Refusal::LockedWorkbook);
    }
    if sheet::is_workbook(bytes) {
        let head = Grid::Workbook(bytes).head()?.ok_or(Refusal::Unknown)?;
        return Ok(Form::Workbook { head });
    }
    let text = decode(bytes)?;
    let begin = text.trim_start();
    if begin.is_empty() {
        return Err(Refusal::Empty);
    }
    if begin.starts_with(['{', '[']) {
        return json(text);
    }
    if begin.starts_with('<') {
        let kind = page::kind_of(&text)?;
        return Ok(Form::Page { text, kind });
    }
    if let Some((delimiter, head)) = text_head(&text)? {
        return Ok(Form::TextTable {
            text,
            delimiter,
            head,
        });
    }
    if is_transcript(&text) {
        return Ok(Form::Lines { text });
    }
    Err(Refusal::Unknown)
}

fn json(text: Cow<'_, str>) -> Result<Form<'_>, Refusal> {
    let mended = match surrogate::mended(&text) {
        Cow::Borrowed(_) => None,
        Cow::Owned(mended) => Some(mended),
    };
    let shape = Shape::of(mended.as_deref().unwrap_or(&text))?;
    if let Some(why) = platform_error(&shape) {
        return Err(Refusal::PlatformError(why));
    }
    let mut path = Vec::new();
    let Some((kind, order)) = search(&shape, &mut path, "") else {
        return Err(if is_empty_list(&shape, 0) {
            Refusal::NoRows
        } else {
            Refusal::Unknown
        });
    };
    let text = match mended {
        Some(mended) if kind == FileKind::TranscriptJson => Cow::Owned(mended),
        // Only what people wrote is mended: a number with a lost character is another number.
        Some(_) => {
            Shape::of(&text)?;
            text
        }
        None => text,
    };
    Ok(Form::Json {
        text,
        path,
        kind,
        order,
    })
}

fn platform_error(shape: &Shape) -> Option<String> {
    if let Some(error) = shape.get("error_response") {
        return Some(format!(
            "{} {}",
            error.leaf("error_code"),
            error.leaf("error_msg")
        ));
    }
    let is_failed = shape.leaf("success") == "false";
    (is_failed && shape.has(&["errorCode"]))
        .then(|| format!("{} {}", shape.leaf("errorCode"), shape.leaf("errorMsg")))
}

/// Looks for an object that is a row, from the outside in. `within` is the key that led here.
fn search(shape: &Shape, path: &mut Vec<Step>, within: &str) -> Option<(FileKind, String)> {
    if path.len() > SEARCH_LEVELS {
        return None;
    }
    match shape {
        Shape::Object(keys) => {
            if let Some(kind) = row_kind(shape, within) {
                return Some((kind, String::new()));
            }
            for (key, inner) in keys {
                // The keys of this map are order numbers.
                let is_map = key == "orderSn2AfterSalesListMap";
                path.push(Step::Key(key.clone()));
                let inner = match inner {
                    Shape::Object(values) if is_map => {
                        path.push(Step::EveryKey);
                        values.first().map_or(inner, |(_, first)| first)
                    }
                    inner => inner,
                };
                if let Some((kind, order)) = search(inner, path, key) {
                    return Some((kind, beside(kind, shape, order)));
                }
                path.pop();
                if path.last() == Some(&Step::EveryKey) {
                    path.pop();
                }
            }
            None
        }
        Shape::List(Some(first)) => {
            path.push(Step::EveryElement);
            let found = search(first, path, within);
            if found.is_none() {
                path.pop();
            }
            found
        }
        Shape::List(None) | Shape::Leaf(_) => None,
    }
}

/// The order number of a chat may stand beside its list of messages.
fn beside(kind: FileKind, shape: &Shape, order: String) -> String {
    if kind != FileKind::TranscriptJson || !order.is_empty() {
        return order;
    }
    ORDER_KEYS
        .iter()
        .map(|key| shape.leaf(key))
        .find(|text| !text.is_empty())
        .unwrap_or_default()
        .to_owned()
}

fn row_kind(shape: &Shape, within: &str) -> Option<FileKind> {
    if shape.has(&["problemTitle", "todoDetail"]) {
        return Some(FileKind::WorkOrderDetail);
    }
    if shape.has(&["instanceId", "orderSn"]) && shape.has(&["problemTitle"]) {
        return Some(FileKind::WorkOrderList);
    }
    if shape.has(&["afterSalesTitle", "orderSn"]) {
        return Some(FileKind::WebAfterSales);
    }
    if shape.has(&["role", "content"]) {
        return Some(FileKind::TranscriptJson);
    }
    if shape.has(&["order_sn", "after_sales_status", "id"]) {
        // List and detail number the kinds differently; only these keys tell them apart.
        let is_list = within == "refund_list" || shape.has(&["after_sale_reason"]);
        let is_detail = [
            "after_sales_reason",
            "expire_time",
            "join_or_not",
            "recreated_at",
        ]
        .iter()
        .any(|key| shape.has(&[key]));
        return match (is_list, is_detail) {
            (true, _) => Some(FileKind::RefundList),
            (false, true) => Some(FileKind::RefundDetail),
            (false, false) => None,
        };
    }
    (shape.has(&["order_sn"]) && (shape.has(&["order_status"]) || shape.has(&["item_list"])))
        .then_some(FileKind::OrderAnswer)
}

/// Returns whether the answer is one of the known lists without an element.
fn is_empty_list(shape: &Shape, level: usize) -> bool {
    const LISTS: &[&str] = &[
        "order_list",
        "order_sn_list",
        "refund_list",
        "list",
        "dataList",
    ];
    match shape {
        Shape::Object(keys) if level <= SEARCH_LEVELS => keys.iter().any(|(key, inner)| {
            let is_empty = *inner == Shape::List(None) && LISTS.contains(&key.as_str());
            is_empty || is_empty_list(inner, level + 1)
        }),
        Shape::Object(_) | Shape::List(_) | Shape::Leaf(_) => false,
    }
}
