//! Showing a buyer's contact details in full: who looked at what stands in the record.
//! Never changes what is stored: masking is done where it is shown.

use super::context::Context;
use super::error::Result;
use super::permit;
use crate::domain::audit::Action;
use crate::policy::duty::Duty;
use crate::store::audit;
use crate::store::desk::Store;

/// Records that somebody looks at contact details in full: of one thing by its id, or of a list by
/// its name. Whatever is shown is shown after this.
pub fn record(store: &mut Store, context: &Context<'_>, subject: &str) -> Result<()> {
    store.write(|tx| {
        permit::ask(tx, context, Duty::Reveal)?;
        let recording = audit::open(tx)?;
        let entry = context.entry(Action::Unmasked, subject.to_owned(), "contacts".to_owned());
        recording.close(tx, entry)?;
        Ok(())
    })
}
