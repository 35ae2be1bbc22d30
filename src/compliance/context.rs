//! What is known about the place a text is judged in.
//! Never read from the store here: the caller brings it.

use super::lexicon::Lexicon;
use crate::domain::finding::{FindingKind, Verdict};
use crate::domain::platform::{Naming, Platform, Stance};

/// Where a text is judged.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The words to listen for.
    pub lexicon: &'a Lexicon,
    /// The platform; without one everything is forbidden and no host is its own.
    pub platform: Option<&'a Platform>,
    /// The text is the agreed return address of the shop: its phone passes, nothing else does.
    pub return_address: bool,
    /// The text answers a question about a parcel: the courier's phone passes with a warning.
    pub courier_contact: bool,
    /// Values of the case (order, tracking, goods numbers, amounts): taken out before judging.
    pub known: &'a [&'a str],
}

impl Default for Context<'_> {
    /// The strictest place, with the words that come with the program.
    fn default() -> Self {
        Self {
            lexicon: Lexicon::embedded(),
            platform: None,
            return_address: false,
            courier_contact: false,
            known: &[],
        }
    }
}

impl<'a> Context<'a> {
    /// Judges by a platform's data, without any special leave.
    pub fn of(platform: &'a Platform) -> Self {
        Self {
            platform: Some(platform),
            ..Self::default()
        }
    }

    /// Returns what a contact of some kind does to the message.
    pub fn verdict(&self, kind: FindingKind) -> Verdict {
        let stance = self
            .platform
            .map_or(Stance::Forbidden, |platform| platform.stance(kind));
        match stance {
            Stance::Allowed => Verdict::Pass,
            Stance::Warn => Verdict::Warn,
            Stance::Hold => Verdict::Hold,
            Stance::Forbidden => Verdict::Block,
        }
    }

    /// Returns whether naming a messenger, without any name on it, counts as a contact here.
    pub fn stops_naming(&self) -> bool {
        self.platform
            .is_some_and(|platform| platform.naming == Naming::Stop)
    }

    /// Returns whether the digits are a number that the platform lets pass: of a courier, of an
    /// authority.
    pub fn is_hotline(&self, digits: &str) -> bool {
        let hotlines = self.platform.map_or(&[][..], |p| &p.hotlines[..]);
        hotlines.iter().any(|hotline| hotline == digits)
    }

    /// Returns where the shop's buyers send goods back to.
    pub fn return_addresses(&self) -> &'a [String] {
        self.platform.map_or(&[], |p| &p.return_addresses)
    }

    /// Returns whether a host, in lower case, is the platform's own or lies under one that is.
    pub fn is_own_host(&self, host: &str) -> bool {
        let hosts = self.platform.map_or(&[][..], |p| &p.own_hosts[..]);
        hosts.iter().any(|own| {
            host.strip_suffix(own.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        })
    }

    /// Returns whether a host holds the name of the platform and is none of its hosts.
    pub fn is_lookalike(&self, host: &str) -> bool {
        let hosts = self.platform.map_or(&[][..], |p| &p.own_hosts[..]);
        hosts.iter().any(|own| {
            let name = own.split('.').next().unwrap_or_default();
            name.len() >= 4 && host.contains(name)
        })
    }
}
