//! The terminal while the desk has it: entered once, always given back as it was.
//! Never leaves a mode on: giving back is done when it is dropped, whatever ended the program.

use std::io::{self, BufWriter, IsTerminal, Stdout, Write};

use crossterm::clipboard::CopyToClipboard;
use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::event::{
    DisableBracketedPaste, DisableFocusChange, EnableBracketedPaste, EnableFocusChange,
};
use crossterm::style::{Print, ResetColor, force_color_output};
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, disable_raw_mode, enable_raw_mode, size,
};
use crossterm::{execute, queue};
use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::buffer::{Buffer, CellDiffOption};
use ratatui::layout::{Position, Rect};

use crate::ui::graphics::Question;

/// Clicks and the wheel (1000) with coordinates of any size (1006). Motion is not asked for: it
/// would be a flood of events that nothing here looks at.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1000l";
/// Bidirectional support off (ECMA-48 BDSM, explicit mode): rows come in visual order already.
const BIDI_OURS: &str = "\x1b[8l";
const BIDI_THEIRS: &str = "\x1b[8h";
/// Whether pictures are taken by the kitty graphics protocol: one of a pixel is offered, to be looked
/// at and not shown.
const ASK_KITTY: &str = "\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\";
/// Height and width of a cell in pixels.
const ASK_CELL: &str = "\x1b[16t";
/// The primary attributes.
const ASK_ATTRIBUTES: &str = "\x1b[c";
/// What no cell of a frame holds.
const COVERED: &str = "\u{0}";
/// A frame of 500×200 cells fits without being written in pieces.
const BUFFER_BYTES: usize = 256 * 1024;

type Out = CrosstermBackend<BufWriter<Stdout>>;

/// Why there is no screen.
#[derive(Debug, thiserror::Error)]
pub enum NoScreen {
    /// Standard input or output is no terminal.
    #[error(
        "the desk needs a terminal for input and output; use `afterdesk list`, `show` and `reply` \
         in scripts"
    )]
    NotATerminal,
    /// The terminal cannot move its cursor.
    #[error("this terminal (TERM=dumb) cannot show the desk; use another one, or `afterdesk list`")]
    Dumb,
    /// The terminal failed.
    #[error("the terminal does not answer ({0}); start the desk in another one")]
    Failed(#[from] io::Error),
}

/// Returns why the desk cannot be shown here, before anything is opened.
pub fn look(term: Option<&str>) -> Result<(), NoScreen> {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err(NoScreen::NotATerminal);
    }
    match term {
        Some("dumb") => Err(NoScreen::Dumb),
        _ => Ok(()),
    }
}

/// What is switched on beside the screen itself.
#[derive(Debug, Clone, Copy)]
pub struct Modes {
    /// Clicks and the wheel.
    pub mouse: bool,
    /// The terminal must leave rows as they are written: they are set in visual order here, or
    /// nobody is to do it.
    pub own_bidi: bool,
}

/// The terminal while the desk has it.
pub struct Screen {
    out: Out,
    modes: Modes,
    is_entered: bool,
    /// What stands on the terminal.
    shown: Buffer,
    /// The frame that is drawn next; the two change places when it is on the terminal.
    fresh: Buffer,
    /// The caret of the frame on the terminal.
    caret: Option<Position>,
    /// Whether the terminal was cleared and no frame is on it.
    is_bare: bool,
}

impl std::fmt::Debug for Screen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Screen")
            .field("is_entered", &self.is_entered)
            .finish_non_exhaustive()
    }
}

impl Screen {
    /// Takes the terminal.
    pub fn enter(modes: Modes) -> io::Result<Self> {
        // The theme itself goes without colour where none is wanted; crossterm's own handling
        // writes empty sequences that reset bold and reverse.
        force_color_output(true);
        let out = BufWriter::with_capacity(BUFFER_BYTES, io::stdout());
        let mut screen = Self {
            out: CrosstermBackend::new(out),
            modes,
            is_entered: false,
            shown: Buffer::default(),
            fresh: Buffer::default(),
            caret: None,
            is_bare: true,
        };
        screen.take()?;
        Ok(screen)
    }

    /// Takes the terminal again after it was given back.
    pub fn take(&mut self) -> io::Result<()> {
        enable_raw_mode()?;
        self.is_entered = true;
        let out = &mut self.out;
        queue!(
            out,
            EnterAlternateScreen,
            EnableBracketedPaste,
            EnableFocusChange
        )?;
        if self.modes.mouse {
            queue!(out, Print(MOUSE_ON))?;
        }
        queue!(out, Print(order_of(self.modes)))?;
        execute!(out, Hide)?;
        self.clear()
    }

