//! The panes: queue, transcript, composer, case, checklist, outbox, history, review.
//! Panes do not know each other; facts live in the model.
//!
//! A pane is three files. `<pane>.rs` is what it can do: its table of commands (`COMMANDS`) and
//! `perform`, which carries a command out on the pane's own state and answers with intents.
//! `<pane>/state.rs` is what it keeps. `<pane>/view.rs` is how it looks:
//! `draw(model, state, is_focused, area, paint)`, a function of its arguments alone; the composer's
//! returns the cell of the caret.

pub mod case;
pub mod checklist;
pub mod composer;
pub mod history;
pub mod outbox;
pub mod queue;
pub mod review;
pub mod transcript;
