//! Pages, channels and nicknames on networks, named by their title: "our video channel Oak & Ash".
//! Never what a network is only mentioned for, and never a title that is denied or warned of.

use crate::compliance::cell::{Cell, Class};
use crate::compliance::cue::Cue;
use crate::compliance::meaning::{
    self, ACCOUNT, COURIER, HERE, INVITE, LINE, MESSENGER, NEGATION, REFUND, REFUSAL, SEARCH, SHOP,
    SOCIAL, Sets, WARNING,
};
use crate::compliance::name::{self, Name};
use crate::compliance::scan::{Hit, Scan};
use crate::compliance::title;
use crate::domain::evidence::Evidence;
use crate::domain::finding::FindingKind;

/// Where people and shops have pages.
const PLACES: Sets = MESSENGER.or(SHOP);
/// How far the network may stand from the word for what it gives.
const REACH: usize = 12;
/// So near for a network whose name is a word of every day.
const NEAR: usize = 4;

/// Finds them.
pub fn check(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    if !scan.has(PLACES) {
        return;
    }
    let networks = scan.cues().iter().filter(|cue| cue.is(MESSENGER));
    for cue in scan.first_times(networks) {
        push(scan, hits, cue, title::persian::told(scan, cue));
    }
    if scan.has(ACCOUNT) {
        for account in scan.cues().iter().filter(|cue| cue.is(ACCOUNT)) {
            if let Some(place) = place(scan, account.first, account.last, NEAR) {
                let from = account.last.max(place.last);
                push(scan, hits, place, title::behind(scan, from));
            } else if let Some(place) = place(scan, account.first, account.last, REACH) {
                let from = account.last.max(place.last);
                push(scan, hits, place, title::nickname(scan, from));
            }
        }
    }
    for cue in scan.cues().iter().filter(|cue| cue.is(PLACES)) {
        let next = scan.cell(cue.last).map(|cell| cell.ch);
        let behind = scan.range(cue.last, cue.last + REACH);
        let mut pairs = behind.windows(2);
        let at = pairs.position(|pair| matches!(pair, [at, name] if at.ch == '@' && name.is_han()));
        if let Some(at) = at.filter(|at| *at < 2 || cue.is_strong(SOCIAL)) {
            push(scan, hits, cue, title::behind(scan, cue.last + at + 1));
        } else if next == Some('叫') && is_of_ours(scan, cue) {
            push(scan, hits, cue, title::behind(scan, cue.last + 1));
        } else if !cue.is_strong(PLACES) && cue.is(LINE.or(SOCIAL)) {
            push(scan, hits, cue, spoken(scan, cue));
        }
    }
    if scan.has(SEARCH | INVITE) {
        for search in scan.cues().iter().filter(|cue| cue.is(SEARCH | INVITE)) {
            let Some((first, last)) = title::quoted(scan, search.last) else {
                continue;
            };
            if leads_on(scan, last + 1) {
                continue;
            }
            let (begin, end) = scan.sentence(search.first);
            let is_here = scan.cues_in(begin, end).iter().any(|cue| cue.is(HERE));
            if let Some(place) = place(scan, search.first, last + 1, NEAR).filter(|_| !is_here) {
                push(scan, hits, place, Some((first, last)));
            }
        }
    }
}

/// "«Games» → «Activate a key in Steam»": what stands in quotes leads on to what is chosen next, and
/// is a place in a menu.
fn leads_on(scan: &Scan<'_>, at: usize) -> bool {
    let mut behind = scan.range(at, at + NEAR).iter();
    let next = behind.find(|cell| cell.class != Class::Space);
    next.is_some_and(|cell| matches!(cell.ch, '→' | '➡' | '>' | '›' | '➜' | '➔'))
}

/// Returns the network that is named near what stands between two cells, or within it; how near,
/// where its name is a word of every day.
fn place<'a>(scan: &Scan<'a>, first: usize, last: usize, near: usize) -> Option<&'a Cue> {
    let fits = |cue: &&Cue| {
        let gap = first.saturating_sub(cue.last) + cue.first.saturating_sub(last);
        cue.is_strong(PLACES) || cue.is(PLACES) && gap <= near
    };
    let around = scan.cues_in(first.saturating_sub(REACH * 2), last + REACH);
    around
        .iter()
        .filter(|cue| cue.is(PLACES) && cue.last + REACH >= first)
        .filter(fits)
        .filter(|cue| !scan.is_parted(cue.last.min(first), cue.first.max(last)))
        .min_by_key(|cue| first.saturating_sub(cue.last) + cue.first.saturating_sub(last))
}

