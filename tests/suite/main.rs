//! All tests that cross floors, in one binary: every further binary links everything again.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot set up its surroundings stops there"
)]

mod acts;
mod answers;
mod bot;
mod bot_rules;
mod check;
mod cli;
mod commands;
mod compliance;
mod counted;
mod decide;
mod deciding;
mod demo;
mod disputes;
mod document;
mod evidence;
mod heard;
mod import;
mod intents;
mod mail;
mod narrowing;
mod notice_files;
mod notice_health;
mod offering;
mod offers;
mod packet;
mod papers;
mod people;
mod pictures;
mod postgres;
mod postponing;
mod readme;
mod record;
mod relaying;
mod retention;
mod review_commands;
mod reviewing;
mod rules;
mod screens;
mod search;
mod service;
mod shop;
mod shopfloor;
mod store;
mod store_backup;
mod store_content;
mod store_trust;
mod stores;
mod story;
mod syncing;
mod telling;
mod terminal;
mod warnings;
