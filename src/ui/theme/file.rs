//! Reads a theme file: TOML with one line a role.
//! Never guesses: a wrong role or colour is refused with the line to correct.
//!
//! `[roles]` holds looks from the terminal's sixteen colours; `[truecolor]` holds the looks that
//! replace them where the terminal shows any colour.

use std::collections::BTreeMap;

use ratatui::style::{Color, Modifier, Style};
use serde::Deserialize;

use super::depth::ColorDepth;
use super::role::Role;
use crate::i18n::sentence::Sentence;

/// Why a theme cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.sentence())]
pub enum ThemeError {
    /// No theme has the name.
    NoSuchTheme(String),
    /// The file is not TOML, or holds other fields than a theme has.
    NotAThemeFile(String),
    /// A role has another name.
    NoSuchRole(String),
    /// A colour is none.
    NoSuchColor {
        /// The role it stands at.
        role: Role,
        /// What was written.
        color: String,
    },
}

impl ThemeError {
    /// Returns what is wrong, and what to do.
    pub fn sentence(&self) -> Sentence {
        match self {
            ThemeError::NoSuchTheme(name) => {
                Sentence::new("settings-no-such-theme").with("name", name)
            }
            ThemeError::NotAThemeFile(why) => Sentence::new("theme-not-a-theme").with("why", why),
            ThemeError::NoSuchRole(role) => Sentence::new("theme-no-such-role").with("role", role),
            ThemeError::NoSuchColor { role, color } => Sentence::new("theme-no-such-color")
                .with("role", role)
                .with("color", color),
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ThemeFile {
    /// Grounds that the looks are made for; the first serves pictures of the screen.
    #[serde(default)]
    ground: Vec<String>,
    #[serde(default)]
    roles: BTreeMap<String, LookLine>,
    #[serde(default)]
    truecolor: BTreeMap<String, LookLine>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LookLine {
    fg: Option<String>,
    bg: Option<String>,
    #[serde(default)]
    with: Vec<Weight>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Weight {
    Bold,
    Dim,
    Italic,
    Underline,
    Reverse,
}

/// Reads the looks of a theme file for what the terminal can show. Roles that the file leaves out
/// keep the look that needs no colour. Both parts of the file are checked whatever the depth.
pub fn read(text: &str, depth: ColorDepth) -> Result<Vec<(Role, Style)>, ThemeError> {
    let file = parse(text)?;
    let mut looks = read_part(&file.roles, false)?;
    let rich = read_part(&file.truecolor, true)?;
    match depth {
        ColorDepth::True => looks.extend(rich),
        ColorDepth::Sixteen => {}
        ColorDepth::None => looks.retain(|(_, style)| style.fg.is_none() && style.bg.is_none()),
    }
    Ok(looks)
}

fn parse(text: &str) -> Result<ThemeFile, ThemeError> {
    toml::from_str(text)
        .map_err(|error| ThemeError::NotAThemeFile(error.message().replace('\n', " ")))
}

/// Returns the grounds that a theme file is made for.
pub fn grounds(text: &str) -> Result<Vec<(u8, u8, u8)>, ThemeError> {
    let read = |color: &String| match read_color(color, true) {
        Some(Color::Rgb(r, g, b)) => Ok((r, g, b)),
        _ => Err(ThemeError::NoSuchColor {
            role: Role::Text,
            color: color.clone(),
        }),
    };
    parse(text)?.ground.iter().map(read).collect()
}

fn read_part(
    lines: &BTreeMap<String, LookLine>,
    any_color: bool,
) -> Result<Vec<(Role, Style)>, ThemeError> {
    lines
        .iter()
        .map(|(name, look)| {
            let role = Role::from_code(name).ok_or_else(|| ThemeError::NoSuchRole(name.clone()))?;
            Ok((role, read_look(role, look, any_color)?))
        })
        .collect()
}

fn read_look(role: Role, look: &LookLine, any_color: bool) -> Result<Style, ThemeError> {
    let read = |text: &Option<String>| {
        text.as_deref()
            .map(|text| {
                read_color(text, any_color).ok_or_else(|| ThemeError::NoSuchColor {
                    role,
                    color: text.to_owned(),
                })
            })
            .transpose()
    };
    let modifier = look
        .with
        .iter()
        .fold(Modifier::empty(), |all, weight| all | modifier_of(*weight));
    let fg = read(&look.fg)?;
    // A surface that brings its own ink would be unreadable under words that were dimmed.
    let sub_modifier = if role.is_surface() && fg.is_some() {
        Modifier::DIM
    } else {
        Modifier::empty()
    };
    Ok(Style {
        fg,
        bg: read(&look.bg)?,
        add_modifier: modifier,
        sub_modifier,
        ..Style::new()
    })
}

const fn modifier_of(weight: Weight) -> Modifier {
    match weight {
        Weight::Bold => Modifier::BOLD,
        Weight::Dim => Modifier::DIM,
        Weight::Italic => Modifier::ITALIC,
        Weight::Underline => Modifier::UNDERLINED,
        Weight::Reverse => Modifier::REVERSED,
    }
}

fn read_color(text: &str, any_color: bool) -> Option<Color> {
    if let Some(hex) = text.strip_prefix('#') {
        let is_six = hex.len() == 6 && hex.bytes().all(|b| b.is_ascii_hexdigit()) && any_color;
        let value = u32::from_str_radix(hex, 16).ok().filter(|_| is_six)?;
        return Some(Color::from_u32(value));
    }
    Some(match text {
        "default" => Color::Reset,
        "black" => Color::Black,
        "red" => Color::Red,
        "green" => Color::Green,
        "yellow" => Color::Yellow,
        "blue" => Color::Blue,
        "magenta" => Color::Magenta,
        "cyan" => Color::Cyan,
        "white" => Color::Gray,
        "bright-black" => Color::DarkGray,
        "bright-red" => Color::LightRed,
        "bright-green" => Color::LightGreen,
        "bright-yellow" => Color::LightYellow,
        "bright-blue" => Color::LightBlue,
        "bright-magenta" => Color::LightMagenta,
        "bright-cyan" => Color::LightCyan,
        "bright-white" => Color::White,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_theme_file_says_what_to_correct() {
        let cases = [
            ("roles = 3", "cannot be read"),
            ("[roles]\ntext = { colour = 'red' }", "cannot be read"),
            ("[colors]\n", "cannot be read"),
            ("[roles]\nbutton = {}", "“button”"),
            ("[roles]\ntext = { fg = 'pink' }", "“pink”"),
            (
                "[roles]\ntext = { fg = '#ffffff' }",
                "#rrggbb under [truecolor]",
            ),
            ("[truecolor]\ntext = { fg = '#fff' }", "“#fff”"),
            ("[truecolor]\ntext = { fg = '#+fffff' }", "“#+fffff”"),
        ];
        for (text, part) in cases {
            let read = read(text, ColorDepth::Sixteen);
            let error = read.expect_err(text).to_string();
            assert!(error.contains(part), "{text}: {error}");
            assert!(!error.contains('\n'), "one sentence: {error}");
        }
    }

    #[test]
    fn truecolor_lines_replace_the_others_only_where_the_terminal_shows_them() {
        let text = "[roles]\nok = { fg = 'green' }\n[truecolor]\nok = { fg = '#112233' }";
        let last = |depth| read(text, depth).unwrap().pop().unwrap().1.fg;
        assert_eq!(last(ColorDepth::Sixteen), Some(Color::Green));
        assert_eq!(last(ColorDepth::True), Some(Color::Rgb(0x11, 0x22, 0x33)));
    }
}
