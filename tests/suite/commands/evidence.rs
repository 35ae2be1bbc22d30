//! `evidence`: files into a checklist from the shell, and what a kill at any instant leaves.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::Stdio;
use std::sync::mpsc::channel;
use std::time::Duration;

use sha2::{Digest, Sha256};

use super::*;

/// Documents of one page each, all different.
fn documents(home: &Home, count: usize) -> Vec<String> {
    let paths = (0..count).map(|number| {
        let body = format!(
            "%PDF-1.4\n% {number}\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n\
             2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n\
             3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>\nendobj\n\
             trailer\n<< /Root 1 0 R /Size 4 >>\n%%EOF\n"
        );
        let path = home.file(&format!("proof {number}.pdf"), body.as_bytes());
        path.display().to_string()
    });
    paths.collect()
}

fn files(home: &Home, store: &str) -> Vec<Value> {
    let listed = home.run(&["evidence", "list", WORK_ORDER, "--json", "--store", store]);
    let slots = listed.ended(0).json();
    let of = |slot: &Value| slot["files"].as_array().unwrap().clone();
    slots.iter().flat_map(of).collect()
}

#[test]
fn b_25_evidence_is_attached_listed_and_taken_out_from_the_shell() {
    let (home, store) = shop();
    let run = |words: &[&str]| home.run(&[words, &["--store", &store]].concat());
    // The work order of this shop has no slots: what is taken over brings the one it needs.
    run(&["evidence", "take-over", WORK_ORDER, "--json"]).ended(0);
    let proof = documents(&home, 2);
    let none = home.file("words.txt", b"only words").display().to_string();
    let attach = ["evidence", "attach", WORK_ORDER, "other-proof"];
    let mixed = [&attach[..], &[&proof[0], &none, &proof[1], "--json"]].concat();
    let told = run(&mixed).ended(1).json();
    assert_eq!(told.len(), 3);
    assert_eq!(told[0]["kind"], "pdf");
    assert_eq!(told[0]["pages"], 1);
    assert!(
        told[1]["error"]
            .as_str()
            .unwrap()
            .contains("neither a picture")
    );
    let there = files(&home, &store);
    let pdfs = there.iter().filter(|file| file["kind"] == "pdf");
    assert_eq!(pdfs.count(), 2);
    let id = told[2]["id"].as_str().unwrap();
    run(&["evidence", "remove", id]).ended(0);
    assert_eq!(files(&home, &store).len(), there.len() - 1);
    let noted = run(&[
        "evidence",
        "note",
        WORK_ORDER,
        "other_proof",
        "门口",
        "--json",
    ]);
    assert_eq!(noted.ended(0).json()[0]["note"], "门口");
    run(&["evidence", "attach", WORK_ORDER, "no_slot", &proof[0]]).refused(2);
    run(&["evidence", "open", CASE]).refused(3);
    let shown = run(&["show", WORK_ORDER, "--json"]);
    assert_eq!(
        shown.ended(0).json()[0]["work_orders"][0]["state"],
        "in_progress"
    );
    run(&["audit", "verify"]).ended(0);
    run(&["doctor"]).ended(0);
}

