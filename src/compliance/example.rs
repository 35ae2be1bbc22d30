//! Examples of word lists and platform files: texts that must be stopped, texts that must pass.
//! Never a part of judging: it only asks the whole check.

use super::context::Context;
use super::judge;
use crate::domain::finding::Judgement;
use crate::i18n::sentence::Sentence;

/// What stands between the messages of an example.
const BORDER: char = '⏎';

/// Returns what is wrong with an example; nothing when the check does with it what it says.
pub fn wrong(text: &str, stops: bool, context: &Context<'_>) -> Option<Sentence> {
    let judgement = judge_example(text, context);
    if judgement.verdict.is_flagged() == stops {
        return None;
    }
    if stops {
        return Some(Sentence::new("words-example-stops").with("text", text));
    }
    let found = judgement.findings.iter().find(|f| f.verdict.is_flagged());
    let rule = found.map_or("", |finding| finding.rule);
    let what = Sentence::new("words-example-passes").with("text", text);
    Some(what.with("rule", rule))
}

/// Returns whether the check stops an example or holds it.
pub fn is_flagged(text: &str, context: &Context<'_>) -> bool {
    judge_example(text, context).verdict.is_flagged()
}

fn judge_example(text: &str, context: &Context<'_>) -> Judgement {
    let messages: Vec<&str> = text.split(BORDER).map(str::trim).collect();
    match messages.as_slice() {
        [one] => judge::check(one, context),
        messages => judge::check_messages(messages, context),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compliance::Lexicon;

    /// Examples that do not hold yet, each with why: a hotline near a mobile number
    /// takes the number for its own.
    const NOT_YET: &[&str] =
        &["atención al cliente no sirve, mejor a mi celular 311 222 3344, whatsapp también"];

    #[test]
    fn every_list_of_the_program_is_read_and_does_what_its_examples_say() {
        let lexicon = Lexicon::with_own(&[]).unwrap();
        let context = Context::default();
        let broken: Vec<String> = lexicon
            .examples
            .iter()
            .filter(|shown| !NOT_YET.contains(&shown.text.as_str()))
            .filter_map(|shown| {
                let what = wrong(&shown.text, shown.stops, &context)?;
                Some(format!("{}, line {}: {what}", shown.file, shown.line))
            })
            .collect();
        assert!(broken.is_empty(), "{}", broken.join("\n"));
    }

    #[test]
    fn an_example_says_what_the_check_does() {
        let context = Context::default();
        assert_eq!(wrong("加微信 miao_0071", true, &context), None);
        assert_eq!(wrong("亲，今天已发货", false, &context), None);
        let missed = wrong("亲，今天已发货", true, &context).unwrap();
        assert_eq!(missed.key(), "words-example-stops");
        let alarm = wrong("加微信 miao_0071", false, &context).unwrap();
        assert_eq!(alarm.key(), "words-example-passes");
        assert_eq!(wrong("加微信 ⏎ miao_0071", true, &context), None);
    }
}
