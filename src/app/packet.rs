//! The packet of a work order on the screen: its pages, and the way to the one submission.
//! Never records anything by itself: `y` does, once the files were handed in.

use super::overlay::Overlay;
use super::state::App;
use super::{list, matter};
use crate::domain::platform::MenuPlace;
use crate::ui::effect::Effect;
use crate::ui::intent::{Level, Notice};
use crate::ui::packet::{PacketAct, PacketDone};

/// Shows how an act ended, and asks for what follows.
pub fn done(app: &mut App, done: PacketDone) -> Vec<Effect> {
    match done {
        PacketDone::Pages { pages, missing } => {
            app.overlays.push(Overlay::Packet {
                pages,
                missing,
                scroll: 0,
            });
            Vec::new()
        }
        PacketDone::Laid { work_order, folder } => {
            let folder = folder.display().to_string();
            let menu = app
                .model
                .open_platform()
                .and_then(|platform| platform.menu.get(&MenuPlace::WorkOrders))
                .map(|levels| levels.join(" > "))
                .unwrap_or_default();
            app.overlays.push(Overlay::Confirm {
                question: Notice::new(Level::Info, "packet-laid").with("menu", menu),
                quote: folder.clone(),
                yes: vec![Effect::Packet(PacketAct::Record(work_order))],
            });
            vec![Effect::Copy(folder)]
        }
        PacketDone::Recorded => {
            app.tell(Notice::new(Level::Done, "toast-packet-recorded"));
            let mut effects = vec![Effect::LoadCounts];
            effects.extend(matter::refresh(app));
            effects.extend(list::refresh(app));
            effects
        }
        PacketDone::Refused(why) => {
            let why = why.in_words(&app.words);
            app.tell(Notice::new(Level::Error, "toast-packet-refused").with("why", why));
            Vec::new()
        }
    }
}
