//! The arguments of every command, with their help.
//! Never looks at the world: names are resolved by the commands.

mod bot;
mod decide;
pub mod evidence;
mod notice;
pub mod packet;
mod people;
mod record;
mod review;
mod rules;
mod sync;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};

pub use self::bot::{BotCommand, BotDryRunArgs, BotOnArgs};
pub use self::decide::DecideArgs;
pub use self::evidence::EvidenceCommand;
pub use self::notice::{
    NoticeCheckArgs, NoticeCommand, NoticeFormat, NoticeHealthArgs, NoticeRenderArgs,
};
pub use self::people::{GivenRole, PeopleArgs, PeopleCommand};
pub use self::record::{AuditArgs, AuditCommand, RetentionArgs, RetentionCommand};
pub use self::review::{
    ReviewCommand, ReviewDecideArgs, ReviewListArgs, ReviewSampleArgs, ReviewShowArgs,
    ReviewUndoArgs,
};
pub use self::rules::{
    RulesCheckArgs, RulesCommand, RulesListArgs, RulesSearchArgs, RulesShowArgs,
};
pub use self::sync::SyncArgs;

/// Heading of what every command takes.
const WHERE: &str = "Store and agent";

/// The after-sales desk of a marketplace merchant in a terminal.
///
/// Without a command it opens the desk.
#[derive(Debug, Parser)]
#[command(name = "afterdesk", version, max_term_width = 100)]
#[command(
    after_help = "Exit codes: 0 done, 1 found something or a check failed, 2 called wrongly, \
3 bad data, 4 something needed cannot be reached."
)]
pub struct Args {
    /// Where the data is and who works with it.
    #[command(flatten)]
    pub place: Place,
    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Where the data is, and who works with it.
#[derive(Debug, Clone, ClapArgs)]
pub struct Place {
    /// The store: `sqlite:PATH` or `postgres://USER@HOST/NAME`
    #[arg(
        long,
        global = true,
        value_name = "URL",
        env = "AFTERDESK_STORE",
        hide_env = true,
        help_heading = WHERE,
        display_order = 900
    )]
    pub store: Option<String>,
    /// The profile, one folder of data each
    #[arg(
        long,
        global = true,
        value_name = "NAME",
        env = "AFTERDESK_PROFILE",
        hide_env = true,
        help_heading = WHERE,
        display_order = 901
    )]
    pub profile: Option<String>,
    /// The name you work under, as it stands in the record
    #[arg(
        long = "as",
        global = true,
        value_name = "AGENT",
        env = "AFTERDESK_AGENT",
        hide_env = true,
        help_heading = WHERE,
        display_order = 902
    )]
    pub agent: Option<String>,
    /// A file whose first line is your passphrase, for acts that need it; without it the terminal asks
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        env = "AFTERDESK_PASSPHRASE_FILE",
        hide_env = true,
        help_heading = WHERE,
        display_order = 903
    )]
    pub passphrase_file: Option<PathBuf>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Take files in: order and after-sales exports, chat transcripts, saved platform answers and
    /// pages
    ///
    /// Every file is read and checked before anything is written. A file with a bad row changes
    /// nothing, and the other files named with it neither; --keep-good takes in the good rows.
    Import(ImportArgs),
    /// List orders, cases, conversations and what else the store holds, one a line
    List(ListArgs),
    /// Show one order, case, conversation, work order or message with all that hangs on it
    Show(ShowArgs),
    /// Answer a buyer; every text passes the contact check first
    ///
    /// Exits with 1 when an answer was held or stopped.
    Reply(ReplyArgs),
    /// Do what comes due by itself while no desk is open: notices, letters, the answer bot, cases
    ///
    /// Works until it is stopped; with --once it does what is due, waits until what it queued has left,
    /// and ends: for a timer. Several may run beside each other and beside desks; each notice goes
    /// once. Exits with 1 when a message could not leave.
    Sync(SyncArgs),
    /// Print the whole store as JSON lines in a stable order
    Export(PrintArgs),
    /// Verify the record of what was done, print it signed, or check such a print
    Audit(AuditArgs),
    /// Say how long data of buyers are kept, and anonymise what is older
    Retention(RetentionArgs),
    /// Copy the store, which may be in use, into a file and verify the copy
    ///
    /// The files of evidence go into a folder beside it, FILE.evidence; each is held against its
    /// hash. Exits with 1 when some are missing or were changed; all else is in the backup.
    Backup(BackupArgs),
    /// Verify a backup and put it in the place of the store
    ///
    /// Where files of evidence are missing or were changed, nothing is restored.
    Restore(RestoreArgs),
    /// Tell what the program has to work with, what is missing and what is wrong
    ///
    /// Exits with 1 when something is wrong.
    Doctor(PrintArgs),
    /// Say who works with the store, what they may do, and set their passphrases
    People(PeopleArgs),
    /// List every command of the desk with its keys
    Keys(PrintArgs),
    /// Judge texts: may they be sent, or do they hold contact details?
    ///
    /// Reads lines of text, or with --jsonl one JSON object a line; a file that is a picture is looked
    /// through for codes. Exits with 1 when a text or a picture is flagged. Opens no store; with --history it judges what the store says was sent.
    Check(CheckArgs),
    /// Decide on flagged texts: what a supervisor does, for scripts and for those who like it so
    #[command(subcommand)]
    Review(ReviewCommand),
    /// Put the evidence of an order, a case or a work order together: one PDF and one ZIP
    ///
    /// Built again it is the same bytes. Internal notes stay out unless --with-notes is given; contact details of people in the chat are masked.
    Packet(packet::PacketArgs),
    /// Say what the rules allow in an order or a case now, by which rule, and what is missing
    ///
    /// With --facts it reads one JSON object, or several one after the other, and opens no store.
    Decide(DecideArgs),
    /// Gather evidence for a work order: list, attach, take over, note, fill in the form
    #[command(subcommand)]
    Evidence(EvidenceCommand),
    /// Switch the answer bot of a shop, and try it on the stored chats
    #[command(subcommand)]
    Bot(BotCommand),
    /// Show the rule cards that every decision cites, and test files of a shop's own
    #[command(subcommand)]
    Rules(RulesCommand),
    /// Fill a notice for an order, or tell which notices there are in which language
    #[command(subcommand)]
    Notice(NoticeCommand),
    /// Open the desk on a made-up shop whose buyers go on writing, or fill a store with one
    ///
    /// Without --store the shop is thrown away at the end. With --store an empty store is filled, of
    /// any size, and the program ends.
    Demo(DemoArgs),
    /// Print the completion script of a shell
    Completions(CompletionsArgs),
    /// Print the manual as roff (`afterdesk man | man -l -`)
    Man,
}

