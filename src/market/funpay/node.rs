//! Finds things in a parsed page: elements by selector, their text as a reader sees it.
//! Never parses a page whose nesting could hold the parser up.

use scraper::{ElementRef, Html, Selector};

use crate::market::files::row::Refusal;

/// A page beyond this is refused; the largest pages of the platform have some 2 MiB.
const MAX_PAGE_MIB: usize = 32;
/// The parser walks the open elements again and again: beyond this it would take minutes.
const MAX_DEPTH: usize = 1_000;

/// Parses a page.
pub fn parse(text: &str) -> Result<Html, Refusal> {
    if text.len() > MAX_PAGE_MIB << 20 {
        return Err(Refusal::TooLarge(MAX_PAGE_MIB as u64));
    }
    if depth(text) > MAX_DEPTH {
        return Err(Refusal::TooDeep);
    }
    Ok(Html::parse_document(text))
}

/// Returns the largest number of elements that are open at once, elements without an end not counted.
fn depth(text: &str) -> usize {
    const VOID: &[&str] = &[
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "p", "li",
        "option", "source", "track", "wbr", "td", "tr", "th", "dt", "dd",
    ];
    let (mut open, mut deepest) = (0_usize, 0);
    for tag in text.split('<').skip(1) {
        let end = tag.starts_with('/');
        let name = tag.trim_start_matches('/');
        let length = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let name = name.get(..length).unwrap_or_default();
        if name.is_empty() || VOID.iter().any(|void| void.eq_ignore_ascii_case(name)) {
            continue;
        }
        open = if end {
            open.saturating_sub(1)
        } else {
            open + 1
        };
        deepest = deepest.max(open);
    }
    deepest
}

/// Returns the elements that a selector finds. The selectors are constants of this program; one that
/// cannot be read finds nothing.
pub fn all<'a>(within: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    Selector::parse(selector).map_or_else(
        |_| Vec::new(),
        |selector| within.select(&selector).collect(),
    )
}

/// Returns the first element that a selector finds.
pub fn first<'a>(within: ElementRef<'a>, selector: &str) -> Option<ElementRef<'a>> {
    all(within, selector).into_iter().next()
}

/// Returns the text of an element, line breaks kept, blanks at its ends gone.
pub fn text(element: ElementRef<'_>) -> String {
    let mut text = String::new();
    for node in element.descendants() {
        match node.value() {
            scraper::Node::Text(part) => text.push_str(part),
            scraper::Node::Element(e) if e.name() == "br" => text.push('\n'),
            _ => {}
        }
    }
    text.trim().to_owned()
}

/// Returns the text of an element with every run of blanks as one.
pub fn line(element: ElementRef<'_>) -> String {
    text(element)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}
