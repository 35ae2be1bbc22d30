//! Takes what the world answers into the facts.
//! Never takes a late answer for a new one: questions are numbered.

use super::claim;
use super::gate;
use super::list;
use super::matter;
use super::overlay::Overlay;
use super::overlays::picker;
use super::state::{App, Hold};
use crate::domain::conversation::Message;
use crate::domain::deadline::Deadline;
use crate::domain::dossier::{SearchFrom, SearchHit, SearchPage, newest_first};
use crate::ui::ask::{Asked, HITS, Imported, Ticket, Trouble, TroubleKind};
use crate::ui::effect::Effect;
use crate::ui::event::Answer;
use crate::ui::intent::{Level, Notice};
use crate::ui::model::Load;
use crate::ui::words::Words;

/// Takes an answer.
pub fn take(app: &mut App, answer: Answer) -> Vec<Effect> {
    match answer {
        Answer::Queue { ticket, page } => return list::arrive(app, ticket, page),
        Answer::Opened { ticket, dossier } => return matter::arrive(app, ticket, *dossier),
        Answer::Replied {
            ticket,
            conversation,
            outcome,
            cleared,
        } => return matter::replied(app, ticket, conversation, *outcome, cleared),
        Answer::OutboxMoved { row, .. } => return matter::outbox_moved(app, &row),
        Answer::Revealed(conversation) => {
            app.model.hidden.is_revealed |= app.open_conversation() == Some(conversation);
            app.fit();
        }
        Answer::Warned { warnings, next } => {
            app.warn_at = next;
            warn(app, &warnings);
        }
        Answer::Acted => {
            app.tell(Notice::new(Level::Done, "toast-acted"));
            let mut effects = matter::refresh(app);
            effects.push(Effect::LoadShopActs);
            return effects;
        }
        Answer::NoteWritten { conversation } => return matter::note_written(app, conversation),
        Answer::Claimed {
            conversation,
            other,
        } => claim::answered(app, conversation, other),
        Answer::Failed {
            ticket,
            asked,
            trouble,
        } => return failed(app, ticket, asked, trouble),
        Answer::Imported(files) => return imported(app, &files),
        Answer::NotImported(why) => {
            import_ended(app);
            let why = why.in_words(&app.words);
            app.tell(Notice::new(Level::Error, "toast-not-imported").with("why", why));
        }
        Answer::Older {
            ticket,
            messages,
            has_older,
        } => {
            older(app, ticket, messages, has_older);
        }
        Answer::Found { ticket, from, page } => return found(app, ticket, from, page),
        Answer::Counts(counts) => {
            app.model.counts = counts;
            app.model.is_online = true;
            // What is due may have changed, and with it the next warning.
            if !app.model.is_read_only {
                return vec![Effect::GiveWarnings];
            }
        }
        Answer::Shops(shops) => {
            app.model.is_empty = shops.is_empty();
            app.model.shops = shops;
            offer_beginning(app);
            return vec![Effect::LoadShopActs];
        }
        Answer::ShopActs(acts) => app.model.shop_acts = acts,
        Answer::DraftSaved { .. } => {}
        Answer::Outbox(rows) => app.model.outbox = rows,
        Answer::Reviews(reviews) => {
            app.model.reviews = reviews;
            app.fit();
        }
        Answer::Views(views) => app.model.views = views,
        Answer::Cards(cards) => app.model.cards = Some(cards),
        Answer::Folder {
            ticket,
            path,
            entries,
            file,
        } => {
            if app.wanted.folder == Some(ticket) {
                app.wanted.folder = None;
                app.picked_in = Some(path.clone());
                if let Some(file) = file {
                    return picker::take_in(app, file);
                }
                if let Some(Overlay::Picker(picker)) = app.overlays.last_mut() {
                    picker.folder = Some(path);
                    picker.entries = entries;
                    picker.chosen = 0;
                    picker.line.clear();
                    picker.is_loading = false;
                }
            }
        }
        Answer::Cleared(text) => {
            app.tell(Notice::new(Level::Done, "toast-copied"));
            return vec![Effect::Copy(text)];
        }
    }
    Vec::new()
}

/// Puts older messages before those that are there.
fn older(app: &mut App, ticket: Ticket, messages: Vec<Message>, has_older: bool) {
    if app.wanted.older != Some(ticket) {
        return;
    }
    app.wanted.older = None;
    app.model.older = Load::Ready;
    if let Some(open) = &mut app.model.dossier {
        open.messages.splice(0..0, messages);
        open.has_older = has_older;
    }
    gate::mask_contacts(app);
}

/// Says what is due soon, and how long there is.
fn warn(app: &mut App, warnings: &[(Deadline, i64)]) {
    for (deadline, _) in warnings {
        let left_ms = deadline.at.since(app.now);
        let words = Words::new(&app.words);
        let left = words.left_in_full(left_ms).as_str().to_owned();
        let key = format!("warning-{}", deadline.kind.code());
        app.tell(Notice::new(Level::Warn, key).with("left", left));
    }
}

/// An empty store offers ways to begin; once something is there, the offer goes.
fn offer_beginning(app: &mut App) {
    let is_offered = |overlay: &Overlay| matches!(overlay, Overlay::Start { .. });
    if app.model.is_empty {
        if app.overlays.is_empty() {
            app.overlays.push(Overlay::Start { chosen: 0 });
        }
    } else {
        app.overlays.retain(|overlay| !is_offered(overlay));
    }
}

