//! A shop's own words of notices over ours: other words for one of ours, in one language.
//! Never takes words that lack a value which the others have, hold one that nobody fills, or offer
//! something within a notice about money.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::own_file::{line_of, named_language};
use super::pattern::{is_paired, names};
use super::template::{self, Template, Templates};
use crate::config::problem::Problem;
use crate::config::read;
use crate::domain::notice::{Family, NoticeKind};
use crate::i18n::language::Language;
use crate::i18n::sentence::Sentence;

/// Words that offer something, in any language, in small letters (row E-06).
const OFFERS: &[&str] = &[
    "优惠券",
    "促销",
    "打折",
    "大促",
    "% off",
    "coupon",
    "discount code",
    "on sale",
    "скидк",
    "распродаж",
    "промокод",
    "descuento en su próxim",
    "rebajas",
    "cupón",
    "کوپن",
    "حراج",
    "کد تخفیف",
];

/// The words of notices with a shop's own laid over them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notices {
    /// The words of each language.
    pub words: BTreeMap<Language, Templates>,
    /// The notices that are the shop's own.
    pub own: Vec<OwnNotice>,
}

/// A notice in the shop's own words, and where they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnNotice {
    /// The file.
    pub path: PathBuf,
    /// The line, where it is known.
    pub line: Option<usize>,
    /// What it tells.
    pub kind: NoticeKind,
    /// In which language.
    pub language: Language,
}

/// A file of the shop's own: every part may be missing.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct File {
    /// What the file calls itself.
    #[serde(rename = "version")]
    _version: Option<String>,
    part: BTreeMap<String, String>,
    line: BTreeMap<String, String>,
    method: BTreeMap<String, String>,
    notice: BTreeMap<String, Template>,
}

/// Lays a shop's own files, named by their languages, over ours.
///
/// # Errors
/// What is wrong with the first file that cannot be used.
pub fn over(own: &[(&Path, &str)]) -> Result<Notices, Problem> {
    let mut whole = Notices::default();
    for (path, text) in own {
        let language = named_language(path)?;
        let file: File = read::toml(path, text)?;
        let ours = template::embedded(language);
        let mut words = ours.clone();
        let problem = |pieces: &[&str], what: Sentence| Problem {
            file: (*path).to_owned(),
            line: line_of(text, pieces),
            what,
        };
        let parts = [
            (&file.part, &mut words.part),
            (&file.line, &mut words.line),
            (&file.method, &mut words.method),
        ];
        for (new, old) in parts {
            for (key, pattern) in new {
                let Some(there) = old.get_mut(key) else {
                    let what = Sentence::new("own-notice-unknown").with("id", key);
                    return Err(problem(&[key], what));
                };
                if let Some(what) = fault(key, pattern, there) {
                    return Err(problem(&[key], what));
                }
                pattern.clone_into(there);
            }
        }
        for (code, new) in &file.notice {
            let heading = format!("[notice.{code}]");
            let kind = NoticeKind::from_code(code);
            let Some((kind, there)) = kind.zip(words.notice.get_mut(code)) else {
                let what = Sentence::new("own-notice-unknown").with("id", code);
                return Err(problem(&[&heading], what));
            };
            let texts = [(&new.subject, &there.subject), (&new.text, &there.text)];
            for (pattern, ours) in texts {
                let fault = fault(code, pattern, ours).or_else(|| mixed(kind, pattern));
                if let Some(what) = fault.or_else(|| no_question(kind, &new.text)) {
                    return Err(problem(&[&heading], what));
                }
            }
            *there = new.clone();
            whole.own.push(OwnNotice {
                path: (*path).to_owned(),
                line: line_of(text, &[&heading]),
                kind,
                language,
            });
        }
        whole.words.insert(language, words);
    }
    Ok(whole)
}

