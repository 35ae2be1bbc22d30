//! Judges messages as a whole: each by itself, over the borders between them, and the short ones
//! without what was said between.
//! Never joins two sentences into a third meaning unless an identifier comes of it.

mod announced;
mod beside;
mod core;
mod glue;
mod holds;
mod join;
mod named;
mod part;

use join::Joined;
use part::{Part, SHORT, Sort};

use super::context::Context;
use super::known;
use super::spot::{self, Spot};
use crate::domain::evidence::Evidence;

/// A text goes on right behind so many messages; what is given in more pieces is short.
const BESIDE: usize = 4;

/// Where one of more messages stops them all, nobody asks what several say together as well.
const MANY: usize = 32;
/// So many lines are no answer to a buyer, and what is given in pieces of them is not looked for.
const MOST: usize = 256;

/// Finds everything in messages; places count in the messages joined by one newline. More than `MOST`
/// are stopped.
pub fn spots(messages: &[&str], joined: &str, context: &Context<'_>) -> Vec<Spot> {
    let mut found = spot::spots(joined, context);
    // An invitation may be none where the lines are read as one sentence.
    let is_stop = |spot: &Spot| spot.is_stop() && !spot.evidence.has(Evidence::PHRASE);
    let is_stopped = found.iter().any(is_stop);
    let said = messages.iter().filter(|message| !message.trim().is_empty());
    let said = said.count();
    if said > MANY && is_stopped {
        return found;
    }
    if said > MOST {
        found.push(spot::repeated(joined));
    } else if messages.len() > 1 {
        let strung = strung(&mut found);
        let all = part::parts(messages, context.lexicon);
        over_borders(&all, &KEPT, true, context, &mut found);
        spot::add(&mut found, strung);
        spot::add(&mut found, beside::spots(messages, context));
        spot::add(&mut found, named::spots(messages, context));
    }
    beside_known(joined, found, context)
}

/// A contact that is given in pieces reaches over a value that is known, and does not hold it.
fn beside_known(joined: &str, mut found: Vec<Spot>, context: &Context<'_>) -> Vec<Spot> {
    for value in context.known.iter().filter(|value| known::is_long(value)) {
        let goes_on = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        for (at, _) in joined.match_indices(value) {
            let (before, rest) = joined.split_at_checked(at).unwrap_or_default();
            let behind = at + value.len();
            let next = rest.chars().nth(value.chars().count());
            if goes_on(before.chars().next_back()) || goes_on(next) {
                continue;
            }
            let is_over = |spot: &Spot| {
                spot.evidence.has(Evidence::SPLIT) && spot.start < behind && at < spot.end
            };
            let over: Vec<Spot> = found.extract_if(.., |spot| is_over(spot)).collect();
            let parts = over.iter().flat_map(|spot| {
                let (start, end) = (spot.start.min(at), spot.end.max(behind));
                let before = Spot {
                    start,
                    end: at,
                    ..*spot
                };
                let after = Spot {
                    start: behind,
                    end,
                    ..*spot
                };
                [before, after]
            });
            found.extend(parts.filter(|part| part.start < part.end));
        }
    }
    found
}

/// Finds what the last message completes, and what stands beside it: whatever was said in the
/// others was judged with them.
pub fn spots_of_last(messages: &[&str], joined: &str, context: &Context<'_>) -> Vec<Spot> {
    let all = part::parts(messages, context.lexicon);
    let Some((last, before)) = all.split_last() else {
        return Vec::new();
    };
    let beside = all.get(first_beside(before)..).unwrap_or_default();
    let mut found = Vec::new();
    // A sentence is found in the joined messages, unless it turns one of the others.
    if last.sort != Sort::Other || last.turns {
        let begin = beside.first().map_or(0, |part| part.place);
        let lines = spot::spots(joined.get(begin..).unwrap_or_default(), context);
        found.extend(lines.iter().map(|spot| spot.moved(begin)));
    }
    let strung = strung(&mut found);
    let (whole, pieces) = KEPT.split_at(1);
    let is_cut = before.last().is_some_and(|before| !is_ended(before.text));
    over_borders(beside, whole, is_cut, context, &mut found);
    if last.sort != Sort::Other {
        over_borders(&all, pieces, is_cut, context, &mut found);
    }
    spot::add(&mut found, strung);
    spot::add(&mut found, beside::spots(messages, context));
    spot::add(&mut found, named::spots(messages, context));
    found
}

/// A sentence ends with it: no word is cut behind that.
fn is_ended(message: &str) -> bool {
    message.ends_with(['!', '?', '。', '！', '？', '…', '؟'])
}

/// Returns the first of the messages that a text may go on with: nothing goes on over a whole long
/// one.
fn first_beside(before: &[Part<'_>]) -> usize {
    let near = before.len().saturating_sub(BESIDE);
    let long = before.iter().rposition(|part| !part.is_short());
    long.map_or(near, |long| long.max(near))
}

/// Takes out numbers whose groups stand on several lines: what the messages say together says more
/// of whose they are.
fn strung(found: &mut Vec<Spot>) -> Vec<Spot> {
    found
        .extract_if(.., |spot| spot.rule == "phone.strung")
        .collect()
}

/// Adds what crosses the borders of messages, with all of them and without some. Only messages right
/// behind each other are joined as if one had been cut in the middle of a word.
fn over_borders(
    all: &[Part<'_>],
    kept: &[fn(Sort) -> bool],
    are_cut: bool,
    context: &Context<'_>,
    found: &mut Vec<Spot>,
) {
    let mut last = 0;
    for keeps in kept {
        let parts: Vec<Part<'_>> = all
            .iter()
            .copied()
            .filter(|part| keeps(part.sort))
            .collect();
        if parts.len() < 2 || parts.len() == last {
            continue;
        }
        last = parts.len();
        let said = Joined::said(&parts, context);
        add(&said, context, found);
        if are_cut && last == all.len() {
            let cut = Joined::cut(&parts, context);
            if !said.is_same(&cut) {
                add(&cut, context, found);
            }
        }
    }
}

fn add(joined: &Joined<'_, '_>, context: &Context<'_>, found: &mut Vec<Spot>) {
    let more = joined.spots(context);
    let more = more
        .iter()
        .filter(|spot| holds::holds(joined, spot, context))
        .filter_map(|spot| joined.placed(spot));
    spot::add_wider(found, more.collect());
}

/// What is left out, more and more: chat between, words of an invitation, names, all but digits; and
/// times and amounts between them.
const KEPT: [fn(Sort) -> bool; 8] = [
    |_| true,
    |sort| sort != Sort::Other,
    |sort| !matches!(sort, Sort::Other | Sort::Chat),
    |sort| !matches!(sort, Sort::Other | Sort::Chat | Sort::Value),
    |sort| matches!(sort, Sort::Word | Sort::Number | Sort::Value),
    |sort| matches!(sort, Sort::Word | Sort::Number),
    |sort| matches!(sort, Sort::Number | Sort::Value),
    |sort| sort == Sort::Number,
];

/// Returns the earlier messages that a text may go on with: the last long one and what is short.
///
/// A contact in pieces needs short pieces, or the border to the message right before; this is what
/// lets the check keep up with typing.
pub fn that_may_go_on<'a>(earlier: &[&'a str]) -> Vec<&'a str> {
    let is_short = |message: &str| message.chars().nth(SHORT + 4).is_none();
    let mut has_long = false;
    let mut kept: Vec<&str> = earlier
        .iter()
        .rev()
        .filter(|message| is_short(message) || !std::mem::replace(&mut has_long, true))
        .copied()
        .collect();
    kept.reverse();
    kept
}
