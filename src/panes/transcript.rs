//! What the transcript pane can do: scroll, load older messages.
//! Never changes a message.

pub mod banner;
pub mod lines;
pub mod state;
pub mod view;

use crate::domain::bot::{BotShop, Standing};
use crate::domain::conversation::{Conversation, SalesLane};
use crate::domain::time::Zone;
use crate::i18n::language::Language;
use crate::panes::transcript::state::State;
use crate::policy::duty::{Duty, allows};
use crate::ui::command::{Command, Reach, Spec};
use crate::ui::effect::{BotSwitch, Effect};
use crate::ui::intent::{Blank, Filled, Intent, Level, Notice, Pick, Then};
use crate::ui::model::Model;
use crate::ui::words::Words;

/// What the transcript pane can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Go so many lines towards older messages, or newer ones.
    Lines(isize),
    /// Go so many pages towards older messages, or newer ones.
    Pages(isize),
    /// Go to the oldest loaded message.
    Oldest,
    /// Go to the newest message.
    Newest,
    /// Show the buyer's contact details in full, or mask them again.
    Reveal,
    /// Hand the conversation to another lane.
    HandOver,
    /// Pause the answer bot here, or let it on.
    Bot,
    /// Set the language in which the buyer is written to.
    Language,
}

/// The commands of the transcript pane.
pub const COMMANDS: &[Command<Act, State>] = &[
    Command {
        spec: Spec::new(
            "transcript.older",
            &["k", "up"],
            "cmd-transcript-older",
            "cmd-transcript-older-help",
        ),
        act: Act::Lines(1),
        why_not: is_open,
    },
    Command {
        spec: Spec::new(
            "transcript.newer",
            &["j", "down"],
            "cmd-transcript-newer",
            "cmd-transcript-newer-help",
        ),
        act: Act::Lines(-1),
        why_not: is_open,
    },
    Command {
        spec: Spec::new(
            "transcript.page-older",
            &["pgup", "ctrl-u"],
            "cmd-transcript-page-older",
            "cmd-transcript-page-older-help",
        )
        .footer(1),
        act: Act::Pages(1),
        why_not: is_open,
    },
    Command {
        spec: Spec::new(
            "transcript.page-newer",
            &["pgdn", "ctrl-d"],
            "cmd-transcript-page-newer",
            "cmd-transcript-page-newer-help",
        )
        .footer(2),
        act: Act::Pages(-1),
        why_not: is_open,
    },
    Command {
        spec: Spec::new(
            "transcript.oldest",
            &["g g", "home"],
            "cmd-transcript-oldest",
            "cmd-transcript-oldest-help",
        ),
        act: Act::Oldest,
        why_not: is_open,
    },
    Command {
        spec: Spec::new(
            "transcript.newest",
            &["G", "end"],
            "cmd-transcript-newest",
            "cmd-transcript-newest-help",
        ),
        act: Act::Newest,
        why_not: is_open,
    },
    Command {
        spec: Spec::new(
            "transcript.scroll-older",
            &["alt-k"],
            "cmd-transcript-scroll-older",
            "cmd-transcript-scroll-older-help",
        )
        .reach(Reach::Desk),
        act: Act::Pages(1),
        why_not: is_open,
    },
    Command {
        spec: Spec::new(
            "transcript.scroll-newer",
            &["alt-j"],
            "cmd-transcript-scroll-newer",
            "cmd-transcript-scroll-newer-help",
        )
        .reach(Reach::Desk),
        act: Act::Pages(-1),
        why_not: is_open,
    },
    Command {
        spec: Spec::new(
            "transcript.reveal",
            &["V"],
            "cmd-transcript-reveal",
            "cmd-transcript-reveal-help",
        )
        .reach(Reach::Desk),
        act: Act::Reveal,
        why_not: has_hidden,
    },
    Command {
        spec: Spec::new(
            "transcript.hand-over",
            &["H"],
            "cmd-transcript-hand-over",
            "cmd-transcript-hand-over-help",
        )
        .asks()
        .reach(Reach::Desk),
        act: Act::HandOver,
        why_not: can_hand_over,
    },
    Command {
        spec: Spec::new(
            "transcript.bot",
            &["A"],
            "cmd-transcript-bot",
            "cmd-transcript-bot-help",
        )
        .reach(Reach::Desk),
        act: Act::Bot,
        why_not: can_switch_bot,
    },
    Command {
        spec: Spec::new(
            "transcript.language",
            &["l"],
            "cmd-transcript-language",
            "cmd-transcript-language-help",
        )
        .asks()
        .reach(Reach::Desk),
        act: Act::Language,
        why_not: can_hand_over,
    },
];

fn can_switch_bot(model: &Model, state: &State) -> Option<&'static str> {
    can_hand_over(model, state).or_else(|| {
        let open = model.dossier.as_ref()?;
        let may = allows(model.actor.role, Duty::Bot);
        (!open.bot.shop.is_on && !may).then_some("why-bot-off")
    })
}

fn can_hand_over(model: &Model, _: &State) -> Option<&'static str> {
    if model.is_read_only {
        return Some("why-read-only");
    }
    open_conversation(model)
        .is_none()
        .then_some("why-no-conversation")
}

fn open_conversation(model: &Model) -> Option<&Conversation> {
    model.dossier.as_ref()?.conversation.as_ref()
}

