//! What may be sent: text and context give a verdict with findings; makes `Cleared`.
//! Never sends anything and never reads the store.
//!
//! A text is folded once into cells that know their place in the source; views over the cells are
//! made when a check asks for them; cue words come out of one automaton; checks give hits with a
//! rule; what a hit does to the message is the platform's data.
//!
//! # What is found
//!
//! | kinds | what they cover |
//! | --- | --- |
//! | `wechat` `qq` `telegram` `whatsapp` `line` `social` | a name, number or link on a messenger or network |
//! | `phone` `email` `url` | numbers of all countries, addresses, hosts that are not the platform's; a link that opens an app is that app's |
//! | `alipay` `pay_other` `bank_card` `iban` `crypto` | an account that money could go to |
//! | `taobao_token` `qr` | share passwords of other marketplaces; the request to scan a code |
//! | `offplatform` | an invitation to leave the platform, or a request for the buyer's contact, without a name |
//!
//! It is found plain and disguised: abbreviated, in pinyin, transliterated, as a sound-alike or a
//! codeword, in parts of characters, with blanks, marks, emoji or filler between, with letters for
//! digits, in styled forms, in digits of any script, in number words, with characters that are not
//! seen, with look-alike letters, with "at" and "dot" spelled out, backwards, and spread over the last
//! messages of the shop or the lines of one.
//!
//! What stands around it changes nothing: greetings, thanks and a signature (the set `polite`), the time
//! of a pasted log, the number of a list, marks of bold type; nor does saying it twice. A text that says
//! one thing so often, or is of so many lines, that not all of it is looked at is stopped
//! (`text.repeated`), as is one longer than 16 KiB (`text.too_long`). One longer than 2 KiB is judged by
//! its first KiB where that holds three contacts, and by a little more than one KiB where it says one
//! thing over and over; so not all that it holds is named.
//!
//! # What is honest
//!
//! Order, tracking, goods and serial numbers, amounts, dates, sizes, models, codes to collect a parcel;
//! refunds to a wallet; hotlines of couriers and authorities; the platform's own hosts; warnings and
//! refusals; words that only hold the name of a messenger. What is known of the case and the shop's own
//! return addresses is taken out before anything is judged. A false alarm is a fault as grave as a miss.
//!
//! # How to extend it
//!
//! - A word or a phrase: a line in `assets/words/<language>/`, with examples (`assets/words/README.md`).
//! - What a kind of contact does on a platform, its hosts and hotlines: `assets/platforms/<name>.toml`.
//! - A way to say it that no list holds: rows in `tests/compliance/taught` and `twins`, in `chat` and
//!   `shops` what agents write all day, and in `ordinary` what people say of anything else, then
//!   `lean::teach` makes `assets/tables/lures.bin` anew. It speaks where a word has a role and no
//!   other check stops, and clears a phrase of ours where its sentence weighs next to nothing.
//! - A check: `checks/<name>.rs`, listed in `checks::ALL`; cases in every language. A check looks at
//!   the scan, asks cheap questions first, and names its rule and what speaks for it.
//! - A numbering plan, a look-alike, a simplified form: `assets/tables/`, with the program that makes
//!   them.
//! - Labelled messages lie in `tests/compliance/`; `fresh`, `held`, `once`, `met`, `heard` and `said`
//!   were written apart from the lists. `phones.txt` and `addresses.txt` are what public libraries try themselves with.

mod alike;
pub mod allow;
mod atom;
mod bits;
mod border;
pub mod buyer_contact;
mod cell;
mod chain;
mod checks;
mod checksum;
mod clause;
pub mod cleared;
pub mod context;
mod courtesy;
mod cue;
mod digit;
pub mod example;
mod extent;
pub mod file_name;
mod filler;
mod fold;
mod gap;
mod host;
pub mod image;
pub mod judge;
mod known;
mod lean;
mod leet;
pub mod lexicon;
mod lists;
mod marks;
mod markup;
pub mod mask;
mod meaning;
mod misheard;
mod name;
mod numbering;
mod opening;
mod owner;
mod pack;
mod perfect;
mod pinyin;
mod plan;
mod product_key;
mod repeat;
mod run;
mod scan;
mod series;
mod spelling;
mod spot;
mod spread;
mod stamp;
pub mod stay;
mod strung;
mod styled;
pub mod suggest;
mod table;
mod title;
mod trie;
mod undress;
mod walk;
mod weight;
mod window;
mod written;

pub use cleared::Cleared;
pub use context::Context;
pub use judge::{check, check_after, check_messages};
pub use lexicon::Lexicon;
