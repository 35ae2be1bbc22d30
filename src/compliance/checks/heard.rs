//! Names behind Chinese characters that no list knows: they sound near a network's name (`歪心
//! dabaixiong`), or they are a few words and the name is written as nobody writes goods
//! (`交个朋友 tiantian_mall`, `存个号吧 yuanyuan8803`).
//! Never asked where something else was found, and never a name of a device or a number's.

use crate::compliance::cell::Cell;
use crate::compliance::cue::Cue;
use crate::compliance::meaning::{
    self, COMMON, CONTACT, INVITE, LEAD, NEGATION, NEUTRAL, NUMBER, POLITE, SEARCH, Sets, UNIT,
    WARNING,
};
use crate::compliance::name::{self, Name};
use crate::compliance::owner;
use crate::compliance::pinyin;
use crate::compliance::scan::{Hit, Scan};
use crate::compliance::title;
use crate::domain::evidence::Evidence;
use crate::domain::finding::FindingKind;

/// Characters that are looked at before a name.
const FAR: usize = 10;
/// Most marks and blanks between them and the name: `： `.
const GAP: usize = 3;
/// Small letters of the shortest name.
const FEWEST_LETTERS: usize = 3;
/// Characters of the shortest name with an underscore.
const SHORTEST: usize = 6;

/// Who is spoken to so is a buyer, whatever the name.
const GREETINGS: [&str; 18] = [
    "您好",
    "你好",
    "亲",
    "亲亲",
    "亲爱的",
    "亲您好",
    "亲你好",
    "早",
    "早上好",
    "上午好",
    "中午好",
    "下午好",
    "晚上好",
    "嗨",
    "哈喽",
    "谢谢",
    "感谢",
    "在吗",
];

/// What makes a name another's: a number's, a device's, or a word.
const OTHERS: Sets = COMMON.or(NUMBER).or(UNIT).or(NEGATION).or(WARNING);

/// Finds them.
pub fn check(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    if !scan.has_latin() || !scan.has_han() || !hits.is_empty() {
        return;
    }
    for (place, cell) in scan.cells().iter().enumerate() {
        let end = place + 1;
        if !cell.is_han() || scan.cell(end).is_some_and(Cell::is_han) {
            continue;
        }
        let is_between = |cell: &&Cell| cell.is_gap() && !cell.ends_sentence() && cell.ch != '_';
        let gaps = scan.range(end, end + GAP).iter();
        let first = end + gaps.take_while(is_between).count();
        let is_letter = scan.cell(first).is_some_and(Cell::is_latin);
        let Some(name) = is_letter.then(|| name::at(scan, first)).flatten() else {
            continue;
        };
        let hit = sounding(scan, end, &name)
            .or_else(|| bare(scan, end, &name))
            .or_else(|| told(scan, end, &name));
        hits.extend(hit);
    }
}

fn small(scan: &Scan<'_>, name: &Name) -> usize {
    let source = scan.source(name.first, name.last).chars();
    source.filter(char::is_ascii_lowercase).count()
}

/// The characters right before it sound near a network's name, and nothing else stands before them.
fn sounding(scan: &Scan<'_>, end: usize, name: &Name) -> Option<Hit> {
    let (kind, length) = pinyin::network(scan.range(end.saturating_sub(FAR), end))?;
    let first = end.checked_sub(length)?;
    let leads = |sets| scan.cue_before(first, sets, 0).is_some();
    let is_begun = title::stands_first(scan, first)
        || scan.before(first).is_some_and(Cell::is_gap)
        || leads(LEAD | INVITE | SEARCH | CONTACT);
    let source = scan.source(name.first, name.last);
    let is_all = || title::stands_last(scan, name.last) && name.letters > 4;
    let is_own =
        name.is_odd() && small(scan, name) >= FEWEST_LETTERS || pinyin::is_name(source) || is_all();
    // A harmless word of the list is one where it reaches to the last of them: 卫星.
    let is_other = |cue: &Cue| cue.is(OTHERS) || cue.is(NEUTRAL) && cue.last >= end;
    let speaks = || scan.cues_in(first, name.last).iter().any(is_other);
    (is_begun && is_own && !name.is_tracking() && !speaks()).then(|| {
        Hit::new(kind, name.first, name.last, "name.by_sound")
            .by(Evidence::FORM)
            .by(Evidence::DISGUISE)
    })
}

