//! Whether the automatic order confirmation of a shop is on and works (rows ).
//! Never switches it: that is done at the platform, and recorded here.

use crate::domain::act::{ActKind, last};
use crate::domain::health::{Health, Switch, Unpapered};
use crate::domain::id::ShopId;
use crate::domain::notice::NoticeKind;
use crate::domain::posted::NoticeChannel;
use crate::domain::time::DAY_MS;
use crate::service::context::Context;
use crate::service::error::Result;
use crate::store::tx::Tx;
use crate::store::{acts, notices, shops};

/// Returns the health of a shop over the last 24 hours.
pub fn of_shop(tx: &mut Tx<'_>, context: &Context<'_>, id: ShopId) -> Result<Health> {
    let shop = shops::get(tx, id)?;
    let clocks = context.platforms.get(&shop.platform).clocks;
    let grace_ms = clocks.papers_ms.unwrap_or(0);
    let since = context.now.plus_ms(-DAY_MS);
    // What is within its grace is not missing yet.
    let until = context.now.plus_ms(-grace_ms);
    let paid = notices::paid_between(tx, id, since, until)?;
    let said = acts::of_shop(tx, id, ActKind::AutoConfirmation)?;
    let said = last(&said, ActKind::AutoConfirmation);
    let kind = NoticeKind::OrderConfirmed;
    let missing = paid.iter().filter(|order| !order.is_confirmed);
    let missing: Vec<Unpapered> = missing
        .map(|order| Unpapered {
            order: order.id,
            number: order.number.clone(),
            paid_at: order.paid_at,
        })
        .collect();
    Ok(Health {
        switch: said.map_or(Switch::Unknown, |act| {
            Switch::from_code(&act.value).unwrap_or(Switch::Unknown)
        }),
        said_at: said.map(|act| act.at),
        last: notices::last_of_shop(tx, id, kind, NoticeChannel::Platform)?,
        paid: paid.len(),
        confirmed: paid.len() - missing.len(),
        missing,
        shop,
    })
}
