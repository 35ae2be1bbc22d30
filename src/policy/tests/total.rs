//! Every combination of facts has exactly one answer, and no answer breaks what must always hold.

use std::collections::BTreeSet;
use std::path::Path;

use regex::Regex;

use crate::config::rules::embedded;
use crate::domain::case::{CaseKind, CaseReason, FreightMarker};
use crate::domain::order::{GroupState, PayChannel};
use crate::domain::time::{DAY_MS, HOUR_MS, SECOND_MS};
use crate::policy::facts::{ExchangeAnswer, Stage};
use crate::policy::given::{Given, at, paid};
use crate::policy::outcome::{Decision, Outcome, When};
use crate::policy::promise::Bearer;

const STAGES: &[Stage] = &[
    Stage::Unknown,
    Stage::NotSent,
    Stage::OnTheWay,
    Stage::Arrived,
];
/// Since the group was opened and the goods arrived.
const PASSED_MS: &[i64] = &[
    0,
    HOUR_MS,
    DAY_MS - SECOND_MS,
    DAY_MS,
    26 * HOUR_MS,
    7 * DAY_MS,
    7 * DAY_MS + SECOND_MS,
    30 * DAY_MS,
];

fn kinds() -> Vec<Option<CaseKind>> {
    let all = CaseKind::ALL.iter().copied().map(Some);
    all.chain([None]).collect()
}

fn reasons() -> Vec<Option<CaseReason>> {
    let all = CaseReason::ALL.iter().copied().map(Some);
    all.chain([None]).collect()
}

/// An order and its case, as far as group, stage, time, kind and reason go.
fn given(
    group: GroupState,
    stage: Stage,
    passed_ms: i64,
    kind: Option<CaseKind>,
    reason: Option<CaseReason>,
) -> Given {
    let start = "2025-03-01 10:00";
    let mut given = paid().group(group, start);
    given.now = at(start).plus_ms(passed_ms);
    given.facts.order.stage = stage;
    given.facts.order.signed_at = (stage == Stage::Arrived).then(|| at(start));
    match kind {
        Some(kind) => given.case(kind, reason),
        None => given,
    }
}

fn each(mut see: impl FnMut(&Given, &Outcome)) {
    for &group in GroupState::ALL {
        for &stage in STAGES {
            for &passed_ms in PASSED_MS {
                for kind in kinds() {
                    for reason in reasons() {
                        let given = given(group, stage, passed_ms, kind, reason);
                        see(&given, &given.outcome());
                    }
                }
            }
        }
    }
}

/// What holds for every answer.
fn holds(given: &Given, outcome: &Outcome) {
    let facts = &given.facts;
    let order = &facts.order;
    let case = facts.case.as_ref();
    let told = || format!("{facts:#?}\n{outcome:#?}");
    assert!(
        !outcome.cards.is_empty() && !outcome.options.is_empty(),
        "{}",
        told()
    );
    assert!(
        !outcome.open().is_empty(),
        "nothing can be done: {}",
        told()
    );
    let is_concern =
        case.is_some_and(|case| matches!(case.kind, CaseKind::Discrepancy | CaseKind::Complaint));
    let is_waiting = matches!(order.group, Some(GroupState::Pending | GroupState::Failed));
    if is_waiting && !is_concern {
        assert_eq!(outcome.decision, Decision::NotYet, "{}", told());
    }
    if case.is_none() {
        assert_ne!(outcome.decision, Decision::Approve, "{}", told());
    } else if !is_concern {
        assert_ne!(outcome.decision, Decision::MayApply, "{}", told());
    }
    if matches!(order.stage, Stage::OnTheWay | Stage::Unknown) && !is_concern {
        assert_ne!(outcome.decision, Decision::MayApply, "{}", told());
        assert_ne!(outcome.decision, Decision::Approve, "{}", told());
    }
    if order.channel.is_none() {
        assert_eq!(outcome.arrival, None, "{}", told());
    }
    let comes_back = case.is_some_and(|case| case.kind.has_return());
    let is_open = case.is_some_and(|case| case.freight_marker == FreightMarker::NotSeen);
    if comes_back && is_open {
        assert_ne!(outcome.decision, Decision::Approve, "{}", told());
    }
    for change in &outcome.changes {
        assert_ne!(change.decision, outcome.decision, "{}", told());
    }
    let is_sorted = outcome.deadlines.is_sorted_by_key(|due| due.at);
    assert!(is_sorted, "{}", told());
    for (index, card) in outcome.cards.iter().enumerate() {
        assert!(
            !outcome.cards[..index].contains(card),
            "{card} twice: {}",
            told()
        );
    }
}

