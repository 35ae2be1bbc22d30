//! Performs what the desk wants done with evidence.
//! Never stops at a file that is not taken: it is told, and the next one is tried.

use std::path::PathBuf;

use super::folder;
use crate::domain::id::EvidenceId;
use crate::service::context::Context;
use crate::service::error::{Result, ServiceError};
use crate::service::evidence::{attach, change, gather};
use crate::service::work_order::{form, open};
use crate::store::desk::Store;
use crate::store::files::Files;
use crate::ui::event::Answer;
use crate::ui::evidence::{EvidenceAct, EvidenceDone};

/// Performs one act and says how it ended.
pub fn perform(
    store: &mut Store,
    files: &Files,
    context: &Context<'_>,
    act: EvidenceAct,
) -> Result<Answer> {
    let done = match act {
        EvidenceAct::Attach { slot, files: paths } => {
            return attach_all(store, files, context, slot, paths);
        }
        EvidenceAct::TakeOver(id) => {
            let taken = gather::take_over(store, files, context, id);
            taken.map(|taken| ("toast-evidence-taken-over", taken.len()))
        }
        EvidenceAct::Mark(marked) => {
            gather::mark(store, files, context, marked).map(|_| ("toast-evidence-added", 1))
        }
        EvidenceAct::Remove(file) => {
            change::remove(store, context, file).map(|_| ("toast-evidence-removed", 1))
        }
        EvidenceAct::Note { slot, text } => {
            change::note(store, context, slot, &text).map(|_| ("toast-acted", 1))
        }
        EvidenceAct::Waive {
            slot,
            is_waived,
            reason,
        } => change::waive(store, context, slot, is_waived, &reason).map(|_| ("toast-acted", 1)),
        EvidenceAct::Fill {
            work_order,
            step,
            field,
            value,
        } => {
            let entry = form::Entry {
                work_order,
                step,
                field,
                value,
            };
            form::fill(store, context, &entry).map(|_| ("toast-acted", 1))
        }
        EvidenceAct::Open { case, kind } => {
            let opened = open::by_hand(store, context, case, kind.as_deref());
            opened.map(|_| ("toast-work-order-opened", 1))
        }
    };
    match done {
        Ok((key, count)) => Ok(told(key, count)),
        Err(ServiceError::NotTaken(why)) => Ok(Answer::Evidence(EvidenceDone {
            key: "toast-acted",
            count: 0,
            refused: vec![why],
        })),
        Err(error) => Err(error),
    }
}

fn told(key: &'static str, count: usize) -> Answer {
    Answer::Evidence(EvidenceDone {
        key,
        count,
        refused: Vec::new(),
    })
}

fn attach_all(
    store: &mut Store,
    files: &Files,
    context: &Context<'_>,
    slot: EvidenceId,
    paths: Vec<PathBuf>,
) -> Result<Answer> {
    let mut done = EvidenceDone {
        key: "toast-evidence-added",
        count: 0,
        refused: Vec::new(),
    };
    for path in paths {
        let path = folder::from_home(path);
        match attach::attach(store, files, context, slot, &path) {
            Ok(_) => done.count += 1,
            Err(ServiceError::NotTaken(why)) => done.refused.push(why),
            Err(error) => return Err(error),
        }
    }
    Ok(Answer::Evidence(done))
}
