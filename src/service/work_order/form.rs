//! Fills in the platform's form, field by field: what the page asks for is ready before it is open.
//! Never sends anything: the page does, and what it shows goes to the buyer.

use chrono::{NaiveDate, NaiveDateTime};

use super::{clock, open};
use crate::domain::attachment::{Answer, SlotNote, SlotNoteKind};
use crate::domain::audit::Action;
use crate::domain::digits;
use crate::domain::form::{FieldKind, FormPlan, OPTION, OptionPlan, SlotPlan, StepPlan};
use crate::domain::id::{AnswerId, SlotNoteId, WorkOrderId};
use crate::domain::work_order::{WorkOrder, WorkOrderState, WorkOrderStep};
use crate::i18n::sentence::Sentence;
use crate::policy::duty::Duty;
use crate::service::context::Context;
use crate::service::error::{Result, ServiceError};
use crate::service::permit;
use crate::store::desk::Store;
use crate::store::tx::Tx;
use crate::store::{audit, evidence, shops, work_orders};

/// Characters of words where the page does not say how many it takes.
const LONGEST: usize = 300;
/// Digits of a telephone number, country code included.
const PHONE_DIGITS: std::ops::RangeInclusive<usize> = 5..=15;

/// One field that is filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The work order.
    pub work_order: WorkOrderId,
    /// The step.
    pub step: String,
    /// The field; `None` chooses the option whose code is the value.
    pub field: Option<FieldKind>,
    /// What is filled in.
    pub value: String,
}

/// Fills in a field, or chooses an option. Returns the work order as it is then.
///
/// # Errors
/// [`ServiceError::NotTaken`] with what does not fit, or what the store says.
pub fn fill(store: &mut Store, context: &Context<'_>, entry: &Entry) -> Result<WorkOrder> {
    store.write(|tx| fill_in(tx, context, entry))
}

fn fill_in(tx: &mut Tx<'_>, context: &Context<'_>, entry: &Entry) -> Result<WorkOrder> {
    permit::ask(tx, context, Duty::Work)?;
    let mut work_order = work_orders::get(tx, entry.work_order)?;
    let shop = shops::get(tx, work_order.shop)?;
    let platform = context.platforms.get(&shop.platform);
    let form = platform.evidence.form(&work_order.kind);
    let step = form.and_then(|form| step_of(form, &entry.step));
    let step = step.ok_or_else(|| unfit("form-no-step"))?;
    // The platform's form takes days and numbers in the common digits.
    let value = match entry.field {
        Some(FieldKind::Date | FieldKind::Phone) => digits::plain(&entry.value).trim().to_owned(),
        _ => entry.value.trim().to_owned(),
    };
    let mut wanted = Vec::new();
    match entry.field {
        None => {
            let option = option_of(step, &value).ok_or_else(|| unfit("form-no-option"))?;
            wanted.clone_from(&option.slots);
        }
        Some(kind) => check(step, &work_order, kind, &value)?,
    }
    begin(tx, context, &mut work_order)?;
    let answer = Answer {
        id: AnswerId::fresh(tx.ids(), context.now),
        work_order: work_order.id,
        step: entry.step.clone(),
        field: entry.field.map_or(OPTION, FieldKind::code).to_owned(),
        value,
        by: context.actor.name.clone(),
        at: context.now,
    };
    let mut recording = audit::open(tx)?;
    evidence::add_answer(tx, &mut recording, &answer)?;
    for kind in wanted {
        match work_order.slots.iter().find(|slot| slot.kind == kind) {
            Some(slot) if slot.is_required => {}
            Some(slot) => {
                let note = SlotNote {
                    id: SlotNoteId::fresh(tx.ids(), context.now),
                    slot: slot.id,
                    kind: SlotNoteKind::Asked,
                    text: answer.value.clone(),
                    by: context.actor.name.clone(),
                    at: context.now,
                };
                evidence::add_note(tx, &mut recording, &note)?;
            }
            None => {
                let plan = SlotPlan {
                    kind,
                    is_required: true,
                };
                let slot = open::slot(tx, work_order.id, plan, context.now);
                work_orders::add_slot(tx, &mut recording, &slot)?;
            }
        }
    }
    let detail = format!("{} {}", answer.step, answer.field);
    let subject = work_order.id.to_string();
    recording.close(tx, context.entry(Action::FormFilled, subject, detail))?;
    let work_order = work_orders::get(tx, work_order.id)?;
    clock::follow(tx, context, &work_order)?;
    Ok(work_order)
}

/// Moves a work order on when somebody begins with it.
///
/// # Errors
/// [`ServiceError::WorkOrder`] once it was handed over or closed. After a lapse what is gathered
/// serves other routes (row B-27).
pub fn begin(tx: &mut Tx<'_>, context: &Context<'_>, work_order: &mut WorkOrder) -> Result<()> {
    let before = work_order.fields.state.unwrap_or(WorkOrderState::Open);
    if matches!(before, WorkOrderState::InProgress | WorkOrderState::Lapsed) {
        return Ok(());
    }
    let after = before.after(WorkOrderStep::Begin)?;
    work_orders::set_state(tx, work_order.id, after)?;
    work_order.fields.state = Some(after);
    let detail = format!("{before}->{after}");
    let subject = work_order.id.to_string();
    audit::append(tx, context.entry(Action::WorkOrderMoved, subject, detail))?;
    Ok(())
}

fn step_of<'a>(form: &'a FormPlan, code: &str) -> Option<&'a StepPlan> {
    form.steps.iter().find(|step| step.code == code)
}

fn option_of<'a>(step: &'a StepPlan, code: &str) -> Option<&'a OptionPlan> {
    step.options.iter().find(|option| option.code == code)
}

/// Holds a value against its field.
fn check(step: &StepPlan, work_order: &WorkOrder, kind: FieldKind, value: &str) -> Result<()> {
    let option = step.chosen(&work_order.answers);
    let option = option.ok_or_else(|| unfit("form-choose-first"))?;
    let field = option.fields.iter().find(|field| field.kind == kind);
    let field = field.ok_or_else(|| unfit("form-no-field"))?;
    let longest = field.longest.unwrap_or(LONGEST);
    let count = value.chars().count();
    if count == 0 {
        return Err(unfit("form-empty"));
    }
    if count > longest {
        let sentence = Sentence::new("form-too-long").counting("count", count as u64);
        return Err(ServiceError::NotTaken(
            sentence.counting("limit", longest as u64),
        ));
    }
    let is_fine = match kind {
        FieldKind::Date => is_day(value),
        FieldKind::Phone => {
            let digits = value.chars().filter(char::is_ascii_digit).count();
            let is_part = |c: char| c.is_ascii_digit() || " +-()".contains(c);
            PHONE_DIGITS.contains(&digits) && value.chars().all(is_part)
        }
        FieldKind::Address | FieldKind::Text => true,
        FieldKind::Image => return Err(unfit("form-image-in-slot")),
    };
    match (is_fine, kind) {
        (true, _) => Ok(()),
        (false, FieldKind::Date) => Err(unfit("form-no-day")),
        (false, _) => Err(unfit("form-no-phone")),
    }
}

fn is_day(value: &str) -> bool {
    NaiveDate::parse_from_str(value, "%Y-%m-%d").is_ok()
        || NaiveDateTime::parse_from_str(value, "%Y-%m-%d %H:%M").is_ok()
}

fn unfit(key: &'static str) -> ServiceError {
    ServiceError::NotTaken(Sentence::new(key))
}
