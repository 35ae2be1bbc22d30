//! Facts for tests, put together in few words.
//! Never more than tests need.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::evaluate::evaluate;
use super::facts::{CaseFacts, Facts, Stage};
use super::outcome::Outcome;
use super::way::{Choice, Way};
use crate::config::platform::Platforms;
use crate::domain::calendar::{Calendar, Holiday};
use crate::domain::case::{CaseKind, CaseReason, FreightMarker};
use crate::domain::order::{GroupState, PayChannel};
use crate::domain::platform::{Platform, PlatformName};
use crate::domain::time::Stamp;

static PLATFORMS: LazyLock<Platforms> = LazyLock::new(|| Platforms::embedded().unwrap());
static CALENDAR: LazyLock<Calendar> = LazyLock::new(|| {
    let holiday = |from: &str, to: &str| Holiday {
        from: from.parse().unwrap(),
        to: to.parse().unwrap(),
        name: "holiday".to_owned(),
    };
    Calendar {
        country: "cn".to_owned(),
        years: BTreeMap::from([
            (2024, vec![holiday("2024-10-01", "2024-10-07")]),
            (2025, vec![holiday("2025-10-01", "2025-10-08")]),
        ]),
    }
});

/// Reads a time of 2025 in Beijing: `03-01 10:00`; with a year in front it is of that year.
pub fn at(text: &str) -> Stamp {
    let text = if text.len() == 11 {
        format!("2025-{text}")
    } else {
        text.to_owned()
    };
    let (day, time) = text.split_once(' ').unwrap();
    let seconds = if time.len() == 5 { ":00" } else { "" };
    Stamp::from_rfc3339(&format!("{day}T{time}{seconds}+08:00")).unwrap()
}

/// Returns the data of a platform.
pub fn platform(name: &str) -> &'static Platform {
    PLATFORMS.get(&PlatformName::new(name))
}

/// Facts, the platform and the present.
#[derive(Debug, Clone)]
pub struct Given {
    pub facts: Facts,
    pub platform: Platform,
    pub now: Stamp,
}

/// An order of Pinduoduo without a group, paid on the first of March, not dispatched.
pub fn paid() -> Given {
    let mut given = Given {
        facts: Facts::default(),
        platform: platform("pinduoduo").clone(),
        now: at("03-03 10:00"),
    };
    given.facts.order.paid_at = Some(at("03-01 10:00"));
    given.facts.order.group = Some(GroupState::None);
    given.facts.order.stage = Stage::NotSent;
    given
}

impl Given {
    pub fn on(mut self, name: &str) -> Self {
        self.platform = platform(name).clone();
        self
    }

    pub fn group(mut self, state: GroupState, started: &str) -> Self {
        self.facts.order.group = Some(state);
        self.facts.order.group_started_at = Some(at(started));
        self
    }

    pub fn by(mut self, channel: PayChannel) -> Self {
        self.facts.order.channel = Some(channel);
        self
    }

    pub fn sent(mut self) -> Self {
        self.facts.order.stage = Stage::OnTheWay;
        self
    }

    pub fn signed(mut self, time: &str) -> Self {
        self.facts.order.stage = Stage::Arrived;
        self.facts.order.signed_at = Some(at(time));
        self
    }

    /// A case, opened at the present, whose marker was not seen.
    pub fn case(mut self, kind: CaseKind, reason: Option<CaseReason>) -> Self {
        self.facts.case = Some(CaseFacts {
            reason,
            opened_at: Some(self.now),
            ..CaseFacts::new(kind)
        });
        self
    }

    pub fn marked(self, marker: FreightMarker) -> Self {
        self.with(|case| case.freight_marker = marker)
    }

    pub fn approved(self, time: &str) -> Self {
        let time = at(time);
        self.with(|case| {
            case.approved_at = Some(time);
            case.refund_from = Some(time);
        })
    }

    pub fn with(mut self, change: impl FnOnce(&mut CaseFacts)) -> Self {
        change(self.facts.case.as_mut().unwrap());
        self
    }

    pub fn now(mut self, time: &str) -> Self {
        self.now = at(time);
        self
    }

    /// The answer; holidays are known of 2024 and 2025.
    pub fn outcome(&self) -> Outcome {
        evaluate(&self.facts, &self.platform, &CALENDAR, self.now)
    }
}

impl Outcome {
    /// What can be done now.
    pub(super) fn open(&self) -> Vec<Way> {
        let open = self.options.iter().filter(|choice| choice.stop.is_none());
        open.map(|choice| choice.way).collect()
    }

    /// One of the options.
    pub(super) fn choice(&self, way: Way) -> &Choice {
        self.options.iter().find(|c| c.way == way).unwrap()
    }
}
