//! The arguments of `rules`, with their help.
//! Never looks at the world.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args as ClapArgs, Subcommand};

use crate::domain::card::Topic;

/// What `rules` does.
#[derive(Debug, Clone, Subcommand)]
pub enum RulesCommand {
    /// List the cards, one a line
    List(RulesListArgs),
    /// Show cards: the sentence, where it stands, how it is read, and what belongs to it
    Show(RulesShowArgs),
    /// List the cards in which all the words stand, in any language and spelling
    ///
    /// Exits with 1 when none is found.
    Search(RulesSearchArgs),
    /// Test rule, platform and calendar files before they are used
    ///
    /// A file is tried as it will be at the start of the program: over what comes with it, and over
    /// the shop's other files; name it as it will be called there. Platform files are also tried
    /// against the program's own examples of what must be stopped and what must pass, and against
    /// situations that every shop meets: what would be judged or decided otherwise is listed. Exits
    /// with 1 when a file is bad. Changes nothing.
    Check(RulesCheckArgs),
}

/// Arguments of `rules list`.
#[derive(Debug, Clone, ClapArgs)]
pub struct RulesListArgs {
    /// Only cards on a topic
    #[arg(long, value_name = "TOPIC", value_parser = topics())]
    pub topic: Option<String>,
    /// Print one JSON object a line
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `rules show`.
#[derive(Debug, Clone, ClapArgs)]
pub struct RulesShowArgs {
    /// Numbers of cards, as B-07
    #[arg(value_name = "ID", required = true)]
    pub ids: Vec<String>,
    /// Print one JSON object a line, with the reading in every language
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `rules search`.
#[derive(Debug, Clone, ClapArgs)]
pub struct RulesSearchArgs {
    /// Words that all have to be found
    #[arg(value_name = "WORD", required = true)]
    pub words: Vec<String>,
    /// Print one JSON object a line
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `rules check`.
#[derive(Debug, Clone, ClapArgs)]
pub struct RulesCheckArgs {
    /// Files to test, of rules, of a platform or of a country's holidays
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// Print one JSON object a line
    #[arg(long)]
    pub json: bool,
}

fn topics() -> PossibleValuesParser {
    let codes = Topic::ALL.iter().map(|topic| topic.code());
    PossibleValuesParser::new(codes)
}
