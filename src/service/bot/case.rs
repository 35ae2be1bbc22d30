//! A case as the answer bot sees it: what a message is judged by, and what of the case may be told by
//! a program.
//! Never more than is on file: what only a person may promise is left out.

use crate::domain::act::{Act, ActKind, last};
use crate::domain::bot::{BotShop, BotStep, BotStepKind, HandOver};
use crate::domain::case::{Case, CaseKind, CaseState};
use crate::domain::conversation::{Conversation, Message, MessageKind};
use crate::domain::deadline::DeadlineKind;
use crate::domain::dossier::known_values;
use crate::domain::order::{GroupState, Order};
use crate::domain::platform::Platform;
use crate::domain::time::Stamp;
use crate::domain::work_order::{WorkOrder, WorkOrderState};
use crate::i18n::language::Language;
use crate::notice::bot::{Asked, Verdict};
use crate::notice::matter::{Matter as Told, Open, Payment, Stage, Traits, Values, Window};
use crate::notice::tongue;
use crate::policy::facts::Stage as Gone;
use crate::policy::outcome::{Note, Outcome};
use crate::policy::promise::HolidayNote;
use crate::service::context::Context;
use crate::service::error::Result;
use crate::service::matter::{self, Matter};
use crate::store::tx::Tx;
use crate::store::{cases, work_orders};

/// A conversation of the bot, with what is known of its matter.
pub(super) struct Seen {
    pub conversation: Conversation,
    pub matter: Option<Matter>,
    cases: Vec<Case>,
    work_orders: Vec<WorkOrder>,
}

impl Seen {
    /// Reads what is known of a conversation's matter.
    pub fn read(tx: &mut Tx<'_>, conversation: Conversation) -> Result<Self> {
        let Some(order) = conversation.order else {
            return Ok(Self {
                conversation,
                matter: None,
                cases: Vec::new(),
                work_orders: Vec::new(),
            });
        };
        Ok(Self {
            matter: Some(matter::of_order(tx, order)?),
            cases: cases::of_order(tx, order)?,
            work_orders: work_orders::of_order(tx, order)?,
            conversation,
        })
    }

