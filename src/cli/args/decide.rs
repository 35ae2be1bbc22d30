//! The arguments of `decide`.
//! Never looks at the world.

use std::path::PathBuf;

use clap::Args;

/// The form of the facts, as the help shows it.
const FORM: &str = "\
Facts: one JSON object, or several. Keys that are not known are ignored; times are RFC 3339.
  platform   pinduoduo, funpay, web-shop or one of your own; without it the strictest
  now        the present
  order      amount {minor, currency}, channel, created_at, paid_at,
             group {state: none|pending|formed|failed, started_at},
             dispatched_at, delivered_at, signed_at, refunded_at, confirmed_at
  case       kind, reason, opened_at, approved_at, refused_at,
             freight_marker: merchant|buyer|not_seen, freight_refund, allowance,
             exchange_accepted, exchange_declined, return_address_given_at,
             recall {buyer_told_at, buyer_agreed_at, courier_told_at, returned_at},
             platform_stepped_in_at, platform_deadline, overridden [cards],
             state: how far it has come, as `list cases` says it;
             refund_from: when the money set out; a refund alone sets out when it is agreed to,
             a return only once the goods are back; advance_back_at, dispute {opened_at, answer_by, answered_at},
             documents [order|receipt|delivery|talk|terms|refund]
             of an unconfirmed order also: reminders [times], buyer_answered_at,
             cancel_after_hours, unconfirmed_reason, extended_to, end_told, rungs_done,
             rungs_skipped, cancel_agreed_at, cancel_acknowledged_at, open_obstacles,
             delivery_known, buyer_knows, support_asked_at
             of a complaint or a discrepancy also: taken_at, concluded_at";

/// Arguments of `decide`.
#[derive(Debug, Clone, Args)]
#[command(after_long_help = FORM)]
pub struct DecideArgs {
    /// The order or the case: the platform's number or our own id. Of an order, its first open case
    #[arg(value_name = "ORDER|CASE", required_unless_present = "facts")]
    pub id: Option<String>,
    /// Decide on facts written as JSON, and open no store; - is standard input
    #[arg(long, value_name = "FILE|-", conflicts_with = "id")]
    pub facts: Option<PathBuf>,
    /// Print the answer as JSON
    #[arg(long)]
    pub json: bool,
}
