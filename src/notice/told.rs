//! A notice filled in: the words of a kind with the values of an order, or what is missing for it.
//! Never sends, and never fills a gap: a notice that is not whole names what it lacks.

use super::matter::Window;
use super::pattern::{self, fill};
use super::receipt::{LineOf, ReceiptFault, receipt};
use super::template::Templates;
use crate::domain::money::Money;
use crate::domain::notice::NoticeKind;
use crate::domain::order::{Item, Order, OrderState, Parcel, ParcelWay};
use crate::domain::terms::Goods;
use crate::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, Stamp, Zone};
use crate::i18n::language::Language;
use crate::i18n::sentence::Sentence;
use crate::i18n::{date, money, number};

/// Up to here a time of arrival is told in minutes, and up to there in hours.
const MINUTES_UP_TO_MS: i64 = 2 * HOUR_MS;
const HOURS_UP_TO_MS: i64 = 48 * HOUR_MS;

/// Longer names are not spoken to.
const NAME_CHARS: usize = 24;

/// What a notice is filled from.
#[derive(Debug, Clone)]
pub struct Facts<'a> {
    /// The buyer's language.
    pub language: Language,
    /// The platform's zone, in which times are told.
    pub zone: Zone,
    /// The present time.
    pub now: Stamp,
    /// The order.
    pub order: &'a Order,
    /// What is sold.
    pub goods: Goods,
    /// The buyer's name as it may be spoken; nothing leaves the greeting without one (row E-21).
    pub buyer: Option<&'a str>,
    /// A link to the parcel, where the platform allows one, with `{tracking}` for its number; else its
    /// page is named (row E-15).
    pub link: Option<&'a str>,
    /// An amount that is not the order's own: of a refund, of a payment that failed.
    pub amount: Option<Money>,
    /// The number of the transaction, where it is not the payment's own.
    pub reference: Option<&'a str>,
    /// When money arrives.
    pub window: Option<Window>,
    /// Where the goods go back to.
    pub address: Option<&'a str>,
    /// Who bears the freight of the return, as it may be told.
    pub freight: Option<&'a str>,
    /// Why: of a delay, of a payment that failed.
    pub reason: Option<&'a str>,
    /// The new date of a delay.
    pub new_date: Option<Stamp>,
    /// Until when a payment can be repeated.
    pub retry_until: Option<Stamp>,
    /// When the parcel arrived.
    pub delivered_at: Option<Stamp>,
    /// Until when something is answered or can be done.
    pub due: Option<Stamp>,
    /// What has happened or is to be done, in a sentence.
    pub what: Option<&'a str>,
    /// Whether the buyer agreed to messages that nobody has to send (row E-06).
    pub has_consent: bool,
}

impl<'a> Facts<'a> {
    /// Returns the facts of an order alone.
    pub const fn of(order: &'a Order, language: Language, zone: Zone, now: Stamp) -> Self {
        Self {
            language,
            zone,
            now,
            order,
            goods: Goods::Parcels,
            buyer: None,
            link: None,
            amount: None,
            reference: None,
            window: None,
            address: None,
            freight: None,
            reason: None,
            new_date: None,
            retry_until: None,
            delivered_at: None,
            due: None,
            what: None,
            has_consent: false,
        }
    }
}

/// A notice filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What it tells.
    pub kind: NoticeKind,
    /// In which language.
    pub language: Language,
    /// The line above a letter.
    pub subject: String,
    /// The words, as they stand in a chat.
    pub text: String,
    /// The same in pieces, for a paper.
    pub pieces: Vec<Piece>,
}

/// A piece of a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words; line breaks in them are kept.
    Words(String),
    /// What was paid: what for, and how much; the last line is the sum.
    Lines(Vec<(String, String)>),
}

