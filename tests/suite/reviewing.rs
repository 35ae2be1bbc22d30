//! What supervisors do with flagged texts, on every engine.

use afterdesk::compliance::cleared::Origin;
use afterdesk::domain::agent::Role;
use afterdesk::domain::allowed::NewAllowed;
use afterdesk::domain::conversation::{Direction, MessageKind, OutboxState, Route};
use afterdesk::domain::deadline::{DeadlineKind, Subject};
use afterdesk::domain::decision::{Cause, DecisionStep, Fate, ReviewVerdict};
use afterdesk::domain::id::ReviewId;
use afterdesk::domain::review::{Review, ReviewFilter, ReviewKind, ReviewState, Severity};
use afterdesk::domain::ruling::{Ruled, Ruling, Then};
use afterdesk::domain::time::{DAY_MS, Stamp};
use afterdesk::service::error::{Result, ServiceError};
use afterdesk::service::review::{decide, detail, rate, told, undo};
use afterdesk::service::{allow, outbox, reply};
use afterdesk::store::desk::Store;
use afterdesk::store::error::StoreError;
use afterdesk::store::{
    allowed, audit, counts, decisions, drafts, messages, outbox as rows, review_list, reviews,
    verify, vouched,
};

use crate::shopfloor::Shopfloor;
use crate::stores::{Place, on_every_engine};

mod deeds;
mod let_stand;
mod listed;
mod recorded;

/// A text with what looks like a telephone; a supervisor may know better.
const MODEL: &str = "联系我 13912345678";
const CONTACT: &str = "加我微信 abc12345";

fn floor(place: &Place, platform: &str, route: Route) -> Shopfloor {
    let mut desk = Shopfloor::in_store(place.create(), platform, route);
    desk.buyer_writes("质量有问题");
    desk.later(1_000);
    desk
}

/// Lets the agent write something that is flagged, and a supervisor come.
fn flagged(desk: &mut Shopfloor, text: &str) -> Review {
    desk.turn("li.wei", Role::Agent);
    assert!(desk.send(text).queued.is_none(), "{text}");
    desk.later(1_000);
    desk.turn("zhang.min", Role::Supervisor);
    open(desk).pop().unwrap()
}

fn open(desk: &mut Shopfloor) -> Vec<Review> {
    desk.store
        .read(|tx| reviews::page(tx, true, None, 100))
        .unwrap()
}

fn rule(desk: &mut Shopfloor, ruling: &Ruling) -> Result<Ruled> {
    desk.act(|store, context| decide::decide(store, context, ruling))
}

fn decided(desk: &mut Shopfloor, ruling: &Ruling) -> Review {
    match rule(desk, ruling).unwrap() {
        Ruled::Decided(review) => *review,
        other => panic!("{other:?}"),
    }
}

fn flags(desk: &mut Shopfloor) -> i64 {
    let now = desk.now;
    desk.store.read(|tx| counts::get(tx, now)).unwrap().flagged
}

fn is_whole(store: &mut Store) -> bool {
    store.read(verify::all).unwrap().broken.is_none()
}

/// The lines that tell of decisions, newest last.
fn lines(desk: &mut Shopfloor) -> Vec<String> {
    let id = desk.conversation;
    let all = desk
        .store
        .read(|tx| messages::page_before(tx, id, None, 100))
        .unwrap();
    let of_review = all
        .into_iter()
        .filter(|m| m.fields.kind == MessageKind::Review);
    of_review
        .map(|m| {
            assert_eq!(m.fields.direction, Direction::Note);
            m.fields.text
        })
        .collect()
}

