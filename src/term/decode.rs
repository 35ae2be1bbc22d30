//! Turns the bytes of the terminal into keys, pastes, clicks and focus changes.
//! Never holds back bytes without end: an unfinished paste or sequence is given up on after a time.
//!
//! The reader of the terminal library keeps a bracketed paste that never ends, without limit, and
//! cannot tell a paste from typing; both are decided here, where they can be tested without a
//! terminal. Sequences: xterm control sequences, ECMA-48.

use crate::domain::time::Stamp;
use crate::ui::event::{Mouse, MouseAct, What};
use crate::ui::graphics::Told;
use crate::ui::key::{Code, Key};
use crate::ui::model::PASTE_LIMIT_BYTES;

/// A lone escape byte is the Escape key when nothing follows for so long, in milliseconds. Longer
/// than the gap between the bytes of a sequence over a slow line.
const ESCAPE_MS: i64 = 25;
/// A paste whose end does not come is given up on so long after its last byte, in milliseconds.
const PASTE_MS: i64 = 2_000;
/// The longest control sequence that is waited for, in bytes.
const SEQUENCE_LIMIT: usize = 64;

/// The attribute of a terminal with sixel graphics.
const SIXEL: u16 = 4;
/// What ends an application command.
const COMMAND_END: &[u8] = b"\x1b\\";

const PASTE_BEGIN: &[u8] = b"\x1b[200~";
const PASTE_END: &[u8] = b"\x1b[201~";

/// Bytes that do not make a whole thing yet.
#[derive(Debug, Default)]
pub struct Decoder {
    pending: Vec<u8>,
    /// Bytes of a paste that has begun.
    paste: Option<Paste>,
    last_at: Stamp,
}

#[derive(Debug, Default)]
struct Paste {
    bytes: Vec<u8>,
    is_too_long: bool,
}

/// What lies at the beginning of the bytes.
enum Step {
    /// Something, and how many bytes it takes.
    Take(Option<What>, usize),
    /// The beginning of a paste.
    Paste,
    /// More bytes are needed.
    Wait,
}

impl Decoder {
    /// Takes bytes that came at a time; returns what they complete.
    pub fn feed(&mut self, bytes: &[u8], at: Stamp) -> Vec<What> {
        self.last_at = at;
        self.pending.extend_from_slice(bytes);
        let mut found = Vec::new();
        let mut done = 0;
        loop {
            if self.paste.is_some() {
                match self.paste_on(done) {
                    Some((what, next)) => {
                        found.push(what);
                        done = next;
                    }
                    None => return found,
                }
            }
            let rest = self.pending.get(done..).unwrap_or_default();
            if rest.is_empty() {
                break;
            }
            match step(rest, false) {
                Step::Take(what, count) => {
                    found.extend(what);
                    done += count;
                }
                Step::Paste => {
                    self.paste = Some(Paste::default());
                    done += PASTE_BEGIN.len();
                }
                Step::Wait => break,
            }
        }
        self.pending.drain(..done);
        found
    }

    /// Takes what belongs to the paste; returns it and where the rest begins once its end is there.
    fn paste_on(&mut self, done: usize) -> Option<(What, usize)> {
        let rest = self.pending.get(done..).unwrap_or_default();
        let end = rest.windows(PASTE_END.len()).position(|w| w == PASTE_END);
        // The end mark may be cut in two by the reading.
        let count = end.unwrap_or_else(|| rest.len().saturating_sub(PASTE_END.len() - 1));
        let piece: Vec<u8> = rest.iter().take(count).copied().collect();
        let paste = self.paste.get_or_insert_default();
        if paste.bytes.len() + piece.len() > PASTE_LIMIT_BYTES {
            paste.is_too_long = true;
            paste.bytes.clear();
        } else if !paste.is_too_long {
            paste.bytes.extend_from_slice(&piece);
        }
        if end.is_some() {
            let what = self.end_paste()?;
            return Some((what, done + count + PASTE_END.len()));
        }
        self.pending.drain(..done + count);
        None
    }

    fn end_paste(&mut self) -> Option<What> {
        let paste = self.paste.take()?;
        Some(if paste.is_too_long {
            What::PasteTooLong
        } else {
            let text = String::from_utf8_lossy(&paste.bytes);
            What::Paste(text.replace("\r\n", "\n").replace('\r', "\n"))
        })
    }

