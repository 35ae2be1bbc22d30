//! Whoever runs a command that changes something: their store, their role, and the proof that they
//! are asked for.
//! Never asks for a passphrase before an act needs one.

use super::args::Place;
use super::failure::Failure;
use super::{passphrase, place};
use crate::config::settings::Settings;
use crate::domain::agent::Actor;
use crate::runtime::clock;
use crate::service::context::Context;
use crate::service::error::ServiceError;
use crate::service::packs::Packs;
use crate::service::sign_in;
use crate::store::desk::Store;

/// A store and who works with it.
#[derive(Debug)]
pub struct Seat {
    /// The store.
    pub store: Store,
    /// Who works with it, in the role that the store says.
    pub actor: Actor,
    /// What texts are judged by and cases are decided by.
    pub packs: Packs,
    /// The settings.
    pub settings: Settings,
    place: Place,
}

impl Seat {
    /// Opens a store that is there.
    pub fn open(place: &Place) -> Result<Self, Failure> {
        Self::at(place, place::open_existing(place)?)
    }

    /// Opens the store, and makes it when there is none yet.
    pub fn make(place: &Place) -> Result<Self, Failure> {
        Self::at(place, place::open_for_writing(place, clock::now())?)
    }

    fn at(place: &Place, mut store: Store) -> Result<Self, Failure> {
        let actor = place::known(place, &mut store)?;
        let settings = place::settings(place)?;
        let packs = place::packs(place, &settings, &mut store, &actor)?;
        Ok(Self {
            store,
            actor,
            packs,
            settings,
            place: place.clone(),
        })
    }

    /// Does something; where the actor has to prove who they are first, asks for the passphrase and
    /// does it then.
    pub fn proved<T>(
        &mut self,
        mut act: impl FnMut(&mut Store, &Context<'_>) -> Result<T, ServiceError>,
    ) -> Result<T, Failure> {
        let undo_ms = self.settings.undo_ms();
        let context = self.packs.context(clock::now(), &self.actor, undo_ms);
        match act(&mut self.store, &context) {
            Err(ServiceError::NeedsProof { name }) => {
                let typed = passphrase::of(&self.place, &name)?;
                // It may have taken a while to type it.
                let context = self.packs.context(clock::now(), &self.actor, undo_ms);
                sign_in::prove(&mut self.store, &context, &typed)?;
                Ok(act(&mut self.store, &context)?)
            }
            done => Ok(done?),
        }
    }
}
