//! What the people of the made-up shop left behind: answers on their way, answers that the gate
//! stopped, half-written ones, notes.
//! Never goes round the gate: all of it acts through `service`.

use super::chance::Chance;
use super::facts::{self, Facts};
use super::fill::ACTOR;
use super::talks::AGENT;
use super::words::Words;
use crate::compliance::cleared::Cleared;
use crate::compliance::{Context as Place, Lexicon, mask};
use crate::config::calendars;
use crate::config::platform::Platforms;
use crate::domain::agent::{Actor, Role};
use crate::domain::conversation::{Direction, OutboxStep, Route, SendTrouble};
use crate::domain::dossier::Draft;
use crate::domain::id::{ConversationId, OutboxId};
use crate::domain::time::{HOUR_MS, MINUTE_MS, Stamp};
use crate::service::context::{Context, UNDO_MS, Voice};
use crate::service::error::{Result, ServiceError};
use crate::service::reply::Request;
use crate::service::review::{bait, rate};
use crate::service::{note, outbox, reply};
use crate::store::desk::Store;
use crate::store::{agents, conversations, drafts, messages, shops};

/// Conversations looked through for something to do in.
const LOOKED_THROUGH: usize = 4_000;
/// Half-written answers and notes.
const DRAFTS: usize = 5;
const NOTES: usize = 8;
/// Who looks at what was flagged.
const SUPERVISOR: &str = "zhao.min";
/// Of a thousand messages that passed so many are looked at: while the shop tries it, and since.
const SAMPLED_AT_FIRST: i64 = 800;
const SAMPLED: i64 = 50;
/// Buyers' contacts that are noted, and the last words looked through for them.
const CONTACTS: usize = 3;
const LAST_WORDS: usize = 12;
/// Forbidden answers tried in each language.
const TRIES: usize = 6;

/// The steps that an answer on its way has behind it, by route. The last word is where it stays.
const BY_HAND: [&[OutboxStep]; 5] = [
    &[],
    &[],
    &[OutboxStep::Copy],
    &[OutboxStep::Copy, OutboxStep::Confirm],
    &[OutboxStep::Cancel],
];
const BY_RELAY: [&[OutboxStep]; 5] = [
    &[],
    &[OutboxStep::Release, OutboxStep::Claim, OutboxStep::Confirm],
    &[OutboxStep::Release, OutboxStep::Claim, OutboxStep::Fail],
    &[
        OutboxStep::Release,
        OutboxStep::Claim,
        OutboxStep::LoseTrack,
    ],
    &[OutboxStep::Cancel],
];

/// The conversations of a filled store, sorted by what can be done in them.
struct Desk {
    waiting: Vec<Facts>,
    answered_by_hand: Vec<Facts>,
    answered_by_relay: Vec<Facts>,
}

/// Leaves the work of the last hour behind.
pub fn leave_work(
    store: &mut Store,
    words: &Words,
    platforms: &Platforms,
    seed: u64,
    now: Stamp,
) -> Result<()> {
    let mut chance = Chance::branch(seed, "agents", 0);
    let people = [
        (AGENT, Role::Agent),
        (SUPERVISOR, Role::Supervisor),
        (ACTOR, Role::Bot),
    ];
    store.write(|tx| {
        people
            .iter()
            .try_for_each(|(name, role)| agents::get_or_create(tx, name, *role, now).map(|_| ()))
    })?;
    let actor = Actor {
        name: AGENT.to_owned(),
        role: Role::Agent,
    };
    let context = Context {
        now: now.plus_ms(-25 * MINUTE_MS),
        actor: &actor,
        platforms,
        lexicon: Lexicon::embedded(),
        voice: Voice::default(),
        calendars: calendars::embedded(),
        undo_ms: UNDO_MS,
    };
    let mut desk = look(store, now, &mut chance)?;
    sample(store, &context, SAMPLED_AT_FIRST)?;
    try_forbidden(store, &context, words, &desk.waiting)?;
    note_contacts(store, &context, &desk.waiting)?;
    write_drafts(store, &context, words, &mut desk.waiting)?;
    write_notes(store, &context, words, &desk.waiting)?;
    send(store, &context, words, (&desk.answered_by_hand, &BY_HAND))?;
    send(store, &context, words, (&desk.answered_by_relay, &BY_RELAY))?;
    sample(store, &context, SAMPLED)?;
    // One that can still be called off while the desk opens.
    let just_now = Context { now, ..context };
    let last: Vec<Facts> = desk
        .answered_by_relay
        .into_iter()
        .skip(BY_RELAY.len())
        .collect();
    send(store, &just_now, words, (&last, &[&[]]))
}

fn look(store: &mut Store, now: Stamp, chance: &mut Chance) -> Result<Desk> {
    let (mut all, routes) = store.read(|tx| {
        let page = conversations::page(tx, conversations::Filter::default(), None, LOOKED_THROUGH)?;
        let facts: Result<Vec<Facts>> = page
            .iter()
            .map(|conversation| Ok(Facts::read(tx, conversation.id)?))
            .collect();
        Ok::<_, crate::service::error::ServiceError>((facts?, shops::all(tx)?))
    })?;
    chance.shuffle(&mut all);
    let long_ago = now.plus_ms(-HOUR_MS);
    let (waiting, rest): (Vec<Facts>, Vec<Facts>) = all
        .into_iter()
        .partition(|facts| facts.conversation.waiting_since.is_some());
    let (by_hand, by_relay) = rest
        .into_iter()
        .filter(|facts| facts.conversation.last_at < Some(long_ago))
        .partition(|facts| {
            let shop = routes
                .iter()
                .find(|shop| shop.id == facts.conversation.shop);
            shop.is_some_and(|shop| shop.route == Route::Hand)
        });
    Ok(Desk {
        waiting,
        answered_by_hand: by_hand,
        answered_by_relay: by_relay,
    })
}