    /// Judges what the buyer wrote; answers are counted up to a time.
    pub fn judge(
        &self,
        context: &Context<'_>,
        shop: &BotShop,
        steps: &[BotStep],
        heard: &[&Message],
        at: Stamp,
    ) -> Verdict<'static> {
        let Some(text) = words(heard) else {
            return Verdict::HandOver {
                topic: "",
                why: HandOver::NotWords,
            };
        };
        if text.trim().is_empty() {
            return Verdict::LetBe;
        }
        let since = at.plus_ms(-BotShop::MEMORY_MS);
        let lately: Vec<&BotStep> = steps
            .iter()
            .filter(|step| step.kind == BotStepKind::Answered && step.at > since)
            .collect();
        let resumed = steps.iter().rfind(|s| s.kind == BotStepKind::Resumed);
        let after_resumed = |step: &&BotStep| resumed.is_none_or(|resumed| step.at > resumed.at);
        let answered: Vec<&str> = lately
            .iter()
            .copied()
            .filter(after_resumed)
            .map(|step| step.topic.as_str())
            .collect();
        let order = self.order();
        let known = self.known();
        let asked = Asked {
            text: &text,
            known: &known,
            group: order.and_then(|order| order.fields.group),
            answered: &answered,
            is_disputed: self.is_disputed(),
        };
        let language = Language::from_tag(&self.conversation.language);
        let language = language.or_else(|| tongue::of(&text));
        let verdict = context.voice.bot().judge(&asked, |topic| {
            let matter = self.matter.as_ref()?;
            let platform = context.platforms.get(&matter.shop.platform);
            let spoken = platform.languages.first();
            let language = language.or_else(|| Language::from_tag(spoken?))?;
            let outcome = matter.outcome(context);
            self.told(context, platform, &outcome, topic, language)
        });
        let is_over = i64::try_from(lately.len()).unwrap_or(i64::MAX) >= shop.most;
        match verdict {
            Verdict::Answer { topic, .. } if is_over => Verdict::HandOver {
                topic,
                why: HandOver::Limit,
            },
            verdict => verdict,
        }
    }

    fn order(&self) -> Option<&Order> {
        self.matter.as_ref()?.order.as_ref()
    }

    /// Numbers, carriers and goods of the matter.
    fn known(&self) -> Vec<&str> {
        let mut known = known_values(self.order(), &self.cases);
        if let Some(order) = self.order() {
            known.extend(order.fields.items.iter().map(|item| item.name.as_str()));
            known.extend(order.parcels.iter().map(|p| p.fields.carrier.as_str()));
        }
        known.retain(|value| !value.is_empty());
        known
    }

    /// Whether somebody has to decide between the two sides: the platform, a payment system, or the
    /// shop about a complaint.
    fn is_disputed(&self) -> bool {
        let is_in_work = |one: &WorkOrder| one.fields.state.is_none_or(WorkOrderState::is_open);
        let is_stepped_in = |case: &Case| {
            case.is_open()
                && (case.fields.stepped_in == Some(true)
                    || case.fields.kind == Some(CaseKind::Complaint)
                    || matches!(
                        case.fields.state,
                        Some(CaseState::PlatformHandles | CaseState::PlatformRefused)
                    ))
        };
        let acts: &[Act] = self.matter.as_ref().map_or(&[], |matter| &matter.acts);
        let disputed = last(acts, ActKind::PaymentDisputed);
        let answered = last(acts, ActKind::DisputeAnswered);
        let is_payment_disputed =
            disputed.is_some_and(|notice| answered.is_none_or(|answer| answer.id < notice.id));
        is_payment_disputed
            || self.work_orders.iter().any(is_in_work)
            || self.cases.iter().any(is_stepped_in)
    }

    /// The matter as a buyer who asks about a topic is told of it.
    fn told<'a>(
        &'a self,
        context: &Context<'_>,
        platform: &'a Platform,
        outcome: &Outcome,
        topic: &str,
        language: Language,
    ) -> Option<Told<'a>> {
        let matter = self.matter.as_ref()?;
        let order = matter.order.as_ref()?;
        let facts = matter.facts();
        let case = facts.case.as_ref();
        let stage = match facts.order.stage {
            Gone::Unknown => None,
            Gone::NotSent => Some(Stage::NotSent),
            Gone::OnTheWay => Some(Stage::OnTheWay),
            Gone::Arrived => Some(Stage::Arrived),
        };
        let group = facts.order.group;
        let traits = Traits {
            group: group.filter(|one| matches!(one, GroupState::Pending | GroupState::Failed)),
            stage,
            kind: case.map(|case| case.kind),
            reason: case.and_then(|case| case.reason),
            payment: Payment::of(&order.fields)
                .filter(|payment| *payment != Payment::InProgress || facts.is_paid_back()),
            is_agreed: outcome.notes.contains(&Note::Decided)
                && !matter.case.as_ref().is_some_and(Case::has_goods_back),
            ..Traits::new(platform.terms.goods, platform.terms.confirm.meaning)
        };
        let parcel = order.outward();
        let case_amount = matter.case.as_ref().and_then(|case| case.fields.amount);
        let buyer = order.fields.buyer.as_deref();
        Some(Told {
            voice: context.voice,
            language,
            options: outcome
                .options
                .iter()
                .filter(|one| one.stop.is_none())
                .map(|one| Open {
                    way: one.way.code(),
                    card: one.card,
                    version: None,
                })
                .collect(),
            cards: outcome.cards.clone(),
            traits,
            values: Values {
                buyer: buyer.or(Some(self.conversation.buyer.as_str())),
                order: Some(&order.number),
                amount: case_amount.filter(|_| case.is_some_and(|case| case.kind.has_refund())),
                carrier: parcel.map(|parcel| parcel.fields.carrier.as_str()),
                tracking: parcel.map(|parcel| parcel.fields.tracking.as_str()),
                due: due(topic, outcome, order, stage),
                arrival: outcome.arrival.map(|arrival| Window {
                    counted_from: arrival.counted_from,
                    from: arrival.from,
                    to: arrival.to,
                    is_estimate: arrival.is_estimate,
                    is_holiday: arrival.holiday == Some(HolidayNote::Holiday),
                }),
                caption: platform.caption(language.tag()),
                delivered: facts.order.arrived_at(),
                ..Values::new(context.now, platform.zone)
            },
        })
    }
}

/// The time that counts for a topic: the refund of a group, the dispatch or the delivery of a parcel,
/// the answer to a discrepancy.
fn due(topic: &str, outcome: &Outcome, order: &Order, stage: Option<Stage>) -> Option<Stamp> {
    let of = |kind| {
        let due = outcome.deadlines.iter().find(|due| due.kind == kind);
        due.map(|due| due.at)
    };
    match (topic, stage) {
        ("where_is_parcel", Some(Stage::NotSent)) => order.fields.ship_by,
        ("where_is_parcel", _) => order.fields.deliver_by,
        ("wrong_amount", _) => of(DeadlineKind::Concern),
        _ => of(DeadlineKind::Group),
    }
}

/// The words of several messages; nothing when one of them is not words. Cards of an order or of
/// goods only show what is asked about.
fn words(heard: &[&Message]) -> Option<String> {
    let mut text = String::new();
    for message in heard {
        match message.fields.kind {
            MessageKind::Text if message.fields.attachments.is_empty() => {
                text.push_str(&message.fields.text);
                text.push('\n');
            }
            MessageKind::OrderCard | MessageKind::GoodsCard => {}
            _ => return None,
        }
    }
    Some(text)
}
