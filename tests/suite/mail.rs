//! Letters by e-mail against a real SMTP server on loopback: TLS, sign-in, text, HTML and papers, what
//! is tried again and what is never sent twice.

pub mod server;

use std::path::Path;

use afterdesk::config::mail::{Mail, Security};
use afterdesk::config::platform::Platforms;
use afterdesk::document::fonts::Fonts;
use afterdesk::domain::conversation::{OutboxState, Route};
use afterdesk::domain::id::OutboxId;
use afterdesk::domain::posted::NoticeChannel;
use afterdesk::domain::time::MINUTE_MS;
use afterdesk::market::mail::{MailCourier, Secret};
use afterdesk::service::error::ServiceError;
use afterdesk::service::notice::look::More;
use afterdesk::service::notice::mail;
use afterdesk::service::notice::post::Wanted;
use afterdesk::service::notice::rules::{self, Letters};
use afterdesk::store::{notices, outbox};
use afterdesk::sync::outbox::{Moved, Relay};

use self::server::{Script, Server};
use crate::papers::{PAPERS, fields, looked, posted, set};
use crate::shopfloor::Shopfloor;
use crate::stores::Place;

pub const PASSPHRASE: &str = "a passphrase of a shop";

fn settings(server: &Server) -> Mail {
    Mail {
        server: "localhost".to_owned(),
        port: server.port,
        security: Security::Starttls,
        user: Some("shop@example.org".to_owned()),
        passphrase_file: None,
        passphrase_env: Some("UNUSED".to_owned()),
        from: "暖冬家居 <shop@example.org>".to_owned(),
        certificate: None,
    }
}

fn courier(server: &Server, passphrase: &str) -> MailCourier {
    let root = include_bytes!("../fixtures/smtp/ca.pem");
    MailCourier::new(settings(server), Some(Secret::new(passphrase)), Some(root)).unwrap()
}

/// A web shop, where e-mail is a part of the service, with a buyer whose address is known.
fn web_shop() -> Shopfloor {
    let mut floor = Shopfloor::in_store(Place::memory().create(), "web-shop", Route::Hand);
    let mut order = fields(floor.now, 9_580);
    order
        .extra
        .insert("email".to_owned(), "anna.petrova@example.org".to_owned());
    set(&mut floor, &order);
    floor
}

fn wanted(floor: &Shopfloor) -> Wanted<'static> {
    Wanted {
        order: floor.order,
        kinds: PAPERS,
        more: More::default(),
        seen: None,
        key: "mail",
    }
}

fn post(floor: &mut Shopfloor) -> Result<OutboxId, ServiceError> {
    let wanted = wanted(floor);
    let row =
        floor.act(|store, context| mail::post(store, &mut Fonts::of_system(), context, &wanted));
    row.map(|row| row.id)
}

fn turn(floor: &mut Shopfloor, relay: &mut Relay) -> Moved {
    floor
        .act(|store, context| relay.turn(store, context))
        .unwrap()
}

fn state(floor: &mut Shopfloor, id: OutboxId) -> OutboxState {
    floor.store.read(|tx| outbox::get(tx, id)).unwrap().state
}

/// A letter whose undo window is over, and who takes it to a server.
fn queued(script: Script) -> (Server, Shopfloor, OutboxId, Relay) {
    let server = Server::start(PASSPHRASE, script);
    let mut floor = web_shop();
    let id = post(&mut floor).unwrap();
    let relay = Relay::new("test", vec![Box::new(courier(&server, PASSPHRASE))]);
    floor.later(6_000);
    (server, floor, id, relay)
}

#[test]
fn a_08_one_letter_carries_both_papers_over_tls_and_is_kept_as_it_went() {
    let server = Server::start(PASSPHRASE, Script::default());
    let mut floor = web_shop();
    let id = post(&mut floor).unwrap();
    assert_eq!(post(&mut floor).unwrap(), id, "the same key is one letter");
    floor.later(6_000);
    let mut relay = Relay::new("test", vec![Box::new(courier(&server, PASSPHRASE))]);
    assert_eq!(turn(&mut floor, &mut relay).sent, 1);
    assert_eq!(state(&mut floor, id), OutboxState::Sent);
    let taken = server.taken();
    assert_eq!(taken.len(), 1);
    let letter = &taken[0];
    assert!(letter.was_protected && letter.was_signed_in);
    assert_eq!(letter.to, "<anna.petrova@example.org>");
    let raw = String::from_utf8_lossy(&letter.bytes).into_owned();
    assert!(raw.contains(&format!("{id}@example.org")), "{raw}");
    for part in [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
    ] {
        assert!(raw.contains(part), "{part}");
    }
    assert!(
        raw.contains("Subject: =?utf-8?"),
        "a Chinese subject is encoded"
    );
    assert!(!raw.contains(PASSPHRASE));
    let papers = server::attachments(&raw);
    assert_eq!(papers.len(), 2);
    let stored = posted(&mut floor);
    for (paper, one) in papers.iter().zip(&stored) {
        assert!(paper.starts_with(b"%PDF-"));
        assert_eq!(one.channel, NoticeChannel::Mail);
        let body = floor.store.read(|tx| notices::body(tx, one.id)).unwrap();
        assert_eq!(body.file.as_deref(), Some(paper.as_slice()));
    }
    let text = server::pdf_text(&papers[1]);
    assert!(
        text.contains("95.80") && text.contains("4200002231202311"),
        "{text}"
    );
}

