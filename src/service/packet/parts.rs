//! The paper of a packet: statement, attachments, order and money, timeline, chat, the files.
//! Never words of its own: they stand in the language files of papers.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::document::paper::{Block, Column, Level, Paper, Picture, Span, Table};
use crate::document::{laid, leaves};
use crate::domain::attachment::FileKind;
use crate::domain::conversation::{Author, MessageKind};
use crate::domain::order::{AmountKind, Order, PayChannel};
use crate::domain::packet::{Event, Lettered, Origin, Packet, What};
use crate::domain::time::{Stamp, Zone};
use crate::i18n::catalog::{Catalog, Value};
use crate::i18n::language::Language;
use crate::i18n::{date, money, number};

/// Pages of a document that stand on the paper, at most; all of it lies in the archive.
const LEAVES: usize = 30;

/// What a packet is written with.
pub(super) struct Writer<'a> {
    pub packet: &'a Packet,
    pub words: &'a Catalog,
    pub zone: Zone,
    /// The files that go out, by their letters.
    pub files: &'a BTreeMap<String, Arc<Vec<u8>>>,
}

impl Writer<'_> {
    /// Writes the paper.
    pub fn paper(&self) -> Paper {
        let packet = self.packet;
        let title = self.words.word("paper-title", packet.purpose.code());
        let mut blocks = vec![Block::Heading(Level::Title, title.to_owned())];
        blocks.push(Block::Facts(self.facts()));
        self.statement(&mut blocks);
        self.attachments(&mut blocks);
        if let Some(order) = &packet.order {
            self.order(order, &mut blocks);
        }
        self.timeline(&mut blocks);
        self.chat(&mut blocks);
        self.notes(&mut blocks);
        for one in &packet.attachments {
            self.attachment(one, &mut blocks);
        }
        let number = Value::from(packet.number());
        let shop = Value::from(&packet.shop.name);
        let (page, pages) = (Value::from("{page}"), Value::from("{pages}"));
        Paper {
            title: title.to_owned(),
            language: self.language(),
            at: packet.newest(),
            foot: self.t("paper-foot", &[("shop", shop), ("number", number)]),
            page_words: self.t("paper-page", &[("page", page), ("pages", pages)]),
            blocks,
        }
    }

    const fn language(&self) -> Language {
        self.words.language()
    }

    fn t(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.words.t_with(key, values)
    }

    fn time(&self, at: Stamp) -> String {
        date::full(at, self.zone, self.language())
    }

    fn heading(&self, key: &str, blocks: &mut Vec<Block>) {
        blocks.push(Block::Heading(Level::Part, self.words.t(key).to_owned()));
    }

    fn head(&self, keys: &[&str]) -> Vec<String> {
        keys.iter()
            .map(|key| self.words.t(key).to_owned())
            .collect()
    }

    fn facts(&self) -> Vec<(String, String)> {
        let packet = self.packet;
        let order = packet.order.as_ref().map(|order| &order.fields);
        let case = packet.case.as_ref();
        let work_order = packet.work_order.as_ref();
        let reason = case.and_then(|case| case.fields.reason).map(|reason| {
            let word = self.words.word("case-reason", reason.code()).to_owned();
            let told = case.and_then(|case| case.fields.reason_text.clone());
            told.filter(|told| *told != word)
                .map_or(word.clone(), |told| format!("{word} ({told})"))
        });
        let language = self.language();
        let amount = case.and_then(|case| case.fields.amount);
        let problem = work_order.and_then(|one| one.fields.title.clone());
        let due = work_order.and_then(|one| one.fields.due_at);
        let facts = [
            (
                "fact-platform",
                Some(packet.shop.platform.as_str().to_owned()),
            ),
            ("fact-shop", Some(packet.shop.name.clone())),
            ("fact-order", Some(packet.number().to_owned())),
            ("fact-case", case.map(|case| case.number.clone())),
            ("fact-work-order", work_order.map(|one| one.number.clone())),
            ("fact-problem", problem),
            ("fact-reason", reason),
            ("fact-amount", amount.map(|one| money::text(one, language))),
            ("fact-buyer", order.and_then(|order| order.buyer.clone())),
            ("fact-due", due.map(|due| self.time(due))),
        ];
        facts
            .into_iter()
            .filter_map(|(key, value)| Some((key, value.filter(|value| !value.is_empty())?)))
            .map(|(key, value)| (self.words.t(key).to_owned(), value))
            .collect()
    }

    /// What the shop says, by the buyer's reason, and which files stand behind it.
    fn statement(&self, blocks: &mut Vec<Block>) {
        self.heading("part-statement", blocks);
        let reason = self
            .packet
            .case
            .as_ref()
            .and_then(|case| case.fields.reason);
        let reason = reason.map_or("other", |reason| reason.code());
        blocks.push(Block::plain(self.words.word("statement", reason)));
        let list: Vec<String> = self
            .packet
            .attachments
            .iter()
            .map(|one| {
                let kind = self.words.word("evidence", one.kind.code());
                let values = [("letter", Value::from(&one.letter)), ("kind", kind.into())];
                self.t("statement-listed", &values)
            })
            .collect();
        blocks.push(Block::plain(if list.is_empty() {
            self.words.t("statement-nothing-attached").to_owned()
        } else {
            let list = list.join(&self.t("statement-between", &[]));
            self.t("statement-attached", &[("list", Value::from(list))])
        }));
    }

    fn attachments(&self, blocks: &mut Vec<Block>) {
        if self.packet.attachments.is_empty() {
            return;
        }
        self.heading("part-attachments", blocks);
        let row = |one: &Lettered| {
            let kind = self.words.word("evidence", one.kind.code());
            let origin = super::happened::origin_of(&one.file);
            vec![
                vec![Span::strong(&*one.letter)],
                vec![Span::plain(kind), Span::quiet(format!("\n{}", one.path()))],
                vec![Span::plain(self.time(one.file.added_at))],
                vec![Span::plain(self.words.word("origin", origin.code()))],
                vec![Span::quiet(&*one.file.outgoing_sha256)],
            ]
        };
        blocks.push(Block::Table(Table {
            columns: vec![
                Column::near(2),
                Column::near(7),
                Column::near(6),
                Column::near(4),
                Column::near(9),
            ],
            head: self.head(&[
                "head-letter",
                "head-kind",
                "head-added",
                "head-origin",
                "head-sha256",
            ]),
            rows: self.packet.attachments.iter().map(row).collect(),
            is_ruled: true,
        }));
    }

    fn order(&self, order: &Order, blocks: &mut Vec<Block>) {
        self.heading("part-order", blocks);
        let fields = &order.fields;
        let channel = fields.channel.map(PayChannel::code);
        let channel = channel.map(|code| self.words.word("pay-channel", code).to_owned());
        let mut facts = vec![
            ("fact-pay-channel", channel.unwrap_or_default()),
            (
                "fact-pay-number",
                fields.pay_number.clone().unwrap_or_default(),
            ),
        ];
        for parcel in &order.parcels {
            let (carrier, tracking) = (&parcel.fields.carrier, &parcel.fields.tracking);
            facts.push((
                "fact-parcel",
                format!("{carrier} {tracking}").trim().to_owned(),
            ));
        }
        facts.retain(|(_, value)| !value.is_empty());
        let facts = facts.into_iter();
        let facts = facts.map(|(key, value)| (self.words.t(key).to_owned(), value));
        blocks.push(Block::Facts(facts.collect()));
        let language = self.language();
        let cell = |words: String| vec![Span::plain(words)];
        let items: Vec<Vec<Vec<Span>>> = fields
            .items
            .iter()
            .map(|item| {
                let price = item.price_minor.zip(fields.currency);
                let price = price.map(|(minor, currency)| {
                    money::text(crate::domain::money::Money::new(minor, currency), language)
                });
                vec![
                    cell(format!("{} {}", item.name, item.spec).trim().to_owned()),
                    cell(number::whole(item.count, language)),
                    cell(price.unwrap_or_default()),
                ]
            })
            .collect();
        if !items.is_empty() {
            blocks.push(Block::Table(Table {
                columns: vec![Column::near(8), Column::far(2), Column::far(3)],
                head: self.head(&["head-goods", "head-count", "head-price"]),
                rows: items,
                is_ruled: true,
            }));
        }
        let lines: Vec<Vec<Vec<Span>>> = AmountKind::ALL
            .iter()
            .filter_map(|kind| Some((kind, fields.amount(*kind)?)))
            .map(|(kind, amount)| {
                let sign = if kind.sign() < 0 { "−" } else { "" };
                vec![
                    cell(self.words.word("amount-kind", kind.code()).to_owned()),
                    cell(format!("{sign}{}", money::text(amount, language))),
                ]
            })
            .collect();
        if !lines.is_empty() {
            blocks.push(Block::Gap);
            blocks.push(Block::Table(Table {
                columns: vec![Column::near(8), Column::far(5)],
                head: self.head(&["head-kind", "head-money"]),
                rows: lines,
                is_ruled: true,
            }));
        }
    }

    /// Every item with its date and origin (row C-15).
    fn timeline(&self, blocks: &mut Vec<Block>) {
        self.heading("part-timeline", blocks);
        let row = |event: &Event| {
            vec![
                vec![Span::plain(self.time(event.at))],
                vec![
                    Span::plain(self.event(&event.what)),
                    Span::quiet(format!(" {}", event.more)),
                ],
                vec![Span::plain(self.words.word("origin", event.origin.code()))],
            ]
        };
        blocks.push(Block::Table(Table {
            columns: vec![Column::near(7), Column::near(14), Column::near(5)],
            head: self.head(&["head-time", "head-event", "head-origin"]),
            rows: self.packet.timeline.iter().map(row).collect(),
            is_ruled: true,
        }));
    }

    fn event(&self, what: &What) -> String {
        match what {
            What::Happened(happening) => self.words.word("event", happening.code()).to_owned(),
            What::Done(kind) => self.words.word("act", kind.code()).to_owned(),
            What::Attached(letter) => self.t("event-attached", &[("letter", Value::from(letter))]),
        }
    }

    fn chat(&self, blocks: &mut Vec<Block>) {
        if self.packet.chat.is_empty() {
            return;
        }
        self.heading("part-chat", blocks);
        if self.packet.has_older {
            blocks.push(Block::quiet(self.words.t("chat-older")));
        }
        let rows = self.packet.chat.iter().map(|line| {
            vec![
                vec![Span::plain(self.time(line.at))],
                vec![Span::plain(self.author(line.author))],
                vec![Span::plain(self.said(line.kind, &line.text))],
            ]
        });
        blocks.push(Block::Table(Table {
            columns: vec![Column::near(7), Column::near(4), Column::near(15)],
            head: self.head(&["head-time", "head-who", "head-words"]),
            rows: rows.collect(),
            is_ruled: true,
        }));
        let origin = self.words.word("origin", Origin::Chat.code());
        let name = self.words.t("head-origin");
        blocks.push(Block::quiet(format!("{name}: {origin}")));
    }

    fn author(&self, author: Author) -> &str {
        self.words.word("author", author.code())
    }

    fn said(&self, kind: MessageKind, text: &str) -> String {
        if kind == MessageKind::Text {
            return text.to_owned();
        }
        let kind = self.words.word("message-kind", kind.code());
        format!("{kind} {text}").trim_end().to_owned()
    }

    fn notes(&self, blocks: &mut Vec<Block>) {
        if self.packet.notes.is_empty() {
            return;
        }
        self.heading("part-notes", blocks);
        let rows = self.packet.notes.iter().map(|note| {
            vec![
                vec![Span::plain(self.time(note.at))],
                vec![Span::plain(&*note.by)],
                vec![Span::plain(&*note.text)],
            ]
        });
        blocks.push(Block::Table(Table {
            columns: vec![Column::near(7), Column::near(4), Column::near(15)],
            head: self.head(&["head-time", "head-who", "head-words"]),
            rows: rows.collect(),
            is_ruled: true,
        }));
    }

    /// The pages of a document, as many as a packet has room for; one that cannot stand on a paper,
    /// and a longer one, is named by its place in the archive.
    fn document(
        &self,
        one: &Lettered,
        (title, bytes): (&str, &Arc<Vec<u8>>),
        blocks: &mut Vec<Block>,
    ) {
        let laid = laid::lay(bytes);
        let all = leaves::count(&laid.bytes).unwrap_or_default();
        for leaf in 0..all.min(LEAVES) {
            let number = |n: usize| number::whole(i64::try_from(n).unwrap_or(0), self.language());
            let (page, pages) = (Value::from(number(leaf + 1)), Value::from(number(all)));
            let words = self.t("paper-page", &[("page", page), ("pages", pages)]);
            blocks.push(Block::Picture(Picture {
                name: one.path(),
                bytes: Arc::clone(&laid.bytes),
                leaf: Some(leaf),
                caption: format!("{title} · {} · {words}", one.path()),
            }));
            if laid.lacking.contains(&leaf) {
                let path = one.path();
                let words = self.t("attachment-lacks", &[("path", Value::from(&path))]);
                blocks.push(Block::Paragraph(vec![Span::strong(words)]));
            }
        }
        if all == 0 || all > LEAVES {
            blocks.push(self.in_archive(one));
        }
    }

    /// Says where in the archive a file lies.
    fn in_archive(&self, one: &Lettered) -> Block {
        let path = one.path();
        let path = Value::from(&path);
        Block::plain(match one.file.measure.pages {
            Some(pages) => {
                let pages = Value::Count(i64::from(pages));
                self.t("attachment-in-archive", &[("pages", pages), ("path", path)])
            }
            None => self.t("attachment-only-in-archive", &[("path", path)]),
        })
    }

    /// A file on a page of its own: a picture as it is, a text in its words, a document by its pages.
    fn attachment(&self, one: &Lettered, blocks: &mut Vec<Block>) {
        let kind = self.words.word("evidence", one.kind.code());
        let values = [("letter", Value::from(&one.letter)), ("kind", kind.into())];
        let title = self.t("part-attachment", &values);
        blocks.push(Block::NewPage);
        blocks.push(Block::Heading(Level::Part, title.clone()));
        let path = one.path();
        let bytes = self.files.get(&one.letter);
        match (one.file.measure.kind, bytes) {
            (FileKind::Jpeg | FileKind::Png | FileKind::Webp | FileKind::Gif, Some(bytes)) => {
                blocks.push(Block::Picture(Picture {
                    name: path.clone(),
                    bytes: Arc::clone(bytes),
                    leaf: None,
                    caption: format!("{title} · {path}"),
                }));
            }
            (FileKind::Pdf, Some(bytes)) => self.document(one, (&title, bytes), blocks),
            (FileKind::Text, Some(bytes)) => {
                blocks.push(Block::plain(String::from_utf8_lossy(bytes).into_owned()));
            }
            (_, None) => blocks.push(self.in_archive(one)),
        }
        blocks.push(Block::quiet(format!(
            "SHA-256 {}",
            one.file.outgoing_sha256
        )));
    }
}
