//! The papers of an order on the screen, and other notices that a person gives: what goes out is shown
//! first. Never gives one by itself: `S` does, and only what is shown.

use super::overlay::{Overlay, Papers};
use super::state::App;
use super::{list, matter};
use crate::domain::act::{ActKind, ActSubject, Deed, NewAct};
use crate::domain::conversation::{OutboxRow, Route};
use crate::domain::id::OrderId;
use crate::domain::notice::NoticeKind;
use crate::domain::posted::{NoticeChannel, Posted};
use crate::i18n::number;
use crate::notice::sheet::hash_of;
use crate::notice::told::Told;
use crate::panes::composer::state::Purpose;
use crate::ui::effect::Effect;
use crate::ui::intent::{Blank, Filled, Intent, Level, Notice};
use crate::ui::key::{Code, Key};
use crate::ui::papers::{Added, PaperAct, PaperDone};
use crate::ui::place::Place;

/// Shows how an act ended.
pub fn done(app: &mut App, done: PaperDone) -> Vec<Effect> {
    match done {
        PaperDone::Looked { looked, added } => {
            app.overlays
                .retain(|overlay| !matches!(overlay, Overlay::Papers(_)));
            app.overlays.push(Overlay::Papers(Box::new(Papers {
                looked: *looked,
                added,
                is_sending: false,
                scroll: 0,
            })));
            Vec::new()
        }
        PaperDone::Fitting(looked) => {
            super::notices::show(app, *looked);
            Vec::new()
        }
        PaperDone::Health(all) => {
            app.overlays.push(Overlay::Health { all, scroll: 0 });
            Vec::new()
        }
        PaperDone::Sent(rows) => sent(app, &rows),
        PaperDone::Laid {
            order,
            kinds,
            added,
            folder,
            files,
        } => {
            let folder = folder.display().to_string();
            let named = files.iter().map(|(name, bytes)| {
                let size = i64::try_from(bytes.div_ceil(1024)).unwrap_or(i64::MAX);
                let size = number::whole(size, app.words.language());
                format!("{name} · {size} KiB")
            });
            let lines: Vec<String> = std::iter::once(folder.clone()).chain(named).collect();
            let quote = lines.join("\n");
            app.overlays
                .retain(|overlay| !matches!(overlay, Overlay::Papers(_)));
            app.overlays.push(Overlay::Confirm {
                question: Notice::new(Level::Info, "papers-laid"),
                quote,
                yes: vec![Effect::Papers(PaperAct::Pictured {
                    order,
                    kinds,
                    added,
                })],
            });
            vec![Effect::Copy(folder)]
        }
        PaperDone::Pictured => sent(app, &[]),
        PaperDone::Refused(why) => {
            if let Some(Overlay::Papers(shown)) = app.overlays.last_mut() {
                shown.is_sending = false;
            }
            let why = why.in_words(&app.words);
            app.tell(Notice::new(Level::Error, "toast-notice-refused").with("why", why));
            Vec::new()
        }
    }
}

/// They are on their way; those that go by hand are handed over one after the other.
fn sent(app: &mut App, rows: &[OutboxRow]) -> Vec<Effect> {
    app.overlays
        .retain(|overlay| !matches!(overlay, Overlay::Papers(_) | Overlay::Notices(_)));
    app.words_queued();
    let notice = Notice::new(Level::Done, "toast-notices-sent");
    app.tell(notice.with("count", rows.len().max(1).to_string()));
    let mut effects: Vec<Effect> = Vec::new();
    if let Some(first) = rows.iter().find(|row| row.route == Route::Hand) {
        effects.push(Effect::CopyAgain(first.id));
    }
    effects.push(Effect::LoadCounts);
    effects.extend(matter::refresh(app));
    effects.extend(list::refresh(app));
    effects
}

/// Says that notices went by themselves, and shows what follows.
pub fn told(app: &mut App, count: usize) -> Vec<Effect> {
    if count == 0 {
        return Vec::new();
    }
    let notice = Notice::new(Level::Info, "toast-notices-told");
    app.tell(notice.with("count", count.to_string()));
    let mut effects = vec![Effect::LoadCounts];
    effects.extend(matter::refresh(app));
    effects.extend(list::refresh(app));
    effects
}

