//! Buyers who go on writing while somebody watches: new questions, answers to what the shop sent,
//! requests for money, groups that form, parcels that are scanned.
//! Never waits and never reads a clock: whoever runs them says what time it is.

use std::collections::{BTreeMap, BTreeSet};

use super::chance::Chance;
use super::facts::{self, Facts};
use super::numbers;
use super::orders;
use super::talks;
use super::words::{Lines, Speaker, Tongue, Words};
use crate::domain::audit::Action;
use crate::domain::case::{Case, CaseFields, CaseKind, CaseReason, CaseState, FreightMarker};
use crate::domain::conversation::OutboxState;
use crate::domain::deadline::Subject;
use crate::domain::id::{CaseId, ConversationId, OrderId, OutboxId};
use crate::domain::order::{GroupState, OrderState};
use crate::domain::time::{SECOND_MS, Stamp};
use crate::policy::due as rules;
use crate::service::context::Context;
use crate::service::error::Result;
use crate::service::{conversation, due};
use crate::store::desk::Store;
use crate::store::told::Told;
use crate::store::tx::Tx;
use crate::store::{audit, cases as case_rows, conversations, deadlines, orders as order_rows};
use crate::store::{outbox, parcels, shops};

/// Conversations and orders that the buyers know at most.
const KNOWN: usize = 1_000;
/// Outgoing messages looked at in one turn.
const A_TURN: usize = 100;

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Happened {
    /// A buyer asked something.
    Asked,
    /// A buyer answered what the shop had sent.
    Answered,
    /// A buyer asked for their money.
    WantsMoney,
    /// A group formed.
    GroupFormed,
    /// A parcel was scanned.
    Scanned,
}

/// The buyers of a made-up shop.
#[derive(Debug)]
pub struct Buyers {
    words: Words,
    chance: Chance,
    next_at: Stamp,
    conversations: Vec<ConversationId>,
    orders: Vec<OrderId>,
    /// Outgoing messages that may still leave.
    watched: BTreeSet<OutboxId>,
    last_seen: Option<OutboxId>,
    /// Answers to come.
    answers: BTreeMap<(Stamp, OutboxId), ConversationId>,
}

impl Buyers {
    /// Gets to know the buyers of a filled store.
    pub fn meet(store: &mut Store, words: Words, seed: u64, now: Stamp) -> Result<Self> {
        let mut chance = Chance::branch(seed, "buyers", 0);
        let (talks, orders) = store.read(|tx| {
            let everyone = conversations::Filter::default();
            let talks = conversations::page(tx, everyone, None, KNOWN)?;
            let mut orders = Vec::new();
            for state in [OrderState::Paid, OrderState::Shipped, OrderState::Received] {
                let filter = order_rows::Filter {
                    state: Some(state),
                    ..order_rows::Filter::default()
                };
                let page = order_rows::page(tx, filter, None, KNOWN)?;
                orders.extend(page.iter().map(|order| order.id));
            }
            Ok::<_, crate::store::error::StoreError>((talks, orders))
        })?;
        let mut buyers = Self {
            words,
            next_at: now.plus_ms(chance.between(2, 6) * SECOND_MS),
            chance,
            conversations: talks.iter().map(|talk| talk.id).collect(),
            orders,
            watched: BTreeSet::new(),
            last_seen: None,
            answers: BTreeMap::new(),
        };
        // What left before they were met is not answered any more.
        while !buyers.look_for_new(store)? {}
        Ok(buyers)
    }

    /// Returns when something happens next, unless the shop sends something before.
    pub fn next_at(&self) -> Stamp {
        let answer = self.answers.keys().next().map(|(at, _)| *at);
        answer.map_or(self.next_at, |at| at.min(self.next_at))
    }

    /// Lets happen what is ripe at `context.now`.
    pub fn turn(&mut self, store: &mut Store, context: &Context<'_>) -> Result<Vec<Happened>> {
        self.look_for_new(store)?;
        self.plan_answers(store, context.now)?;
        let mut happened = Vec::new();
        while let Some((&key, &talk)) = self.answers.iter().next()
            && key.0 <= context.now
        {
            self.answers.remove(&key);
            if self.say(store, context, talk, |lines| &lines.answers)? {
                happened.push(Happened::Answered);
            }
        }
        if self.next_at <= context.now {
            self.next_at = context.now.plus_ms(self.chance.between(5, 20) * SECOND_MS);
            happened.extend(self.one_thing(store, context)?);
        }
        Ok(happened)
    }