fn has_hidden(model: &Model, state: &State) -> Option<&'static str> {
    let hidden = &model.hidden;
    is_open(model, state).or_else(|| hidden.texts.is_empty().then_some("why-nothing-masked"))
}

fn is_open(model: &Model, _: &State) -> Option<&'static str> {
    model.dossier.is_none().then_some("why-nothing-open")
}

/// Returns how many lines the loaded messages fill at a width.
pub fn lines_at(model: &Model, width: usize, words: Words<'_>) -> usize {
    let Some(open) = &model.dossier else {
        return 0;
    };
    let zone = model.open_platform().map_or(Zone::BEIJING, |p| p.zone);
    let cols = u16::try_from(width).unwrap_or(u16::MAX);
    lines::count(open, &model.hidden, cols, words, zone)
}

/// Carries a command out. `lines` is how many lines the loaded messages fill at the pane's width.
pub fn perform(act: Act, model: &Model, state: &mut State, lines: usize) -> Vec<Intent> {
    let page = isize::try_from(state.height.max(2) - 1).unwrap_or(1);
    let highest = lines.saturating_sub(state.height);
    let by = match act {
        Act::Lines(by) => by,
        Act::Pages(pages) => pages.saturating_mul(page),
        Act::Oldest => isize::MAX,
        Act::Newest => isize::MIN,
        Act::Reveal => return reveal(model),
        Act::HandOver => return hand_over(model),
        Act::Bot => return switch_bot(model),
        Act::Language => return set_language(model),
    };
    state.from_bottom = state.from_bottom.saturating_add_signed(by).min(highest);
    let has_older = model.dossier.as_ref().is_some_and(|open| open.has_older);
    // Half a page of margin, so that scrolling does not stop at every page.
    if has_older && by > 0 && state.from_bottom + state.height / 2 >= highest {
        vec![Intent::MoreMessages]
    } else {
        Vec::new()
    }
}

/// What is shown in full is recorded before it is shown; masking it again is not.
fn reveal(model: &Model) -> Vec<Intent> {
    let Some(conversation) = open_conversation(model) else {
        return Vec::new();
    };
    vec![if model.hidden.is_revealed {
        Intent::Mask
    } else {
        Intent::Do(Effect::Reveal(conversation.id))
    }]
}

/// The letter of each language.
const TONGUES: [(char, Language); 5] = [
    ('z', Language::Chinese),
    ('e', Language::English),
    ('r', Language::Russian),
    ('s', Language::Spanish),
    ('f', Language::Persian),
];

/// Asks for the language in which the buyer is written to (row E-24).
fn set_language(model: &Model) -> Vec<Intent> {
    let Some(conversation) = open_conversation(model) else {
        return Vec::new();
    };
    let others = TONGUES
        .iter()
        .filter(|(_, language)| conversation.language != language.tag());
    let picks = others.map(|(letter, language)| Pick {
        letter: *letter,
        label: format!("tongue-{}", language.tag()),
        text: String::new(),
        then: Then::Do(Effect::SetLanguage(conversation.id, *language)),
    });
    let question =
        Notice::new(Level::Info, "ask-language").with("buyer", conversation.buyer.clone());
    vec![Intent::AskPick(question, picks.collect())]
}

/// Pauses the answer bot in the conversation or lets it on; where the shop has it off, asks whether to
/// switch it on.
fn switch_bot(model: &Model) -> Vec<Intent> {
    let (Some(open), Some(conversation)) = (&model.dossier, open_conversation(model)) else {
        return Vec::new();
    };
    let zone = model.zone();
    let set = open.bot.shop;
    if !set.is_on {
        let question = Notice::new(Level::Warn, "ask-bot-on").with("shop", open.shop.name.clone());
        let on = BotSwitch::Shop(BotShop { is_on: true, ..set });
        return vec![Intent::Confirm(question, Effect::Bot(on))];
    }
    let is_on = match open.bot.standing(zone, &open.messages, model.now) {
        Standing::Off => {
            let told = Notice::new(Level::Info, "toast-bot-hours");
            return vec![Intent::Tell(told.with("hours", set.hours.to_string()))];
        }
        Standing::On => false,
        Standing::Paused { .. } | Standing::HandedOver { .. } => true,
    };
    vec![Intent::Do(Effect::Bot(BotSwitch::Conversation {
        conversation: conversation.id,
        is_on,
    }))]
}

/// The letter of each lane.
const LANES: [(char, SalesLane); 3] = [
    ('p', SalesLane::Presales),
    ('a', SalesLane::Aftersales),
    ('m', SalesLane::Payment),
];

/// Asks for the lane, then for the word that goes with the conversation (row B-01).
fn hand_over(model: &Model) -> Vec<Intent> {
    let Some(conversation) = open_conversation(model) else {
        return Vec::new();
    };
    let others = LANES.iter().filter(|(_, to)| *to != conversation.lane);
    let picks = others.map(|(letter, to)| Pick {
        letter: *letter,
        label: format!("lane-{to}"),
        text: String::new(),
        then: Then::Ask(Blank {
            question: Notice::new(Level::Info, "ask-hand-over-note"),
            filled: Filled::HandOver(conversation.id, *to),
        }),
    });
    let question =
        Notice::new(Level::Info, "ask-hand-over").with("buyer", conversation.buyer.clone());
    vec![Intent::AskPick(question, picks.collect())]
}
