//! What the people of the made-up shop have decided, noted and handed on: what is due by the rules,
//! complaints, a lead who is asked, a case put off, a freight insurance that runs out.
//! Never goes round the rules: all of it acts through `service`.

use super::talks::AGENT;
use super::words::{Topic, Words};
use crate::compliance::Lexicon;
use crate::config::calendars;
use crate::config::platform::Platforms;
use crate::domain::act::{ActKind, ActSubject, Deed, NewAct};
use crate::domain::agent::{Actor, Role};
use crate::domain::case::Case;
use crate::domain::conversation::{Conversation, Direction, Route};
use crate::domain::id::ConversationId;
use crate::domain::time::{HOUR_MS, MINUTE_MS, Stamp};
use crate::policy::insurance::CYCLE_MS;
use crate::policy::outcome::Decision;
use crate::service::context::{Context, UNDO_MS, Voice};
use crate::service::error::{Result, ServiceError};
use crate::service::{act, concern, due, matter, postpone};
use crate::store::desk::Store;
use crate::store::tx::Tx;
use crate::store::{cases, conversations, messages, shops};

/// Cases and waiting conversations that are looked through.
const LOOKED_THROUGH: usize = 4_000;
/// The last messages of a conversation that tell what it is about.
const LAST_MESSAGES: usize = 4;
/// Complaints, and cases that the lead is asked about.
const COMPLAINTS: usize = 3;
const HANDED_ON: usize = 2;
const HANDED_ON_FOR: &str = "买家不接受按规则给出的答复，请主管决定";
/// How long a case is put off.
const PUT_OFF_MS: i64 = 18 * HOUR_MS;
/// What is left of the freight insurance.
const COVER_LEFT_MS: i64 = 30 * HOUR_MS;

/// Leaves them behind in a filled store.
pub fn leave(store: &mut Store, words: &Words, platforms: &Platforms, now: Stamp) -> Result<()> {
    let actor = Actor {
        name: AGENT.to_owned(),
        role: Role::Agent,
    };
    let at = |now: Stamp| Context {
        now,
        actor: &actor,
        platforms,
        lexicon: Lexicon::embedded(),
        voice: Voice::default(),
        calendars: calendars::embedded(),
        undo_ms: UNDO_MS,
    };
    store.write(|tx| {
        insure(tx, &at(now.plus_ms(COVER_LEFT_MS - CYCLE_MS)))?;
        for id in angry(tx, words)? {
            concern::complain_in(tx, &at(now.plus_ms(-90 * MINUTE_MS)), id)?;
        }
        follow_rules(tx, &at(now.plus_ms(-2 * HOUR_MS)), &at(now))
    })?;
    put_off(store, &at(now.plus_ms(-20 * MINUTE_MS)))
}

/// Puts off the newest case that has the time for it.
fn put_off(store: &mut Store, then: &Context<'_>) -> Result<()> {
    let until = then.now.plus_ms(PUT_OFF_MS);
    let all = store.read(|tx| cases::page(tx, cases::Filter::default(), None, LOOKED_THROUGH))?;
    for case in all.iter().rev().filter(|case| case.is_open()) {
        match postpone::postpone(store, then, case.id, until) {
            // It has not: a time of the platform or of a rule comes before.
            Err(ServiceError::NotTaken(_)) => {}
            done => return done,
        }
    }
    Ok(())
}

/// Whoever pastes by hand sells parcels, and has them insured (row B-34).
fn insure(tx: &mut Tx<'_>, then: &Context<'_>) -> Result<()> {
    let all = shops::all(tx)?;
    for shop in all.iter().filter(|shop| shop.route == Route::Hand) {
        let renewed = NewAct {
            shop: shop.id,
            subject: ActSubject::Shop,
            deed: Deed::of(ActKind::InsuranceRenewed),
            note: String::new(),
            message: None,
        };
        act::record_in(tx, then, &renewed)?;
    }
    Ok(())
}

/// Returns conversations in which a buyer complains about an order that has no case yet.
fn angry(tx: &mut Tx<'_>, words: &Words) -> Result<Vec<ConversationId>> {
    let waiting = conversations::Filter {
        is_waiting: true,
        ..conversations::Filter::default()
    };
    let talks = words.talks.values().flat_map(|talk| &talk.dialogues);
    let angry = talks.filter(|dialogue| dialogue.topic == Topic::Angry);
    let lines: Vec<&str> = angry
        .flat_map(|dialogue| &dialogue.turns)
        .map(|turn| turn.2.as_str())
        .collect();
    let mut found = Vec::new();
    for conversation in conversations::page(tx, waiting, None, LOOKED_THROUGH)? {
        if found.len() < COMPLAINTS && is_angry(tx, &conversation, &lines)? {
            found.push(conversation.id);
        }
    }
    Ok(found)
}

fn is_angry(tx: &mut Tx<'_>, conversation: &Conversation, lines: &[&str]) -> Result<bool> {
    let Some(order) = conversation.order else {
        return Ok(false);
    };
    if !cases::of_order(tx, order)?.is_empty() {
        return Ok(false);
    }
    let page = messages::page_before(tx, conversation.id, None, LAST_MESSAGES)?;
    let of_buyer = page.iter().filter(|m| m.fields.direction == Direction::In);
    let mut said = of_buyer.map(|message| message.fields.text.as_str());
    Ok(said.any(|said| lines.contains(&said)))
}

/// Sets what is due by the rules in every open case; of those that only a lead may decide some have
/// been handed on.
fn follow_rules(tx: &mut Tx<'_>, earlier: &Context<'_>, now: &Context<'_>) -> Result<()> {
    let mut left = HANDED_ON;
    let all = cases::page(tx, cases::Filter::default(), None, LOOKED_THROUGH)?;
    for case in all.iter().filter(|case| case.is_open()) {
        let matter = matter::of_case(tx, case.id)?;
        if left > 0 && matter.outcome(now).decision == Decision::AskSupervisor {
            left -= 1;
            hand_on(tx, earlier, case)?;
        }
        let matter = matter::of_case(tx, case.id)?;
        due::of_case(tx, now, &matter)?;
    }
    Ok(())
}

fn hand_on(tx: &mut Tx<'_>, then: &Context<'_>, case: &Case) -> Result<()> {
    let asked = NewAct {
        shop: case.shop,
        subject: ActSubject::Case(case.id),
        deed: Deed {
            kind: ActKind::Escalated,
            value: "lead".to_owned(),
        },
        note: HANDED_ON_FOR.to_owned(),
        message: None,
    };
    act::record_in(tx, then, &asked).map(|_| ())
}
