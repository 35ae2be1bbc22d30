//! `evidence`: what lies in a work order's checklist, and what is put into it.
//! Never says that a file is kept before its row is on the disk.

use serde_json::{Value, json};

use super::args::Place;
use super::args::evidence::{
    AttachArgs, EvidenceCommand, FillArgs, ListArgs, OpenArgs, RemoveArgs, WordsArgs,
};
use super::failure::{Exit, Failure, say};
use super::find::{self, Thing};
use super::out::Out;
use super::{place, record, rows};
use crate::domain::agent::Actor;
use crate::domain::attachment::EvidenceFile;
use crate::domain::deadline::{DeadlineKind, Subject};
use crate::domain::dossier::Target;
use crate::domain::form::FieldKind;
use crate::domain::id::{CaseId, EvidenceFileId, EvidenceId, WorkOrderId};
use crate::domain::work_order::WorkOrder;
use crate::i18n::catalog::Catalog;
use crate::i18n::sentence::Sentence;
use crate::runtime::clock;
use crate::service::context::{Context, UNDO_MS};
use crate::service::error::ServiceError;
use crate::service::evidence::{attach, change, gather};
use crate::service::packs::Packs;
use crate::service::work_order::{form, open};
use crate::store::desk::Store;
use crate::store::error::StoreError;
use crate::store::files::Files;
use crate::store::{agents, deadlines, work_orders};
use crate::text::printable::Printable;

struct Desk {
    store: Store,
    files: Files,
    actor: Actor,
    packs: Packs,
    words: Catalog,
}

/// Does what is asked.
pub fn run(command: &EvidenceCommand, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    if let EvidenceCommand::List(args) = command {
        return list(args, place, out);
    }
    let mut desk = Desk::open(place)?;
    match command {
        EvidenceCommand::List(args) => list(args, place, out),
        EvidenceCommand::Attach(args) => desk.attach(args, out),
        EvidenceCommand::Remove(args) => desk.remove(args, out),
        EvidenceCommand::TakeOver(args) => desk.take_over(args, out),
        EvidenceCommand::Note(args) => desk.write(args, false, out),
        EvidenceCommand::Waive(args) => desk.write(args, true, out),
        EvidenceCommand::Fill(args) => desk.fill(args, out),
        EvidenceCommand::Open(args) => desk.open_by_hand(args, out),
    }
}

fn list(args: &ListArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let words = place::catalog(&place::settings(place)?);
    let missing = || StoreError::not_found("work_order", &args.work_order);
    let mut store = place::open_for_reading(place)?.ok_or_else(missing)?;
    let id = work_order_of(&mut store, &args.work_order)?;
    let work_order = store.read(|tx| work_orders::get(tx, id))?;
    show(&work_order, &words, args.json, out)?;
    if !args.json {
        let due = store.read(|tx| deadlines::open_of(tx, Subject::WorkOrder(id)))?;
        let evidence = due.iter().find(|one| one.kind == DeadlineKind::Evidence);
        if let Some(due) = evidence {
            let source = words.word("deadline-source", due.source.code());
            out.line(&format!("{} ({source})", due.at.to_rfc3339()))?;
        }
    }
    Ok(Exit::Ok)
}

fn show(
    work_order: &WorkOrder,
    words: &Catalog,
    is_json: bool,
    out: &mut Out,
) -> Result<(), Failure> {
    for slot in &work_order.slots {
        if is_json {
            out.json(&record::slot(slot, work_order))?;
            continue;
        }
        let mark = if slot.is_required { "" } else { " ?" };
        out.line(&format!(
            "{}{mark} {} {}",
            words.word("evidence", slot.kind.code()),
            words.word("slot-state", slot.state.code()),
            Printable::line(&slot.note).as_str()
        ))?;
        for file in work_order.files_in(slot.id) {
            out.line(&format!("  {}", line_of(file)))?;
        }
    }
    for answer in work_order.answers.iter().filter(|_| !is_json) {
        let value = Printable::line(&answer.value);
        let line = format!("{} {} {}", answer.step, answer.field, value.as_str());
        out.line(&line)?;
    }
    Ok(())
}

fn line_of(file: &EvidenceFile) -> String {
    let measure = match (file.measure.pixels, file.measure.pages) {
        (Some((width, height)), _) => format!(" {width}x{height}"),
        (None, Some(pages)) => format!(" {pages}p"),
        (None, None) => String::new(),
    };
    let name = Printable::line(&file.name);
    format!(
        "{} {} {}{measure} {} {}",
        file.id,
        name.as_str(),
        file.measure.kind,
        file.bytes,
        file.sha256
    )
}

/// Returns the work order that a word names: itself, or the open one of the order or case it names.
fn work_order_of(store: &mut Store, word: &str) -> Result<WorkOrderId, StoreError> {
    store.read(|tx| {
        let none = || StoreError::not_found("work_order", word);
        match find::thing(tx, word)? {
            Thing::Matter(Target::WorkOrder(id)) => Ok(id),
            Thing::Matter(Target::Case(id)) => {
                let all = work_orders::of_case(tx, id)?;
                all.first().map(|one| one.id).ok_or_else(none)
            }
            Thing::Matter(Target::Order(id)) => {
                let all = work_orders::of_order(tx, id)?;
                all.first().map(|one| one.id).ok_or_else(none)
            }
            _ => Err(none()),
        }
    })
}

