//! Performs what the desk wants done with notices to buyers.
//! Never gives one that nobody looked at.

use crate::document::fonts::Fonts;
use crate::domain::id::OrderId;
use crate::domain::notice::NoticeKind;
use crate::service::context::Context;
use crate::service::error::{Result, ServiceError};
use crate::service::notice::look::{self, More};
use crate::service::notice::post::{self, Wanted};
use crate::service::notice::{health, mail, picture};
use crate::store::desk::Store;
use crate::store::files::Files;
use crate::store::shops;
use crate::ui::event::Answer;
use crate::ui::papers::{Added, PaperAct, PaperDone};

/// Performs one act and says how it ended.
pub fn perform(
    store: &mut Store,
    mut desk: Drawing<'_>,
    context: &Context<'_>,
    act: &PaperAct,
) -> Result<Answer> {
    match done(store, &mut desk, context, act) {
        Ok(done) => Ok(Answer::Papers(done)),
        Err(ServiceError::NotTaken(why)) => Ok(Answer::Papers(PaperDone::Refused(why))),
        Err(error) => Err(error),
    }
}

fn done(
    store: &mut Store,
    desk: &mut Drawing<'_>,
    context: &Context<'_>,
    act: &PaperAct,
) -> Result<PaperDone> {
    match act {
        PaperAct::Look {
            order,
            kinds,
            added,
        } => {
            let looked =
                store.read(|tx| look::look(tx, context, *order, kinds, &more_of(added)))?;
            Ok(PaperDone::Looked {
                looked: Box::new(looked),
                added: added.clone(),
            })
        }
        PaperAct::Fitting(order) => {
            let looked = store.read(|tx| look::fitting(tx, context, *order))?;
            Ok(PaperDone::Fitting(Box::new(looked)))
        }
        PaperAct::Send {
            order,
            kinds,
            added,
            seen,
            key,
        } => {
            let wanted = Wanted {
                order: *order,
                kinds,
                more: more_of(added),
                seen: Some(seen),
                key,
            };
            post::post(store, context, &wanted).map(PaperDone::Sent)
        }
        PaperAct::Mail {
            order,
            kinds,
            added,
            seen,
            key,
        } => {
            let wanted = of((*order, kinds, added), Some(seen), key);
            mail::post(store, desk.fonts(), context, &wanted).map(|row| PaperDone::Sent(vec![row]))
        }
        PaperAct::Picture {
            order,
            kinds,
            added,
        } => {
            let wanted = of((*order, kinds, added), None, "");
            let files = desk.files;
            let laid = picture::lay(store, files, desk.fonts(), context, &wanted)?;
            Ok(PaperDone::Laid {
                order: *order,
                kinds: kinds.clone(),
                added: added.clone(),
                folder: laid.folder,
                files: laid.files,
            })
        }
        PaperAct::Pictured {
            order,
            kinds,
            added,
        } => {
            let wanted = of((*order, kinds, added), None, "");
            picture::record(store, desk.fonts(), context, &wanted)?;
            Ok(PaperDone::Pictured)
        }
        PaperAct::Card(order) => {
            let key = format!("card:{order}");
            let wanted = Wanted {
                order: *order,
                kinds: &[NoticeKind::Transaction],
                more: More::default(),
                seen: None,
                key: &key,
            };
            post::post(store, context, &wanted).map(PaperDone::Sent)
        }
        PaperAct::Health => {
            let all = store.read(|tx| {
                let mut all = Vec::new();
                for shop in shops::all(tx)? {
                    all.push(health::of_shop(tx, context, shop.id)?);
                }
                Ok::<_, ServiceError>(all)
            })?;
            Ok(PaperDone::Health(all))
        }
        PaperAct::Again { notices, key } => {
            let mut rows = Vec::with_capacity(notices.len());
            for id in notices {
                let key = format!("{key}:{id}");
                rows.push(post::again(store, context, *id, &key)?);
            }
            Ok(PaperDone::Sent(rows))
        }
    }
}

fn of<'a>(
    (order, kinds, added): (OrderId, &'a [NoticeKind], &'a Added),
    seen: Option<&'a str>,
    key: &'a str,
) -> Wanted<'a> {
    Wanted {
        order,
        kinds,
        more: more_of(added),
        seen,
        key,
    }
}

/// What papers are drawn with.
pub struct Drawing<'a> {
    /// The files of the store.
    pub files: &'a Files,
    /// The fonts of this machine, once something was drawn.
    pub fonts: &'a mut Option<Fonts>,
}

impl Drawing<'_> {
    fn fonts(&mut self) -> &mut Fonts {
        self.fonts.get_or_insert_with(Fonts::of_system)
    }
}

fn more_of(added: &Added) -> More<'_> {
    let said = |words: &'_ str| !words.trim().is_empty();
    More {
        reason: said(&added.reason).then_some(added.reason.trim()),
        what: said(&added.what).then_some(added.what.trim()),
        new_date: added.new_date,
        ..More::default()
    }
}
