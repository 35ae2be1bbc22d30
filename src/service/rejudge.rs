//! Judges what the shop has sent anew, by the packs of today, and shows a supervisor what they flag.
//! Never more than a page of messages in memory, and never the same message to a supervisor twice.

mod attached;

use std::collections::{HashMap, VecDeque};
use std::path::{Path, PathBuf};

use attached::Judged;

use super::context::Context;
use super::error::Result;
use super::flag;
use super::permit;
use crate::compliance::context::Context as Place;
use crate::domain::audit::Action;
use crate::domain::dossier::{EARLIER, EARLIER_MS, known_values};
use crate::domain::finding::Judgement;
use crate::domain::id::{ReviewId, ShopId};
use crate::domain::platform::{Platform, PlatformName};
use crate::domain::review::ReviewKind;
use crate::domain::time::Stamp;
use crate::policy::duty::Duty;
use crate::store::desk::Store;
use crate::store::sent::{self, Sent};
use crate::store::tx::Tx;
use crate::store::{cases, conversations, orders, reviews, shops};

/// Messages that are read and judged at once.
const PAGE: usize = 5_000;

/// Which messages are judged.
#[derive(Debug, Clone, Default)]
pub struct Which {
    /// Those written at this time or later; all without one.
    pub since: Option<Stamp>,
    /// Those of shops on this platform; all without one.
    pub platform: Option<PlatformName>,
    /// The folder of the files that the desk holds: pictures in it are looked through for codes.
    pub files: Option<PathBuf>,
}

/// A message that the packs of today flag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flagged {
    /// The message.
    pub sent: Sent,
    /// What was found.
    pub judgement: Judgement,
    /// Its entry in the review list.
    pub review: ReviewId,
    /// The entry is new.
    pub is_new: bool,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Messages that were judged.
    pub judged: u64,
    /// Messages that were flagged.
    pub flagged: u64,
    /// Messages that a supervisor had not seen before.
    pub new: u64,
}

/// What is told on the way.
#[derive(Debug)]
pub enum Told<'a> {
    /// A message was flagged.
    Flagged(&'a Flagged),
    /// A page was judged.
    Page(Counts),
}

/// Returns how many messages there are to judge, whatever their platform.
pub fn count(store: &mut Store, which: &Which) -> Result<u64> {
    Ok(store.read(|tx| sent::count(tx, which.since.unwrap_or_default()))?)
}

