//! The word lists that come with the program.
//! Never read from a disk.

/// Includes the lists of a folder.
macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../../assets/words/", $name, ".words")))),*]
    };
}

/// Name and text of each file.
pub const FILES: &[(&str, &str)] = files![
    "all/contacts",
    "all/context",
    "all/digits",
    "zh/contacts",
    "zh/context",
    "zh/digits",
    "zh/phrases",
    "en/contacts",
    "en/context",
    "en/digits",
    "en/phrases",
    "ru/contacts",
    "ru/context",
    "ru/digits",
    "ru/phrases",
    "es/contacts",
    "es/context",
    "es/digits",
    "es/phrases",
    "fa/contacts",
    "fa/context",
    "fa/digits",
    "fa/phrases",
];
