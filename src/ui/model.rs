//! The facts that the screen shows, as the world last told them.
//! Never holds what belongs to one pane alone: selection, scroll and draft are the pane's state.

use std::collections::BTreeMap;

use super::ask::{QueueQuery, SavedView, Ticket};
use super::reviewed::Reviews;
use crate::config::calendars::Calendars;
use crate::domain::act::{Act, ActSubject};
use crate::domain::agent::Actor;
use crate::domain::allowed::Allowed;
use crate::domain::card::Cards;
use crate::domain::conversation::{Message, Outgoing, Route};
use crate::domain::dossier::{Dossier, SearchHit, Target};
use crate::domain::id::{CaseId, MessageId, OutboxId, ShopId};
use crate::domain::platform::{Platform, PlatformName, Shop};
use crate::domain::queue::{Counts, QueueRow, View};
use crate::domain::time::{Stamp, Zone};
use crate::domain::work_order::WorkOrder;
use crate::notice::voice::Voice;
use crate::policy::evaluate::evaluate;
use crate::policy::facts::Facts;
use crate::policy::outcome::Outcome;

/// The longest paste that is taken, in bytes.
pub const PASTE_LIMIT_BYTES: usize = 1024 * 1024;

/// Whether a list is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Load {
    /// Nobody has asked.
    #[default]
    Idle,
    /// On its way.
    Loading,
    /// There.
    Ready,
    /// It could not be had; what is shown may be old.
    Failed,
}

/// The queue as far as it is loaded: what is shown plus a margin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Queue {
    /// Which rows.
    pub query: QueueQuery,
    /// The name of the saved view it came from.
    pub saved_as: Option<String>,
    /// The loaded rows, in the order of the list.
    pub rows: Vec<QueueRow>,
    /// How many rows lie before the first loaded one, as far as that is known.
    pub before: usize,
    /// Whether there are rows before the first loaded one.
    pub has_before: bool,
    /// Whether there are rows behind the last loaded one.
    pub has_after: bool,
    /// Whether it is there.
    pub load: Load,
}

impl Queue {
    /// Returns how many rows the list has, of which so many are open in the store: for the
    /// scrollbar, which is not to jump when a page comes.
    pub fn whole_len(&self, open: i64) -> usize {
        let known = self.before + self.rows.len();
        if self.has_after && !self.query.is_narrowed() {
            known.max(usize::try_from(open).unwrap_or(0))
        } else {
            known
        }
    }
}

/// A search as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Search {
    /// The words as typed; empty while no search is on.
    pub text: String,
    /// The hits of the words that were last answered, newest first.
    pub hits: Vec<SearchHit>,
    /// While it goes on behind the first hits: since when everything has been looked at.
    pub looked_back_to: Option<Stamp>,
    /// Whether they are there.
    pub load: Load,
}

/// A handed-over message that waits for its `y`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handed {
    /// The message.
    pub outbox: OutboxId,
    /// Where to paste it, level by level of the merchant back end.
    pub path: Vec<String>,
    /// Whether its words were copied here: `y` records nothing as sent that was not.
    pub is_copied: bool,
    /// Whether nobody wrote it: the bot did, or a rule.
    pub is_automatic: bool,
    /// Whether the buyer has written since it was made ready.
    pub is_outdated: bool,
}

/// The contact details of buyers that stand masked in the open matter (row B-33).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hidden {
    /// The masked words of each message that holds a contact.
    pub texts: BTreeMap<MessageId, String>,
    /// Whether they are shown in full; that is recorded.
    pub is_revealed: bool,
}

impl Hidden {
    /// Returns the words of a message as they are shown; not safe for a screen.
    pub fn words<'a>(&'a self, message: &'a Message) -> &'a str {
        let masked = self.texts.get(&message.id);
        masked
            .filter(|_| !self.is_revealed)
            .unwrap_or(&message.fields.text)
    }
}

/// Everything the screen shows that is not a pane's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// The time the screen shows: by minutes, or by seconds while an answer can be called back.
    pub now: Stamp,
    /// Who works here.
    pub actor: Actor,
    /// What the store is, for the status line: `demo`, `default`.
    pub profile: String,
    /// The shops.
    pub shops: Vec<Shop>,
    /// What was done and learned of the shops themselves, oldest first: insurance, deposit, and what
    /// platforms take back.
    pub shop_acts: Vec<Act>,
    /// The platforms by name.
    pub platforms: BTreeMap<PlatformName, Platform>,
    /// The holidays of each country.
    pub calendars: Calendars,
    /// How the desk speaks.
    pub voice: Voice,
    /// The rule cards, once they are read.
    pub cards: Option<&'static Cards>,
    /// The numbers of the status line.
    pub counts: Counts,
    /// Whether the store has no orders, no conversations and nothing due.
    pub is_empty: bool,
    /// Whether the store answers.
    pub is_online: bool,
    /// Whether nothing may be changed here.
    pub is_read_only: bool,
    /// Imports that are running.
    pub importing: usize,
    /// Routes on which nothing here delivers: what is queued for them would never leave.
    pub undelivered: Vec<Route>,
    /// The queue.
    pub queue: Queue,
    /// The search over everything.
    pub search: Search,
    /// The open matter.
    pub dossier: Option<Dossier>,
    /// What stands masked in it.
    pub hidden: Hidden,
    /// The matter on its way.
    pub opening: Option<(Ticket, Target)>,
    /// Whether older messages are on their way.
    pub older: Load,
    /// What waits for `y` in the open conversation.
    pub handed: Option<Handed>,
    /// What is on its way out.
    pub outbox: Vec<Outgoing>,
    /// What a supervisor looks at.
    pub reviews: Reviews,
    /// Texts that may go as they are.
    pub allowed: Vec<Allowed>,
    /// Views that the agent keeps.
    pub views: Vec<SavedView>,
}

