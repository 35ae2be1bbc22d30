//! Papers in any of the languages, drawn as PDF or picture, and archives of files.
//! Never decides what stands on a paper: other floors hand it over as values.

pub mod archive;
pub mod card;
pub mod error;
pub mod face;
pub mod flow;
pub mod fonts;
pub mod laid;
pub mod leaves;
pub mod line;
pub mod measure;
pub mod page;
pub mod paper;
pub mod pdf;
pub mod picture;
pub mod script;
pub mod shape;
pub mod sheet;
pub mod table;
