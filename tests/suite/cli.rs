//! The real program on the command line: every command, exit code and line for machines.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A folder of its own for one test: home, data, settings and state of the program lie in it.
pub struct Home {
    folder: tempfile::TempDir,
}

/// What one run of the program gave.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Home {
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file into the folder.
    pub fn file(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.path().join(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    /// A command of the real binary that sees nothing of the user's own surroundings.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_afterdesk"));
        command
            .args(words)
            .env_clear()
            .env("HOME", self.path())
            .env("XDG_DATA_HOME", self.path().join("data"))
            .env("XDG_CONFIG_HOME", self.path().join("config"))
            .env("XDG_STATE_HOME", self.path().join("state"))
            .env("TERM", "xterm-256color")
            .env("LANG", "en_US.UTF-8")
            .current_dir(self.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    pub fn run(&self, words: &[&str]) -> Ran {
        told(&self.command(words).output().unwrap())
    }

    pub fn run_with(&self, words: &[&str], input: &[u8]) -> Ran {
        let mut child = self.command(words).stdin(Stdio::piped()).spawn().unwrap();
        let mut pipe = child.stdin.take().unwrap();
        let input = input.to_vec();
        let writer = std::thread::spawn(move || {
            // A program that refuses its input early closes the pipe: that is its right.
            let _ = pipe.write_all(&input);
        });
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        told(&output)
    }
}

fn told(output: &Output) -> Ran {
    Ran {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout.clone()).unwrap(),
        err: String::from_utf8(output.stderr.clone()).unwrap(),
    }
}

impl Ran {
    /// A command that was refused: nothing on stdout, one sentence on stderr, no panic text.
    pub fn refused(&self, code: i32) -> &Self {
        assert_eq!(self.code, code, "{} {}", self.out, self.err);
        assert_eq!(self.out, "");
        assert_eq!(self.err.lines().count(), 1, "{}", self.err);
        assert!(self.err.starts_with("afterdesk: "), "{}", self.err);
        assert!(!self.err.contains("panicked"), "{}", self.err);
        assert!(!self.err.chars().any(|c| c.is_control() && c != '\n'));
        self
    }

    /// A command that did its work without a word on stderr.
    pub fn ended(&self, code: i32) -> &Self {
        assert_eq!(self.code, code, "{} {}", self.out, self.err);
        assert_eq!(self.err, "");
        self
    }

    /// The lines of stdout as JSON.
    pub fn json(&self) -> Vec<serde_json::Value> {
        self.out
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }
}

#[test]
fn help_and_version_are_printed_and_are_no_failure() {
    let home = Home::new();
    for words in [
        &["--help"][..],
        &["-h"],
        &["--version"],
        &["check", "--help"],
        &["help", "check"],
    ] {
        let ran = home.run(words);
        assert!(!ran.ended(0).out.is_empty(), "{words:?}");
    }
}

#[test]
fn a_wrong_call_is_refused_in_one_sentence() {
    let home = Home::new();
    for words in [
        &["nothing"][..],
        &["check", "--colour"],
        &["check", "--json", "--jsonl"],
        &["completions"],
        &["completions", "\u{1b}[2Jfish"],
        &["--store"],
        &["audit"],
        &["reply", "x"],
        &["list", "orders", "--limit", "-1"],
        &["\u{1b}]0;x\u{7}\u{202e}"],
    ] {
        home.run(words).refused(2);
    }
}

#[test]
fn completions_and_manual_name_the_commands() {
    let home = Home::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        assert!(
            home.run(&["completions", shell])
                .ended(0)
                .out
                .contains("check")
        );
    }
    let manual = home.run(&["man"]);
    assert!(manual.ended(0).out.contains(".TH afterdesk"));
    assert!(manual.out.contains("afterdesk\\-audit\\-verify"));
    assert!(manual.out.contains("afterdesk\\-rules\\-check"));
}

#[test]
fn bash_completes_commands_and_their_values() {
    let home = Home::new();
    let script = home.run(&["completions", "bash"]);
    let script = home.file("afterdesk.bash", script.ended(0).out.as_bytes());
    let asked = r#"
        source "$1"
        ask() {
            COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
            _afterdesk afterdesk "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
            echo "${COMPREPLY[*]}"
        }
        ask afterdesk imp
        ask afterdesk list wor
        ask afterdesk audit ver
        ask afterdesk demo --se
        ask afterdesk rules list --topic group
    "#;
    let ran = Command::new("bash")
        .args(["-c", asked, "bash", script.to_str().unwrap()])
        .output()
        .unwrap();
    assert_eq!(
        told(&ran).ended(0).out,
        "import\nwork-orders\nverify\n--seed\ngroup_refund\n"
    );
}

