//! Performs what the desk wants done with packets of evidence.
//! Never records a submission that nobody confirmed.

use crate::document::fonts::Fonts;
use crate::domain::dossier::Target;
use crate::service::context::Context;
use crate::service::error::{Result, ServiceError};
use crate::service::packet::gather::Wanted;
use crate::service::packet::{build, submit};
use crate::store::desk::Store;
use crate::store::files::Files;
use crate::ui::event::Answer;
use crate::ui::packet::{PacketAct, PacketDone};

/// Performs one act and says how it ended.
pub fn perform(
    store: &mut Store,
    files: &Files,
    fonts: &mut Fonts,
    context: &Context<'_>,
    act: &PacketAct,
) -> Result<Answer> {
    let done = match act {
        PacketAct::Preview(id) => {
            let wanted = Wanted::of(Target::WorkOrder(*id));
            build::build(store, files, fonts, context, &wanted).map(|built| {
                let work_order = built.packet.work_order.as_ref();
                PacketDone::Pages {
                    missing: work_order.map(submit::missing).unwrap_or_default(),
                    pages: built.pages,
                }
            })
        }
        PacketAct::Prepare {
            work_order,
            last_four,
            reason,
        } => {
            let request = submit::Request {
                work_order: *work_order,
                last_four,
                reason,
            };
            let ready = submit::prepare(store, files, fonts, context, &request);
            ready.map(|ready| PacketDone::Laid {
                work_order: *work_order,
                folder: ready.folder,
            })
        }
        PacketAct::Record(id) => submit::record(store, context, *id).map(|_| PacketDone::Recorded),
    };
    match done {
        Ok(done) => Ok(Answer::Packet(done)),
        Err(ServiceError::NotTaken(why)) => Ok(Answer::Packet(PacketDone::Refused(why))),
        Err(error) => Err(error),
    }
}
