//! Draws what lies over the panes.
//! Never decides what a key does there; `overlays` does.

use ratatui::layout::{Position, Rect};

use super::asked;
use super::cards;
use super::commands::{label, works_here};
use super::health;
use super::help::help;
use super::letter;
use super::matrix;
use super::middle;
use super::notices;
use super::packet;
use super::papers;
use super::passage;
use super::picker;
use super::ruling;
use super::shop;
use super::stopped::{self, Stopped};
use super::toasts::{sign_of, words_of};
use super::window::{draw_field, fitted, framed, window};
use crate::app::layout::Areas;
use crate::app::overlay::{Beginning, Overlay};
use crate::app::overlays::palette;
use crate::app::state::App;
use crate::ui::editor::Editor;
use crate::ui::scroll::scrolled;
use crate::ui::theme::Role;
use crate::ui::widgets::{Line, Paint, draw_line, span, wrapped};
use crate::ui::words::{Shown, Words};

/// Draws the topmost overlay; returns where its caret stands.
pub fn draw(app: &App, areas: &Areas, paint: &mut Paint<'_>) -> Option<Position> {
    let words = paint.words;
    match app.overlays.last()? {
        Overlay::Help { scroll } => {
            let area = middle(areas, 96, areas.screen.height);
            let lines = help(app, words, usize::from(area.width).saturating_sub(4));
            window(&lines, *scroll, "help-title", "help-foot", area, paint);
        }
        Overlay::Palette { line, chosen } => {
            return draw_palette(app, line, *chosen, areas, paint);
        }
        Overlay::Confirm {
            question, quote, ..
        } => asked::draw_confirm(question, quote, areas, paint),
        Overlay::Stopped {
            judgement,
            text,
            suggestion,
            scroll,
        } => {
            let cols = 78_u16.min(areas.screen.width.saturating_sub(2));
            let room = usize::from(cols).saturating_sub(4);
            let height = usize::from(areas.screen.height).saturating_sub(2);
            let stopped = Stopped {
                judgement,
                text,
                suggestion: suggestion.as_deref(),
                tone: app.model.voice.tone(),
                platform: app.model.open_platform(),
            };
            let lines = stopped::lines(stopped, room, height, words);
            let area = stopped::area(areas.screen, cols, lines.len());
            let foot = match suggestion {
                Some(_) => "stopped-foot-suggestion",
                None => "stopped-foot",
            };
            window(&lines, *scroll, "stopped-title", foot, area, paint);
        }
        Overlay::Picker(picker) => return picker::draw(picker, app.depth, areas, paint),
        Overlay::Packet {
            pages,
            missing,
            scroll,
        } => packet::draw(pages, missing, *scroll, areas, paint),
        Overlay::Papers(shown) => {
            let model = &app.model;
            papers::draw(
                shown,
                (model.voice.tone(), model.now, model.zone()),
                areas,
                paint,
            );
        }
        Overlay::Notices(fitting) => {
            notices::draw(fitting, (app.model.now, app.model.zone()), areas, paint);
        }
        Overlay::Matrix { scroll } => matrix::draw(app.model.voice, *scroll, areas, paint),
        Overlay::Health { all, scroll } => health::draw(all, *scroll, &app.model, areas, paint),
        Overlay::Passage(passage) => passage::draw(app, passage, areas, paint),
        Overlay::Messages {
            from_newest,
            has_details,
        } => draw_messages(app, *from_newest, *has_details, areas, paint),
        Overlay::Start { chosen } => {
            let cols = 70_u16.min(areas.screen.width.saturating_sub(2));
            let lines = beginnings(*chosen, usize::from(cols).saturating_sub(4), words);
            let area = fitted(areas, cols, &lines);
            window(&lines, 0, "start-title", "start-foot", area, paint);
        }
        Overlay::Proof(proof) => return asked::draw_proof(proof, areas, paint),
        Overlay::Words { blank, line } => {
            return asked::draw_words(blank, line, areas, paint);
        }
        Overlay::Cards { ids, scroll } => {
            let cols = 84_u16.min(areas.screen.width.saturating_sub(2));
            let room = usize::from(cols).saturating_sub(4);
            let lines = cards::lines(ids, app.model.cards, room, words);
            let area = stopped::area(areas.screen, cols, lines.len());
            window(&lines, *scroll, "cards-title", "cards-foot", area, paint);
        }
        Overlay::Letter(given) => letter::draw(given, app.model.voice.tone(), areas, paint),
        Overlay::Shop { shop, scroll } => {
            let cols = 76_u16.min(areas.screen.width.saturating_sub(2));
            let room = usize::from(cols).saturating_sub(4);
            let lines = shop::lines(&app.model, *shop, room, words);
            let area = stopped::area(areas.screen, cols, lines.len());
            window(&lines, *scroll, "shop-title", "shop-foot", area, paint);
        }
        Overlay::Pick { question, picks } => asked::draw_pick(question, picks, areas, paint),
        Overlay::Ruling(dialog) => return ruling::draw(app, dialog, areas, paint),
        Overlay::EditReview { line, .. } => return ruling::draw_edit(line, areas, paint),
        Overlay::SaveView { line } => {
            let area = middle(areas, 50, 3);
            let inside = framed("save-view-title", "save-view-foot", None, area, paint);
            let caret = draw_line(line, &words.t("save-view-hint"), inside, paint);
            paint.lay(area, Role::Dialog);
            return caret;
        }
    }
    None
}

