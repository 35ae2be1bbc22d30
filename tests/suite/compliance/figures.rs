//! How many contacts are stopped and how many honest messages with them, on all rows.
//! Never a proof for unseen messages: the floors only keep what was reached.

use afterdesk::config::platform::Platforms;

use super::rows::{self, LANGUAGES};
use super::score::{Cell, Table};

/// Of a thousand contacts of each language so many are stopped, and of ten thousand honest messages
/// at most so many: a little less than what was reached.
const REACHED: &[(&str, usize, usize)] = &[
    ("zh", 945, 40),
    ("en", 930, 220),
    ("ru", 945, 110),
    ("es", 925, 90),
    ("fa", 950, 40),
];
/// Of a thousand contacts so many are found at their place, and called by their kind.
const LOCATED: usize = 840;
const NAMED: usize = 890;
/// Of a thousand contacts in one disguise or of one kind so many are stopped, where there are
/// enough of them to tell.
const RECALL_OF_CELL: usize = 650;
const ENOUGH: usize = 20;

#[test]
fn the_rows_of_all_languages_keep_the_figures_that_were_reached() {
    let platforms = Platforms::embedded().unwrap();
    let mut all = Cell::default();
    let [mut languages, mut kinds, mut evasions, mut categories] =
        [(); 4].map(|()| Table::default());
    for language in LANGUAGES {
        for row in rows::of(language).iter().filter(|row| !row.soft) {
            let judgement = row.judged(&platforms);
            all.add(row, &judgement);
            languages.add([&language.to_owned()], row, &judgement);
            kinds.add(&row.kinds, row, &judgement);
            evasions.add(&row.evasion, row, &judgement);
            categories.add(&row.category, row, &judgement);
        }
    }
    // Printed with `--nocapture`, and always when a floor gives way.
    let tables = [
        (&languages, "language"),
        (&kinds, "kind"),
        (&evasions, "evasion"),
        (&categories, "honest"),
    ];
    for (table, title) in tables {
        eprintln!("{}", table.written(title));
    }
    for (name, cell) in languages.cells() {
        let &(_, recall, alarms) = REACHED.iter().find(|floor| floor.0 == name).unwrap();
        assert!(cell.recall() >= recall, "{name}: recall {}", cell.recall());
        assert!(cell.alarms() <= alarms, "{name}: alarms {}", cell.alarms());
        assert!(
            cell.located() >= LOCATED,
            "{name}: place {}",
            cell.located()
        );
        assert!(cell.named() >= NAMED, "{name}: kind {}", cell.named());
    }
    for (name, cell) in kinds.cells().chain(evasions.cells()) {
        let is_enough = cell.contacts() >= ENOUGH;
        assert!(
            !is_enough || cell.recall() >= RECALL_OF_CELL,
            "{name}: recall {}",
            cell.recall()
        );
    }
}
