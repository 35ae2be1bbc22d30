//! Who works at the desk, and what they may: the newest standing of a person counts.
//! Never proves who somebody is; signing in does.

use sha2::{Digest, Sha256};

use super::audit::{self, Recording};
use super::error::{Result, StoreError};
use super::sql::{Row, params, values};
use super::tx::Tx;
use super::vouched::STANDINGS;
use crate::domain::agent::{Actor, Role};
use crate::domain::audit::{Action, AuditDraft};
use crate::domain::id::{AgentId, StandingId};
use crate::domain::time::Stamp;
use crate::i18n::sentence::Sentence;

/// Somebody who works at the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Their id here.
    pub id: AgentId,
    /// Their name, as it stands in the record.
    pub name: String,
    /// What they are.
    pub role: Role,
    /// What is kept of their passphrase; empty without one.
    pub secret: String,
    /// Wrong passphrases since the last right one.
    pub failures: i64,
    /// No passphrase of theirs is looked at before.
    pub locked_until: Option<Stamp>,
}

macro_rules! select {
    ($which:literal) => {
        concat!(
            "SELECT a.id, a.name, a.role, s.role, a.secret, a.failures, a.locked_until \
             FROM agents a LEFT JOIN standings s ON s.id = \
             (SELECT max(n.id) FROM standings n WHERE n.agent_id = a.id) ",
            $which,
            " ORDER BY a.name"
        )
    };
}

/// Returns the agent of this name; enters them with this role when the name is new.
pub fn get_or_create(tx: &mut Tx<'_>, name: &str, role: Role, now: Stamp) -> Result<Actor> {
    if let Some(actor) = find(tx, name)? {
        return Ok(actor);
    }
    let person = enter(tx, name, role, name, now)?;
    Ok(Actor {
        name: person.name,
        role: person.role,
    })
}

/// Enters somebody, which the record tells of.
///
/// # Errors
/// [`StoreError::Conflict`] when the name is there already.
pub fn enter(tx: &mut Tx<'_>, name: &str, role: Role, by: &str, now: Stamp) -> Result<Person> {
    if find(tx, name)?.is_some() {
        return Err(StoreError::Conflict {
            what: Sentence::new("conflict-entered").with("name", name),
        });
    }
    let id = AgentId::fresh(tx.ids(), now);
    tx.execute(
        "INSERT INTO agents (id, name, role) VALUES ($1, $2, $3)",
        params![id, name, role],
    )?;
    let person = Person {
        id,
        name: name.to_owned(),
        role,
        secret: String::new(),
        failures: 0,
        locked_until: None,
    };
    stand(tx, &person, &format!("added {role}"), by, now)?;
    Ok(person)
}

/// Stores what somebody is from now on: role and passphrase. `what` tells the record of the change.
pub fn change(tx: &mut Tx<'_>, person: &Person, what: &str, by: &str, now: Stamp) -> Result<()> {
    let changed = tx.execute(
        "UPDATE agents SET role = $1, secret = $2, failures = 0, locked_until = NULL WHERE id = $3",
        params![person.role, &person.secret, person.id],
    )?;
    StoreError::unless_one(changed, "person", &person.name)?;
    stand(tx, person, what, by, now)
}

fn stand(tx: &mut Tx<'_>, person: &Person, what: &str, by: &str, now: Stamp) -> Result<()> {
    let mut recording: Recording = audit::open(tx)?;
    let id = StandingId::fresh(tx.ids(), now);
    let values = values![
        person.id,
        &person.name,
        person.role,
        digest_of_secret(&person.secret),
        now,
        by,
    ];
    STANDINGS.insert(tx, &mut recording, id.raw(), values.into())?;
    let entry = entry(person, Action::PersonChanged, what.to_owned(), by, now);
    recording.close(tx, entry).map(|_| ())
}

