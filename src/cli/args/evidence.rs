//! The arguments of `evidence`.
//! Never looks at the world: what a slot is called is looked up by the command.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// What to do with evidence.
#[derive(Debug, Clone, Subcommand)]
pub enum EvidenceCommand {
    /// List the slots of a work order, what lies in them, and the fields of its form
    List(ListArgs),
    /// Put files into a slot; each is copied, hashed and looked at
    ///
    /// Exits with 1 when a file was not taken; those before and after it are.
    Attach(AttachArgs),
    /// Take a file out of its slot; the file itself is kept
    Remove(RemoveArgs),
    /// Take over what the desk has already: order, confirmation, parcels, recall, chat
    TakeOver(WorkOrderArgs),
    /// Write a note on a slot
    Note(WordsArgs),
    /// Do without a slot, for a reason; for supervisors
    Waive(WordsArgs),
    /// Fill in a field of the work order's form, or choose an option
    Fill(FillArgs),
    /// Open a work order of a case by hand
    Open(OpenArgs),
}

/// Arguments of `evidence list`.
#[derive(Debug, Clone, Args)]
pub struct ListArgs {
    /// The work order: the platform's number or our own id
    #[arg(value_name = "WORK_ORDER")]
    pub work_order: String,
    /// Print JSON, one slot a line
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `evidence take-over`.
pub type WorkOrderArgs = ListArgs;

/// Arguments of `evidence attach`.
#[derive(Debug, Clone, Args)]
pub struct AttachArgs {
    /// The work order: the platform's number or our own id
    #[arg(value_name = "WORK_ORDER")]
    pub work_order: String,
    /// The slot: its kind, as `courier_receipt`, or its id
    #[arg(value_name = "SLOT")]
    pub slot: String,
    /// The files: JPEG, PNG, WebP, GIF or PDF
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// Print JSON, one file a line
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `evidence remove`.
#[derive(Debug, Clone, Args)]
pub struct RemoveArgs {
    /// The id of the file, as `evidence list` tells it
    #[arg(value_name = "FILE_ID")]
    pub file: String,
    /// Print the slot as JSON
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `evidence note` and `evidence waive`.
#[derive(Debug, Clone, Args)]
pub struct WordsArgs {
    /// The work order: the platform's number or our own id
    #[arg(value_name = "WORK_ORDER")]
    pub work_order: String,
    /// The slot: its kind, as `courier_receipt`, or its id
    #[arg(value_name = "SLOT")]
    pub slot: String,
    /// The words, or the reason
    #[arg(value_name = "TEXT")]
    pub text: String,
    /// Print the slot as JSON
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `evidence fill`.
#[derive(Debug, Clone, Args)]
pub struct FillArgs {
    /// The work order: the platform's number or our own id
    #[arg(value_name = "WORK_ORDER")]
    pub work_order: String,
    /// The step, as `evidence list` tells it
    #[arg(value_name = "STEP")]
    pub step: String,
    /// What is filled in; without --field the option that is chosen
    #[arg(value_name = "VALUE")]
    pub value: String,
    /// The field: date, address, phone or text
    #[arg(long, value_name = "FIELD")]
    pub field: Option<String>,
    /// Print the form as JSON
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `evidence open`.
#[derive(Debug, Clone, Args)]
pub struct OpenArgs {
    /// The case: the platform's number or our own id
    #[arg(value_name = "CASE")]
    pub case: String,
    /// The form that it follows, by its code in the platform's file
    #[arg(long, value_name = "KIND")]
    pub kind: Option<String>,
    /// Print the work order as JSON
    #[arg(long)]
    pub json: bool,
}
