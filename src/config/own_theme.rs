//! Finds the file of a shop's own theme.
//! Never reads what is in it: roles and colours are known above.

use std::path::{Path, PathBuf};

use super::problem::Problem;
use super::read;

/// Returns the file of a theme and its text; nothing when the folder has no such file, or the name
/// could be no file of that folder.
///
/// # Errors
/// When the file is there and cannot be read.
pub fn read(folder: &Path, name: &str) -> Result<Option<(PathBuf, String)>, Problem> {
    let is_fine = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    if name.is_empty() || !name.chars().all(is_fine) {
        return Ok(None);
    }
    let file = folder.join(format!("{name}.toml"));
    Ok(read::text(&file)?.map(|text| (file, text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_is_found_by_its_name_and_never_outside_of_its_folder() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("themes");
        std::fs::create_dir(&folder).unwrap();
        std::fs::write(root.path().join("secret.toml"), "x").unwrap();
        std::fs::write(folder.join("night.toml"), "[roles]").unwrap();
        let found = |name| read(&folder, name).unwrap().map(|(_, text)| text);
        assert_eq!(found("night").as_deref(), Some("[roles]"));
        for name in ["../secret", "day", "", "."] {
            assert_eq!(found(name), None, "{name}");
        }
        std::fs::create_dir(folder.join("odd.toml")).unwrap();
        assert!(read(&folder, "odd").is_err());
    }
}
