//! One function, one business transaction: reply, import, attach.
//! Joins policy, compliance and store; never draws and never owns a thread.

pub mod act;
pub mod after;
pub mod allow;
pub mod concern;
pub mod context;
pub mod conversation;
pub mod decide;
pub mod due;
pub mod error;
pub mod evidence;
pub mod flag;
pub mod gate;
pub mod heard;
pub mod import;
pub mod insurance;
pub mod lane;
pub mod matter;
pub mod note;
pub mod notice;
pub mod outbox;
pub mod packet;
pub mod packs;
pub mod people;
pub mod permit;
pub mod queued;
pub mod rejudge;
pub mod reply;
pub mod retention;
pub mod reveal;
pub mod review;
pub mod setting;
pub mod sign_in;
pub mod unconfirmed;
pub mod warn;
pub mod work_order;
