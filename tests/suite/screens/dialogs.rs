//! Every other dialog in the five languages on the two usual sizes, and what the panes show seldom: a
//! case that was handed on, another amount than agreed, files that are not loaded.

use afterdesk::app::App;
use afterdesk::app::overlay::{
    Fitting, LINE_LIMIT_BYTES, Overlay, Papers, Passage, Picker, Proof, Purpose, Unseen,
};
use afterdesk::compliance::{Context, check};
use afterdesk::domain::act::{Act, ActKind, ActSubject};
use afterdesk::domain::finding::Judgement;
use afterdesk::domain::health::{Health, Switch, Unpapered};
use afterdesk::domain::id::{ActId, EvidenceId, NoticeId, OrderId, ReviewId};
use afterdesk::domain::money::{Currency, Money};
use afterdesk::domain::notice::NoticeKind;
use afterdesk::domain::posted::{NoticeChannel, Posted};
use afterdesk::domain::time::{DAY_MS, Zone};
use afterdesk::i18n::language::Language;
use afterdesk::i18n::sentence::Sentence;
use afterdesk::notice::sheet::{Looked, Sheet};
use afterdesk::notice::template::embedded;
use afterdesk::notice::told::{Facts, told};
use afterdesk::panes::case;
use afterdesk::ui::ask::{Asked, Entry};
use afterdesk::ui::editor::Editor;
use afterdesk::ui::effect::Effect;
use afterdesk::ui::intent::{Blank, Filled, Intent, Level, Notice};
use afterdesk::ui::papers::Added;
use afterdesk::ui::place::Place;

use super::facts;
use super::languages::shows;

/// Notices of the open order as they would go to its buyer.
fn looked(app: &App, kinds: &[NoticeKind]) -> Looked {
    let open = app.model.dossier.as_ref().unwrap();
    let order = open.order.as_ref().unwrap();
    let facts = Facts::of(order, Language::Chinese, Zone::BEIJING, app.model.now);
    let sheet = |kind: &NoticeKind| {
        let told = told(*kind, &facts, embedded(Language::Chinese));
        Sheet {
            kind: *kind,
            judgement: match &told {
                Ok(told) => check(&told.text, &Context::default()),
                Err(_) => Judgement::of(Vec::new()),
            },
            told,
        }
    };
    let posted = Posted {
        language: "zh".to_owned(),
        ..Posted::by_platform(
            NoticeId::from_raw(1),
            (order.shop, order.id),
            NoticeKind::OrderConfirmed,
            facts::minutes(90),
            "li.wei".to_owned(),
        )
    };
    let closed = Sentence::new("notice-mail-forbidden").with("card", "B-29");
    Looked {
        order: order.id,
        number: order.number.clone(),
        buyer: "王*".to_owned(),
        conversation: None,
        language: Language::Chinese,
        sheets: kinds.iter().map(sheet).collect(),
        posted: vec![posted],
        has_consent: false,
        ways: vec![
            (NoticeChannel::Chat, None),
            (NoticeChannel::Mail, Some(closed)),
            (NoticeChannel::Picture, None),
        ],
    }
}

/// The order with all that its papers tell.
fn whole(app: &mut App) {
    let now = app.model.now;
    let order = app.model.dossier.as_mut().unwrap().order.as_mut().unwrap();
    order.fields.pay_number = Some("4200002231202311".to_owned());
    order.fields.deliver_by = Some(now.plus_ms(3 * DAY_MS));
}

fn act(app: &App, kind: ActKind, value: &str, note: &str) -> Act {
    let open = app.model.dossier.as_ref().unwrap();
    let case = open.cases.first().unwrap();
    Act {
        id: ActId::from_raw(7_000),
        shop: case.shop,
        subject: ActSubject::Case(case.id),
        kind,
        at: facts::minutes(40),
        by: "li.wei".to_owned(),
        value: value.to_owned(),
        note: note.to_owned(),
        message: None,
    }
}

#[test]
fn x_14_e_19_what_the_buyer_is_told_in_five_languages() {
    shows("papers", &|app| {
        whole(app);
        let looked = looked(app, NoticeKind::PAPERS);
        app.overlays.push(Overlay::Papers(Box::new(Papers {
            looked,
            added: Added::default(),
            is_sending: false,
            scroll: 0,
        })));
    });
    shows("notices", &|app| {
        whole(app);
        let all: Vec<_> = NoticeKind::ALL.to_vec();
        let looked = looked(app, &all);
        app.overlays
            .push(Overlay::Notices(Box::new(Fitting { looked, chosen: 5 })));
    });
    shows("a delay", &|app| {
        let question = Notice::new(Level::Info, "ask-delay").with("number", "231105-482915374321");
        app.overlays.push(Overlay::asking(Blank {
            question,
            filled: Filled::Delay(OrderId::from_raw(1), Zone::BEIJING),
        }));
    });
}

