//! The form of a platform file: every part may be missing, what is there is checked.
//! Never fills a gap by itself: files are laid over each other until nothing is missing.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::evidence::EvidencePart;
use super::notices::{NoticesPart, link_host};
use super::terms::{
    AllowancePart, ArrivalPart, ConcernPart, ConfirmPart, GroupPart, PaymentPart, RefundPart,
    ReturnPart, TermsPart,
};
use super::value::{Address, Amount, Code, Length, MenuPath, zone};
use crate::config::problem::Problem;
use crate::config::read;
use crate::domain::conversation::Route;
use crate::domain::finding::FindingKind;
use crate::domain::money::{Currency, Money};
use crate::domain::platform::{
    Clocks, MenuPlace, Naming, PackExample, Platform, PlatformName, Says, Source, Stance,
};
use crate::domain::time::Zone;
use crate::i18n::sentence::Sentence;

/// Bytes of the digest that stand in a version.
const VERSION_BYTES: usize = 4;

/// A platform file, or several laid over each other.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct File {
    /// When the file was last checked against its sources.
    version: Option<String>,
    #[serde(deserialize_with = "zone")]
    zone_minutes: Option<i16>,
    currency: Option<Code<Currency>>,
    /// Up to which amount an agent gives money back alone.
    agent_ceiling: Option<Amount>,
    route: Option<Code<Route>>,
    languages: Option<Vec<String>>,
    own_hosts: Option<Vec<String>>,
    naming: Option<Code<Naming>>,
    hotlines: Option<Vec<String>>,
    return_addresses: Option<Vec<Address>>,
    stances: BTreeMap<Code<FindingKind>, Code<Stance>>,
    /// They show what this file does, so those of the files below do not count.
    examples: ExamplesPart,
    menu: BTreeMap<Code<MenuPlace>, MenuPath>,
    clocks: ClocksPart,
    penalties: PenaltiesPart,
    sources: Option<Vec<SourcePart>>,
    /// Whose holidays delay refunds.
    country: Option<String>,
    arrival: ArrivalPart,
    #[serde(rename = "return")]
    returns: ReturnPart,
    refund: RefundPart,
    group: GroupPart,
    confirm: ConfirmPart,
    allowance: AllowancePart,
    concern: ConcernPart,
    evidence: EvidencePart,
    payment: PaymentPart,
    notices: NoticesPart,
    #[serde(skip)]
    path: PathBuf,
    #[serde(skip)]
    digests: String,
}