#[test]
fn what_the_server_cannot_take_now_is_tried_again_and_arrives_once() {
    let script = Script {
        later: 2,
        ..Script::default()
    };
    let (server, mut floor, id, mut relay) = queued(script);
    assert_eq!(turn(&mut floor, &mut relay).failed, 1);
    assert_eq!(turn(&mut floor, &mut relay).sent, 0, "not at once");
    floor.later(MINUTE_MS);
    assert_eq!(turn(&mut floor, &mut relay).failed, 1);
    floor.later(5 * MINUTE_MS);
    assert_eq!(turn(&mut floor, &mut relay).sent, 1);
    assert_eq!(turn(&mut floor, &mut relay), Moved::default());
    assert_eq!(
        (server.taken().len(), state(&mut floor, id)),
        (1, OutboxState::Sent)
    );
}

#[test]
fn a_letter_whose_end_nobody_heard_is_never_sent_again_by_itself() {
    let script = Script {
        hangs_up_after_data: true,
        ..Script::default()
    };
    let (server, mut floor, id, mut relay) = queued(script);
    assert_eq!(turn(&mut floor, &mut relay).unknown, 1);
    floor.later(600 * MINUTE_MS);
    assert_eq!(turn(&mut floor, &mut relay), Moved::default());
    assert_eq!(
        (server.taken().len(), state(&mut floor, id)),
        (1, OutboxState::Unknown)
    );
}

#[test]
fn a_wrong_passphrase_and_a_stranger_s_certificate_send_nothing_and_say_no_secret() {
    let server = Server::start(PASSPHRASE, Script::default());
    let mut floor = web_shop();
    let id = post(&mut floor).unwrap();
    floor.later(6_000);
    let mut relay = Relay::new("test", vec![Box::new(courier(&server, "wrong passphrase"))]);
    assert_eq!(turn(&mut floor, &mut relay).failed, 1);
    let row = floor.store.read(|tx| outbox::get(tx, id)).unwrap();
    assert!(row.last_error.starts_with("refused "), "{}", row.last_error);
    assert!(!row.last_error.contains("wrong passphrase"));
    let strict = MailCourier::new(settings(&server), Some(Secret::new(PASSPHRASE)), None).unwrap();
    assert!(!format!("{strict:?}").contains(PASSPHRASE));
    floor
        .act(|store, context| afterdesk::service::outbox::retry(store, context, id))
        .unwrap();
    let mut relay = Relay::new("test", vec![Box::new(strict)]);
    assert_eq!(turn(&mut floor, &mut relay).failed, 1);
    assert_eq!(server.taken().len(), 0);
}

#[test]
fn a_08_x_08_where_the_platform_forbids_letters_the_way_says_which_rule() {
    let mut floor = crate::papers::floor(Route::Hand, 9_580);
    let refused = post(&mut floor).unwrap_err().to_string();
    assert!(refused.contains("B-29"), "{refused}");
    let looked = looked(&mut floor, PAPERS);
    let why = looked.why_closed(NoticeChannel::Mail).unwrap().to_string();
    assert!(why.contains("B-29"), "{why}");
    let mut open = web_shop();
    let looked = crate::papers::looked(&mut open, PAPERS);
    assert_eq!(looked.why_closed(NoticeChannel::Mail), None);
}

#[test]
fn e_20_a_letter_goes_to_the_buyers_own_address_or_nowhere() {
    let mut floor = web_shop();
    let mut order = fields(floor.now, 9_580);
    order
        .extra
        .insert("seller email".to_owned(), "other@example.org".to_owned());
    set(&mut floor, &order);
    let refused = post(&mut floor).unwrap_err().to_string();
    assert!(refused.contains("no e-mail address"), "{refused}");
}

#[test]
fn the_settings_of_letters_are_refused_with_their_line() {
    let cases = [
        (
            "server = \"mail.example.org\"\nsecurity = \"none\"\nfrom = \"a@b\"",
            "starttls",
        ),
        (
            "server = \"localhost\"\nuser = \"a\"\nfrom = \"a@b\"",
            "passphrase_file",
        ),
        ("server = \"localhost\"\nfrom = \"shop\"", "no sender"),
    ];
    for (text, wanted) in cases {
        let text = format!("[mail]\n{text}\n");
        let file = Path::new("config.toml");
        let problem = afterdesk::config::settings::Settings::parse(file, &text).unwrap_err();
        assert_eq!(problem.line, Some(1), "{problem}");
        assert!(problem.to_string().contains(wanted), "{problem}");
    }
}

