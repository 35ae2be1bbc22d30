//! What was decided stays as it was written down.

use super::*;

#[test]
fn decisions_never_change() {
    for place in [Place::file(), Place::postgres()] {
        let mut desk = floor(&place, "pinduoduo", Route::Sandbox);
        let review = flagged(&mut desk, CONTACT);
        decided(&mut desk, &Ruling::of(review.id, ReviewVerdict::Violation));
        for sql in [
            "UPDATE review_decisions SET verdict = 'false_alarm'",
            "DELETE FROM review_decisions",
        ] {
            let refused = place.tamper(sql).unwrap_err();
            assert!(refused.contains("append-only"), "{sql}: {refused}");
        }
    }
}

#[test]
fn no_column_of_a_decision_or_an_allowed_text_changes_unseen() {
    let place = Place::file();
    let mut desk = floor(&place, "pinduoduo", Route::Sandbox);
    let review = flagged(&mut desk, CONTACT);
    let ruling = Ruling {
        note: "fine".to_owned(),
        allow: Some(NewAllowed {
            name: "x".to_owned(),
            days: 30,
        }),
        ..Ruling::of(review.id, ReviewVerdict::FalseAlarm)
    };
    decided(&mut desk, &ruling);
    let open = "PRAGMA foreign_keys = 0; DROP TRIGGER IF EXISTS review_decisions_never_change";
    for table in [vouched::DECISIONS, vouched::ALLOWED] {
        for column in table.columns {
            let name = table.table;
            let is_number = column.ends_with("_id") || matches!(*column, "at" | "until_at");
            let to = if is_number { "7" } else { "'x '" };
            place
                .tamper(&format!(
                    "{open}; CREATE TABLE kept AS SELECT {column} AS it FROM {name}; \
                     UPDATE {name} SET {column} = {to}"
                ))
                .unwrap();
            assert!(!is_whole(&mut desk.store), "{name}.{column}");
            place
                .tamper(&format!(
                    "UPDATE {name} SET {column} = (SELECT it FROM kept); DROP TABLE kept"
                ))
                .unwrap();
            assert!(is_whole(&mut desk.store), "{name}.{column}");
        }
    }
}