    /// Gives the terminal back as it was.
    pub fn give_back(&mut self) -> io::Result<()> {
        if !std::mem::take(&mut self.is_entered) {
            return Ok(());
        }
        let written = give_back(&mut self.out, self.modes);
        disable_raw_mode()?;
        written
    }

    /// Draws a frame; `draw` fills the cells and says where the caret stands. A frame that changes
    /// nothing writes nothing: a terminal far away is not woken for it.
    pub fn draw(&mut self, draw: impl FnOnce(&mut Buffer) -> Option<Position>) -> io::Result<()> {
        let (width, height) = size()?;
        if self.shown.area != Rect::new(0, 0, width, height) {
            self.clear()?;
        }
        self.fresh.reset();
        let caret = draw(&mut self.fresh);
        uncover(&mut self.shown, &self.fresh);
        let mut changes = self.shown.diff_iter(&self.fresh).peekable();
        if changes.peek().is_none() && self.caret == caret && !self.is_bare {
            return Ok(());
        }
        queue!(self.out, BeginSynchronizedUpdate)?;
        self.out.draw(changes)?;
        match caret {
            Some(Position { x, y }) => queue!(self.out, Show, MoveTo(x, y))?,
            None => queue!(self.out, Hide)?,
        }
        execute!(self.out, EndSynchronizedUpdate)?;
        std::mem::swap(&mut self.shown, &mut self.fresh);
        self.caret = caret;
        self.is_bare = false;
        Ok(())
    }

    /// Tells the terminal whether it must leave rows as they are written; everything is drawn anew
    /// when that changes.
    pub fn set_own_bidi(&mut self, own_bidi: bool) -> io::Result<()> {
        if self.modes.own_bidi == own_bidi {
            return Ok(());
        }
        self.modes.own_bidi = own_bidi;
        execute!(self.out, Print(order_of(self.modes)))?;
        self.clear()
    }

    /// Empties the terminal, so that the next frame writes every cell that is not blank.
    pub fn clear(&mut self) -> io::Result<()> {
        let (width, height) = size()?;
        let area = Rect::new(0, 0, width, height);
        for frame in [&mut self.shown, &mut self.fresh] {
            frame.resize(area);
            frame.reset();
        }
        self.is_bare = true;
        execute!(self.out, Clear(ClearType::All))
    }

    /// Asks the terminal what it can show pictures with. It answers among the keys, or never.
    pub fn ask(&mut self, question: Question) -> io::Result<()> {
        if question == Question::All {
            queue!(self.out, Print(ASK_KITTY))?;
        }
        // The attributes come last: every terminal knows them, and answers in turn.
        execute!(self.out, Print(ASK_CELL), Print(ASK_ATTRIBUTES))
    }

    /// Sends text to the terminal's clipboard (OSC 52).
    pub fn copy(&mut self, text: &str) -> io::Result<()> {
        execute!(self.out, CopyToClipboard::to_clipboard_from(text))
    }
}

/// Marks the cells under a picture that has gone as changed: the terminal does not know that they lie
/// bare.
fn uncover(shown: &mut Buffer, fresh: &Buffer) {
    for (was, is) in shown.content.iter_mut().zip(&fresh.content) {
        if was.diff_option == CellDiffOption::Skip && is.diff_option != CellDiffOption::Skip {
            was.diff_option = CellDiffOption::None;
            was.set_symbol(COVERED);
        }
    }
}

const fn order_of(modes: Modes) -> &'static str {
    if modes.own_bidi {
        BIDI_OURS
    } else {
        BIDI_THEIRS
    }
}

fn give_back(out: &mut impl Write, modes: Modes) -> io::Result<()> {
    queue!(out, EndSynchronizedUpdate)?;
    if modes.own_bidi {
        queue!(out, Print(BIDI_THEIRS))?;
    }
    if modes.mouse {
        queue!(out, Print(MOUSE_OFF))?;
    }
    queue!(out, DisableFocusChange, DisableBracketedPaste, ResetColor)?;
    execute!(out, LeaveAlternateScreen, Show)
}

impl Drop for Screen {
    fn drop(&mut self) {
        // Nobody is left to tell: the terminal is gone when this fails.
        let _ = self.give_back();
    }
}
