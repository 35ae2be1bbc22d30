//! The panes: queue, transcript, composer, case, checklist, outbox, history.
//! Panes do not know each other; facts live in the model.
