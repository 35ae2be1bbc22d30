//! Makes the word lists ready for searching while the program is built: reading them takes longer
//! than a start may.
//! Never anything but the lists: it is the program's own reader that reads them.

#![expect(dead_code, reason = "only the reader of the lists is used here")]

use std::path::Path;

#[path = "../../src/domain"]
mod domain {
    pub mod code;
    pub mod evidence;
    pub mod finding;
}

#[path = "../../src/compliance"]
mod compliance {
    pub mod alike;
    pub mod bits;
    pub mod cell;
    pub mod digit;
    pub mod fold;
    pub mod lexicon;
    pub mod meaning;
    pub mod opening;
    pub mod pack;
    pub mod perfect;
    pub mod spelling;
    pub mod table;
    pub mod trie;
    pub mod weight;
}

/// The build knows no languages: it says what is wrong by the key of the sentence and its values.
mod i18n {
    pub mod sentence {
        use std::fmt;

        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct Sentence(String);

        impl Sentence {
            pub fn new(key: &'static str) -> Self {
                Self(key.to_owned())
            }

            #[must_use]
            pub fn with(self, name: &'static str, value: impl fmt::Display) -> Self {
                Self(format!("{}, {name} {value}", self.0))
            }
        }

        impl fmt::Display for Sentence {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for path in [
        "assets/words",
        "assets/tables",
        "src/compliance",
        "src/domain",
    ] {
        println!("cargo:rerun-if-changed={path}");
    }
    let lexicon = compliance::lexicon::Lexicon::with_own(&[])?;
    let to = std::env::var_os("OUT_DIR").ok_or("cargo gives no OUT_DIR")?;
    std::fs::write(
        Path::new(&to).join("words.bin"),
        compliance::lexicon::kept::write(&lexicon),
    )?;
    Ok(())
}
