//! `packet`: the evidence of a matter as one PDF and one archive, and its submission.
//! Never says that something was handed in before the record of it is on the disk.

use serde_json::{Value, json};

use super::args::Place;
use super::args::packet::{PacketArgs, PacketCommand, SubmitArgs};
use super::failure::{Exit, Failure};
use super::find::{self, Thing};
use super::out::Out;
use super::place;
use crate::document::fonts::Fonts;
use crate::domain::dossier::Target;
use crate::domain::packet::Purpose;
use crate::domain::work_order::EvidenceKind;
use crate::i18n::language::Language;
use crate::i18n::sentence::Sentence;
use crate::runtime::clock;
use crate::service::context::UNDO_MS;
use crate::service::packet::build::{self, Built};
use crate::service::packet::gather::Wanted;
use crate::service::packet::{lay, submit};
use crate::store::agents;
use crate::store::desk::Store;
use crate::store::error::StoreError;
use crate::store::files::Files;

/// Builds, shows or hands in a packet.
pub fn run(args: &PacketArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    match (&args.command, &args.id) {
        (Some(PacketCommand::Submit(args)), _) => hand_in(args, place, out),
        (None, Some(id)) => show(id, args, place, out),
        (None, None) => Err(Failure::usage(Sentence::new("cli-packet-of-what"))),
    }
}

fn target_of(store: &mut Store, word: &str) -> Result<Target, StoreError> {
    store.read(|tx| match find::thing(tx, word)? {
        Thing::Matter(target) => Ok(target),
        _ => Err(StoreError::not_found("order_case_or_work_order", word)),
    })
}

fn files_of(place: &Place) -> Result<Files, Failure> {
    let data = place::places(place)?;
    Ok(Files::of(&place::location(place)?, data.data()))
}

fn show(id: &str, args: &PacketArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let purpose = args.purpose.as_deref().map(purpose_of).transpose()?;
    let language = args.lang.as_deref().map(language_of).transpose()?;
    let missing = || StoreError::not_found("order_case_or_work_order", id);
    let mut store = place::open_for_reading(place)?.ok_or_else(missing)?;
    let actor = place::actor(place)?;
    let packs = place::packs_read(place)?;
    let context = packs.context(clock::now(), &actor, UNDO_MS);
    let wanted = Wanted {
        purpose,
        language,
        with_notes: args.with_notes,
        ..Wanted::of(target_of(&mut store, id)?)
    };
    let files = files_of(place)?;
    let mut fonts = Fonts::of_system();
    let built = build::build(&mut store, &files, &mut fonts, &context, &wanted)?;
    if let Some(folder) = &args.out {
        lay::write(&built, folder)?;
    }
    let lacks = lacks(&built);
    if args.json {
        out.json(&described(&built, &lacks, args))?;
        return Ok(Exit::Ok);
    }
    match &args.out {
        Some(folder) => out.line(&folder.display().to_string())?,
        None => pages(&built, out)?,
    }
    let words = place::words_of_reader();
    for kind in lacks {
        let kind = words.word("evidence", kind.code());
        out.line(&format!("{} {kind}", words.t("decision-missing")))?;
    }
    Ok(Exit::Ok)
}

/// Shows the pages as text.
fn pages(built: &Built, out: &mut Out) -> Result<(), Failure> {
    let all = built.pages.len();
    for (n, page) in built.pages.iter().enumerate() {
        out.line(&format!("── {}/{all} ──", n + 1))?;
        for line in page {
            out.line(line)?;
        }
    }
    Ok(())
}

fn described(built: &Built, lacks: &[EvidenceKind], args: &PacketArgs) -> Value {
    let mut whole: Value = serde_json::from_str(&built.manifest).unwrap_or_default();
    let lacks: Vec<&str> = lacks.iter().map(|kind| kind.code()).collect();
    super::record::add(&mut whole, "pages", built.pages.len());
    super::record::add(&mut whole, "missing", lacks);
    super::record::add(&mut whole, "zip_sha256", built.zip_sha256());
    let folder = args.out.as_ref().map(|folder| folder.display().to_string());
    super::record::add(&mut whole, "out", folder);
    whole
}

fn lacks(built: &Built) -> Vec<EvidenceKind> {
    let work_order = built.packet.work_order.as_ref();
    work_order.map(submit::missing).unwrap_or_default()
}

fn hand_in(args: &SubmitArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let mut actor = place::actor(place)?;
    let settings = place::settings(place)?;
    let mut store = place::open_existing(place)?;
    if let Some(known) = store.read(|tx| agents::find(tx, &actor.name))? {
        actor = known;
    }
    let Target::WorkOrder(id) = target_of(&mut store, &args.work_order)? else {
        return Err(Failure::usage(
            Sentence::new("cli-no-work-order").with("value", &args.work_order),
        ));
    };
    let packs = place::packs(place, &settings, &mut store, &actor)?;
    let files = files_of(place)?;
    let mut fonts = Fonts::of_system();
    let request = submit::Request {
        work_order: id,
        last_four: &args.last_four,
        reason: &args.because,
    };
    let context = packs.context(clock::now(), &actor, UNDO_MS);
    let ready = submit::prepare(&mut store, &files, &mut fonts, &context, &request)?;
    let mut handed_in = None;
    if args.done {
        let context = packs.context(clock::now(), &actor, UNDO_MS);
        handed_in = Some(submit::record(&mut store, &context, id)?);
    }
    let at = handed_in.map(|one| one.at.to_rfc3339());
    let folder = ready.folder.display().to_string();
    if args.json {
        out.json(&json!({
            "work_order": id.to_string(),
            "packet": ready.laid.id.to_string(),
            "folder": folder,
            "zip_sha256": ready.laid.zip_sha256,
            "complete": ready.laid.is_complete,
            "submitted_at": at,
        }))?;
    } else {
        out.line(&folder)?;
        if let Some(at) = at {
            out.line(&at)?;
        }
    }
    Ok(Exit::Ok)
}

fn purpose_of(word: &str) -> Result<Purpose, Failure> {
    Purpose::from_code(&word.trim().replace('-', "_")).ok_or_else(|| {
        let all = Purpose::ALL.iter().map(|one| one.code().replace('_', "-"));
        let all: Vec<String> = all.collect();
        Failure::usage(
            Sentence::new("cli-no-purpose")
                .with("value", word)
                .with("all", all.join(", ")),
        )
    })
}

fn language_of(word: &str) -> Result<Language, Failure> {
    Language::from_tag(word).ok_or_else(|| {
        let all: Vec<&str> = Language::ALL.iter().map(|one| one.tag()).collect();
        Failure::usage(
            Sentence::new("cli-no-language")
                .with("value", word)
                .with("all", all.join(", ")),
        )
    })
}
