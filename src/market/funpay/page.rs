//! Saved order and chat pages of FunPay.
//! Never takes an event from a user's words: only messages without an author link are the platform's.

use std::ops::ControlFlow;

use scraper::{ElementRef, Html};
use serde_json::Value;

use super::node::{all, first, line, parse, text};
use super::{convert, event};
use crate::domain::conversation::{Attachment, Author, Direction, MessageFields, MessageKind};
use crate::domain::observation::{MessageSeen, Observation, OrderSeen};
use crate::domain::order::{AmountKind, Item, OrderFields, OrderState, RefundState};
use crate::domain::time::Stamp;
use crate::market::files::row::{FileKind, Problem, Refusal, Row, RowError, Sink, keepable};

/// Says which page a text is, by what stands in it.
pub fn kind_of(page: &str) -> Result<FileKind, Refusal> {
    let has_chat = page.contains("chat-msg-item") || page.contains("chat-message-list");
    if page.contains("page-header") && page.contains("param-item") && page.contains("order") {
        Ok(FileKind::FunpayOrder)
    } else if has_chat {
        Ok(FileKind::FunpayChat)
    } else {
        Err(Refusal::Unknown)
    }
}

/// Reads a page: its order, if it shows one, then its messages.
pub fn read(
    page: &str,
    kind: FileKind,
    saved_at: Stamp,
    sink: &mut Sink<'_>,
) -> Result<(), Refusal> {
    let html = parse(page)?;
    let lines = Lines(page);
    let root = html.root_element();
    let chat = chat_of(root);
    let mut order_number = String::new();
    if kind == FileKind::FunpayOrder {
        let row = match order(root, &chat, saved_at) {
            Ok(seen) => {
                seen.number.clone_into(&mut order_number);
                let line = lines.of(&seen.number);
                Row::Seen {
                    line,
                    start: None,
                    observation: Observation::Order(Box::new(seen)),
                }
            }
            Err((field, problem, value)) => Row::Bad {
                error: RowError::new(lines.of(&value), field, problem, &value),
                cells: vec![value],
            },
        };
        if sink(row).is_break() {
            return Ok(());
        }
    }
    let found = messages(&html, &chat, &order_number, &lines, saved_at, sink);
    if found == 0 && kind == FileKind::FunpayChat {
        return Err(Refusal::NoRows);
    }
    Ok(())
}

/// Finds the line of something that stands in the page.
struct Lines<'p>(&'p str);

impl Lines<'_> {
    fn of(&self, what: &str) -> u64 {
        let offset = if what.is_empty() {
            None
        } else {
            self.0.find(what)
        };
        let before = offset.and_then(|o| self.0.get(..o)).unwrap_or_default();
        memchr::memchr_iter(b'\n', before.as_bytes()).count() as u64 + 1
    }
}

/// Who talks on the page.
#[derive(Default)]
struct Chat {
    name: String,
    own_id: String,
    partner: String,
}

fn chat_of(root: ElementRef<'_>) -> Chat {
    let app_data = first(root, "body[data-app-data]")
        .and_then(|body| body.attr("data-app-data"))
        .and_then(|json| serde_json::from_str::<Value>(json).ok());
    let own_id = match app_data.as_ref().and_then(|data| data.get("userId")) {
        Some(Value::Number(id)) => id.to_string(),
        Some(Value::String(id)) => id.clone(),
        _ => String::new(),
    };
    let Some(chat) = first(root, "div.chat[data-name], div.chat[data-id]") else {
        return Chat {
            own_id,
            ..Chat::default()
        };
    };
    let name = chat.attr("data-name").filter(|name| !name.is_empty());
    let partner = first(chat, "div.chat-header div.media-user-name").map(line);
    Chat {
        name: name.or(chat.attr("data-id")).unwrap_or_default().to_owned(),
        own_id,
        partner: partner.unwrap_or_default(),
    }
}

