//! What the desk keeps beside the facts: panes, focus, overlays, keys pressed so far, messages.
//! Never changes by itself; the files of `app` beside this one change it, all called by `update`.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;

use ratatui::layout::Rect;

use super::layout::{Areas, Side, areas};
use super::overlay::Overlay;
use super::toasts::Toasts;
use crate::compliance::Lexicon;
use crate::config::settings::Bidi;
use crate::domain::act::Deed;
use crate::domain::conversation::OutboxRow;
use crate::domain::dossier::Target;
use crate::domain::id::{ConversationId, DeadlineId, OutboxId};
use crate::domain::time::{MINUTE_MS, Stamp};
use crate::i18n::catalog::Catalog;
use crate::panes::{case, checklist, composer, history, outbox, queue, review, transcript};
use crate::ui::ask::Ticket;
use crate::ui::graphics::Pictures;
use crate::ui::intent::Notice;
use crate::ui::key::Key;
use crate::ui::keymap::KeyMap;
use crate::ui::model::Model;
use crate::ui::place::Place;
use crate::ui::theme::ColorDepth;
use crate::ui::widgets::{ENTRY_ROWS, Frame};

/// How many messages to the agent are kept.
pub const TOLD_LIMIT: usize = 200;
/// The same sentence within this time is told once, in milliseconds.
const SAID_AGAIN_MS: i64 = 1_000;

/// What each pane keeps.
#[derive(Debug, Clone, Default)]
pub struct Panes {
    /// The queue.
    pub queue: queue::state::State,
    /// The chat.
    pub transcript: transcript::state::State,
    /// The answer being written.
    pub composer: composer::state::State,
    /// Order and case.
    pub case: case::state::State,
    /// Evidence.
    pub checklist: checklist::state::State,
    /// What is on its way out.
    pub outbox: outbox::state::State,
    /// What was done.
    pub history: history::state::State,
    /// What a supervisor looks at.
    pub review: review::state::State,
}

/// The answer that `u` calls back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// The message on its way.
    pub outbox: OutboxId,
    /// Where it goes.
    pub conversation: ConversationId,
    /// Its words, to be put back into the composer.
    pub text: String,
    /// What it does in the matter, to be put back with them.
    pub does: Option<Deed>,
    /// When it can no longer be called back; `None` while only the agent's word sends it.
    pub until: Option<Stamp>,
}

/// What becomes of keys while something is on its way.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Hold {
    /// They work at once.
    #[default]
    None,
    /// They were meant for the row that is being opened: they wait for it.
    Keep(Vec<Key>),
    /// They were typed before the next row was seen: they are dropped.
    Drop,
}

/// Numbers of the questions whose answers are still wanted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The queue.
    pub queue: Option<Ticket>,
    /// The open matter anew.
    pub refresh: Option<Ticket>,
    /// Older messages.
    pub older: Option<Ticket>,
    /// The search.
    pub search: Option<Ticket>,
    /// The sending.
    pub send: Option<Ticket>,
    /// The folder.
    pub folder: Option<Ticket>,
    /// The review list.
    pub reviews: Option<Ticket>,
    /// More of the review list.
    pub more_reviews: Option<Ticket>,
    /// The details of an entry of it.
    pub review: Option<Ticket>,
    /// A decision on a flagged text.
    pub is_ruling: bool,
}

/// The conversation that this desk answers in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claimed {
    /// The conversation.
    pub conversation: ConversationId,
    /// Until when others see it.
    pub until: Stamp,
}

/// How the program ends.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Exit {
    /// The shell comes back.
    #[default]
    Shell,
    /// The demonstration is started.
    Demo,
}

