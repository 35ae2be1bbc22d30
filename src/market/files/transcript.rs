//! Chat transcripts as text lines (`买家：…`, `客服：…`) and as sheets with those headings. Both are
//! conventions of merchants, not formats of a platform.
//! Never invents a time: lines without one take the file's, in their order.

use std::ops::ControlFlow;

use csv::StringRecord;

use super::date;
use super::grid::{Grid, Head, MAX_CELL_BYTES};
use super::heading::{self, normal, trimmed};
use super::line::Line;
use super::orders::check_line;
use super::row::{Problem, Refusal, Row, RowError, Sink, keepable};
use crate::domain::conversation::{Author, Direction, MessageFields, MessageKind};
use crate::domain::observation::{MessageSeen, Observation};
use crate::domain::time::Stamp;
use crate::market::pinduoduo::{convert, number};

/// Who wrote a message, and which way it went.
pub type Side = (Direction, Author);

/// Reads the word for who wrote a message.
pub fn side(word: &str) -> Option<Side> {
    Some(match word.trim().to_lowercase().as_str() {
        "买家"
        | "用户"
        | "消费者"
        | "顾客"
        | "buyer"
        | "user"
        | "customer"
        | "покупатель"
        | "comprador"
        | "خریدار" => (Direction::In, Author::Buyer),
        "客服" | "商家" | "卖家" | "店铺" | "agent" | "seller" | "shop" | "merchant"
        | "mall_cs" | "продавец" | "магазин" | "vendedor" | "tienda" | "فروشنده" | "فروشگاه" => {
            (Direction::Out, Author::Agent)
        }
        "机器人" | "bot" => (Direction::Out, Author::Bot),
        "系统" | "平台" | "system" | "platform" | "система" | "площадка" | "sistema"
        | "plataforma" | "پلتفرم" | "سامانه" => (Direction::System, Author::Platform),
        _ => return None,
    })
}

/// Returns whether a text looks like a transcript: one of its first lines names a side.
pub fn is_transcript(text: &str) -> bool {
    text.lines().take(50).any(|line| spoken(line).is_some())
}

/// A line that begins a message.
struct Spoken<'a> {
    at: Option<Stamp>,
    side: Side,
    text: &'a str,
}

/// Reads `2026-06-01 10:00 买家：有货吗`; the time may be missing or stand in brackets.
fn spoken(line: &str) -> Option<Spoken<'_>> {
    let line = trimmed(line);
    let (before, text) = line
        .split_once(['：', ':'])
        .map_or((line, ""), |(b, t)| (b, t));
    if let Some(side) = side(before) {
        return Some(Spoken {
            at: None,
            side,
            text: text.trim(),
        });
    }
    // A time holds colons of its own; the side stands behind the last blank before its colon.
    let (time, rest) = leading_time(line)?;
    let (word, text) = rest.split_once(['：', ':'])?;
    Some(Spoken {
        at: Some(time),
        side: side(word)?,
        text: text.trim(),
    })
}

fn leading_time(line: &str) -> Option<(Stamp, &str)> {
    let bare = line.strip_prefix(['[', '【', '(']).unwrap_or(line);
    let end = bare
        .char_indices()
        .find(|(_, c)| !(c.is_ascii_digit() || matches!(c, '-' | '/' | ':' | ' ' | '.')))
        .map(|(end, _)| end)?;
    let (time, rest) = bare.split_at_checked(end)?;
    let at = date::read(time, convert::ZONE)?;
    Some((at, rest.trim_start_matches([']', '】', ')', ' '])))
}

/// Reads `订单号：250301-…` on a line of its own.
fn named_order(line: &str) -> Option<&str> {
    let (word, number) = trimmed(line).split_once(['：', ':'])?;
    let is_word = heading::ORDER.contains(&normal(word).as_str());
    let number = number.trim();
    (is_word && number::is_order(number)).then_some(number)
}

/// Reads a transcript of text lines. A line that names no side belongs to the message before it.
pub fn read_text(text: &str, told_at: Stamp, sink: &mut Sink<'_>) -> Result<(), Refusal> {
    let mut pending: Option<(u64, MessageSeen)> = None;
    let mut order = String::new();
    let mut position = 0;
    for (line, number) in text.lines().zip(1_u64..) {
        if let Some(named) = named_order(line) {
            named.clone_into(&mut order);
            continue;
        }
        if let Some(spoken) = spoken(line) {
            if flush(pending.take(), sink).is_break() {
                return Ok(());
            }
            let at = spoken.at.unwrap_or(told_at.plus_ms(position));
            let mut seen = message(
                at,
                spoken.side,
                spoken.text,
                usize::try_from(position).unwrap_or(0),
            );
            order.clone_into(&mut seen.order_number);
            pending = Some((number, seen));
            position += 1;
        } else if let Some((_, seen)) = &mut pending {
            seen.fields.text.push('\n');
            seen.fields.text.push_str(line.trim_end());
        }
    }
    if pending.is_none() {
        return Err(Refusal::NoRows);
    }
    let _ = flush(pending, sink);
    Ok(())
}