#[test]
fn b_29_a_verdict_has_a_cause_and_closes_the_entry_with_its_deadline_and_its_record() {
    on_every_engine(|place| {
        let mut desk = floor(place, "pinduoduo", Route::Sandbox);
        let review = flagged(&mut desk, CONTACT);
        assert_eq!((review.severity, flags(&mut desk)), (Severity::Serious, 1));
        let done = decided(&mut desk, &Ruling::of(review.id, ReviewVerdict::Violation));
        let decision = done.decision.unwrap();
        assert_eq!(done.state, ReviewState::Decided);
        assert_eq!(decision.cause, Cause::ContactGiven);
        assert_eq!((decision.fate, decision.message), (Fate::Stays, None));
        assert_eq!(decision.by, "zhang.min");
        assert_eq!(flags(&mut desk), 0);
        assert!(desk.due_of(Subject::Review(review.id)).is_empty());
        assert_eq!(lines(&mut desk), ["violation contact_given"]);
        let subject = [review.id.to_string()];
        let history = desk
            .store
            .read(|tx| audit::history(tx, &subject, None, 10))
            .unwrap();
        assert_eq!(history[0].action, "review.decided");
        assert_eq!(history[0].actor, "zhang.min");
        assert!(history[0].detail.contains("violation contact_given stays"));
        assert!(is_whole(&mut desk.store));
    });
}

#[test]
fn nobody_decides_on_a_text_of_their_own_and_no_agent_decides() {
    on_every_engine(|place| {
        let mut desk = floor(place, "pinduoduo", Route::Sandbox);
        let review = flagged(&mut desk, CONTACT);
        let ruling = Ruling::of(review.id, ReviewVerdict::FalseAlarm);
        desk.turn("chen.hua", Role::Agent);
        assert!(matches!(
            rule(&mut desk, &ruling),
            Err(ServiceError::MayNot { .. })
        ));
        // Whoever wrote it may have become a supervisor since.
        desk.turn("li.wei", Role::Supervisor);
        let own = rule(&mut desk, &ruling);
        assert!(
            matches!(own, Err(ServiceError::Store(StoreError::Conflict { .. }))),
            "{own:?}"
        );
        assert_eq!(open(&mut desk).len(), 1);
        assert_eq!(flags(&mut desk), 1);
    });
}

#[test]
fn whoever_is_second_is_told_who_decided_what() {
    on_every_engine(|place| {
        let mut desk = floor(place, "pinduoduo", Route::Sandbox);
        let review = flagged(&mut desk, CONTACT);
        decided(&mut desk, &Ruling::of(review.id, ReviewVerdict::Coach));
        desk.turn("sun.li", Role::Owner);
        let second = rule(&mut desk, &Ruling::of(review.id, ReviewVerdict::Violation));
        let Ok(Ruled::Already(there)) = second else {
            panic!("{second:?}");
        };
        let decision = there.decision.unwrap();
        assert_eq!(
            (decision.by.as_str(), decision.verdict),
            ("zhang.min", ReviewVerdict::Coach)
        );
        let steps = desk
            .store
            .read(|tx| decisions::of_review(tx, review.id))
            .unwrap();
        assert_eq!(steps.len(), 1);
    });
}

#[test]
fn a_released_text_goes_out_once_as_it_was_written_under_the_name_of_its_writer() {
    on_every_engine(|place| {
        let mut desk = floor(place, "pinduoduo", Route::Sandbox);
        let review = flagged(&mut desk, MODEL);
        let done = decided(&mut desk, &Ruling::then(review.id, Then::Release, ""));
        assert_eq!(done.state, ReviewState::Approved);
        let decision = done.decision.unwrap();
        assert_eq!(decision.verdict, ReviewVerdict::FalseAlarm);
        let message = decision.message.unwrap();
        let (sent, row, cleared) = desk
            .store
            .read(|tx| {
                let row = rows::of_message(tx, message)?.unwrap();
                let cleared = rows::cleared(tx, row.id)?;
                Ok::<_, StoreError>((messages::get(tx, message)?, row, cleared))
            })
            .unwrap();
        assert_eq!(sent.fields.text, MODEL);
        assert_eq!(sent.fields.author_name, "li.wei");
        assert_eq!(cleared.origin(), Origin::Review(review.id));
        assert_eq!(row.state, OutboxState::Undo);
        assert_eq!(desk.conversation().unread, 0);
        assert_eq!(lines(&mut desk), ["released order_data"]);
        // A second release sends nothing.
        let again = rule(&mut desk, &Ruling::then(review.id, Then::Release, ""));
        assert!(matches!(again, Ok(Ruled::Already(_))));
        let open = desk.store.read(|tx| rows::open(tx, 10)).unwrap();
        assert_eq!(open.len(), 1);
        assert!(is_whole(&mut desk.store));
    });
}

