//! The freight insurance of a shop: a renewal begins where the cover ends, and moves what is due.
//! Never trusts a start that a screen worked out: two desks may renew at the same time.

use super::context::Context;
use super::error::Result;
use crate::domain::act::ActKind;
use crate::domain::deadline::Subject;
use crate::domain::id::ShopId;
use crate::domain::money::Money;
use crate::policy::insurance::{self, Cycle};
use crate::store::tx::Tx;
use crate::store::{acts, deadlines};

/// Returns the value under which a renewal is kept, with start and end; `cost` may be empty.
pub fn value(tx: &mut Tx<'_>, context: &Context<'_>, shop: ShopId, cost: &str) -> Result<String> {
    let cycles = insurance::cycles(&acts::of_shop(tx, shop, ActKind::InsuranceRenewed)?);
    let start = insurance::next_start(&cycles, context.now);
    Ok(Cycle::from(start, Money::from_value(cost)).value())
}

/// Sets what is due for the shop: the end of the cover as it now is, in place of the earlier one.
pub fn follow(tx: &mut Tx<'_>, context: &Context<'_>, shop: ShopId) -> Result<()> {
    let cycles = insurance::cycles(&acts::of_shop(tx, shop, ActKind::InsuranceRenewed)?);
    let dues: Vec<_> = insurance::due(&cycles).into_iter().collect();
    deadlines::replace(tx, Subject::Shop(shop), shop, &dues, context.now)?;
    Ok(())
}