#[test]
fn b_25_a_kill_at_any_instant_loses_nothing_and_duplicates_nothing() {
    let (home, store) = shop();
    home.run(&["evidence", "take-over", WORK_ORDER, "--store", &store])
        .ended(0);
    let before = files(&home, &store).len();
    let proof = documents(&home, 40);
    let mut told = BTreeSet::new();
    for round in 0_u64..20 {
        let mut words = vec!["evidence", "attach", WORK_ORDER, "other_proof", "--json"];
        words.extend(["--store", &store]);
        words.extend(proof.iter().map(String::as_str));
        let mut command = home.command(&words);
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let (send, lines) = channel();
        let reader = std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                let _ = send.send(line);
            }
        });
        // Killed at another instant each time: some so early that nothing has begun.
        let mut first = None;
        if round % 3 != 0 {
            first = lines.recv_timeout(Duration::from_secs(20)).ok();
        }
        let pause = Duration::from_micros(round * round * 137 % 90_000);
        let next = lines.recv_timeout(pause).ok();
        child.kill().unwrap();
        child.wait().unwrap();
        reader.join().unwrap();
        let rest = lines.try_iter();
        for line in first.into_iter().chain(next).chain(rest) {
            // A line that was cut off tells of nothing.
            let Ok(file) = serde_json::from_str::<Value>(&line) else {
                continue;
            };
            if let Some(id) = file["id"].as_str() {
                told.insert(id.to_owned());
            }
        }
        let there = files(&home, &store);
        let ids: BTreeSet<String> = there
            .iter()
            .map(|file| file["id"].as_str().unwrap().to_owned())
            .collect();
        assert!(
            told.is_subset(&ids),
            "round {round}: what was told is there"
        );
        let hashes: BTreeSet<&str> = there
            .iter()
            .map(|file| file["sha256"].as_str().unwrap())
            .collect();
        assert_eq!(hashes.len(), there.len(), "round {round}: nothing twice");
        for hash in hashes {
            let path = home
                .path()
                .join("evidence")
                .join(hash.chars().take(2).collect::<String>())
                .join(hash);
            let body = std::fs::read(path).unwrap();
            assert_eq!(hex::encode(Sha256::digest(body)), hash);
        }
        home.run(&["audit", "verify", "--store", &store]).ended(0);
    }
    let mut words = vec!["evidence", "attach", WORK_ORDER, "other_proof"];
    words.extend(["--store", &store]);
    words.extend(proof.iter().map(String::as_str));
    home.run(&words);
    assert_eq!(files(&home, &store).len(), before + proof.len());
    let doctor = home.run(&["doctor", "--store", &store]);
    assert!(!doctor.ended(0).out.contains("are gone"));
}

#[test]
fn c_14_a_backup_from_the_shell_brings_the_evidence_back_or_names_what_is_lost() {
    let (home, store) = shop();
    let run = |words: &[&str]| home.run(words);
    let proof = documents(&home, 1);
    let take = ["evidence", "take-over", WORK_ORDER, "--store", &store];
    run(&take).ended(0);
    let (attach, proof) = (["evidence", "attach", WORK_ORDER, "other-proof"], &proof[0]);
    run(&[&attach[..], &[proof, "--store", &store]].concat()).ended(0);
    let saved = run(&["backup", "copy.db", "--json", "--store", &store]);
    let told = &saved.ended(0).json()[0];
    assert_eq!(told["lost"], json!([]));
    let there = files(&home, &store);
    let sha256 = |file: &Value| file["sha256"].as_str().unwrap().to_owned();
    let of_backup = |sha256: &str| {
        let folder = home.path().join("copy.db.evidence");
        folder.join(sha256.get(..2).unwrap()).join(sha256)
    };
    for file in &there {
        assert!(of_backup(&sha256(file)).is_file());
    }
    // The folder of the store is lost, the backup is looked into, and comes back.
    std::fs::remove_dir_all(home.path().join("evidence")).unwrap();
    let pdf = there.iter().find(|file| file["kind"] == "pdf").unwrap();
    let lost = run(&["backup", "late.db", "--store", &store]);
    let named = format!("the file \"proof 0.pdf\" ({}) is missing", sha256(pdf));
    assert_eq!(lost.code, 1);
    assert!(lost.err.contains(&named), "{}", lost.err);
    let back = ["restore", "copy.db", "--replace", "--store", &store];
    run(&back).ended(0);
    assert_eq!(files(&home, &store), there);
    // One flipped byte in the backup: nothing is restored, and one sentence says which file it is.
    let path = of_backup(&sha256(pdf));
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[9] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    std::fs::remove_dir_all(home.path().join("evidence")).unwrap();
    let refused = run(&back);
    assert!(
        refused.refused(3).err.contains("was changed"),
        "{}",
        refused.err
    );
    assert!(refused.err.contains("nothing was restored"));
    let rest = [&back[..], &["--incomplete", "--json"]].concat();
    let rest = run(&rest);
    assert_eq!(rest.code, 1);
    assert_eq!(rest.json()[0]["lost"][0]["why"], "changed");
}