#[test]
fn a_decision_is_taken_back_while_nothing_was_sent_on_it() {
    on_every_engine(|place| {
        let mut desk = floor(place, "pinduoduo", Route::Hand);
        let review = flagged(&mut desk, MODEL);
        let id = review.id;
        let nothing = desk.act(|store, context| undo::take_back(store, context, id));
        assert!(matches!(
            nothing,
            Err(ServiceError::Store(StoreError::Conflict { .. }))
        ));
        let done = decided(&mut desk, &Ruling::then(id, Then::Release, ""));
        let message = done.decision.unwrap().message.unwrap();
        let back = desk
            .act(|store, context| undo::take_back(store, context, id))
            .unwrap();
        assert_eq!((back.state, back.decision), (ReviewState::Open, None));
        assert_eq!(flags(&mut desk), 1);
        assert_eq!(desk.due_of(Subject::Review(id)), [DeadlineKind::Review]);
        assert_eq!(desk.conversation().unread, 1);
        let row = desk.store.read(|tx| rows::of_message(tx, message)).unwrap();
        assert_eq!(row.unwrap().state, OutboxState::Cancelled);
        assert_eq!(
            lines(&mut desk),
            ["released order_data", "taken_back order_data"]
        );
        // Decided anew and sent, it stays.
        let done = decided(&mut desk, &Ruling::then(id, Then::Release, ""));
        let message = done.decision.unwrap().message.unwrap();
        let row = desk.store.read(|tx| rows::of_message(tx, message)).unwrap();
        let outgoing = row.unwrap().id;
        desk.act(|store, context| outbox::confirm_sent(store, context, outgoing))
            .unwrap();
        let late = desk.act(|store, context| undo::take_back(store, context, id));
        assert_eq!(late, Err(ServiceError::HasLeft));
        let there = desk.store.read(|tx| reviews::get(tx, id)).unwrap();
        assert_eq!(there.state, ReviewState::Approved);
        let steps = desk.store.read(|tx| decisions::of_review(tx, id)).unwrap();
        let steps: Vec<DecisionStep> = steps.iter().map(|step| step.step).collect();
        assert_eq!(
            steps,
            [
                DecisionStep::Decided,
                DecisionStep::TakenBack,
                DecisionStep::Decided
            ]
        );
        assert!(is_whole(&mut desk.store));
    });
}

#[test]
fn a_11_other_words_pass_the_gate_again_or_nothing_is_decided() {
    on_every_engine(|place| {
        let mut desk = floor(place, "pinduoduo", Route::Sandbox);
        let review = flagged(&mut desk, CONTACT);
        let still = Then::Edit("请打店铺电话 13912345678".to_owned());
        let told = rule(&mut desk, &Ruling::then(review.id, still, "")).unwrap();
        let Ruled::Flagged(judgement) = told else {
            panic!("{told:?}");
        };
        assert_eq!(judgement.findings[0].kind.code(), "phone");
        assert_eq!(open(&mut desk).len(), 1);
        assert_eq!(lines(&mut desk), [""; 0]);
        let fine = Then::Edit("亲，在这里说就可以，我一直在。".to_owned());
        let done = decided(&mut desk, &Ruling::then(review.id, fine, ""));
        assert_eq!(done.state, ReviewState::Decided);
        let decision = done.decision.unwrap();
        assert_eq!(
            (decision.verdict, decision.fate),
            (ReviewVerdict::Coach, Fate::Edited)
        );
        let sent = desk
            .store
            .read(|tx| messages::get(tx, decision.message.unwrap()))
            .unwrap();
        assert_eq!(sent.fields.text, "亲，在这里说就可以，我一直在。");
        assert_eq!(sent.delivery, Some(OutboxState::Undo));
    });
}