#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct ClocksPart {
    reply: Option<Length>,
    decide: Option<Length>,
    receive: Option<Length>,
    evidence: Option<Length>,
    group: Option<Length>,
    scan: Option<Length>,
    silence: Option<Length>,
    papers: Option<Length>,
    confirm: Option<Length>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct PenaltiesPart {
    lines: Option<Vec<String>>,
    source: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct SourcePart {
    says: Code<Says>,
    name: String,
    quote: String,
}

impl From<SourcePart> for Source {
    fn from(part: SourcePart) -> Self {
        Self {
            says: part.says.0,
            name: part.name,
            quote: part.quote,
        }
    }
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct ExamplesPart {
    stops: Vec<String>,
    passes: Vec<String>,
}

impl File {
    /// Reads the text of a file; `path` is named when something is wrong.
    pub(super) fn parse(path: &Path, text: &str) -> Result<Self, Problem> {
        let mut file: File = read::toml(path, text)?;
        path.clone_into(&mut file.path);
        let digest = hex::encode(Sha256::digest(text.as_bytes()));
        file.digests = digest.chars().take(2 * VERSION_BYTES).collect();
        Ok(file)
    }

    /// Takes over all that another file says.
    pub(super) fn lay_over(&mut self, other: File) {
        self.version = other.version.or(self.version.take());
        self.zone_minutes = other.zone_minutes.or(self.zone_minutes);
        self.currency = other.currency.or(self.currency);
        self.agent_ceiling = other.agent_ceiling.or(self.agent_ceiling.take());
        self.route = other.route.or(self.route);
        self.languages = other.languages.or(self.languages.take());
        self.own_hosts = other.own_hosts.or(self.own_hosts.take());
        self.naming = other.naming.or(self.naming);
        self.hotlines = other.hotlines.or(self.hotlines.take());
        self.return_addresses = other.return_addresses.or(self.return_addresses.take());
        self.stances.extend(other.stances);
        self.examples = other.examples;
        self.menu.extend(other.menu);
        self.clocks.lay_over(other.clocks);
        self.penalties.lines = other.penalties.lines.or(self.penalties.lines.take());
        self.penalties.source = other.penalties.source.or(self.penalties.source.take());
        self.sources = other.sources.or(self.sources.take());
        self.country = other.country.or(self.country.take());
        self.arrival.lay_over(other.arrival);
        self.returns.lay_over(other.returns);
        self.refund.lay_over(other.refund);
        self.group.lay_over(other.group);
        self.confirm.lay_over(other.confirm);
        self.allowance.lay_over(other.allowance);
        self.concern.lay_over(other.concern);
        self.evidence.lay_over(other.evidence);
        self.payment.lay_over(other.payment);
        self.notices.lay_over(other.notices);
        self.path = other.path;
        self.digests = format!("{}-{}", self.digests, other.digests);
    }

    /// Makes a platform of it; what is still missing is named.
    pub(super) fn finish(self, name: &PlatformName) -> Result<Platform, Problem> {
        let path = self.path;
        let missing = |key: &str| {
            Problem::whole(
                &path,
                Sentence::new("settings-missing-key").with("key", key),
            )
        };
        let version = self.version.ok_or_else(|| missing("version"))?;
        let minutes = self.zone_minutes.ok_or_else(|| missing("zone_minutes"))?;
        let mut own_hosts = self.own_hosts.unwrap_or_default();
        for host in &mut own_hosts {
            *host = host.to_lowercase();
        }
        let notices = self.notices.finish();
        let link = notices.parcel_link.as_deref().and_then(link_host);
        if let Some(host) = link.filter(|host| !is_under(&host.to_lowercase(), &own_hosts)) {
            let foreign = Sentence::new("settings-parcel-link").with("host", host);
            return Err(Problem::whole(&path, foreign));
        }
        let currency = self.currency.ok_or_else(|| missing("currency"))?.0;
        let ceiling = self.agent_ceiling.map(|amount| amount.0);
        let ceiling = ceiling.map(|text| Money::from_major_text(&text, currency));
        let terms = TermsPart {
            country: self.country,
            arrival: self.arrival,
            returns: self.returns,
            refund: self.refund,
            group: self.group,
            confirm: self.confirm,
            allowance: self.allowance,
            concern: self.concern,
            payment: self.payment,
        };
        Ok(Platform {
            name: name.clone(),
            version: format!("{version}-{}", self.digests),
            zone: Zone::east(minutes).unwrap_or(Zone::UTC),
            currency,
            agent_ceiling: ceiling.transpose().map_err(|_| missing("agent_ceiling"))?,
            route: self.route.ok_or_else(|| missing("route"))?.0,
            languages: self.languages.unwrap_or_default(),
            own_hosts,
            naming: self.naming.map_or(Naming::Pass, |naming| naming.0),
            hotlines: self
                .hotlines
                .unwrap_or_default()
                .iter()
                .map(|number| number.chars().filter(char::is_ascii_digit).collect())
                .collect(),
            return_addresses: self
                .return_addresses
                .into_iter()
                .flatten()
                .map(|address| address.0)
                .collect(),
            examples: self.examples.all(),
            stances: self
                .stances
                .into_iter()
                .map(|(kind, stance)| (kind.0, stance.0))
                .collect(),
            menu: self
                .menu
                .into_iter()
                .map(|(place, path)| (place.0, path.0))
                .collect(),
            clocks: self.clocks.finish(missing)?,
            evidence: self.evidence.finish(missing)?,
            terms: terms.finish(missing)?,
            notices,
            penalties: self.penalties.lines.unwrap_or_default(),
            penalty_source: self.penalties.source.unwrap_or_default(),
            sources: self
                .sources
                .into_iter()
                .flatten()
                .map(Source::from)
                .collect(),
        })
    }
}

impl ExamplesPart {
    fn all(self) -> Vec<PackExample> {
        let stops = self.stops.into_iter().map(|text| (text, true));
        let passes = self.passes.into_iter().map(|text| (text, false));
        stops
            .chain(passes)
            .map(|(text, stops)| PackExample { text, stops })
            .collect()
    }
}

impl ClocksPart {
    fn lay_over(&mut self, other: ClocksPart) {
        self.reply = other.reply.or(self.reply);
        self.decide = other.decide.or(self.decide);
        self.receive = other.receive.or(self.receive);
        self.evidence = other.evidence.or(self.evidence);
        self.group = other.group.or(self.group);
        self.scan = other.scan.or(self.scan);
        self.silence = other.silence.or(self.silence);
        self.papers = other.papers.or(self.papers);
        self.confirm = other.confirm.or(self.confirm);
    }

    fn finish(self, missing: impl Fn(&str) -> Problem) -> Result<Clocks, Problem> {
        let take =
            |length: Option<Length>, key: &str| length.map(|s| s.0).ok_or_else(|| missing(key));
        Ok(Clocks {
            reply_ms: take(self.reply, "clocks.reply")?,
            decide_ms: take(self.decide, "clocks.decide")?,
            receive_ms: take(self.receive, "clocks.receive")?,
            evidence_ms: take(self.evidence, "clocks.evidence")?,
            group_ms: take(self.group, "clocks.group")?,
            scan_ms: take(self.scan, "clocks.scan")?,
            silence_ms: take(self.silence, "clocks.silence")?,
            papers_ms: self.papers.map(|length| length.0),
            confirm_ms: self.confirm.map(|length| length.0),
        })
    }
}

/// Returns whether a host is one of these or lies under one.
fn is_under(host: &str, hosts: &[String]) -> bool {
    hosts.iter().any(|own| {
        host.strip_suffix(own.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    })
}
