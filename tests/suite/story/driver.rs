//! Runs the desk without a terminal, without threads and without a clock of its own.
//! Never performs an effect in another way than the store threads do.

mod start;

use afterdesk::app::{self, App};
use afterdesk::domain::agent::Role;
use afterdesk::domain::conversation::{
    Author, Conversation, Direction, MessageFields, MessageKind, OutboxRow, OutboxState, SalesLane,
};
use afterdesk::domain::deadline::Subject;
use afterdesk::domain::dossier::Target;
use afterdesk::domain::id::ConversationId;
use afterdesk::domain::platform::Shop;
use afterdesk::domain::time::Stamp;
use afterdesk::runtime::worker::{Surroundings, Worker};
use afterdesk::service::import::options::Options;
use afterdesk::service::import::{apply, plan};
use afterdesk::service::{conversation, reply};
use afterdesk::store::desk::Store;
use afterdesk::store::location::{Location, Open};
use afterdesk::store::{conversations, outbox};
use afterdesk::ui::effect::Effect;
use afterdesk::ui::event::{Answer, Event, Mouse, MouseAct, What};
use afterdesk::ui::key::{Key, sequence};
use afterdesk::ui::theme::Theme;
use afterdesk::ui::widgets::Paint;
use afterdesk::ui::words::Words;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The whole desk.
pub struct Driver {
    /// The state of the screen.
    pub app: App,
    /// What went to the clipboard.
    pub copied: Vec<String>,
    /// Whether the program has ended.
    pub has_ended: bool,
    worker: Worker,
    /// What the store thread is told.
    pub around: Surroundings,
    /// The clock.
    pub now: Stamp,
    /// The shop, where there is one.
    pub shop: Option<Shop>,
    waiting: Vec<Effect>,
}

impl Driver {
    /// Sends words into a conversation past the screen, through the gate.
    pub fn write_to(&mut self, conversation: ConversationId, text: &str) {
        self.now = self.now.plus_ms(1);
        let context = self.around.context(self.now);
        let request = reply::Request {
            conversation,
            text,
            key: None,
            route: None,
            does: None,
        };
        reply::reply(self.worker.store(), &context, &request).unwrap();
    }

    /// Lets somebody else sit down, with another role.
    pub fn works_as(&mut self, role: Role) {
        self.around.actor.role = role;
        self.app.model.actor.role = role;
        let empty = Store::open(&Location::Memory, Open::Create(self.now)).unwrap();
        let store = std::mem::replace(self.worker.store(), empty);
        self.worker = Worker::new(store, self.around.clone());
    }

    /// Ends the program without a word and starts it again on the same store.
    pub fn killed(self) -> Self {
        let shop = self.shop.clone();
        Self::on(self.around, Some(self.worker), |_, _| shop)
    }

    /// A buyer writes for the first time, so many milliseconds from now.
    pub fn another_buyer(&mut self, name: &str, ms: i64) {
        self.buyer_who_says(name, ms, "没人拼单，我不想要了，能退款吗？");
    }

    /// Lets another buyer write some words, so long ago.
    pub fn buyer_who_says(&mut self, name: &str, ms: i64, words: &str) {
        let at = self.now.plus_ms(ms);
        let shop = self.shop.as_ref().unwrap().id;
        let id = self
            .worker
            .store()
            .write(|tx| {
                let id = ConversationId::fresh(tx.ids(), at);
                let conversation = Conversation {
                    id,
                    shop,
                    external_id: id.to_string(),
                    order: None,
                    buyer: name.to_owned(),
                    language: "zh".to_owned(),
                    unread: 0,
                    waiting_since: None,
                    last_at: None,
                    lane: SalesLane::Presales,
                };
                conversations::insert(tx, &conversation)?;
                Ok::<_, afterdesk::store::error::StoreError>(id)
            })
            .unwrap();
        let fields = MessageFields {
            at,
            direction: Direction::In,
            author: Author::Buyer,
            author_name: name.to_owned(),
            kind: MessageKind::Text,
            text: words.to_owned(),
            attachments: Vec::new(),
            external_id: None,
        };
        let context = self.around.context(self.now);
        conversation::receive(self.worker.store(), &context, id, &fields).unwrap();
    }

    /// Presses keys one after the other, as fast as a person who looks at the screen.
    pub fn press(&mut self, keys: &str) {
        for key in sequence(keys).unwrap() {
            self.happen(What::Key(key));
            self.settle();
        }
    }

    /// Presses keys before anything of what they cause is answered or drawn.
    pub fn press_blindly(&mut self, keys: &str) {
        for key in sequence(keys).unwrap() {
            self.happen(What::Key(key));
        }
    }

    /// Types letters into a field.
    pub fn type_text(&mut self, text: &str) {
        for letter in text.chars() {
            self.happen(What::Key(Key::char(letter)));
            self.settle();
        }
    }

    /// Pastes text with brackets.
    pub fn paste(&mut self, text: &str) {
        self.happen(What::Paste(text.to_owned()));
        self.settle();
    }

