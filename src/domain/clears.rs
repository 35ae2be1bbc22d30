//! What would clear a finding: by its kind and rule, as codes that the languages have words for.
//! Never clears anything itself.

use super::code::codes;
use super::finding::{FindingKind, Verdict};
use super::picture::Doubt;

codes! {
    /// Something that would let a message go.
    pub enum Clear {
        /// It is this order's number: open the matter it belongs to.
        OrderNumber = "order_number",
        /// It is the platform's own link.
        PlatformLink = "platform_link",
        /// It is the agreed return address.
        ReturnAddress = "return_address",
        /// It is the courier's number in an answer about the parcel.
        CourierContact = "courier_contact",
        /// A supervisor lets it go.
        Supervisor = "supervisor",
        /// It is said in two messages.
        Shorten = "shorten",
        /// The picture is made smaller.
        Smaller = "smaller",
        /// The picture is saved anew as one that stands still.
        SaveAnew = "save_anew",
        /// It is taken out.
        TakeOut = "take_out",
    }
}

/// Returns what would clear a finding, the likeliest first; taking it out always does.
pub fn clears(kind: FindingKind, rule: &str, verdict: Verdict) -> Vec<Clear> {
    if matches!(rule, "text.too_long" | "text.repeated") {
        return vec![Clear::Shorten];
    }
    let mut all = match kind {
        FindingKind::Qr if rule.starts_with("image.") => of_picture(rule),
        FindingKind::Phone => vec![
            Clear::OrderNumber,
            Clear::ReturnAddress,
            Clear::CourierContact,
        ],
        FindingKind::Url => vec![Clear::PlatformLink],
        FindingKind::BankCard | FindingKind::Iban | FindingKind::Crypto => {
            vec![Clear::OrderNumber]
        }
        _ if rule.ends_with(".number") => vec![Clear::OrderNumber],
        _ => Vec::new(),
    };
    if verdict == Verdict::Hold {
        all.push(Clear::Supervisor);
    }
    all.push(Clear::TakeOut);
    all
}

fn of_picture(rule: &str) -> Vec<Clear> {
    match Doubt::of_rule(rule) {
        Some(Doubt::TooLarge) => vec![Clear::Smaller],
        Some(Doubt::Broken | Doubt::Moving | Doubt::Unknown) => vec![Clear::SaveAnew],
        Some(Doubt::Crowded | Doubt::UnreadableCode) => Vec::new(),
        None => vec![Clear::OrderNumber, Clear::PlatformLink],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_finding_can_be_cleared_and_a_held_one_by_a_supervisor() {
        for &kind in FindingKind::ALL {
            for &verdict in Verdict::ALL {
                let all = clears(kind, "any.rule", verdict);
                assert_eq!(all.last(), Some(&Clear::TakeOut), "{kind}");
                assert_eq!(
                    all.contains(&Clear::Supervisor),
                    verdict == Verdict::Hold,
                    "{kind} {verdict}"
                );
            }
        }
        let phone = clears(FindingKind::Phone, "phone.cn.mobile", Verdict::Block);
        assert_eq!(phone.first(), Some(&Clear::OrderNumber));
        let link = clears(FindingKind::Url, "url.host", Verdict::Block);
        assert_eq!(link.first(), Some(&Clear::PlatformLink));
    }
}
