//! The title of an account in Persian, whose letters have no capitals: what stands between the words
//! that tell of it, as "the channel … on Telegram", "search … in Eitaa", "by the name of …".
//! Never a title that speaks of the buyer's page, of goods for one, or of somebody else's.

mod word;

use crate::compliance::cell::{Class, Script};
use crate::compliance::cue::Cue;
use crate::compliance::meaning::{DIGITS, FIRM, HERE, MESSENGER, NEGATION, REFUSAL, WARNING};
use crate::compliance::scan::Scan;
use word::{
    ARE, BY, DENIES, DOES, FOR, HAVE, IN, LEADS, LINKS, MARKS, NAMES, NO_TITLE, OBJECT, OURS,
    PERSIAN, PLAIN_NAMES, PRIVATE, SHOWN, SUCH, Word, ends_with, is_letter, is_typed, lists,
};

/// Most words of a title.
const MOST: usize = 4;
/// Few sentences have more words.
const USUAL: usize = 16;
/// Longest title, in cells.
const LONGEST: usize = 30;
/// Further from its network nothing is a title.
const FAR: usize = 60;
/// The shortest title of one word.
const SHORTEST: usize = 4;

/// Returns the title that the sentence around a network tells of.
pub fn told(scan: &Scan<'_>, network: &Cue) -> Option<(usize, usize)> {
    let script = scan.cell(network.first)?.script;
    if !matches!(script, Script::Arabic | Script::Latin) {
        return None;
    }
    let (nearest, farthest) = (network.first.saturating_sub(FAR), network.last + FAR);
    if script == Script::Latin && !is_typed(scan.range(nearest, farthest)) {
        return None;
    }
    let (begin, end) = scan.sentence(network.first);
    let (begin, end) = (begin.max(nearest), end.min(farthest));
    let speaks = |cue: &Cue| cue.is(HERE | FIRM);
    if scan.cues_in(begin, end).iter().any(speaks) {
        return None;
    }
    let words = words(scan, begin, end);
    if words.iter().any(|word| word.is(DENIES)) {
        return None;
    }
    // `is_typed` looked beyond the sentence.
    if script == Script::Latin && !words.iter().any(|word| word.is(PERSIAN)) {
        return None;
    }
    let place = words.iter().position(|word| word.last > network.first)?;
    let behind = words.iter().position(|word| word.first >= network.last);
    let behind = behind.unwrap_or(words.len());
    let sentence = Sentence {
        scan,
        words: &words,
        place,
        behind,
    };
    if !network.is_strong(MESSENGER) && !sentence.is_named() {
        return None;
    }
    let title = sentence.called().or_else(|| {
        let of_network = sentence.account().or_else(|| sentence.ours());
        let of_network = of_network.or_else(|| sentence.looked_for());
        let title = of_network.or_else(|| sentence.before());
        title.filter(|_| sentence.has_name())
    })?;
    let denies = |cue: &Cue| cue.is(NEGATION | REFUSAL | WARNING);
    let is_number = scan.cue_at(title.0, DIGITS).is_some();
    let is_denied = is_number || scan.cues_in(title.0, title.1).iter().any(denies);
    let digits = scan.range(title.0, title.1).iter();
    let digits = digits.filter(|cell| cell.is_digit()).count();
    let fits = title.1 - title.0 <= LONGEST && digits < MOST;
    (fits && !is_denied).then_some(title)
}

/// Returns whether words are no more than a title: none of them leads on or does something.
pub fn is_title(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    let words = words(scan, first, last);
    let begins = words.first().is_some_and(|word| !word.is(NO_TITLE));
    begins && !words.iter().any(Word::goes_on)
}

fn words<'a>(scan: &Scan<'a>, begin: usize, end: usize) -> Vec<Word<'a>> {
    let mut words = Vec::with_capacity(USUAL);
    let (mut at, mut is_apart, mut is_told) = (begin, true, false);
    let cells = scan.range(begin, end);
    for cells in cells.chunk_by(|cell, next| is_letter(cell) && is_letter(next)) {
        let first = at;
        at += cells.len();
        let mark = cells.first().filter(|cell| !is_letter(cell));
        if let Some(mark) = mark {
            is_apart |= mark.class != Class::Space;
            is_told |= mark.ch == ':';
            continue;
        }
        words.push(Word {
            first,
            last: at,
            letters: cells,
            lists: lists(cells),
            is_apart,
            is_told,
        });
        (is_apart, is_told) = (false, false);
    }
    words
}

