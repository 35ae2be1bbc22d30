//! The parts of a platform file that speak of evidence: what is taken, what is asked for, the forms.
//! Never fills a gap by itself: what no file says is named.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::value::Code;
use crate::config::problem::Problem;
use crate::domain::case::CaseReason;
use crate::domain::form::{
    EvidenceTerms, FieldKind, FieldPlan, FormPlan, OptionPlan, SlotPlan, StepPlan,
};
use crate::domain::work_order::EvidenceKind;

/// Bytes of a mebibyte.
const MIB: u64 = 1024 * 1024;

/// `[evidence]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct EvidencePart {
    pictures: Option<usize>,
    largest_mib: Option<u64>,
    slots: Option<Vec<Code<EvidenceKind>>>,
    by_reason: BTreeMap<Code<CaseReason>, Vec<Code<EvidenceKind>>>,
    forms: Option<Vec<FormPart>>,
}

/// `[[evidence.forms]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct FormPart {
    code: String,
    text: String,
    #[serde(default)]
    titles: Vec<String>,
    #[serde(default)]
    slots: Vec<Code<EvidenceKind>>,
    /// Slots that may stay empty.
    #[serde(default)]
    welcome: Vec<Code<EvidenceKind>>,
    steps: Vec<StepPart>,
}

/// `[[evidence.forms.steps]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct StepPart {
    code: String,
    text: String,
    options: Vec<OptionPart>,
}

/// One option of a step.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct OptionPart {
    code: String,
    text: String,
    #[serde(default)]
    fields: Vec<Code<FieldKind>>,
    /// Characters that the page takes of an address.
    longest_address: Option<usize>,
    #[serde(default)]
    slots: Vec<Code<EvidenceKind>>,
}

impl EvidencePart {
    pub(super) fn lay_over(&mut self, other: EvidencePart) {
        self.pictures = other.pictures.or(self.pictures);
        self.largest_mib = other.largest_mib.or(self.largest_mib);
        self.slots = other.slots.or(self.slots.take());
        self.by_reason.extend(other.by_reason);
        self.forms = other.forms.or(self.forms.take());
    }

    pub(super) fn finish(
        self,
        missing: impl Fn(&str) -> Problem,
    ) -> Result<EvidenceTerms, Problem> {
        let largest = self.largest_mib;
        let largest = largest.ok_or_else(|| missing("evidence.largest_mib"))?;
        let slots = self.slots.ok_or_else(|| missing("evidence.slots"))?;
        let by_reason = self.by_reason.into_iter();
        Ok(EvidenceTerms {
            pictures: self.pictures.ok_or_else(|| missing("evidence.pictures"))?,
            largest_bytes: largest.saturating_mul(MIB),
            slots: planned(&slots, true).collect(),
            by_reason: by_reason
                .map(|(reason, kinds)| (reason.0, plain(&kinds)))
                .collect(),
            forms: self
                .forms
                .into_iter()
                .flatten()
                .map(FormPlan::from)
                .collect(),
        })
    }
}

fn plain(kinds: &[Code<EvidenceKind>]) -> Vec<EvidenceKind> {
    kinds.iter().map(|kind| kind.0).collect()
}

fn planned(kinds: &[Code<EvidenceKind>], is_required: bool) -> impl Iterator<Item = SlotPlan> {
    kinds.iter().map(move |kind| SlotPlan {
        kind: kind.0,
        is_required,
    })
}

impl From<FormPart> for FormPlan {
    fn from(part: FormPart) -> Self {
        let wanted = planned(&part.slots, true);
        Self {
            slots: wanted.chain(planned(&part.welcome, false)).collect(),
            code: part.code,
            text: part.text,
            titles: part.titles,
            steps: part.steps.into_iter().map(StepPlan::from).collect(),
        }
    }
}

impl From<StepPart> for StepPlan {
    fn from(part: StepPart) -> Self {
        Self {
            code: part.code,
            text: part.text,
            options: part.options.into_iter().map(OptionPlan::from).collect(),
        }
    }
}

impl From<OptionPart> for OptionPlan {
    fn from(part: OptionPart) -> Self {
        let longest = part.longest_address;
        let fields = part.fields.iter().map(|kind| FieldPlan {
            kind: kind.0,
            longest: longest.filter(|_| kind.0 == FieldKind::Address),
        });
        Self {
            fields: fields.collect(),
            slots: plain(&part.slots),
            code: part.code,
            text: part.text,
        }
    }
}
