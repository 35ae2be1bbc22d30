//! Who works at the desk.
//! Never proves who somebody is; signing in does.

use super::error::Result;
use super::sql::{Row, params};
use super::tx::Tx;
use crate::domain::agent::{Actor, Role};
use crate::domain::id::AgentId;
use crate::domain::time::Stamp;

/// Returns the agent of this name; enters them with this role when the name is new.
pub fn get_or_create(tx: &mut Tx<'_>, name: &str, role: Role, now: Stamp) -> Result<Actor> {
    if let Some(actor) = find(tx, name)? {
        return Ok(actor);
    }
    let id = AgentId::fresh(tx.ids(), now);
    tx.execute(
        "INSERT INTO agents (id, name, role) VALUES ($1, $2, $3)",
        params![id, name, role],
    )?;
    Ok(Actor {
        name: name.to_owned(),
        role,
    })
}

/// Returns the agent of this name.
pub fn find(tx: &mut Tx<'_>, name: &str) -> Result<Option<Actor>> {
    tx.first(
        "SELECT name, role FROM agents WHERE name = $1",
        params![name],
        read,
    )
}

/// Returns everybody, by name.
pub fn all(tx: &mut Tx<'_>) -> Result<Vec<Actor>> {
    tx.rows("SELECT name, role FROM agents ORDER BY name", &[], read)
}

fn read(row: &mut Row) -> Result<Actor> {
    Ok(Actor {
        name: row.take()?,
        role: row.take()?,
    })
}
