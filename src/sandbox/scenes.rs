//! What stands behind a dialogue: how far the order is, what case is open, how long ago it began.
//! Never decides what to answer.

use super::chance::Chance;
use super::orders::Transit;
use super::words::Topic;
use crate::domain::case::{CaseKind, CaseReason, CaseState};
use crate::domain::order::{GroupState, OrderState, RefundState};
use crate::domain::time::{DAY_MS, HOUR_MS};

/// What stands behind a dialogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scene {
    /// State of the order.
    pub state: OrderState,
    /// Money that went back.
    pub refund: RefundState,
    /// Group.
    pub group: GroupState,
    /// How the parcel travels.
    pub transit: Transit,
    /// Milliseconds between placing the order and the first message.
    pub lead_ms: i64,
    /// The case, where one is open.
    pub case: Option<SceneCase>,
}

/// The case behind a dialogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SceneCase {
    /// What is asked for.
    pub kind: CaseKind,
    /// How far it has come.
    pub state: CaseState,
    /// Why.
    pub reason: CaseReason,
}

/// Returns the scene of a topic, with its own length of time.
pub fn of(topic: Topic, chance: &mut Chance) -> Scene {
    let (state, refund) = order_behind(topic, chance);
    let case = case_behind(topic, chance);
    let hours = match topic {
        Topic::GroupWait => chance.between(3, 20),
        Topic::Payment | Topic::Delivery | Topic::Angry => chance.between(1, 3),
        Topic::GroupDone | Topic::Address => chance.between(4, 20),
        Topic::ShipTime | Topic::Question | Topic::Contact => chance.between(8, 60),
        Topic::RefundOnTheWay => chance.between(20, 40),
        Topic::ReturnAsked => chance.between(100, 150),
        Topic::Parcel | Topic::RefuseParcel => chance.between(48, 90),
        Topic::Code | Topic::RefundDigital | Topic::Account | Topic::Partial => {
            chance.between(1, 9)
        }
        Topic::Unconfirmed => chance.between(1, 4),
        Topic::Stuck
        | Topic::SignedMissing
        | Topic::Quality
        | Topic::WrongGoods
        | Topic::Damaged
        | Topic::Missing
        | Topic::Exchange
        | Topic::Freight
        | Topic::Regret
        | Topic::MoneyWhen
        | Topic::Price
        | Topic::Platform
        | Topic::Praise => chance.between(150, 260),
    };
    let is_late = matches!(topic, Topic::Stuck);
    Scene {
        state,
        refund,
        group: match (topic, state, refund) {
            (Topic::GroupWait, ..) => GroupState::Pending,
            (_, OrderState::Unpaid, _) => GroupState::None,
            (_, OrderState::Cancelled, RefundState::Refunded) => GroupState::Failed,
            _ => chance.pick_or(
                &[GroupState::Formed, GroupState::Formed, GroupState::None],
                GroupState::Formed,
            ),
        },
        transit: if is_late {
            Transit::Stuck
        } else {
            Transit::Moving
        },
        lead_ms: hours * HOUR_MS + chance.between(0, HOUR_MS),
        case,
    }
}

/// Returns state and refund of the order.
fn order_behind(topic: Topic, chance: &mut Chance) -> (OrderState, RefundState) {
    use {OrderState as O, RefundState as R};
    match topic {
        Topic::GroupDone => (O::Paid, R::InProgress),
        Topic::GroupWait | Topic::ShipTime | Topic::Address | Topic::Delivery | Topic::Angry => {
            (O::Paid, R::None)
        }
        Topic::Payment => (chance.pick_or(&[O::Unpaid, O::Paid], O::Paid), R::None),
        Topic::Question | Topic::Contact => {
            let states = [O::Paid, O::Shipped, O::Received];
            (chance.pick_or(&states, O::Paid), R::None)
        }
        Topic::Parcel | Topic::Stuck => (O::Shipped, R::None),
        Topic::RefuseParcel | Topic::RefundOnTheWay => (O::Shipped, R::InProgress),
        Topic::Praise => (O::Closed, R::None),
        Topic::Missing | Topic::Exchange | Topic::Price | Topic::Unconfirmed | Topic::Partial => {
            (O::Received, R::None)
        }
        Topic::SignedMissing
        | Topic::Platform
        | Topic::Quality
        | Topic::WrongGoods
        | Topic::Damaged
        | Topic::Freight
        | Topic::Regret
        | Topic::ReturnAsked
        | Topic::MoneyWhen
        | Topic::Code
        | Topic::RefundDigital
        | Topic::Account => (O::Received, R::InProgress),
    }
}