/// The whole state of the screen.
#[derive(Debug, Clone)]
pub struct App {
    /// The facts.
    pub model: Model,
    /// The words that the check of the composer listens for.
    pub lexicon: &'static Lexicon,
    /// The words of the screen: how a text breaks depends on them.
    pub words: Arc<Catalog>,
    /// What each pane keeps.
    pub panes: Panes,
    /// The time of the last event, to the millisecond.
    pub now: Stamp,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// The pane that has the focus.
    pub focus: Place,
    /// Where the focus was before the text field.
    pub back: Place,
    /// What the side column shows.
    pub side: Side,
    /// What lies over the panes, the topmost last.
    pub overlays: Vec<Overlay>,
    /// Messages on the screen.
    pub toasts: Toasts,
    /// All messages, the newest last.
    pub told: VecDeque<(Stamp, Notice)>,
    /// All keys.
    pub keymap: KeyMap,
    /// The keys of a sequence that is not complete.
    pub pressed: Vec<Key>,
    /// When what may follow is shown.
    pub hints_at: Option<Stamp>,
    /// Until when a second Ctrl-C ends the program.
    pub quit_armed_until: Option<Stamp>,
    /// What becomes of keys while something is on its way.
    pub hold: Hold,
    /// What is still wanted.
    pub wanted: Wanted,
    /// The folder that the file picker showed last.
    pub picked_in: Option<PathBuf>,
    /// The conversation that this desk answers in.
    pub claim: Option<Claimed>,
    /// The row that the open matter came from.
    pub row: Option<DeadlineId>,
    /// What `u` calls back.
    pub sent: Option<Sent>,
    /// What is being called back.
    pub undoing: Option<Sent>,
    /// When the next warning comes.
    pub warn_at: Option<Stamp>,
    /// The store was changed while a refresh was on its way.
    pub is_stale: bool,
    /// How many colours a picture may have.
    pub depth: ColorDepth,
    /// What the terminal can show pictures with.
    pub pictures: Pictures,
    /// The theme, by name.
    pub theme: String,
    /// The shop's own theme, by name, where the settings choose one.
    pub own_theme: Option<String>,
    /// Who sets text from right to left in order.
    pub bidi: Bidi,
    /// How the program ends, once it does.
    pub exit: Exit,
    tickets: u64,
    /// Makes the keys of sent messages differ between runs.
    run: u64,
    sends: u64,
}

impl App {
    /// Starts with an empty screen. `run` differs between two runs of the program.
    pub fn new(model: Model, words: Arc<Catalog>, keymap: KeyMap, run: u64) -> Self {
        let now = model.now;
        Self {
            model,
            lexicon: Lexicon::embedded(),
            words,
            panes: Panes::default(),
            now,
            size: (80, 24),
            focus: Place::Queue,
            back: Place::Queue,
            side: Side::Matter,
            overlays: Vec::new(),
            toasts: Toasts::default(),
            told: VecDeque::new(),
            keymap,
            pressed: Vec::new(),
            hints_at: None,
            quit_armed_until: None,
            hold: Hold::None,
            wanted: Wanted::default(),
            picked_in: None,
            claim: None,
            row: None,
            sent: None,
            undoing: None,
            warn_at: None,
            is_stale: false,
            depth: ColorDepth::None,
            pictures: Pictures::default(),
            theme: "dark".to_owned(),
            own_theme: None,
            bidi: Bidi::App,
            exit: Exit::Shell,
            tickets: 0,
            run,
            sends: 0,
        }
    }

    /// Returns whether the screen is read from the right. A terminal that sets rows in order by itself
    /// would set a mirrored one wrong.
    pub fn is_mirrored(&self) -> bool {
        self.words.language().is_right_to_left() && self.bidi.is_ours()
    }

    /// Returns where everything lies, its columns counted in the direction of reading.
    pub fn areas(&self) -> Areas {
        areas(
            self.size.0,
            self.size.1,
            self.focus,
            self.side,
            self.composer_rows(),
        )
    }

    fn composer_rows(&self) -> u16 {
        composer::view::wanted_rows(&self.model, &self.panes.composer)
    }

