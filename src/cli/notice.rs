//! `notice`: fills a notice for an order, or tells which notices there are.
//! Never sends one.

mod health;

use serde_json::{Value, json};

use super::args::{NoticeCheckArgs, NoticeCommand, NoticeFormat, NoticeRenderArgs, Place};
use super::decide::matter_of;
use super::failure::{Exit, Failure};
use super::out::Out;
use super::{place, record};
use crate::compliance::{Context as Gate, Lexicon, check as judge};
use crate::document::error::PaperError;
use crate::document::fonts::Fonts;
use crate::document::{card, pdf};
use crate::domain::dossier::known_values;
use crate::domain::notice::NoticeKind;
use crate::domain::platform::{Platform, PlatformName};
use crate::i18n::catalog::Catalog;
use crate::i18n::language::Language;
use crate::i18n::sentence::Sentence;
use crate::notice::mail;
use crate::notice::template::Templates;
use crate::notice::told::{Gap, Told, told};
use crate::runtime::clock;
use crate::service::{consent, notice, packs};
use crate::store::conversations;
use crate::store::error::StoreError;
use crate::text::width;

/// Columns of the name of a kind.
const KIND_COLS: usize = 28;

/// Does what is asked of notices.
pub fn run(command: &NoticeCommand, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    match command {
        NoticeCommand::Render(args) => render(args, place, out),
        NoticeCommand::Check(args) => check(args, place, out),
        NoticeCommand::Health(args) => health::run(args, place, out),
    }
}

fn render(args: &NoticeRenderArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let missing = || StoreError::not_found("number", &args.id);
    let mut store = place::open_for_reading(place)?.ok_or_else(missing)?;
    let kept = store.read(crate::store::packs::used)?;
    let packs = packs::read(&place::places(place)?, &kept)?;
    let matter = store.read(|tx| matter_of(tx, &args.id))?;
    let actor = place::actor(place)?;
    let now = clock::now();
    let outcome = matter.outcome(&packs.context(now, &actor, 0));
    let platform = packs.platforms.get(&matter.shop.platform);
    let language = match (args.lang, &matter.order) {
        (Some(language), _) => language,
        (None, Some(order)) => {
            let chats = store.read(|tx| conversations::of_order(tx, order.id))?;
            let spoken = chats
                .iter()
                .find_map(|chat| Language::from_tag(&chat.language));
            spoken.unwrap_or_default()
        }
        (None, None) => Language::default(),
    };
    let facts = notice::facts(args.kind, &matter, &outcome, platform, (language, now));
    let Some(mut facts) = facts else {
        return Err(Failure::data(Sentence::new("cli-no-order-of-case")));
    };
    facts.has_consent = match &matter.order {
        Some(order) => store.read(|tx| consent::of_buyer(tx, order))?,
        None => false,
    };
    facts.reason = args.reason.as_deref();
    facts.what = args.what.as_deref();
    facts.new_date = args.new_date;
    facts.retry_until = args.retry_until;
    facts.due = args.due.or_else(|| notice::due(args.kind, &outcome, now));
    facts.reference = args.reference.as_deref();
    let told = match told(args.kind, &facts, packs.voice.notices(language)) {
        Ok(told) => told,
        Err(gaps) => {
            let words = place::catalog(&place::settings(place)?);
            return refused(args, &gaps, &words, out);
        }
    };
    let known = known_values(matter.order.as_ref(), matter.case.as_slice());
    if let Some(found) = stopped(&told, platform, &known) {
        return Err(Failure::data(format!(
            "the contact check stops this notice ({found}); take out what stands there"
        )));
    }
    let shop = &matter.shop.name;
    let bytes = match args.format {
        NoticeFormat::Text => {
            if args.json {
                let answer = json!({
                    "kind": told.kind.code(),
                    "lang": told.language.tag(),
                    "subject": told.subject,
                    "text": told.text,
                });
                out.json(&answer)?;
                return Ok(Exit::Ok);
            }
            format!("{}\n", told.text).into_bytes()
        }
        NoticeFormat::Html => mail::html(&told).into_bytes(),
        // The time of the payment and not the present one: the same paper is the same bytes.
        NoticeFormat::Pdf | NoticeFormat::Png => {
            let paid_at = matter.order.as_ref().and_then(|order| order.fields.paid_at);
            let paper = notice::paper(&told, shop, paid_at.unwrap_or(now));
            let mut fonts = Fonts::of_system();
            if args.format == NoticeFormat::Pdf {
                pdf::draw(&paper, &mut fonts)
                    .map_err(|error| undrawn(&error))?
                    .bytes
            } else {
                card::draw(&paper, &mut fonts).map_err(|error| undrawn(&error))?
            }
        }
    };
    match &args.out {
        Some(file) => std::fs::write(file, bytes).map_err(|error| {
            let file = file.display();
            Failure::unavailable(
                Sentence::new("cli-unwritable")
                    .with("file", file)
                    .with("why", error),
            )
        })?,
        None => out.bytes(&bytes)?,
    }
    Ok(Exit::Ok)
}

