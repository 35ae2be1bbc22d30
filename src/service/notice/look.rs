//! Looks at the notices of an order before they go: words, gaps, what the gate says, open ways.
//! Never gives one.

use super::facts::{due, facts};
use super::given;
use super::offer;
use super::reach;
use crate::compliance::{Context as Place, check};
use crate::domain::conversation::Conversation;
use crate::domain::dossier::known_values;
use crate::domain::finding::Judgement;
use crate::domain::id::OrderId;
use crate::domain::notice::NoticeKind;
use crate::domain::platform::Platform;
use crate::domain::posted::NoticeChannel;
use crate::domain::time::Stamp;
use crate::i18n::language::Language;
use crate::i18n::sentence::Sentence;
use crate::notice::sheet::{Looked, Sheet};
use crate::notice::told::{Facts, Gap, Told, told};
use crate::policy::occasion::{self, Known};
use crate::service::consent;
use crate::service::context::Context;
use crate::service::error::Result;
use crate::service::gate::Gate;
use crate::service::matter::{self, Matter};
use crate::store::error::StoreError;
use crate::store::tx::Tx;
use crate::store::{cases, conversations, notices};

/// What only a person, or the event behind a notice, knows of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct More<'a> {
    /// Why: of a delay, of a payment that failed.
    pub reason: Option<&'a str>,
    /// What has happened or is to be done.
    pub what: Option<&'a str>,
    /// The new date of a delay.
    pub new_date: Option<Stamp>,
    /// Until when something is answered or can be done.
    pub due: Option<Stamp>,
    /// Until when a payment can be repeated.
    pub retry_until: Option<Stamp>,
    /// When the event was.
    pub event_at: Option<Stamp>,
}

/// The order of notices, and what is known around it.
pub(super) struct Around<'a> {
    pub matter: Matter,
    /// The same order with each of its other cases.
    others: Vec<Matter>,
    /// Whether the buyer agreed to messages that nobody has to send.
    pub has_consent: bool,
    pub platform: &'a Platform,
    pub conversation: Option<Conversation>,
    pub language: Language,
}

impl<'a> Around<'a> {
    pub(super) fn read(tx: &mut Tx<'_>, context: &Context<'a>, order: OrderId) -> Result<Self> {
        let matter = matter::of_order(tx, order)?;
        let shown = matter.case.as_ref().map(|case| case.id);
        let mut others = Vec::new();
        for case in cases::of_order(tx, order)? {
            if Some(case.id) != shown {
                others.push(matter::of_case(tx, case.id)?);
            }
        }
        let has_consent = match &matter.order {
            Some(order) => consent::of_buyer(tx, order)?,
            None => false,
        };
        let platform = context.platforms.get(&matter.shop.platform);
        let conversation = conversations::of_order(tx, order)?.into_iter().next();
        let language = given::language(conversation.as_ref(), platform);
        Ok(Self {
            matter,
            others,
            has_consent,
            platform,
            conversation,
            language,
        })
    }

    /// The kinds that fit the order now, in any of its cases.
    fn fitting(&self) -> Vec<NoticeKind> {
        let all = NoticeKind::ALL.iter().copied();
        all.filter(|kind| self.fits(&self.matter, *kind) || self.elsewhere(*kind).is_some())
            .collect()
    }

    fn fits(&self, matter: &Matter, kind: NoticeKind) -> bool {
        known(matter, self.platform, |known| {
            occasion::of(known).contains(&kind)
        })
    }

    /// The matter with another case, where a kind fits that one.
    fn elsewhere(&self, kind: NoticeKind) -> Option<&Matter> {
        self.others.iter().find(|matter| self.fits(matter, kind))
    }

    /// Fills a notice of each kind.
    pub(super) fn sheets(
        &self,
        tx: &mut Tx<'_>,
        context: &Context<'_>,
        kinds: &[NoticeKind],
        more: &More<'_>,
    ) -> Result<Vec<Sheet>> {
        let mut sheets = Vec::with_capacity(kinds.len());
        for kind in kinds {
            let mut sheet = self.sheet(tx, context, *kind, more)?;
            if *kind == NoticeKind::Promotion {
                let closed = offer::gaps(tx, context, (&self.matter, self.platform), kinds)?;
                sheet.told = with_gaps(sheet.told, closed);
            }
            sheets.push(sheet);
        }
        Ok(sheets)
    }