    /// Tells every pane how large it is.
    pub fn fit(&mut self) {
        let areas = self.areas();
        let area_of = |place| areas.of(place).unwrap_or(Rect::ZERO);
        let inner = |place| {
            let inside = Frame::inside(area_of(place));
            (usize::from(inside.width), usize::from(inside.height))
        };
        let panes = &mut self.panes;
        panes.queue.height = usize::from(queue::view::rows_in(area_of(Place::Queue)));
        (panes.transcript.width, panes.transcript.height) = inner(Place::Transcript);
        let banner = usize::from(transcript::banner::rows(&self.model));
        panes.transcript.height = panes.transcript.height.saturating_sub(banner);
        panes.outbox.height = inner(Place::Outbox).1 / usize::from(ENTRY_ROWS);
        panes.review.height = review::view::entries_in(area_of(Place::Review));
        panes.history.height = inner(Place::History).1;
        let text = composer::view::text_area(&self.model, area_of(Place::Composer));
        let (width, height) = (usize::from(text.width), usize::from(text.height));
        panes.composer.reply.set_size(width, height);
        panes.composer.note.set_size(width, height);
    }

    /// Takes the time of an event. The screen's own clock moves by minutes, so that an idle desk
    /// draws nothing; it moves by seconds while an answer can be called back.
    pub fn take_time(&mut self, at: Stamp) {
        self.now = self.now.max(at);
        let step = if self.undo_until().is_some() {
            1_000
        } else {
            MINUTE_MS
        };
        let ms = self.now.millis();
        self.model.now = Stamp::from_millis(ms - ms.rem_euclid(step));
    }

    /// Returns until when the last answer can be called back, if it still can.
    pub fn undo_until(&self) -> Option<Stamp> {
        let until = self.sent.as_ref()?.until?;
        (until > self.now).then_some(until)
    }

    /// Numbers a question.
    pub const fn ticket(&mut self) -> Ticket {
        self.tickets += 1;
        Ticket(self.tickets)
    }

    /// Returns the key under which the present words are sent: the same until they were queued.
    pub fn send_key(&self) -> String {
        format!("desk-{:016x}-{}", self.run, self.sends)
    }

    /// Notes that the present words were queued, so that the next ones get a key of their own.
    pub const fn words_queued(&mut self) {
        self.sends += 1;
    }

    /// Tells the agent something.
    pub fn tell(&mut self, notice: Notice) {
        // What is said again at once is one thing.
        let is_again =
            |(at, last): &(Stamp, Notice)| *last == notice && self.now.since(*at) < SAID_AGAIN_MS;
        if self.told.back().is_some_and(is_again) {
            self.told.pop_back();
        }
        self.told.push_back((self.now, notice.clone()));
        if self.told.len() > TOLD_LIMIT {
            self.told.pop_front();
        }
        self.toasts.show(notice, self.now);
    }

    /// Returns whether letters are text where the focus is.
    pub fn is_text(&self) -> bool {
        match self.overlays.last() {
            Some(overlay) => overlay.is_text(),
            None => self.panes.queue.line.is_some() || self.focus == Place::Composer,
        }
    }

    /// Returns what is open.
    pub fn open_target(&self) -> Option<Target> {
        self.model.dossier.as_ref().map(|open| open.target)
    }

    /// Returns the conversation that is open.
    pub fn open_conversation(&self) -> Option<ConversationId> {
        let open = self.model.dossier.as_ref()?;
        open.conversation
            .as_ref()
            .map(|conversation| conversation.id)
    }

    /// Gives the focus to a pane and shows it.
    pub fn focus_on(&mut self, place: Place) {
        if place == Place::Composer && self.focus != Place::Composer {
            self.back = self.focus;
        }
        if let Some(side) = Side::of(place) {
            self.side = side;
        }
        self.focus = place;
        self.pressed.clear();
        self.hints_at = None;
    }

    /// Replaces an outgoing message where it is shown.
    pub fn replace_outbox(&mut self, row: &OutboxRow) {
        for shown in &mut self.model.outbox {
            if shown.row.id == row.id {
                shown.row.clone_from(row);
            }
        }
        self.model.outbox.retain(|one| !one.row.state.is_final());
        if let Some(open) = &mut self.model.dossier {
            for message in &mut open.messages {
                if message.id == row.message {
                    message.delivery = Some(row.state);
                }
            }
            open.outbox.retain(|shown| shown.id != row.id);
            if open
                .conversation
                .as_ref()
                .is_some_and(|c| c.id == row.conversation)
                && !row.state.is_final()
            {
                open.outbox.push(row.clone());
            }
        }
    }
}