/// The words around a network: it begins at `place` and ends before `behind`.
struct Sentence<'a> {
    scan: &'a Scan<'a>,
    words: &'a [Word<'a>],
    place: usize,
    behind: usize,
}

impl Sentence<'_> {
    fn word(&self, at: usize) -> Option<&Word<'_>> {
        self.words.get(at)
    }

    fn before_is(&self, at: usize, says: impl Fn(&Word<'_>) -> bool) -> bool {
        at.checked_sub(1)
            .and_then(|at| self.word(at))
            .is_some_and(says)
    }

    /// A network whose name is a word of every day stands behind "in" or behind an account.
    fn is_named(&self) -> bool {
        self.before_is(self.place, |word| word.is(IN) || word.is_account())
            || self.behind > self.place + 1
    }

    /// A network is named by more than the word for what it gives: "our page".
    fn has_name(&self) -> bool {
        let named = self.words.get(self.place..self.behind).unwrap_or_default();
        let is_plain =
            |word: &Word<'_>| word.is_account() || word.is(IN) || word.is(OURS) || word.is(PRIVATE);
        !named.iter().all(is_plain)
    }

    /// Returns whether a word names a network.
    fn is_network(&self, word: &Word<'_>) -> bool {
        let names = |cue: &Cue| cue.is_strong(MESSENGER) && cue.last == word.last;
        let cues = self.scan.cues_in(word.first, word.first + 1);
        cues.iter().any(names)
    }

    fn skip(&self, from: usize, says: impl Fn(&Word<'_>) -> bool) -> usize {
        let rest = self.words.get(from..).unwrap_or_default();
        from + rest
            .iter()
            .take_while(|word| !word.is_apart && says(word))
            .count()
    }

    /// The words from a place to where the sentence goes on, or to the network.
    fn title(&self, from: usize, fewest: usize) -> Option<(usize, usize)> {
        let begin = self.word(from).filter(|word| !word.is(NO_TITLE))?;
        let rest = self.words.get(from..)?.iter().enumerate();
        let mut rest = rest.skip_while(|(count, word)| {
            let is_network = (self.place..self.behind).contains(&(from + count));
            let is_else = || word.is_account() || word.is_apart || self.is_network(word);
            let goes_on = word.goes_on() && (*count > 0 || !word.is(SHOWN));
            !(goes_on || word.looks() || is_network || *count > 0 && is_else())
        });
        let count = rest
            .next()
            .map_or(self.words.len() - from, |(count, _)| count);
        let last = self.words.get(from + count.checked_sub(1)?)?;
        let is_long = last.last - begin.first >= SHORTEST;
        ((fewest..=MOST).contains(&count) && is_long).then_some((begin.first, last.last))
    }

    /// "by the name of …", "its name is …", "the name of our page: …".
    fn called(&self) -> Option<(usize, usize)> {
        let mut named = self.words.iter().enumerate();
        let (at, word) = named.find(|(_, word)| word.is(NAMES))?;
        let is_by = self.before_is(at, |word| word.is(BY));
        let is_own = !word.is(PLAIN_NAMES);
        let mut from = self.skip(at + 1, |word| {
            word.is_account() || word.is(OURS) || self.is_network(word)
        });
        let mut led = self.words.get(at + 1..from).unwrap_or_default().iter();
        let is_of_account = led.any(Word::is_account);
        let network = self.skip(from, |word| word.is(IN));
        if (self.place..self.behind).contains(&network) {
            from = self.skip(self.behind, |word| word.is(OURS) || word.is(LINKS));
        }
        let fewest = if is_by || is_own || is_of_account {
            1
        } else {
            2
        };
        self.title(from, fewest).or_else(|| {
            let mut rest = self.words.iter().enumerate().skip(at + 1);
            let (mark, word) = rest.find(|(_, word)| word.is_apart)?;
            let is_led = word.is_told && (is_of_account || mark <= from + MOST);
            is_led.then(|| self.title(mark, 1 + usize::from(!is_of_account)))?
        })
    }

    /// "the channel … on Telegram", "on Telegram the channel …", "our new page: … (Instagram)".
    fn account(&self) -> Option<(usize, usize)> {
        let is_first = |at: usize| {
            self.word(at).is_some_and(|word| word.is_apart)
                || self.before_is(at, |word| word.is(IN) || word.is(LEADS))
        };
        let is_theirs = |at: usize| self.before_is(at, |word| word.is(FOR));
        let mut accounts = self.words.iter().enumerate();
        let (at, _) = accounts.find(|(_, word)| word.is_account())?;
        if is_theirs(at) {
            return None;
        }
        let such = self.skip(at + 1, |word| word.is(SUCH) || word.is(OURS));
        let network = self.skip(such, |word| word.is(IN));
        let from = if (self.place..self.behind).contains(&at)
            || (self.place..self.behind).contains(&network)
        {
            is_first(at).then_some(self.behind)?
        } else if at == self.behind {
            such
        } else if self.word(such).is_some_and(|word| word.is_apart) && such < self.place {
            return is_first(at).then(|| self.title(such, 1))?;
        } else {
            let title = self.title(such, 2)?;
            let next = self.words.iter().position(|word| word.first >= title.1)?;
            let next = self.skip(next, |word| word.is(MARKS) || word.is(IN));
            let tail = self.word(self.behind);
            let is_end = tail.is_none_or(|word| word.is_apart || word.goes_on() || word.looks());
            if next == self.place || next == self.behind {
                return is_end.then_some(title);
            }
            // "in Eitaa join the channel … "
            let is_behind = (self.behind..self.behind + MOST).contains(&at);
            let tail = self.words.iter().find(|word| word.first >= title.1);
            let is_end = tail.is_none_or(|word| word.is_apart || word.goes_on() || word.looks());
            return (is_behind && is_end).then_some(title);
        };
        self.title(self.skip(from, |word| word.is(OURS) || word.is(SUCH)), 2)
    }

    /// "we on Instagram are …".
    fn ours(&self) -> Option<(usize, usize)> {
        let at = self.place.checked_sub(1)?;
        let is_led = self.words.get(at)?.is(IN);
        let at = at.checked_sub(usize::from(is_led))?;
        let title = self.words.get(at).filter(|word| word.is(OURS));
        let title = title.and_then(|_| self.title(self.behind, 2))?;
        let next = self.words.iter().find(|word| word.first >= title.1)?;
        next.is(ARE).then_some(title)
    }

    /// "search … in Eitaa", "in Eitaa search …", "in Eitaa look for …".
    fn looked_for(&self) -> Option<(usize, usize)> {
        let looks = |word: &&Word<'_>| word.looks();
        let behind = self.words.get(self.behind..)?;
        let is_near = |at: &usize| *at <= MOST + 1;
        let position = behind.iter().position(|word| looks(&word)).filter(is_near);
        if position == Some(0)
            && let Some(title) = self.all_before()
        {
            return Some(title);
        }
        if let Some(at) = position {
            let led = self.skip(self.behind, |word| word.is(HAVE));
            let between = (at > 0).then(|| self.title(led, 2)).flatten();
            // "… ro search konid": nothing else stands between.
            let between = between.filter(|title| {
                let title = self.words.iter().position(|word| word.first >= title.1);
                title.is_some_and(|title| title + 1 >= self.behind + at)
            });
            let mut last = self.behind + at;
            while self.word(last + 1).is_some_and(Word::looks) {
                last += 1;
            }
            let from = self.skip(last + 1, |word| word.is(DOES));
            return between.or_else(|| self.title(from, 2));
        }
        let before = self.words.get(..self.place)?;
        let at = before.iter().rposition(|word| looks(&word))?;
        let from = self.skip(at + 1, |word| word.is(DOES));
        self.title(from, 2)
    }

    /// "… in Telegram": what the clause begins with, up to its network.
    fn all_before(&self) -> Option<(usize, usize)> {
        let before = self.words.get(..self.place)?;
        let from = before.iter().rposition(|word| word.is_apart)?;
        let title = self.title(from, 2)?;
        let next = self.words.iter().position(|word| word.first >= title.1)?;
        let next = self.skip(next, |word| word.is(OBJECT) || word.is(IN));
        (next == self.place).then_some(title)
    }

    /// "…, our Telegram channel": all that is said.
    fn before(&self) -> Option<(usize, usize)> {
        let says_ours = |word: &Word<'_>| {
            ["مون", "مونه", "ماست", "منه", "مه"]
                .iter()
                .any(|end| ends_with(word.letters, end))
        };
        let last = self.words.last().filter(|word| says_ours(word))?;
        let is_last = self.behind + 1 >= self.words.len() && last.first > 0;
        let at = self
            .words
            .get(..=self.place)?
            .iter()
            .rposition(|word| word.is_apart)?;
        let is_own = at == self.place || self.word(at)?.is_account();
        let ends = self.word(at.checked_sub(1)?)?.last;
        let title = self.title(0, 2).filter(|_| is_last && is_own)?;
        (title.1 == ends).then_some(title)
    }
}
