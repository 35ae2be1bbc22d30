//! Carries commands and intents out on the whole screen.
//! Never carries out a command that says why it cannot be given: it tells the reason instead.

use std::sync::Arc;

use super::claim;
use super::commands::{self, Act, Any};
use super::evidence;
use super::handed;
use super::health;
use super::layout::Side;
use super::letter;
use super::list;
use super::matter::{self, Why};
use super::more;
use super::overlay::{LINE_LIMIT_BYTES, Overlay, Picker, Purpose};
use super::overlays::asked;
use super::reviewing;
use super::shop;
use super::state::App;
use crate::domain::conversation::Outgoing;
use crate::domain::dossier::SearchFrom;
use crate::i18n::catalog::Catalog;
use crate::panes::{case, checklist, composer, history, outbox, queue, review, transcript};
use crate::ui::ask::{HITS, PageFrom};
use crate::ui::editor::Editor;
use crate::ui::effect::Effect;
use crate::ui::intent::{Intent, Level, Notice};
use crate::ui::model::{Load, Search};
use crate::ui::place::Place;
use crate::ui::words::Words;

/// Gives the command with an id; a command that cannot be given tells why.
pub fn command(app: &mut App, id: &str) -> Vec<Effect> {
    if let Some(reason) = commands::why_not(app, id) {
        app.tell(Notice::new(Level::Warn, reason));
        return Vec::new();
    }
    match commands::find(id) {
        Some(any) => give(app, any),
        None => Vec::new(),
    }
}

/// Gives a command.
pub fn give(app: &mut App, any: Any) -> Vec<Effect> {
    let (model, panes) = (&app.model, &mut app.panes);
    let intents = match any {
        Any::Desk(act) => return desk(app, act),
        Any::Queue(act) => queue::perform(act, model, &mut panes.queue),
        Any::Transcript(act) => {
            let words = Words::new(&app.words);
            let lines = transcript::lines_at(model, panes.transcript.width, words);
            transcript::perform(act, model, &mut panes.transcript, lines)
        }
        Any::Composer(act) => composer::perform(act, model, &mut panes.composer),
        Any::Case(act) => case::perform(act, model, &mut panes.case),
        Any::Checklist(act) => checklist::perform(act, model, &mut panes.checklist),
        Any::Outbox(act) => outbox::perform(act, model, &mut panes.outbox),
        Any::History(act) => history::perform(act, model, &mut panes.history),
        Any::Review(act) => review::perform(act, model, &mut panes.review),
    };
    intents
        .into_iter()
        .flat_map(|intent| carry(app, intent))
        .collect()
}

/// Carries an intent out.
pub fn carry(app: &mut App, intent: Intent) -> Vec<Effect> {
    match intent {
        Intent::Do(effect) => return vec![effect],
        Intent::Open(target) => {
            app.panes.queue.line = None;
            return matter::open(app, target, Why::Chosen);
        }
        Intent::OpenNext => return matter::open_next(app),
        Intent::Focus(place) => return focus(app, place),
        Intent::FocusBack => app.focus_on(app.back),
        Intent::Query(query) => {
            end_search(app);
            return list::show(app, query, None);
        }
        Intent::MoreQueue(is_behind) => return list::more(app, is_behind),
        Intent::QueueEnd(is_first) => {
            let from = if is_first {
                PageFrom::First
            } else {
                PageFrom::Last
            };
            app.panes.queue.selected = None;
            app.panes.queue.place = None;
            return list::load(app, from);
        }
        Intent::MoreMessages => return more::messages(app),
        Intent::MoreFiles => return more::files(app),
        Intent::Search(text) => return search(app, text),
        Intent::Send => return matter::send(app),
        Intent::ConfirmSent => return handed::confirm_sent(app),
        Intent::Cancel(id) => confirm_cancel(app, id),
        Intent::WriteNote => return matter::write_note(app),
        Intent::CopyPath(path) => {
            app.tell(Notice::new(Level::Done, "toast-path-copied"));
            return vec![Effect::Copy(path.join(" > "))];
        }
        Intent::Tell(notice) => app.tell(notice),
        Intent::Mask => {
            app.model.hidden.is_revealed = false;
            app.fit();
        }
        Intent::Edited => return matter::edited(app),
        Intent::ShowCards(ids) => {
            app.overlays.push(Overlay::Cards { ids, scroll: 0 });
            if app.model.cards.is_none() {
                return vec![Effect::LoadCards];
            }
        }
        Intent::ShowLetter(way) => return letter::show(app, way),
        Intent::AskWords(blank) => asked::ask(app, blank),
        Intent::Review(deed) => return reviewing::perform(app, deed),
        Intent::AskPick(question, picks) => app.overlays.push(Overlay::Pick { question, picks }),
        Intent::PickEvidence(slot) => return pick(app, Purpose::Evidence(slot)),
        Intent::MarkPassage(slot) => evidence::mark(app, slot),
        Intent::Confirm(question, effect) => app.overlays.push(Overlay::Confirm {
            question,
            quote: String::new(),
            yes: vec![effect],
        }),
    }
    Vec::new()
}

