//! How a newer observation is laid over an older one: told fields win, untold fields stay.
//! Never compares times; the caller knows which of the two is the newer.

/// Moves each named `Option` field of the second value over the first where it is told.
macro_rules! take_each {
    ($into:ident, $from:ident: $($field:ident),+ $(,)?) => {
        $(if $from.$field.is_some() { $into.$field = $from.$field; })+
    };
}

pub(crate) use take_each;