/// Arguments of `check`.
#[derive(Debug, Clone, ClapArgs)]
pub struct CheckArgs {
    /// Files to read; standard input without any, or for -
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Read one JSON object a line and answer with one
    #[arg(long)]
    pub jsonl: bool,
    /// Answer plain lines with JSON; the id is the number of the line
    #[arg(long, conflicts_with = "jsonl")]
    pub json: bool,
    /// The platform whose rules count; without it the strictest do. With --history: judge only the
    /// shops on it, each by its own rules
    #[arg(long, value_name = "NAME")]
    pub platform: Option<String>,
    /// Judge every message that the shop has sent, people's and bots', by the lists of today, and put
    /// what is flagged before a supervisor, once
    #[arg(long, conflicts_with_all = ["files", "jsonl"])]
    pub history: bool,
    /// With --history: only messages of this day (2026-03-01) or time, and later
    #[arg(long, value_name = "DATE", requires = "history")]
    pub since: Option<String>,
}

/// Arguments of `completions`.
#[derive(Debug, Clone, ClapArgs)]
pub struct CompletionsArgs {
    /// The shell
    pub shell: clap_complete::Shell,
}

/// Arguments of `import`.
#[derive(Debug, Clone, ClapArgs)]
pub struct ImportArgs {
    /// Files to take in; their kind is seen from what they hold
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// Print what was taken in as JSON
    #[arg(long)]
    pub json: bool,
    /// Take in the good rows of a file with bad ones, and write the bad ones to a file beside it
    #[arg(long)]
    pub keep_good: bool,
    /// The order that a transcript without one belongs to
    #[arg(long, value_name = "NUMBER")]
    pub order: Option<String>,
    /// The conversation that a transcript without one belongs to
    #[arg(long, value_name = "ID")]
    pub conversation: Option<String>,
    /// The shop the rows belong to, when there are several
    #[arg(long, value_name = "NAME")]
    pub shop: Option<String>,
    /// The platform the files come from, when they do not say it
    #[arg(long, value_name = "NAME")]
    pub platform: Option<String>,
}