/// What is wrong with words in the place of ours: a bracket without its other, a value that is missing
/// (row A-15), one that nobody fills.
fn fault(id: &str, pattern: &str, ours: &str) -> Option<Sentence> {
    if pattern.trim().is_empty() || !is_paired(pattern) {
        return Some(Sentence::new("own-notice-broken").with("id", id));
    }
    let of =
        |text: &str| -> BTreeSet<String> { names(text).into_iter().map(str::to_owned).collect() };
    let (new, old) = (of(pattern), of(ours));
    if let Some(name) = old.difference(&new).next() {
        let what = Sentence::new("own-notice-lacks").with("id", id);
        return Some(what.with("name", format!("{{{name}}}")));
    }
    let name = new.difference(&old).next()?;
    let what = Sentence::new("own-notice-stranger").with("id", id);
    Some(what.with("name", format!("{{{name}}}")))
}

/// An offer within a notice about money or goods on their way back (row E-06).
fn mixed(kind: NoticeKind, pattern: &str) -> Option<Sentence> {
    let is_money = matches!(
        kind.family(),
        Family::Success | Family::Failure | Family::Refund
    );
    let lowered = pattern.to_lowercase();
    let word = OFFERS.iter().find(|word| lowered.contains(**word))?;
    is_money.then(|| {
        Sentence::new("own-notice-mixed")
            .with("id", kind.code())
            .with("word", word)
    })
}

/// A request for feedback ends with a question (row E-29).
fn no_question(kind: NoticeKind, text: &str) -> Option<Sentence> {
    let ends = text.trim_end().ends_with(['?', '？', '؟']);
    (kind == NoticeKind::FeedbackRequest && !ends)
        .then(|| Sentence::new("own-notice-no-question").with("id", kind.code()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> String {
        let path = Path::new("notices/zh.toml");
        let problem = over(&[(path, text)]).unwrap_err();
        assert!(problem.line.is_some(), "{problem}");
        problem.to_string()
    }

    #[test]
    fn a_15_a_variant_without_the_tracking_number_is_refused_and_names_it() {
        let text = "[notice.dispatched]\nreviewed = \"2026-11-22\"\n\
                    subject = \"订单 {order} 已发货\"\n\
                    text = \"{hello}订单 {order} 已由 {carrier} 发出。[{delivery}]{track}{reach}\"\n";
        let told = refused(text);
        assert!(
            told.contains("{tracking}") && told.contains("zh.toml"),
            "{told}"
        );
    }

    #[test]
    fn e_06_a_refund_notice_with_an_offer_is_refused() {
        let text = "[notice.refund_done]\nsubject = \"订单 {order} 退款完成\"\n\
                    text = \"{hello}{amount} {order}[{window}]{reference} 送您优惠券 {reach}\"\n";
        assert!(refused(text).contains("优惠券"), "{}", refused(text));
    }

    #[test]
    fn a_11_e_29_the_blocks_that_have_to_be_there_cannot_be_left_out() {
        let text = "[notice.order_confirmed]\nsubject = \"订单 {order} 已确认\"\n\
                    text = \"{hello}{order}{items}{delivery}[{carrier}{tracking}{track}]\
                    {discrepancy}\"\n";
        assert!(refused(text).contains("{reach}"));
        let text =
            "[notice.feedback_request]\nsubject = \"评价\"\ntext = \"{hello}{order} 谢谢。\"\n";
        assert!(refused(text).contains("question"), "{}", refused(text));
    }

    #[test]
    fn own_words_take_the_place_of_ours_in_their_language_alone() {
        let text = "[part]\nhello = \"亲，\"\n";
        let whole = over(&[(Path::new("notices/zh.toml"), text)]).unwrap();
        assert_eq!(whole.words[&Language::Chinese].part("hello"), "亲，");
        assert_eq!(whole.words.len(), 1);
        assert!(refused("[part]\nnobody = \"x\"\n").contains("nobody"));
        assert!(refused("[part]\nhello_name = \"{name} {phone}\"\n").contains("{phone}"));
    }
}
