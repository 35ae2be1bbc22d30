//! The review list on the screen: its pages, the chosen entry, and what becomes of a decision.
//! Never decides: the world does, and says who was faster.

use super::list;
use super::matter;
use super::overlay::{LINE_LIMIT_BYTES, Overlay, RulingDialog};
use super::state::{App, Hold};
use crate::compliance::mask::mask;
use crate::domain::allowed::Allowed;
use crate::domain::conversation::Direction;
use crate::domain::decision::{Fate, ReviewVerdict};
use crate::domain::id::ReviewId;
use crate::domain::review::{AnsweredReview, Review, ReviewDetail, ReviewFilter, ReviewKind};
use crate::domain::ruling::{Ruled, Ruling, Then};
use crate::ui::ask::Ticket;
use crate::ui::editor::{Editor, MESSAGE_LIMIT_BYTES};
use crate::ui::effect::Effect;
use crate::ui::event::OfReview;
use crate::ui::intent::{Blank, Filled, Level, Notice, ReviewDeed};
use crate::ui::words::Words;

/// Entries of a page.
const PAGE: usize = 200;
/// More entries are asked for when the choice comes so near to the last one.
const NEAR_END: usize = 40;
/// A refresh reads as many as were loaded, but no more than this.
const REFRESHED: usize = 2_000;

/// Asks for the list from its beginning, as much of it as was loaded.
pub fn load(app: &mut App) -> Vec<Effect> {
    let limit = app.model.reviews.rows.len().clamp(PAGE, REFRESHED);
    let ticket = app.ticket();
    app.wanted.reviews = Some(ticket);
    app.wanted.more_reviews = None;
    app.model.reviews.is_loading = true;
    vec![Effect::LoadReviews {
        ticket,
        filter: app.model.reviews.filter.clone(),
        behind: None,
        limit,
    }]
}

/// Takes what the world answers about the list.
pub fn take(app: &mut App, answer: OfReview) -> Vec<Effect> {
    match answer {
        OfReview::List {
            ticket,
            rows,
            has_more,
        } => return arrive(app, ticket, rows, has_more),
        OfReview::Detail { ticket, detail } => detail_arrived(app, ticket, detail),
        OfReview::Ruled(ended) => return ruled(app, ended),
        OfReview::TakenBack(review) => return taken_back(app, &review),
        OfReview::TextAllowed(allowed) => text_allowed(app, *allowed),
        OfReview::Allowed(allowed) => app.model.allowed = allowed,
        OfReview::Answers(answers) => return answered(app, answers),
    }
    Vec::new()
}

/// Does something in the list.
pub fn perform(app: &mut App, deed: ReviewDeed) -> Vec<Effect> {
    match deed {
        ReviewDeed::Chosen => chosen(app),
        ReviewDeed::Show(filter) => show(app, filter),
        ReviewDeed::Verdict(id, verdict) => ask_why(app, id, verdict),
        ReviewDeed::Release(id) => ask_release(app, id),
        ReviewDeed::Edit(id) => edit(app, id),
        ReviewDeed::Return(id) => ask_words(app, id, Then::Return, "ask-review-return"),
        ReviewDeed::Block(id) => ask_words(app, id, Then::Block, "ask-review-block"),
        ReviewDeed::TakeBack(id) => vec![Effect::TakeBack(id)],
        ReviewDeed::Allow(id) => {
            ask(
                app,
                Notice::new(Level::Info, "ask-review-allow"),
                Filled::Allow(id),
            );
            Vec::new()
        }
    }
}

fn show(app: &mut App, filter: ReviewFilter) -> Vec<Effect> {
    let reviews = &mut app.model.reviews;
    reviews.filter = filter;
    reviews.rows.clear();
    reviews.has_more = false;
    app.panes.review.selected = None;
    app.panes.review.offset = 0;
    load(app)
}

