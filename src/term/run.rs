//! The main loop: waits for what happens or for the next deadline, updates, draws.
//! Never waits for disk or network, and draws at most once for what came together.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::burst::Burst;
use super::decode::Decoder;
use super::screen::Screen;
use crate::app::{self, App};
use crate::domain::time::Stamp;
use crate::runtime::hands::Hands;
use crate::runtime::happened::Happened;
use crate::runtime::{clipboard, clock};
use crate::ui::effect::Effect;
use crate::ui::event::{Event, What};
use crate::ui::theme::{ColorDepth, Theme};
use crate::ui::widgets::Paint;
use crate::ui::words::Words;

/// Under load a frame is drawn at most so often, in milliseconds.
const FRAME_MS: u64 = 8;

/// What the main loop works with.
#[derive(Debug)]
pub struct Desk {
    /// The state of the screen.
    pub app: App,
    /// The store threads.
    pub hands: Hands,
    /// What the threads tell.
    pub events: Receiver<Happened>,
    /// What the terminal and the settings make of a theme.
    pub looks: Looks,
    /// Ends in a fault of its own when the terminal loses the focus; see [`fault_wanted`].
    pub is_fault_wanted: bool,
}

/// What the terminal and the settings make of a theme.
#[derive(Debug, Clone)]
pub struct Looks {
    /// How many colours the terminal has.
    pub depth: ColorDepth,
    /// The shop's own theme.
    pub own: Option<Theme>,
}

impl Looks {
    fn of(&self, name: &str) -> Theme {
        match &self.own {
            Some(own) if own.name() == name => own.clone(),
            _ => Theme::named(name, self.depth).unwrap_or_else(|_| Theme::plain()),
        }
    }
}

/// Returns whether a test wants to see how the desk meets a fault of its own: only in a debug
/// build, and only when `AFTERDESK_TEST_FAULT` is set.
pub fn fault_wanted(environment: impl Fn(&str) -> Option<String>) -> bool {
    cfg!(debug_assertions) && environment("AFTERDESK_TEST_FAULT").is_some()
}

/// What the loop itself keeps.
struct Loop<'a> {
    app: &'a mut App,
    hands: &'a Hands,
    screen: &'a mut Screen,
    theme: Theme,
    looks: &'a Looks,
    is_fault_wanted: bool,
    decoder: Decoder,
    burst: Burst,
    is_over: bool,
}

impl Desk {
    /// Runs until the desk is left, and returns the state it ended in.
    ///
    /// # Errors
    /// When the terminal fails. The terminal is given back and drafts are saved in any case.
    pub fn run(mut self, screen: &mut Screen) -> std::io::Result<App> {
        let result = catch_unwind(AssertUnwindSafe(|| {
            let mut desk = Loop {
                theme: self.looks.of(&self.app.theme),
                app: &mut self.app,
                hands: &self.hands,
                screen,
                looks: &self.looks,
                is_fault_wanted: self.is_fault_wanted,
                decoder: Decoder::default(),
                burst: Burst::default(),
                is_over: false,
            };
            desk.run(&self.events)
        }));
        let given_back = screen.give_back();
        // A fault leaves the words where they were: they are saved once more.
        if !matches!(result, Ok(Ok(()))) {
            for effect in app::save_all(&mut self.app) {
                self.hands.submit(effect);
            }
        }
        // Threads that still want to tell something must not wait for a loop that is over.
        drop(self.events);
        self.hands.finish();
        match result {
            Ok(result) => result.and(given_back).map(|()| self.app),
            Err(fault) => resume_unwind(fault),
        }
    }
}

/// After a pause there is a whole frame of time to gather; under load what is left of the last one.
fn frame_end(drawn_at: Instant) -> Instant {
    let frame = Duration::from_millis(FRAME_MS);
    let now = clock::instant();
    let since = now.saturating_duration_since(drawn_at);
    now + frame.saturating_sub(since).max(Duration::from_millis(1))
}

