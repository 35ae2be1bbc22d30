//! The forms of a platform's work orders as data: kinds, steps, options, fields, and what each asks
//! proof for. Never filled in here: answers stand with the work order.

use super::attachment::Answer;
use super::case::CaseReason;
use super::code::codes;
use super::work_order::EvidenceKind;

/// The field of a step that holds the chosen option.
pub const OPTION: &str = "option";

codes! {
    /// What is filled in at a field.
    pub enum FieldKind {
        /// A day, or a day and a time.
        Date = "date",
        /// Where a parcel lies.
        Address = "address",
        /// A telephone number: the courier's, as the form asks for it.
        Phone = "phone",
        /// A picture: it lies in a slot of the checklist.
        Image = "image",
        /// Words.
        Text = "text",
    }
}

/// A slot that a kind of work order asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SlotPlan {
    /// What it asks for.
    pub kind: EvidenceKind,
    /// Whether the work order is incomplete without it.
    pub is_required: bool,
}

/// One field of an option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldPlan {
    /// What is filled in.
    pub kind: FieldKind,
    /// Characters that the page takes at most; none where it does not say.
    pub longest: Option<usize>,
}

/// One option of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionPlan {
    /// Its word in the record.
    pub code: String,
    /// What the page calls it.
    pub text: String,
    /// What it wants to know.
    pub fields: Vec<FieldPlan>,
    /// What it wants proof for, beyond what the kind asks for.
    pub slots: Vec<EvidenceKind>,
}

/// One step of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepPlan {
    /// Its word in the record.
    pub code: String,
    /// What the page calls it.
    pub text: String,
    /// What can be chosen; one where there is no choice.
    pub options: Vec<OptionPlan>,
}

/// A kind of work order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormPlan {
    /// Its word in the record.
    pub code: String,
    /// What the page calls it.
    pub text: String,
    /// Problem titles that it stands under.
    pub titles: Vec<String>,
    /// What it asks proof for.
    pub slots: Vec<SlotPlan>,
    /// Its steps, in their order.
    pub steps: Vec<StepPlan>,
}

/// What a platform takes as evidence.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EvidenceTerms {
    /// Pictures of one proof, at most.
    pub pictures: usize,
    /// Bytes of one file, at most.
    pub largest_bytes: u64,
    /// What is asked for in a work order of a kind that nobody knows (row B-25).
    pub slots: Vec<SlotPlan>,
    /// What a reason asks for beyond that.
    pub by_reason: Vec<(CaseReason, Vec<EvidenceKind>)>,
    /// The kinds of work orders.
    pub forms: Vec<FormPlan>,
}

impl EvidenceTerms {
    /// Returns the form of a kind.
    pub fn form(&self, code: &str) -> Option<&FormPlan> {
        self.forms.iter().find(|form| form.code == code)
    }

    /// Returns the form that a problem title stands under: titles of pages have words around them.
    pub fn form_of_title(&self, title: &str) -> Option<&FormPlan> {
        let holds = |known: &String| title.contains(known.as_str());
        self.forms.iter().find(|form| form.titles.iter().any(holds))
    }

    /// Returns what a work order of a kind asks proof for, with what the reason of its case adds.
    pub fn slots_of(&self, form: Option<&FormPlan>, reason: Option<CaseReason>) -> Vec<SlotPlan> {
        let mut slots = match form {
            Some(form) if !form.slots.is_empty() => form.slots.clone(),
            _ => self.slots.clone(),
        };
        let added = self.by_reason.iter().filter(|(of, _)| Some(*of) == reason);
        for kind in added.flat_map(|(_, kinds)| kinds) {
            if !slots.iter().any(|slot| slot.kind == *kind) {
                slots.push(SlotPlan {
                    kind: *kind,
                    is_required: false,
                });
            }
        }
        slots
    }
}

impl FormPlan {
    /// Returns how far the form is filled in: steps that are whole, and all of them.
    pub fn filled(&self, answers: &[Answer]) -> (usize, usize) {
        let whole = self.steps.iter().filter(|step| step.is_whole(answers));
        (whole.count(), self.steps.len())
    }
}

impl StepPlan {
    /// Returns the option that was chosen; the only one where there is no choice.
    pub fn chosen(&self, answers: &[Answer]) -> Option<&OptionPlan> {
        if let [only] = self.options.as_slice() {
            return Some(only);
        }
        let code = answer(answers, &self.code, OPTION)?;
        self.options.iter().find(|option| option.code == code)
    }

    /// Returns whether an option is chosen and all that it wants to know is filled in. Pictures lie
    /// in the checklist.
    pub fn is_whole(&self, answers: &[Answer]) -> bool {
        let Some(option) = self.chosen(answers) else {
            return false;
        };
        let is_typed = |field: &&FieldPlan| field.kind != FieldKind::Image;
        let mut typed = option.fields.iter().filter(is_typed).peekable();
        // Where nothing is typed, the step is done once it is ticked.
        if typed.peek().is_none() {
            return answer(answers, &self.code, OPTION).is_some();
        }
        typed.all(|field| answer(answers, &self.code, field.kind.code()).is_some())
    }
}

/// Returns what was last filled in at a field.
pub fn answer<'a>(answers: &'a [Answer], step: &str, field: &str) -> Option<&'a str> {
    let mut last = answers.iter().rev();
    last.find(|answer| answer.step == step && answer.field == field)
        .map(|answer| answer.value.as_str())
}
