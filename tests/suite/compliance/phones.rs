//! Telephone numbers of all countries, written as at home and abroad, in ordinary sentences.
//! Never a disguise: those are in `metamorphic`.

use std::path::Path;

use afterdesk::compliance::{Context, check};

/// Ordinary sentences around a number.
const FRAMES: &[&str] = &[
    "call me at {}",
    "My number is {}, text me",
    "phone: {}",
    "我的电话是{}",
    "打我手机{}",
    "позвоните мне по номеру {}",
    "мой телефон {}",
    "llámame al {}",
    "mi número es el {}",
    "شماره من {}",
    "زنگ بزنید به {}",
];

/// Of a thousand numbers so many are stopped at least, written in each way. At home some islands
/// have five digits, which nobody can tell from a price or a service number.
const ABROAD: usize = 995;
const AT_HOME: usize = 955;
const ALL: usize = 985;

#[derive(Default)]
struct Count {
    stopped: usize,
    all: usize,
}

impl Count {
    fn add(&mut self, number: &str, place: usize) {
        let frame = FRAMES.iter().cycle().nth(place).unwrap();
        let text = frame.replace("{}", number);
        self.all += 1;
        if check(&text, &Context::default()).verdict.is_flagged() {
            self.stopped += 1;
        } else {
            eprintln!("passes: {text}");
        }
    }

    const fn thousandths(&self) -> usize {
        self.stopped * 1_000 / self.all
    }
}

#[test]
fn numbers_of_all_countries_are_stopped() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compliance/phones.txt");
    let text = std::fs::read_to_string(file).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let (mut at_home, mut abroad) = (Count::default(), Count::default());
    for (place, line) in lines.enumerate() {
        let mut parts = line.split('\t').skip(2);
        let (home, away) = (parts.next().unwrap(), parts.next().unwrap());
        let bare: String = away.split([' ', '-']).collect();
        let link = format!("tel:{}", away.replace(' ', "-"));
        at_home.add(home, place);
        abroad.add(away, place + 1);
        abroad.add(&bare, place + 2);
        abroad.add(&link, place + 3);
    }
    let (home, away) = (at_home.thousandths(), abroad.thousandths());
    let all = (at_home.stopped + abroad.stopped) * 1_000 / (at_home.all + abroad.all);
    eprintln!("of a thousand: {home} at home, {away} abroad, {all} of all");
    assert!(home >= AT_HOME && away >= ABROAD && all >= ALL);
}
