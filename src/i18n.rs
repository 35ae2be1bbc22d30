//! Languages, numbers, money and dates for people.
//! Never decides what is said, only how it is written.