/// Says what did not happen, why, and frees what waited for it.
fn failed(app: &mut App, ticket: Option<Ticket>, asked: Asked, trouble: Trouble) -> Vec<Effect> {
    let is_late = match asked {
        Asked::Queue => free(&mut app.wanted.queue, ticket),
        Asked::Older => free(&mut app.wanted.older, ticket),
        Asked::Search => free(&mut app.wanted.search, ticket),
        Asked::Send => free(&mut app.wanted.send, ticket),
        Asked::Folder => free(&mut app.wanted.folder, ticket),
        Asked::Open => {
            let is_opening = app
                .model
                .opening
                .is_some_and(|(asked, _)| Some(asked) == ticket);
            if is_opening {
                app.model.opening = None;
                app.hold = Hold::None;
            }
            !is_opening && free(&mut app.wanted.refresh, ticket)
        }
        _ => false,
    };
    if is_late {
        return Vec::new();
    }
    match asked {
        Asked::Import => import_ended(app),
        Asked::Queue => app.model.queue.load = Load::Failed,
        Asked::Older => app.model.older = Load::Failed,
        Asked::Search => app.model.search.load = Load::Failed,
        Asked::Send | Asked::Note => app.panes.composer.is_sending = false,
        Asked::Draft => {
            // What could not be saved is still to be saved.
            app.panes.composer.saving = app.panes.composer.saving.typed(app.now);
        }
        Asked::Cancel => app.undoing = None,
        Asked::Folder => {
            // The next time it begins where the program was started.
            app.picked_in = None;
            if let Some(Overlay::Picker(picker)) = app.overlays.last_mut() {
                picker.is_loading = false;
            }
        }
        _ => {}
    }
    if matches!(asked, Asked::Send | Asked::Confirm) {
        app.hold = Hold::None;
    }
    let why = if asked == Asked::Folder {
        "trouble-folder".to_owned()
    } else {
        app.model.is_online = trouble.kind != TroubleKind::Unavailable;
        format!("trouble-{}", trouble.kind.code())
    };
    let mut notice = Notice::new(Level::Error, format!("failed-{}", asked.code())).with("why", why);
    notice.detail = trouble.detail;
    app.tell(notice);
    // Somebody else may have been faster: what they did is shown.
    match asked {
        Asked::Decide | Asked::Act => matter::refresh(app),
        _ => Vec::new(),
    }
}

/// Takes the hits of one step of a search, and asks for the next step. A choice that was moved stays
/// on its hit while more come.
fn found(app: &mut App, ticket: Ticket, from: SearchFrom, page: SearchPage) -> Vec<Effect> {
    if app.wanted.search != Some(ticket) {
        return Vec::new();
    }
    let lexicon = app.lexicon;
    let search = &mut app.model.search;
    let state = &mut app.panes.queue;
    if from == SearchFrom::newest(HITS) {
        search.hits.clear();
        state.hit = 0;
        state.hit_offset = 0;
    }
    let chosen = search.hits.get(state.hit).map(|hit| (hit.kind, hit.target));
    search.hits.extend(
        page.hits
            .into_iter()
            .map(|hit| gate::masked_hit(hit, lexicon)),
    );
    newest_first(&mut search.hits, HITS);
    if state.hit > 0 {
        let same = |hit: &SearchHit| Some((hit.kind, hit.target)) == chosen;
        let place = search.hits.iter().position(same).unwrap_or(0);
        // What came above it moves the list along.
        state.hit_offset = (state.hit_offset + place).saturating_sub(state.hit);
        state.hit = place;
    }
    let Some(from) = page.next else {
        app.wanted.search = None;
        search.looked_back_to = None;
        search.load = Load::Ready;
        return Vec::new();
    };
    search.looked_back_to = from.looked_back_to();
    let text = search.text.clone();
    vec![Effect::Search { ticket, text, from }]
}

/// Returns whether the answer is late; frees the question otherwise.
fn free(wanted: &mut Option<Ticket>, ticket: Option<Ticket>) -> bool {
    if *wanted == ticket {
        *wanted = None;
        false
    } else {
        true
    }
}

/// What said that an import runs has had its time.
fn import_ended(app: &mut App) {
    app.model.importing = app.model.importing.saturating_sub(1);
    app.toasts
        .retain(|toast| toast.notice.key != "toast-importing");
}

fn imported(app: &mut App, files: &[Imported]) -> Vec<Effect> {
    import_ended(app);
    for file in files {
        let reasons: Vec<String> = file
            .errors
            .iter()
            .map(|why| why.in_words(&app.words))
            .collect();
        let first = reasons.first().cloned().unwrap_or_default();
        let mut notice = if file.is_refused {
            Notice::new(Level::Error, "toast-import-refused").with("why", first)
        } else if file.rejected > 0 {
            Notice::new(Level::Error, "toast-import-rejected")
                .with("rejected", file.rejected.to_string())
                .with("why", first)
        } else {
            Notice::new(Level::Done, "toast-imported")
                .with("new", file.new.to_string())
                .with("updated", file.updated.to_string())
                .with("unchanged", file.unchanged.to_string())
        };
        notice = notice.with("file", file.name.clone());
        notice.detail = reasons.join("\n");
        app.tell(notice);
    }
    let mut effects = vec![Effect::LoadShops, Effect::LoadCounts];
    effects.extend(list::refresh(app));
    effects.extend(matter::refresh(app));
    effects
}