/// "我小红书叫…": the network is said to be the speaker's.
fn is_of_ours(scan: &Scan<'_>, cue: &Cue) -> bool {
    let before = scan.range(cue.first.saturating_sub(3), cue.first);
    before
        .iter()
        .any(|cell| matches!(cell.ch, '我' | '咱' | '俺'))
}

/// The nickname that words lead to behind a network whose name is a word of every day: "I only have
/// Line, it's `joe_keys11`".
fn spoken(scan: &Scan<'_>, cue: &Cue) -> Option<(usize, usize)> {
    let is_proper = scan
        .source(cue.first, cue.last)
        .chars()
        .next()
        .is_some_and(|c| c.is_uppercase() || c.is_alphabetic() && !c.is_ascii());
    let is_nickname = |name: &Name| {
        let source = scan.source(name.first, name.last);
        let small = source.chars().filter(char::is_ascii_lowercase).count();
        let is_odd = name.digits > 0 || source.contains('_');
        name.is_led && name.first > cue.last + 1 && is_odd && small > 3 && !name.is_tracking()
    };
    let name = is_proper.then(|| name::behind(scan, cue.last))?;
    name.filter(is_nickname).map(|name| (name.first, name.last))
}

fn push(scan: &Scan<'_>, hits: &mut Vec<Hit>, place: &Cue, title: Option<(usize, usize)>) {
    let Some((first, last)) = title else {
        return;
    };
    let (begin, end) = scan.sentence(first);
    let speaks_against = |cue: &Cue| {
        cue.is(NEGATION | REFUSAL | REFUND | WARNING | COURIER)
            && !(cue.first >= first && cue.last <= last)
    };
    let is_known = |cell: &Cell| cell.class == Class::Known;
    // "一群平淡的文句": a crowd, and no group.
    let is_crowd = scan.source(place.first, place.last) == "群"
        && scan
            .before(place.first)
            .is_some_and(|cell| matches!(cell.ch, '一' | '这' | '那' | '1'));
    if is_crowd
        || scan.cues_in(begin, end).iter().any(speaks_against)
        || scan.range(first, last).iter().any(is_known)
    {
        return;
    }
    let kind = meaning::kind(place.all().and(MESSENGER)).unwrap_or(FindingKind::Social);
    hits.push(
        Hit::new(kind, first, last, "account.page")
            .with(place)
            .by(Evidence::LED),
    );
}

#[cfg(test)]
mod tests {
    use crate::compliance::{Context, Lexicon, check};
    use crate::domain::finding::FindingKind;

    #[test]
    fn accounts_are_found_by_the_title_that_a_network_gives_them() {
        let context = Context {
            lexicon: Lexicon::embedded(),
            ..Context::default()
        };
        let cases = [
            ("B站主页阿远的木工房,里面有下单方式", "阿远的木工房"),
            ("搜一下「橙子不打烊」,在某书上也有", "橙子不打烊"),
            ("我小红书叫奶茶是只布偶", "奶茶是只布偶"),
            (
                "YouTube channel Oak And Ash, contact's there",
                "Oak And Ash",
            ),
            ("I only have Line, it's tom_oak611", "tom_oak611"),
            ("наш канал на ютубе Гусев Гараж", "Гусев Гараж"),
            ("Wallapop, perfil Rafa Valencia", "Rafa Valencia"),
            ("کانال یوتیوب نوری کالا، تو توضیحات شماره هست", "نوری کالا"),
            ("کانال تلگرام با اسم خانه آرام رو سرچ کنید", "خانه آرام"),
            ("صفحه سفال لالجین تو اینستاگرام مال خودمه", "سفال لالجین"),
            ("تو ایتا دنبال ترشی خانگی مامان بگردین", "ترشی خانگی مامان"),
            ("بوتیک آرمیتا، کانال تلگراممونه", "بوتیک آرمیتا"),
        ];
        for (text, title) in cases {
            let judgement = check(text, &context);
            let is_found = judgement.findings.iter().any(|found| {
                let length = found.end - found.start;
                let cut: String = text.chars().skip(found.start).take(length).collect();
                cut == title && found.kind != FindingKind::Offplatform
            });
            assert!(is_found, "{text}: {:?}", judgement.findings);
        }
        for text in [
            "B站主页有安装视频吗,我帮您问问",
            "We have no YouTube channel Oak And Ash, that is a fake",
            "در کانال تلگرام نداریم، همین‌جا بپرسید",
            "صفحه نمایش گوشی در تلگرام تار میشه",
            "چاپ لوگوی پیج اینستاگرام روی لیوان",
            "На странице товара есть видео",
        ] {
            assert!(!check(text, &context).verdict.is_flagged(), "{text}");
        }
    }
}
