//! The arguments of `review`, with their help.
//! Never looks at the world.

use clap::builder::PossibleValuesParser;
use clap::{Args as ClapArgs, Subcommand};

use super::PrintArgs;
use crate::domain::decision::{Cause, ReviewVerdict};
use crate::domain::review::ReviewKind;

/// What `review` does.
#[derive(Debug, Clone, Subcommand)]
pub enum ReviewCommand {
    /// List flagged texts, the gravest and oldest first; or those that were decided on, newest first
    List(ReviewListArgs),
    /// Show one flagged text with the messages around it and earlier flags of the person
    Show(ReviewShowArgs),
    /// Decide on a flagged text; supervisors only, and never on one's own
    ///
    /// Exits with 1 when nothing was decided: somebody was faster, or the other words are flagged
    /// too.
    Decide(ReviewDecideArgs),
    /// Take a decision back while nothing has left because of it
    Undo(ReviewUndoArgs),
    /// List the texts that may go as they are
    Allowed(PrintArgs),
    /// Take a text from the list of those that may go as they are
    Disallow(ReviewUndoArgs),
    /// Show or set how many of the messages that passed are looked at by chance
    Sample(ReviewSampleArgs),
}

/// Arguments of `review list`.
#[derive(Debug, Clone, ClapArgs)]
pub struct ReviewListArgs {
    /// Those that somebody has decided on, in place of the open ones
    #[arg(long)]
    pub decided: bool,
    /// Only of one kind
    #[arg(long, value_name = "KIND", value_parser = kinds())]
    pub kind: Option<String>,
    /// Only texts of this person
    #[arg(long, value_name = "NAME")]
    pub author: Option<String>,
    /// So many at most
    #[arg(long, value_name = "N")]
    pub limit: Option<u64>,
    /// Go on behind the row with this cursor
    #[arg(long, value_name = "CURSOR")]
    pub after: Option<String>,
    /// Print the ids alone
    #[arg(long, conflicts_with = "json")]
    pub ids: bool,
    /// Print one JSON object a line
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `review show`.
#[derive(Debug, Clone, ClapArgs)]
pub struct ReviewShowArgs {
    /// The entry
    #[arg(value_name = "ID")]
    pub id: String,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `review undo` and `review disallow`.
#[derive(Debug, Clone, ClapArgs)]
pub struct ReviewUndoArgs {
    /// The entry
    #[arg(value_name = "ID")]
    pub id: String,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `review decide`.
#[derive(Debug, Clone, ClapArgs)]
pub struct ReviewDecideArgs {
    /// The entry
    #[arg(value_name = "ID")]
    pub id: String,
    /// What it is; goes with what becomes of the text where it is not given
    #[arg(long, value_name = "VERDICT", value_parser = verdicts())]
    pub verdict: Option<String>,
    /// Why; the finding suggests one where it is not given
    #[arg(long, value_name = "CAUSE", value_parser = causes())]
    pub cause: Option<String>,
    /// A word to whoever wrote it
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
    /// What becomes of the text
    #[command(flatten)]
    pub fate: FateArgs,
    /// The very words may go from now on, under this name in the list
    #[arg(long, value_name = "NAME")]
    pub allow: Option<String>,
    /// For so many days
    #[arg(
        long,
        value_name = "DAYS",
        requires = "allow",
        value_parser = clap::value_parser!(i64).range(1..=crate::domain::allowed::MOST_DAYS)
    )]
    pub allow_days: Option<i64>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// What becomes of a flagged text: nothing where none is given.
#[derive(Debug, Clone, ClapArgs)]
#[group(multiple = false)]
pub struct FateArgs {
    /// Let the text go as it was written
    #[arg(long)]
    pub release: bool,
    /// Send these words in its place; they are judged like any others
    #[arg(long, value_name = "TEXT")]
    pub edit: Option<String>,
    /// Give the text back to whoever wrote it; needs a note
    #[arg(long = "return")]
    pub give_back: bool,
    /// The text must not go; needs a note
    #[arg(long)]
    pub block: bool,
}

/// Arguments of `review sample`.
#[derive(Debug, Clone, ClapArgs)]
pub struct ReviewSampleArgs {
    /// Percent of the messages that passed, as 2 or 0.5; without it the rates are shown
    #[arg(value_name = "PERCENT")]
    pub percent: Option<String>,
    /// The shop, when there are several
    #[arg(long, value_name = "NAME")]
    pub shop: Option<String>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

fn kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(ReviewKind::ALL.iter().map(|one| one.code()))
}

fn verdicts() -> PossibleValuesParser {
    PossibleValuesParser::new(ReviewVerdict::ALL.iter().map(|one| one.code()))
}

fn causes() -> PossibleValuesParser {
    PossibleValuesParser::new(Cause::ALL.iter().map(|one| one.code()))
}
