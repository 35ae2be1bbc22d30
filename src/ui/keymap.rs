//! Which keys give which command: the tables' own keys, and what the settings change of them.
//! Never silent about a wrong setting: it is told in one sentence, and the program does not start.

use std::collections::BTreeMap;

use super::command::{Reach, Spec};
use super::key::{Key, NotAKey, sequence};
use super::place::Place;
use crate::i18n::sentence::Sentence;

/// A command of some table, and the pane it belongs to; `None` for the desk itself.
pub type Listed = (Option<Place>, &'static Spec);

/// One way to give a command.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Binding {
    place: Option<Place>,
    reach: Reach,
    keys: Vec<Key>,
    id: &'static str,
}

/// All keys.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeyMap {
    bindings: Vec<Binding>,
}

/// A setting of keys that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.sentence())]
pub enum BadBinding {
    /// No command has this id.
    NoSuchCommand(String),
    /// The text is not a key.
    NotAKey {
        /// The command.
        id: String,
        /// What is wrong.
        wrong: NotAKey,
    },
    /// Two commands want the same keys in the same place.
    Taken {
        /// The keys.
        keys: String,
        /// The command that has them.
        one: &'static str,
        /// The command that wants them too.
        other: &'static str,
    },
}

impl BadBinding {
    /// Returns what is wrong, and what to do.
    pub fn sentence(&self) -> Sentence {
        match self {
            BadBinding::NoSuchCommand(id) => {
                Sentence::new("settings-no-such-command").with("id", id)
            }
            BadBinding::NotAKey { id, wrong } => Sentence::new("settings-not-a-key")
                .with("id", id)
                .with("key", &wrong.0),
            BadBinding::Taken { keys, one, other } => Sentence::new("settings-key-taken")
                .with("keys", keys)
                .with("one", one)
                .with("other", other),
        }
    }
}