/// Gives the focus to a pane; lists that nobody saw until now are loaded.
pub fn focus(app: &mut App, place: Place) -> Vec<Effect> {
    let side = app.side;
    app.focus_on(place);
    app.fit();
    // Whoever goes into the field begins to answer.
    let mut effects = match place {
        Place::Composer => claim::take(app),
        _ => Vec::new(),
    };
    if app.side == side {
        return effects;
    }
    match app.side {
        Side::Outbox => effects.push(Effect::LoadOutbox),
        Side::Review => effects.extend(reviewing::load(app)),
        Side::Matter | Side::History => {}
    }
    effects
}

fn confirm_cancel(app: &mut App, id: crate::domain::id::OutboxId) {
    let Some(Outgoing { row, text, buyer }) = app.model.outbox.iter().find(|one| one.row.id == id)
    else {
        return;
    };
    // The name where it is known; the number of the conversation is known always.
    let to = if buyer.is_empty() {
        row.conversation.to_string()
    } else {
        buyer.clone()
    };
    app.overlays.push(Overlay::Confirm {
        question: Notice::new(Level::Warn, "confirm-cancel").with("buyer", to),
        quote: text.clone(),
        yes: vec![Effect::Cancel(id)],
    });
}

/// Searches as typed; without words the queue is shown again.
fn search(app: &mut App, text: String) -> Vec<Effect> {
    if text.trim().is_empty() {
        app.model.search = Search::default();
        app.wanted.search = None;
        return Vec::new();
    }
    let ticket = app.ticket();
    app.wanted.search = Some(ticket);
    app.model.search.load = Load::Loading;
    app.model.search.text.clone_from(&text);
    app.model.search.looked_back_to = None;
    let from = SearchFrom::newest(HITS);
    vec![Effect::Search { ticket, text, from }]
}

/// Leaves the search.
pub fn end_search(app: &mut App) {
    app.panes.queue.line = None;
    app.model.search = Search::default();
    app.wanted.search = None;
}

fn desk(app: &mut App, act: Act) -> Vec<Effect> {
    match act {
        Act::Help => app.overlays.push(Overlay::Help { scroll: 0 }),
        Act::Palette => app.overlays.push(Overlay::Palette {
            line: Editor::one_line(LINE_LIMIT_BYTES),
            chosen: 0,
        }),
        Act::Search => {
            let mut line = Editor::one_line(LINE_LIMIT_BYTES);
            let typed = app.model.search.text.clone();
            line.set_text(&typed, typed.len());
            app.panes.queue.line = Some(line);
            app.focus_on(Place::Queue);
        }
        Act::Back => back(app),
        Act::Undo if composer::take_out_answer(&mut app.panes.composer) => {
            return matter::edited(app);
        }
        Act::Undo => return matter::undo(app),
        Act::NextPane(is_forward) => return next_pane(app, is_forward),
        Act::Pane(place) => return focus(app, place),
        Act::Import => return pick_file(app),
        Act::Renew => {
            let intents = shop::renew(&app.model).into_iter();
            return intents.flat_map(|intent| carry(app, intent)).collect();
        }
        Act::Shop => return shop::show(app),
        Act::Health => return health::show(),
        Act::Matrix => app.overlays.push(Overlay::Matrix { scroll: 0 }),
        Act::Messages => app.overlays.push(Overlay::Messages {
            from_newest: 0,
            has_details: false,
        }),
        Act::SaveView => app.overlays.push(Overlay::SaveView {
            line: Editor::one_line(LINE_LIMIT_BYTES),
        }),
        Act::NextView => return next_view(app),
        Act::Theme => next_theme(app),
        Act::Language => return next_language(app),
        Act::Direction => {
            app.bidi = app.bidi.next();
            let key = format!("toast-direction-{}", app.bidi.code());
            app.tell(Notice::new(Level::Info, key));
        }
        Act::Refresh => return refresh(app),
        Act::Redraw => return vec![Effect::Redraw],
        Act::Lock => return vec![Effect::Lock],
        Act::Suspend => return suspend(app),
        Act::Quit => return quit(app),
    }
    Vec::new()
}

