//! The real program, killed at any instant between building, laying ready and recording.

use std::time::Duration;

use serde_json::Value;

use crate::cli::Home;
use crate::evidence::floor;

/// How often the program is killed.
const KILLS: u64 = 14;

/// Opens a work order of the first case; returns its id and the number of its order.
fn open_work_order(home: &Home, store: &str) -> (String, String) {
    let list = ["list", "cases", "--json", "--limit", "1", "--store", store];
    let case = home.run(&list).ended(0).json().remove(0);
    let id = case.get("id").unwrap().as_str().unwrap();
    let open = ["evidence", "open", id, "--json", "--store", store];
    let opened = home.run(&open).ended(0).json().remove(0);
    let number = case.get("order").unwrap().as_str().unwrap();
    (
        opened.get("id").unwrap().as_str().unwrap().to_owned(),
        number.to_owned(),
    )
}

#[test]
fn a_kill_at_any_instant_leaves_one_submission_or_none() {
    let home = Home::new();
    let store = format!("sqlite:{}", home.path().join("desk.db").display());
    let fill = [
        "demo",
        "--seed",
        "7",
        "--orders",
        "600",
        "--messages",
        "200",
        "--store",
        &store,
    ];
    home.run(&fill).ended(0);
    let (work_order, number) = open_work_order(&home, &store);
    let slots = home
        .run(&["evidence", "list", &work_order, "--json", "--store", &store])
        .ended(0)
        .json();
    for (slot, shade) in slots.iter().zip(1_u8..) {
        if slot["required"] == true && slot["state"] == "missing" {
            let path = home.file(&format!("{shade}.png"), &floor::png(shade));
            let (slot, path) = (slot["kind"].as_str().unwrap(), path.display().to_string());
            let attach = [
                "evidence",
                "attach",
                &work_order,
                slot,
                &path,
                "--store",
                &store,
            ];
            assert_eq!(home.run(&attach).code, 0);
        }
    }
    let last_four: String = number.chars().skip(number.chars().count() - 4).collect();
    let submit = [
        "packet",
        "submit",
        &work_order,
        "--last-four",
        &last_four,
        "--done",
        "--json",
        "--store",
        &store,
    ];
    let state = || -> String {
        let shown = home.run(&["show", &work_order, "--json", "--store", &store]);
        let shown: Vec<Value> = shown.ended(0).json();
        shown[0]["state"].as_str().unwrap().to_owned()
    };
    // The times reach from the first instant to beyond the last one of a whole run.
    let mut finished = 0;
    let (_nobody, never) = std::sync::mpsc::channel::<()>();
    for kill in 0..KILLS {
        let mut child = home.command(&submit).spawn().unwrap();
        let instant = Duration::from_millis(kill * kill * 40);
        let _ = never.recv_timeout(instant);
        let _ = child.kill();
        let output = child.wait_with_output().unwrap();
        let was = state();
        assert!(was == "submitted" || output.stdout.is_empty(), "{was}");
        if was == "submitted" {
            finished += 1;
        }
        let verified = home.run(&["audit", "verify", "--json", "--store", &store]);
        verified.ended(0);
        if finished > 1 {
            break;
        }
    }
    if finished == 0 {
        home.run(&submit).ended(0);
    }
    assert_eq!(state(), "submitted");
    // The second time is refused, and nothing is handed in twice.
    assert_ne!(home.run(&submit).code, 0);
    let rows = home
        .run(&["export", "--json", "--store", &store])
        .ended(0)
        .json();
    let handed_in = rows.iter().filter(|row| row["table"] == "submissions");
    assert_eq!(handed_in.count(), 1);
    let stray = std::fs::read_dir(home.path().join("packets")).unwrap();
    let whole = stray.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    for folder in whole.filter(|name| !name.starts_with(".part-")) {
        let folder = home.path().join("packets").join(folder);
        assert!(
            folder.join("packet.zip").is_file(),
            "half a folder has a name"
        );
        assert!(folder.join("packet.pdf").is_file());
    }
}
