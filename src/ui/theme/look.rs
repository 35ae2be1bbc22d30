//! A theme: one style for each role, fitted to what the terminal can show.
//! Never looks at the terminal itself: what it can show is passed in.

use ratatui::style::{Color, Modifier, Style};

use super::depth::ColorDepth;
use super::file::{self, ThemeError};
use super::role::Role;

/// How many roles there are.
const ROLES: usize = Role::ALL.len();

/// One style for each role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    name: String,
    styles: [Style; ROLES],
}

/// The themes that come with the program, by name.
const BUILT_IN: [(&str, &str); 5] = [
    ("dark", include_str!("../../../assets/themes/dark.toml")),
    ("light", include_str!("../../../assets/themes/light.toml")),
    ("safe", include_str!("../../../assets/themes/safe.toml")),
    (
        "contrast",
        include_str!("../../../assets/themes/contrast.toml"),
    ),
    ("none", include_str!("../../../assets/themes/none.toml")),
];

impl Theme {
    /// Names of the themes that come with the program.
    pub const NAMES: [&'static str; 5] = ["dark", "light", "safe", "contrast", "none"];

    /// Returns a theme that comes with the program. Without colours it is always `none`.
    pub fn named(name: &str, depth: ColorDepth) -> Result<Theme, ThemeError> {
        let wanted = match depth {
            ColorDepth::None => "none",
            ColorDepth::Sixteen | ColorDepth::True => name,
        };
        let text = Self::text_of(wanted)?;
        Self::from_toml(wanted, text, depth)
    }

    /// Returns the file of a theme that comes with the program: a start for a shop's own.
    pub fn text_of(name: &str) -> Result<&'static str, ThemeError> {
        BUILT_IN
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, text)| *text)
            .ok_or_else(|| ThemeError::NoSuchTheme(name.to_owned()))
    }

    /// Reads a shop's own theme file. Without colours it falls back to `none`.
    pub fn own(name: &str, text: &str, depth: ColorDepth) -> Result<Theme, ThemeError> {
        let theme = Self::from_toml(name, text, depth)?;
        match depth {
            ColorDepth::None => Self::named("none", depth),
            ColorDepth::Sixteen | ColorDepth::True => Ok(theme),
        }
    }

    /// Returns the theme that needs no colour and no file.
    pub fn plain() -> Theme {
        let mut styles = [Style::new(); ROLES];
        for &role in Role::ALL {
            if let Some(style) = styles.get_mut(role.index()) {
                *style = plain_style(role);
            }
        }
        Theme {
            name: "none".to_owned(),
            styles,
        }
    }

    /// Returns a theme in which every role has a number of its own instead of a look: words in
    /// the foreground, surfaces in the background. With it a drawn screen tells which role each
    /// cell has; see [`Theme::role_of`].
    pub fn by_number() -> Theme {
        let mut theme = Self::plain();
        for (number, &role) in (0_u8..).zip(Role::ALL) {
            let style = if role.is_surface() {
                Style::new().bg(Color::Indexed(number))
            } else {
                Style::new().fg(Color::Indexed(number))
            };
            theme.set(role, style);
        }
        theme
    }

    /// Returns the role behind a colour of [`Theme::by_number`].
    pub fn role_of(color: Color) -> Option<Role> {
        match color {
            Color::Indexed(number) => Role::ALL.get(usize::from(number)).copied(),
            _ => None,
        }
    }

    fn from_toml(name: &str, text: &str, depth: ColorDepth) -> Result<Theme, ThemeError> {
        let mut theme = Self::plain();
        name.clone_into(&mut theme.name);
        for (role, style) in file::read(text, depth)? {
            theme.set(role, style);
        }
        Ok(theme)
    }

    fn set(&mut self, role: Role, style: Style) {
        if let Some(place) = self.styles.get_mut(role.index()) {
            *place = style;
        }
    }

    /// Returns the name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the style of a role.
    pub fn style(&self, role: Role) -> Style {
        self.styles.get(role.index()).copied().unwrap_or_default()
    }
}

/// Looks that need no colour: what stands out is bold, what is chosen is reversed.
fn plain_style(role: Role) -> Style {
    let modifier = match role {
        Role::Selected => Modifier::REVERSED,
        Role::SelectedAway | Role::Marked | Role::Match => {
            Modifier::UNDERLINED.union(Modifier::BOLD)
        }
        Role::Finding => Modifier::UNDERLINED.union(Modifier::REVERSED),
        Role::Bar
        | Role::TitleFocus
        | Role::Heading
        | Role::BorderFocus
        | Role::Late
        | Role::Stop
        | Role::Warn
        | Role::Key
        | Role::Strong => Modifier::BOLD,
        Role::Muted | Role::Disabled | Role::Hint | Role::Border | Role::Track => Modifier::DIM,
        _ => Modifier::empty(),
    };
    Style::new().add_modifier(modifier)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_theme_that_comes_with_the_program_reads() {
        for name in Theme::NAMES {
            for &depth in ColorDepth::ALL {
                assert!(Theme::named(name, depth).is_ok(), "{name} {depth}");
            }
        }
    }

    #[test]
    fn without_colours_no_style_has_one() {
        for name in Theme::NAMES {
            let theme = Theme::named(name, ColorDepth::None).unwrap();
            for &role in Role::ALL {
                let style = theme.style(role);
                assert_eq!((style.fg, style.bg), (None, None), "{name} {role}");
            }
        }
    }

    #[test]
    fn what_is_chosen_late_stopped_or_found_stands_out_without_colour() {
        let theme = Theme::plain();
        for role in [
            Role::Selected,
            Role::Late,
            Role::Stop,
            Role::Finding,
            Role::Match,
        ] {
            assert!(!theme.style(role).add_modifier.is_empty(), "{role}");
        }
        assert_ne!(theme.style(Role::Selected), theme.style(Role::SelectedAway));
    }

    #[test]
    fn true_colour_is_used_only_where_it_was_announced() {
        for name in Theme::NAMES {
            let theme = Theme::named(name, ColorDepth::Sixteen).unwrap();
            for &role in Role::ALL {
                let style = theme.style(role);
                for color in [style.fg, style.bg].into_iter().flatten() {
                    assert!(!matches!(color, Color::Rgb(..)), "{name} {role}");
                }
            }
        }
    }

    #[test]
    fn a_number_leads_back_to_its_role() {
        let theme = Theme::by_number();
        for &role in Role::ALL {
            let style = theme.style(role);
            let color = if role.is_surface() {
                style.bg
            } else {
                style.fg
            };
            assert_eq!(Theme::role_of(color.unwrap()), Some(role));
        }
    }
}
