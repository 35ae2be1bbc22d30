//! Reads a recognised file row by row.
//! Never stops at a bad row: the caller decides what a bad row means.

use std::ops::ControlFlow;

use super::grid::Grid;
use super::json::{self, BadField, Element};
use super::line::{self, Part, Place};
use super::row::{FileKind, Refusal, Row, RowError, Sink};
use super::sniff::{Form, form_of};
use super::source::Source;
use super::{after_sales, open_json, orders, transcript, transcript_json, web_json};
use crate::domain::observation::Observation;
use crate::domain::time::Stamp;
use crate::market::funpay::page;

/// A file whose kind is known.
#[derive(Debug)]
pub struct Recognised<'a> {
    bytes: &'a [u8],
    told_at: Stamp,
    form: Form<'a>,
}

/// Recognises what a file is, without reading its rows.
pub fn recognise(source: &Source) -> Result<Recognised<'_>, Refusal> {
    Ok(Recognised {
        bytes: &source.bytes,
        told_at: source.told_at,
        form: form_of(&source.bytes)?,
    })
}

impl Recognised<'_> {
    /// Returns what the file is.
    pub fn kind(&self) -> FileKind {
        self.form.kind()
    }

    /// Returns the headings of a table as they stand in the file.
    pub fn headings(&self) -> Option<Vec<String>> {
        match &self.form {
            Form::TextTable { head, .. } | Form::Workbook { head } => {
                Some(head.cells.iter().map(str::to_owned).collect())
            }
            Form::Json { .. } | Form::Page { .. } | Form::Lines { .. } => None,
        }
    }

    /// Cuts the file into at most so many parts that can be read at the same time; none where rows
    /// depend on those before them.
    pub fn parts(&self, most: usize) -> Vec<Part> {
        match &self.form {
            Form::TextTable { text, head, .. } if head.kind.has_free_rows() => {
                line::parts(text, most)
            }
            _ => Vec::new(),
        }
    }

    /// Hands the rows of a part to `sink`, as [`Recognised::read`] would.
    pub fn read_part(&self, part: Part, sink: &mut Sink<'_>) -> Result<(), Refusal> {
        match &self.form {
            Form::TextTable {
                text,
                delimiter,
                head,
            } => {
                let grid = Grid::Part {
                    text,
                    delimiter: *delimiter,
                    part,
                };
                table(grid, head, self.told_at, sink)
            }
            // Nothing else has parts.
            _ => self.read(sink),
        }
    }

    /// Hands the rows that stand at these places to `sink`, as [`Recognised::read`] has found them
    /// there, until it breaks.
    pub fn read_at(&self, places: &[Place], sink: &mut Sink<'_>) -> Result<(), Refusal> {
        match &self.form {
            Form::TextTable {
                text,
                delimiter,
                head,
            } if !places.is_empty() => {
                let grid = Grid::Places {
                    text,
                    delimiter: *delimiter,
                    places,
                };
                table(grid, head, self.told_at, sink)
            }
            // Nothing else has such places.
            _ => Ok(()),
        }
    }

    /// Hands every row to `sink`, in the order of the file, until it breaks. Reading twice gives the
    /// same rows twice.
    pub fn read(&self, sink: &mut Sink<'_>) -> Result<(), Refusal> {
        match &self.form {
            Form::TextTable {
                text,
                delimiter,
                head,
            } => {
                let grid = Grid::Text {
                    text,
                    delimiter: *delimiter,
                };
                table(grid, head, self.told_at, sink)
            }
            Form::Workbook { head } => table(Grid::Workbook(self.bytes), head, self.told_at, sink),
            Form::Lines { text } => transcript::read_text(text, self.told_at, sink),
            Form::Page { text, kind } => page::read(text, *kind, self.told_at, sink),
            Form::Json {
                text,
                path,
                kind,
                order,
            } => {
                let mut position = 0_usize;
                json::each(text, path, &mut |element| {
                    let row = json_row(&element, *kind, order, position, self.told_at);
                    position += 1;
                    sink(row)
                })
            }
        }
    }
}

fn table(
    grid: Grid<'_>,
    head: &super::grid::Head,
    told_at: Stamp,
    sink: &mut Sink<'_>,
) -> Result<(), Refusal> {
    match head.kind {
        FileKind::AfterSalesExport => after_sales::read(grid, head, sink),
        FileKind::TranscriptSheet => transcript::read_sheet(grid, head, told_at, sink),
        _ => orders::read(grid, head, sink),
    }
}

fn json_row(
    element: &Element<'_>,
    kind: FileKind,
    order: &str,
    position: usize,
    told_at: Stamp,
) -> Row {
    let line = element.line;
    let bad = |(key, problem, value): BadField| Row::Bad {
        error: RowError::new(line, &key, problem, &value),
        cells: vec![element.raw.to_owned()],
    };
    let row = match element.object() {
        Ok(row) => row,
        Err(problem) => return bad((String::new(), problem, element.raw.to_owned())),
    };
    let observation = match kind {
        FileKind::OrderAnswer => open_json::order(&row).map(|o| Observation::Order(Box::new(o))),
        FileKind::RefundList => {
            open_json::refund_of_list(&row).map(|c| Observation::Case(Box::new(c)))
        }
        FileKind::RefundDetail => {
            open_json::refund_detail(&row).map(|c| Observation::Case(Box::new(c)))
        }
        FileKind::WebAfterSales => {
            web_json::case(&row, told_at).map(|c| Observation::Case(Box::new(c)))
        }
        FileKind::WorkOrderList => {
            web_json::work_order(&row).map(|w| Observation::WorkOrder(Box::new(w)))
        }
        FileKind::WorkOrderDetail => {
            web_json::work_order_detail(&row).map(|w| Observation::WorkOrder(Box::new(w)))
        }
        _ => transcript_json::message_of(&row, position, told_at).map(|mut message| {
            if message.order_number.is_empty() {
                order.clone_into(&mut message.order_number);
            }
            Observation::Message(Box::new(message))
        }),
    };
    match observation {
        Ok(observation) => Row::Seen {
            line,
            start: None,
            observation,
        },
        Err(field) => bad(field),
    }
}

/// Counts what a file holds without keeping any of it.
pub fn count(file: &Recognised<'_>) -> Result<(u64, Vec<RowError>), Refusal> {
    let (mut rows, mut errors) = (0, Vec::new());
    file.read(&mut |row| {
        rows += 1;
        if let Row::Bad { error, .. } = row {
            errors.push(error);
        }
        ControlFlow::Continue(())
    })?;
    Ok((rows, errors))
}
