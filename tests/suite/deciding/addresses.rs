//! Where returned goods go: an address out of the shop's own list, and no other.

use afterdesk::config::platform::Platforms;
use afterdesk::domain::act::{Act, ActKind, ActSubject, Deed, NewAct};
use afterdesk::domain::case::{CaseKind, CaseReason, CaseState, Ruling};
use afterdesk::domain::conversation::Route;
use afterdesk::domain::deadline::{DeadlineKind, Subject};
use afterdesk::domain::id::CaseId;
use afterdesk::domain::order::OrderState;
use afterdesk::service::error::{Result, ServiceError};
use afterdesk::service::{act, decide};
use afterdesk::store::{acts, cases};

use super::{ask, learn, order_is, seen};
use crate::shopfloor::Shopfloor;

const HANGZHOU: &str = "浙江省杭州市余杭区良渚路8号 兰兰 收 15200001111";
const YIWU: &str = "浙江省义乌市江东街道1号 小周 收 15200002222";

/// A shop with some registered addresses, and faulty goods that are to come back.
fn returning(addresses: &[&str]) -> (Shopfloor, CaseId) {
    let mut desk = Shopfloor::new(Route::Hand);
    let own = format!("return_addresses = {addresses:?}\n");
    let file = (std::path::Path::new("pinduoduo.toml"), own.as_str());
    desk.platforms = Platforms::over(&[file]).unwrap();
    let now = desk.now;
    order_is(&mut desk, |order| {
        order.state = Some(OrderState::Received);
        order.received_at = Some(now);
        order.freight_allowance = Some(true);
    });
    let case = ask(
        &mut desk,
        CaseKind::ReturnRefund,
        CaseReason::Quality,
        "AS1",
    );
    learn(&mut desk, case, ActKind::FreightSeen, "merchant");
    (desk, case)
}

fn agreed(desk: &mut Shopfloor, case: CaseId, address: Option<&str>) -> Result<CaseState> {
    let wanted = decide::Wanted {
        case,
        ruling: Ruling::Approve,
        reason: "质量问题",
        address,
        seen: seen(desk, case),
    };
    let case = desk.act(|store, context| decide::decide(store, context, &wanted))?;
    Ok(case.fields.state.unwrap())
}

fn given(desk: &mut Shopfloor, case: CaseId) -> Option<String> {
    let done: Vec<Act> = desk.store.read(|tx| acts::of_case(tx, case)).unwrap();
    let given = done
        .into_iter()
        .find(|act| act.kind == ActKind::AddressGiven);
    given.map(|act| act.note)
}

#[test]
fn b_38_the_only_address_goes_with_the_agreement_and_starts_the_clock() {
    let (mut desk, case) = returning(&[HANGZHOU]);
    assert_eq!(
        agreed(&mut desk, case, None).unwrap(),
        CaseState::BuyerSends
    );
    assert_eq!(given(&mut desk, case).as_deref(), Some(HANGZHOU));
    let due = desk.due_of(Subject::Case(case));
    assert!(due.contains(&DeadlineKind::Allowance), "{due:?}");
}

#[test]
fn b_38_of_several_addresses_one_is_chosen_and_no_other_is_taken() {
    let (mut desk, case) = returning(&[HANGZHOU, YIWU]);
    for (address, key) in [
        (None, "address-choose"),
        (
            Some("浙江省杭州市西湖区文三路1号 老王 收"),
            "address-unknown",
        ),
    ] {
        let refused = agreed(&mut desk, case, address);
        let Err(ServiceError::NotTaken(why)) = refused else {
            panic!("{refused:?}");
        };
        assert_eq!(why.key(), key);
        assert_eq!(given(&mut desk, case), None, "nothing of it is kept");
    }
    assert_eq!(
        agreed(&mut desk, case, Some(YIWU)).unwrap(),
        CaseState::BuyerSends
    );
    assert_eq!(given(&mut desk, case).as_deref(), Some(YIWU));
}

#[test]
fn b_38_without_an_address_the_return_is_agreed_to_and_the_clock_waits() {
    let (mut desk, case) = returning(&[]);
    assert_eq!(
        agreed(&mut desk, case, None).unwrap(),
        CaseState::BuyerSends
    );
    assert_eq!(given(&mut desk, case), None);
    let due = desk.due_of(Subject::Case(case));
    assert!(!due.contains(&DeadlineKind::Allowance), "{due:?}");
    let shop = desk.store.read(|tx| cases::get(tx, case)).unwrap().shop;
    let typed = NewAct {
        shop,
        subject: ActSubject::Case(case),
        deed: Deed::of(ActKind::AddressGiven),
        note: HANGZHOU.to_owned(),
        message: None,
    };
    let refused = desk.act(|store, context| act::record(store, context, &typed));
    let Err(ServiceError::NotTaken(why)) = refused else {
        panic!("{refused:?}");
    };
    let why = why.to_string();
    assert!(
        why.contains("platforms/pinduoduo.toml") && why.contains("return_addresses"),
        "{why}"
    );
}
