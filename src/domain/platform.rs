//! A platform's rules as data: contacts, routes, zones, clocks, menu paths, penalties.
//! Never code for one platform: what differs between platforms is a value in here.

use std::collections::BTreeMap;

use super::code::codes;
use super::conversation::Route;
use super::finding::FindingKind;
use super::form::EvidenceTerms;
use super::id::ShopId;
use super::money::{Currency, Money};
use super::notice_terms::NoticeTerms;
use super::terms::Terms;
use super::time::Zone;

/// The name of a platform, as its data file is called: `pinduoduo`, `funpay`, `web-shop`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlatformName(String);

impl PlatformName {
    /// Takes a name; letters are lowered, blanks at the ends go.
    pub fn new(name: &str) -> Self {
        Self(name.trim().to_lowercase())
    }

    /// Returns the name of the file of a platform that nobody knows: the strictest.
    pub fn unknown() -> Self {
        Self("unknown".to_owned())
    }

    /// Returns the name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for PlatformName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

codes! {
    /// What a contact of some kind does to a message on a platform.
    pub enum Stance {
        /// It may go.
        Allowed = "allowed",
        /// It may go; the agent is told.
        Warn = "warn",
        /// It is kept back for a supervisor.
        Hold = "hold",
        /// It is stopped.
        Forbidden = "forbidden",
    }
}

codes! {
    /// What naming a messenger does, without any name or number on it.
    pub enum Naming {
        /// It passes.
        Pass = "pass",
        /// It is a contact of its kind.
        Stop = "stop",
    }
}

/// A text that shows what a platform's file does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackExample {
    /// The text; messages stand apart by `⏎`.
    pub text: String,
    /// Whether it must be stopped.
    pub stops: bool,
}

codes! {
    /// A page of the merchant back end that agents go to.
    pub enum MenuPlace {
        /// Pending reviews of refunds and returns (row B-22).
        AwaitingReview = "awaiting_review",
        /// Work orders (row B-28).
        WorkOrders = "work_orders",
        /// Freight of a case (row B-40).
        FreightDetails = "freight_details",
        /// The chat with buyers.
        Chat = "chat",
    }
}

codes! {
    /// What a source text says of contact details.
    pub enum Says {
        /// They must not be sent.
        Forbids = "forbids",
        /// They should be sent.
        Advises = "advises",
    }
}

/// A sentence of a source text on contact details: the texts contradict each other (row X-01).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// What it says.
    pub says: Says,
    /// Where it stands: name and section; a code that the languages have words for, or the words.
    pub name: String,
    /// The sentence, in its own language.
    pub quote: String,
}

/// Default clocks in milliseconds, used only where the platform told no time of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clocks {
    /// First answer to a buyer (row D-04).
    pub reply_ms: i64,
    /// Decision on a refund or a return.
    pub decide_ms: i64,
    /// Confirmation of returned goods.
    pub receive_ms: i64,
    /// Evidence after the platform stepped in (row B-26).
    pub evidence_ms: i64,
    /// Refund of a group that did not form (row B-07).
    pub group_ms: i64,
    /// A parcel without a scan is listed (row E-05).
    pub scan_ms: i64,
    /// A paid order without a message is listed (row E-07).
    pub silence_ms: i64,
    /// A paid order whose buyer was given no papers is listed (rows ); nothing where none
    /// are given.
    pub papers_ms: Option<i64>,
    /// A delivered order that the buyer has not confirmed becomes a case (row C-01); nothing where
    /// nobody waits for the buyer there.
    pub confirm_ms: Option<i64>,
}

/// What is known of a platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Platform {
    /// Its name.
    pub name: PlatformName,
    /// Its version: it changes whenever the file does.
    pub version: String,
    /// Local time on screens.
    pub zone: Zone,
    /// The currency amounts are in when a file names none.
    pub currency: Currency,
    /// Up to which amount an agent gives money back alone; above it a supervisor decides. Without one
    /// there is no such limit.
    pub agent_ceiling: Option<Money>,
    /// How messages go when the shop has not said otherwise.
    pub route: Route,
    /// Languages of its buyers, the most usual first.
    pub languages: Vec<String>,
    /// Hosts that are the platform's own.
    pub own_hosts: Vec<String>,
    /// What each kind of contact does to a message; a kind that is missing is forbidden.
    pub stances: BTreeMap<FindingKind, Stance>,
    /// What naming a messenger does.
    pub naming: Naming,
    /// Numbers of couriers and authorities that may be named; digits alone.
    pub hotlines: Vec<String>,
    /// Where buyers send goods back to, as the shop writes it: with the name and the telephone of
    /// whoever receives them.
    pub return_addresses: Vec<String>,
    /// Texts that must and must not be stopped.
    pub examples: Vec<PackExample>,
    /// Where agents find things in the merchant back end, level by level.
    pub menu: BTreeMap<MenuPlace, Vec<String>>,
    /// Default clocks.
    pub clocks: Clocks,
    /// What it takes as evidence, and the forms of its work orders.
    pub evidence: EvidenceTerms,
    /// What it says of refunds, returns, confirming and freight.
    pub terms: Terms,
    /// Which notices go to buyers by themselves, when, and how its own are known.
    pub notices: NoticeTerms,
    /// What the platform does to a shop that breaks the rule, one measure a line: a code that the
    /// languages have words for, or the words themselves.
    pub penalties: Vec<String>,
    /// The source text and section the penalties are quoted from; a code or words.
    pub penalty_source: String,
    /// What the source texts say of contact details, the one that counts first.
    pub sources: Vec<Source>,
}

impl Platform {
    /// Returns what a kind of contact does to a message.
    pub fn stance(&self, kind: FindingKind) -> Stance {
        self.stances
            .get(&kind)
            .copied()
            .unwrap_or(Stance::Forbidden)
    }

    /// Row C-32: the button that confirms in a language; where the platform does not have it, as the
    /// platform writes it.
    pub fn caption(&self, tag: &str) -> Option<&str> {
        let captions = &self.terms.confirm.captions;
        let own = captions.get(tag);
        let platforms = || self.languages.iter().find_map(|tag| captions.get(tag));
        own.or_else(platforms).map(String::as_str)
    }

    /// Returns the rule cards behind a stop: the ban, what it costs, and what says otherwise.
    pub fn cards(&self) -> Vec<String> {
        let cards = [
            "B-29", "B-30", "B-31", "B-32", "X-01", "C-05", "C-24", "C-27",
        ];
        cards.map(str::to_owned).to_vec()
    }
}

/// A shop on a platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shop {
    /// Its id here.
    pub id: ShopId,
    /// The platform.
    pub platform: PlatformName,
    /// Its name.
    pub name: String,
    /// How messages go.
    pub route: Route,
}
