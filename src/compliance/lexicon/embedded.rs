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
    "all/invitations",
    "zh/contacts",
    "zh/context",
    "zh/digits",
    "zh/forms",
    "zh/phrases",
    "zh/roles",
    "en/contacts",
    "en/context",
    "en/digits",
    "en/forms",
    "en/phrases",
    "en/roles",
    "ru/contacts",
    "ru/context",
    "ru/digits",
    "ru/forms",
    "ru/phrases",
    "ru/roles",
    "es/contacts",
    "es/context",
    "es/digits",
    "es/forms",
    "es/phrases",
    "es/roles",
    "fa/contacts",
    "fa/context",
    "fa/digits",
    "fa/forms",
    "fa/phrases",
    "fa/roles",
];
