//! Judges a message that was sent together with the files that hang on it: names are words, and
//! pictures that the desk holds are looked through for codes.
//! Never fetches a file from a platform.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::compliance::context::Context as Place;
use crate::compliance::image::{self, LONGEST_BYTES, Picture};
use crate::compliance::{file_name, judge};
use crate::domain::conversation::Attachment;
use crate::domain::finding::{Finding, Judgement};

/// What was found, and the words that the places of the findings count in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// What was found.
    pub judgement: Judgement,
    /// The text, and behind it line by line the names and codes in which something was found.
    pub text: String,
}

/// Judges words and files behind the words before them. `held` is the folder of the files that the
/// desk holds, by the hash of what is in them.
pub fn check(
    text: &str,
    attachments: &[Attachment],
    earlier: &[&str],
    held: Option<&Path>,
    place: &Place<'_>,
) -> Judged {
    let mut whole = Whole {
        findings: judge::check_after(earlier, text, place).findings,
        text: text.to_owned(),
    };
    if !attachments.is_empty() {
        let mut before = earlier.to_vec();
        before.extend((!text.is_empty()).then_some(text));
        for attachment in attachments {
            let name = &attachment.name;
            whole.add(name, file_name::check(name, &before, place).findings);
            let picture = picture(attachment, held, place);
            if let Some(picture) = picture {
                whole.add_picture(picture);
            }
        }
    }
    Judged {
        judgement: Judgement::of(whole.findings),
        text: whole.text,
    }
}

struct Whole {
    findings: Vec<Finding>,
    text: String,
}

impl Whole {
    /// Adds what was found in words of their own.
    fn add(&mut self, words: &str, findings: Vec<Finding>) {
        if findings.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let begin = self.text.chars().count();
        self.text.push_str(words);
        self.findings
            .extend(findings.into_iter().map(|finding| Finding {
                start: begin + finding.start,
                end: begin + finding.end,
                message: None,
                ..finding
            }));
    }

    fn add_picture(&mut self, picture: Picture) {
        let (of_codes, of_picture): (Vec<_>, Vec<_>) = picture
            .judgement
            .findings
            .into_iter()
            .partition(|finding| finding.message.is_some());
        for (place, code) in picture.codes.iter().enumerate() {
            let own = of_codes.iter().filter(|one| one.message == Some(place));
            self.add(
                code.says.as_deref().unwrap_or_default(),
                own.cloned().collect(),
            );
        }
        self.add("", of_picture);
    }
}

/// Judges the picture of an attachment, where the desk holds it.
fn picture(attachment: &Attachment, held: Option<&Path>, place: &Place<'_>) -> Option<Picture> {
    let hash = attachment.sha256.as_deref()?;
    let is_hash = hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    let file = File::open(held.filter(|_| is_hash)?.join(hash)).ok()?;
    let mut bytes = Vec::new();
    let mut most = file.take(LONGEST_BYTES as u64 + 1);
    most.read_to_end(&mut bytes).ok()?;
    image::is_picture(&bytes).then(|| image::check(&bytes, place))
}
