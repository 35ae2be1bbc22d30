//! A notice as the HTML of a letter.
//! Never lets a value become markup.

use super::told::{Piece, Told};
use crate::i18n::language::Language;

/// Returns the letter as one HTML document; it asks for nothing from elsewhere.
pub fn html(told: &Told) -> String {
    let direction = if told.language.is_right_to_left() {
        "rtl"
    } else {
        "ltr"
    };
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{direction}\">\n<head><meta charset=\"utf-8\">\
         <title>{}</title></head>\n<body>\n",
        told.language.tag(),
        escaped(&told.subject)
    );
    for piece in &told.pieces {
        match piece {
            Piece::Words(words) => paragraphs(&mut out, words),
            Piece::Lines(lines) => table(&mut out, lines, told.language),
        }
    }
    out.push_str("</body>\n</html>\n");
    out
}

/// Returns several letters as one.
pub fn joined(pages: &[String]) -> String {
    let Some((first, others)) = pages.split_first() else {
        return String::new();
    };
    let mut whole = first.clone();
    for page in others {
        let inside = page
            .split_once("<body>")
            .and_then(|(_, rest)| rest.split_once("</body>"))
            .map_or("", |(inside, _)| inside);
        whole = whole.replacen("</body>", &format!("<hr>{inside}</body>"), 1);
    }
    whole
}

fn paragraphs(out: &mut String, words: &str) {
    let all = words.split("\n\n").map(str::trim);
    for words in all.filter(|words| !words.is_empty()) {
        let lines: Vec<String> = words.lines().map(escaped).collect();
        out.push_str("<p>");
        out.push_str(&lines.join("<br>\n"));
        out.push_str("</p>\n");
    }
}

fn table(out: &mut String, lines: &[(String, String)], language: Language) {
    let far = if language.is_right_to_left() {
        "left"
    } else {
        "right"
    };
    out.push_str("<table>\n");
    for (of, amount) in lines {
        let row = format!(
            "<tr><td>{}</td><td style=\"text-align:{far}\">{}</td></tr>\n",
            escaped(of),
            escaped(amount)
        );
        out.push_str(&row);
    }
    out.push_str("</table>\n");
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::notice::NoticeKind;

    #[test]
    fn a_value_never_becomes_markup() {
        let told = Told {
            kind: NoticeKind::PaymentReceipt,
            language: Language::Persian,
            subject: "<b>".to_owned(),
            text: String::new(),
            pieces: vec![
                Piece::Words("a & b\nc\n\n<script>'\"".to_owned()),
                Piece::Lines(vec![("<i>".to_owned(), "1".to_owned())]),
            ],
        };
        let html = html(&told);
        for raw in ["<b>", "<script>", "<i>", "a & b"] {
            assert!(!html.contains(raw), "{html}");
        }
        assert!(html.contains("dir=\"rtl\"") && html.contains("<p>a &amp; b<br>\nc</p>"));
    }
}
