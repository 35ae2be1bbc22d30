//! The matter that the rules are asked about: an order, its case, and what was done in them.
//! Never decides; it brings together what is stored and asks `policy`.

use super::context::Context;
use super::error::Result;
use crate::domain::act::Act;
use crate::domain::case::Case;
use crate::domain::id::{CaseId, OrderId};
use crate::domain::order::Order;
use crate::domain::platform::Shop;
use crate::domain::work_order::WorkOrder;
use crate::policy::evaluate::evaluate;
use crate::policy::facts::Facts;
use crate::policy::outcome::Outcome;
use crate::store::tx::Tx;
use crate::store::{acts, cases, orders, shops, work_orders};

/// What is asked about: an order, its case where there is one, and what was done in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter {
    /// The shop.
    pub shop: Shop,
    /// The order, where one is known.
    pub order: Option<Order>,
    /// The case.
    pub case: Option<Case>,
    /// What people did and learned in both, oldest first.
    pub acts: Vec<Act>,
    /// The work order of the case: the open one, else the newest.
    pub work_order: Option<WorkOrder>,
}

impl Matter {
    /// Returns what the rules say of it now.
    pub fn outcome(&self, context: &Context<'_>) -> Outcome {
        let platform = context.platforms.get(&self.shop.platform);
        let calendar = context
            .calendars
            .get(platform.terms.country.as_deref().unwrap_or_default());
        evaluate(&self.facts(), platform, calendar, context.now)
    }

    /// Returns it as the facts that the rules are asked about.
    pub fn facts(&self) -> Facts {
        let work_order = self.work_order.as_ref().map(|one| &one.fields);
        Facts::of(
            self.order.as_ref(),
            self.case.as_ref(),
            &self.acts,
            work_order,
        )
    }
}

/// Returns the matter of a case.
pub fn of_case(tx: &mut Tx<'_>, id: CaseId) -> Result<Matter> {
    let case = cases::get(tx, id)?;
    let order = match case.order {
        Some(order) => Some(orders::get(tx, order)?),
        None => None,
    };
    let mut done = acts::of_case(tx, id)?;
    if let Some(order) = &order {
        done.extend(acts::of_order(tx, order.id)?);
        done.sort_by_key(|act| act.id);
    }
    let work_order = work_orders::of_case(tx, id)?.into_iter().next();
    Ok(Matter {
        shop: shops::get(tx, case.shop)?,
        order,
        case: Some(case),
        acts: done,
        work_order,
    })
}

/// Returns the matter of an order: with its open case, else its newest one, else alone.
pub fn of_order(tx: &mut Tx<'_>, id: OrderId) -> Result<Matter> {
    let cases = cases::of_order(tx, id)?;
    if let Some(case) = cases.iter().find(|case| case.is_open()).or(cases.first()) {
        return of_case(tx, case.id);
    }
    let order = orders::get(tx, id)?;
    Ok(Matter {
        shop: shops::get(tx, order.shop)?,
        acts: acts::of_order(tx, id)?,
        order: Some(order),
        case: None,
        work_order: None,
    })
}
