//! Which ready answer fits which matter, as data.
//! Never holds words: they stand in the file of each language.

use std::sync::OnceLock;

use serde::Deserialize;

use super::traits::{Part, Payment, Stage, Traits};
use crate::domain::act::{ActKind, UnconfirmedReason};
use crate::domain::case::{CaseKind, CaseReason};
use crate::domain::order::GroupState;
use crate::domain::terms::{ConfirmMeaning, Goods};

const FILE: &str = include_str!("../../assets/answers/plan.toml");

/// All answers and letters, in the order in which they are offered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    pub answer: Vec<Entry>,
    pub letter: Vec<Entry>,
}

/// One answer or letter, and what it is for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Entry {
    /// Its name in the files of the languages.
    pub id: String,
    /// The option that it says.
    pub way: Option<String>,
    /// Whether it goes before what says an option.
    pub first: bool,
    /// Whether it is true for every shop and every matter.
    pub general: bool,
    /// What is done by sending it.
    pub does: Option<String>,
    /// The value of that act, as a pattern.
    pub value: String,
    #[serde(flatten)]
    pub narrow: Narrow,
}

/// Knows the words that a key may have.
type Known<'a> = &'a dyn Fn(&str) -> bool;

/// What narrows an answer; an empty list narrows nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Narrow {
    pub group: Vec<String>,
    pub late: Vec<String>,
    pub stage: Vec<String>,
    pub goods: Vec<String>,
    pub kind: Vec<String>,
    pub reason: Vec<String>,
    pub confirming: Vec<String>,
    pub reminders: Vec<String>,
    pub unconfirmed: Vec<String>,
    pub payment: Vec<String>,
    pub part: Vec<String>,
    pub rated: Vec<String>,
    pub agreed: Vec<String>,
}

impl Narrow {
    /// Returns whether an answer fits a matter.
    pub fn fits(&self, traits: &Traits, is_late: bool, reminders: usize) -> bool {
        let yes = |is: bool| Some(if is { "yes" } else { "no" });
        has(&self.group, traits.group.map(GroupState::code))
            && has(&self.late, yes(is_late))
            && has(&self.stage, traits.stage.map(Stage::code))
            && has(&self.goods, Some(traits.goods.code()))
            && has(&self.kind, Some(traits.kind.map_or("none", CaseKind::code)))
            && has(&self.reason, traits.reason.map(CaseReason::code))
            && has(&self.confirming, Some(traits.confirming.code()))
            && has(&self.reminders, Some(&reminders.to_string()))
            && has(
                &self.unconfirmed,
                traits.unconfirmed.map(UnconfirmedReason::code),
            )
            && has(&self.payment, traits.payment.map(Payment::code))
            && has(&self.part, traits.part.map(Part::code))
            && has(&self.rated, yes(traits.is_rated))
            && has(&self.agreed, yes(traits.is_agreed))
    }
}

impl Entry {
    /// Returns the first word in it that stands for nothing, with its key.
    pub fn unknown(&self) -> Option<(&'static str, &str)> {
        let Narrow {
            group,
            late,
            stage,
            goods,
            kind,
            reason,
            confirming,
            reminders,
            unconfirmed,
            payment,
            part,
            rated,
            agreed,
        } = &self.narrow;
        let yes_or_no = |code: &str| matches!(code, "yes" | "no");
        let all: [(&'static str, &[String], Known<'_>); 13] = [
            ("group", group, &|code| {
                GroupState::from_code(code).is_some()
            }),
            ("late", late, &yes_or_no),
            ("stage", stage, &|code| Stage::from_code(code).is_some()),
            ("goods", goods, &|code| Goods::from_code(code).is_some()),
            ("kind", kind, &|code| {
                code == "none" || CaseKind::from_code(code).is_some()
            }),
            ("reason", reason, &|code| {
                CaseReason::from_code(code).is_some()
            }),
            ("confirming", confirming, &|code| {
                ConfirmMeaning::from_code(code).is_some()
            }),
            ("reminders", reminders, &|code| code.parse::<u8>().is_ok()),
            ("unconfirmed", unconfirmed, &|code| {
                UnconfirmedReason::from_code(code).is_some()
            }),
            ("payment", payment, &|code| {
                Payment::from_code(code).is_some()
            }),
            ("part", part, &|code| Part::from_code(code).is_some()),
            ("rated", rated, &yes_or_no),
            ("agreed", agreed, &yes_or_no),
        ];
        let listed = all.into_iter().find_map(|(key, list, is_known)| {
            let code = list.iter().find(|code| !is_known(code))?;
            Some((key, code.as_str()))
        });
        let does = self.does.as_deref().filter(|_| self.act().is_none());
        listed.or_else(|| does.map(|code| ("does", code)))
    }

    /// Returns whether it fits by its option, or the matter, or always.
    pub fn has_place(&self) -> bool {
        let is_narrow = self.narrow != Narrow::default();
        match (&self.way, self.general) {
            (Some(_), is_general) => !is_general && !self.first,
            (None, true) => !is_narrow && !self.first,
            (None, false) => is_narrow,
        }
    }

    /// Returns what is done by sending it.
    pub fn act(&self) -> Option<ActKind> {
        self.does.as_deref().and_then(ActKind::from_code)
    }
}

fn has(wanted: &[String], value: Option<&str>) -> bool {
    wanted.is_empty() || value.is_some_and(|value| wanted.iter().any(|want| want == value))
}

/// Returns the embedded plan, read on first use.
pub fn embedded() -> &'static Plan {
    static READ: OnceLock<Plan> = OnceLock::new();
    // The file is embedded, and a test reads it.
    READ.get_or_init(|| toml::from_str(FILE).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_narrows_by_codes_that_exist_and_has_a_place() {
        let plan: Plan = toml::from_str(FILE).unwrap();
        assert!(!plan.answer.is_empty());
        for entry in plan.answer.iter().chain(&plan.letter) {
            assert_eq!(entry.unknown(), None, "{}", entry.id);
            assert!(entry.has_place(), "{}", entry.id);
        }
        assert!(plan.letter.iter().all(|letter| letter.way.is_some()));
    }
}
