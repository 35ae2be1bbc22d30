//! The clipboard programs of the platform, where the terminal may not know OSC 52.
//! Never waits for them: the main loop has sent the text to the terminal already.

use std::io::Write;
use std::process::{Command, Stdio};

/// A program, its arguments, and the variable that says that it can work.
const PROGRAMS: &[(&str, &[&str], &str)] = &[
    ("wl-copy", &[], "WAYLAND_DISPLAY"),
    ("xclip", &["-selection", "clipboard"], "DISPLAY"),
    ("xsel", &["--clipboard", "--input"], "DISPLAY"),
    ("pbcopy", &[], "__CFBundleIdentifier"),
];

/// Gives text to the first clipboard program that works, on a thread of its own.
pub fn copy(text: String) {
    let usable: Vec<_> = PROGRAMS
        .iter()
        .filter(|(_, _, variable)| std::env::var_os(variable).is_some())
        .collect();
    if usable.is_empty() {
        return;
    }
    let work = move || {
        usable
            .iter()
            .any(|(program, arguments, _)| give(program, arguments, &text));
    };
    // Without a thread the text is with the terminal alone.
    let _ = std::thread::Builder::new()
        .name("clipboard".to_owned())
        .spawn(work);
}

fn give(program: &str, arguments: &[&str], text: &str) -> bool {
    let child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = child else {
        return false;
    };
    let is_written = child
        .stdin
        .take()
        .is_some_and(|mut stdin| stdin.write_all(text.as_bytes()).is_ok());
    is_written && child.wait().is_ok_and(|status| status.success())
}