/// Shows every word in the next language, and keeps that as the person's setting.
pub fn next_language(app: &mut App) -> Vec<Effect> {
    let next = app.words.language().next();
    app.words = Arc::new(Catalog::new(next));
    app.tell(Notice::new(Level::Info, "toast-language").with("name", next.name().to_owned()));
    vec![Effect::KeepLanguage(next)]
}

/// Takes the next theme; the shop's own stands behind those of the program.
fn next_theme(app: &mut App) {
    let mut names = vec!["dark", "light", "safe", "contrast"];
    names.extend(app.own_theme.as_deref());
    let place = names.iter().position(|name| *name == app.theme);
    let next = place.map_or(0, |place| (place + 1) % names.len());
    let name = names.get(next).copied().unwrap_or("dark").to_owned();
    app.theme = name;
}

/// Loads everything that is shown anew.
pub fn refresh(app: &mut App) -> Vec<Effect> {
    let mut effects = vec![
        Effect::LoadCounts,
        Effect::LoadShopActs,
        Effect::LoadAllowed,
    ];
    if app.model.is_empty {
        effects.push(Effect::LoadShops);
    }
    effects.extend(list::refresh(app));
    effects.extend(matter::refresh(app));
    match app.side {
        Side::Outbox => effects.push(Effect::LoadOutbox),
        Side::Review => effects.extend(reviewing::load(app)),
        Side::Matter | Side::History => {}
    }
    effects
}

/// Ends the program; what is half written is saved first.
pub fn quit(app: &mut App) -> Vec<Effect> {
    let mut effects = matter::save_draft(app);
    effects.extend(claim::release(app));
    effects.push(Effect::Quit);
    effects
}

/// Stops the program until the shell brings it back; what is half written is saved first.
pub fn suspend(app: &mut App) -> Vec<Effect> {
    let mut effects = matter::save_draft(app);
    effects.push(Effect::Suspend);
    effects
}

/// Returns what saves all that is half written.
pub fn save_all(app: &mut App) -> Vec<Effect> {
    matter::save_draft(app)
}

/// One step back: out of a field, a search, a narrowed list; never out of the program.
fn back(app: &mut App) {
    if app.overlays.pop().is_some() {
        return;
    }
    // Whoever writes leaves the words first, also in what a search found.
    if app.focus == Place::Composer {
        app.focus_on(app.back);
    } else if app.panes.queue.line.is_some() || queue::is_searching(&app.model) {
        end_search(app);
    } else if app.focus != Place::Queue {
        app.focus_on(Place::Queue);
    } else {
        app.toasts.clear();
    }
    app.fit();
}

fn next_pane(app: &mut App, is_forward: bool) -> Vec<Effect> {
    let seen: Vec<Place> = match app.areas().panes.len() {
        // One pane at a time: all of them are visited.
        0..=2 if app.size.0 < super::layout::WIDE_FROM => {
            vec![
                Place::Queue,
                Place::Transcript,
                Place::Composer,
                Place::Case,
                Place::Checklist,
            ]
        }
        _ => Place::ALL
            .into_iter()
            .filter(|place| match Side::of(*place) {
                None => true,
                Some(side) => side == app.side,
            })
            .collect(),
    };
    let here = seen
        .iter()
        .position(|place| *place == app.focus)
        .unwrap_or(0);
    let count = seen.len().max(1);
    let next = if is_forward {
        here + 1
    } else {
        here + count - 1
    } % count;
    match seen.get(next) {
        Some(place) => focus(app, *place),
        None => Vec::new(),
    }
}

fn next_view(app: &mut App) -> Vec<Effect> {
    let views = &app.model.views;
    let here = app.model.queue.saved_as.as_ref();
    let place = here.and_then(|name| views.iter().position(|view| view.name == *name));
    let next = place.map_or(0, |place| (place + 1) % views.len().max(1));
    match views.get(next).cloned() {
        Some(view) => list::show(app, view.query, Some(view.name)),
        None => Vec::new(),
    }
}

/// Opens the file picker for a file that is taken in.
pub fn pick_file(app: &mut App) -> Vec<Effect> {
    pick(app, Purpose::Import)
}

/// Opens the file picker where it was last, at first where the program was started.
pub fn pick(app: &mut App, purpose: Purpose) -> Vec<Effect> {
    let ticket = app.ticket();
    app.wanted.folder = Some(ticket);
    let path = app.picked_in.clone();
    app.overlays.push(Overlay::Picker(Picker {
        purpose,
        marked: Vec::new(),
        preview: None,
        folder: path.clone(),
        entries: Vec::new(),
        line: Editor::one_line(LINE_LIMIT_BYTES),
        chosen: 0,
        is_loading: true,
    }));
    vec![Effect::ListFolder { ticket, path }]
}