impl Loop<'_> {
    fn run(&mut self, events: &Receiver<Happened>) -> std::io::Result<()> {
        self.draw()?;
        let mut drawn_at = clock::instant();
        while !self.is_over {
            match self.wait(events) {
                Ok(happened) => self.take(happened)?,
                Err(RecvTimeoutError::Timeout) => self.time_passed()?,
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            }
            // All that is there is taken before anything is drawn, for the length of a frame at
            // most.
            let until = frame_end(drawn_at);
            while !self.is_over && clock::instant() < until {
                let Ok(happened) = events.try_recv() else {
                    break;
                };
                self.take(happened)?;
            }
            if !self.is_over {
                self.draw()?;
                drawn_at = clock::instant();
            }
        }
        Ok(())
    }

    fn wait(&self, events: &Receiver<Happened>) -> Result<Happened, RecvTimeoutError> {
        let deadlines = [app::next_deadline(self.app), self.decoder.due()];
        match deadlines.into_iter().flatten().min() {
            Some(deadline) => {
                let ms = deadline.since(clock::now()).max(0);
                events.recv_timeout(Duration::from_millis(ms.unsigned_abs()))
            }
            None => events.recv().map_err(|_| RecvTimeoutError::Disconnected),
        }
    }

    fn take(&mut self, happened: Happened) -> std::io::Result<()> {
        let at = clock::now();
        match happened {
            Happened::Screen(what) => self.happen(at, what),
            Happened::Bytes(bytes) => {
                let came = self.decoder.feed(&bytes, at);
                self.all_happen(at, came)
            }
            Happened::Resized => {
                let (width, height) = crossterm::terminal::size()?;
                self.happen(at, What::Resize { width, height })
            }
            // The terminal is gone, as after SIGHUP.
            Happened::InputEnded => self.happen(at, What::Terminate),
        }
    }

    fn time_passed(&mut self) -> std::io::Result<()> {
        let at = clock::now();
        if self.decoder.due().is_some_and(|due| due <= at) {
            let came = self.decoder.give_up();
            self.all_happen(at, came)?;
        }
        self.happen(at, What::Tick)
    }

    fn all_happen(&mut self, at: Stamp, came: Vec<What>) -> std::io::Result<()> {
        for what in self.burst.settle(came, self.app.is_text(), at) {
            self.happen(at, what)?;
        }
        Ok(())
    }

    fn happen(&mut self, at: Stamp, what: What) -> std::io::Result<()> {
        debug_assert!(
            !self.is_fault_wanted || what != What::Focus(false),
            "the fault that a test asked for"
        );
        for effect in app::update(self.app, Event::new(at, what)) {
            self.perform(effect)?;
        }
        Ok(())
    }

    /// Performs what concerns the terminal, and hands everything else over.
    fn perform(&mut self, effect: Effect) -> std::io::Result<()> {
        match effect {
            Effect::Copy(text) => {
                self.screen.copy(&text)?;
                clipboard::copy(text);
            }
            Effect::Redraw => self.screen.clear()?,
            Effect::AskTerminal(question) => self.screen.ask(question)?,
            Effect::Suspend => self.stop()?,
            Effect::Quit => self.is_over = true,
            effect => {
                if let Some(answer) = self.hands.submit(effect) {
                    self.happen(clock::now(), What::Answer(answer))?;
                }
            }
        }
        Ok(())
    }

    /// Stops the whole program, its threads too, until the shell brings it back.
    fn stop(&mut self) -> std::io::Result<()> {
        self.screen.give_back()?;
        let stopped =
            rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::STOP);
        self.screen.take()?;
        stopped?;
        let (width, height) = crossterm::terminal::size()?;
        self.happen(clock::now(), What::Resize { width, height })
    }

    fn draw(&mut self) -> std::io::Result<()> {
        if self.theme.name() != self.app.theme && self.looks.depth != ColorDepth::None {
            self.theme = self.looks.of(&self.app.theme);
        }
        self.screen
            .set_own_bidi(!self.app.bidi.is_the_terminals())?;
        let (app, theme) = (&*self.app, &self.theme);
        self.screen.draw(|buf| {
            let mut paint = Paint::new(buf, theme, Words::new(&app.words));
            app::view::draw(app, &mut paint)
        })?;
        app::drawn(self.app);
        Ok(())
    }
}