/// A key while notices are looked at.
pub fn press(app: &mut App, key: Key) -> Vec<Effect> {
    match key.code {
        Code::Char('S') => send(app),
        Code::Char('a') => again(app),
        Code::Char('r') => by_hand(app),
        Code::Char('l') => late(app),
        Code::Char('c') => consent(app),
        Code::Char('m') => mail(app),
        Code::Char('i') => picture(app),
        Code::Char('o') => offer(app),
        Code::Char('n') => others(app),
        Code::Esc | Code::Enter | Code::Char('q' | 'D') => {
            app.overlays.pop();
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn shown(app: &App) -> Option<&Papers> {
    match app.overlays.last() {
        Some(Overlay::Papers(shown)) => Some(shown),
        _ => None,
    }
}

fn refuse(app: &mut App, why: &str) -> Vec<Effect> {
    app.tell(Notice::new(Level::Warn, why));
    Vec::new()
}

/// Asks for the other notices that fit the order.
fn others(app: &mut App) -> Vec<Effect> {
    let Some(order) = shown(app).map(|shown| shown.looked.order) else {
        return Vec::new();
    };
    app.overlays.pop();
    let is_below = matches!(app.overlays.last(), Some(Overlay::Notices(_)));
    if is_below {
        return Vec::new();
    }
    vec![Effect::Papers(PaperAct::Fitting(order))]
}

/// Gives everything that the buyer lacks, once.
fn send(app: &mut App) -> Vec<Effect> {
    if app.model.is_read_only {
        return refuse(app, "why-read-only");
    }
    let key = app.send_key();
    let Some(Overlay::Papers(shown)) = app.overlays.last_mut() else {
        return Vec::new();
    };
    let kinds = shown.looked.to_send();
    if shown.is_sending {
        return Vec::new();
    }
    if kinds.is_empty() {
        let looked = &shown.looked;
        let waits = looked.sheets.iter().any(|sheet| looked.waits(sheet));
        let why = if waits {
            "why-notice-waits"
        } else {
            "why-nothing-to-give"
        };
        return refuse(app, why);
    }
    shown.is_sending = true;
    let words: Vec<&Told> = kinds
        .iter()
        .filter_map(|kind| {
            let sheets = &shown.looked.sheets;
            sheets.iter().find(|sheet| sheet.kind == *kind)?.ready()
        })
        .collect();
    vec![Effect::Papers(PaperAct::Send {
        order: shown.looked.order,
        seen: hash_of(&words),
        kinds,
        added: shown.added.clone(),
        key,
    })]
}

/// Gives the newest of each kind again.
fn again(app: &mut App) -> Vec<Effect> {
    if app.model.is_read_only {
        return refuse(app, "why-read-only");
    }
    let Some(shown) = shown(app) else {
        return Vec::new();
    };
    let newest = |kind: NoticeKind| {
        let ours = |one: &&Posted| one.kind == kind && !one.text.is_empty() && one.counts();
        shown.looked.posted.iter().rfind(ours).map(|one| one.id)
    };
    let kinds = shown.looked.sheets.iter().map(|sheet| sheet.kind);
    let notices: Vec<_> = kinds.filter_map(newest).collect();
    if notices.is_empty() {
        return refuse(app, "why-nothing-given");
    }
    let key = app.send_key();
    vec![Effect::Papers(PaperAct::Again { notices, key })]
}

/// Puts the words of the first notice that is missing into the composer, beside the buyer's questions
/// (row A-10).
fn by_hand(app: &mut App) -> Vec<Effect> {
    let Some(shown) = shown(app) else {
        return Vec::new();
    };
    let first = shown.looked.to_send().first().copied();
    let sheet = first.and_then(|kind| {
        let mut sheets = shown.looked.sheets.iter();
        sheets.find(|sheet| sheet.kind == kind)
    });
    let told = sheet.and_then(|sheet| sheet.told.as_ref().ok()).cloned();
    let Some(told) = told else {
        return refuse(app, "why-nothing-to-give");
    };
    // An offer's hour and limit are those of this moment, and a delay is kept with the date it names.
    if matches!(told.kind, NoticeKind::Promotion | NoticeKind::Delay) {
        return refuse(app, "why-goes-as-shown");
    }
    let is_here =
        app.open_conversation().is_some() && shown.looked.conversation == app.open_conversation();
    if !is_here {
        return refuse(app, "why-no-conversation");
    }
    app.overlays.pop();
    app.panes.composer.purpose = Purpose::Reply;
    app.panes.composer.reply.renew(&told.text);
    app.panes.composer.does = Some(Deed {
        kind: ActKind::NoticeGiven,
        value: told.kind.code().to_owned(),
    });
    app.focus_on(Place::Composer);
    app.fit();
    super::perform::carry(app, Intent::Edited)
}

/// Notices that are whole, and the hash of their words.
struct Ready {
    order: OrderId,
    kinds: Vec<NoticeKind>,
    added: Added,
    seen: String,
}

/// Returns the notices that are whole; tells why a way is closed.
fn by(app: &mut App, way: NoticeChannel) -> Option<Ready> {
    let shown = shown(app)?;
    if let Some(why) = shown.looked.why_closed(way) {
        let why = why.in_words(&app.words);
        app.tell(Notice::new(Level::Warn, "toast-notice-refused").with("why", why));
        return None;
    }
    let ready: Vec<_> = shown.looked.sheets.iter().collect();
    let words: Vec<&Told> = ready.iter().filter_map(|sheet| sheet.ready()).collect();
    let kinds: Vec<NoticeKind> = words.iter().map(|told| told.kind).collect();
    let found = Ready {
        order: shown.looked.order,
        seen: hash_of(&words),
        added: shown.added.clone(),
        kinds,
    };
    if found.kinds.is_empty() {
        app.tell(Notice::new(Level::Warn, "why-nothing-to-give"));
        return None;
    }
    Some(found)
}

/// Gives the papers as one letter (row A-08).
fn mail(app: &mut App) -> Vec<Effect> {
    let closed = if app.model.is_read_only {
        Some("why-read-only")
    } else {
        app.model.why_undelivered(Route::Mail)
    };
    let is_ruled_out =
        shown(app).is_some_and(|shown| shown.looked.why_closed(NoticeChannel::Mail).is_some());
    if let (Some(why), false) = (closed, is_ruled_out) {
        return refuse(app, why);
    }
    let key = format!("mail:{}", app.send_key());
    let Some(ready) = by(app, NoticeChannel::Mail) else {
        return Vec::new();
    };
    vec![Effect::Papers(PaperAct::Mail {
        order: ready.order,
        kinds: ready.kinds,
        added: ready.added,
        seen: ready.seen,
        key,
    })]
}

/// Lays the papers ready as pictures (row E-26).
fn picture(app: &mut App) -> Vec<Effect> {
    if app.model.is_read_only {
        return refuse(app, "why-read-only");
    }
    let Some(ready) = by(app, NoticeChannel::Picture) else {
        return Vec::new();
    };
    vec![Effect::Papers(PaperAct::Picture {
        order: ready.order,
        kinds: ready.kinds,
        added: ready.added,
    })]
}

/// Notes that the buyer agreed to messages that nobody has to send, or does not any more (rows E-06,
/// E-28).
fn consent(app: &mut App) -> Vec<Effect> {
    if app.model.is_read_only {
        return refuse(app, "why-read-only");
    }
    let open = app.model.dossier.as_ref();
    let shop = open.map(|open| open.shop.id);
    let Some((Overlay::Papers(shown), shop)) = app.overlays.last().zip(shop) else {
        return Vec::new();
    };
    let kind = if shown.looked.has_consent {
        ActKind::ConsentWithdrawn
    } else {
        ActKind::ConsentGiven
    };
    let act = NewAct {
        shop,
        subject: ActSubject::Order(shown.looked.order),
        deed: Deed::of(kind),
        note: String::new(),
        message: None,
    };
    let key = match kind {
        ActKind::ConsentGiven => "toast-consent-given",
        _ => "toast-consent-withdrawn",
    };
    let again = PaperAct::Look {
        order: shown.looked.order,
        kinds: shown.looked.sheets.iter().map(|sheet| sheet.kind).collect(),
        added: shown.added.clone(),
    };
    app.tell(Notice::new(Level::Done, key));
    vec![Effect::Record(act), Effect::Papers(again)]
}

/// Asks why an order will be late, and for its new date (row A-17).
fn late(app: &mut App) -> Vec<Effect> {
    let Some(shown) = shown(app) else {
        return Vec::new();
    };
    let blank = super::notices::late(&shown.looked, app.model.zone());
    app.overlays.pop();
    app.overlays.push(Overlay::asking(blank));
    Vec::new()
}

/// Asks for the words of an offer (row E-06); what they come to is shown before it goes.
fn offer(app: &mut App) -> Vec<Effect> {
    if app.model.is_read_only {
        return refuse(app, "why-read-only");
    }
    let Some(shown) = shown(app) else {
        return Vec::new();
    };
    let language = app.words.word("tongue", shown.looked.language.tag());
    let question = Notice::new(Level::Info, "ask-offer")
        .with("buyer", shown.looked.who().to_owned())
        .with("language", language);
    let blank = Blank {
        question,
        filled: Filled::Offer(shown.looked.order),
    };
    app.overlays.pop();
    app.overlays.push(Overlay::asking(blank));
    Vec::new()
}