#[test]
fn e_26_a_card_is_a_picture_with_its_words_and_only_where_the_chat_takes_one() {
    let mut floor = crate::papers::floor(Route::Hand, 9_580);
    let wanted = wanted(&floor);
    let record = |floor: &mut Shopfloor| {
        floor.act(|store, context| {
            let fonts = &mut Fonts::of_system();
            afterdesk::service::notice::picture::record(store, fonts, context, &wanted)
        })
    };
    record(&mut floor).unwrap();
    let all = posted(&mut floor);
    assert_eq!(all.len(), 2);
    for one in &all {
        assert_eq!(one.channel, NoticeChannel::Picture);
        assert!(!one.text.is_empty(), "a card has its words as text");
        let body = floor.store.read(|tx| notices::body(tx, one.id)).unwrap();
        assert!(body.file.unwrap().starts_with(b"\x89PNG"));
    }
    let none = "[notices]\npictures = false\n";
    let path = Path::new("platforms/pinduoduo.toml");
    floor.platforms = Platforms::over(&[(path, none)]).unwrap();
    let refused = record(&mut floor).unwrap_err().to_string();
    assert!(refused.contains("takes no pictures"), "{refused}");
}

/// A shop whose rules give the papers of a paid order by these ways.
fn by_rule(channels: &str, email: Option<&str>) -> Shopfloor {
    let mut floor = Shopfloor::in_store(Place::memory().create(), "web-shop", Route::Sandbox);
    let rules = format!(
        "[notices]\npaid = [\"order_confirmed\", \"payment_receipt\"]\nchannels = {channels}\n"
    );
    let path = Path::new("platforms/web-shop.toml");
    floor.platforms = Platforms::over(&[(path, &rules)]).unwrap();
    let mut order = fields(floor.now, 9_580);
    if let Some(email) = email {
        order.extra.insert("email".to_owned(), email.to_owned());
    }
    set(&mut floor, &order);
    floor.later(1_000);
    floor
}

fn give(floor: &mut Shopfloor, has_mail: bool) -> usize {
    let mut fonts = None;
    let letters = has_mail.then_some(Letters { fonts: &mut fonts });
    let given = floor.act(|store, context| rules::give_by(store, context, letters));
    given.unwrap().notices
}

fn ways(floor: &mut Shopfloor) -> Vec<(NoticeChannel, &'static str)> {
    let all = posted(floor);
    all.iter()
        .map(|one| (one.channel, one.kind.code()))
        .collect()
}

#[test]
fn a_07_a_08_what_goes_by_itself_goes_in_the_chat_and_as_one_letter_and_once() {
    let both = "[\"chat\", \"mail\"]";
    let mut floor = by_rule(both, Some("anna.petrova@example.org"));
    assert_eq!(give(&mut floor, true), 3, "two in the chat, one letter");
    let (chat, mail) = (NoticeChannel::Chat, NoticeChannel::Mail);
    let (confirmed, receipt) = ("order_confirmed", "payment_receipt");
    assert_eq!(
        ways(&mut floor),
        [
            (chat, confirmed),
            (chat, receipt),
            (mail, confirmed),
            (mail, receipt)
        ]
    );
    assert_eq!(give(&mut floor, true), 0, "once");
    let server = Server::start(PASSPHRASE, Script::default());
    floor.later(6_000);
    let mut relay = Relay::new("test", vec![Box::new(courier(&server, PASSPHRASE))]);
    assert_eq!(turn(&mut floor, &mut relay).sent, 1);
    let taken = server.taken();
    let raw = String::from_utf8_lossy(&taken[0].bytes).into_owned();
    let papers = server::attachments(&raw);
    assert_eq!(papers.len(), 2);
    assert!(server::pdf_text(&papers[1]).contains("95.80"));
}

#[test]
fn a_08_a_letter_that_cannot_go_by_itself_leaves_the_chat() {
    let mail = "[\"mail\"]";
    let mut alone = by_rule(mail, Some("anna.petrova@example.org"));
    assert_eq!(give(&mut alone, true), 1);
    assert!(
        ways(&mut alone)
            .iter()
            .all(|(way, _)| *way == NoticeChannel::Mail)
    );
    // Nobody knows the address; no server is named.
    let cases = [(None, true), (Some("anna.petrova@example.org"), false)];
    for (email, has_mail) in cases {
        let mut floor = by_rule(mail, email);
        assert_eq!(give(&mut floor, has_mail), 2, "{email:?}");
        assert!(
            ways(&mut floor)
                .iter()
                .all(|(way, _)| *way == NoticeChannel::Chat)
        );
    }
    // The platform forbids it, whatever the shop writes.
    let mut floor = crate::papers::floor(Route::Sandbox, 9_580);
    let rules = "[notices]\npaid = [\"order_confirmed\"]\nchannels = [\"mail\"]\n";
    let path = Path::new("platforms/pinduoduo.toml");
    floor.platforms = Platforms::over(&[(path, rules)]).unwrap();
    let mut order = fields(floor.now, 9_580);
    order
        .extra
        .insert("email".to_owned(), "anna.petrova@example.org".to_owned());
    set(&mut floor, &order);
    floor.later(1_000);
    assert_eq!(give(&mut floor, true), 1);
    assert_eq!(ways(&mut floor)[0].0, NoticeChannel::Chat);
}
