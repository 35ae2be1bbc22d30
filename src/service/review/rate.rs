//! How many of a thousand messages that passed are looked at by chance: a setting of the shop.
//! Never changes what was chosen before.

use crate::domain::audit::Action;
use crate::domain::id::ShopId;
use crate::policy::duty::Duty;
use crate::service::context::Context;
use crate::service::error::{Result, ServiceError};
use crate::service::permit;
use crate::store::desk::Store;
use crate::store::{audit, shops};

/// Sets the rate of a shop, in thousandths; 0 looks at none.
///
/// # Errors
/// [`ServiceError::MayNot`], [`ServiceError::NeedsProof`],
/// [`ServiceError::Unfit`] for a rate above a thousand, or what the
/// store says.
pub fn set(store: &mut Store, context: &Context<'_>, shop: ShopId, permille: i64) -> Result<()> {
    if !(0..=1_000).contains(&permille) {
        return Err(ServiceError::Unfit { why: "unfit-rate" });
    }
    store.write(|tx| {
        permit::ask(tx, context, Duty::Review)?;
        let before = shops::sample_permille(tx, shop)?;
        shops::set_sample_permille(tx, shop, permille)?;
        let detail = format!("sample_permille {before}->{permille}");
        let entry = context.entry(Action::SettingChanged, shop.to_string(), detail);
        audit::append(tx, entry)?;
        Ok(())
    })
}
