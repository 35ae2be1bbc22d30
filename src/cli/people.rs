//! `people`: who works with the store, what they may do, and their passphrases.
//! Never prints anything of a passphrase.

use serde_json::{Value, json};

use super::args::{PeopleArgs, PeopleCommand, Place};
use super::failure::{Exit, Failure};
use super::out::Out;
use super::passphrase;
use super::seat::Seat;
use super::{place, rows, table};
use crate::domain::agent::Role;
use crate::runtime::clock;
use crate::service::people;
use crate::store::agents::{self, Person};

/// Columns of the list and their widths.
const COLUMNS: [(&str, usize); 5] = [
    ("name", 24),
    ("role", 12),
    ("passphrase", 10),
    ("failures", 8),
    ("locked_until", 24),
];

/// Runs the sub-command that is asked for.
pub fn run(args: &PeopleArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let person = match &args.command {
        PeopleCommand::List(_) => return list(args.is_json(), place, out),
        PeopleCommand::Add { name, role, .. } => {
            let name = place::name_of_person(name)?;
            let role = Role::from(*role);
            act(Seat::make(place)?, |seat| {
                seat.proved(|store, context| people::add(store, context, &name, role))
            })?
        }
        PeopleCommand::Role { name, role, .. } => {
            let role = Role::from(*role);
            act(Seat::open(place)?, |seat| {
                seat.proved(|store, context| people::set_role(store, context, name, role))
            })?
        }
        PeopleCommand::Passphrase { name, new_file, .. } => {
            let mut seat = Seat::make(place)?;
            // The old one is asked for before the new one is.
            let name = name.clone().unwrap_or_else(|| seat.actor.name.clone());
            let name = place::name_of_person(&name)?;
            seat.proved(|store, context| people::may_set_passphrase(store, context, &name))?;
            let new = passphrase::new(new_file.as_deref(), &name)?;
            seat.proved(|store, context| people::set_passphrase(store, context, &name, &new))?
        }
        PeopleCommand::Unlock { name, .. } => act(Seat::open(place)?, |seat| {
            seat.proved(|store, context| people::unlock(store, context, name))
        })?,
    };
    let told = row(&person);
    if args.is_json() {
        out.json(&told)?;
    } else {
        for line in table::tree(&told, &place::words_of_reader()) {
            out.line(&line)?;
        }
    }
    Ok(Exit::Ok)
}

fn act<T>(
    mut seat: Seat,
    what: impl FnOnce(&mut Seat) -> Result<T, Failure>,
) -> Result<T, Failure> {
    what(&mut seat)
}

fn list(is_json: bool, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let people = match place::open_for_reading(place)? {
        Some(mut store) => store.read(agents::all)?,
        None => Vec::new(),
    };
    let words = place::words_of_reader();
    if !is_json {
        out.line(&table::heading(&COLUMNS, &words))?;
    }
    for person in &people {
        let told = row(person);
        match (&told, is_json) {
            (Value::Object(told), false) => out.line(&table::line(told, &COLUMNS, &words))?,
            _ => out.json(&told)?,
        }
    }
    Ok(Exit::Ok)
}

fn row(person: &Person) -> Value {
    let locked_until = person.locked_until.filter(|until| *until > clock::now());
    json!({
        "id": person.id.to_string(),
        "name": person.name,
        "role": person.role.code(),
        "passphrase": !person.secret.is_empty(),
        "failures": person.failures,
        "locked_until": rows::time(locked_until),
    })
}
