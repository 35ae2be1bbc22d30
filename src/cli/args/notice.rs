//! The arguments of `notice`.
//! Never looks at the world.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use crate::domain::notice::NoticeKind;
use crate::domain::time::Stamp;
use crate::i18n::language::Language;

/// What is done with notices.
#[derive(Debug, Clone, Subcommand)]
pub enum NoticeCommand {
    /// Fill a notice for an order and print it; it is not sent
    ///
    /// Exits with 1 and names what is missing when the notice is not whole.
    Render(NoticeRenderArgs),
    /// Tell which notices there are in which language, and whether each passes the contact check
    ///
    /// Exits with 1 when one is missing, was read by nobody, or does not pass.
    Check(NoticeCheckArgs),
    /// Tell whether the platform confirms orders by itself: on or off, the last time, and which paid
    /// orders of the last 24 hours were left out
    ///
    /// Exits with 1 when it is off or orders were left out.
    Health(NoticeHealthArgs),
}

/// How a notice is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum NoticeFormat {
    /// As it stands in a chat.
    Text,
    /// A letter.
    Html,
    /// A paper.
    Pdf,
    /// A picture.
    Png,
}

/// Arguments of `notice render`.
#[derive(Debug, Clone, Args)]
pub struct NoticeRenderArgs {
    /// What it tells, as `payment_receipt`; a word that is none lists them all
    #[arg(value_name = "KIND", value_parser = kind)]
    pub kind: NoticeKind,
    /// The order or the case: the platform's number or our own id
    #[arg(value_name = "ORDER|CASE")]
    pub id: String,
    /// The language: zh, en, ru, es or fa; without it the buyer's
    #[arg(long, value_name = "LANG", value_parser = language)]
    pub lang: Option<Language>,
    /// How it is printed
    #[arg(long, value_enum, default_value_t = NoticeFormat::Text)]
    pub format: NoticeFormat,
    /// Write it into this file; without it to standard output
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Why: of a delay, of a payment that failed
    #[arg(long, value_name = "WORDS")]
    pub reason: Option<String>,
    /// What has happened or is to be done, in a sentence
    #[arg(long, value_name = "WORDS")]
    pub what: Option<String>,
    /// The new date of a delay, RFC 3339
    #[arg(long, value_name = "TIME", value_parser = time)]
    pub new_date: Option<Stamp>,
    /// Until when a payment can be repeated, RFC 3339
    #[arg(long, value_name = "TIME", value_parser = time)]
    pub retry_until: Option<Stamp>,
    /// Until when something is answered or can be done, RFC 3339
    #[arg(long, value_name = "TIME", value_parser = time)]
    pub due: Option<Stamp>,
    /// The number of the transaction, where the order has none
    #[arg(long, value_name = "NUMBER")]
    pub reference: Option<String>,
    /// Print the answer as JSON
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `notice health`.
#[derive(Debug, Clone, Args)]
pub struct NoticeHealthArgs {
    /// Only this shop, by its name
    #[arg(long, value_name = "NAME")]
    pub shop: Option<String>,
    /// Print the answer as JSON, a line a shop
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `notice check`.
#[derive(Debug, Clone, Args)]
pub struct NoticeCheckArgs {
    /// Print the answer as JSON
    #[arg(long)]
    pub json: bool,
}

fn kind(text: &str) -> Result<NoticeKind, String> {
    NoticeKind::from_code(text).ok_or_else(|| {
        let all: Vec<&str> = NoticeKind::ALL.iter().map(|kind| kind.code()).collect();
        format!("there is no such notice; choose one of {}", all.join(", "))
    })
}

fn language(text: &str) -> Result<Language, String> {
    Language::from_tag(text).ok_or_else(|| "choose zh, en, ru, es or fa".to_owned())
}

fn time(text: &str) -> Result<Stamp, String> {
    Stamp::from_rfc3339(text).ok_or_else(|| "write it as 2026-12-01T10:00:00+08:00".to_owned())
}