/// Returns the case, where the topic brings one.
fn case_behind(topic: Topic, chance: &mut Chance) -> Option<SceneCase> {
    use {CaseKind as K, CaseReason as W, CaseState as S};
    let (kind, state, reason) = match topic {
        Topic::GroupDone | Topic::RefundDigital | Topic::RefundOnTheWay => {
            (K::RefundOnly, S::MerchantDecides, W::ChangedMind)
        }
        Topic::RefuseParcel => {
            let states = [S::MerchantRecalls, S::BuyerRefusesParcel];
            let state = chance.pick_or(&states, S::MerchantRecalls);
            (K::RefundOnly, state, W::ChangedMind)
        }
        Topic::SignedMissing => (K::RefundOnly, S::PlatformHandles, W::NotReceived),
        Topic::Platform => (K::ReturnRefund, S::PlatformHandles, W::Quality),
        Topic::Quality => (K::ReturnRefund, S::MerchantDecides, W::Quality),
        Topic::WrongGoods => {
            let kind = chance.pick_or(&[K::Exchange, K::ReturnRefund], K::Exchange);
            (kind, S::MerchantDecides, W::WrongGoods)
        }
        Topic::Damaged => (K::RefundOnly, S::MerchantDecides, W::Damaged),
        Topic::Missing | Topic::Partial => (K::Resend, S::MerchantShips, W::MissingParts),
        Topic::Exchange => (K::Exchange, S::MerchantDecides, W::ChangedMind),
        Topic::Freight => (K::ReturnRefund, S::MerchantReceives, W::Quality),
        Topic::ReturnAsked => (K::ReturnRefund, S::MerchantDecides, W::ChangedMind),
        Topic::Regret => (K::ReturnRefund, S::BuyerSends, W::ChangedMind),
        Topic::MoneyWhen => (K::ReturnRefund, S::Refunding, W::ChangedMind),
        Topic::Price => (K::RefundOnly, S::MerchantDecides, W::Price),
        Topic::Unconfirmed => (K::Unconfirmed, S::BuyerConfirms, W::Other),
        Topic::Code => (K::RefundOnly, S::MerchantDecides, W::Quality),
        Topic::Account => (K::RefundOnly, S::MerchantDecides, W::NotAsDescribed),
        Topic::GroupWait
        | Topic::ShipTime
        | Topic::Address
        | Topic::Parcel
        | Topic::Stuck
        | Topic::Payment
        | Topic::Contact
        | Topic::Question
        | Topic::Praise
        | Topic::Delivery
        | Topic::Angry => return None,
    };
    Some(SceneCase {
        kind,
        state,
        reason,
    })
}

impl Scene {
    /// Returns the scene as it stands when the matter was settled long ago.
    #[must_use]
    pub fn settled(self) -> Scene {
        let mut scene = self;
        if let Some(case) = &mut scene.case {
            case.state = match case.kind {
                CaseKind::RefundOnly | CaseKind::ReturnRefund => CaseState::Refunded,
                CaseKind::Exchange | CaseKind::Resend | CaseKind::Repair => CaseState::Done,
                CaseKind::Unconfirmed | CaseKind::Discrepancy | CaseKind::Complaint => {
                    CaseState::Closed
                }
            };
            if case.state == CaseState::Refunded {
                scene.refund = RefundState::Refunded;
            }
        }
        scene.state = match (scene.state, scene.refund, scene.group) {
            // What did not form within a day was paid back by the platform (row B-07).
            (OrderState::Paid, _, GroupState::Pending) => {
                scene.refund = RefundState::Refunded;
                scene.group = GroupState::Failed;
                OrderState::Cancelled
            }
            (OrderState::Paid, RefundState::Refunded, _) | (OrderState::Unpaid, ..) => {
                OrderState::Cancelled
            }
            (OrderState::Cancelled, ..) => OrderState::Cancelled,
            _ => OrderState::Closed,
        };
        scene.lead_ms = scene.lead_ms.min(12 * DAY_MS);
        scene
    }
}
