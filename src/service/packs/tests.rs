//! Own word lists, platform files, rule cards and calendars, good and bad.

use std::fs;

use super::*;
use crate::config::calendars;
use crate::domain::agent::{Actor, Role};
use crate::domain::platform::PlatformName;
use crate::domain::terms::{ConfirmMeaning, Goods};
use crate::domain::time::{Stamp, Zone};
use crate::i18n::language::Language;
use crate::notice::answer;
use crate::notice::matter::{Matter, Stage, Traits, Values};
use crate::store::location::{Location, Open};

const NOW: Stamp = Stamp::from_seconds(1_700_000_000);
const GOOD: &str = "version: 2026-11-22\nset: wechat\nwords: greenbubble\n\
                    stops: add my greenbubble miao_0071\npasses: the parcel left today\n";

struct Shop {
    _root: tempfile::TempDir,
    places: Places,
    store: Store,
}

impl Shop {
    fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        let home = root.path().to_owned().into_os_string();
        let places = Places::find("default", |_| Some(home.clone())).unwrap();
        fs::create_dir_all(places.words().join("en")).unwrap();
        fs::create_dir_all(places.platforms()).unwrap();
        fs::create_dir_all(places.rules()).unwrap();
        fs::create_dir_all(places.calendars()).unwrap();
        fs::create_dir_all(places.answers()).unwrap();
        fs::create_dir_all(places.tone()).unwrap();
        let store = Store::open(&Location::Memory, Open::Create(NOW)).unwrap();
        Self {
            _root: root,
            places,
            store,
        }
    }

    fn words(&self, text: &str) {
        fs::write(self.places.words().join("en/shop.words"), text).unwrap();
    }

    fn platform(&self, text: &str) {
        fs::write(self.places.platforms().join("pinduoduo.toml"), text).unwrap();
    }

    fn rule(&self, text: &str) {
        fs::write(self.places.rules().join("mine.toml"), text).unwrap();
    }

    fn calendar(&self, text: &str) {
        fs::write(self.places.calendars().join("cn.toml"), text).unwrap();
    }

    fn answers(&self, plan: &str, english: &str) {
        fs::write(self.places.answers().join("plan.toml"), plan).unwrap();
        fs::write(self.places.answers().join("en.toml"), english).unwrap();
    }

    fn tone(&self, text: &str) {
        fs::write(self.places.tone().join("en.toml"), text).unwrap();
    }

    /// Starts the program: reads what there is and notes it.
    fn start(&mut self) -> Packs {
        let kept = self.store.read(packs::used).unwrap();
        let found = read(&self.places, &kept).unwrap();
        let actor = Actor {
            name: "li.wei".to_owned(),
            role: Role::Agent,
        };
        let context = Context {
            now: NOW,
            actor: &actor,
            platforms: &found.platforms,
            lexicon: found.lexicon,
            voice: found.voice,
            calendars: calendars::embedded(),
            undo_ms: 0,
        };
        record(&mut self.store, &context, &found).unwrap();
        found
    }

    fn recorded(&mut self) -> Vec<(String, String)> {
        let mut entries = Vec::new();
        let mut keep = |entry: crate::domain::audit::AuditEntry| {
            if entry.draft.action == Action::PackChanged {
                entries.push((entry.draft.subject, entry.draft.detail));
            }
            Ok(())
        };
        let done: crate::store::error::Result<()> =
            self.store.read(|tx| audit::page(tx, 0, 100, &mut keep));
        done.unwrap();
        entries
    }
}

fn flagged(packs: &Packs, text: &str) -> bool {
    let context = compliance::Context {
        lexicon: packs.lexicon,
        ..compliance::Context::default()
    };
    compliance::check(text, &context).verdict.is_flagged()
}

#[test]
fn a_word_of_the_shops_own_is_listened_for_and_its_file_is_noted_once() {
    let mut shop = Shop::new();
    assert!(!flagged(&shop.start(), "my greenbubble is miao_0071"));
    shop.words(GOOD);
    let packs = shop.start();
    assert_eq!(packs.refused, []);
    assert!(flagged(&packs, "my greenbubble is miao_0071"));
    assert_ne!(packs.lexicon.version, Lexicon::embedded().version);
    shop.start();
    let recorded = shop.recorded();
    assert_eq!(recorded.len(), 1);
    assert_eq!(recorded[0].0, "words/en/shop");
    assert!(recorded[0].1.starts_with("2026-11-22-"));
    fs::remove_file(shop.places.words().join("en/shop.words")).unwrap();
    assert!(!flagged(&shop.start(), "my greenbubble is miao_0071"));
    assert_eq!(shop.recorded()[1].1, "removed");
}