/// Why a notice cannot leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gap {
    /// A value is missing; its name in the file of words.
    Missing(String),
    /// A time that has to come is over.
    Past(&'static str),
    /// It would not be true of this order.
    Untrue,
    /// The receipt does not add up.
    Receipt(ReceiptFault),
    /// Nobody has read these words, or there are none.
    Unreviewed,
    /// The buyer has not agreed to messages that nobody has to send (row E-06).
    NoConsent,
    /// A rule of the shop keeps it back now: its code, and why.
    Closed(&'static str, Sentence),
}

/// Fills a notice.
///
/// # Errors
/// Everything that keeps it from leaving.
pub fn told(kind: NoticeKind, facts: &Facts<'_>, templates: &Templates) -> Result<Told, Vec<Gap>> {
    let template = templates.of(kind).filter(|words| words.reviewed.is_some());
    let Some(template) = template else {
        return Err(vec![Gap::Unreviewed]);
    };
    let filling = Filling { facts, templates };
    let value = |name: &str| filling.value(name);
    let mut gaps = filling.gaps(kind);
    for missing in pattern::missing(&template.text, &value) {
        let gap = Gap::Missing(missing.to_owned());
        if !gaps.contains(&gap) {
            gaps.push(gap);
        }
    }
    // What is told of a line explains itself; the lines alone would only say that they are missing.
    if gaps.iter().any(|gap| matches!(gap, Gap::Receipt(_))) {
        gaps.retain(|gap| *gap != Gap::Missing("lines".to_owned()));
    }
    let subject = fill(&template.subject, &value);
    match subject.zip(filling.pieces(&template.text)) {
        Some((subject, pieces)) if gaps.is_empty() => Ok(Told {
            kind,
            language: facts.language,
            subject,
            text: chat_form(&pieces),
            pieces,
        }),
        _ => Err(gaps),
    }
}

fn chat_form(pieces: &[Piece]) -> String {
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Words(words) => text.push_str(words),
            Piece::Lines(lines) => {
                let lines: Vec<String> = lines
                    .iter()
                    .map(|(of, amount)| format!("{of}: {amount}"))
                    .collect();
                text.push_str(&lines.join("\n"));
            }
        }
    }
    text.trim().to_owned()
}

/// Returns which notice of an arrival is true of an order; nothing where the promise is not known.
pub fn of_arrival(promised: Option<Stamp>, arrived: Stamp) -> Option<NoticeKind> {
    Some(if arrived <= promised? {
        NoticeKind::DeliveredOnTime
    } else {
        NoticeKind::DeliveredLate
    })
}

struct Filling<'a> {
    facts: &'a Facts<'a>,
    templates: &'a Templates,
}