    /// Takes in outgoing messages that are new, and says whether it has seen all of them.
    fn look_for_new(&mut self, store: &mut Store) -> Result<bool> {
        let last = self.last_seen;
        let page = store.read(|tx| outbox::page(tx, outbox::Filter::default(), last, A_TURN))?;
        self.last_seen = page.last().map(|row| row.id).or(last);
        let open = page.iter().filter(|row| !row.state.is_final());
        self.watched.extend(open.map(|row| row.id));
        Ok(page.len() < A_TURN)
    }

    fn plan_answers(&mut self, store: &mut Store, now: Stamp) -> Result<()> {
        let watched: Vec<OutboxId> = self.watched.iter().copied().take(A_TURN).collect();
        for id in watched {
            let row = store.read(|tx| outbox::get(tx, id))?;
            if row.state.is_final() {
                self.watched.remove(&id);
            }
            // Most buyers answer; some are content.
            if row.state == OutboxState::Sent && self.chance.percent(80) {
                let at = now.plus_ms(self.chance.between(4, 15) * SECOND_MS);
                self.answers.insert((at, id), row.conversation);
            }
        }
        Ok(())
    }

    fn one_thing(&mut self, store: &mut Store, context: &Context<'_>) -> Result<Option<Happened>> {
        let what = match self.chance.below(100) {
            0..12 => self.want_money(store, context)?,
            12..26 => self.form_group(store, context)?,
            26..46 => self.scan_parcel(store, context)?,
            _ => None,
        };
        if what.is_some() {
            return Ok(what);
        }
        let Some(&talk) = self.chance.pick(&self.conversations) else {
            return Ok(None);
        };
        let said = self.say(store, context, talk, |lines| &lines.openers)?;
        Ok(said.then_some(Happened::Asked))
    }

    /// Lets the buyer of a conversation say one of some lines that fits.
    fn say(
        &mut self,
        store: &mut Store,
        context: &Context<'_>,
        talk: ConversationId,
        of: impl Fn(&Lines) -> &Vec<String>,
    ) -> Result<bool> {
        let facts = store.read(|tx| Facts::read(tx, talk))?;
        let Some(lines) = facts.talk(&self.words).map(|talk| of(&talk.lines)) else {
            return Ok(false);
        };
        let fitting: Vec<&String> = lines
            .iter()
            .filter(|line| facts::can_say(line, &facts))
            .collect();
        let Some(line) = self.chance.pick(&fitting) else {
            return Ok(false);
        };
        let said = buyers_words(&facts, line, context.now);
        conversation::receive(store, context, talk, &said)?;
        Ok(true)
    }

    fn want_money(&mut self, store: &mut Store, context: &Context<'_>) -> Result<Option<Happened>> {
        let Some(&talk) = self.chance.pick(&self.conversations) else {
            return Ok(None);
        };
        let facts = store.read(|tx| Facts::read(tx, talk))?;
        let Some(case) = self.request(&facts, context.now) else {
            return Ok(None);
        };
        let line = facts
            .talk(&self.words)
            .map(|talk| self.chance.word(&talk.lines.asks_refund).to_owned());
        let said = line.map(|line| buyers_words(&facts, &line, context.now));
        let is_new = store.write(|tx| {
            if !case_rows::of_order(tx, case.0)?.is_empty() {
                return Ok::<_, crate::service::error::ServiceError>(false);
            }
            open_case(tx, context, &facts, &case)?;
            if let Some(said) = &said {
                conversation::receive_in(tx, context, talk, said)?;
            }
            Ok(true)
        })?;
        Ok(is_new.then_some(Happened::WantsMoney))
    }

    /// Returns what a buyer asks for, if the order is one that money can be asked for.
    fn request(&mut self, facts: &Facts, now: Stamp) -> Option<(OrderId, String, CaseFields)> {
        let order = facts.order.as_ref()?;
        let kind = match order.fields.state? {
            OrderState::Paid if order.fields.group != Some(GroupState::Pending) => {
                CaseKind::RefundOnly
            }
            OrderState::Received => CaseKind::ReturnRefund,
            _ => return None,
        };
        let reasons = [
            CaseReason::ChangedMind,
            CaseReason::Quality,
            CaseReason::NotAsDescribed,
        ];
        let fields = CaseFields {
            kind: Some(kind),
            state: Some(CaseState::MerchantDecides),
            reason: Some(self.chance.pick_or(&reasons, CaseReason::Other)),
            amount: order.fields.paid(),
            opened_at: Some(now),
            changed_at: Some(now),
            stepped_in: Some(false),
            freight_marker: Some(FreightMarker::NotSeen),
            dispatched: Some(order.fields.shipped_at.is_some()),
            buyer: order.fields.buyer.clone(),
            ..CaseFields::default()
        };
        Some((
            order.id,
            numbers::case_number(self.chance.next_u64()),
            fields,
        ))
    }