/// Judges messages in the order of the conversations, each behind the shop's own words before it.
///
/// What a supervisor let go is not judged again. Each page is on the disk before the next is read:
/// what was begun and cut off goes on where a second run finds nothing new.
///
/// # Errors
/// What the store says, or what `tell` gives back.
pub fn rejudge<E: From<super::error::ServiceError>>(
    store: &mut Store,
    context: &Context<'_>,
    which: &Which,
    tell: &mut dyn FnMut(Told<'_>) -> std::result::Result<(), E>,
) -> std::result::Result<Counts, E> {
    let fail = |error: crate::store::error::StoreError| E::from(error.into());
    store.read(|tx| permit::ask(tx, context, Duty::Work))?;
    let mut judge = Judge::new(context, which, &store.read(shops::all).map_err(fail)?);
    let from = judge.since.plus_ms(-EARLIER_MS);
    let mut behind = None;
    loop {
        let page = store.read(|tx| sent::page(tx, from, behind, PAGE));
        let page = page.map_err(fail)?;
        let Some(last) = page.last() else { break };
        behind = Some((last.conversation, last.id));
        let suspects = judge.page(page);
        let sure = store.read(|tx| judge.without_known(tx, suspects))?;
        if !sure.is_empty() {
            let noted = store.write(|tx| note(tx, context, &judge.shops, &sure))?;
            for flagged in &noted {
                judge.counts.flagged += 1;
                judge.counts.new += u64::from(flagged.is_new);
                tell(Told::Flagged(flagged))?;
            }
        }
        tell(Told::Page(judge.counts))?;
    }
    Ok(judge.counts)
}

/// A message that is flagged as long as nothing is known of its case.
struct Suspect {
    sent: Sent,
    earlier: Vec<String>,
    judged: Judged,
}

struct Judge<'a> {
    context: &'a Context<'a>,
    files: Option<&'a Path>,
    since: Stamp,
    shops: HashMap<ShopId, (&'a Platform, bool)>,
    /// The shop's own last words in the conversation that is judged.
    window: VecDeque<Sent>,
    counts: Counts,
}

impl<'a> Judge<'a> {
    fn new(
        context: &'a Context<'a>,
        which: &'a Which,
        shops: &[crate::domain::platform::Shop],
    ) -> Self {
        let wanted = |name: &PlatformName| which.platform.as_ref().is_none_or(|one| one == name);
        let shops = shops.iter().map(|shop| {
            let platform = context.platforms.get(&shop.platform);
            (shop.id, (platform, wanted(&shop.platform)))
        });
        Self {
            context,
            files: which.files.as_deref(),
            since: which.since.unwrap_or_default(),
            shops: shops.collect(),
            window: VecDeque::new(),
            counts: Counts::default(),
        }
    }

    fn place<'p>(&self, shop: ShopId, known: &'p [&'p str]) -> Place<'p>
    where
        'a: 'p,
    {
        Place {
            lexicon: self.context.lexicon,
            platform: self.shops.get(&shop).map(|(platform, _)| *platform),
            known,
            ..Place::default()
        }
    }

    /// Judges messages without what is known of their cases, which is read only where it matters:
    /// knowing more takes findings away and adds none.
    fn page(&mut self, page: Vec<Sent>) -> Vec<Suspect> {
        let mut suspects = Vec::new();
        for sent in page {
            let oldest = sent.at.plus_ms(-EARLIER_MS);
            let is_before = |one: &Sent| one.conversation == sent.conversation && one.at >= oldest;
            while self.window.front().is_some_and(|one| !is_before(one)) {
                self.window.pop_front();
            }
            let is_wanted = self
                .shops
                .get(&sent.shop)
                .is_some_and(|(_, wanted)| *wanted);
            if is_wanted && sent.at >= self.since && !sent.is_approved {
                self.counts.judged += 1;
                suspects.extend(self.judge(&sent));
            }
            if self.window.len() == EARLIER {
                self.window.pop_front();
            }
            self.window.push_back(sent);
        }
        suspects
    }

    fn judge(&self, sent: &Sent) -> Option<Suspect> {
        let earlier: Vec<&str> = self.window.iter().map(|one| one.text.as_str()).collect();
        let judged = self.judged(sent, &earlier, &[]);
        judged.judgement.verdict.is_flagged().then(|| Suspect {
            sent: sent.clone(),
            earlier: earlier.into_iter().map(str::to_owned).collect(),
            judged,
        })
    }

    fn judged(&self, sent: &Sent, earlier: &[&str], known: &[&str]) -> Judged {
        let place = self.place(sent.shop, known);
        attached::check(&sent.text, &sent.attachments, earlier, self.files, &place)
    }

    /// Keeps those that are flagged with the numbers of their cases taken out.
    fn without_known(
        &self,
        tx: &mut Tx<'_>,
        suspects: Vec<Suspect>,
    ) -> Result<Vec<(Sent, Judgement)>> {
        let mut sure = Vec::new();
        for suspect in suspects {
            let conversation = conversations::get(tx, suspect.sent.conversation)?;
            let (order, cases) = match conversation.order {
                Some(id) => (Some(orders::get(tx, id)?), cases::of_order(tx, id)?),
                None => (None, Vec::new()),
            };
            let known = known_values(order.as_ref(), &cases);
            let earlier: Vec<&str> = suspect.earlier.iter().map(String::as_str).collect();
            let judged = if known.is_empty() {
                suspect.judged
            } else {
                self.judged(&suspect.sent, &earlier, &known)
            };
            if judged.judgement.verdict.is_flagged() {
                // What a supervisor reads holds the places of the findings.
                let text = judged.text;
                sure.push((
                    Sent {
                        text,
                        ..suspect.sent
                    },
                    judged.judgement,
                ));
            }
        }
        Ok(sure)
    }
}

/// Puts what is flagged into the review list, once.
fn note(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    shops: &HashMap<ShopId, (&Platform, bool)>,
    flagged: &[(Sent, Judgement)],
) -> Result<Vec<Flagged>> {
    let mut noted = Vec::with_capacity(flagged.len());
    for (sent, judgement) in flagged {
        let there = reviews::of_message(tx, sent.id, ReviewKind::Rejudged)?;
        let review = match there {
            Some(review) => review,
            None => add(tx, context, shops, sent, judgement)?,
        };
        noted.push(Flagged {
            sent: sent.clone(),
            judgement: judgement.clone(),
            review,
            is_new: there.is_none(),
        });
    }
    Ok(noted)
}

fn add(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    shops: &HashMap<ShopId, (&Platform, bool)>,
    sent: &Sent,
    judgement: &Judgement,
) -> Result<ReviewId> {
    let entry = flag::Flagged {
        kind: ReviewKind::Rejudged,
        conversation: sent.conversation,
        shop: sent.shop,
        platform: shops.get(&sent.shop).map(|(platform, _)| *platform),
        author: &sent.author,
        text: &sent.text,
        judgement,
        message: Some(sent.id),
        does: None,
    };
    let detail = sent.id.to_string();
    flag::add(tx, context, &entry, Action::MessageFlagged, &detail)
}

#[cfg(test)]
mod tests;