#[test]
fn of_a_bad_list_the_last_good_version_counts_and_the_line_is_told() {
    let mut shop = Shop::new();
    shop.words("set: wechat\nwords: greenbubble\nwhat is this\n");
    let packs = shop.start();
    assert_eq!(packs.refused[0].problem.line, Some(3));
    assert_eq!(packs.refused[0].kept, None);
    assert!(!flagged(&packs, "my greenbubble is miao_0071"));
    assert_eq!(shop.recorded(), []);

    shop.words(GOOD);
    shop.start();
    for (text, line, key) in [
        (
            "set: wechat\nwords: other\nstops: a nice day\n",
            3,
            "words-example-stops",
        ),
        (
            "passes: add my wechat miao_0071\n",
            1,
            "words-example-passes",
        ),
        (
            "phrase: leave offplatform\nsays: nowhere + here\n",
            2,
            "words-no-set",
        ),
        ("phrase: leave\n", 1, "words-phrase-head"),
        ("words: stray\n", 1, "words-no-key"),
    ] {
        shop.words(text);
        let packs = shop.start();
        let refused = &packs.refused[0];
        assert_eq!(
            (refused.problem.line, refused.problem.what.key()),
            (Some(line), key)
        );
        assert!(refused.problem.file.ends_with("words/en/shop.words"));
        assert!(refused.kept.is_some());
        assert!(flagged(&packs, "my greenbubble is miao_0071"), "{text}");
    }
    assert_eq!(shop.recorded().len(), 1);
}

#[test]
fn a_list_that_takes_away_what_ours_needs_does_not_count() {
    let mut shop = Shop::new();
    let place = shop.places.words().join("en/phrases.words");
    fs::write(place, "version: 1\n").unwrap();
    let alone = shop.start();
    assert_eq!(alone.refused, [], "a list of ours may be emptied");
    fs::create_dir_all(shop.places.words().join("zh")).unwrap();
    let binary = shop.places.words().join("zh/contacts.words");
    fs::write(binary, b"set: wechat\nwords: \xff\n").unwrap();
    let packs = shop.start();
    assert_eq!(packs.refused[0].problem.what.key(), "settings-not-utf8");
    assert!(flagged(&packs, "加微信 miao_0071"));
}

#[test]
fn of_a_bad_platform_file_the_last_good_version_counts() {
    let mut shop = Shop::new();
    let name = PlatformName::new("pinduoduo");
    let reply_ms = |packs: &Packs| packs.platforms.get(&name).clocks.reply_ms;
    let ours = reply_ms(&shop.start());
    shop.platform("[clocks]\nreply = \"9 min\"\n[examples]\npasses = [\"亲\"]\n");
    let own = reply_ms(&shop.start());
    assert_eq!(own, 3 * ours);
    for (text, line) in [
        ("[clocks]\nreply = \"soon\"\n", 2),
        (
            "[stances]\nwechat = \"allowed\"\n[examples]\nstops = [\n\"加微信 miao_0071\"]\n",
            5,
        ),
    ] {
        shop.platform(text);
        let packs = shop.start();
        assert_eq!(packs.refused[0].problem.line, Some(line), "{text}");
        assert_eq!(reply_ms(&packs), own);
        let told = packs.refused[0].sentence().to_string();
        assert!(told.contains("that was good before stays in use"), "{told}");
    }
}

