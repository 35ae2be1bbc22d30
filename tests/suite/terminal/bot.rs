//! The answer bot of a desk that is killed again and again while chats come in.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use afterdesk::runtime::clock;
use serde_json::{Value, json};

use super::driver::{PATIENCE, Terminal, demo_store};

/// What their buyers ask.
const WHERE: &str = "你好，我的快递到哪了？";
/// Chats that come in.
const CHATS: usize = 12;
/// So many of them are heard at least: in others a buyer had waited for a person already.
const HEARD: usize = 3;
/// How often the desk is killed.
const KILLS: u64 = 5;

fn run(home: &Path, store: &str, words: &[&str]) -> Vec<Value> {
    let output = Command::new(env!("CARGO_BIN_EXE_afterdesk"))
        .args(words)
        .args(["--store", store])
        .env("HOME", home)
        .output()
        .unwrap();
    assert!(output.status.success(), "{words:?}: {output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    let lines = text.lines().filter(|line| line.starts_with('{'));
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// The steps on what the chats say, by the message that was heard. Buyers of the made-up shop wait
/// for answers too.
fn steps(rows: &[Value]) -> BTreeMap<String, usize> {
    let of = |table: &'static str| rows.iter().filter(move |row| row["table"] == table);
    let asked = of("messages").filter(|message| message["text"] == WHERE);
    let asked: Vec<&str> = asked
        .map(|message| message["id"].as_str().unwrap())
        .collect();
    let mut by_message = BTreeMap::new();
    for step in of("bot_steps") {
        let heard = step["heard_id"].as_str().unwrap();
        if asked.contains(&heard) {
            *by_message.entry(heard.to_owned()).or_default() += 1;
        }
    }
    by_message
}

#[test]
fn e_31_a_message_is_answered_at_most_once_however_often_the_desk_is_killed() {
    let keep = tempfile::tempdir().unwrap();
    let home = keep.path().to_owned();
    let store = demo_store(&home);
    for shop in run(&home, &store, &["bot", "status", "--json"]) {
        let name = shop["shop"].as_str().unwrap();
        let on = [
            "bot", "on", "--shop", name, "--pause", "1", "--as", "zhao.min", "--json",
        ];
        assert_eq!(run(&home, &store, &on)[0]["on"], true);
    }
    let orders = run(&home, &store, &["list", "orders", "--json"]);
    // The chats below are in the form of this platform.
    let is_shipped = |order: &&Value| {
        let is_sent = order["state"] == "shipped" && order["platform"] == "pinduoduo";
        is_sent && order["refund"] == "none" && !order["tracking"].as_array().unwrap().is_empty()
    };
    let shop = orders.iter().find(is_shipped).unwrap()["shop"]
        .as_str()
        .unwrap();
    // The newest are not late yet: what should have arrived is for a person.
    let shipped = orders.iter().rev().filter(is_shipped);
    let shipped: Vec<&Value> = shipped.filter(|o| o["shop"] == shop).take(CHATS).collect();
    assert_eq!(shipped.len(), CHATS);
    let at = clock::now().millis() / 1_000;
    let mut heard = Vec::new();
    for (place, order) in shipped.iter().enumerate() {
        let name = format!("chat-{place}.json");
        let chat = json!({
            "order_sn": order["number"],
            "messages": [{"time": at, "role": "用户", "name": "", "type": "text",
                "content": WHERE}],
        });
        std::fs::write(home.join(&name), chat.to_string()).unwrap();
        heard.push(home.join(name).display().to_string());
    }
    let (_nobody, never) = std::sync::mpsc::channel::<()>();
    for kill in 0..=KILLS {
        let mut terminal = Terminal::on(home.clone(), &store, (80, 24), &[]);
        // Two chats come in while each of the desks is open.
        for file in heard.drain(..2) {
            let taken = ["import", &file, "--json", "--shop", shop];
            run(&home, &store, &taken);
        }
        if kill == KILLS {
            let begun = clock::instant();
            loop {
                let heard = steps(&run(&home, &store, &["export", "--json"])).len();
                if heard >= HEARD {
                    break;
                }
                // A busy machine judges all waiting buyers of the made-up shop first.
                assert!(begun.elapsed() < PATIENCE * 5, "only {heard} are heard");
            }
        } else {
            let _ = never.recv_timeout(Duration::from_millis(60 + kill * 130));
        }
        let _ = terminal.child.kill();
        let _ = terminal.child.wait();
    }
    let rows = run(&home, &store, &["export", "--json"]);
    let of = |table: &'static str| rows.iter().filter(move |row| row["table"] == table);
    let by_message = steps(&rows);
    assert!(by_message.len() >= HEARD);
    assert!(
        by_message.values().all(|count| *count == 1),
        "{by_message:?}"
    );
    let answers = of("bot_steps").filter(|step| step["kind"] == "answered");
    let said = of("messages").filter(|m| m["author"] == "bot" && m["author_name"] == "bot");
    let answers = answers.count();
    assert_eq!(said.count(), answers);
    assert!(answers > 0);
    run(&home, &store, &["audit", "verify", "--json"]);
}
