//! Lists and maps of the domain as JSON text in one column.
//! Never a field that is searched or sorted by: those have columns of their own.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::error::{Result, StoreError};
use crate::domain::conversation::Attachment;
use crate::domain::order::{AmountKind, Item};
use crate::domain::review::StoredFinding;
use crate::domain::time::Stamp;
use crate::domain::work_order::FormStep;

#[derive(Serialize, Deserialize)]
#[serde(remote = "Item")]
struct ItemForm {
    goods_id: String,
    name: String,
    spec: String,
    count: i64,
    price_minor: Option<i64>,
    outer_id: String,
}

#[derive(Deserialize)]
struct ItemRow(#[serde(with = "ItemForm")] Item);

/// Written by the hundred thousand in an import, so without a copy.
struct ItemOut<'a>(&'a Item);

impl Serialize for ItemOut<'_> {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        ItemForm::serialize(self.0, serializer)
    }
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Attachment")]
struct AttachmentForm {
    name: String,
    address: String,
    sha256: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct AttachmentRow(#[serde(with = "AttachmentForm")] Attachment);

#[derive(Serialize, Deserialize)]
#[serde(remote = "StoredFinding")]
struct FindingForm {
    kind: String,
    start: usize,
    end: usize,
    rule: String,
    // Rows from before reasons were kept have none.
    #[serde(default)]
    evidence: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct FindingRow(#[serde(with = "FindingForm")] StoredFinding);

#[derive(Serialize, Deserialize)]
struct StepRow {
    title: String,
    at: Option<i64>,
    lines: Vec<(String, String)>,
}

/// Writes money lines: code and minor units.
pub(in crate::store) fn of_amounts(amounts: &BTreeMap<AmountKind, i64>) -> Result<String> {
    let by_code: BTreeMap<&str, i64> = amounts.iter().map(|(k, v)| (k.code(), *v)).collect();
    write(&by_code)
}

/// Reads money lines.
pub(in crate::store) fn to_amounts(text: &str) -> Result<BTreeMap<AmountKind, i64>> {
    let by_code: BTreeMap<String, i64> = read(text)?;
    by_code
        .into_iter()
        .map(|(code, minor)| match AmountKind::from_code(&code) {
            Some(kind) => Ok((kind, minor)),
            None => Err(StoreError::corrupt(format!("unknown money line {code:?}"))),
        })
        .collect()
}

/// Writes the goods of an order.
pub(in crate::store) fn of_items(items: &[Item]) -> Result<String> {
    write(&items.iter().map(ItemOut).collect::<Vec<_>>())
}

/// Reads the goods of an order.
pub(in crate::store) fn to_items(text: &str) -> Result<Vec<Item>> {
    let rows: Vec<ItemRow> = read(text)?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Writes fields that nobody knows.
pub(in crate::store) fn of_extra(extra: &BTreeMap<String, String>) -> Result<String> {
    write(extra)
}

/// Reads fields that nobody knows.
pub(in crate::store) fn to_extra(text: &str) -> Result<BTreeMap<String, String>> {
    read(text)
}

/// Writes the files of a message.
pub(in crate::store) fn of_attachments(attachments: &[Attachment]) -> Result<String> {
    let rows: Vec<AttachmentRow> = attachments.iter().cloned().map(AttachmentRow).collect();
    write(&rows)
}

/// Reads the files of a message.
pub(in crate::store) fn to_attachments(text: &str) -> Result<Vec<Attachment>> {
    let rows: Vec<AttachmentRow> = read(text)?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Writes what a check found.
pub(in crate::store) fn of_findings(findings: &[StoredFinding]) -> Result<String> {
    let rows: Vec<FindingRow> = findings.iter().cloned().map(FindingRow).collect();
    write(&rows)
}

/// Reads what a check found.
pub(in crate::store) fn to_findings(text: &str) -> Result<Vec<StoredFinding>> {
    let rows: Vec<FindingRow> = read(text)?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Writes the steps of a platform's form.
pub(in crate::store) fn of_steps(steps: &[FormStep]) -> Result<String> {
    let rows: Vec<StepRow> = steps
        .iter()
        .map(|step| StepRow {
            title: step.title.clone(),
            at: step.at.map(Stamp::millis),
            lines: step.lines.clone(),
        })
        .collect();
    write(&rows)
}

/// Reads the steps of a platform's form.
pub(in crate::store) fn to_steps(text: &str) -> Result<Vec<FormStep>> {
    let rows: Vec<StepRow> = read(text)?;
    let steps = rows.into_iter().map(|row| FormStep {
        title: row.title,
        at: row.at.map(Stamp::from_millis),
        lines: row.lines,
    });
    Ok(steps.collect())
}

fn write<T: Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|error| StoreError::corrupt(error.to_string()))
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text)
        .map_err(|error| StoreError::corrupt(format!("a JSON column: {error}")))
}