    /// Returns when waiting for the rest ends.
    pub fn due(&self) -> Option<Stamp> {
        if self.paste.is_some() {
            Some(self.last_at.plus_ms(PASTE_MS))
        } else if self.pending.is_empty() {
            None
        } else {
            Some(self.last_at.plus_ms(ESCAPE_MS))
        }
    }

    /// Stops waiting for the rest: a paste ends here, an escape is the Escape key.
    pub fn give_up(&mut self) -> Vec<What> {
        let mut rest = std::mem::take(&mut self.pending);
        if let Some(paste) = &mut self.paste {
            paste.bytes.append(&mut rest);
        }
        let mut found: Vec<What> = self.end_paste().into_iter().collect();
        while !rest.is_empty() {
            let Step::Take(what, count) = step(&rest, true) else {
                break;
            };
            found.extend(what);
            rest.drain(..count.clamp(1, rest.len()));
        }
        found
    }
}

/// Reads one thing. `is_last` says that nothing more is coming.
fn step(bytes: &[u8], is_last: bool) -> Step {
    match bytes {
        [0x1b, rest @ ..] => escape(rest, is_last),
        [byte, ..] if *byte < 0x20 || *byte == 0x7f => Step::Take(control(*byte).map(What::Key), 1),
        _ => letter(bytes, is_last),
    }
}

/// The keys of the bytes below the blank: Ctrl with a letter.
fn control(byte: u8) -> Option<Key> {
    Some(match byte {
        0x0d => Key::plain(Code::Enter),
        0x09 => Key::plain(Code::Tab),
        0x7f | 0x08 => Key::plain(Code::Backspace),
        0x00 => Key::ctrl(' '),
        0x01..=0x1a => Key::ctrl(char::from(byte - 1 + b'a')),
        0x1c..=0x1f => Key::ctrl(char::from(byte - 0x1c + b'4')),
        _ => return None,
    })
}

fn letter(bytes: &[u8], is_last: bool) -> Step {
    let length = match bytes.first() {
        Some(0xc2..=0xdf) => 2,
        Some(0xe0..=0xef) => 3,
        Some(0xf0..=0xf4) => 4,
        _ => 1,
    };
    let Some(letter) = bytes.get(..length) else {
        return if is_last {
            Step::Take(None, 1)
        } else {
            Step::Wait
        };
    };
    match std::str::from_utf8(letter)
        .ok()
        .and_then(|s| s.chars().next())
    {
        Some(c) => Step::Take(Some(What::Key(Key::char(c))), length),
        None => Step::Take(None, 1),
    }
}

fn escape(rest: &[u8], is_last: bool) -> Step {
    match rest {
        [] if is_last => Step::Take(Some(What::Key(Key::plain(Code::Esc))), 1),
        [] => Step::Wait,
        [b'[', ..] => sequence(rest, is_last),
        [b'_', b'G', ..] => command(rest, is_last),
        [b'O', key, ..] => Step::Take(ss3(*key).map(What::Key), 3),
        [b'O' | b'_'] if !is_last => Step::Wait,
        [0x1b, ..] => Step::Take(Some(What::Key(Key::plain(Code::Esc))), 1),
        // Alt sends the key behind an escape.
        _ => match step(rest, is_last) {
            Step::Take(Some(What::Key(key)), count) => {
                let key = Key { alt: true, ..key };
                Step::Take(Some(What::Key(key)), count + 1)
            }
            Step::Take(what, count) => Step::Take(what, count + 1),
            Step::Paste | Step::Wait => Step::Wait,
        },
    }
}

/// Keys of the application mode: F1 to F4 and arrows.
const fn ss3(byte: u8) -> Option<Key> {
    Some(Key::plain(match byte {
        b'P' => Code::F(1),
        b'Q' => Code::F(2),
        b'R' => Code::F(3),
        b'S' => Code::F(4),
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'H' => Code::Home,
        b'F' => Code::End,
        b'M' => Code::Enter,
        _ => return None,
    }))
}

