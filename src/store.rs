//! The local store: the contract, one SQL, two engines, evidence files by hash.
//! Never decides what may be sent: it enqueues nothing but what was cleared.
//!
//! [`desk::Store`] is one connection; [`desk::Store::read`] and [`desk::Store::write`] run a
//! transaction, and every noun has a file of functions that work on it:
//!
//! ```no_run
//! use afterdesk::domain::time::Stamp;
//! use afterdesk::store::desk::Store;
//! use afterdesk::store::error::StoreError;
//! use afterdesk::store::location::Open;
//! use afterdesk::store::{counts, shops};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let now = Stamp::from_seconds(1_763_700_000);
//! let mut store = Store::open(&"sqlite:desk.db".parse()?, Open::Create(now))?;
//! let counts = store.read(|tx| {
//!     shops::all(tx)?;
//!     counts::get(tx, now)
//! })?;
//! # let _: afterdesk::domain::queue::Counts = counts;
//! # let _: Option<StoreError> = None;
//! # Ok(())
//! # }
//! ```

// The contract and what it runs on.
pub mod error;
pub mod location;
pub mod sql;

mod column;
pub mod dialect;
pub mod engine;
mod json;
pub mod migrate;
mod salt;
pub mod session;
pub mod told;
pub mod tx;

pub mod desk;

// The nouns.
pub mod acts;
pub mod agents;
pub mod allowed;
pub mod audit;
pub mod cases;
pub mod conversations;
pub mod deadlines;
pub mod decisions;
pub mod drafts;
pub mod dropped;
pub mod evidence;
pub mod files;
pub mod imports;
pub mod messages;
pub mod notices;
pub mod orders;
pub mod outbox;
pub mod packs;
pub mod parcels;
pub mod payloads;
pub mod reply_keys;
pub mod review_list;
pub mod reviews;
pub mod saved_views;
pub mod sent;
pub mod shops;
pub mod submissions;
pub mod vouched;
pub mod warnings;
pub mod work_orders;

// What is put together out of several nouns.
pub mod backup;
pub mod bot;
mod copy;
pub mod counts;
pub mod dossier;
pub mod erase;
pub mod export;
pub mod file_copies;
mod in_step;
pub mod kept;
pub mod meet;
pub mod old;
pub mod queue;
pub mod search;
pub mod tables;
mod talks;
pub mod verify;
pub mod watch;