impl Desk {
    fn open(place: &Place) -> Result<Self, Failure> {
        let mut actor = place::actor(place)?;
        let settings = place::settings(place)?;
        let location = place::location(place)?;
        let mut store = place::open_existing(place)?;
        if let Some(known) = store.read(|tx| agents::find(tx, &actor.name))? {
            actor = known;
        }
        let packs = place::packs(place, &settings, &mut store, &actor)?;
        Ok(Self {
            files: Files::of(&location, place::places(place)?.data()),
            words: place::catalog(&settings),
            store,
            actor,
            packs,
        })
    }

    /// Runs a transaction with the context of this moment.
    fn act<T>(
        &mut self,
        work: impl FnOnce(&mut Store, &Files, &Context<'_>) -> Result<T, ServiceError>,
    ) -> Result<T, ServiceError> {
        let context = self.packs.context(clock::now(), &self.actor, UNDO_MS);
        work(&mut self.store, &self.files, &context)
    }

    /// Finds a slot by its kind or its id.
    fn slot(&mut self, work_order: &str, slot: &str) -> Result<EvidenceId, Failure> {
        let id = work_order_of(&mut self.store, work_order)?;
        let there = self.store.read(|tx| work_orders::get(tx, id))?;
        let word = slot.trim().replace('-', "_");
        let named = there
            .slots
            .iter()
            .find(|one| one.kind.code() == word || slot.trim().parse::<EvidenceId>() == Ok(one.id));
        named.map(|one| one.id).ok_or_else(|| {
            let kinds: Vec<&str> = there.slots.iter().map(|one| one.kind.code()).collect();
            Failure::usage(
                Sentence::new("cli-no-slot")
                    .with("value", slot)
                    .with("all", kinds.join(", ")),
            )
        })
    }

    fn attach(&mut self, args: &AttachArgs, out: &mut Out) -> Result<Exit, Failure> {
        let slot = self.slot(&args.work_order, &args.slot)?;
        let mut exit = Exit::Ok;
        for path in &args.files {
            let taken =
                self.act(|store, files, context| attach::attach(store, files, context, slot, path));
            match taken {
                Ok(file) if args.json => out.json(&record::evidence_file(&file))?,
                Ok(file) => out.line(&line_of(&file))?,
                Err(ServiceError::NotTaken(why)) => {
                    exit = Exit::Found;
                    if args.json {
                        let path = path.display().to_string();
                        out.json(&json!({"path": path, "error": why.to_string()}))?;
                    } else {
                        say(&why.in_words(&self.words));
                    }
                }
                Err(error) => return Err(error.into()),
            }
            // What was told is on the disk, whatever happens to the next one.
            out.flush()?;
        }
        Ok(exit)
    }

    fn remove(&mut self, args: &RemoveArgs, out: &mut Out) -> Result<Exit, Failure> {
        let file: EvidenceFileId = args.file.trim().parse().map_err(|_| {
            Failure::usage(Sentence::new("cli-no-file-id").with("value", &args.file))
        })?;
        let changed = self.act(|store, _, context| change::remove(store, context, file))?;
        self.told(&changed, args.json, out)
    }

    fn take_over(&mut self, args: &ListArgs, out: &mut Out) -> Result<Exit, Failure> {
        let id = work_order_of(&mut self.store, &args.work_order)?;
        let came =
            self.act(|store, files, context| gather::take_over(store, files, context, id))?;
        for file in &came {
            if args.json {
                out.json(&record::evidence_file(file))?;
            } else {
                out.line(&line_of(file))?;
            }
        }
        Ok(Exit::Ok)
    }

    fn write(&mut self, args: &WordsArgs, is_waiver: bool, out: &mut Out) -> Result<Exit, Failure> {
        let slot = self.slot(&args.work_order, &args.slot)?;
        let text = &args.text;
        let changed = self.act(|store, _, context| {
            if is_waiver {
                change::waive(store, context, slot, true, text)
            } else {
                change::note(store, context, slot, text)
            }
        })?;
        self.told(&changed, args.json, out)
    }

    fn fill(&mut self, args: &FillArgs, out: &mut Out) -> Result<Exit, Failure> {
        let field = match args.field.as_deref() {
            None => None,
            Some(word) => Some(FieldKind::from_code(word).ok_or_else(|| {
                Failure::usage(Sentence::new("cli-no-field").with("value", word))
            })?),
        };
        let entry = form::Entry {
            work_order: work_order_of(&mut self.store, &args.work_order)?,
            step: args.step.clone(),
            field,
            value: args.value.clone(),
        };
        let filled = self.act(|store, _, context| form::fill(store, context, &entry))?;
        if args.json {
            let answers = filled.answers.iter().map(record::answer);
            out.json(&json!({"answers": answers.collect::<Value>()}))?;
            return Ok(Exit::Ok);
        }
        self.told(&filled, false, out)
    }

    fn open_by_hand(&mut self, args: &OpenArgs, out: &mut Out) -> Result<Exit, Failure> {
        let case = self.case(&args.case)?;
        let kind = args.kind.as_deref();
        let opened = self.act(|store, _, context| open::by_hand(store, context, case, kind))?;
        if args.json {
            out.json(&rows::work_order(&opened, None))?;
            return Ok(Exit::Ok);
        }
        out.line(&opened.id.to_string())?;
        self.told(&opened, false, out)
    }

    fn case(&mut self, word: &str) -> Result<CaseId, Failure> {
        let named = self.store.read(|tx| find::thing(tx, word))?;
        match named {
            Thing::Matter(Target::Case(id)) => Ok(id),
            _ => Err(Failure::usage(
                Sentence::new("cli-no-case").with("value", word),
            )),
        }
    }

    fn told(&self, changed: &WorkOrder, is_json: bool, out: &mut Out) -> Result<Exit, Failure> {
        show(changed, &self.words, is_json, out)?;
        Ok(Exit::Ok)
    }
}