fn flush(pending: Option<(u64, MessageSeen)>, sink: &mut Sink<'_>) -> ControlFlow<()> {
    let Some((line, mut seen)) = pending else {
        return ControlFlow::Continue(());
    };
    let kept = seen.fields.text.trim_end().len();
    seen.fields.text.truncate(kept);
    sink(match check_text(&seen.fields.text) {
        Ok(()) => Row::Seen {
            line,
            start: None,
            observation: Observation::Message(Box::new(seen)),
        },
        Err(problem) => Row::Bad {
            error: RowError::new(line, "", problem, ""),
            cells: vec![seen.fields.text],
        },
    })
}

/// Says why the words of a message cannot be kept.
pub fn check_text(text: &str) -> Result<(), Problem> {
    if text.len() > MAX_CELL_BYTES {
        Err(Problem::TooLong(MAX_CELL_BYTES))
    } else {
        Ok(())
    }
}

/// Puts a message together of which nothing but side and words are known.
pub fn message(at: Stamp, side: Side, text: &str, position: usize) -> MessageSeen {
    let (direction, author) = side;
    MessageSeen {
        conversation: String::new(),
        order_number: String::new(),
        buyer: String::new(),
        fields: MessageFields {
            at,
            direction,
            author,
            author_name: String::new(),
            kind: if author == Author::Platform {
                MessageKind::Event
            } else {
                MessageKind::Text
            },
            text: keepable(text),
            attachments: Vec::new(),
            external_id: None,
        },
        position,
    }
}

/// Which column of a sheet holds what.
struct Columns {
    content: Option<usize>,
    role: Option<usize>,
    buyer: Option<usize>,
    time: Option<usize>,
    order: Option<usize>,
}

/// Reads a transcript that is a sheet. Without a column that names the side, rows are the buyer's.
pub fn read_sheet(
    grid: Grid<'_>,
    head: &Head,
    told_at: Stamp,
    sink: &mut Sink<'_>,
) -> Result<(), Refusal> {
    let place = |names: &[&str]| {
        head.cells
            .iter()
            .position(|h| names.contains(&normal(h).as_str()))
    };
    let columns = Columns {
        content: place(heading::CONTENT),
        role: place(heading::ROLE),
        buyer: place(heading::BUYER),
        time: place(heading::TIME),
        order: place(heading::ORDER),
    };
    let mut position = 0_usize;
    grid.each(&mut |line| {
        if line.number <= head.line {
            return ControlFlow::Continue(());
        }
        let row = match sheet_row(&line, &head.cells, &columns, told_at, position) {
            Ok(seen) => Row::Seen {
                line: line.number,
                start: None,
                observation: Observation::Message(Box::new(seen)),
            },
            Err(error) => Row::Bad {
                error,
                cells: line.cells.iter().map(str::to_owned).collect(),
            },
        };
        position += 1;
        sink(row)
    })?;
    if position == 0 {
        Err(Refusal::NoRows)
    } else {
        Ok(())
    }
}

fn sheet_row(
    line: &Line<'_>,
    headings: &StringRecord,
    columns: &Columns,
    told_at: Stamp,
    position: usize,
) -> Result<MessageSeen, RowError> {
    check_line(line, headings)?;
    let cell = |place: Option<usize>| place.and_then(|p| line.cells.get(p)).map_or("", trimmed);
    let named = |place: Option<usize>| place.and_then(|p| headings.get(p)).map_or("", trimmed);
    let wrong = |place, problem| RowError::new(line.number, named(place), problem, cell(place));
    let at = match cell(columns.time) {
        text if date::is_none(text) => told_at.plus_ms(i64::try_from(position).unwrap_or(0)),
        text => {
            date::read(text, convert::ZONE).ok_or_else(|| wrong(columns.time, Problem::NotATime))?
        }
    };
    let side = match cell(columns.role) {
        "" => (Direction::In, Author::Buyer),
        word => side(word).ok_or_else(|| wrong(columns.role, Problem::UnknownRole))?,
    };
    let text = cell(columns.content);
    if text.is_empty() {
        return Err(wrong(columns.content, Problem::Missing));
    }
    let mut seen = message(at, side, text, position);
    seen.buyer = keepable(cell(columns.buyer));
    let order = cell(columns.order);
    if !order.is_empty() && !number::is_order(order) {
        return Err(wrong(columns.order, Problem::NotAnOrderNumber));
    }
    order.clone_into(&mut seen.order_number);
    Ok(seen)
}