#[test]
fn c_37_a_text_that_is_given_back_comes_with_words_and_loses_nothing() {
    on_every_engine(|place| {
        let mut desk = floor(place, "pinduoduo", Route::Sandbox);
        let review = flagged(&mut desk, CONTACT);
        for then in [Then::Return, Then::Block] {
            let mute = rule(&mut desk, &Ruling::then(review.id, then, "  "));
            assert!(matches!(mute, Err(ServiceError::Unfit { .. })));
        }
        let conversation = desk.conversation;
        let meanwhile = afterdesk::domain::dossier::Draft {
            conversation,
            text: "亲，稍等".to_owned(),
            caret: 0,
            saved_at: desk.now,
        };
        desk.store
            .write(|tx| drafts::save(tx, "li.wei", &meanwhile))
            .unwrap();
        let ruling = Ruling::then(review.id, Then::Return, "请留在平台上沟通");
        let done = decided(&mut desk, &ruling);
        assert_eq!(done.decision.unwrap().cause, Cause::BuyerAsked);
        let draft = desk
            .store
            .read(|tx| drafts::load(tx, "li.wei", conversation))
            .unwrap()
            .unwrap();
        assert_eq!(draft.text, format!("亲，稍等\n{CONTACT}"));
        assert_eq!(lines(&mut desk), ["returned buyer_asked\n请留在平台上沟通"]);
        // The agent is told once, with the words.
        desk.turn("li.wei", Role::Agent);
        let answers = desk.act(told::take).unwrap();
        assert_eq!(answers.len(), 1);
        assert_eq!(
            answers[0].review.decision.as_ref().unwrap().note,
            "请留在平台上沟通"
        );
        let again = desk.act(told::take).unwrap();
        assert!(again.is_empty());
    });
}

#[test]
fn what_does_not_fit_together_is_refused_and_changes_nothing() {
    let mut desk = floor(&Place::memory(), "pinduoduo", Route::Sandbox);
    let review = flagged(&mut desk, CONTACT);
    let id = review.id;
    let with = |verdict, cause, then, note: &str| Ruling {
        review: id,
        verdict,
        cause,
        note: note.to_owned(),
        then,
        allow: None,
    };
    let bad = [
        with(None, None, Then::Stay, ""),
        with(Some(ReviewVerdict::Noted), None, Then::Stay, ""),
        with(Some(ReviewVerdict::Violation), None, Then::Release, ""),
        with(Some(ReviewVerdict::FalseAlarm), None, Then::Block, "x"),
        with(
            Some(ReviewVerdict::Violation),
            Some(Cause::OrderData),
            Then::Stay,
            "",
        ),
        with(
            Some(ReviewVerdict::Violation),
            None,
            Then::Stay,
            &"x".repeat(5_000),
        ),
        Ruling {
            allow: Some(NewAllowed {
                name: "x".to_owned(),
                days: 1,
            }),
            ..Ruling::of(id, ReviewVerdict::Violation)
        },
        Ruling {
            allow: Some(NewAllowed {
                name: " ".to_owned(),
                days: 1,
            }),
            ..Ruling::of(id, ReviewVerdict::FalseAlarm)
        },
    ];
    for ruling in bad {
        let refused = rule(&mut desk, &ruling);
        assert!(
            matches!(refused, Err(ServiceError::Unfit { .. })),
            "{ruling:?}: {refused:?}"
        );
    }
    let empty = rule(&mut desk, &Ruling::then(id, Then::Edit(" ".to_owned()), ""));
    assert_eq!(empty, Err(ServiceError::Empty));
    assert_eq!(open(&mut desk).len(), 1);
}

