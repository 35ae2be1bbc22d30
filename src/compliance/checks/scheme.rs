//! Links by their scheme: those that open an app, and those whose host is written in no letters or
//! under no domain that anybody knows.
//! Never a page of a home or office network, and never what another check has read.

use super::address;
use crate::compliance::cell::{Cell, Class};
use crate::compliance::meaning::NEUTRAL;
use crate::compliance::scan::{Hit, Scan};
use crate::domain::evidence::Evidence;
use crate::domain::finding::FindingKind;

/// Schemes that open an app, and whose it is. Source: the pages of the apps for those who link to them.
const APPS: &[(&str, FindingKind)] = &[
    ("weixin", FindingKind::Wechat),
    ("wechat", FindingKind::Wechat),
    ("wxp", FindingKind::Wechat),
    ("mqq", FindingKind::Qq),
    ("mqqapi", FindingKind::Qq),
    ("mqqwpa", FindingKind::Qq),
    ("mqqopensdkapi", FindingKind::Qq),
    ("tencent", FindingKind::Qq),
    ("tg", FindingKind::Telegram),
    ("telegram", FindingKind::Telegram),
    ("whatsapp", FindingKind::Whatsapp),
    ("line", FindingKind::Line),
    ("alipay", FindingKind::Alipay),
    ("alipays", FindingKind::Alipay),
    ("upi", FindingKind::PayOther),
    ("paytmmp", FindingKind::PayOther),
    ("paypal", FindingKind::PayOther),
    ("sberpay", FindingKind::PayOther),
    ("bitcoin", FindingKind::Crypto),
    ("ethereum", FindingKind::Crypto),
    ("tron", FindingKind::Crypto),
    ("taobao", FindingKind::TaobaoToken),
    ("tbopen", FindingKind::TaobaoToken),
    ("viber", FindingKind::Social),
    ("skype", FindingKind::Social),
    ("facetime", FindingKind::Social),
    ("discord", FindingKind::Social),
    ("instagram", FindingKind::Social),
    ("snapchat", FindingKind::Social),
    ("sgnl", FindingKind::Social),
    ("vk", FindingKind::Social),
    ("xmpp", FindingKind::Social),
    ("rubika", FindingKind::Social),
    ("eitaa", FindingKind::Social),
    ("kakaotalk", FindingKind::Social),
];
/// Schemes of pages.
const PAGES: &[&str] = &["http", "https", "hxxp", "hxxps", "ftp"];
/// No scheme is longer, and no host.
const LONGEST: usize = 16;
const LONGEST_HOST: usize = 253;

/// Finds links that no address is read in.
pub fn check(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    if !scan.has_scheme() {
        return;
    }
    let is_slashes =
        |part: &[Cell]| matches!(part, [a, b, c] if a.ch == ':' && b.ch == '/' && c.ch == '/');
    let mut taken = vec![false; scan.cells().len()];
    for hit in hits.iter() {
        let place = taken.get_mut(hit.first..hit.last);
        place.unwrap_or_default().fill(true);
    }
    let places = scan.cells().windows(3).enumerate();
    for (colon, _) in places.filter(|(_, part)| is_slashes(part)) {
        let letters = scan
            .range(colon.saturating_sub(LONGEST), colon)
            .iter()
            .rev();
        let first = colon - letters.take_while(|cell| cell.is_latin()).count();
        let scheme: String = scan
            .range(first, colon)
            .iter()
            .map(|cell| cell.ch)
            .collect();
        // Some hosts are honest by name.
        let is_honest = scan.cue_at(colon + 3, NEUTRAL).is_some();
        if is_honest || taken.get(colon).is_some_and(|taken| *taken) {
            continue;
        }
        let link = Hit::new(FindingKind::Url, first, colon, "url.scheme").by(Evidence::FORM);
        if let Some((_, kind)) = APPS.iter().find(|(name, _)| *name == scheme) {
            let last = address::end_of_link(scan, colon);
            hits.extend((last > colon + 3).then_some(Hit {
                kind: *kind,
                last,
                to: last,
                rule: "link.app",
                ..link
            }));
        } else if PAGES.contains(&scheme.as_str()) {
            let last = colon + 3 + rest(scan, colon + 3);
            let is_strange = is_strange_host(scan.range(colon + 3, last));
            hits.extend(is_strange.then_some(Hit {
                last,
                to: last,
                ..link
            }));
        }
    }
}

/// A host with a point and more than figures, or one in square brackets that is not one's own.
fn is_strange_host(link: &[Cell]) -> bool {
    let host = link
        .split(|cell| matches!(cell.ch, '/' | '?' | '#'))
        .next()
        .unwrap_or_default();
    let user = host.iter().rposition(|cell| cell.ch == '@');
    let host = host.get(user.map_or(0, |at| at + 1)..).unwrap_or_default();
    let is_in_brackets = host.first().is_some_and(|cell| cell.ch == '[');
    let has_figures = host.iter().filter(|cell| cell.is_digit()).count() > 1;
    let is_pointed =
        |pair: &[Cell]| matches!(pair, [point, next] if point.ch == '.' && !next.is_gap());
    let is_figure = |cell: &Cell| cell.is_digit() || matches!(cell.ch, '.' | ':');
    is_in_brackets && has_figures || host.windows(2).any(is_pointed) && !host.iter().all(is_figure)
}

/// Returns how many cells go on where a host is written in no Latin letters.
fn rest(scan: &Scan<'_>, from: usize) -> usize {
    let goes_on = |cell: &&Cell| {
        !matches!(cell.class, Class::Space | Class::Line | Class::Known)
            && !matches!(cell.ch, ',' | '،' | '"' | '!')
    };
    scan.range(from, from + LONGEST_HOST)
        .iter()
        .take_while(goes_on)
        .count()
}