/// The answer of a terminal that knows the kitty graphics protocol, up to its end.
fn command(rest: &[u8], is_last: bool) -> Step {
    let Some(end) = rest
        .windows(COMMAND_END.len())
        .position(|w| w == COMMAND_END)
    else {
        return if is_last || rest.len() > SEQUENCE_LIMIT {
            Step::Take(None, rest.len() + 1)
        } else {
            Step::Wait
        };
    };
    let said = rest.get(2..end).unwrap_or_default();
    let what = said.ends_with(b";OK").then_some(What::Told(Told::Kitty));
    Step::Take(what, end + COMMAND_END.len() + 1)
}

/// A control sequence: `[`, parameters, a final byte.
fn sequence(rest: &[u8], is_last: bool) -> Step {
    let Some(end) = rest.iter().skip(1).position(|b| (0x40..=0x7e).contains(b)) else {
        return if is_last || rest.len() > SEQUENCE_LIMIT {
            Step::Take(None, rest.len() + 1)
        } else {
            Step::Wait
        };
    };
    // Escape, `[`, parameters, final byte.
    let count = end + 3;
    let parameters = rest.get(1..=end).unwrap_or_default();
    let last = rest.get(end + 1).copied().unwrap_or_default();
    if last == b'~' && parameters == b"200" {
        return Step::Paste;
    }
    let what = match (parameters.first(), last) {
        (Some(b'<'), b'M') => mouse(parameters).map(What::Mouse),
        (Some(b'<'), _) => None,
        (_, b'I') => Some(What::Focus(true)),
        (_, b'O') => Some(What::Focus(false)),
        (Some(b'?'), b'c') => Some(What::Told(Told::Attributes {
            has_sixel: numbers(parameters.get(1..).unwrap_or_default()).contains(&SIXEL),
        })),
        (_, b't') => cell(parameters).map(What::Told),
        _ => key_of(parameters, last).map(What::Key),
    };
    Step::Take(what, count)
}

/// The size of a cell, as `6;20;10`: height, then width.
fn cell(parameters: &[u8]) -> Option<Told> {
    match numbers(parameters).as_slice() {
        [6, height, width] => Some(Told::Cell(*width, *height)),
        _ => None,
    }
}

fn numbers(parameters: &[u8]) -> Vec<u16> {
    parameters
        .split(|b| *b == b';')
        .map(|part| {
            let digits: String = part
                .iter()
                .take_while(|b| b.is_ascii_digit())
                .map(|b| char::from(*b))
                .collect();
            digits.parse().unwrap_or(0)
        })
        .collect()
}

fn key_of(parameters: &[u8], last: u8) -> Option<Key> {
    let numbers = numbers(parameters);
    let first = numbers.first().copied().unwrap_or(0);
    let code = match last {
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'H' => Code::Home,
        b'F' => Code::End,
        b'P' => Code::F(1),
        b'Q' => Code::F(2),
        b'R' => Code::F(3),
        b'S' => Code::F(4),
        b'Z' => return Some(Key::plain(Code::BackTab)),
        b'~' => match first {
            1 | 7 => Code::Home,
            2 => Code::Insert,
            3 => Code::Delete,
            4 | 8 => Code::End,
            5 => Code::PageUp,
            6 => Code::PageDown,
            n @ 11..=15 => Code::F(u8::try_from(n - 10).ok()?),
            n @ 17..=21 => Code::F(u8::try_from(n - 11).ok()?),
            n @ 23..=24 => Code::F(u8::try_from(n - 12).ok()?),
            _ => return None,
        },
        _ => return None,
    };
    // The second parameter is one more than a sum: 1 Shift, 2 Alt, 4 Ctrl.
    let held = numbers.get(1).copied().unwrap_or(1).saturating_sub(1);
    Some(Key {
        code,
        shift: held & 1 != 0,
        alt: held & 2 != 0,
        ctrl: held & 4 != 0,
    })
}

/// A report of the mouse, as `<0;12;5`: button, column, row from 1.
fn mouse(parameters: &[u8]) -> Option<Mouse> {
    let numbers = numbers(parameters.get(1..)?);
    let [button, column, row] = numbers.as_slice() else {
        return None;
    };
    let act = match button & !0b1_1100 {
        0 => MouseAct::Click,
        64 => MouseAct::WheelUp,
        65 => MouseAct::WheelDown,
        _ => return None,
    };
    Some(Mouse {
        act,
        column: column.saturating_sub(1),
        row: row.saturating_sub(1),
    })
}

#[cfg(test)]
mod tests;