    /// Fills a notice of a kind.
    pub(super) fn sheet(
        &self,
        tx: &mut Tx<'_>,
        context: &Context<'_>,
        kind: NoticeKind,
        more: &More<'_>,
    ) -> Result<Sheet> {
        let here = Some(&self.matter).filter(|matter| self.fits(matter, kind));
        let matter = here.or_else(|| self.elsewhere(kind));
        let matter = matter.unwrap_or(&self.matter);
        let outcome = matter.outcome(context);
        let at = (self.language, context.now);
        let facts = facts(kind, matter, &outcome, self.platform, at);
        let Some(facts) = facts else {
            return Ok(Sheet {
                kind,
                told: Err(vec![Gap::Untrue]),
                judgement: Judgement::of(Vec::new()),
            });
        };
        let facts = Facts {
            reason: more.reason.or(facts.reason),
            what: more.what.or(facts.what),
            new_date: more.new_date.or(facts.new_date),
            due: more.due.or_else(|| due(kind, &outcome, context.now)),
            retry_until: more.retry_until.or(facts.retry_until),
            has_consent: self.has_consent,
            ..facts
        };
        let told = told(kind, &facts, context.voice.notices(self.language));
        let is_untrue = known(matter, self.platform, |known| {
            occasion::is_untrue(kind, known)
        });
        let told = if is_untrue {
            with_gaps(told, vec![Gap::Untrue])
        } else {
            told
        };
        let judgement = match &told {
            Ok(told) => self.judge(tx, context, &told.text)?,
            Err(_) => Judgement::of(Vec::new()),
        };
        Ok(Sheet {
            kind,
            told,
            judgement,
        })
    }

    fn judge(&self, tx: &mut Tx<'_>, context: &Context<'_>, text: &str) -> Result<Judgement> {
        if let Some(chat) = &self.conversation {
            let judged = Gate::open(tx, chat.id)?.judge(tx, context, text)?;
            return Ok(judged.map_or_else(|stopped| stopped, |(_, judgement)| judgement));
        }
        let known = known_values(self.matter.order.as_ref(), self.matter.case.as_slice());
        let place = Place {
            known: &known,
            lexicon: context.lexicon,
            ..Place::of(self.platform)
        };
        Ok(check(text, &place))
    }
}

/// Asks something of a matter before anything is told in it; without an order nothing is so.
fn known(matter: &Matter, platform: &Platform, ask: impl Fn(&Known<'_>) -> bool) -> bool {
    let order = matter.order.as_ref();
    order.is_some_and(|order| {
        ask(&Known {
            order: &order.fields,
            case: matter.case.as_ref().map(|case| &case.fields),
            facts: &matter.facts(),
            acts: &matter.acts,
            has_work_order: matter.work_order.is_some(),
            goods: platform.terms.goods,
        })
    })
}

/// The words of a notice, or what keeps them back.
type Filled = std::result::Result<Told, Vec<Gap>>;

/// Keeps a notice back for further reasons.
fn with_gaps(told: Filled, more: Vec<Gap>) -> Filled {
    if more.is_empty() {
        return told;
    }
    let mut gaps = told.err().unwrap_or_default();
    gaps.extend(more);
    Err(gaps)
}

/// The ways to the buyer, and why one is closed.
fn ways(around: &Around<'_>) -> Vec<(NoticeChannel, Option<Sentence>)> {
    let order = around.matter.order.as_ref();
    let mail =
        order.and_then(|order| reach::why_no_letter(order, &around.matter.acts, around.platform));
    vec![
        (NoticeChannel::Chat, None),
        (NoticeChannel::Mail, mail),
        (
            NoticeChannel::Picture,
            reach::why_no_picture(around.platform),
        ),
    ]
}

/// Looks at notices of an order.
///
/// # Errors
/// When the order is not in the store, or the store fails.
pub fn look(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    order: OrderId,
    kinds: &[NoticeKind],
    more: &More<'_>,
) -> Result<Looked> {
    let around = Around::read(tx, context, order)?;
    looked(tx, context, &around, kinds, more)
}

/// Looks at every notice that fits an order now, besides its papers and offers, and besides those whose
/// words nobody has read in the buyer's language (row A-15).
///
/// # Errors
/// When the order is not in the store, or the store fails.
pub fn fitting(tx: &mut Tx<'_>, context: &Context<'_>, order: OrderId) -> Result<Looked> {
    let around = Around::read(tx, context, order)?;
    let kinds = around.fitting();
    let mut looked = looked(tx, context, &around, &kinds, &More::default())?;
    let is_read = |gaps: &Vec<Gap>| !gaps.contains(&Gap::Unreviewed);
    let is_offered = |sheet: &Sheet| sheet.told.as_ref().err().is_none_or(is_read);
    looked.sheets.retain(is_offered);
    Ok(looked)
}

fn looked(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    around: &Around<'_>,
    kinds: &[NoticeKind],
    more: &More<'_>,
) -> Result<Looked> {
    let Some(whole) = &around.matter.order else {
        return Err(StoreError::not_found("order", "").into());
    };
    let (order, number) = (whole.id, whole.number.clone());
    let buyer = whole.fields.buyer.clone();
    let sheets = around.sheets(tx, context, kinds, more)?;
    let chat = around.conversation.as_ref();
    Ok(Looked {
        order,
        number,
        buyer: chat
            .map(|chat| chat.buyer.clone())
            .or(buyer)
            .unwrap_or_default(),
        conversation: chat.map(|chat| chat.id),
        language: around.language,
        sheets,
        posted: notices::of_order(tx, order)?,
        has_consent: around.has_consent,
        ways: ways(around),
    })
}
