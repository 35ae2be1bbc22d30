//! Words that may be drawn: from the language files, from our own source, or made printable.
//! Never takes a text of unknown origin: a widget that wants [`Shown`] cannot forget to clean it.

use std::borrow::Cow;

use crate::domain::money::Money;
use crate::domain::time::{HOUR_MS, MINUTE_MS, Stamp, Zone};
use crate::i18n::catalog::{Catalog, Value};
use crate::i18n::{date, money, number, remaining};
use crate::text::bidi;
use crate::text::printable::Printable;
use crate::text::width;
use crate::ui::editor::Editor;

/// Text that is safe on a screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shown<'a>(Cow<'a, str>);

impl Shown<'_> {
    /// Makes one line of a text of unknown origin; its line breaks are marked.
    pub fn line(text: &str) -> Shown<'static> {
        Shown(Cow::Owned(Printable::line(text).into_string()))
    }

    /// Makes several lines of a text of unknown origin.
    pub fn block(text: &str) -> Shown<'static> {
        Shown(Cow::Owned(Printable::block(text).into_string()))
    }

    /// Returns the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns a stretch of it, in bytes; nothing when it would cut a character.
    pub fn part(&self, bytes: std::ops::Range<usize>) -> Shown<'static> {
        Shown(Cow::Owned(self.0.get(bytes).unwrap_or_default().to_owned()))
    }

    /// Makes blanks.
    pub fn blanks(count: usize) -> Shown<'static> {
        Shown(Cow::Owned(" ".repeat(count)))
    }

    /// Makes a thin line.
    pub fn rule(cols: usize) -> Shown<'static> {
        Shown(Cow::Owned("─".repeat(cols)))
    }

    /// Lets go of what it borrows.
    pub fn into_owned(self) -> Shown<'static> {
        Shown(Cow::Owned(self.0.into_owned()))
    }

    /// Returns the columns it takes on one row.
    pub fn cols(&self) -> usize {
        width::width(&self.0)
    }

    /// Returns whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the words with others behind them.
    #[must_use]
    pub fn and<'b>(self, other: impl Into<Shown<'b>>) -> Shown<'static> {
        let mut text = self.0.into_owned();
        text.push_str(&other.into().0);
        Shown(Cow::Owned(text))
    }
}

/// Words of the source itself.
impl From<&'static str> for Shown<'_> {
    fn from(text: &'static str) -> Self {
        Shown(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a Printable> for Shown<'a> {
    fn from(text: &'a Printable) -> Self {
        Shown(Cow::Borrowed(text.as_str()))
    }
}

impl From<Printable> for Shown<'_> {
    fn from(text: Printable) -> Self {
        Shown(Cow::Owned(text.into_string()))
    }
}

/// What is being written is cleaned as it comes in.
impl<'a> From<&'a Editor> for Shown<'a> {
    fn from(editor: &'a Editor) -> Self {
        Shown(Cow::Borrowed(editor.text()))
    }
}

impl<'a> From<&'a Shown<'_>> for Shown<'a> {
    fn from(text: &'a Shown<'_>) -> Self {
        Shown(Cow::Borrowed(&text.0))
    }
}

/// The words of the chosen language, ready to be drawn.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    catalog: &'a Catalog,
}

impl<'a> Words<'a> {
    /// Takes the words of a language.
    pub const fn new(catalog: &'a Catalog) -> Self {
        Self { catalog }
    }