/// Notes a wrong passphrase, and until when the next one is not looked at.
pub fn note_failure(
    tx: &mut Tx<'_>,
    person: &Person,
    locked_until: Option<Stamp>,
    now: Stamp,
) -> Result<()> {
    let failures = person.failures + 1;
    let changed = tx.execute(
        "UPDATE agents SET failures = $1, locked_until = $2 WHERE id = $3",
        params![failures, locked_until, person.id],
    )?;
    StoreError::unless_one(changed, "person", &person.name)?;
    let wait = locked_until.map_or(0, |until| until.since(now) / 1_000);
    let detail = format!("failures {failures} wait {wait} s");
    let entry = entry(person, Action::ProofFailed, detail, &person.name, now);
    audit::append(tx, entry).map(|_| ())
}

/// Notes that somebody proved who they are, or was unlocked by somebody else.
pub fn clear_failures(
    tx: &mut Tx<'_>,
    person: &Person,
    action: Action,
    by: &str,
    now: Stamp,
) -> Result<()> {
    let changed = tx.execute(
        "UPDATE agents SET failures = 0, locked_until = NULL WHERE id = $1",
        params![person.id],
    )?;
    StoreError::unless_one(changed, "person", &person.name)?;
    let entry = entry(person, action, String::new(), by, now);
    audit::append(tx, entry).map(|_| ())
}

fn entry(person: &Person, action: Action, detail: String, by: &str, now: Stamp) -> AuditDraft {
    AuditDraft {
        at: now,
        actor: by.to_owned(),
        action,
        subject: person.id.to_string(),
        digest: String::new(),
        detail,
    }
}

/// Returns the agent of this name.
pub fn find(tx: &mut Tx<'_>, name: &str) -> Result<Option<Actor>> {
    let person = person(tx, name)?;
    Ok(person.map(|person| Actor {
        name: person.name,
        role: person.role,
    }))
}

/// Returns all that is known of somebody.
pub fn person(tx: &mut Tx<'_>, name: &str) -> Result<Option<Person>> {
    tx.first(select!("WHERE a.name = $1"), params![name], read)
}

/// Returns everybody, by name.
pub fn all(tx: &mut Tx<'_>) -> Result<Vec<Person>> {
    tx.rows(select!(""), &[], read)
}

/// Returns whether anybody but programs is entered.
pub fn has_people(tx: &mut Tx<'_>) -> Result<bool> {
    let sql = "SELECT 1 FROM agents WHERE role <> 'bot' LIMIT 1";
    Ok(tx.value::<i64>(sql, &[])?.is_some())
}

/// Returns the entry behind the newest standing of somebody whose row says something else.
pub(in crate::store) fn first_out_of_step(tx: &mut Tx<'_>) -> Result<Option<i64>> {
    let sql = "SELECT s.audit_seq, a.name, a.role, a.secret, s.name, s.role, s.secret_digest \
               FROM agents a JOIN standings s ON s.id = \
               (SELECT max(n.id) FROM standings n WHERE n.agent_id = a.id) ORDER BY s.audit_seq";
    let mut first = None;
    tx.each(sql, &[], &mut |mut row| {
        let seq: i64 = row.take()?;
        let [name, role, secret]: [String; 3] = [row.take()?, row.take()?, row.take()?];
        let stood: [String; 3] = [row.take()?, row.take()?, row.take()?];
        if first.is_none() && [name, role, digest_of_secret(&secret)] != stood {
            first = Some(seq);
        }
        Ok(())
    })?;
    Ok(first)
}

/// The record keeps no old passphrases, only what tells that the present one was changed past it.
fn digest_of_secret(secret: &str) -> String {
    if secret.is_empty() {
        return String::new();
    }
    hex::encode(Sha256::digest(secret))
}

fn read(row: &mut Row) -> Result<Person> {
    let (id, name) = (row.take()?, row.take()?);
    let (entered_as, stands_as): (Role, Option<Role>) = (row.take()?, row.take()?);
    Ok(Person {
        id,
        name,
        // A row that the record does not vouch for makes nobody more than an agent.
        role: stands_as.unwrap_or(entered_as.min(Role::Agent)),
        secret: row.take()?,
        failures: row.take()?,
        locked_until: row.take()?,
    })
}