/// Takes a page; a late one is dropped.
fn arrive(app: &mut App, ticket: Ticket, mut rows: Vec<Review>, has_more: bool) -> Vec<Effect> {
    for row in &mut rows {
        mask_bait(row, app);
    }
    if app.wanted.more_reviews == Some(ticket) {
        app.wanted.more_reviews = None;
        app.model.reviews.rows.extend(rows);
        app.model.reviews.has_more = has_more;
        return Vec::new();
    }
    if app.wanted.reviews != Some(ticket) {
        return Vec::new();
    }
    app.wanted.reviews = None;
    // Where the chosen entry is gone the one that stands in its place is chosen.
    let place = app.panes.review.place(&app.model.reviews);
    app.model.reviews.is_loading = false;
    app.model.reviews.rows = rows;
    app.model.reviews.has_more = has_more;
    app.fit();
    let reviews = &app.model.reviews;
    let selected = app.panes.review.selected;
    let again = selected.and_then(|id| reviews.place_of(id));
    app.panes.review.choose(reviews, again.unwrap_or(place));
    chosen(app)
}

/// What a buyer wrote stands masked; what was found has no place in the masked words.
fn mask_bait(row: &mut Review, app: &App) {
    if row.kind != ReviewKind::Bait {
        return;
    }
    if let Some(masked) = mask(&row.text, app.lexicon, &[]) {
        row.text = masked;
    }
    for finding in &mut row.findings {
        (finding.start, finding.end) = (0, 0);
    }
}

/// Asks for the details of the chosen entry, and for more entries where the end is near.
fn chosen(app: &mut App) -> Vec<Effect> {
    let reviews = &app.model.reviews;
    let place = app.panes.review.place(reviews);
    let Some(review) = reviews.rows.get(place) else {
        app.model.reviews.detail = None;
        return Vec::new();
    };
    let (id, last) = (review.id, reviews.rows.last().map(Review::cursor));
    let is_near_end = place + NEAR_END >= reviews.rows.len();
    let wants_more = reviews.has_more && is_near_end && app.wanted.more_reviews.is_none();
    let ticket = app.ticket();
    app.wanted.review = Some(ticket);
    let mut effects = vec![Effect::LoadReview { ticket, id }];
    if wants_more {
        let ticket = app.ticket();
        app.wanted.more_reviews = Some(ticket);
        effects.push(Effect::LoadReviews {
            ticket,
            filter: app.model.reviews.filter.clone(),
            behind: last,
            limit: PAGE,
        });
    }
    effects
}

/// Takes the details of an entry.
fn detail_arrived(app: &mut App, ticket: Ticket, mut detail: Box<ReviewDetail>) {
    if app.wanted.review != Some(ticket) {
        return;
    }
    app.wanted.review = None;
    let known: Vec<&str> = detail.known.iter().map(String::as_str).collect();
    let around = detail.before.iter_mut().chain(&mut detail.after);
    for message in around {
        if message.fields.direction == Direction::In
            && let Some(masked) = mask(&message.fields.text, app.lexicon, &known)
        {
            message.fields.text = masked;
        }
    }
    mask_bait(&mut detail.review, app);
    app.model.reviews.detail = Some(detail);
}

fn find(app: &App, id: ReviewId) -> Option<&Review> {
    let rows = &app.model.reviews.rows;
    rows.iter().find(|review| review.id == id)
}

fn ask_why(app: &mut App, id: ReviewId, verdict: ReviewVerdict) -> Vec<Effect> {
    let Some(review) = find(app, id) else {
        return Vec::new();
    };
    // A buyer's words have but two verdicts.
    let verdict = match review.verdicts() {
        possible if possible.contains(&verdict) => verdict,
        possible => possible.first().copied().unwrap_or(verdict),
    };
    let suggested = verdict.suggested(review.found());
    let place = verdict.causes().iter().position(|one| *one == suggested);
    app.overlays.push(Overlay::Ruling(RulingDialog {
        review: id,
        verdict,
        chosen: place.unwrap_or(0),
        note: String::new(),
        typing: None,
        is_allowed: false,
    }));
    Vec::new()
}

