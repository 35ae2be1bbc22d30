//! Settings, platform files and places, read and checked into the types of `domain`.
//! Never guesses: a wrong file is refused with file, line and reason.

pub mod calendars;
pub mod desk_id;
pub mod kept;
pub mod key_file;
pub mod mail;
pub mod own_packs;
pub mod own_theme;
pub mod places;
pub mod platform;
pub mod problem;
pub mod read;
pub mod rules;
pub mod settings;