/// A name of letters and digits behind "is" or a colon, in a sentence that speaks of contacts:
/// `我的联系方式是 lulu77821`.
fn told(scan: &Scan<'_>, end: usize, name: &Name) -> Option<Hit> {
    const LETTERS: usize = 4;
    const DIGITS: usize = 2;
    let leads = |cell: &Cell| matches!(cell.ch, '是' | '叫' | '为' | ':' | '：');
    let is_led =
        scan.before(end).is_some_and(leads) || scan.range(end, name.first).iter().any(leads);
    let is_own = small(scan, name) >= LETTERS && name.digits >= DIGITS && !name.is_tracking();
    if !is_led || !is_own || name.is_measure {
        return None;
    }
    let (begin, _) = scan.sentence(name.first);
    let speaks = |sets| {
        scan.cues_in(begin, name.first)
            .iter()
            .any(|cue| cue.is(sets))
    };
    (speaks(CONTACT | INVITE | SEARCH) && !speaks(OTHERS)).then(|| {
        let kind = owner::of(scan, name.first, name.last, meaning::MESSENGER);
        let kind = kind.unwrap_or(FindingKind::Wechat);
        Hit::new(kind, name.first, name.last, "name.told").by(Evidence::LED)
    })
}

/// A few words and a name with an underscore are all that is said.
fn bare(scan: &Scan<'_>, end: usize, name: &Name) -> Option<Hit> {
    let source = scan.source(name.first, name.last);
    let has_mark = source.trim_matches('_').contains('_');
    let is_own = (has_mark || name.digits > 1 && pinyin::is_name(source))
        && small(scan, name) >= FEWEST_LETTERS
        && name.length >= SHORTEST
        && !name.is_tracking();
    if !is_own {
        return None;
    }
    let (begin, stop) = scan.sentence(name.first);
    let said = |first: usize, last: usize| scan.range(first, last).iter().filter(|c| !c.is_gap());
    let before: String = said(begin, end).take(FAR).map(|cell| cell.ch).collect();
    if GREETINGS.contains(&before.as_str()) {
        return None;
    }
    let goes_on = || pinyin::is_name(source) && said(name.last, stop).count() <= FAR;
    let is_short =
        said(begin, end).count() <= FAR && (title::stands_last(scan, name.last) || goes_on());
    let of = |first: usize, last: usize| scan.cues_in(first, last).iter();
    let mut words = of(begin, name.first).chain(of(name.last, stop));
    // 周 is a week and a name: a unit counts right before the name, or behind a number.
    let is_measure = |cue: &Cue| {
        let before = scan.range(cue.first.saturating_sub(2), cue.first);
        cue.last == end || before.iter().any(Cell::is_digit)
    };
    let is_other = |cue: &Cue| cue.is(OTHERS) && (!cue.is(UNIT) || is_measure(cue));
    // "WiFi ⏎ 名 car_dvr": what the line before ends with has the name.
    let is_wrapped =
        |cue: &Cue| cue.last + 1 == begin && cue.first > 0 && cue.is(OTHERS) && !cue.is(POLITE);
    let mut speaks = || {
        words.any(|cue| is_other(cue) && !cue.is(INVITE))
            || of(begin.saturating_sub(FAR), begin).any(is_wrapped)
    };
    let is_led = || of(begin, name.first).any(|cue| cue.is(LEAD | INVITE | SEARCH | CONTACT));
    // `dark_blue` is a colour, and `de_dust2` a map.
    let is_account = || {
        let is_told = pinyin::is_name(source) || pinyin::is_name(&source.replace('_', ""));
        has_mark && is_told || (is_told || name.digits > 0) && is_led()
    };
    (is_short && is_account() && !speaks()).then(|| {
        let kind = owner::of(scan, name.first, name.last, meaning::MESSENGER);
        let kind = kind.unwrap_or(FindingKind::Wechat);
        Hit::new(kind, name.first, name.last, "name.bare").by(Evidence::FORM)
    })
}
