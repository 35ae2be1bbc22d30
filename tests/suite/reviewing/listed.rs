//! The list of what waits for a supervisor: its order, its pages, its details, what a report counts.

use super::*;

#[test]
fn the_list_stands_by_severity_and_age_and_its_pages_neither_repeat_nor_skip() {
    on_every_engine(|place| {
        let mut desk = floor(place, "pinduoduo", Route::Sandbox);
        for (place, text) in [
            "请联系 t.me/+AbCdEf12345",
            "转账到 6222 0210 0111 2345 678 就行",
            CONTACT,
            MODEL,
            "看看 https://example-shop.cn/a",
        ]
        .iter()
        .enumerate()
        {
            desk.turn(["li.wei", "chen.hua"][place % 2], Role::Agent);
            desk.send(text);
            desk.later(1_000);
        }
        let all = open(&mut desk);
        assert!(all.len() >= 3, "{all:#?}");
        let page = |desk: &mut Shopfloor, filter: &ReviewFilter, limit| {
            let mut got: Vec<Review> = Vec::new();
            loop {
                let behind = got.last().map(Review::cursor);
                let more = desk
                    .store
                    .read(|tx| review_list::page(tx, filter, behind, limit))
                    .unwrap();
                if more.is_empty() {
                    return got;
                }
                got.extend(more);
            }
        };
        let filter = ReviewFilter::default();
        let ids = |list: Vec<Review>| list.into_iter().map(|r| r.id).collect::<Vec<_>>();
        let mut sorted = all.clone();
        sorted.sort_by_key(|r| (r.severity, r.id));
        assert_eq!(ids(page(&mut desk, &filter, 1)), ids(sorted.clone()));
        assert_eq!(ids(page(&mut desk, &filter, 2)), ids(sorted.clone()));
        let of_one = ReviewFilter {
            author: Some("li.wei".to_owned()),
            kind: Some(ReviewKind::Stopped),
            ..ReviewFilter::default()
        };
        for review in page(&mut desk, &of_one, 1) {
            assert_eq!(
                (review.author.as_str(), review.kind),
                ("li.wei", ReviewKind::Stopped)
            );
        }
        desk.turn("zhang.min", Role::Supervisor);
        let first = sorted[0].id;
        decided(&mut desk, &Ruling::of(first, ReviewVerdict::Violation));
        let done = ReviewFilter {
            is_decided: true,
            ..ReviewFilter::default()
        };
        assert_eq!(ids(page(&mut desk, &done, 1)), [first]);
        assert_eq!(page(&mut desk, &filter, 2).len(), sorted.len() - 1);
    });
}

#[test]
fn the_detail_has_five_messages_on_each_side_and_the_earlier_flags_of_the_person() {
    let mut desk = floor(&Place::memory(), "pinduoduo", Route::Sandbox);
    for text in ["QQ 24681357", "打 13912345678"] {
        let review = flagged(&mut desk, text);
        decided(&mut desk, &Ruling::of(review.id, ReviewVerdict::Violation));
        desk.later(1_000);
    }
    for n in 0..8 {
        desk.buyer_writes(&format!("第 {n} 句"));
        desk.later(1_000);
    }
    let review = flagged(&mut desk, CONTACT);
    for n in 8..16 {
        desk.buyer_writes(&format!("第 {n} 句"));
        desk.later(1_000);
    }
    let now = desk.now;
    let shown = desk
        .store
        .read(|tx| detail::read(tx, review.id, now))
        .unwrap();
    let words = |list: &[afterdesk::domain::conversation::Message]| {
        list.iter()
            .map(|m| m.fields.text.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        words(&shown.before),
        ["第 3 句", "第 4 句", "第 5 句", "第 6 句", "第 7 句"]
    );
    assert_eq!(
        words(&shown.after),
        ["第 8 句", "第 9 句", "第 10 句", "第 11 句", "第 12 句"]
    );
    assert_eq!((shown.earlier.flags, shown.earlier.violations), (2, 2));
    assert_eq!(shown.earlier.last[0].text, "打 13912345678");
    assert_eq!(shown.buyer, "王*");
}

#[test]
fn b_32_a_report_can_count_by_person_kind_cause_and_month_from_what_is_stored() {
    let place = Place::file();
    let mut desk = floor(&place, "pinduoduo", Route::Sandbox);
    for text in [CONTACT, "QQ 24681357", MODEL] {
        let review = flagged(&mut desk, text);
        decided(&mut desk, &Ruling::of(review.id, ReviewVerdict::Violation));
        desk.later(1_000);
    }
    drop(desk);
    let afterdesk::store::location::Location::Sqlite(path) = &place.location else {
        unreachable!()
    };
    let connection = rusqlite::Connection::open(path).unwrap();
    let sql = "SELECT r.author, r.kind, d.verdict, d.cause, count(*) FROM reviews r \
               JOIN review_decisions d ON d.id = r.decision_id \
               WHERE r.at >= ?1 AND r.at < ?2 GROUP BY 1, 2, 3, 4";
    let month = |text: &str| Stamp::from_rfc3339(text).unwrap().millis();
    let counted: (String, String, String, String, i64) = connection
        .query_row(
            sql,
            [month("2025-03-01T00:00:00Z"), month("2025-04-01T00:00:00Z")],
            |row| {
                Ok((
                    row.get(0)?,
                    row.get(1)?,
                    row.get(2)?,
                    row.get(3)?,
                    row.get(4)?,
                ))
            },
        )
        .unwrap();
    let wanted = ("li.wei", "stopped", "violation", "contact_given", 3);
    let counted = (
        counted.0.as_str(),
        counted.1.as_str(),
        counted.2.as_str(),
        counted.3.as_str(),
        counted.4,
    );
    assert_eq!(counted, wanted);
}
