//! Lines that repeat what the buyer wrote: `> add me there?`, `买家：加个好友`, `«…»` on a line of its own.
//! Never an excuse for a name or a number: only an invitation in one, which the lines behind turn down, is
//! the buyer's.

use super::cell::{Cell, Class};
use super::context::Context;
use super::meaning::{NEGATION, REFUSAL, WARNING};
use super::scan::{Room, Scan};

/// Who is said to speak before a colon.
const BUYERS: [&str; 14] = [
    "买家",
    "客户",
    "顾客",
    "客人",
    "buyer",
    "customer",
    "client",
    "покупатель",
    "клиент",
    "comprador",
    "cliente",
    "خریدار",
    "مشتری",
    "کاربر",
];
/// Marks of quotes, and those that close them.
const QUOTES: [(char, char); 5] = [
    ('«', '»'),
    ('“', '”'),
    ('"', '"'),
    ('「', '」'),
    ('『', '』'),
];
/// What answers no and stands in no list: some of it is a digit too.
const NO: [&str; 3] = ["нет", "نه", "nope"];
/// So far into the answer stands what turns it down.
const SOON: usize = 32;

/// Returns whether a place is in a line that cites the buyer, and the next one turns him down.
pub fn is_turned_down(scan: &Scan<'_>, place: usize) -> bool {
    let is_end = |cell: &Cell| cell.class == Class::Line;
    let before = scan.range(0, place).iter().rposition(is_end);
    let begin = before.map_or(0, |at| at + 1);
    let length = scan.cells().len();
    let Some(rest) = scan.range(place, length).iter().position(is_end) else {
        return false;
    };
    let end = place + rest;
    let answer = scan.range(end + 1, end + SOON);
    let word = answer.split(|cell| !cell.is_alphabetic()).next();
    let is_word =
        |no: &&str| word.is_some_and(|word| word.iter().map(|cell| cell.ch).eq(no.chars()));
    let turns_down = || {
        let mut cues = scan.cues_in(end, end + SOON).iter();
        cues.any(|cue| cue.is(NEGATION | REFUSAL | WARNING)) || NO.iter().any(is_word)
    };
    cites(scan.range(begin, end)) && turns_down()
}

/// Returns whether a line cites the buyer, and the next one turns him down.
pub fn is_answered(line: &str, next: &str, context: &Context<'_>) -> bool {
    let text = format!("{line}\n{next}");
    let mut room = Room::default();
    let scan = Scan::new(&text, context, &mut room);
    is_turned_down(&scan, 0)
}

fn cites(line: &[Cell]) -> bool {
    let is_blank = |cell: &&Cell| cell.class == Class::Space;
    let skipped = line.iter().take_while(is_blank).count();
    let line = line.get(skipped..).unwrap_or_default();
    let Some(first) = line.first() else {
        return false;
    };
    let last = line.iter().rev().find(|cell| !is_blank(cell));
    let is_quoted = || {
        let closes = |(opening, closing): &(char, char)| {
            first.ch == *opening && last.is_some_and(|last| last.ch == *closing)
        };
        line.len() > 2 && QUOTES.iter().any(closes)
    };
    let is_said = |who: &&str| {
        let length = who.chars().count();
        let name = line.iter().take(length).map(|cell| cell.ch);
        let behind = line.iter().skip(length).find(|cell| !is_blank(cell));
        name.eq(who.chars()) && behind.is_some_and(|cell| cell.ch == ':')
    };
    first.ch == '>' || is_quoted() || BUYERS.iter().any(is_said)
}

#[cfg(test)]
mod tests {
    use crate::compliance::{Context, check};
    use crate::domain::finding::Verdict;

    #[test]
    fn what_the_buyer_asked_is_his_where_the_next_line_turns_him_down() {
        for text in [
            "> me pasas tu numero?\nuy no puedo, dime por aca",
            "买家：加个qq呗\n这个真不行的，您直接在这发就好",
            "«میشه تلگرام صحبت کنیم؟»\nنه ببخشید، همینجا",
            "> давайте в телеграм\nнет, только тут",
        ] {
            let judgement = check(text, &Context::default());
            assert_eq!(judgement.verdict, Verdict::Pass, "{text}");
        }
        for text in [
            "> давайте в телеграм",
            "> давайте в телеграм\nдавайте, ищите меня там",
            "> add me on telegram @oakrust\nno, on here please",
            "客户：加微信\n不客气，您加我吧",
        ] {
            let judgement = check(text, &Context::default());
            assert!(judgement.verdict.is_flagged(), "{text}");
        }
    }
}