#[test]
fn b_33_a_buyers_contact_is_noted_once_and_counts_against_nobody() {
    on_every_engine(|place| {
        let mut desk = floor(place, "pinduoduo", Route::Sandbox);
        desk.buyer_writes("加我微信 miao_0071 聊");
        desk.turn("zhang.min", Role::Supervisor);
        let all = open(&mut desk);
        assert_eq!(all.len(), 1);
        let bait = &all[0];
        assert_eq!(bait.kind, ReviewKind::Bait);
        assert_eq!(
            (bait.author.as_str(), bait.severity),
            ("", Severity::NoFault)
        );
        assert_eq!(flags(&mut desk), 0);
        assert!(desk.due_of(Subject::Review(bait.id)).is_empty());
        let refused = rule(&mut desk, &Ruling::of(bait.id, ReviewVerdict::Violation));
        assert!(matches!(refused, Err(ServiceError::Unfit { .. })));
        let done = decided(&mut desk, &Ruling::of(bait.id, ReviewVerdict::Noted));
        assert_eq!(done.decision.unwrap().cause, Cause::BuyerBait);
        assert_eq!(flags(&mut desk), 0);
        assert!(lines(&mut desk).is_empty());
        let earlier = desk
            .store
            .read(|tx| review_list::earlier(tx, "li.wei", ReviewId::from_raw(i64::MAX), bait.at));
        assert_eq!(earlier.unwrap().flags, 0);
    });
}

#[test]
fn a_sample_is_drawn_by_the_message_and_what_was_let_go_is_looked_at_by_somebody_else() {
    on_every_engine(|place| {
        let mut desk = floor(place, "pinduoduo", Route::Hand);
        let shop = desk.conversation().shop;
        let refused = desk.act(|store, context| rate::set(store, context, shop, 1_000));
        assert!(matches!(refused, Err(ServiceError::MayNot { .. })));
        desk.turn("zhang.min", Role::Supervisor);
        desk.act(|store, context| rate::set(store, context, shop, 1_000))
            .unwrap();
        let wrong = desk.act(|store, context| rate::set(store, context, shop, 1_001));
        assert!(matches!(wrong, Err(ServiceError::Unfit { .. })));
        desk.turn("li.wei", Role::Agent);
        let row = desk.send("亲，今天下午发货。").queued.unwrap();
        assert!(open(&mut desk).is_empty(), "it has not left");
        desk.act(|store, context| outbox::confirm_sent(store, context, row.id))
            .unwrap();
        let sampled = open(&mut desk).pop().unwrap();
        assert_eq!(sampled.kind, ReviewKind::Sampled);
        assert_eq!(sampled.message, Some(row.message));
        assert_eq!((sampled.severity, flags(&mut desk)), (Severity::Slight, 0));
        // What was let go comes back once it has left, with what had been found.
        let review = flagged(&mut desk, MODEL);
        let review = if review.kind == ReviewKind::Sampled {
            open(&mut desk)
                .into_iter()
                .find(|r| r.kind.is_flag())
                .unwrap()
        } else {
            review
        };
        let done = decided(&mut desk, &Ruling::then(review.id, Then::Release, ""));
        let message = done.decision.unwrap().message.unwrap();
        let row = desk.store.read(|tx| rows::of_message(tx, message)).unwrap();
        let outgoing = row.unwrap().id;
        desk.act(|store, context| outbox::confirm_sent(store, context, outgoing))
            .unwrap();
        let released = open(&mut desk)
            .into_iter()
            .find(|r| r.kind == ReviewKind::Released)
            .unwrap();
        assert_eq!(released.findings, review.findings);
        assert_eq!(released.author, "li.wei");
        let ruling = Ruling::of(released.id, ReviewVerdict::FalseAlarm);
        let own = rule(&mut desk, &ruling);
        assert!(matches!(
            own,
            Err(ServiceError::Store(StoreError::Conflict { .. }))
        ));
        desk.turn("sun.li", Role::Owner);
        decided(&mut desk, &ruling);
    });
}

#[test]
fn reply_never_asks_the_list_for_what_passes() {
    // A text on the list that passes anyway goes by its verdict.
    let mut desk = floor(&Place::memory(), "pinduoduo", Route::Sandbox);
    let conversation = desk.conversation;
    let request = reply::Request {
        conversation,
        text: "好的",
        key: None,
        route: None,
        does: None,
    };
    let row = desk
        .act(|store, context| reply::reply(store, context, &request))
        .unwrap()
        .queued
        .unwrap();
    let origin = desk.store.read(|tx| rows::origin(tx, row.id)).unwrap();
    assert!(matches!(origin, Some(Origin::Verdict(_))));
}
