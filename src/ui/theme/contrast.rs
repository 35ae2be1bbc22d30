//! How well two colours can be told apart, as WCAG 2.2 counts it.
//! Never used while drawing: it serves tests, and whoever writes a theme.

use ratatui::style::Color;

/// Relative luminance of each 8-bit sRGB level in millionths, from the formula of WCAG 2.2. Every
/// 17th level is exact, those between lie on a straight line; the error stays below 0.002.
const LEVELS: [u64; 16] = [
    0, 5_605, 15_996, 33_105, 57_805, 90_842, 132_868, 184_475, 246_201, 318_547, 401_978, 496_933,
    603_827, 723_055, 854_993, 1_000_000,
];

fn level_millionths(level: u8) -> u64 {
    let (step, rest) = (usize::from(level / 17), u64::from(level % 17));
    let low = LEVELS.get(step).copied().unwrap_or(1_000_000);
    let high = LEVELS.get(step + 1).copied().unwrap_or(low);
    low + (high - low) * rest / 17
}

fn luminance_millionths((r, g, b): (u8, u8, u8)) -> u64 {
    (level_millionths(r) * 2126 + level_millionths(g) * 7152 + level_millionths(b) * 722) / 10_000
}

/// Returns the contrast of two colours in hundredths: 100 for equal ones, 2100 for black on white.
pub fn ratio_hundredths(one: (u8, u8, u8), other: (u8, u8, u8)) -> u64 {
    let (a, b) = (luminance_millionths(one), luminance_millionths(other));
    let (dark, light) = (a.min(b) + 50_000, a.max(b) + 50_000);
    light * 100 / dark
}

/// Returns what a colour looks like in a terminal that keeps to a common palette; `None` for the
/// default colour, which only the terminal knows.
///
/// The sixteen are xterm's defaults: the palette with the widest spread in common use, so that a
/// name that is weak anywhere is weak here.
pub const fn reference_rgb(color: Color) -> Option<(u8, u8, u8)> {
    Some(match color {
        Color::Black => (0, 0, 0),
        Color::Red => (205, 0, 0),
        Color::Green => (0, 205, 0),
        Color::Yellow => (205, 205, 0),
        Color::Blue => (0, 0, 238),
        Color::Magenta => (205, 0, 205),
        Color::Cyan => (0, 205, 205),
        Color::Gray => (229, 229, 229),
        Color::DarkGray => (127, 127, 127),
        Color::LightRed => (255, 0, 0),
        Color::LightGreen => (0, 255, 0),
        Color::LightYellow => (255, 255, 0),
        Color::LightBlue => (92, 92, 255),
        Color::LightMagenta => (255, 0, 255),
        Color::LightCyan => (0, 255, 255),
        Color::White => (255, 255, 255),
        Color::Rgb(r, g, b) => (r, g, b),
        Color::Reset | Color::Indexed(_) => return None,
    })
}

#[cfg(test)]
mod tests {
    use ratatui::style::{Modifier, Style};

    use super::super::{ColorDepth, Role, Theme, file};
    use super::*;

    type Rgb = (u8, u8, u8);

    #[test]
    fn the_ratio_is_that_of_the_standard() {
        assert_eq!(ratio_hundredths((0, 0, 0), (255, 255, 255)), 2100);
        assert_eq!(ratio_hundredths((119, 119, 119), (255, 255, 255)), 447);
        assert_eq!(ratio_hundredths((9, 9, 9), (9, 9, 9)), 100);
    }

    /// A dim word is shown at two thirds of the way from the ground, as VTE does.
    fn dimmed(ink: Rgb, ground: Rgb) -> Rgb {
        let mix = |a: u8, b: u8| u8::try_from((u16::from(a) * 2 + u16::from(b)) / 3).unwrap();
        (
            mix(ink.0, ground.0),
            mix(ink.1, ground.1),
            mix(ink.2, ground.2),
        )
    }

    fn shown(style: Style, default: (Rgb, Rgb)) -> (Rgb, Rgb) {
        let rgb = |color: Option<Color>, other| color.and_then(reference_rgb).unwrap_or(other);
        let (mut ink, mut ground) = (rgb(style.fg, default.0), rgb(style.bg, default.1));
        if style.add_modifier.contains(Modifier::DIM) {
            ink = dimmed(ink, ground);
        }
        if style.add_modifier.contains(Modifier::REVERSED) {
            std::mem::swap(&mut ink, &mut ground);
        }
        (ink, ground)
    }

    /// Frames lie on no chosen row, and only words that are written in are chosen.
    fn may_lie_on(ink: Role, surface: Role) -> bool {
        match surface {
            Role::Marked => matches!(ink, Role::Text | Role::Input | Role::Finding),
            Role::Selected | Role::SelectedAway | Role::Bar => {
                !matches!(ink, Role::Border | Role::BorderFocus | Role::Thumb)
            }
            _ => true,
        }
    }

    fn check(name: &str, depth: ColorDepth, ground: Rgb, least: u64) -> Vec<String> {
        let theme = Theme::named(name, depth).unwrap();
        let default_ink = if ratio_hundredths(ground, (255, 255, 255)) > 500 {
            (229, 229, 229)
        } else {
            (0, 0, 0)
        };
        let base = theme.style(Role::Text);
        let mut weak = Vec::new();
        for &ink in Role::ALL.iter().filter(|role| !role.is_surface()) {
            let surfaces = Role::ALL
                .iter()
                .filter(|role| role.is_surface() && may_lie_on(ink, **role));
            let styles = std::iter::once((None, base.patch(theme.style(ink)))).chain(
                surfaces.map(|&s| (Some(s), base.patch(theme.style(ink)).patch(theme.style(s)))),
            );
            for (surface, style) in styles {
                let (front, back) = shown(style, (default_ink, ground));
                let got = ratio_hundredths(front, back);
                // Frames need less than words in every theme.
                let bound = match ink.least_contrast_hundredths() {
                    of_words @ 450.. => of_words.max(least),
                    of_frames => of_frames,
                };
                if got < bound {
                    weak.push(format!(
                        "{name} {depth} {ink} on {surface:?} {ground:?}: {got}"
                    ));
                }
            }
        }
        weak
    }

    #[test]
    fn words_can_be_read_in_every_theme_on_every_ground_it_is_made_for() {
        let mut weak = Vec::new();
        for name in Theme::NAMES {
            let least = if name == "contrast" { 700 } else { 0 };
            for depth in [ColorDepth::Sixteen, ColorDepth::True] {
                let grounds = file::grounds(Theme::text_of(name).unwrap()).unwrap();
                // The sixteen are known only as a whole palette, and xterm's ground is black or
                // white.
                let is_pure = |g: &Rgb| *g == (0, 0, 0) || *g == (255, 255, 255);
                for ground in grounds {
                    if depth == ColorDepth::Sixteen && !is_pure(&ground) {
                        continue;
                    }
                    weak.extend(check(name, depth, ground, least));
                }
            }
        }
        assert!(weak.is_empty(), "{}", weak.join("\n"));
    }
}
