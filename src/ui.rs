//! Events, effects, commands, keys, model, themes and widgets.
//! Never reaches the store or the terminal.
