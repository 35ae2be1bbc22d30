//! How the nouns of the domain stand in columns: ids and times as numbers, codes as text.
//! Never loses a value: what cannot be read back is an error that names it.

use std::borrow::Cow;

use super::error::{Result, StoreError};
use super::sql::{FromValue, Value};
use crate::domain::act::ActKind;
use crate::domain::agent::Role;
use crate::domain::attachment::{FileKind, FileSource, SlotNoteKind};
use crate::domain::audit::Action;
use crate::domain::bot::{BotStepKind, HandOver};
use crate::domain::case::{CaseKind, CaseReason, CaseState, FreightMarker};
use crate::domain::conversation::{
    Author, Direction, LanguageBy, MessageKind, OutboxState, Route, SalesLane,
};
use crate::domain::deadline::{DeadlineKind, DeadlineSource, Lane};
use crate::domain::decision::{Cause, DecisionStep, Fate, ReviewVerdict};
use crate::domain::finding::Verdict;
use crate::domain::id::{
    ActId, AgentId, AllowedId, AnswerId, BotStepId, CaseId, ConversationId, DeadlineId, DecisionId,
    ErasureId, EvidenceFileId, EvidenceId, MessageId, NoticeId, OrderId, OutboxId, PacketId,
    ParcelId, PassageId, PayloadId, ReviewId, ShopId, SlotNoteId, StandingId, SubmissionId,
    WorkOrderId,
};
use crate::domain::money::Currency;
use crate::domain::notice::NoticeKind;
use crate::domain::order::{GroupState, OrderState, ParcelWay, PayChannel, RefundState};
use crate::domain::platform::PlatformName;
use crate::domain::posted::NoticeChannel;
use crate::domain::queue::View;
use crate::domain::review::{ReviewKind, ReviewState};
use crate::domain::time::Stamp;
use crate::domain::work_order::{EvidenceKind, SlotState, WorkOrderState};

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Value::Int(number)
    }
}

impl From<bool> for Value<'_> {
    fn from(flag: bool) -> Self {
        Value::Int(i64::from(flag))
    }
}

impl From<Stamp> for Value<'_> {
    fn from(at: Stamp) -> Self {
        Value::Int(at.millis())
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Value::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Value::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Value::Text(Cow::Owned(text))
    }
}

impl<'a> From<&'a [u8]> for Value<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        Value::Bytes(Cow::Borrowed(bytes))
    }
}

impl From<Vec<u8>> for Value<'_> {
    fn from(bytes: Vec<u8>) -> Self {
        Value::Bytes(Cow::Owned(bytes))
    }
}

impl<'a> From<&'a PlatformName> for Value<'a> {
    fn from(name: &'a PlatformName) -> Self {
        Value::from(name.as_str())
    }
}

impl<'a, T> From<Option<T>> for Value<'a>
where
    Value<'a>: From<T>,
{
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Null, Value::from)
    }
}

impl<'a> From<&'a Option<String>> for Value<'a> {
    fn from(text: &'a Option<String>) -> Self {
        text.as_ref().map_or(Value::Null, Value::from)
    }
}

impl FromValue for Value<'static> {
    fn from_value(value: Value<'static>) -> Result<Self> {
        Ok(value)
    }
}

impl FromValue for i64 {
    fn from_value(value: Value<'static>) -> Result<Self> {
        match value {
            Value::Int(number) => Ok(number),
            other => Err(wrong_kind("a number", &other)),
        }
    }
}

impl FromValue for usize {
    fn from_value(value: Value<'static>) -> Result<Self> {
        let number = i64::from_value(value)?;
        usize::try_from(number).map_err(|_| StoreError::corrupt("a size is negative"))
    }
}

impl FromValue for bool {
    fn from_value(value: Value<'static>) -> Result<Self> {
        i64::from_value(value).map(|number| number != 0)
    }
}

impl FromValue for String {
    fn from_value(value: Value<'static>) -> Result<Self> {
        match value {
            Value::Text(text) => Ok(text.into_owned()),
            other => Err(wrong_kind("text", &other)),
        }
    }
}

impl FromValue for Vec<u8> {
    fn from_value(value: Value<'static>) -> Result<Self> {
        match value {
            Value::Bytes(bytes) => Ok(bytes.into_owned()),
            other => Err(wrong_kind("bytes", &other)),
        }
    }
}

impl FromValue for Stamp {
    fn from_value(value: Value<'static>) -> Result<Self> {
        i64::from_value(value).map(Stamp::from_millis)
    }
}

impl FromValue for PlatformName {
    fn from_value(value: Value<'static>) -> Result<Self> {
        String::from_value(value).map(|name| PlatformName::new(&name))
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: Value<'static>) -> Result<Self> {
        match value {
            Value::Null => Ok(None),
            told => T::from_value(told).map(Some),
        }
    }
}

fn wrong_kind(wanted: &str, found: &Value<'_>) -> StoreError {
    let found = match found {
        Value::Null => "nothing",
        Value::Int(_) => "a number",
        Value::Text(_) => "text",
        Value::Bytes(_) => "bytes",
    };
    StoreError::corrupt(format!("a column holds {found} in place of {wanted}"))
}

macro_rules! id_columns {
    ($($id:ty),+ $(,)?) => {$(
        impl From<$id> for Value<'_> {
            fn from(id: $id) -> Self {
                Value::Int(id.raw())
            }
        }

        impl FromValue for $id {
            fn from_value(value: Value<'static>) -> Result<Self> {
                i64::from_value(value).map(<$id>::from_raw)
            }
        }
    )+};
}

id_columns! {
    ActId, AgentId, AnswerId, CaseId, ConversationId, DeadlineId, ErasureId, EvidenceFileId,
    EvidenceId, MessageId, OrderId, OutboxId, PacketId, ParcelId, PassageId, PayloadId, ReviewId, ShopId,
    SlotNoteId, StandingId, SubmissionId, WorkOrderId, AllowedId, DecisionId, BotStepId, NoticeId,
}

macro_rules! code_columns {
    ($($code:ty),+ $(,)?) => {$(
        impl From<$code> for Value<'_> {
            fn from(code: $code) -> Self {
                Value::Text(Cow::Borrowed(code.code()))
            }
        }

        impl FromValue for $code {
            fn from_value(value: Value<'static>) -> Result<Self> {
                let Value::Text(text) = value else {
                    return Err(wrong_kind("a code", &value));
                };
                <$code>::from_code(&text)
                    .ok_or_else(|| StoreError::corrupt(format!("unknown code {text:?}")))
            }
        }
    )+};
}

code_columns! {
    ActKind, Action, Author, CaseKind, CaseReason, CaseState, Currency, DeadlineKind, DeadlineSource,
    Direction, EvidenceKind, FileKind, FileSource, FreightMarker, GroupState, Lane, SalesLane, MessageKind, OrderState, OutboxState,
    ParcelWay, PayChannel, RefundState, ReviewKind, ReviewState, Role, Route, SlotState, Verdict,
    SlotNoteKind, View, WorkOrderState, Cause, DecisionStep, Fate, ReviewVerdict, BotStepKind, HandOver, LanguageBy,
    NoticeKind, NoticeChannel,
}
