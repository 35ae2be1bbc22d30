//! Where each pane lies, for every size of the terminal. Columns are counted in the direction of
//! reading: on a screen that is read from the right, the first one is at the right edge.
//! Never draws; mouse, paging and drawing all ask here.

use ratatui::layout::Rect;

use crate::ui::place::Place;

/// Below this width or height there is one pane at a time.
pub const SINGLE_BELOW: (u16, u16) = (60, 16);
/// Below this width or height there is only a sentence.
pub const SENTENCE_BELOW: (u16, u16) = (40, 12);
/// From this width on there are three columns.
pub const WIDE_FROM: u16 = 110;

/// What the side column shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Side {
    /// Case and evidence.
    #[default]
    Matter,
    /// What is on its way out.
    Outbox,
    /// What was done.
    History,
    /// What a supervisor looks at.
    Review,
}

impl Side {
    /// Returns the side that shows a place; `None` when the place is not at the side.
    pub const fn of(place: Place) -> Option<Side> {
        match place {
            Place::Queue | Place::Transcript | Place::Composer => None,
            Place::Case | Place::Checklist => Some(Side::Matter),
            Place::Outbox => Some(Side::Outbox),
            Place::History => Some(Side::History),
            Place::Review => Some(Side::Review),
        }
    }
}

/// Where everything lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Areas {
    /// The whole screen.
    pub screen: Rect,
    /// The status line.
    pub header: Rect,
    /// The line of keys.
    pub footer: Rect,
    /// The panes that are seen, borders included.
    pub panes: Vec<(Place, Rect)>,
    /// Whether the terminal is too small for anything but a sentence.
    pub is_too_small: bool,
}

impl Areas {
    /// Returns where a pane lies.
    pub fn of(&self, place: Place) -> Option<Rect> {
        self.panes
            .iter()
            .find(|(p, _)| *p == place)
            .map(|(_, area)| *area)
    }

    /// Returns the pane at a cell.
    pub fn at(&self, column: u16, row: u16) -> Option<Place> {
        self.panes
            .iter()
            .find(|(_, area)| area.contains((column, row).into()))
            .map(|(place, _)| *place)
    }
}

/// Returns where everything lies on a screen of this size.
///
/// `composer_rows` is how many lines the composer would like to have, borders included.
pub fn areas(width: u16, height: u16, focus: Place, side: Side, composer_rows: u16) -> Areas {
    let screen = Rect::new(0, 0, width, height);
    let header = Rect::new(0, 0, width, height.min(1));
    let footer = Rect::new(0, height.saturating_sub(1), width, height.min(1));
    let body = Rect::new(0, 1, width, height.saturating_sub(2));
    let is_too_small = width < SENTENCE_BELOW.0 || height < SENTENCE_BELOW.1;
    let panes = if is_too_small {
        Vec::new()
    } else if focus == Place::Review {
        // Whoever decides looks at one text with all that stands around it.
        vec![(Place::Review, body)]
    } else if width < SINGLE_BELOW.0 || height < SINGLE_BELOW.1 {
        one_pane(body, focus, composer_rows)
    } else if width < WIDE_FROM {
        two_columns(body, focus, side, composer_rows)
    } else {
        three_columns(body, side, composer_rows)
    };
    Areas {
        screen,
        header,
        footer,
        panes,
        is_too_small,
    }
}

/// The focused pane alone; an answer is written with the chat in sight.
fn one_pane(body: Rect, focus: Place, composer_rows: u16) -> Vec<(Place, Rect)> {
    match focus {
        Place::Composer => chat(body, composer_rows),
        place => vec![(place, body)],
    }
}

/// Queue or side on the left, chat on the right.
fn two_columns(body: Rect, focus: Place, side: Side, composer_rows: u16) -> Vec<(Place, Rect)> {
    // 34 columns hold a queue line of due time, buyer and what; the chat keeps 46 of 80.
    let left_width = (body.width * 3 / 7).clamp(26, 40);
    let (left, right) = split_columns(body, left_width);
    let mut panes = if Side::of(focus).is_some() {
        side_panes(left, side)
    } else {
        vec![(Place::Queue, left)]
    };
    panes.extend(chat(right, composer_rows));
    panes
}

/// Queue, chat, side.
fn three_columns(body: Rect, side: Side, composer_rows: u16) -> Vec<(Place, Rect)> {
    let queue_width = (body.width * 3 / 10).clamp(34, 60);
    let side_width = (body.width / 4).clamp(30, 52);
    let (queue, rest) = split_columns(body, queue_width);
    let (middle, right) = split_columns(rest, rest.width.saturating_sub(side_width));
    let mut panes = vec![(Place::Queue, queue)];
    panes.extend(chat(middle, composer_rows));
    panes.extend(side_panes(right, side));
    panes
}

fn side_panes(area: Rect, side: Side) -> Vec<(Place, Rect)> {
    match side {
        Side::Matter => {
            let evidence = (area.height / 3).clamp(5, 14).min(area.height);
            let (case, checklist) = split_rows(area, area.height - evidence);
            vec![(Place::Case, case), (Place::Checklist, checklist)]
        }
        Side::Outbox => vec![(Place::Outbox, area)],
        Side::History => vec![(Place::History, area)],
        Side::Review => vec![(Place::Review, area)],
    }
}

fn chat(area: Rect, composer_rows: u16) -> Vec<(Place, Rect)> {
    // The chat keeps at least half of the height, whatever is being written.
    let composer = composer_rows
        .clamp(5, (area.height / 2).max(5))
        .min(area.height);
    let (transcript, composer) = split_rows(area, area.height - composer);
    vec![(Place::Transcript, transcript), (Place::Composer, composer)]
}

fn split_columns(area: Rect, left: u16) -> (Rect, Rect) {
    let left = left.min(area.width);
    (
        Rect {
            width: left,
            ..area
        },
        Rect {
            x: area.x + left,
            width: area.width - left,
            ..area
        },
    )
}

fn split_rows(area: Rect, top: u16) -> (Rect, Rect) {
    let top = top.min(area.height);
    (
        Rect {
            height: top,
            ..area
        },
        Rect {
            y: area.y + top,
            height: area.height - top,
            ..area
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn panes_fill_the_screen_and_do_not_overlap() {
        for width in [40, 59, 60, 80, 109, 110, 120, 200, 500] {
            for height in [12, 15, 16, 24, 40, 60, 200] {
                for focus in Place::ALL {
                    let side = Side::of(focus).unwrap_or_default();
                    let areas = areas(width, height, focus, side, 7);
                    let cells: u32 = areas.panes.iter().map(|(_, a)| a.area()).sum();
                    assert_eq!(
                        cells,
                        u32::from(width) * u32::from(height - 2),
                        "{width}x{height}"
                    );
                    assert!(areas.of(focus).is_some(), "{focus:?} at {width}x{height}");
                    for (n, (_, a)) in areas.panes.iter().enumerate() {
                        for (_, b) in areas.panes.iter().skip(n + 1) {
                            assert!(!a.intersects(*b));
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn a_tiny_terminal_has_no_panes() {
        for (width, height) in [(0, 0), (1, 1), (39, 40), (100, 11)] {
            assert!(areas(width, height, Place::Queue, Side::Matter, 5).is_too_small);
        }
    }
}
