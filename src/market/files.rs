//! Reads files that a merchant saved or downloaded. What a file is, is recognised by its content.
//! Never writes anything, and never keeps more than one row at a time besides the file itself.

mod after_sales;
mod date;
mod decode;
mod grid;
mod heading;
mod json;
pub mod line;
mod open_json;
mod orders;
pub mod reader;
pub mod row;
mod sheet;
mod sniff;
pub mod source;
mod surrogate;
mod transcript;
mod transcript_json;
mod web_json;