fn undrawn(error: &PaperError) -> Failure {
    Failure::unavailable(error.to_string())
}

/// Tells what the contact check finds; nothing when the notice may go.
fn stopped(told: &Told, platform: &Platform, known: &[&str]) -> Option<String> {
    let context = Gate {
        lexicon: Lexicon::embedded(),
        platform: Some(platform),
        return_address: told.kind == NoticeKind::ReturnAgreed,
        known,
        ..Gate::default()
    };
    let judged = judge(&told.text, &context);
    let found = judged.findings.first()?;
    judged
        .verdict
        .is_flagged()
        .then(|| format!("{}, {}", found.kind, found.rule))
}

/// Names everything that the notice lacks.
fn refused(
    args: &NoticeRenderArgs,
    gaps: &[Gap],
    words: &Catalog,
    out: &mut Out,
) -> Result<Exit, Failure> {
    if args.json {
        let codes: Vec<String> = gaps.iter().map(Gap::code).collect();
        out.json(&json!({"kind": args.kind.code(), "missing": codes}))?;
        return Ok(Exit::Found);
    }
    for gap in gaps {
        out.line(&gap.sentence(words.language()).in_words(words))?;
    }
    Ok(Exit::Found)
}

/// Goes through every kind in every language.
fn check(args: &NoticeCheckArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let packs = place::packs_read(place)?;
    let strictest = packs.platforms.get(&PlatformName::unknown());
    let mut is_whole = true;
    let mut rows = Vec::new();
    for &kind in NoticeKind::ALL {
        let mut row = json!({"kind": kind.code(), "family": kind.family().code()});
        let mut read_by = serde_json::Map::new();
        for &language in Language::ALL {
            let state = state(packs.voice.notices(language), kind, strictest);
            is_whole &= state == "ok";
            record::add(&mut row, language.tag(), state);
            let words = packs.voice.notices(language).of(kind);
            let read = words.and_then(|words| words.reviewed.clone());
            read_by.insert(language.tag().to_owned(), json!(read));
        }
        record::add(&mut row, "reviewed", Value::Object(read_by));
        rows.push(row);
    }
    let words = place::words_of_reader();
    for row in &rows {
        if args.json {
            out.json(row)?;
            continue;
        }
        let cell = |key: &str| row.get(key).and_then(Value::as_str).unwrap_or_default();
        let states: Vec<String> = Language::ALL
            .iter()
            .map(|language| {
                let state = words.word("notice-state", cell(language.tag()));
                format!("{} {state}", language.tag())
            })
            .collect();
        let kind = words.word("notice-kind", cell("kind"));
        let kind = width::pad_right(kind, KIND_COLS);
        out.line(&format!("{kind}{}", states.join("  ")))?;
    }
    // A shop's own words that were not taken are a gap too, though others stand in their place.
    let own = packs
        .refused
        .iter()
        .filter(|one| is_of_notices(&one.problem.file));
    for refused in own {
        is_whole = false;
        let told = refused.sentence().in_words(&words);
        if args.json {
            out.json(&json!({"refused": refused.problem.file, "why": told}))?;
        } else {
            out.line(&told)?;
        }
    }
    Ok(if is_whole { Exit::Ok } else { Exit::Found })
}

/// Returns whether a file of the shop holds words of notices.
fn is_of_notices(path: &std::path::Path) -> bool {
    let folder = path.parent().and_then(std::path::Path::file_name);
    folder.is_some_and(|name| name == "notices")
}

fn state(templates: &Templates, kind: NoticeKind, platform: &Platform) -> &'static str {
    let Some(words) = templates.of(kind) else {
        return "missing";
    };
    if words.reviewed.is_none() {
        return "unreviewed";
    }
    let context = Gate {
        platform: Some(platform),
        ..Gate::default()
    };
    if judge(&templates.words_alone(words), &context)
        .verdict
        .is_flagged()
    {
        return "stopped";
    }
    "ok"
}