#[test]
fn x_02_every_state_time_kind_and_reason_has_one_answer() {
    let mut count = 0;
    each(|given, outcome| {
        holds(given, outcome);
        count += 1;
    });
    assert_eq!(count, 4 * 4 * 8 * 9 * 10);
}

#[test]
fn x_03_x_07_every_marker_channel_allowance_and_answer_has_one_answer() {
    let channels: Vec<_> = PayChannel::ALL
        .iter()
        .copied()
        .map(Some)
        .chain([None])
        .collect();
    for &stage in STAGES {
        for kind in kinds().into_iter().flatten() {
            for reason in reasons() {
                for &marker in FreightMarker::ALL {
                    for allowance in [None, Some(false), Some(true)] {
                        for &exchange in ExchangeAnswer::ALL {
                            let base = given(GroupState::Formed, stage, DAY_MS, Some(kind), reason)
                                .marked(marker)
                                .with(|case| {
                                    case.allowance = allowance;
                                    case.exchange = exchange;
                                });
                            for &channel in &channels {
                                let mut given = base.clone();
                                given.facts.order.channel = channel;
                                holds(&given, &given.outcome());
                            }
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn x_07_a_known_way_of_paying_has_exactly_one_window_wherever_money_goes_back() {
    for &channel in PayChannel::ALL {
        let given = paid().by(channel).case(CaseKind::RefundOnly, None);
        let arrival = given.outcome().arrival.unwrap();
        assert!(
            arrival.from < arrival.to && arrival.is_estimate,
            "{channel}"
        );
    }
}

#[test]
fn b_21_a_bearer_that_nobody_told_is_never_made_up() {
    each(|given, outcome| {
        let Some(case) = &given.facts.case else {
            return;
        };
        let Some(freight) = outcome.freight else {
            return;
        };
        let is_told = case.reason.is_some_and(|r| r.is_fault() || r.is_choice());
        if !is_told {
            assert_eq!(
                (freight.outward, freight.back),
                (Bearer::NotSeen, Bearer::NotSeen)
            );
        }
    });
}

/// Every row that a file of the rules names in its code.
fn named(file: &Path, rows: &mut BTreeSet<String>) {
    let row = Regex::new(r#""([A-EX]-\d\d)""#).unwrap();
    let text = std::fs::read_to_string(file).unwrap();
    rows.extend(row.captures_iter(&text).map(|found| found[1].to_owned()));
}

#[test]
fn x_13_every_card_that_the_rules_name_exists() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/policy");
    let mut rows = BTreeSet::new();
    for folder in [folder.clone(), folder.join("rules")] {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                named(&path, &mut rows);
            }
        }
    }
    assert!(rows.len() > 50, "{rows:?}");
    let cards = embedded();
    rows.retain(|row| cards.get(row).is_none());
    assert!(rows.is_empty(), "{rows:?}");
}

#[test]
fn every_platform_answers_every_kind() {
    for platform in ["pinduoduo", "funpay", "web-shop", "nobody-knows-it"] {
        for &stage in STAGES {
            for kind in kinds() {
                for reason in reasons() {
                    let given = given(GroupState::None, stage, DAY_MS, kind, reason).on(platform);
                    let outcome = given.outcome();
                    assert!(!outcome.cards.is_empty() && !outcome.open().is_empty());
                }
            }
        }
    }
}

#[test]
fn a_time_that_changes_the_answer_is_the_first_moment_of_the_other_answer() {
    let mut seen = 0;
    each(|given, outcome| {
        let Some(change) = outcome.changes.iter().find(|c| c.when == When::TimePasses) else {
            return;
        };
        let mut then = given.clone();
        then.now = change.at.unwrap();
        assert_eq!(then.outcome().decision, change.decision);
        then.now = then.now.plus_ms(-1);
        assert_eq!(
            then.outcome().decision,
            outcome.decision,
            "too late: {:?}",
            given.facts
        );
        seen += 1;
    });
    assert!(seen > 0);
}

#[test]
fn x_13_what_would_change_the_answer_is_found() {
    let mut found = BTreeSet::new();
    each(|_, outcome| found.extend(outcome.changes.iter().map(|change| change.when)));
    for when in [
        When::GroupForms,
        When::Dispatched,
        When::Arrives,
        When::RecallAgreed,
        When::ParcelBack,
        When::FreightSeen,
        When::FaultShown,
        When::RefundOnlyAsked,
        When::ReturnAsked,
        When::TimePasses,
    ] {
        assert!(found.contains(&when), "{when}");
    }
}