type Bad = (&'static str, Problem, String);

fn order(root: ElementRef<'_>, chat: &Chat, saved_at: Stamp) -> Result<OrderSeen, Bad> {
    let header =
        first(root, "h1.page-header").ok_or(("page-header", Problem::Missing, String::new()))?;
    let title = line(header);
    let number = event::order_in(&title)
        .ok_or(("page-header", Problem::NotAnOrderNumber, title.clone()))?
        .to_owned();
    let (state, refund) = if first(header, "span.text-warning").is_some() {
        (OrderState::Cancelled, RefundState::Refunded)
    } else if first(header, "span.text-success").is_some() {
        (OrderState::Closed, RefundState::None)
    } else {
        (OrderState::Paid, RefundState::None)
    };
    let mut fields = OrderFields {
        state: Some(state),
        refund: Some(refund),
        buyer: Some(chat.partner.clone()).filter(|name| !name.is_empty()),
        ..OrderFields::default()
    };
    let mut item = Item {
        count: 1,
        ..Item::default()
    };
    for param in all(root, "div.param-item") {
        let Some(heading) = first(param, "h5") else {
            continue;
        };
        let Some(value) = all(param, "div")
            .into_iter()
            .find(|div| !div.text().collect::<String>().trim().is_empty())
        else {
            continue;
        };
        take(
            &mut fields,
            &mut item,
            &line(heading),
            &text(value),
            saved_at,
        )?;
    }
    if item.name.is_empty() {
        title.clone_into(&mut item.name);
    }
    fields.items.push(item);
    Ok(OrderSeen {
        number,
        fields,
        parcels: Vec::new(),
    })
}

fn take(
    fields: &mut OrderFields,
    item: &mut Item,
    heading: &str,
    value: &str,
    saved_at: Stamp,
) -> Result<(), Bad> {
    let first_line = value.lines().next().unwrap_or_default().trim();
    match heading.to_lowercase().as_str() {
        "short description" | "краткое описание" | "короткий опис" => {
            value.clone_into(&mut item.name);
        }
        "amount" | "количество" | "кількість" => {
            let digits: String = first_line
                .chars()
                .take_while(char::is_ascii_digit)
                .collect();
            item.count = digits
                .parse()
                .map_err(|_| ("amount", Problem::NotACount, first_line.to_owned()))?;
        }
        "total" | "сумма" | "сума" => {
            let total = convert::amount(first_line)
                .map_err(|problem| ("total", problem, first_line.to_owned()))?;
            fields.currency = Some(total.currency);
            fields.amounts.insert(AmountKind::Paid, total.minor);
        }
        "open" | "открыт" | "відкрито" => {
            let at = convert::time(first_line, saved_at).ok_or((
                "open",
                Problem::NotATime,
                first_line.to_owned(),
            ))?;
            // An order is opened by its payment.
            fields.created_at = Some(at);
            fields.paid_at = Some(at);
        }
        "closed" | "закрыт" | "закрито" => {
            let at = convert::time(first_line, saved_at).ok_or((
                "closed",
                Problem::NotATime,
                first_line.to_owned(),
            ))?;
            fields.changed_at = Some(at);
        }
        "game" | "игра" | "гра" => value.clone_into(&mut item.spec),
        _ => {
            fields.extra.insert(heading.to_owned(), value.to_owned());
        }
    }
    Ok(())
}

/// Who wrote the messages until the next head.
#[derive(Clone)]
struct Writer {
    id: String,
    name: String,
    badge: String,
    at: Stamp,
}

fn messages(
    html: &Html,
    chat: &Chat,
    order_number: &str,
    lines: &Lines<'_>,
    saved_at: Stamp,
    sink: &mut Sink<'_>,
) -> usize {
    let mut writer = None;
    let mut found = 0;
    for element in all(html.root_element(), "div.chat-msg-item") {
        let id = element.attr("id").unwrap_or_default().to_owned();
        let read = if element
            .value()
            .classes()
            .any(|class| class == "chat-msg-with-head")
        {
            head(element, saved_at).map(|head| writer = Some(head))
        } else {
            Ok(())
        };
        let seen = read.and_then(|()| {
            let writer = writer
                .as_ref()
                .ok_or(("author", Problem::Missing, id.clone()))?;
            message(element, writer, chat, found)
        });
        let row = match seen {
            Ok(mut seen) => {
                if !order_number.is_empty() {
                    order_number.clone_into(&mut seen.order_number);
                }
                Row::Seen {
                    line: lines.of(&id),
                    start: None,
                    observation: Observation::Message(Box::new(seen)),
                }
            }
            Err((field, problem, value)) => Row::Bad {
                error: RowError::new(lines.of(&id), field, problem, &value),
                cells: vec![element.html()],
            },
        };
        found += 1;
        if matches!(sink(row), ControlFlow::Break(())) {
            break;
        }
    }
    found
}

fn head(element: ElementRef<'_>, saved_at: Stamp) -> Result<Writer, Bad> {
    let link = first(element, "a.chat-msg-author-link");
    let id = link.and_then(|link| link.attr("href")).and_then(|href| {
        href.trim_end_matches('/')
            .rsplit('/')
            .next()
            .map(str::to_owned)
    });
    let date = first(element, "div.chat-msg-date")
        .map(|date| date.attr("title").map_or_else(|| line(date), str::to_owned))
        .unwrap_or_default();
    let at = convert::time(&date, saved_at).ok_or(("date", Problem::NotATime, date))?;
    Ok(Writer {
        // Only the platform's own notices have no link to an author.
        id: id.unwrap_or_else(|| "0".to_owned()),
        name: link.map_or_else(|| "FunPay".to_owned(), line),
        badge: first(element, "span.label").map(line).unwrap_or_default(),
        at,
    })
}

fn message(
    element: ElementRef<'_>,
    writer: &Writer,
    chat: &Chat,
    position: usize,
) -> Result<MessageSeen, Bad> {
    let words = first(element, "div.chat-msg-text")
        .map(text)
        .unwrap_or_default();
    let image = first(element, "a.chat-img-link").and_then(|link| link.attr("href"));
    if words.is_empty() && image.is_none() {
        return Err(("text", Problem::Missing, String::new()));
    }
    let (direction, author) = side(writer, chat);
    let is_platform = writer.id == "0";
    let kind = match image {
        Some(_) => MessageKind::Image,
        None if is_platform => MessageKind::Event,
        None => MessageKind::Text,
    };
    let named = is_platform.then(|| event::order_in(&words)).flatten();
    let code = is_platform.then(|| event::of(&words)).flatten();
    let attachments = image
        .map(|address| Attachment {
            name: address.rsplit('/').next().unwrap_or_default().to_owned(),
            address: address.to_owned(),
            sha256: None,
        })
        .into_iter()
        .collect();
    Ok(MessageSeen {
        conversation: chat.name.clone(),
        order_number: named.unwrap_or_default().to_owned(),
        buyer: chat.partner.clone(),
        fields: MessageFields {
            at: writer.at,
            direction,
            author,
            author_name: code.map_or_else(|| writer.name.clone(), |code| format!("FunPay:{code}")),
            kind,
            text: keepable(&words),
            attachments,
            external_id: element
                .attr("id")
                .and_then(|id| id.strip_prefix("message-"))
                .map(str::to_owned),
        },
        position,
    })
}

fn side(writer: &Writer, chat: &Chat) -> (Direction, Author) {
    let badge = writer.badge.to_lowercase();
    let is_staff = [
        "поддержк",
        "support",
        "модера",
        "moderat",
        "арбитр",
        "arbitr",
    ]
    .iter()
    .any(|word| badge.contains(word));
    let is_own = writer.id == chat.own_id
        || (chat.own_id.is_empty() && !chat.partner.is_empty() && writer.name != chat.partner);
    if writer.id == "0" || is_staff {
        (Direction::System, Author::Platform)
    } else if is_own {
        let is_automatic = badge.contains("автоответ") || badge.contains("auto");
        (
            Direction::Out,
            if is_automatic {
                Author::Bot
            } else {
                Author::Agent
            },
        )
    } else {
        (Direction::In, Author::Buyer)
    }
}
