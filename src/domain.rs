//! The nouns of the trade and the state machines of what we do. Plain data: it reaches no disk,
//! no socket, no clock and no terminal.
//!
//! The words, one for each thing, everywhere in the program: **order**, **buyer**, **parcel**,
//! **conversation**, **message**, **case** (what a buyer asks for after the sale), **return**,
//! **refund**, **dispute**, **work order** (what a platform wants proof for), **evidence**, **agent**,
//! **supervisor**, **queue**, **deadline**, **claim**, **template**, **policy**, **finding** (what a
//! check found), **verdict**, **review**, **decision** (a supervisor's), **outbox**, **delivery**, **receipt**, **audit**.

pub mod act;
pub mod agent;
pub mod allowed;
pub mod attachment;
pub mod audit;
pub mod bot;
pub mod calendar;
pub mod card;
pub mod case;
pub mod clears;
pub(crate) mod code;
pub mod conversation;
pub mod deadline;
pub mod decision;
pub mod digits;
pub mod dossier;
pub mod evidence;
pub mod finding;
pub mod form;
pub mod health;
pub mod id;
pub mod money;
pub mod notice;
pub mod notice_terms;
pub mod observation;
pub mod order;
pub mod packet;
pub mod passphrase;
pub mod payment;
pub mod picture;
pub mod platform;
pub mod posted;
pub mod queue;
pub mod refund;
pub mod review;
pub mod ruling;
pub mod seal;
mod take_over;
pub mod terms;
pub mod time;
pub mod tongues;
pub mod work_order;