#[test]
fn c_12_a_rule_of_the_shops_own_is_noted_and_of_a_bad_one_the_last_good_version_counts() {
    let mut shop = Shop::new();
    let reading = |packs: &Packs| {
        let card = packs.cards().get("B-17").unwrap();
        (card.reading.get("en").to_owned(), card.version.clone())
    };
    let ours = reading(&shop.start());
    shop.rule(
        "[[card]]\nid = \"B-17\"\nversion = \"2027-01-01\"\n[card.reading]\nen = \"Mine.\"\n",
    );
    let own = ("Mine.".to_owned(), "2027-01-01".to_owned());
    assert_eq!(reading(&shop.start()), own);
    assert_eq!(shop.recorded().len(), 1);
    assert_eq!(shop.recorded()[0].0, "rules/mine");
    assert!(shop.recorded()[0].1.starts_with("2027-01-01-"));

    shop.rule("[[card]]\nid = \"B-17\"\nversion = \"2028-01-01\"\nalso = [\"B-99\"]\n");
    let packs = shop.start();
    assert_eq!(packs.refused[0].problem.line, Some(4));
    assert!(packs.refused[0].kept.is_some());
    assert_eq!(reading(&packs), own);
    let overrides: Vec<_> = packs.overrides().collect();
    assert_eq!(overrides[0].changes, ["B-17 (reading)"]);

    fs::remove_file(shop.places.rules().join("mine.toml")).unwrap();
    assert_eq!(reading(&shop.start()), ours);
    assert_eq!(shop.recorded()[1].1, "removed");
}

#[test]
fn a_rule_that_names_one_of_a_bad_file_does_not_count_either() {
    let mut shop = Shop::new();
    shop.rule("[[card]]\nid = \"B-17\"\nversion = \"2\"\nalso = [\"S-1\"]\n");
    let other = shop.places.rules().join("other.toml");
    fs::write(other, "[[card]]\nid = \"S-1\"\n").unwrap();
    let packs = shop.start();
    assert_eq!(packs.refused.len(), 2);
    assert_eq!(packs.overrides().count(), 0);
    assert!(!packs.cards().get("B-17").unwrap().is_own);
}

#[test]
fn b_11_of_a_bad_calendar_the_last_good_version_counts() {
    let mut shop = Shop::new();
    let known = |packs: &Packs| {
        let new_year = "2027-01-01".parse().unwrap();
        packs.calendars.get("cn").on_holiday(new_year)
    };
    assert_eq!(known(&shop.start()), None);
    shop.calendar(
        "version = \"1\"\n[[year]]\nyear = 2027\nsource = \"notice\"\nholidays = [\n\
         { from = \"2027-01-01\", name = \"元旦\" }]\n",
    );
    assert_eq!(known(&shop.start()), Some(true));
    shop.calendar("version = \"2\"\n[[year]]\nyear = 2027\nsource = \"notice\"\n");
    let packs = shop.start();
    assert_eq!(packs.refused[0].problem.line, Some(3));
    assert_eq!(known(&packs), Some(true));
    assert_eq!(shop.recorded().len(), 1);
}

fn offered(packs: &Packs, language: Language) -> Vec<String> {
    let matter = Matter {
        voice: packs.voice,
        language,
        options: Vec::new(),
        cards: Vec::new(),
        traits: Traits {
            stage: Some(Stage::Arrived),
            ..Traits::new(Goods::Parcels, ConfirmMeaning::EndsOrder)
        },
        values: Values {
            order: Some("231201-1"),
            ..Values::new(NOW, Zone::BEIJING)
        },
    };
    answer::offered(&matter)
        .into_iter()
        .map(|o| o.text)
        .collect()
}

const PLAN: &str = "[[answer]]\nid = \"felt\"\nstage = [\"arrived\"]\n";
const FELT: &str = "version = \"1\"\n[answer.felt]\nlabel = \"Felt\"\n\
                    text = \"{hello} order {order} is washed by hand.\"\n";

#[test]
fn answers_of_the_shops_own_come_first_in_the_languages_they_have() {
    let mut shop = Shop::new();
    let ours = offered(&shop.start(), Language::English);
    shop.answers(PLAN, FELT);
    let packs = shop.start();
    assert_eq!(packs.refused, []);
    let own = offered(&packs, Language::English);
    assert_eq!(own[0], "Hello, order 231201-1 is washed by hand.");
    assert_eq!(own[1..ours.len()], ours[..ours.len() - 1]);
    let russian = offered(&packs, Language::Russian);
    assert!(!russian.iter().any(|text| text.contains("231201-1 is")));
    let told: Vec<_> = packs.overrides().map(|own| own.changes).collect();
    assert_eq!(told, [["answer.felt"], ["felt (stage)"]]);
    let noted: Vec<_> = shop.recorded().into_iter().map(|(name, _)| name).collect();
    assert_eq!(noted, ["answers/en", "answers/plan"]);
    shop.start();
    assert_eq!(shop.recorded().len(), 2);
    fs::remove_dir_all(shop.places.answers()).unwrap();
    assert_eq!(offered(&shop.start(), Language::English), ours);
}

