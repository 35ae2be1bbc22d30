//! Builds a packet: one PDF, and an archive with it, the files and the list of them.
//! Never changes anything: it can be built as often as somebody likes, and is the same bytes.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::gather::{Wanted, gather};
use super::parts::Writer;
use super::{manifest, refused};
use crate::document::archive::{self, Entry};
use crate::document::fonts::Fonts;
use crate::document::pdf;
use crate::domain::packet::Packet;
use crate::domain::time::Zone;
use crate::i18n::catalog::Catalog;
use crate::i18n::language::Language;
use crate::service::context::Context;
use crate::service::error::Result;
use crate::store::desk::Store;
use crate::store::files::Files;

/// A packet, built.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Built {
    /// What it says.
    pub packet: Packet,
    /// The paper.
    pub pdf: Vec<u8>,
    /// The words of its pages, line by line.
    pub pages: Vec<Vec<String>>,
    /// The archive.
    pub zip: Vec<u8>,
    /// The list that lies in it.
    pub manifest: String,
    /// The files, by their paths.
    pub files: Vec<(String, Arc<Vec<u8>>)>,
}

impl Built {
    /// Returns the SHA-256 of the archive, in hex.
    pub fn zip_sha256(&self) -> String {
        manifest::sha256(&self.zip)
    }

    /// Returns the SHA-256 of the paper, in hex.
    pub fn pdf_sha256(&self) -> String {
        manifest::sha256(&self.pdf)
    }
}

/// Gathers and builds a packet.
///
/// # Errors
/// [`crate::service::error::ServiceError::NotTaken`] when a font or a file is missing, or what the
/// store says.
pub fn build(
    store: &mut Store,
    files: &Files,
    fonts: &mut Fonts,
    context: &Context<'_>,
    wanted: &Wanted,
) -> Result<Built> {
    let packet = store.read(|tx| gather(tx, context, wanted))?;
    let zone = context.platforms.get(&packet.shop.platform).zone;
    set(packet, zone, files, fonts)
}

/// Builds a packet that was gathered.
pub(super) fn set(packet: Packet, zone: Zone, files: &Files, fonts: &mut Fonts) -> Result<Built> {
    let mut by_letter = BTreeMap::new();
    let mut out = Vec::new();
    for one in &packet.attachments {
        let path = one.path();
        let read = files.read(&one.file.outgoing_sha256);
        let bytes = Arc::new(read.map_err(|error| refused::file_gone(&path, &error))?);
        by_letter.insert(one.letter.clone(), Arc::clone(&bytes));
        out.push((path, bytes));
    }
    let language = Language::from_tag(&packet.language).unwrap_or_default();
    let words = Catalog::of_papers(language);
    let writer = Writer {
        packet: &packet,
        words: &words,
        zone,
        files: &by_letter,
    };
    let drawn = pdf::draw(&writer.paper(), fonts).map_err(|error| refused::not_drawn(&error))?;
    let manifest = manifest::of(&packet, &drawn.bytes);
    let mut entries = vec![
        Entry {
            path: manifest::NAME,
            bytes: manifest.as_bytes(),
        },
        Entry {
            path: manifest::PAPER,
            bytes: &drawn.bytes,
        },
    ];
    entries.extend(out.iter().map(|(path, bytes)| Entry { path, bytes }));
    let zip = archive::zip(&entries).map_err(|error| refused::not_drawn(&error))?;
    Ok(Built {
        pdf: drawn.bytes,
        pages: drawn.pages,
        zip,
        manifest,
        files: out,
        packet,
    })
}
