//! The checks, one a file. Each looks at a scan and gives hits; none knows another.

mod email;
mod link;
mod phone;
mod qq;
mod telegram;
mod wechat;
mod whatsapp;

use super::scan::{Hit, Scan};

/// All checks. Where two hit the same cells, the earlier one names the thing: a number offered
/// under a messenger's name is the messenger's.
pub const ALL: &[fn(&Scan<'_>, &mut Vec<Hit>)] = &[
    link::check,
    email::check,
    wechat::check,
    qq::check,
    telegram::check,
    whatsapp::check,
    phone::check,
];
