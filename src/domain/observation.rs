//! What a file or a platform tells: observations, and which of two is the newer one.
//! Never a command of ours: a jump that our own state machine would not make is kept and shown.

use super::case::CaseFields;
use super::conversation::MessageFields;
use super::order::{OrderFields, ParcelFields};
use super::platform::PlatformName;
use super::time::Stamp;
use super::work_order::WorkOrderFields;

/// One thing that was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Observation {
    /// An order.
    Order(Box<OrderSeen>),
    /// A case.
    Case(Box<CaseSeen>),
    /// A work order.
    WorkOrder(Box<WorkOrderSeen>),
    /// A message.
    Message(Box<MessageSeen>),
}

/// An order as told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderSeen {
    /// The platform's order number.
    pub number: String,
    /// What was told.
    pub fields: OrderFields,
    /// Parcels that were told.
    pub parcels: Vec<ParcelFields>,
}

/// A case as told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseSeen {
    /// The platform's after-sales number.
    pub number: String,
    /// The platform's order number.
    pub order_number: String,
    /// What was told.
    pub fields: CaseFields,
}

/// A work order as told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkOrderSeen {
    /// The platform's number of it.
    pub number: String,
    /// The platform's order number.
    pub order_number: String,
    /// What was told.
    pub fields: WorkOrderFields,
}

/// A message as told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageSeen {
    /// The conversation as the file names it: the platform's chat id; empty when it names none.
    pub conversation: String,
    /// The order number that the file names; empty when it names none.
    pub order_number: String,
    /// The buyer's name as the file gives it; empty when it gives none.
    pub buyer: String,
    /// The message.
    pub fields: MessageFields,
    /// The place in the file, from 0: with the text it recognises a message without an id.
    pub position: usize,
}

/// Where observations came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The platform.
    pub platform: PlatformName,
    /// When the file was written or the answer was given.
    pub told_at: Stamp,
}

/// How new an observation is: the state's place in life first, then the times in the row itself,
/// then the time of the file. Compares by these in turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Newness {
    /// Place of the state in the order of life.
    pub rank: u8,
    /// Latest time that the row itself names.
    pub row_at: Option<Stamp>,
    /// Time of the file or answer.
    pub told_at: Stamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn state_then_row_then_file_decide_what_is_newer() {
        let at = Stamp::from_millis;
        let old = Newness {
            rank: 1,
            row_at: Some(at(10)),
            told_at: at(99),
        };
        let by_state = Newness {
            rank: 2,
            row_at: Some(at(5)),
            told_at: at(1),
        };
        let by_row = Newness {
            rank: 1,
            row_at: Some(at(11)),
            told_at: at(1),
        };
        let by_file = Newness {
            rank: 1,
            row_at: Some(at(10)),
            told_at: at(100),
        };
        for newer in [by_state, by_row, by_file] {
            assert!(newer > old);
        }
    }
}