impl Filling<'_> {
    /// What has to be there in this state of the order though the words could do without it.
    fn gaps(&self, kind: NoticeKind) -> Vec<Gap> {
        let facts = self.facts;
        let mut gaps = Vec::new();
        let needs: &[&str] = match kind {
            NoticeKind::OrderConfirmed if self.is_dispatched() => &["carrier", "tracking"],
            NoticeKind::PaymentReceipt if self.is_dispatched() => {
                &["delivery", "carrier", "tracking", "question"]
            }
            NoticeKind::PaymentReceipt if facts.goods == Goods::Parcels => {
                &["delivery", "question"]
            }
            _ => &[],
        };
        for name in needs {
            if self.value(name).is_none() {
                gaps.push(Gap::Missing((*name).to_owned()));
            }
        }
        match kind {
            NoticeKind::PaymentReceipt => match receipt(&facts.order.fields) {
                Ok(_) if !is_final(facts.order) => gaps.push(Gap::Untrue),
                Ok(_) => {}
                Err(fault) => gaps.push(Gap::Receipt(fault)),
            },
            NoticeKind::Transaction if !is_final(facts.order) => gaps.push(Gap::Untrue),
            NoticeKind::Promotion if !facts.has_consent => gaps.push(Gap::NoConsent),
            NoticeKind::Delay if facts.new_date.is_some_and(|date| date <= facts.now) => {
                gaps.push(Gap::Past("new_date"));
            }
            NoticeKind::DeliveredOnTime | NoticeKind::DeliveredLate => {
                let arrived = facts.delivered_at.unwrap_or(facts.now);
                let truth = of_arrival(facts.order.fields.deliver_by, arrived);
                if truth.is_some_and(|truth| truth != kind) {
                    gaps.push(Gap::Untrue);
                }
            }
            _ => {}
        }
        gaps
    }

    fn value(&self, name: &str) -> Option<String> {
        let facts = self.facts;
        let fields = &facts.order.fields;
        match name {
            "hello" => Some(self.hello()),
            "reach" | "discrepancy" | "question" | "stop" => own(Some(self.templates.part(name))),
            "order" => self.foreign(Some(&facts.order.number)),
            "items" => self.items(),
            "lines" => self.lines().map(|_| String::new()),
            "paid" => Some(self.money(fields.paid()?)),
            "amount" => Some(self.money(facts.amount.or_else(|| fields.paid())?)),
            "method" => own(self
                .templates
                .method
                .get(fields.channel?.code())
                .map(String::as_str)),
            "reference" => self.foreign(facts.reference.or(fields.pay_number.as_deref())),
            "paid_at" => self.time(fields.paid_at),
            "delivery" | "promised" => self.day(fields.deliver_by),
            "delivered_at" => self.day(facts.delivered_at),
            "carrier" => self.foreign(Some(&self.parcel()?.fields.carrier)),
            "tracking" => self.foreign(Some(&self.parcel()?.fields.tracking)),
            "track" => self.track(),
            "address" => own(facts.address),
            "freight" => own(facts.freight),
            "reason" => own(facts.reason),
            "what" => own(facts.what),
            "new_date" => self.day(facts.new_date),
            "retry_until" => self.time(facts.retry_until),
            "due" => self.time(facts.due),
            "window" => self.window(facts.window?),
            "holiday" => {
                let is_holiday = facts.window.is_some_and(|window| window.is_holiday);
                is_holiday.then(|| self.templates.part(name).to_owned())
            }
            _ => None,
        }
    }

    fn hello(&self) -> String {
        let by_name = self.facts.buyer.and_then(|buyer| {
            let name = self.foreign(Some(buyer))?;
            fill(self.templates.part("hello_name"), &|_| Some(name.clone()))
        });
        by_name.unwrap_or_else(|| self.templates.part("hello").to_owned())
    }

    fn items(&self) -> Option<String> {
        let items = self.facts.order.fields.items.iter();
        let lines: Vec<String> = items.map(|item| self.item(item)).collect::<Option<_>>()?;
        (!lines.is_empty()).then(|| lines.join("\n"))
    }

    fn item(&self, item: &Item) -> Option<String> {
        let count = number::whole(item.count, self.facts.language);
        Some(format!("{} × {count}", self.foreign(Some(&item.name))?))
    }

    /// The words before, the lines of the receipt, and the words behind them.
    fn pieces(&self, pattern: &str) -> Option<Vec<Piece>> {
        let mut pieces = Vec::new();
        let mut parts = pattern.split("{lines}");
        let value = |name: &str| self.value(name);
        if let Some(before) = parts.next() {
            pieces.push(Piece::Words(fill(before, &value)?));
        }
        for behind in parts {
            pieces.push(Piece::Lines(self.lines()?));
            pieces.push(Piece::Words(fill(behind, &value)?));
        }
        Some(pieces)
    }

    fn lines(&self) -> Option<Vec<(String, String)>> {
        let told = receipt(&self.facts.order.fields).ok()?;
        let mut lines = Vec::with_capacity(told.lines.len() + 1);
        for line in &told.lines {
            let of = match line.of {
                LineOf::Item(item) => self.item(item)?,
                LineOf::Part(part) => self.line(part.code())?,
            };
            lines.push((of, self.money(line.amount)));
        }
        lines.push((self.line("paid")?, self.money(told.paid)));
        Some(lines)
    }

    fn line(&self, key: &str) -> Option<String> {
        own(self.templates.line.get(key).map(String::as_str))
    }

    fn track(&self) -> Option<String> {
        let number = self.parcel()?.fields.tracking.trim();
        // A number that is none could lead elsewhere.
        let is_number = number.chars().all(|c| c.is_ascii_alphanumeric());
        match self.facts.link.filter(|_| is_number) {
            Some(link) => fill(self.templates.part("track_link"), &|_| {
                Some(self.isolated(link.replace("{tracking}", number)))
            }),
            None => own(Some(self.templates.part("track_card"))),
        }
    }

    /// Rows B-08 to B-13, as far as they may be told.
    fn window(&self, window: Window) -> Option<String> {
        let most = window.to.since(window.counted_from);
        let least = window.from.since(window.counted_from);
        let (key, unit_ms) = if most <= MINUTES_UP_TO_MS {
            ("minutes", MINUTE_MS)
        } else if most <= HOURS_UP_TO_MS {
            ("hours", HOUR_MS)
        } else {
            ("days", DAY_MS)
        };
        let count = |ms: i64| Some(number::whole(ms / unit_ms, self.facts.language));
        fill(self.templates.part(key), &|name| match (key, name) {
            ("days", "from") => self.day(Some(window.from)),
            ("days", "to") => self.day(Some(window.to)),
            (_, "from") => count(least),
            (_, "to") => count(most),
            _ => None,
        })
    }

    fn parcel(&self) -> Option<&Parcel> {
        let parcels = self.facts.order.parcels.iter();
        let mut outward = parcels.filter(|parcel| parcel.fields.way != ParcelWay::Back);
        outward.find(|parcel| !parcel.fields.tracking.trim().is_empty())
    }

    fn is_dispatched(&self) -> bool {
        let fields = &self.facts.order.fields;
        let state = fields.state;
        self.facts.goods == Goods::Parcels
            && (fields.shipped_at.is_some()
                || matches!(state, Some(OrderState::Shipped | OrderState::Received)))
    }

    fn money(&self, amount: Money) -> String {
        self.isolated(money::text(amount, self.facts.language))
    }

    fn time(&self, at: Option<Stamp>) -> Option<String> {
        let text = date::full(at?, self.facts.zone, self.facts.language);
        Some(self.isolated(text))
    }

    fn day(&self, at: Option<Stamp>) -> Option<String> {
        let text = date::both_calendars(at?, self.facts.zone, self.facts.language);
        Some(self.isolated(text))
    }

    fn foreign(&self, value: Option<&str>) -> Option<String> {
        own(value).map(|value| self.isolated(value))
    }

    /// A value of another direction must not pull the words around it along.
    fn isolated(&self, value: String) -> String {
        if self.facts.language.is_right_to_left() {
            format!("\u{2068}{value}\u{2069}")
        } else {
            value
        }
    }
}

/// A name that can be spoken to: letters alone. A masked name or a nickname with digits and marks is
/// none, and could be taken for a contact.
pub fn spoken(name: &str) -> Option<&str> {
    let name = name.trim();
    let is_letter = |c: char| c.is_alphabetic() || matches!(c, ' ' | '-' | '\u{200c}');
    let fits = name.chars().all(is_letter)
        && name.chars().any(char::is_alphabetic)
        && name.chars().count() <= NAME_CHARS;
    fits.then_some(name)
}

/// Row E-12: the money has come, and is not on its way back.
fn is_final(order: &Order) -> bool {
    let state = order.fields.state;
    order.fields.paid_at.is_some()
        && !matches!(state, Some(OrderState::Unpaid | OrderState::Cancelled))
}

fn own(value: Option<&str>) -> Option<String> {
    let value = value.map(str::trim).filter(|value| !value.is_empty());
    value.map(str::to_owned)
}

#[cfg(test)]
mod tests;
