//! The keys of every text field, as shells and editors have them.
//! Never takes a key that is none of them: what it leaves goes on to the key map.

use super::buffer::{Editor, Inserted};
use super::motion::Motion;
use crate::text::bidi;
use crate::ui::key::{Code, Key};

/// What a text field did with a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// Nothing: it is not a key of text fields.
    No,
    /// The caret moved.
    Moved,
    /// The text changed.
    Changed,
    /// The text is full: the letter was left out.
    Full,
}

/// Gives a key to a text field; `is_ordered` says whether somebody sets a text from right to left in the
/// order in which it is read.
///
/// Enter breaks the line where there are several; an input line leaves it, and up and down too.
pub fn take(editor: &mut Editor, key: Key, is_ordered: bool) -> Taken {
    if let Some(c) = key.typed() {
        return typed(editor.type_char(c));
    }
    let is_one_line = editor.is_one_line();
    match key.code {
        Code::Enter if !is_one_line && !key.ctrl && !key.alt => typed(editor.type_char('\n')),
        Code::Up | Code::Down | Code::PageUp | Code::PageDown if is_one_line => Taken::No,
        _ => match (motion_of(turned(editor, key, is_ordered)), deletion_of(key)) {
            (Some(motion), _) => {
                editor.step(motion, key.shift);
                Taken::Moved
            }
            (None, Some(motion)) => changed(!editor.delete(motion).is_empty()),
            (None, None) => undo_or_redo(editor, key),
        },
    }
}

/// In a text from right to left the arrows go where they point. Where nobody sets it in order it stands
/// from left to right, and so do they.
fn turned(editor: &Editor, key: Key, is_ordered: bool) -> Key {
    let is_turned = is_ordered && bidi::is_right_to_left(editor.text());
    let code = match key.code {
        Code::Left if is_turned => Code::Right,
        Code::Right if is_turned => Code::Left,
        code => code,
    };
    Key { code, ..key }
}

const fn typed(inserted: Inserted) -> Taken {
    match inserted {
        Inserted::Whole => Taken::Changed,
        Inserted::Cut(_) => Taken::Full,
    }
}

const fn changed(is_changed: bool) -> Taken {
    if is_changed {
        Taken::Changed
    } else {
        Taken::Moved
    }
}

fn undo_or_redo(editor: &mut Editor, key: Key) -> Taken {
    // Ctrl-Z stops the program, as everywhere in a terminal; shells undo on Ctrl-_.
    match key.code {
        Code::Char('_' | '/' | '7') if key.ctrl => changed(editor.undo()),
        Code::Char('u') if key.alt => changed(editor.undo()),
        Code::Char('y') if key.ctrl => changed(editor.redo()),
        Code::Char('r') if key.alt => changed(editor.redo()),
        _ => Taken::No,
    }
}

fn motion_of(key: Key) -> Option<Motion> {
    let is_word = key.ctrl || key.alt;
    Some(match key.code {
        Code::Left if is_word => Motion::WordLeft,
        Code::Right if is_word => Motion::WordRight,
        Code::Char('b') if key.alt => Motion::WordLeft,
        Code::Char('f') if key.alt => Motion::WordRight,
        Code::Left => Motion::Left,
        Code::Right => Motion::Right,
        Code::Up => Motion::Up,
        Code::Down => Motion::Down,
        Code::PageUp => Motion::PageUp,
        Code::PageDown => Motion::PageDown,
        Code::Home if key.ctrl => Motion::Start,
        Code::End if key.ctrl => Motion::End,
        Code::Home => Motion::RowStart,
        Code::End => Motion::RowEnd,
        Code::Char('a') if key.ctrl => Motion::RowStart,
        Code::Char('e') if key.ctrl => Motion::RowEnd,
        _ => return None,
    })
}

/// Returns the motion that a deleting key takes away over.
fn deletion_of(key: Key) -> Option<Motion> {
    let is_word = key.ctrl || key.alt;
    Some(match key.code {
        Code::Backspace if is_word => Motion::WordLeft,
        Code::Delete if is_word => Motion::WordRight,
        Code::Char('w') if key.ctrl => Motion::WordLeft,
        Code::Char('d') if key.alt => Motion::WordRight,
        Code::Backspace => Motion::Left,
        Code::Char('h') if key.ctrl => Motion::Left,
        Code::Delete => Motion::Right,
        Code::Char('k') if key.ctrl => Motion::RowEnd,
        Code::Char('u') if key.ctrl => Motion::RowStart,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(editor: &mut Editor, keys: &str) {
        for key in keys.split(' ') {
            take(editor, key.parse().unwrap(), true);
        }
    }

    #[test]
    fn the_keys_of_shells_and_editors_work() {
        let mut editor = Editor::new(100);
        editor.insert("one two three");
        press(&mut editor, "ctrl-w X");
        assert_eq!(editor.text(), "one two X");
        press(&mut editor, "alt-b alt-b ctrl-k");
        assert_eq!(editor.text(), "one ");
        press(&mut editor, "ctrl-_");
        assert_eq!(editor.text(), "one two X");
        press(&mut editor, "ctrl-y enter ctrl-a Z");
        assert_eq!(editor.text(), "one \nZ");
    }

    #[test]
    fn an_input_line_leaves_enter_and_the_keys_of_lists() {
        let mut editor = Editor::one_line(100);
        for name in [
            "enter", "up", "down", "pgup", "f1", "tab", "esc", "ctrl-c", "ctrl-p",
        ] {
            assert_eq!(
                take(&mut editor, name.parse().unwrap(), true),
                Taken::No,
                "{name}"
            );
        }
    }

    #[test]
    fn in_a_text_from_right_to_left_the_arrows_go_where_they_point() {
        let mut editor = Editor::new(100);
        editor.insert("سلام دوست");
        press(&mut editor, "right right right right right X");
        assert_eq!(editor.text(), "سلامX دوست");
        press(&mut editor, "left left Y");
        assert_eq!(editor.text(), "سلامX دYوست");
    }

    #[test]
    fn where_nobody_sets_it_in_order_the_arrows_go_as_it_stands() {
        let mut editor = Editor::new(100);
        editor.insert("سلام دوست");
        for _ in 0..5 {
            take(&mut editor, "left".parse().unwrap(), false);
        }
        take(&mut editor, Key::char('X'), false);
        assert_eq!(editor.text(), "سلامX دوست");
    }

    #[test]
    fn a_full_text_says_so() {
        let mut editor = Editor::new(1);
        assert_eq!(take(&mut editor, Key::char('a'), true), Taken::Changed);
        assert_eq!(take(&mut editor, Key::char('b'), true), Taken::Full);
    }
}
