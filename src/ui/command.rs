//! What a command is. Footer, help, palette, key map and the printed key list read the tables.
//! Never does anything itself; each pane's update does.

use super::model::Model;
use crate::domain::agent::Role;

/// Commands from this place of the footer on stand there on every width: they lead to all others.
pub const FOOTER_LASTING: u8 = 90;

/// Whether a command asks before it acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Danger {
    /// It can be undone, or changes nothing.
    None,
    /// It asks first; the default answer is no.
    Confirm,
}

/// When the keys of a command work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// While its pane has the focus.
    Pane,
    /// Everywhere but in text fields.
    Desk,
    /// Everywhere, text fields included.
    Always,
}

/// What is to be said of a command. The id is public: settings rely on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spec {
    /// Its name in settings, as `queue.next`.
    pub id: &'static str,
    /// Keys it has from the start, as `ctrl-p` or `g g` for two in a row.
    pub keys: &'static [&'static str],
    /// Key of its short word in the language files.
    pub label: &'static str,
    /// Key of its sentence in the language files.
    pub help: &'static str,
    /// Whether it asks first.
    pub danger: Danger,
    /// The least that somebody must be.
    pub role: Role,
    /// When its keys work.
    pub reach: Reach,
    /// Place in the footer, lowest first; 0 keeps it out, and from [`FOOTER_LASTING`] on it stands
    /// on every width.
    pub footer: u8,
}

impl Spec {
    /// Describes a harmless command of a pane for every agent. The language files hold
    /// `cmd-<id with hyphens>` and `cmd-<id with hyphens>-help`.
    pub const fn new(
        id: &'static str,
        keys: &'static [&'static str],
        label: &'static str,
        help: &'static str,
    ) -> Self {
        Self {
            id,
            keys,
            label,
            help,
            danger: Danger::None,
            role: Role::Agent,
            reach: Reach::Pane,
            footer: 0,
        }
    }

    /// Sets when its keys work.
    #[must_use]
    pub const fn reach(mut self, reach: Reach) -> Self {
        self.reach = reach;
        self
    }

    /// Gives it a place in the footer.
    #[must_use]
    pub const fn footer(mut self, place: u8) -> Self {
        self.footer = place;
        self
    }

    /// Makes it ask first.
    #[must_use]
    pub const fn asks(mut self) -> Self {
        self.danger = Danger::Confirm;
        self
    }

    /// Keeps it for a role and those above it.
    #[must_use]
    pub const fn role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }
}

/// One entry of a pane's table: `A` is what the pane can do, `S` what it keeps.
#[derive(Debug)]
pub struct Command<A: 'static, S: 'static> {
    /// What is to be said of it.
    pub spec: Spec,
    /// What is done.
    pub act: A,
    /// Returns why it cannot be done now, as a key of the language files.
    pub why_not: fn(&Model, &S) -> Option<&'static str>,
}

/// Says that a command can always be given.
pub const fn always<S>(_: &Model, _: &S) -> Option<&'static str> {
    None
}

/// A command as it stands now: for footer, help and palette.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// What is to be said of it.
    pub spec: &'static Spec,
    /// Why it cannot be given now, as a key of the language files.
    pub why_not: Option<&'static str>,
}

/// Returns the commands of a table as they stand now.
pub fn offers<A, S>(
    table: &'static [Command<A, S>],
    model: &Model,
    state: &S,
) -> impl Iterator<Item = Offer> {
    table.iter().map(move |command| Offer {
        spec: &command.spec,
        why_not: if command.spec.role > model.actor.role {
            Some("why-not-allowed")
        } else {
            (command.why_not)(model, state)
        },
    })
}