    /// Lets time pass; deadlines of the state come when they are due.
    pub fn pass_ms(&mut self, ms: i64) {
        let until = self.now.plus_ms(ms);
        while let Some(next) = app::next_deadline(&self.app).filter(|next| *next <= until) {
            assert!(next > self.now, "a deadline that stays in the past");
            self.now = next;
            self.happen(What::Tick);
            self.settle();
        }
        self.now = until;
        self.happen(What::Tick);
        self.settle();
    }

    /// Clicks a cell.
    pub fn click(&mut self, column: u16, row: u16) {
        self.happen(What::Mouse(Mouse {
            act: MouseAct::Click,
            column,
            row,
        }));
        self.settle();
    }

    /// Turns the wheel over a cell, towards the user or away.
    pub fn wheel(&mut self, column: u16, row: u16, is_down: bool) {
        let act = if is_down {
            MouseAct::WheelDown
        } else {
            MouseAct::WheelUp
        };
        self.happen(What::Mouse(Mouse { act, column, row }));
        self.settle();
    }

    /// Answers something that another thread was asked for.
    pub fn answer(&mut self, answer: Answer) {
        self.happen(What::Answer(answer));
        self.settle();
    }

    /// Takes a file in, as an import beside the desk does, and says so.
    pub fn take_in(&mut self, name: &str, text: &str) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        let mut plan = plan::check(&[path], &mut |_| {});
        assert!(plan.is_readable() && plan.is_whole(), "{name}");
        let options = Options {
            default_shop: "暖冬家居".to_owned(),
            ..Options::default()
        };
        let context = self.around.context(self.now);
        let store = self.worker.store();
        apply::apply(store, &context, &mut plan, &options, &mut |_| {}).unwrap();
        self.store_changed();
    }

    /// Says that another program wrote to the store.
    pub fn store_changed(&mut self) {
        self.happen(What::StoreChanged);
        self.settle();
    }

    /// Sends SIGTERM.
    pub fn terminate(&mut self) {
        self.happen(What::Terminate);
        self.settle();
    }

    /// Changes the size of the terminal.
    pub fn resize(&mut self, width: u16, height: u16) {
        self.happen(What::Resize { width, height });
        self.settle();
    }

    /// Opens a matter that stands in no list.
    pub fn open(&mut self, target: Target) {
        let effects = app::matter::open(&mut self.app, target, app::matter::Why::Chosen);
        self.waiting.extend(effects);
        self.settle();
    }

    /// Lets the world do something, as a key would.
    pub fn perform(&mut self, effect: Effect) {
        self.waiting.push(effect);
        self.settle();
    }

    fn happen(&mut self, what: What) {
        self.now = self.now.plus_ms(1);
        let effects = app::update(&mut self.app, Event::new(self.now, what));
        self.waiting.extend(effects);
    }

    /// Performs what is asked for until nothing is asked for any more, and draws.
    pub fn settle(&mut self) {
        while !self.waiting.is_empty() {
            match self.waiting.remove(0) {
                Effect::Copy(text) => self.copied.push(text),
                Effect::Quit => self.has_ended = true,
                Effect::Suspend | Effect::Redraw => {}
                effect => {
                    if let Some(answer) = self.worker.perform(effect, self.now) {
                        self.happen(What::Answer(answer));
                    }
                }
            }
        }
        self.draw();
    }

    /// Draws a frame.
    pub fn draw(&mut self) {
        let (width, height) = self.app.size;
        self.screen(width, height);
        app::drawn(&mut self.app);
    }

    /// Returns the screen as text.
    pub fn screen(&self, width: u16, height: u16) -> String {
        let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
        let theme = Theme::plain();
        let mut paint = Paint::new(&mut buf, &theme, Words::new(&self.app.words));
        app::view::draw(&self.app, &mut paint);
        let mut text = String::new();
        for y in 0..height {
            for x in 0..width {
                text.push_str(buf[(x, y)].symbol());
            }
            text.push('\n');
        }
        text
    }

    /// Returns the store, to put into it what no key does.
    pub const fn store(&mut self) -> &mut Store {
        self.worker.store()
    }

    /// Returns the conversation of the chosen row.
    pub fn chosen_conversation(&self) -> ConversationId {
        let row = self.app.panes.queue.row(&self.app.model).unwrap();
        match row.deadline.subject {
            Subject::Conversation(id) => id,
            other => panic!("{other:?} is no conversation"),
        }
    }

    /// Returns what is on its way out.
    pub fn outbox(&mut self) -> Vec<OutboxRow> {
        self.worker
            .store()
            .read(|tx| outbox::open(tx, 100))
            .unwrap()
    }

    /// Returns how many messages were recorded as sent.
    pub fn sent_messages(&mut self) -> usize {
        let filter = outbox::Filter {
            state: Some(OutboxState::Sent),
            ..outbox::Filter::default()
        };
        let sent = self
            .worker
            .store()
            .read(|tx| outbox::page(tx, filter, None, 100));
        sent.unwrap().len()
    }
}
