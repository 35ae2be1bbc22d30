//! How many contacts are stopped and how many honest messages with them, on all rows.
//! Never a proof for unseen messages: the floors only keep what was reached.

use afterdesk::config::platform::Platforms;

use super::rows::{self, LANGUAGES, Set};
use super::score::{Cell, Table};

/// What a set keeps, a little less than what was reached.
struct Floors {
    set: Set,
    /// Of a thousand contacts of each language so many are stopped, and of ten thousand honest
    /// messages at most so many.
    languages: &'static [(&'static str, usize, usize)],
    /// Of a thousand contacts so many are found at their place, and called by their kind.
    located: usize,
    named: usize,
    /// Of a thousand contacts in one disguise or of one kind so many are stopped.
    cell: usize,
    /// The cells that are not there yet, with what they keep.
    weak: &'static [(&'static str, usize)],
    /// Where there are so many of them, enough to tell.
    enough: usize,
    /// Of ten thousand honest messages about one matter at most so many are stopped.
    matter: usize,
}

const TUNED: Floors = Floors {
    set: Set::Tuned,
    languages: &[
        ("zh", 959, 30),
        ("en", 950, 75),
        ("ru", 960, 40),
        ("es", 939, 25),
        ("fa", 967, 20),
    ],
    located: 874,
    named: 920,
    cell: 915,
    weak: &[
        ("letter_for_digit", 768),
        ("noise", 805),
        ("leet", 829),
        ("char_split", 843),
        ("idn", 848),
        ("word_sep", 876),
        ("spacing", 879),
        ("spelled_fa", 882),
    ],
    enough: 20,
    matter: 190,
};
const FRESH: Floors = Floors {
    set: Set::Fresh,
    languages: &[
        ("zh", 955, 100),
        ("en", 943, 250),
        ("ru", 912, 51),
        ("es", 975, 151),
        ("fa", 962, 50),
    ],
    located: 850,
    named: 900,
    cell: 885,
    weak: &[("codeword", 785), ("qr", 818)],
    enough: 20,
    matter: 550,
};

const ONCE: Floors = Floors {
    set: Set::Once,
    languages: &[
        ("zh", 968, 80),
        ("en", 971, 50),
        ("ru", 963, 10),
        ("es", 967, 10),
        ("fa", 974, 10),
    ],
    located: 925,
    named: 930,
    cell: 900,
    weak: &[("codeword", 835), ("qr", 830)],
    enough: 20,
    matter: 320,
};

const SHORT: Floors = Floors {
    set: Set::Short,
    languages: &[
        ("zh", 940, 10),
        ("en", 965, 10),
        ("ru", 985, 10),
        ("es", 955, 10),
        ("fa", 975, 10),
    ],
    located: 885,
    named: 900,
    cell: 900,
    weak: &[("social", 885)],
    enough: 20,
    matter: 10,
};

const MIXED: Floors = Floors {
    set: Set::Mixed,
    languages: &[
        ("zh", 938, 10),
        ("en", 934, 300),
        ("ru", 940, 155),
        ("es", 920, 10),
        ("fa", 950, 155),
    ],
    located: 840,
    named: 880,
    cell: 900,
    weak: &[
        ("crypto", 850),
        ("email", 880),
        ("iban", 895),
        ("qr", 745),
        ("url", 835),
        ("word_sep", 725),
    ],
    enough: 20,
    matter: 410,
};

const MET: Floors = Floors {
    set: Set::Met,
    languages: &[
        ("zh", 972, 10),
        ("en", 973, 10),
        ("ru", 988, 10),
        ("es", 984, 70),
        ("fa", 979, 70),
    ],
    // A third of them are invitations, which have no place of their own.
    located: 620,
    named: 945,
    cell: 920,
    weak: &[],
    enough: 20,
    matter: 330,
};

const HEARD: Floors = Floors {
    set: Set::Heard,
    languages: &[
        ("zh", 968, 10),
        ("en", 975, 10),
        ("ru", 980, 10),
        ("es", 972, 10),
        ("fa", 982, 10),
    ],
    located: 620,
    named: 945,
    cell: 925,
    weak: &[("codeword", 918)],
    enough: 20,
    matter: 260,
};

const SAID: Floors = Floors {
    set: Set::Said,
    languages: &[
        ("zh", 965, 60),
        ("en", 957, 40),
        ("ru", 978, 50),
        ("es", 972, 50),
        ("fa", 969, 40),
    ],
    located: 600,
    named: 935,
    cell: 925,
    weak: &[("char_split", 905), ("noise", 866)],
    enough: 20,
    matter: 400,
};

/// Of a thousand invitations that the weights of words were taught by so many are stopped, and of
/// ten thousand honest sentences of their words.
const TAUGHT: &[(Set, usize, usize)] = &[(Set::Taught, 830, 150), (Set::Twins, 800, 450)];