    fn form_group(&mut self, store: &mut Store, context: &Context<'_>) -> Result<Option<Happened>> {
        let Some(id) = self.order_that(store, |order| {
            order.fields.group == Some(GroupState::Pending)
                && order.fields.state == Some(OrderState::Paid)
        })?
        else {
            return Ok(None);
        };
        let words = &self.words;
        store.write(|tx| {
            let mut order = order_rows::get(tx, id)?;
            order.fields.group = Some(GroupState::Formed);
            order.fields.group_formed_at = Some(context.now);
            order.fields.confirmed_at = Some(context.now);
            order.fields.changed_at = Some(context.now);
            order.fields.ship_by = Some(context.now.plus_ms(2 * crate::domain::time::DAY_MS));
            order_rows::update(tx, &order, told(context.now))?;
            note(tx, context, id, "group formed")?;
            due::of_order(tx, context, id)?;
            for talk in conversations::of_order(tx, id)? {
                let facts = Facts::read(tx, talk.id)?;
                if let Some(talk_words) = facts.talk(words) {
                    let said = buyers_words(&facts, &talk_words.lines.group_formed, context.now);
                    conversation::receive_in(tx, context, talk.id, &said)?;
                }
            }
            Ok::<_, crate::service::error::ServiceError>(())
        })?;
        Ok(Some(Happened::GroupFormed))
    }

    fn scan_parcel(
        &mut self,
        store: &mut Store,
        context: &Context<'_>,
    ) -> Result<Option<Happened>> {
        let Some(id) = self.order_that(store, |order| {
            order.fields.state == Some(OrderState::Shipped) && !order.parcels.is_empty()
        })?
        else {
            return Ok(None);
        };
        let order = store.read(|tx| order_rows::get(tx, id))?;
        let currency = order.fields.currency;
        let tongues = self.words.shops.iter().flat_map(|shop| &shop.tongues);
        let fitting: Vec<&Tongue> = tongues
            .filter(|tongue| Some(tongue.currency) == currency && !tongue.scans.is_empty())
            .collect();
        let (Some(mut parcel), Some(tongue)) = (order.parcels.into_iter().next(), fitting.first())
        else {
            return Ok(None);
        };
        let step = self.chance.place(tongue.scans.len());
        parcel.fields.last_scan = orders::scan(tongue, step, &mut self.chance);
        parcel.fields.last_scan_at = Some(context.now);
        store.write(|tx| {
            parcels::update(tx, &parcel)?;
            note(tx, context, id, "parcel scanned")?;
            due::of_order(tx, context, id)
        })?;
        Ok(Some(Happened::Scanned))
    }

    /// Returns an order of some kind, if a few tries find one.
    fn order_that(
        &mut self,
        store: &mut Store,
        is_fit: impl Fn(&crate::domain::order::Order) -> bool,
    ) -> Result<Option<OrderId>> {
        for _ in 0..24 {
            let Some(&id) = self.chance.pick(&self.orders) else {
                return Ok(None);
            };
            if is_fit(&store.read(|tx| order_rows::get(tx, id))?) {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }
}

fn buyers_words(
    facts: &Facts,
    line: &str,
    now: Stamp,
) -> crate::domain::conversation::MessageFields {
    let text = facts.fill(line, now);
    talks::message(Speaker::Buyer, now, &facts.conversation.buyer, text)
}

fn open_case(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    facts: &Facts,
    (order, number, fields): &(OrderId, String, CaseFields),
) -> Result<()> {
    let shop = shops::get(tx, facts.conversation.shop)?;
    let case = Case {
        id: CaseId::fresh(tx.ids(), context.now),
        shop: shop.id,
        number: number.clone(),
        order: Some(*order),
        order_number: facts
            .order
            .as_ref()
            .map_or_else(String::new, |o| o.number.clone()),
        fields: fields.clone(),
    };
    case_rows::insert(tx, &case, told(context.now))?;
    let clocks = &context.platforms.get(&shop.platform).clocks;
    let dues = rules::of_case(&case.fields, clocks);
    deadlines::replace(tx, Subject::Case(case.id), shop.id, &dues, context.now)?;
    let detail = "opened by the buyer".to_owned();
    audit::append(
        tx,
        context.entry(Action::CaseMoved, case.id.to_string(), detail),
    )?;
    Ok(())
}

const fn told(at: Stamp) -> Told {
    Told { at, payload: None }
}

/// What a platform tells of an order stands in the record like any other observation.
fn note(tx: &mut Tx<'_>, context: &Context<'_>, order: OrderId, what: &str) -> Result<()> {
    let entry = context.entry(Action::Imported, order.to_string(), what.to_owned());
    audit::append(tx, entry)?;
    Ok(())
}
