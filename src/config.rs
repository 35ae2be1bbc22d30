//! Settings, platform files and key bindings, read and checked into the types of `domain`.
//! Never guesses: a wrong file is refused with line and reason.