/// Of ten thousand honest messages of a language in the words of invitations so many are stopped, of
/// those that speak of anything but orders, and of what agents write all day.
const HONEST: &[(Set, usize)] = &[
    (Set::Honest, 50),
    (Set::Ordinary, 120),
    (Set::Chat, 24),
    (Set::Shops, 55),
];
/// Of a thousand invitations of each language so many are stopped, and of ten thousand honest
/// sentences beside them.
const INVITATIONS: &[(&str, usize, usize)] = &[
    ("zh", 950, 25),
    ("en", 885, 25),
    ("ru", 890, 25),
    ("es", 930, 25),
    ("fa", 925, 25),
];

#[test]
fn hardly_any_honest_sentence_is_stopped() {
    for &(set, most) in HONEST {
        for (language, cell) in counted(set).cells() {
            let alarms = cell.alarms();
            assert!(alarms <= most, "{set:?} {language}: alarms {alarms}");
        }
    }
}

#[test]
fn invitations_without_an_identifier_are_stopped() {
    let table = counted(Set::Invitations);
    eprintln!("{}", table.written("invitations"));
    for (language, cell) in table.cells() {
        let floor = INVITATIONS.iter().find(|floor| floor.0 == language);
        let floor = floor.unwrap();
        let (recall, alarms) = (cell.recall(), cell.alarms());
        assert!(recall >= floor.1, "{language}: recall {recall}");
        assert!(alarms <= floor.2, "{language}: alarms {alarms}");
    }
}

/// Counts the rows of a set by their language.
fn counted(set: Set) -> Table {
    let platforms = Platforms::embedded().unwrap();
    let mut table = Table::default();
    for language in LANGUAGES {
        for row in rows::of_set(set, language).iter().filter(|row| !row.soft) {
            table.add([&language.to_owned()], row, &row.judged(&platforms));
        }
    }
    table
}

#[test]
fn the_rows_of_all_languages_keep_the_figures_that_were_reached() {
    TUNED.hold();
}

#[test]
fn the_rows_that_nobody_tuned_by_keep_theirs() {
    FRESH.hold();
}

#[test]
fn the_rows_that_were_met_once_keep_theirs() {
    ONCE.hold();
}

#[test]
fn short_messages_keep_theirs() {
    SHORT.hold();
}

#[test]
fn contacts_amid_honest_words_keep_theirs() {
    MIXED.hold();
}

#[test]
fn what_was_written_anew_keeps_its() {
    MET.hold();
}

#[test]
fn what_was_written_later_keeps_its() {
    HEARD.hold();
}

#[test]
fn what_was_written_last_keeps_its() {
    SAID.hold();
}

#[test]
fn what_the_weights_of_words_were_taught_is_known() {
    for (set, least, most) in TAUGHT {
        for (language, cell) in counted(*set).cells() {
            let (recall, alarms) = (cell.recall(), cell.alarms());
            eprintln!("{set:?} {language}: recall {recall}, alarms {alarms}");
            assert!(recall >= *least, "{set:?} {language}: recall {recall}");
            assert!(alarms <= *most, "{set:?} {language}: alarms {alarms}");
        }
    }
}

impl Floors {
    fn hold(&self) {
        let platforms = Platforms::embedded().unwrap();
        let [mut languages, mut kinds, mut evasions, mut categories] =
            [(); 4].map(|()| Table::default());
        for language in LANGUAGES {
            let rows = rows::of_set(self.set, language);
            for row in rows.iter().filter(|row| !row.soft) {
                let judgement = row.judged(&platforms);
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
            self.hold_language(name, cell);
        }
        for (name, cell) in kinds.cells().chain(evasions.cells()) {
            let weak = self.weak.iter().find(|weak| weak.0 == name);
            let floor = weak.map_or(self.cell, |weak| weak.1);
            let (recall, is_enough) = (cell.recall(), cell.contacts() >= self.enough);
            assert!(!is_enough || recall >= floor, "{name}: recall {recall}");
        }
        for (name, cell) in categories.cells() {
            let alarms = cell.alarms();
            assert!(alarms <= self.matter, "{name}: alarms {alarms}");
        }
    }

    fn hold_language(&self, name: &str, cell: &Cell) {
        let floor = self.languages.iter().find(|floor| floor.0 == name).unwrap();
        let (recall, alarms) = (cell.recall(), cell.alarms());
        assert!(recall >= floor.1, "{name}: recall {recall}");
        assert!(alarms <= floor.2, "{name}: alarms {alarms}");
        let (located, named) = (cell.located(), cell.named());
        assert!(located >= self.located, "{name}: place {located}");
        assert!(named >= self.named, "{name}: kind {named}");
    }
}
