//! Chat transcripts as JSON: lists of `{time, role, name, type, content}`, alone or beside an order
//! number. A convention of merchants' tools, not a format of a platform.
//! Never fetches a picture: its address is kept.

use serde_json::{Map, Value};

use super::json::{BadField, Fields, bad};
use super::open_json::any_time;
use super::row::{Problem, keepable};
use super::transcript::{check_text, message, side};
use crate::domain::conversation::{Attachment, Author, MessageKind};
use crate::domain::observation::MessageSeen;
use crate::domain::time::Stamp;

/// Keys under which the order number may stand, of a message or of a whole chat.
pub const ORDER_KEYS: &[&str] = &["order_sn", "orderSn", "order", "订单号", "订单编号"];

/// Reads one message. `position` is its place in its list.
pub fn message_of(
    row: &Map<String, Value>,
    position: usize,
    told_at: Stamp,
) -> Result<MessageSeen, BadField> {
    let get = Fields(row);
    let role = get.text("role")?;
    let side = side(&role).ok_or_else(|| bad("role", Problem::UnknownRole, &role))?;
    let at = get
        .read("time", any_time)?
        .flatten()
        .unwrap_or(told_at.plus_ms(i64::try_from(position).unwrap_or(0)));
    let text = match row.get("content") {
        // The words stay as they are, blanks included.
        Some(Value::String(text)) => text.clone(),
        _ => get.text("content")?,
    };
    check_text(&text).map_err(|problem| bad("content", problem, ""))?;
    let mut seen = message(at, side, &text, position);
    let fields = &mut seen.fields;
    fields.author_name = keepable(&get.words("name")?);
    fields.external_id = first(&get, &["msg_id", "id"])?;
    let kind = match get.text("type")?.as_str() {
        "image" | "1" => MessageKind::Image,
        "video" | "14" => MessageKind::Video,
        "voice" | "audio" => MessageKind::Voice,
        "file" => MessageKind::File,
        "withdrawn" | "1002" => MessageKind::Withdrawn,
        _ => fields.kind,
    };
    fields.kind = kind;
    let is_file = matches!(
        kind,
        MessageKind::Image | MessageKind::Video | MessageKind::Voice | MessageKind::File
    );
    if is_file && !fields.text.is_empty() {
        let address = std::mem::take(&mut fields.text);
        let name = address.rsplit('/').next().unwrap_or_default().to_owned();
        fields.attachments.push(Attachment {
            name,
            address,
            sha256: None,
        });
    }
    if fields.author == Author::Buyer {
        seen.buyer.clone_from(&seen.fields.author_name);
    }
    seen.order_number = first(&get, ORDER_KEYS)?.unwrap_or_default();
    seen.conversation = first(&get, &["conversation", "session", "uid"])?.unwrap_or_default();
    Ok(seen)
}

fn first(get: &Fields<'_>, keys: &[&str]) -> Result<Option<String>, BadField> {
    for key in keys {
        if let Some(text) = get.told(key)? {
            return Ok(Some(text));
        }
    }
    Ok(None)
}
