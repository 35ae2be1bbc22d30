//! Opens one matter: everything that hangs on a conversation, an order, a case or a work order.
//! Never more than a screen shows plus a margin: messages and history come by pages.

use super::error::Result;
use super::tx::Tx;
use super::{
    acts, audit, bot, cases, conversations, deadlines, drafts, messages, notices, orders, outbox,
    shops, work_orders,
};
use crate::domain::bot::ChatBot;
use crate::domain::case::Case;
use crate::domain::conversation::Conversation;
use crate::domain::deadline::{Deadline, Subject};
use crate::domain::dossier::{Dossier, FIRST_FILES, Target};
use crate::domain::id::ShopId;
use crate::domain::order::Order;
use crate::domain::work_order::WorkOrder;

/// Steps of the answer bot that are read.
const BOT_STEPS: usize = 64;

/// How much of what has no end is read at first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Depth {
    /// Messages.
    pub messages: usize,
    /// Lines of history.
    pub history: usize,
    /// Files of a slot of a checklist.
    pub files: usize,
}

impl Default for Depth {
    /// Two high screens of messages and of files in a slot, one of history.
    fn default() -> Self {
        Self {
            messages: 100,
            history: 50,
            files: FIRST_FILES,
        }
    }
}

/// The four things a matter can be opened by, as far as they are known.
struct Matter {
    shop: ShopId,
    conversation: Option<Conversation>,
    order: Option<Order>,
    cases: Vec<Case>,
    work_orders: Vec<WorkOrder>,
}

/// Opens a matter for an agent, whose draft comes with it.
pub fn open(tx: &mut Tx<'_>, target: Target, agent: &str, depth: Depth) -> Result<Dossier> {
    let matter = find(tx, target, depth.files)?;
    let mut page = Vec::new();
    let (mut outgoing, mut draft, mut claim) = (Vec::new(), None, None);
    let mut steps = Vec::new();
    if let Some(conversation) = &matter.conversation {
        page = messages::page_before(tx, conversation.id, None, depth.messages + 1)?;
        outgoing = outbox::open_of(tx, conversation.id)?;
        draft = drafts::load(tx, agent, conversation.id)?;
        claim = conversations::claim_of(tx, conversation.id)?;
        steps = bot::last_steps(tx, conversation.id, BOT_STEPS)?;
    }
    let has_older = page.len() > depth.messages;
    if has_older {
        page.remove(0);
    }
    let mut done = Vec::new();
    if let Some(order) = &matter.order {
        done.extend(acts::of_order(tx, order.id)?);
    }
    for case in &matter.cases {
        done.extend(acts::of_case(tx, case.id)?);
    }
    done.sort_by_key(|act| act.id);
    let posted = match &matter.order {
        Some(order) => notices::of_order(tx, order.id)?,
        None => Vec::new(),
    };
    Ok(Dossier {
        posted,
        target,
        acts: done,
        shop: shops::get(tx, matter.shop)?,
        deadlines: open_deadlines(tx, &matter)?,
        history: audit::history(tx, &subjects(&matter), None, depth.history)?,
        conversation: matter.conversation,
        claim,
        bot: ChatBot {
            shop: bot::shop(tx, matter.shop)?,
            steps,
        },
        order: matter.order,
        cases: matter.cases,
        work_orders: matter.work_orders,
        messages: page,
        has_older,
        outbox: outgoing,
        draft,
    })
}

fn find(tx: &mut Tx<'_>, target: Target, files: usize) -> Result<Matter> {
    match target {
        Target::Conversation(id) => {
            let conversation = conversations::get(tx, id)?;
            let order = match conversation.order {
                Some(order) => Some(orders::get(tx, order)?),
                None => None,
            };
            around(tx, conversation.shop, Some(conversation), order, files)
        }
        Target::Order(id) => {
            let order = orders::get(tx, id)?;
            around(tx, order.shop, None, Some(order), files)
        }
        Target::Case(id) => {
            let case = cases::get(tx, id)?;
            match case.order {
                Some(order) => {
                    let order = orders::get(tx, order)?;
                    around(tx, case.shop, None, Some(order), files)
                }
                None => Ok(Matter {
                    shop: case.shop,
                    conversation: None,
                    order: None,
                    work_orders: work_orders::shown_of_case(tx, id, files)?,
                    cases: vec![case],
                }),
            }
        }
        Target::WorkOrder(id) => {
            let work_order = work_orders::shown(tx, id, files)?;
            match work_order.order {
                Some(order) => {
                    let order = orders::get(tx, order)?;
                    around(tx, work_order.shop, None, Some(order), files)
                }
                None => Ok(Matter {
                    shop: work_order.shop,
                    conversation: None,
                    order: None,
                    cases: match work_order.case {
                        Some(case) => vec![cases::get(tx, case)?],
                        None => Vec::new(),
                    },
                    work_orders: vec![work_order],
                }),
            }
        }
    }
}

/// Adds what hangs on the order.
fn around(
    tx: &mut Tx<'_>,
    shop: ShopId,
    conversation: Option<Conversation>,
    order: Option<Order>,
    files: usize,
) -> Result<Matter> {
    let Some(order) = order else {
        return Ok(Matter {
            shop,
            conversation,
            order: None,
            cases: Vec::new(),
            work_orders: Vec::new(),
        });
    };
    let conversation = match conversation {
        Some(conversation) => Some(conversation),
        None => conversations::of_order(tx, order.id)?.into_iter().next(),
    };
    Ok(Matter {
        shop,
        conversation,
        cases: cases::of_order(tx, order.id)?,
        work_orders: work_orders::shown_of_order(tx, order.id, files)?,
        order: Some(order),
    })
}

fn open_deadlines(tx: &mut Tx<'_>, matter: &Matter) -> Result<Vec<Deadline>> {
    let mut all = Vec::new();
    let conversation = matter
        .conversation
        .iter()
        .map(|c| Subject::Conversation(c.id));
    let order = matter.order.iter().map(|o| Subject::Order(o.id));
    let cases = matter.cases.iter().map(|c| Subject::Case(c.id));
    let work_orders = matter.work_orders.iter().map(|w| Subject::WorkOrder(w.id));
    for subject in conversation.chain(order).chain(cases).chain(work_orders) {
        all.extend(deadlines::open_of(tx, subject)?);
    }
    all.sort_by_key(|due| (due.at, due.priority, due.id));
    Ok(all)
}

/// Returns the ids that the record names these things by.
fn subjects(matter: &Matter) -> Vec<String> {
    let conversation = matter.conversation.iter().map(|c| c.id.to_string());
    let order = matter.order.iter().map(|o| o.id.to_string());
    let cases = matter.cases.iter().map(|c| c.id.to_string());
    let work_orders = matter.work_orders.iter().map(|w| w.id.to_string());
    conversation
        .chain(order)
        .chain(cases)
        .chain(work_orders)
        .collect()
}