/// Arguments of `demo`.
#[derive(Debug, Clone, Default, ClapArgs)]
pub struct DemoArgs {
    /// Fill a store from this number and end; the same number makes the same shop
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// How many orders
    #[arg(long, value_name = "N")]
    pub orders: Option<u64>,
    /// How many messages
    #[arg(long, value_name = "N")]
    pub messages: Option<u64>,
    /// The moment the shop is shown at, for tests that compare stores
    #[arg(long, value_name = "RFC3339", hide = true)]
    pub now: Option<String>,
}

/// Arguments of `list`.
#[derive(Debug, Clone, ClapArgs)]
pub struct ListArgs {
    /// What to list
    pub what: Listed,
    /// Keep rows with this value, as state=paid; several must all hold
    #[arg(long, value_name = "KEY=VALUE")]
    pub filter: Vec<String>,
    /// At most so many rows
    #[arg(long, value_name = "N")]
    pub limit: Option<u64>,
    /// Begin behind the row with this cursor
    #[arg(long, value_name = "CURSOR")]
    pub after: Option<String>,
    /// One JSON object a line
    #[arg(long)]
    pub json: bool,
    /// The ids alone, one a line
    #[arg(long, conflicts_with = "json")]
    pub ids: bool,
    /// Show the contact details that buyers wrote in full; that stands in the record
    #[arg(long)]
    pub reveal: bool,
}

/// What can be listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Listed {
    /// Orders
    Orders,
    /// After-sales cases
    Cases,
    /// Conversations with buyers
    Conversations,
    /// Messages of all conversations
    Messages,
    /// Work orders of the platform
    WorkOrders,
    /// Outgoing messages on their way
    Outbox,
    /// Messages for a supervisor
    Reviews,
    /// What is due
    Deadlines,
}

/// Arguments of `show`.
#[derive(Debug, Clone, ClapArgs)]
pub struct ShowArgs {
    /// The platform's number or our own id
    pub id: String,
    /// One JSON object with all that hangs on it
    #[arg(long)]
    pub json: bool,
    /// Show the contact details that the buyer wrote in full; that stands in the record
    #[arg(long)]
    pub reveal: bool,
}

/// Arguments of `reply`.
#[derive(Debug, Clone, ClapArgs)]
pub struct ReplyArgs {
    /// The conversation: the platform's name of it, its order's number, or our own id
    #[arg(required_unless_present = "jsonl", conflicts_with = "jsonl")]
    pub conversation: Option<String>,
    /// The answer; - reads it from standard input
    #[arg(
        long,
        value_name = "TEXT|-",
        required_unless_present = "jsonl",
        conflicts_with = "jsonl"
    )]
    pub text: Option<String>,
    /// Read one {"conversation", "text", "key"} a line; - is standard input
    #[arg(long, value_name = "FILE|-")]
    pub jsonl: Option<PathBuf>,
    /// Print the answer as JSON
    #[arg(long)]
    pub json: bool,
    /// Print the id of the outgoing message alone
    #[arg(long, conflicts_with = "json")]
    pub ids: bool,
}

/// Arguments of `backup`.
#[derive(Debug, Clone, ClapArgs)]
pub struct BackupArgs {
    /// The file to make; without it one with the time in its name, among the profile's backups
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// Print what was copied as JSON
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `restore`.
#[derive(Debug, Clone, ClapArgs)]
pub struct RestoreArgs {
    /// The backup
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Replace a store that holds something
    #[arg(long)]
    pub replace: bool,
    /// Restore all that is whole, although files of evidence are missing or were changed
    #[arg(long)]
    pub incomplete: bool,
    /// Print what was restored as JSON
    #[arg(long)]
    pub json: bool,
}

/// Arguments of commands that only choose how they print.
#[derive(Debug, Clone, Copy, ClapArgs)]
pub struct PrintArgs {
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// Reads the arguments of the process.
pub fn parse(words: impl IntoIterator<Item = OsString>) -> Result<Args, clap::Error> {
    Args::try_parse_from(words)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_arguments_do_not_contradict_each_other() {
        Args::command().debug_assert();
    }
}
