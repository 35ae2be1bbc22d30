//! The arguments of `bot`, with their help.
//! Never looks at the world.

use clap::{Args as ClapArgs, Subcommand};

use super::{PrintArgs, RulesCheckArgs};
use crate::domain::bot::Hours;
use crate::domain::time::{HOUR_MS, MINUTE_MS};

/// What is done with the answer bot.
#[derive(Debug, Clone, Subcommand)]
pub enum BotCommand {
    /// Tell of each shop whether its bot is on, when, and its limits
    Status(PrintArgs),
    /// Switch the bot of a shop on; what is not given stays as it was
    ///
    /// It answers while a desk or `sync` is open: only messages that a rule knows exactly, through the same gate
    /// as people, and hands everything else over. Its answers say that nobody wrote them.
    On(BotOnArgs),
    /// Switch the bot of a shop off
    Off(BotOffArgs),
    /// Tell what the bot would have answered in the stored chats, what it would have handed over, and
    /// why; nothing is sent or written
    ///
    /// Cases are judged as they are now, and times of the day by the shop's hours.
    DryRun(BotDryRunArgs),
    /// Test files of the bot before they are used: every example in them is tried
    ///
    /// Name a file as it will be called in the folder `bot`: `plan.toml`, or the language it is for,
    /// as `zh.toml`. Exits with 1 when a file is bad. Changes nothing.
    Check(RulesCheckArgs),
}

/// Arguments of `bot on`.
#[derive(Debug, Clone, ClapArgs)]
pub struct BotOnArgs {
    /// The shop, when there are several
    #[arg(long, value_name = "NAME")]
    pub shop: Option<String>,
    /// When it answers, in the platform's time; equal ends are the whole day
    #[arg(long, value_name = "21:00-08:00", value_parser = hours)]
    pub hours: Option<Hours>,
    /// Minutes that it is silent in a conversation after a person has written there
    #[arg(long, value_name = "MINUTES", value_parser = clap::value_parser!(u32).range(1..=MOST_MINUTES))]
    pub pause: Option<u32>,
    /// Answers in a conversation within a day, at most
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=100))]
    pub most: Option<u32>,
    /// Minutes after which a message is too old to be answered
    #[arg(long, value_name = "MINUTES", value_parser = clap::value_parser!(u32).range(1..=MOST_MINUTES))]
    pub oldest: Option<u32>,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

/// Thirty days.
const MOST_MINUTES: i64 = 30 * 24 * HOUR_MS / MINUTE_MS;

/// Arguments of `bot off`.
#[derive(Debug, Clone, ClapArgs)]
pub struct BotOffArgs {
    /// The shop, when there are several
    #[arg(long, value_name = "NAME")]
    pub shop: Option<String>,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `bot dry-run`.
#[derive(Debug, Clone, ClapArgs)]
pub struct BotDryRunArgs {
    /// Only chats of this shop
    #[arg(long, value_name = "NAME")]
    pub shop: Option<String>,
    /// Only messages of this day (2026-03-01) or time, and later
    #[arg(long, value_name = "DATE")]
    pub since: Option<String>,
    /// Print one JSON object a message, and the counts as the last one
    #[arg(long)]
    pub json: bool,
}

fn hours(text: &str) -> Result<Hours, String> {
    Hours::parse(text).ok_or_else(|| "write it as 21:00-08:00".to_owned())
}