#[test]
fn of_bad_answers_the_last_good_version_counts_and_the_line_is_told() {
    let mut shop = Shop::new();
    shop.answers(PLAN, FELT);
    let good = offered(&shop.start(), Language::English);
    for (text, line, key) in [
        (
            "[answer.felt]\nlabel = \"F\"\ntext = \"{oder} x\"\n",
            3,
            "own-no-value",
        ),
        (
            "[answer.felt]\nlabel = \"F\"\ntext = \"[{order} x\"\n",
            1,
            "own-brackets",
        ),
        ("[answer.felt]\ntext = \"x\"\n", 1, "own-incomplete"),
        ("\n[answer.felts]\ntext = \"x\"\n", 2, "own-not-planned"),
        ("[say]\nhellos = \"x\"\n", 2, "own-not-planned"),
        ("[rules]\nB-04 = \"{order}\"\n", 2, "own-brackets"),
        (
            "[answer.felt]\nwords = \"x\"\n",
            2,
            "settings-unknown-key-only",
        ),
        (
            "[answer.felt]\nlabel = \"F\"\ntext = \"Add my wechat miao_0071.\"\n",
            1,
            "own-stopped",
        ),
        (
            "[answer.felt]\nlabel = \"F\"\ntext = \"You are an idiot.\"\n",
            1,
            "own-stopped",
        ),
    ] {
        shop.answers(PLAN, text);
        let packs = shop.start();
        let problem = &packs.refused[0].problem;
        assert_eq!(
            (problem.line, problem.what.key()),
            (Some(line), key),
            "{text}"
        );
        assert!(packs.refused[0].kept.is_some());
        assert_eq!(offered(&packs, Language::English), good, "{text}");
    }
    for (plan, line, key) in [
        (
            "[[answer]]\nid = \"felt\"\nstage = [\"sold\"]\n",
            3,
            "own-no-code",
        ),
        (
            "[[answer]]\nid = \"felt\"\nway = \"fly\"\n",
            3,
            "own-no-code",
        ),
        (
            "[[answer]]\nid = \"felt\"\ngeneral = true\ndoes = \"refunded\"\n",
            4,
            "own-no-code",
        ),
        ("[[answer]]\nid = \"felt\"\n", 2, "own-no-place"),
    ] {
        shop.answers(plan, FELT);
        let packs = shop.start();
        let problem = &packs.refused[0].problem;
        assert_eq!(
            (problem.line, problem.what.key()),
            (Some(line), key),
            "{plan}"
        );
        assert!(problem.file.ends_with("answers/plan.toml"));
        assert_eq!(offered(&packs, Language::English), good, "{plan}");
    }
}

#[test]
fn c_03_c_29_phrases_of_the_shops_own_are_heard_and_stop_none_of_our_answers() {
    const LIST: &str = "[sets]\nlist = [\"black list\", \"bad list\"]\n[threat]\n\
                        says = [\"you (are|go) on our @list\"]\n\
                        [examples]\nstops = [\"You go on our black list.\"]\n";
    let mut shop = Shop::new();
    let is_heard = |packs: &Packs| {
        let tone = packs.voice.tone();
        !tone.faults("You are on our bad list!").is_empty()
    };
    assert!(!is_heard(&shop.start()));
    shop.tone(LIST);
    let packs = shop.start();
    assert_eq!(packs.refused, []);
    assert!(is_heard(&packs));
    assert!(!packs.voice.tone().version.is_empty());
    for (text, line, key) in [
        (
            "[threat]\nsays = [\"you @nobody\"]\n",
            Some(2),
            "tone-no-set",
        ),
        ("[threat]\nsays = [\"you (are\"]\n", Some(2), "own-brackets"),
        (
            "[examples]\nstops = [\"A nice day.\"]\n",
            Some(2),
            "words-example-stops",
        ),
        (
            "[examples]\npasses = [\"You idiot.\"]\n",
            Some(2),
            "words-example-passes",
        ),
        ("[threat]\nsays = [\"order\"]\n", None, "tone-stops-answer"),
    ] {
        shop.tone(text);
        let packs = shop.start();
        let problem = &packs.refused[0].problem;
        assert_eq!((problem.line, problem.what.key()), (line, key), "{text}");
        assert!(is_heard(&packs), "{text}");
    }
}
