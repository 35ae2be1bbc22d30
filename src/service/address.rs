//! The return addresses that the shop has registered: which one an agreement names.
//! Never one that somebody typed: goods that go to a wrong address do not come back.

use super::error::{Result, ServiceError};
use crate::domain::platform::Platform;
use crate::i18n::sentence::Sentence;

/// Returns the address that an agreement names: the chosen one, or the only one. Without any nothing
/// is named, and the buyer gets it from the platform.
pub fn of<'a>(platform: &'a Platform, chosen: Option<&'a str>) -> Result<Option<&'a str>> {
    match (platform.return_addresses.as_slice(), chosen) {
        (_, Some(chosen)) => known(platform, chosen).map(|()| Some(chosen)),
        ([], None) => Ok(None),
        ([only], None) => Ok(Some(only)),
        (_, None) => Err(ServiceError::NotTaken(Sentence::new("address-choose"))),
    }
}

/// Says that an address is not registered, and where it belongs.
pub fn known(platform: &Platform, address: &str) -> Result<()> {
    if platform.return_addresses.iter().any(|one| one == address) {
        return Ok(());
    }
    let why = Sentence::new("address-unknown").with("platform", &platform.name);
    Err(ServiceError::NotTaken(why))
}