fn draw_messages(
    app: &App,
    from_newest: usize,
    has_details: bool,
    areas: &Areas,
    paint: &mut Paint<'_>,
) {
    let area = middle(areas, 100, areas.screen.height);
    let room = usize::from(area.width).saturating_sub(4);
    let lines = messages(app, has_details, room, paint.words);
    let height = usize::from(area.height.saturating_sub(2));
    let first = lines.len().saturating_sub(height + from_newest);
    window(
        &lines,
        first,
        "messages-title",
        "messages-foot",
        area,
        paint,
    );
}

fn draw_palette(
    app: &App,
    line: &Editor,
    chosen: usize,
    areas: &Areas,
    paint: &mut Paint<'_>,
) -> Option<Position> {
    let words = paint.words;
    let area = middle(areas, 76, 18);
    let inside = framed("palette-title", "palette-foot", None, area, paint);
    let found = palette::matching(app, line.text());
    let list = Rect {
        y: inside.y + 1,
        height: inside.height.saturating_sub(1),
        ..inside
    };
    let height = usize::from(list.height);
    let chosen = chosen.min(found.len().saturating_sub(1));
    let first = scrolled(0, chosen, height);
    for (row, (at, (place, offer))) in found
        .iter()
        .enumerate()
        .skip(first)
        .take(height)
        .enumerate()
    {
        let y = list.y + u16::try_from(row).unwrap_or(0);
        let area = Rect {
            y,
            height: 1,
            ..list
        };
        let is_usable = offer.why_not.is_none() && works_here(app, *place, offer);
        let role = if offer.why_not.is_none() {
            Role::Text
        } else {
            Role::Disabled
        };
        let keys: Vec<String> = app.keymap.keys_of(offer.spec.id).take(2).collect();
        let used = paint.line_right(area, &[span(Shown::line(&keys.join(" ")), Role::Key)]);
        let room = Rect {
            width: area.width.saturating_sub(used + 1),
            ..area
        };
        let note = match offer.why_not {
            Some(reason) => words.t(reason),
            None => words.t(offer.spec.help),
        };
        paint.line(
            room,
            &[
                span(
                    label(words, offer),
                    if is_usable { Role::Strong } else { role },
                ),
                span("  ", Role::Text),
                span(offer.spec.id, Role::Muted),
                span("  ", Role::Text),
                span(note, Role::Muted),
            ],
        );
        paint.lay(area, Role::Dialog);
        if at == chosen {
            paint.lay(area, Role::Selected);
        }
    }
    let field = Rect {
        height: 1,
        ..inside
    };
    draw_field(": ", line, "palette-hint", field, paint)
}

fn messages<'a>(app: &App, has_details: bool, room: usize, words: Words<'a>) -> Vec<Line<'a>> {
    let zone = app.model.zone();
    let mut lines = Vec::new();
    for (at, notice) in &app.told {
        let (sign, role) = sign_of(notice.level);
        let time = words.time(*at, zone);
        let indent = time.cols() + 3;
        let text = words_of(notice, words);
        let mut some: Vec<Line<'a>> =
            wrapped(&text, room.saturating_sub(indent).max(10), Role::Text, &[]);
        for (place, line) in some.iter_mut().enumerate() {
            if place == 0 {
                line.lead = vec![span(time.clone().and(" "), Role::Muted), span(sign, role)];
            } else {
                line.lead.push(span(Shown::blanks(indent), Role::Text));
            }
        }
        lines.extend(some);
        if has_details && !notice.detail.is_empty() {
            let detail = Shown::block(&notice.detail);
            lines.extend(wrapped(&detail, room, Role::Muted, &[]));
        }
    }
    if lines.is_empty() {
        lines.push(Line::of(vec![span(words.t("messages-none"), Role::Muted)]));
    }
    lines
}

fn beginnings(chosen: usize, room: usize, words: Words<'_>) -> Vec<Line<'_>> {
    let mut lines = wrapped(&words.t("start-welcome"), room, Role::Text, &[]);
    for (place, beginning) in Beginning::ALL.iter().enumerate() {
        lines.push(Line::blank());
        let why_not = beginning.why_not();
        let role = match why_not {
            Some(_) => Role::Disabled,
            None if place == chosen => Role::Strong,
            None => Role::Text,
        };
        let mark = if place == chosen { "▸ " } else { "  " };
        let number = Shown::line(&format!("{} ", place + 1));
        let key = match beginning {
            Beginning::Demo => "start-demo",
            Beginning::Import => "start-import",
            Beginning::Connect => "start-connect",
        };
        lines.push(Line::of(vec![
            span(mark, Role::Key),
            span(number, Role::Key),
            span(words.t(key), role),
        ]));
        if let Some(reason) = why_not {
            let why = wrapped(&words.t(reason), room.saturating_sub(4), Role::Muted, &[]);
            lines.extend(why.into_iter().map(|mut line| {
                line.lead.push(span("    ", Role::Text));
                line
            }));
        }
    }
    lines
}
