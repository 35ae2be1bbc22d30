//! Which cues are heard where several stand over each other: the longer word hides the words inside it.
//! Never looks at the text.

use super::Cue;
use crate::compliance::meaning::{self, ACCOUNT, NAMED, NEUTRAL, Roles, Sets, Weak};

/// Sorts cues by their places, the longest first. They were found nearly in this order.
fn sort(cues: &mut [Cue]) {
    let key = |cue: &Cue| (cue.first, std::cmp::Reverse(cue.last), cue.is_disguised);
    for at in 1..cues.len() {
        let mut place = at;
        while let Some([before, cue]) = place.checked_sub(1).and_then(|to| cues.get_mut(to..=place))
        {
            if key(before) <= key(cue) {
                break;
            }
            std::mem::swap(before, cue);
            place -= 1;
        }
    }
}

/// The longer word hides the words inside it: all of them when it is a harmless expression, else
/// those of the sets with a meaning. Words that only phrases ask for hide what speaks against, as
/// a negation, and nothing that announces an identifier; words of roles hide each other too.
pub fn hide(cues: &mut Vec<Cue>) {
    let are_apart = |pair: &[Cue]| matches!(pair, [a, b] if a.last <= b.first);
    if cues.windows(2).all(are_apart) {
        return;
    }
    sort(cues);
    cues.dedup_by(|next, kept| {
        let is_same = next.first == kept.first && next.last == kept.last;
        if is_same && next.is_disguised == kept.is_disguised {
            kept.sets |= next.sets;
            kept.weak = Weak::of(kept.weak.sets() | next.weak.sets());
            kept.roles |= next.roles;
        }
        is_same
    });
    let mut hides = 0;
    let mut hides_all = 0;
    let mut hides_context = 0;
    let mut hides_roles = 0;
    cues.retain_mut(|cue| {
        let is_named = cue.is(NAMED);
        let is_role = cue.all() == Sets::NONE && cue.value.is_none();
        let is_hidden = cue.last <= hides_all
            || is_named && cue.last <= hides
            || is_named && !cue.is(meaning::IDENTIFYING) && cue.last <= hides_context
            || is_role && cue.last <= hides_roles;
        if cue.last <= hides_roles {
            cue.roles = Roles::WITHIN;
        } else if cue.roles != Roles::NONE {
            hides_roles = hides_roles.max(cue.last);
        }
        if is_named {
            hides = hides.max(cue.last);
        } else if !is_role {
            hides_context = hides_context.max(cue.last);
        }
        if cue.is(NEUTRAL) {
            hides_all = hides_all.max(cue.last);
        }
        // A hidden word may play a role all the same, and a page is one in the name of a network too.
        let plays = cue.roles.or(Roles::WITHIN) != Roles::WITHIN || cue.is(ACCOUNT);
        if is_hidden && !is_role && plays && cue.last > hides_all {
            cue.sets = cue.sets.and(ACCOUNT);
            cue.weak = Weak::NONE;
            cue.value = None;
            return true;
        }
        !is_hidden
    });
}
