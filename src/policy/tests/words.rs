//! Every code that the rules answer with has a word for people.

use crate::i18n::catalog::Catalog;
use crate::i18n::language::Language;
use crate::policy::facts::Rung;
use crate::policy::outcome::{ConflictKind, Decision, Missing, Note, When};
use crate::policy::promise::{Bearer, HolidayNote};
use crate::policy::step::RecallStep;
use crate::policy::way::{Stop, Way};

#[test]
fn every_code_of_an_answer_has_a_word() {
    macro_rules! groups {
        ($($group:literal $name:ty,)+) => {
            [$(($group, <$name>::ALL.iter().map(|value| value.code()).collect::<Vec<_>>()),)+]
        };
    }
    let groups = groups![
        "bearer" Bearer,
        "change" When,
        "clash" ConflictKind,
        "decision" Decision,
        "holiday" HolidayNote,
        "missing" Missing,
        "recall" RecallStep,
        "remark" Note,
        "rung" Rung,
        "stop" Stop,
        "way" Way,
    ];
    for &language in Language::ALL {
        let words = Catalog::new(language);
        for (group, codes) in &groups {
            for code in codes {
                let key = format!("{group}-{}", code.replace('_', "-"));
                assert_ne!(words.t(&key), key, "{language:?}");
            }
        }
    }
}
