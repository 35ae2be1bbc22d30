//! Takes what the world answers into the facts.
//! Never takes a late answer for a new one: questions are numbered.

use std::path::PathBuf;

use super::claim;
use super::evidence;
use super::failed::{failed, import_ended};
use super::gate;
use super::list;
use super::matter;
use super::overlay::Overlay;
use super::overlays::{picker, proof};
use super::packet;
use super::papers;
use super::reviewing;
use super::state::App;
use crate::domain::conversation::Message;
use crate::domain::deadline::Deadline;
use crate::domain::dossier::{HitKind, SearchFrom, SearchHit, SearchPage, newest_first};
use crate::ui::ask::{Entry, HITS, Imported, Ticket};
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
        Answer::Warned {
            warnings,
            lapsed,
            opened,
            back,
            told,
            next,
        } => {
            app.warn_at = next;
            let mut effects = warned(app, &warnings, lapsed, (opened, back));
            effects.extend(papers::told(app, told));
            return effects;
        }
        Answer::Evidence(done) => return evidence::done(app, done),
        Answer::Packet(done) => return packet::done(app, done),
        Answer::Papers(done) => return papers::done(app, done),
        Answer::Preview(preview) => picker::seen(app, *preview),
        Answer::Acted => return acted(app),
        Answer::Begun => return matter::begun(app),
        answer @ (Answer::NeedsProof { .. }
        | Answer::Proved
        | Answer::NotProved(_)
        | Answer::Locked) => return proof::answered(app, answer),
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
                return vec![Effect::GiveWarnings, Effect::TakeAnswers];
            }
        }
        Answer::Shops(shops) => {
            app.model.is_empty = shops.is_empty();
            app.model.shops = shops;
            offer_beginning(app);
            return vec![Effect::LoadShopActs];
        }
        Answer::ShopActs(acts) => app.model.shop_acts = acts,
        Answer::DraftSaved { .. } | Answer::LanguageKept => {}
        Answer::Outbox(rows) => app.model.outbox = rows,
        Answer::OfReview(answer) => return reviewing::take(app, answer),
        Answer::Views(views) => app.model.views = views,
        Answer::Cards(cards) => app.model.cards = Some(cards),
        Answer::Folder {
            ticket,
            path,
            entries,
            file,
        } => return folder(app, ticket, path, entries, file),
        Answer::Cleared(text) => {
            app.tell(Notice::new(Level::Done, "toast-copied"));
            let mut effects = vec![Effect::Copy(text)];
            // It stands as copied now.
            effects.extend(matter::refresh(app));
            return effects;
        }
    }
    Vec::new()
}

/// Shows what lies in a folder; a file that was typed is taken.
fn folder(
    app: &mut App,
    ticket: Ticket,
    path: PathBuf,
    entries: Vec<Entry>,
    file: Option<Entry>,
) -> Vec<Effect> {
    if app.wanted.folder != Some(ticket) {
        return Vec::new();
    }
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
    picker::look(app)
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

/// Says that it is kept, and shows what follows from it.
fn acted(app: &mut App) -> Vec<Effect> {
    app.tell(Notice::new(Level::Done, "toast-acted"));
    let mut effects = matter::refresh(app);
    effects.push(Effect::LoadShopActs);
    // What is due follows from what was done, and with it what the clock waits for.
    effects.push(Effect::LoadCounts);
    effects
}

/// Says what is due soon, and that orders became cases because nobody confirmed them in time,
/// or cases came back that were put off.
fn warned(
    app: &mut App,
    warnings: &[(Deadline, String)],
    lapsed: usize,
    (opened, back): (usize, usize),
) -> Vec<Effect> {
    warn(app, warnings);
    let mut effects = evidence::lapsed(app, lapsed);
    if opened == 0 && back == 0 {
        return effects;
    }
    for (key, count) in [
        ("toast-unconfirmed-opened", opened),
        ("toast-case-back", back),
    ] {
        if count > 0 {
            app.tell(Notice::new(Level::Info, key).with("count", count.to_string()));
        }
    }
    effects.extend(matter::refresh(app));
    effects.extend(list::refresh(app));
    effects.push(Effect::LoadCounts);
    effects
}

fn warn(app: &mut App, warnings: &[(Deadline, String)]) {
    for (deadline, about) in warnings {
        let left_ms = deadline.at.since(app.now);
        let words = Words::new(&app.words);
        let left = words.left_in_full(left_ms).as_str().to_owned();
        let key = format!("warning-{}", deadline.kind.code());
        let notice = Notice::new(Level::Warn, key).with("left", left);
        app.tell(notice.with("about", about.clone()));
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
    // Who types a whole number wants that order, not the chats that name it.
    let wanted = search.text.trim();
    search
        .hits
        .sort_by_key(|hit| !matches!(hit.kind, HitKind::Order(_)) || hit.order_number != wanted);
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