impl Model {
    /// Starts with nothing loaded.
    pub fn new(now: Stamp, actor: Actor) -> Self {
        Self {
            now,
            actor,
            profile: String::new(),
            shops: Vec::new(),
            shop_acts: Vec::new(),
            platforms: BTreeMap::new(),
            calendars: Calendars::default(),
            voice: Voice::default(),
            cards: None,
            counts: Counts::default(),
            is_empty: false,
            is_online: true,
            is_read_only: false,
            importing: 0,
            undelivered: Vec::new(),
            queue: Queue {
                query: QueueQuery::of(View::Work),
                saved_as: None,
                rows: Vec::new(),
                before: 0,
                has_before: false,
                has_after: false,
                load: Load::Idle,
            },
            search: Search::default(),
            dossier: None,
            hidden: Hidden::default(),
            opening: None,
            older: Load::Idle,
            handed: None,
            outbox: Vec::new(),
            reviews: Reviews::default(),
            allowed: Vec::new(),
            views: Vec::new(),
        }
    }

    /// Returns a shop.
    pub fn shop(&self, id: ShopId) -> Option<&Shop> {
        self.shops.iter().find(|shop| shop.id == id)
    }

    /// Returns the shop that is meant where nobody says which: that of what is open, else the only
    /// one.
    pub fn own_shop(&self) -> Option<&Shop> {
        match (&self.dossier, self.shops.as_slice()) {
            (Some(open), _) => Some(&open.shop),
            (None, [only]) => Some(only),
            (None, _) => None,
        }
    }

    /// Returns what was done and learned of a shop itself, oldest first.
    pub fn acts_of_shop(&self, shop: ShopId) -> Vec<Act> {
        let acts = self.shop_acts.iter();
        acts.filter(|act| act.shop == shop).cloned().collect()
    }

    /// Returns the platform of a shop; that of a platform nobody knows when its file is missing.
    pub fn platform_of(&self, shop: &Shop) -> Option<&Platform> {
        self.platforms
            .get(&shop.platform)
            .or_else(|| self.platforms.get(&PlatformName::unknown()))
    }

    /// Returns why messages on a route would never leave, as a key of the language files.
    pub fn why_undelivered(&self, route: Route) -> Option<&'static str> {
        self.undelivered.contains(&route).then_some(match route {
            Route::Sandbox => "why-only-in-demo",
            Route::Hand | Route::Api | Route::Bridge | Route::Mail => "why-no-courier",
        })
    }

    /// Returns the zone of times on the screen: that of what is open, else of the first shop.
    pub fn zone(&self) -> Zone {
        self.open_platform()
            .or_else(|| self.shops.first().and_then(|shop| self.platform_of(shop)))
            .map_or(Zone::BEIJING, |platform| platform.zone)
    }

    /// Returns what was done and learned in a case of the open matter and in its order, oldest first.
    pub fn acts_of_case(&self, case: CaseId) -> Vec<Act> {
        let of_case = |act: &&Act| match act.subject {
            ActSubject::Case(id) => id == case,
            ActSubject::Order(_) => true,
            ActSubject::Shop => false,
        };
        let open = self.dossier.iter();
        let acts = open.flat_map(|open| &open.acts);
        acts.filter(of_case).cloned().collect()
    }

    /// Returns what is known of the open matter, with one of its cases.
    pub fn facts(&self, case: usize) -> Option<Facts> {
        let open = self.dossier.as_ref()?;
        let case = open.cases.get(case);
        if open.order.is_none() && case.is_none() {
            return None;
        }
        let of_case = |act: &&Act| match act.subject {
            ActSubject::Case(id) => case.is_some_and(|case| case.id == id),
            ActSubject::Order(_) => true,
            ActSubject::Shop => false,
        };
        let acts: Vec<Act> = open.acts.iter().filter(of_case).cloned().collect();
        let is_of_case = |one: &&WorkOrder| one.case == case.map(|case| case.id);
        let work_order = open
            .work_orders
            .iter()
            .find(|one| one.case.is_none() || is_of_case(one));
        let work_order = work_order.map(|one| &one.fields);
        Some(Facts::of(open.order.as_ref(), case, &acts, work_order))
    }

    /// Returns what the rules say now of the open matter, with one of its cases.
    pub fn outcome(&self, case: usize) -> Option<Outcome> {
        let facts = self.facts(case)?;
        let platform = self.open_platform()?;
        let country = platform.terms.country.as_deref().unwrap_or_default();
        let calendar = self.calendars.get(country);
        Some(evaluate(&facts, platform, calendar, self.now))
    }

    /// Returns the platform of the open matter.
    pub fn open_platform(&self) -> Option<&Platform> {
        self.platform_of(&self.dossier.as_ref()?.shop)
    }
}
