//! Where data, settings and the log lie: the XDG folders of the person who runs the program.
//! Never reads the environment: it is passed in. Whatever is made is private to its owner.

use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use super::problem::Problem;
use crate::i18n::sentence::Sentence;

/// The folder of the program in each XDG folder.
const PROGRAM: &str = "afterdesk";
/// The profile of those who ask for none.
pub const DEFAULT_PROFILE: &str = "default";
/// The longest name of a profile: it is a folder.
const PROFILE_CHARS: usize = 40;

/// The folders of one profile. They are not made before they are needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    data: PathBuf,
    settings: PathBuf,
    state: PathBuf,
}

impl Places {
    /// Finds the folders of a profile from `XDG_DATA_HOME`, `XDG_CONFIG_HOME`, `XDG_STATE_HOME` and
    /// `HOME`. A relative path in a variable does not count, as the XDG rules say.
    ///
    /// It fails when the name of the profile is no folder name, or nobody knows the home folder.
    pub fn find(
        profile: &str,
        environment: impl Fn(&str) -> Option<OsString>,
    ) -> Result<Self, Problem> {
        if !is_profile_name(profile) {
            return Err(Problem::whole(
                Path::new(profile),
                Sentence::new("settings-not-a-profile"),
            ));
        }
        let absolute = |name: &str| {
            environment(name)
                .map(PathBuf::from)
                .filter(|path| path.is_absolute())
        };
        let home = absolute("HOME").or_else(|| etcetera::home_dir().ok());
        let folder = |name: &str, below_home: &str| {
            let base = absolute(name).or_else(|| Some(home.as_ref()?.join(below_home)));
            let base = base.ok_or_else(|| {
                let what = Sentence::new("settings-no-home").with("name", name);
                Problem::whole(Path::new("~"), what)
            })?;
            Ok(base.join(PROGRAM))
        };
        Ok(Self {
            data: folder("XDG_DATA_HOME", ".local/share")?.join(profile),
            settings: folder("XDG_CONFIG_HOME", ".config")?,
            state: folder("XDG_STATE_HOME", ".local/state")?,
        })
    }

    /// Returns the folder of the profile's data.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// Returns the embedded database of the profile.
    pub fn database(&self) -> PathBuf {
        self.data.join("afterdesk.db")
    }

    /// Returns the folder of evidence files, by hash.
    pub fn evidence(&self) -> PathBuf {
        self.data.join("evidence")
    }

    /// Returns the folder of backups.
    pub fn backups(&self) -> PathBuf {
        self.data.join("backups")
    }

    /// Returns the folder of settings; all profiles share it.
    pub fn settings(&self) -> &Path {
        &self.settings
    }

    /// Returns the file of settings.
    pub fn settings_file(&self) -> PathBuf {
        self.settings.join("config.toml")
    }

    /// Returns the folder of the shop's own rules of the answer bot: a plan, and one file a language.
    pub fn bot(&self) -> PathBuf {
        self.settings.join("bot")
    }

    /// Returns the folder of the shop's own platform files.
    pub fn platforms(&self) -> PathBuf {
        self.settings.join("platforms")
    }

    /// Returns the folder of the shop's own word lists.
    pub fn words(&self) -> PathBuf {
        self.settings.join("words")
    }

    /// Returns the folder of the shop's own rule cards.
    pub fn rules(&self) -> PathBuf {
        self.settings.join("rules")
    }

    /// Returns the folder of the shop's own calendars.
    pub fn calendars(&self) -> PathBuf {
        self.settings.join("calendars")
    }

    /// Returns the folder of the shop's own ready answers, one file a language, and their plan.
    pub fn answers(&self) -> PathBuf {
        self.settings.join("answers")
    }

    /// Returns the folder of the shop's own words of notices, one file a language.
    pub fn notices(&self) -> PathBuf {
        self.settings.join("notices")
    }

    /// Returns the folder of the shop's own lists of the tone check, one file a language.
    pub fn tone(&self) -> PathBuf {
        self.settings.join("tone")
    }

    /// Returns the folder of the shop's own themes.
    pub fn themes(&self) -> PathBuf {
        self.settings.join("themes")
    }

    /// Returns the folder of the log.
    pub fn log(&self) -> &Path {
        &self.state
    }
}

fn is_profile_name(name: &str) -> bool {
    let is_fine = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    !name.is_empty() && name.len() <= PROFILE_CHARS && name.chars().all(is_fine)
}

/// Makes a folder with all above it, readable by its owner alone (0700).
///
/// A folder that is there already keeps its permissions.
pub fn make_folder(folder: &Path) -> Result<(), Problem> {
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
        .map_err(|error| {
            let what = Sentence::new("settings-not-made").with("why", error);
            Problem::whole(folder, what)
        })
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn find(variables: &[(&str, &str)]) -> Places {
        Places::find("shop-1", |name| {
            let found = variables.iter().find(|(key, _)| *key == name);
            found.map(|(_, value)| OsString::from(value))
        })
        .unwrap()
    }

    #[test]
    fn folders_follow_the_xdg_variables_and_else_the_home_folder() {
        let places = find(&[
            ("HOME", "/home/li"),
            ("XDG_CONFIG_HOME", "/etc/li"),
            ("XDG_DATA_HOME", "here"),
        ]);
        assert_eq!(
            places.data(),
            Path::new("/home/li/.local/share/afterdesk/shop-1")
        );
        assert_eq!(
            places.settings_file(),
            Path::new("/etc/li/afterdesk/config.toml")
        );
        assert_eq!(places.log(), Path::new("/home/li/.local/state/afterdesk"));
    }

    #[test]
    fn a_profile_cannot_leave_its_folder() {
        for name in ["", "..", "a/b", "a.b", &"x".repeat(41)] {
            let refused = Places::find(name, |_| Some(OsString::from("/home/li")));
            assert!(refused.is_err(), "{name}");
        }
    }

    #[test]
    fn what_is_made_is_private() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("a/b");
        make_folder(&folder).unwrap();
        make_folder(&folder).unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&folder), 0o700);
        let file = folder.join("f");
        fs::write(&file, "").unwrap();
        let problem = make_folder(&file.join("c")).unwrap_err();
        assert!(problem.to_string().contains("cannot be made"));
    }
}
