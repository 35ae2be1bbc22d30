//! Which ready answer fits which matter, as data.
//! Never holds words: they stand in the file of each language.

use std::sync::OnceLock;

use serde::Deserialize;

use super::matter::{Payment, Stage, Traits};
use crate::domain::act::{ActKind, UnconfirmedReason};
use crate::domain::case::{CaseKind, CaseReason};
use crate::domain::order::GroupState;

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
            && has(&self.rated, yes(traits.is_rated))
            && has(&self.agreed, yes(traits.is_agreed))
    }
}

impl Entry {
    /// Returns what is done by sending it.
    pub fn act(&self) -> Option<ActKind> {
        self.does.as_deref().and_then(ActKind::from_code)
    }
}

fn has(wanted: &[String], value: Option<&str>) -> bool {
    wanted.is_empty() || value.is_some_and(|value| wanted.iter().any(|want| want == value))
}

/// Returns the plan.
pub fn plan() -> &'static Plan {
    static READ: OnceLock<Plan> = OnceLock::new();
    // The file is embedded, and a test reads it.
    READ.get_or_init(|| toml::from_str(FILE).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::terms::{ConfirmMeaning, Goods};

    #[test]
    fn every_entry_narrows_by_codes_that_exist() {
        let plan: Plan = toml::from_str(FILE).unwrap();
        assert!(!plan.answer.is_empty());
        for entry in plan.answer.iter().chain(&plan.letter) {
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
                rated,
                agreed,
            } = &entry.narrow;
            let all = |list: &[String], is_known: &dyn Fn(&str) -> bool| {
                for code in list {
                    assert!(is_known(code), "{}: {code}", entry.id);
                }
            };
            all(group, &|code| GroupState::from_code(code).is_some());
            all(late, &|code| matches!(code, "yes" | "no"));
            all(rated, &|code| matches!(code, "yes" | "no"));
            all(agreed, &|code| matches!(code, "yes" | "no"));
            all(stage, &|code| Stage::from_code(code).is_some());
            all(goods, &|code| Goods::from_code(code).is_some());
            all(kind, &|code| {
                code == "none" || CaseKind::from_code(code).is_some()
            });
            all(reason, &|code| CaseReason::from_code(code).is_some());
            all(confirming, &|code| {
                ConfirmMeaning::from_code(code).is_some()
            });
            all(reminders, &|code| code.parse::<u8>().is_ok());
            all(unconfirmed, &|code| {
                UnconfirmedReason::from_code(code).is_some()
            });
            all(payment, &|code| Payment::from_code(code).is_some());
            assert_eq!(entry.does.is_some(), entry.act().is_some(), "{}", entry.id);
        }
    }

    fn is_wide(entry: &Entry) -> bool {
        entry.narrow == Narrow::default()
    }

    #[test]
    fn an_answer_fits_by_its_way_or_the_matter_or_always() {
        for entry in &plan().answer {
            let ways = [
                entry.way.is_some(),
                entry.general,
                !entry.general && entry.way.is_none() && !is_wide(entry),
            ];
            let count = ways.iter().filter(|way| **way).count();
            assert_eq!(count, 1, "{}", entry.id);
            assert!(!entry.general || is_wide(entry), "{}", entry.id);
            assert!(!entry.first || ways[2], "{}", entry.id);
        }
        assert!(plan().letter.iter().all(|letter| letter.way.is_some()));
    }
}
