//! The pages of `--help` in the reader's language: what each command does, and what all of them
//! take. The options of single commands keep the English of the arguments.
//! Never shows less than the English page: what has no words here stays as it is.

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{Arg, Command, CommandFactory};

use super::args::Args;
use crate::i18n::catalog::Catalog;
use crate::i18n::language::Language;

/// Returns the page that the program was called for; nothing for readers of English, whose words
/// stand with the arguments.
pub fn page(given: impl IntoIterator<Item = OsString>, language: Language) -> Option<String> {
    if language == Language::English {
        return None;
    }
    let words = Catalog::of_help(language);
    let mut command = Args::command();
    command.build();
    let command = spoken(command, "afterdesk", &words);
    let asked = command.try_get_matches_from(given).err()?;
    (asked.kind() == ErrorKind::DisplayHelp).then(|| asked.render().to_string())
}

/// Gives a command and all below it their words. `path` is the names of the commands above it.
fn spoken(command: Command, path: &str, words: &Catalog) -> Command {
    let known = |code: &str| words.known("help", code);
    let template = format!(
        "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
        known("usage").unwrap_or_default()
    );
    // What follows the first sentence is for whoever writes programs, and stays in English.
    let more = command.get_long_about().map(ToString::to_string);
    let more = match known(&format!("{path}-more")) {
        Some(more) => Some(more.to_owned()),
        None => more.and_then(|more| Some(more.split_once("\n\n")?.1.to_owned())),
    };
    let mut command = command
        .help_template(template)
        .subcommand_help_heading(known("heading-commands").unwrap_or_default())
        .mut_args(|arg| spoken_arg(arg, words));
    if let Some(about) = known(path) {
        let long = match more {
            Some(more) => format!("{about}\n\n{more}"),
            None => about.to_owned(),
        };
        command = command.about(about).long_about(long);
    }
    if path == "afterdesk" {
        command = command.after_help(known("exit-codes").unwrap_or_default());
    }
    command.mut_subcommands(|below| {
        let path = match (path, below.get_name()) {
            (_, "help") => "help".to_owned(),
            ("afterdesk", name) => name.to_owned(),
            (above, name) => format!("{above}-{name}"),
        };
        spoken(below, &path, words)
    })
}

fn spoken_arg(arg: Arg, words: &Catalog) -> Arg {
    let heading = match arg.get_help_heading() {
        Some(_) => "heading-store-and-agent",
        None if arg.is_positional() => "heading-arguments",
        None => "heading-options",
    };
    let arg = match words.known("help", heading) {
        Some(heading) => arg.help_heading(heading),
        None => arg,
    };
    match words.known("help-arg", arg.get_id().as_str()) {
        Some(help) => arg.help(help).long_help(help),
        None => arg,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The codes of all commands, as `spoken` makes them.
    fn paths(command: &Command, path: &str, all: &mut Vec<String>) {
        all.push(path.to_owned());
        for below in command
            .get_subcommands()
            .filter(|below| below.get_name() != "help")
        {
            let name = below.get_name();
            let path = match path {
                "afterdesk" => name.to_owned(),
                above => format!("{above}-{name}"),
            };
            paths(below, &path, all);
        }
    }

    #[test]
    fn every_command_is_told_in_every_language() {
        let mut all = Vec::new();
        paths(&Args::command(), "afterdesk", &mut all);
        for language in [
            Language::Chinese,
            Language::Russian,
            Language::Spanish,
            Language::Persian,
        ] {
            let words = Catalog::of_help(language);
            for path in &all {
                assert!(words.known("help", path).is_some(), "{language:?}: {path}");
            }
        }
    }

    #[test]
    fn a_page_is_read_in_the_language_of_the_reader() {
        let page = |given: &[&str], language| {
            page(given.iter().map(OsString::from), language).unwrap_or_default()
        };
        let whole = page(&["afterdesk", "--help"], Language::Chinese);
        for line in [
            "用法： afterdesk",
            "命令:",
            "逐行列出订单",
            "数据库和客服:",
            "退出码",
        ] {
            assert!(whole.contains(line), "{line}\n{whole}");
        }
        assert!(!whole.contains("Usage"), "{whole}");
        let below = page(&["afterdesk", "review", "-h"], Language::Spanish);
        assert!(below.contains("Listar textos marcados"), "{below}");
        // The form of the facts is told to programs.
        let facts = page(&["afterdesk", "decide", "--help"], Language::Russian);
        assert!(facts.contains("Сказать, что сейчас разрешают"), "{facts}");
        assert!(facts.contains("Facts: one JSON object"), "{facts}");
        assert!(page(&["afterdesk", "--help"], Language::English).is_empty());
    }
}