/// A supervisor sets how many of a thousand messages that passed are looked at by chance.
fn sample(store: &mut Store, context: &Context<'_>, permille: i64) -> Result<()> {
    let supervisor = Actor {
        name: SUPERVISOR.to_owned(),
        role: Role::Supervisor,
    };
    let context = Context {
        actor: &supervisor,
        ..*context
    };
    for shop in store.read(shops::all)? {
        rate::set(store, &context, shop.id, permille)?;
    }
    Ok(())
}

/// Buyers who offered a contact are noted for the supervisor.
fn note_contacts(store: &mut Store, context: &Context<'_>, waiting: &[Facts]) -> Result<()> {
    let mut noted = 0;
    for facts in waiting {
        if noted == CONTACTS {
            break;
        }
        let chat = &facts.conversation;
        let is_noted = store.write(|tx| {
            let page = messages::page_before(tx, chat.id, None, LAST_WORDS)?;
            let mut words = page.iter().filter(|m| m.fields.direction == Direction::In);
            let contact =
                words.find(|m| !mask::contacts(&m.fields.text, context.lexicon, &[]).is_empty());
            if let Some(message) = contact {
                let text = &message.fields.text;
                bait::notice(tx, context, chat, None, message.id, text)?;
            }
            Ok::<_, ServiceError>(contact.is_some())
        })?;
        noted += usize::from(is_noted);
    }
    Ok(())
}

/// Forbidden lines are tried where the platform forbids them: the gate keeps them for the supervisor.
fn try_forbidden(
    store: &mut Store,
    context: &Context<'_>,
    words: &Words,
    waiting: &[Facts],
) -> Result<()> {
    let shops = store.read(shops::all)?;
    let mut at = context.now;
    for (language, talk) in &words.talks {
        let same = waiting
            .iter()
            .filter(|facts| facts.conversation.language == *language);
        let lines = talk.lines.stopped.iter().cycle();
        for (facts, line) in same.take(TRIES).zip(lines) {
            let shop = shops.iter().find(|shop| shop.id == facts.conversation.shop);
            let is_stopped = shop.is_some_and(|shop| {
                let place = Place::of(context.platforms.get(&shop.platform));
                Cleared::judge(line, &[], &place).is_err()
            });
            if is_stopped {
                let request = request(facts.conversation.id, line);
                at = at.plus_ms(-7 * MINUTE_MS);
                reply::reply(
                    store,
                    &Context {
                        now: at,
                        ..*context
                    },
                    &request,
                )?;
            }
        }
    }
    Ok(())
}

fn write_drafts(
    store: &mut Store,
    context: &Context<'_>,
    words: &Words,
    waiting: &mut [Facts],
) -> Result<()> {
    for (nth, facts) in waiting.iter().rev().take(DRAFTS).enumerate() {
        let Some(line) = facts.talk(words).and_then(|talk| {
            let lines = talk
                .lines
                .drafts
                .iter()
                .filter(|line| facts::can_say(line, facts));
            lines.cycle().nth(nth)
        }) else {
            continue;
        };
        let text = facts.fill(line, context.now);
        let draft = Draft {
            conversation: facts.conversation.id,
            caret: text.len(),
            text,
            saved_at: context.now,
        };
        store.write(|tx| drafts::save(tx, &context.actor.name, &draft))?;
    }
    Ok(())
}

fn write_notes(
    store: &mut Store,
    context: &Context<'_>,
    words: &Words,
    waiting: &[Facts],
) -> Result<()> {
    for (nth, facts) in waiting.iter().take(NOTES).enumerate() {
        let Some(line) = facts.talk(words).and_then(|talk| {
            let lines = talk
                .lines
                .notes
                .iter()
                .filter(|line| facts::can_say(line, facts));
            lines.cycle().nth(nth)
        }) else {
            continue;
        };
        let last_at = facts.conversation.last_at.unwrap_or(context.now);
        // A note stands behind what it is about.
        let after = Context {
            now: last_at.plus_ms(1_000).max(context.now),
            ..*context
        };
        note::write(
            store,
            &after,
            facts.conversation.id,
            &facts.fill(line, context.now),
        )?;
    }
    Ok(())
}

/// Writes an answer into one conversation for each list of steps, and takes the steps.
fn send(
    store: &mut Store,
    context: &Context<'_>,
    words: &Words,
    (answered, ways): (&[Facts], &[&[OutboxStep]]),
) -> Result<()> {
    for (facts, steps) in answered.iter().zip(ways) {
        let Some(line) = facts.talk(words).and_then(|talk| {
            let mut lines = talk.lines.updates.iter();
            lines.find(|line| facts::can_say(line, facts))
        }) else {
            continue;
        };
        let text = facts.fill(line, context.now);
        let outcome = reply::reply(store, context, &request(facts.conversation.id, &text))?;
        let Some(row) = outcome.queued else {
            continue;
        };
        for &step in *steps {
            take(store, context, row.id, step)?;
        }
    }
    Ok(())
}

fn take(store: &mut Store, context: &Context<'_>, id: OutboxId, step: OutboxStep) -> Result<()> {
    let why = match step {
        OutboxStep::Fail => format!("{} 429", SendTrouble::TooMany),
        OutboxStep::LoseTrack => SendTrouble::HungUp.to_string(),
        _ => String::new(),
    };
    store.write(|tx| outbox::step_in(tx, context, id, step, &why).map(|_| ()))
}

const fn request(conversation: ConversationId, text: &str) -> Request<'_> {
    Request {
        conversation,
        text,
        key: None,
        route: None,
        does: None,
    }
}