fn ask_release(app: &mut App, id: ReviewId) -> Vec<Effect> {
    let Some(review) = find(app, id) else {
        return Vec::new();
    };
    let buyer = app.model.reviews.detail_of(id);
    let buyer = buyer.map_or_else(|| review.conversation.to_string(), |d| d.buyer.clone());
    let question = Notice::new(Level::Warn, "confirm-release")
        .with("name", review.author.clone())
        .with("buyer", buyer);
    let quote = review.text.clone();
    let ruling = Ruling::then(id, Then::Release, "");
    app.overlays.push(Overlay::Confirm {
        question,
        quote,
        yes: vec![Effect::Rule(Box::new(ruling))],
    });
    Vec::new()
}

fn ask_words(app: &mut App, id: ReviewId, then: Then, key: &'static str) -> Vec<Effect> {
    let Some(review) = find(app, id) else {
        return Vec::new();
    };
    let question = Notice::new(Level::Info, key).with("name", review.author.clone());
    let ruling = Ruling::then(id, then, "");
    ask(app, question, Filled::Ruling(Box::new(ruling)));
    Vec::new()
}

fn ask(app: &mut App, question: Notice, filled: Filled) {
    app.overlays.push(Overlay::Words {
        blank: Blank { question, filled },
        line: Editor::one_line(LINE_LIMIT_BYTES),
    });
}

fn edit(app: &mut App, id: ReviewId) -> Vec<Effect> {
    let Some(review) = find(app, id) else {
        return Vec::new();
    };
    let mut line = Editor::new(MESSAGE_LIMIT_BYTES);
    line.set_text(&review.text, review.text.len());
    app.overlays.push(Overlay::EditReview { review: id, line });
    Vec::new()
}

/// Sends a decision; until it is answered and seen, keys are dropped.
pub fn decide(app: &mut App, ruling: Ruling) -> Vec<Effect> {
    app.hold = Hold::Drop;
    app.wanted.is_ruling = true;
    vec![Effect::Rule(Box::new(ruling))]
}

/// An empty line for a note.
pub fn note_line(text: &str) -> Editor {
    let mut line = Editor::one_line(LINE_LIMIT_BYTES);
    line.set_text(text, text.len());
    line
}

/// Takes what became of a decision.
fn ruled(app: &mut App, ruled: Ruled) -> Vec<Effect> {
    app.wanted.is_ruling = false;
    let is_flagged = matches!(ruled, Ruled::Flagged(_));
    if !is_flagged && matches!(app.overlays.last(), Some(Overlay::EditReview { .. })) {
        app.overlays.pop();
    }
    match ruled {
        Ruled::Decided(review) => decided(app, &review),
        Ruled::Already(review) => {
            if let Some(decision) = &review.decision {
                let words = Words::new(&app.words);
                let verdict = words.word("review-verdict", decision.verdict.code());
                let cause = words.word("cause", decision.cause.code());
                let notice = Notice::new(Level::Warn, "toast-ruled-already")
                    .with("name", decision.by.clone())
                    .with("verdict", verdict.as_str())
                    .with("cause", cause.as_str());
                app.tell(notice);
            }
            gone(app, review.id)
        }
        Ruled::Flagged(judgement) => {
            let words = Words::new(&app.words);
            let found = judgement.findings.iter();
            let found: Vec<String> = found
                .map(|f| words.word("finding", f.kind.code()).as_str().to_owned())
                .collect();
            let notice = Notice::new(Level::Warn, "toast-ruled-flagged");
            app.tell(notice.with("found", found.join(", ")));
            Vec::new()
        }
    }
}

fn decided(app: &mut App, review: &Review) -> Vec<Effect> {
    let Some(decision) = &review.decision else {
        return gone(app, review.id);
    };
    let words = Words::new(&app.words);
    let notice = match decision.fate {
        Fate::Stays => {
            let verdict = words.word("review-verdict", decision.verdict.code());
            let cause = words.word("cause", decision.cause.code());
            Notice::new(Level::Done, "toast-ruled")
                .with("verdict", verdict.as_str())
                .with("cause", cause.as_str())
        }
        fate => {
            let fate = words.word("fate", fate.code());
            Notice::new(Level::Done, "toast-ruled-text").with("fate", fate.as_str())
        }
    };
    app.tell(notice);
    app.panes.review.last = Some((review.id, decision.verdict));
    gone(app, review.id)
}