#[test]
fn a_reader_that_goes_away_ends_the_program_quietly() {
    let home = Home::new();
    let input = home.file("many.txt", "hello\n".repeat(200_000).as_bytes());
    let mut child = home
        .command(&["check", "--json", input.to_str().unwrap()])
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(told(&output).ended(0).out, "");
}

#[test]
fn a_result_that_cannot_be_written_is_told() {
    let home = Home::new();
    let full = std::fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let output = home
        .command(&["completions", "bash"])
        .stdout(full)
        .output()
        .unwrap();
    told(&output).refused(4);
}

#[test]
fn what_is_wrong_with_files_and_settings_is_told_in_the_language_of_the_reader() {
    let home = Home::new();
    let told = |words: &[&str]| {
        let mut command = home.command(words);
        let output = command.env("LANG", "zh_CN.UTF-8").output().unwrap();
        let text = [output.stdout, output.stderr].concat();
        (output.status.code(), String::from_utf8(text).unwrap())
    };
    home.file("a.csv", "订单号,订单状态\nnot-a-number,待发货\n".as_bytes());
    let (code, text) = told(&["import", "a.csv"]);
    assert_eq!(code, Some(3));
    assert!(
        text.contains("没有导入任何内容：a.csv，第 2 行，订单号："),
        "{text}"
    );
    assert!(text.contains("不是订单号"), "{text}");
    let (_, text) = told(&["import", "nowhere.csv"]);
    assert!(text.contains("没有这个文件"), "{text}");
    // Lines for machines do not depend on who reads them.
    let (_, text) = told(&["import", "nowhere.csv", "--json"]);
    let line = text.lines().next().unwrap();
    assert!(line.contains("there is no such file"), "{line}");

    std::fs::create_dir_all(home.path().join("config/afterdesk")).unwrap();
    home.file("config/afterdesk/config.toml", b"colour = 1\n");
    let (code, text) = told(&["keys"]);
    assert_eq!(code, Some(3));
    assert!(text.contains("第 1 行：未知的设置项 `colour`"), "{text}");
    let (code, text) = told(&["doctor"]);
    assert_eq!(code, Some(1));
    assert!(text.contains("未知的设置项 `colour`"), "{text}");
    home.file(
        "config/afterdesk/config.toml",
        b"[keys]\n\"queue.jump\" = [\"j\"]\n",
    );
    let (_, text) = told(&["keys"]);
    assert!(text.contains("没有命令 `queue.jump`"), "{text}");
}

#[test]
fn a_shop_that_an_import_makes_has_the_route_of_the_settings() {
    let home = Home::new();
    std::fs::create_dir_all(home.path().join("config/afterdesk")).unwrap();
    home.file(
        "config/afterdesk/config.toml",
        b"[shop]\nroute = \"bridge\"\n",
    );
    home.file("chat.txt", "买家：在吗\n".as_bytes());
    home.run(&["import", "chat.txt"]).ended(0);
    let ran = home.run(&["doctor"]);
    assert!(
        ran.ended(0).out.contains("pinduoduo shop bridge"),
        "{}",
        ran.out
    );
}

#[test]
fn the_log_tells_what_was_done_and_never_what_was_said() {
    let home = Home::new();
    home.file(
        "chat.txt",
        "买家：我的手机坏了\n客服：亲，我看看\n".as_bytes(),
    );
    home.run(&["import", "chat.txt"]).ended(0);
    home.run(&["import", "nowhere.txt"]).refused(3);
    home.run(&["--store", "postgres://127.0.0.1:1/none", "list", "orders"])
        .refused(4);
    let folder = home.path().join("state/afterdesk");
    let text = std::fs::read_to_string(folder.join("afterdesk.log")).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert!(
        lines[0].contains(" info import: transcript_text: 2 rows"),
        "{text}"
    );
    assert!(lines[1].contains(" info import: unknown: "), "{text}");
    assert!(
        lines[2].contains(" error command: the database cannot be reached"),
        "{text}"
    );
    for said in ["手机", "亲"] {
        assert!(!text.contains(said));
    }
}