    /// Returns the words themselves.
    pub const fn catalog(self) -> &'a Catalog {
        self.catalog
    }

    /// Returns whether the words are written from right to left.
    pub const fn is_right_to_left(self) -> bool {
        self.catalog.language().is_right_to_left()
    }

    /// Returns a fixed sentence.
    pub fn t(self, key: &'a str) -> Shown<'a> {
        self.directed(Cow::Borrowed(self.catalog.t(key)))
    }

    /// A sentence from right to left may begin with a name or a number from left to right.
    fn directed(self, text: Cow<'a, str>) -> Shown<'a> {
        if !self.is_right_to_left() {
            return Shown(text);
        }
        match text {
            Cow::Borrowed(text) => Shown(bidi::from_the_right(text)),
            Cow::Owned(text) => Shown(Cow::Owned(bidi::from_the_right(&text).into_owned())),
        }
    }

    /// A sentence with values put in. Among words from right to left each value is a part with a
    /// direction of its own: numbers of orders, amounts and names keep their order.
    fn put_in(self, key: &str, values: &[(&str, Value<'_>)]) -> Shown<'static> {
        if !self.is_right_to_left() {
            return Shown(Cow::Owned(self.catalog.t_with(key, values)));
        }
        let apart: Vec<(&str, Value<'_>)> = values
            .iter()
            .map(|(name, value)| match value {
                Value::Text(text) => (*name, Value::from(bidi::isolated(text))),
                Value::Count(count) => (*name, Value::Count(*count)),
            })
            .collect();
        let text = self.catalog.t_with(key, &apart);
        Shown(Cow::Owned(bidi::from_the_right(&text).into_owned()))
    }

    /// A number with its unit behind it: among words from right to left the unit stands at its left,
    /// and a sign before the digits stays there.
    fn signed(self, text: String) -> Shown<'static> {
        if !self.is_right_to_left() {
            return Shown(Cow::Owned(text));
        }
        let mut marked = String::from(bidi::RIGHT_TO_LEFT_MARK);
        if text.starts_with(['-', '<']) {
            marked.push(bidi::LEFT_TO_RIGHT_MARK);
        }
        marked.push_str(&text);
        Shown(Cow::Owned(marked))
    }

    /// A number or a time, whose parts keep their order among words from right to left.
    fn in_order(self, text: String) -> Shown<'static> {
        let is_bare = || text.chars().all(char::is_numeric);
        if self.is_right_to_left() && !is_bare() {
            return Shown(Cow::Owned(bidi::isolated(&text)));
        }
        Shown(Cow::Owned(text))
    }

    /// Returns a sentence with safe words put in.
    pub fn with(self, key: &str, values: &[(&str, &Shown<'_>)]) -> Shown<'static> {
        let values: Vec<(&str, Value<'_>)> = values
            .iter()
            .map(|(name, text)| (*name, Value::from(text.as_str())))
            .collect();
        self.put_in(key, &values)
    }

    /// Returns a sentence with a number put in, which chooses the plural.
    pub fn count(self, key: &str, count: i64) -> Shown<'static> {
        self.put_in(key, &[("count", Value::from(count))])
    }

    /// Returns a sentence with texts of unknown origin put in; each is made one printable line. A
    /// short number chooses the plural; a longer one is an order number or the like; an amount is
    /// written as the language writes amounts.
    pub fn told(self, key: &str, values: &[(&'static str, String)]) -> Shown<'static> {
        let value = |(name, text): &(&'static str, String)| (*name, self.value(name, text));
        let values: Vec<(&str, Value<'_>)> = values.iter().map(value).collect();
        self.put_in(key, &values)
    }

    fn value(self, name: &str, text: &str) -> Value<'static> {
        let language = self.catalog.language();
        // Marks of ours in a number or a word are not shown: each value gets its own.
        let text = &*bidi::without_marks(text);
        match (count_in(text), Money::written(text)) {
            // Whoever knows its zone has written the time; the digits are the language's.
            _ if name == "at" => {
                let text = Printable::line(text).into_string();
                Value::from(number::digits(&text, language))
            }
            (Some(count), _) => Value::Count(count),
            (None, Some(amount)) => Value::from(money::text(amount, language)),
            (None, None) => Value::from(Printable::line(text).into_string()),
        }
    }

    /// Returns the word for a code of the domain.
    pub fn word(self, group: &str, code: &'a str) -> Shown<'a> {
        self.directed(Cow::Borrowed(self.catalog.word(group, code)))
    }

    /// Returns words that keep their order among others: a size, a measure.
    #[must_use]
    pub fn apart(self, text: &Shown<'_>) -> Shown<'static> {
        self.in_order(text.as_str().to_owned())
    }

    /// Returns the sign between what is and what becomes of it.
    pub const fn arrow(self) -> &'static str {
        if self.is_right_to_left() {
            " ← "
        } else {
            " → "
        }
    }

    /// Returns a whole number in the digits of the language.
    pub fn number(self, number: i64) -> Shown<'static> {
        self.in_order(number::whole(number, self.catalog.language()))
    }

    /// Returns an amount.
    pub fn money(self, amount: Money) -> Shown<'static> {
        self.signed(money::text(amount, self.catalog.language()))
    }

    /// Returns a time as short as it can be seen from now.
    pub fn short_time(self, at: Stamp, now: Stamp, zone: Zone) -> Shown<'static> {
        self.in_order(date::short(at, now, zone, self.catalog.language()))
    }

    /// Returns hours and minutes.
    pub fn time(self, at: Stamp, zone: Zone) -> Shown<'static> {
        Shown(Cow::Owned(date::time(at, zone, self.catalog.language())))
    }

    /// Returns a day.
    pub fn day(self, at: Stamp, zone: Zone) -> Shown<'static> {
        self.in_order(date::day(at, zone, self.catalog.language()))
    }

    /// Returns a day; for readers of Persian in their own calendar first, with the common one beside
    /// it.
    pub fn day_in_both(self, at: Stamp, zone: Zone) -> Shown<'static> {
        let text = date::both_calendars(at, zone, self.catalog.language());
        if !self.is_right_to_left() {
            return Shown(Cow::Owned(text));
        }
        let parts = text.split(' ').map(bidi::isolated);
        let text: Vec<String> = parts.collect();
        self.signed(text.join(" "))
    }

    /// Returns a day with hours and minutes.
    pub fn day_time(self, at: Stamp, zone: Zone) -> Shown<'static> {
        self.in_order(date::day_time(at, zone, self.catalog.language()))
    }

    /// Returns how long something has left or is over, in at most seven columns: minutes, hours or
    /// days. The clock of the screen moves by minutes, so seconds would stand still.
    pub fn left(self, ms: i64) -> Shown<'static> {
        if ms.saturating_abs() >= HOUR_MS {
            return self.signed(remaining::short(ms, self.catalog));
        }
        let unit = self.catalog.t("unit-minutes");
        // In the last minute a bare zero would look as if it were over.
        let (sign, minutes) = match ms.div_euclid(MINUTE_MS) {
            0 => ("<", 1),
            minutes => ("", minutes),
        };
        let minutes = number::whole(minutes, self.catalog.language());
        self.signed(format!("{sign}{minutes} {unit}"))
    }

    /// Returns how long something has left, with hours, minutes and seconds.
    pub fn left_in_full(self, ms: i64) -> Shown<'static> {
        self.in_order(remaining::full(ms, self.catalog))
    }
}

fn count_in(text: &str) -> Option<i64> {
    let is_plain = text.len() <= 9 && (text == "0" || !text.starts_with(['0', '+']));
    text.parse().ok().filter(|_| is_plain)
}