/// Takes an entry off the open list; the one that stood behind it is chosen and opened.
fn gone(app: &mut App, id: ReviewId) -> Vec<Effect> {
    let reviews = &mut app.model.reviews;
    if let Some(place) = reviews.place_of(id).filter(|_| !reviews.filter.is_decided) {
        reviews.rows.remove(place);
        app.panes.review.choose(&app.model.reviews, place);
    }
    if app.model.reviews.rows.is_empty() && !app.model.reviews.has_more {
        app.tell(Notice::new(Level::Done, "toast-reviews-clear"));
    }
    let mut effects = chosen(app);
    effects.push(Effect::LoadCounts);
    effects.extend(list::refresh(app));
    effects.extend(matter::refresh(app));
    effects
}

/// Takes the news that a decision was taken back: the entry is open and chosen again.
fn taken_back(app: &mut App, review: &Review) -> Vec<Effect> {
    app.tell(Notice::new(Level::Done, "toast-review-taken-back"));
    app.panes.review.last = None;
    app.panes.review.selected = Some(review.id);
    app.model.allowed.retain(|one| one.review != review.id);
    let mut effects = vec![Effect::LoadCounts];
    effects.extend(load(app));
    effects.extend(matter::refresh(app));
    effects
}

/// Takes the news that a text may go as it is.
fn text_allowed(app: &mut App, allowed: Allowed) {
    let words = Words::new(&app.words);
    let until = words.day(allowed.until, app.model.zone());
    let notice = Notice::new(Level::Done, "toast-text-allowed").with("until", until.as_str());
    app.tell(notice);
    app.model.allowed.insert(0, allowed);
}

/// Tells whoever works here what was decided on their texts, and puts back what they are to change.
fn answered(app: &mut App, answers: Vec<AnsweredReview>) -> Vec<Effect> {
    if answers.is_empty() {
        return Vec::new();
    }
    let mut effects = Vec::new();
    for AnsweredReview { review, buyer } in answers {
        let Some(decision) = &review.decision else {
            continue;
        };
        let words = Words::new(&app.words);
        let verdict = words.word("review-verdict", decision.verdict.code());
        let cause = words.word("cause", decision.cause.code());
        let (level, key) = match decision.fate {
            Fate::Released => (Level::Done, "toast-answer-released"),
            Fate::Edited => (Level::Done, "toast-answer-edited"),
            Fate::Returned => (Level::Warn, "toast-answer-returned"),
            Fate::Blocked => (Level::Warn, "toast-answer-blocked"),
            Fate::Stays => (Level::Info, "toast-answer-stays"),
        };
        let notice = Notice::new(level, key)
            .with("name", decision.by.clone())
            .with("buyer", buyer.clone())
            .with("note", decision.note.clone())
            .with("verdict", verdict.as_str())
            .with("cause", cause.as_str());
        let fate = decision.fate;
        let undone = review.undone(fate).map(|deed| {
            let what = words.word("deed", deed.kind.code());
            Notice::new(Level::Warn, "toast-answer-undone").with("what", what.as_str())
        });
        app.tell(notice);
        if let Some(undone) = undone {
            app.tell(undone.with("buyer", buyer));
        }
        if app.panes.composer.conversation == Some(review.conversation) {
            effects.extend(in_composer(app, fate, &review.text));
        }
    }
    effects.extend(matter::refresh(app));
    effects
}

/// Puts a text that was given back behind what is being written, and takes out one that has gone.
fn in_composer(app: &mut App, fate: Fate, text: &str) -> Vec<Effect> {
    let written = app.panes.composer.reply.text().to_owned();
    let is_there = written.contains(text.trim());
    match fate {
        Fate::Returned if !is_there => {
            let whole = match written.trim() {
                "" => text.to_owned(),
                _ => format!("{written}\n{text}"),
            };
            app.panes.composer.reply.renew(&whole);
            matter::edited(app)
        }
        Fate::Released | Fate::Edited if written.trim() == text.trim() => {
            app.panes.composer.reply.renew("");
            matter::edited(app)
        }
        _ => Vec::new(),
    }
}
