//! Hands the rows of a batch to whoever takes them in, those of one kind together.
//! Never changes their order.

use super::error::Result;
use super::take::{Ready, Session, Tally, Target};
use super::{cases, messages, orders, work_orders};
use crate::domain::observation::Observation;
use crate::store::tx::Tx;

/// Takes rows in, in their order.
pub fn take(
    tx: &mut Tx<'_>,
    target: &Target<'_>,
    session: &mut Session,
    tally: &mut Tally,
    rows: &[Ready],
) -> Result<()> {
    let mut rest = rows;
    while let Some(Ready { row: first, .. }) = rest.first() {
        let kind = std::mem::discriminant(first);
        let run = rest
            .iter()
            .take_while(|ready| std::mem::discriminant(&ready.row) == kind)
            .count();
        let (run, others) = rest.split_at(run);
        match run.first().map(|ready| &ready.row) {
            Some(Observation::Order(_)) => {
                orders::take(tx, target, session, tally, run)?;
            }
            Some(Observation::Case(_)) => cases::take(tx, target, tally, run)?,
            Some(Observation::WorkOrder(_)) => work_orders::take(tx, target, tally, run)?,
            Some(Observation::Message(_)) => {
                messages::take(tx, target, session, tally, run)?;
            }
            None => {}
        }
        rest = others;
    }
    Ok(())
}
