//! **afterdesk** is the after-sales desk of a marketplace merchant in a terminal: a queue by deadline,
//! the chat, the refund or return case, the evidence checklist of a work order, and a check that
//! stops forbidden contact details before a message leaves.
//!
//! # How to read the house
//!
//! Modules stand in reading order: each uses only modules above it in this list. The table of floors
//! is checked by `tests/architecture.rs`.
//!
//! Four rules hold it up. **One transition**: `app::update` is the only place where screen state
//! changes; drawing is a function of the state; what the world should do is an `Effect` that
//! `runtime` performs. **One gate**: nothing reaches a buyer but a `compliance::Cleared` text.
//! **One decision, with its reason**: `policy` answers with the rows of the source texts it used.
//! **One SQL**: every query is written once over `store::sql`, and an engine only speaks to its
//! database.

// Floor 0: plain data and safe text.
pub mod domain;
pub mod text;

// Floor 1: languages and settings.
pub mod config;
pub mod i18n;

// Floor 2: pure rules.
pub mod compliance;
pub mod notice;
pub mod policy;

// Floor 3: the world's formats.
pub mod document;
pub mod market;
pub mod store;

// Floor 4: business transactions.
pub mod service;

// Floor 5: what moves by itself, and what the screen is made of.
pub mod sandbox;
pub mod sync;
pub mod ui;

// Floors 6 to 9: the screen.
pub mod panes;

pub mod app;

pub mod runtime;

pub mod term;

// Floor 10: the command line.
pub mod cli;