/// What keys pressed so far lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lookup {
    /// A command.
    Command(&'static str),
    /// More keys are wanted: what may follow, and the command it gives.
    Prefix(Vec<(Key, &'static str)>),
    /// Nothing.
    Nothing,
}

/// Where the next key is looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Context {
    /// The pane that has the focus.
    pub focus: Place,
    /// Whether letters are text there.
    pub is_text: bool,
}

impl KeyMap {
    /// Takes the keys of the tables, and those of the settings in place of them where there are any.
    pub fn new(
        tables: &[Listed],
        settings: &BTreeMap<String, Vec<String>>,
    ) -> Result<Self, BadBinding> {
        for id in settings.keys() {
            if !tables.iter().any(|(_, spec)| spec.id == id) {
                return Err(BadBinding::NoSuchCommand(id.clone()));
            }
        }
        let mut bindings: Vec<Binding> = Vec::new();
        for (place, spec) in tables {
            let own: Vec<String> = match settings.get(spec.id) {
                Some(keys) => keys.clone(),
                None => spec.keys.iter().map(|&keys| keys.to_owned()).collect(),
            };
            for text in own {
                let keys = sequence(&text).map_err(|wrong| BadBinding::NotAKey {
                    id: spec.id.to_owned(),
                    wrong,
                })?;
                let binding = Binding {
                    place: *place,
                    reach: spec.reach,
                    keys,
                    id: spec.id,
                };
                if let Some(taken) = bindings.iter().find(|b| b.meets(&binding)) {
                    return Err(BadBinding::Taken {
                        keys: text,
                        one: taken.id,
                        other: spec.id,
                    });
                }
                bindings.push(binding);
            }
        }
        Ok(Self { bindings })
    }

    /// Returns what the keys pressed so far lead to. A pane's own keys go before those of the desk.
    pub fn look_up(&self, context: Context, pressed: &[Key]) -> Lookup {
        let usable = || self.bindings.iter().filter(|b| b.works_in(context));
        let exact = usable()
            .filter(|b| b.keys == pressed)
            .min_by_key(|b| b.reach != Reach::Pane);
        if let Some(binding) = exact {
            return Lookup::Command(binding.id);
        }
        let follow: Vec<(Key, &'static str)> = usable()
            .filter(|b| b.keys.starts_with(pressed))
            .filter_map(|b| b.keys.get(pressed.len()).map(|key| (*key, b.id)))
            .collect();
        if follow.is_empty() {
            Lookup::Nothing
        } else {
            Lookup::Prefix(follow)
        }
    }

    /// Returns the keys of a command as they are written, the first first.
    pub fn keys_of<'m>(&'m self, id: &'m str) -> impl Iterator<Item = String> + 'm {
        self.bindings
            .iter()
            .filter(move |b| b.id == id)
            .map(|b| written(&b.keys))
    }
}

/// Writes keys in a row with blanks between them.
pub fn written(keys: &[Key]) -> String {
    let names: Vec<String> = keys.iter().map(Key::to_string).collect();
    names.join(" ")
}

impl Binding {
    /// Returns whether both could be meant by the same keys. A pane may have a key of the desk for
    /// itself; two commands of one pane, or two of the desk, may not share one.
    fn meets(&self, other: &Binding) -> bool {
        let prefixed = self.keys.starts_with(&other.keys) || other.keys.starts_with(&self.keys);
        let same_place = if self.reach == Reach::Pane && other.reach == Reach::Pane {
            self.place == other.place
        } else {
            self.reach != Reach::Pane && other.reach != Reach::Pane
        };
        prefixed && same_place
    }

    fn works_in(&self, context: Context) -> bool {
        match self.reach {
            // A letter is text in a text field, whatever it does elsewhere.
            Reach::Always => !context.is_text || self.is_chord(),
            Reach::Desk => !context.is_text,
            Reach::Pane => {
                self.place == Some(context.focus) && (!context.is_text || self.is_chord())
            }
        }
    }

    /// Returns whether the first key writes nothing into a text field.
    fn is_chord(&self) -> bool {
        self.keys.first().is_some_and(|key| key.typed().is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static NEXT: Spec = Spec::new("queue.next", &["j", "down"], "l", "h");
    static TOP: Spec = Spec::new("queue.top", &["g g"], "l", "h");
    static SEND: Spec = Spec::new("composer.send", &["S"], "l", "h").reach(Reach::Desk);
    static QUIT: Spec = Spec::new("desk.quit", &["ctrl-q"], "l", "h").reach(Reach::Always);

    fn tables() -> Vec<Listed> {
        vec![
            (Some(Place::Queue), &NEXT),
            (Some(Place::Queue), &TOP),
            (Some(Place::Composer), &SEND),
            (None, &QUIT),
        ]
    }

    fn map(settings: &[(&str, &str)]) -> Result<KeyMap, BadBinding> {
        let settings = settings
            .iter()
            .map(|(id, key)| ((*id).to_owned(), vec![(*key).to_owned()]))
            .collect();
        KeyMap::new(&tables(), &settings)
    }

    const QUEUE: Context = Context {
        focus: Place::Queue,
        is_text: false,
    };
    const WRITING: Context = Context {
        focus: Place::Composer,
        is_text: true,
    };

    #[test]
    fn keys_lead_to_commands_where_they_work() {
        let map = map(&[]).unwrap();
        let j = [Key::char('j')];
        assert_eq!(map.look_up(QUEUE, &j), Lookup::Command("queue.next"));
        assert_eq!(map.look_up(WRITING, &j), Lookup::Nothing);
        let send = [Key::char('S')];
        assert_eq!(map.look_up(QUEUE, &send), Lookup::Command("composer.send"));
        assert_eq!(map.look_up(WRITING, &send), Lookup::Nothing);
        let quit = [Key::ctrl('q')];
        assert_eq!(map.look_up(WRITING, &quit), Lookup::Command("desk.quit"));
        let g = Key::char('g');
        assert_eq!(
            map.look_up(QUEUE, &[g]),
            Lookup::Prefix(vec![(g, "queue.top")])
        );
        assert_eq!(map.look_up(QUEUE, &[g, g]), Lookup::Command("queue.top"));
    }

    #[test]
    fn settings_replace_the_keys_of_a_command() {
        let map = map(&[("queue.next", "ctrl-n")]).unwrap();
        assert_eq!(map.look_up(QUEUE, &[Key::char('j')]), Lookup::Nothing);
        assert_eq!(
            map.look_up(QUEUE, &[Key::ctrl('n')]),
            Lookup::Command("queue.next")
        );
        assert_eq!(map.keys_of("queue.next").collect::<Vec<_>>(), ["ctrl-n"]);
    }

    #[test]
    fn a_wrong_setting_is_told_in_one_sentence() {
        for (id, key, part) in [
            ("queue.nxt", "j", "there is no command"),
            ("queue.next", "hyper-j", "is not a key"),
            ("queue.next", "g", "is wanted by both"),
        ] {
            let told = map(&[(id, key)]).unwrap_err().to_string();
            assert!(told.contains(part), "{told}");
        }
    }
}
