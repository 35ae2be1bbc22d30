//! The arguments of `packet`.
//! Never looks at the world: what a number names is looked up by the command.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// Arguments of `packet`.
#[derive(Debug, Clone, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct PacketArgs {
    /// The order, case or work order: the platform's number or our own id
    #[arg(value_name = "ORDER|CASE|WORK_ORDER", required = true)]
    pub id: Option<String>,
    /// Write the PDF, the ZIP and the files into this folder; without it the pages are shown as text
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// What it is for: record, work-order, payment-system, negotiation, mediation-consumers,
    /// mediation-industry, mediation-other, authorities, arbitration or lawsuit
    #[arg(long = "for", value_name = "PURPOSE")]
    pub purpose: Option<String>,
    /// The language it is written in: zh, en, ru, es or fa; that of the case without it
    #[arg(long, value_name = "LANG")]
    pub lang: Option<String>,
    /// Take internal notes along
    #[arg(long)]
    pub with_notes: bool,
    /// Print what lies in it as JSON
    #[arg(long)]
    pub json: bool,
    /// What else to do with a packet.
    #[command(subcommand)]
    pub command: Option<PacketCommand>,
}

/// What else to do with a packet.
#[derive(Debug, Clone, Subcommand)]
pub enum PacketCommand {
    /// Check a work order, lay its packet ready in a folder, and with --done record that you handed
    /// it in
    ///
    /// A work order is handed in once, and not after its due second. No platform takes it from a
    /// program: hand in what lies in the folder, then record it.
    Submit(SubmitArgs),
}

/// Arguments of `packet submit`.
#[derive(Debug, Clone, Args)]
pub struct SubmitArgs {
    /// The work order: the platform's number or our own id
    #[arg(value_name = "WORK_ORDER")]
    pub work_order: String,
    /// The last four characters of the order number
    #[arg(long, value_name = "1234")]
    pub last_four: String,
    /// Why it goes although something is missing; for supervisors
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub because: String,
    /// Record that it was handed in
    #[arg(long)]
    pub done: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}