#[test]
fn x_14_a_04_the_health_of_confirmations_and_the_matrix_in_five_languages() {
    shows("health", &|app| {
        let missing = |n: i64| Unpapered {
            order: OrderId::from_raw(n),
            number: format!("231105-48291537432{n}"),
            paid_at: facts::minutes(60 * n),
        };
        let all = vec![Health {
            shop: facts::shop(),
            switch: Switch::Off,
            said_at: Some(facts::minutes(30)),
            last: Some(facts::minutes(12)),
            paid: 100,
            confirmed: 97,
            missing: vec![missing(1), missing(2), missing(3)],
        }];
        app.overlays.push(Overlay::Health { all, scroll: 0 });
    });
    shows("matrix", &|app| {
        app.overlays.push(Overlay::Matrix { scroll: 0 });
    });
}

#[test]
fn x_14_dialogs_that_choose_and_ask_in_five_languages() {
    shows("start", &|app| {
        app.overlays.push(Overlay::Start { chosen: 0 });
    });
    shows("files", &|app| {
        let entry = |name: &str, is_folder| Entry {
            name: name.to_owned(),
            path: std::path::Path::new("/home/li/exports").join(name),
            is_folder,
            bytes: if is_folder { 0 } else { 412_330 },
        };
        app.overlays.push(Overlay::Picker(Picker {
            purpose: Purpose::Evidence(EvidenceId::from_raw(1)),
            marked: Vec::new(),
            preview: None,
            folder: Some("/home/li/exports".into()),
            entries: vec![entry("凭证", true), entry("底单.jpg", false)],
            line: Editor::one_line(LINE_LIMIT_BYTES),
            chosen: 1,
            is_loading: false,
        }));
    });
    shows("a passage", &|app| {
        app.overlays.push(Overlay::Passage(Passage {
            slot: EvidenceId::from_raw(4),
            chosen: 1,
            from: Some(0),
            shows_personal: false,
        }));
    });
    shows("a passphrase", &|app| {
        app.overlays.push(Overlay::Proof(Proof {
            name: "li.wei".to_owned(),
            line: Unseen::default(),
            effect: Effect::LoadCounts,
            ticket: None,
            asked: Asked::Rule,
            told: None,
            is_waiting: false,
        }));
    });
    shows("other words", &|app| {
        let mut line = Editor::one_line(LINE_LIMIT_BYTES);
        line.insert("亲，请在本聊天里联系我们。");
        app.overlays.push(Overlay::EditReview {
            review: ReviewId::from_raw(1),
            line,
        });
    });
    shows("a view", &|app| {
        app.overlays.push(Overlay::SaveView {
            line: Editor::one_line(LINE_LIMIT_BYTES),
        });
    });
}

fn asked(app: &mut App, act: case::Act) {
    for intent in case::perform(act, &app.model, &mut app.panes.case) {
        match intent {
            Intent::AskWords(blank) => app.overlays.push(Overlay::asking(blank)),
            Intent::AskPick(question, picks) => {
                app.overlays.push(Overlay::Pick { question, picks });
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn x_14_a_part_of_the_money_in_five_languages() {
    let offered = |app: &mut App, kind: Option<ActKind>| {
        let mut acts = vec![act(app, ActKind::PartOffered, "2050 CNY", "")];
        acts.extend(kind.map(|kind| act(app, kind, "2050 CNY", "")));
        let open = app.model.dossier.as_mut().unwrap();
        open.acts = acts;
        let case = &mut open.cases.first_mut().unwrap().fields;
        case.amount = Some(Money::new(16_899, Currency::Cny));
    };
    shows("an offer", &|app| {
        offered(app, None);
        asked(app, case::Act::Part);
    });
    shows("another amount", &|app| {
        offered(app, Some(ActKind::PartAccepted));
        app.focus_on(Place::Case);
        app.panes.case.scroll = 13;
    });
}

#[test]
fn x_14_a_case_that_was_handed_on_in_five_languages() {
    shows("handed on", &|app| {
        let mut answer = act(app, ActKind::EscalationAnswered, "", "同意退一半");
        answer.id = ActId::from_raw(7_001);
        let acts = vec![
            act(app, ActKind::Escalated, "lead", "买家要求全额退款"),
            answer,
        ];
        app.model.dossier.as_mut().unwrap().acts = acts;
        app.focus_on(Place::Case);
        app.panes.case.scroll = 13;
    });
}

#[test]
fn x_14_files_that_are_not_loaded_in_five_languages() {
    shows("files behind", &|app| {
        let open = app.model.dossier.as_mut().unwrap();
        let mut work_order = facts::work_order_with_form();
        work_order.files_behind = vec![(EvidenceId::from_raw(2), 137)];
        open.deadlines.push(facts::evidence_due(&work_order));
        open.work_orders = vec![work_order];
        app.focus_on(Place::Checklist);
        app.panes.checklist.row = 3;
    });
}
