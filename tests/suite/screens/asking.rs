//! Pictures of what the case pane asks before something is done, in every language.

use afterdesk::app::App;
use afterdesk::app::overlay::Overlay;
use afterdesk::domain::act::{Act, ActKind, ActSubject};
use afterdesk::domain::case::{CaseKind, CaseReason, FreightMarker, Ruling};
use afterdesk::domain::id::ActId;
use afterdesk::domain::money::{Currency, Money};
use afterdesk::domain::order::{AmountKind, GroupState, OrderState};
use afterdesk::domain::platform::Platform;
use afterdesk::domain::time::HOUR_MS;
use afterdesk::i18n::language::Language;
use afterdesk::panes::case;
use afterdesk::ui::intent::Intent;

use super::whole::{desk, written};

const SIZES: [(u16, u16); 2] = [(80, 24), (200, 60)];

/// Gives a command of the case and shows what it asks.
fn ask(app: &mut App, act: case::Act) {
    for intent in case::perform(act, &app.model, &mut app.panes.case) {
        match intent {
            Intent::AskWords(blank) => app.overlays.push(Overlay::asking(blank)),
            Intent::AskPick(question, picks) => {
                app.overlays.push(Overlay::Pick { question, picks });
            }
            Intent::Tell(notice) => app.tell(notice),
            Intent::Confirm(question, effect) => app.overlays.push(Overlay::Confirm {
                question,
                quote: String::new(),
                yes: vec![effect],
            }),
            other => panic!("{other:?}"),
        }
    }
}

fn in_all(name: &str, change: impl Fn(&mut App)) -> String {
    let mut pictures = String::new();
    for &language in Language::ALL {
        for size in SIZES {
            // The large screen is the same sentence on one line more: two languages show it.
            if size.0 > 80 && !matches!(language, Language::Chinese | Language::Persian) {
                continue;
            }
            let mut app = desk(language, size);
            paid(&mut app);
            change(&mut app);
            app.fit();
            pictures += &written(name, &app);
        }
    }
    pictures
}

/// A case of money, of an order whose amount is known, on which an agent may decide.
fn paid(app: &mut App) {
    let open = app.model.dossier.as_mut().unwrap();
    let order = open.order.as_mut().unwrap();
    order.fields.group = Some(GroupState::Formed);
    order.fields.currency = Some(Currency::Cny);
    order.fields.amounts.insert(AmountKind::Paid, 16_899);
    open.cases.first_mut().unwrap().fields.amount = Some(Money::new(16_899, Currency::Cny));
    for platform in app.model.platforms.values_mut() {
        let Platform { agent_ceiling, .. } = platform;
        *agent_ceiling = Some(Money::new(5_000, Currency::Cny));
    }
}

fn offered(app: &mut App) {
    let now = app.model.now;
    let open = app.model.dossier.as_mut().unwrap();
    let case = open.cases.first().unwrap();
    open.acts.push(Act {
        id: ActId::from_raw(9_000),
        shop: case.shop,
        subject: ActSubject::Case(case.id),
        kind: ActKind::PartOffered,
        at: now,
        by: "li.wei".to_owned(),
        value: "2050 CNY".to_owned(),
        note: String::new(),
        message: None,
    });
}

#[test]
fn d_22_an_offer_of_a_part_in_every_language() {
    let all = [
        in_all("how much", |app| ask(app, case::Act::Part)),
        in_all("what the buyer said", |app| {
            offered(app);
            ask(app, case::Act::Part);
        }),
    ];
    insta::assert_snapshot!(all.concat());
}

fn put_off(app: &mut App) {
    let now = app.model.now;
    let until = now.plus_ms(3 * HOUR_MS).millis();
    let open = app.model.dossier.as_mut().unwrap();
    let case = open.cases.first().unwrap();
    open.acts.push(Act {
        id: ActId::from_raw(9_001),
        shop: case.shop,
        subject: ActSubject::Case(case.id),
        kind: ActKind::Postponed,
        at: now,
        by: "li.wei".to_owned(),
        value: until.to_string(),
        note: case.fields.state.unwrap().code().to_owned(),
        message: None,
    });
}

#[test]
fn a_case_that_is_put_off_in_every_language() {
    let all = [
        in_all("until when", |app| ask(app, case::Act::Postpone)),
        in_all("put off already", |app| {
            put_off(app);
            ask(app, case::Act::Postpone);
        }),
    ];
    insta::assert_snapshot!(all.concat());
}

/// A return that the rules let go, with so many registered addresses.
fn returning(app: &mut App, addresses: &[&str]) {
    let open = app.model.dossier.as_mut().unwrap();
    let order = open.order.as_mut().unwrap();
    order.fields.state = Some(OrderState::Received);
    order.fields.received_at = Some(app.model.now);
    let case = &mut open.cases.first_mut().unwrap().fields;
    case.kind = Some(CaseKind::ReturnRefund);
    case.reason = Some(CaseReason::Quality);
    case.opened_at = Some(app.model.now);
    case.freight_marker = Some(FreightMarker::Merchant);
    for platform in app.model.platforms.values_mut() {
        platform.agent_ceiling = None;
        platform.return_addresses = addresses.iter().map(|&one| one.to_owned()).collect();
    }
}

#[test]
fn b_38_an_agreement_names_the_return_address_in_every_language() {
    let hangzhou = "浙江省杭州市余杭区良渚路8号 兰兰 收 15200001111";
    let yiwu = "浙江省义乌市江东街道1号 小周 收 15200002222";
    let agree = case::Act::Rule(Ruling::Approve);
    let all = [
        in_all("one address", |app| {
            returning(app, &[hangzhou]);
            ask(app, agree);
        }),
        in_all("two addresses", |app| {
            returning(app, &[hangzhou, yiwu]);
            ask(app, agree);
        }),
        in_all("no address", |app| {
            returning(app, &[]);
            ask(app, agree);
        }),
    ];
    insta::assert_snapshot!(all.concat());
}
