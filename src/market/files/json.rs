//! Walks through JSON without building it: first its shape, then one element of a list at a time.
//! Never follows a nesting without limit.

use std::fmt;
use std::ops::ControlFlow;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::decode::line_at;
use super::row::{Problem, Refusal, quoted};

/// Keys of one object that are looked at when the shape is taken.
const MAX_KEYS: usize = 500;
/// Levels that are looked at: answers of all platforms have their list within five.
const MAX_LEVELS: usize = 8;
/// A JSON file beyond this is refused; the largest answer of any platform is a hundredth of it.
pub const MAX_JSON_MIB: u64 = 512;

/// What JSON looks like: objects with their keys, lists with their first element.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// Keys and what is behind them.
    Object(Vec<(String, Shape)>),
    /// The first element, if there is one.
    List(Option<Box<Shape>>),
    /// A number, a text, a truth or nothing. Short texts and numbers are kept: error codes.
    Leaf(String),
}

impl Shape {
    /// Takes the shape of a whole text.
    pub fn of(text: &str) -> Result<Self, Refusal> {
        if text.len() as u64 > MAX_JSON_MIB << 20 {
            return Err(Refusal::TooLarge(MAX_JSON_MIB));
        }
        let mut reader = serde_json::Deserializer::from_str(text);
        let shape = ShapeSeed(0)
            .deserialize(&mut reader)
            .map_err(|e| refusal(&e))?;
        reader.end().map_err(|e| refusal(&e))?;
        Ok(shape)
    }

    /// Returns what is behind a key.
    pub fn get(&self, key: &str) -> Option<&Shape> {
        match self {
            Shape::Object(keys) => keys.iter().find(|(k, _)| k == key).map(|(_, shape)| shape),
            Shape::List(_) | Shape::Leaf(_) => None,
        }
    }

    /// Returns whether it is an object with all these keys.
    pub fn has(&self, keys: &[&str]) -> bool {
        keys.iter().all(|key| self.get(key).is_some())
    }

    /// Returns the text of a leaf behind a key; empty when there is none.
    pub fn leaf(&self, key: &str) -> &str {
        match self.get(key) {
            Some(Shape::Leaf(text)) => text,
            _ => "",
        }
    }
}

fn refusal(error: &serde_json::Error) -> Refusal {
    let why = error.to_string();
    if why.starts_with("recursion limit") {
        return Refusal::TooDeep;
    }
    let why = why.split(" at line ").next().unwrap_or_default();
    Refusal::BrokenJson {
        line: error.line() as u64,
        column: error.column() as u64,
        why: quoted(why),
    }
}

#[derive(Clone, Copy)]
struct ShapeSeed(usize);

impl<'de> DeserializeSeed<'de> for ShapeSeed {
    type Value = Shape;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Shape, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for ShapeSeed {
    type Value = Shape;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Shape, E> {
        Ok(Shape::Leaf(truth.to_string()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Shape, E> {
        Ok(Shape::Leaf(number.to_string()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Shape, E> {
        Ok(Shape::Leaf(number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Shape, E> {
        Ok(Shape::Leaf(number.to_string()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Shape, E> {
        Ok(Shape::Leaf(quoted(text)))
    }

    fn visit_unit<E>(self) -> Result<Shape, E> {
        Ok(Shape::Leaf(String::new()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Shape, A::Error> {
        if self.0 >= MAX_LEVELS {
            while list.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(Shape::List(None));
        }
        let first = list.next_element_seed(ShapeSeed(self.0 + 1))?;
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Shape::List(first.map(Box::new)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Shape, A::Error> {
        let mut keys = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            if keys.len() >= MAX_KEYS || self.0 >= MAX_LEVELS {
                map.next_value::<IgnoredAny>()?;
            } else {
                keys.push((key, map.next_value_seed(ShapeSeed(self.0 + 1))?));
            }
        }
        Ok(Shape::Object(keys))
    }
}

/// One step from the whole to a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Into the value of a key.
    Key(String),
    /// Into every value of an object.
    EveryKey,
    /// Into every element of a list.
    EveryElement,
}

/// An element as it stands in the file.
pub struct Element<'t> {
    /// Its line, from 1.
    pub line: u64,
    /// Its text.
    pub raw: &'t str,
}

impl Element<'_> {
    /// Reads the element as an object.
    pub fn object(&self) -> Result<Map<String, Value>, Problem> {
        match serde_json::from_str(self.raw) {
            Ok(Value::Object(map)) => Ok(map),
            Ok(_) | Err(_) => Err(Problem::WrongType),
        }
    }
}

/// Walks along a path and calls `f` for every element it leads to, until it breaks. A list at the
/// end of the path gives its elements, anything else itself.
pub fn each<'t>(
    text: &'t str,
    path: &[Step],
    f: &mut dyn FnMut(Element<'t>) -> ControlFlow<()>,
) -> Result<(), Refusal> {
    let mut lines = Lines {
        text,
        offset: 0,
        line: 1,
    };
    let mut is_done = false;
    let mut take = |raw: &'t RawValue| {
        if !is_done {
            let raw = raw.get();
            is_done = f(Element {
                line: lines.of(raw),
                raw,
            })
            .is_break();
        }
    };
    let mut reader = serde_json::Deserializer::from_str(text);
    let walk = WalkSeed {
        path,
        take: &mut take,
    };
    walk.deserialize(&mut reader).map_err(|e| refusal(&e))
}

/// Knows the line of a slice of the text; slices come in their order.
struct Lines<'t> {
    text: &'t str,
    offset: usize,
    line: u64,
}

impl Lines<'_> {
    fn of(&mut self, slice: &str) -> u64 {
        let start = slice
            .as_ptr()
            .addr()
            .saturating_sub(self.text.as_ptr().addr());
        let bytes = self.text.as_bytes();
        if let Some(passed) = bytes.get(self.offset..start) {
            self.line += line_at(passed, passed.len()) - 1;
            self.offset = start;
        }
        self.line
    }
}

struct WalkSeed<'p, 'f, 't> {
    path: &'p [Step],
    take: &'f mut dyn FnMut(&'t RawValue),
}

impl<'t> DeserializeSeed<'t> for WalkSeed<'_, '_, 't> {
    type Value = ();

    fn deserialize<D: Deserializer<'t>>(self, reader: D) -> Result<(), D::Error> {
        if self.path.is_empty() {
            let raw: &'t RawValue = serde::Deserialize::deserialize(reader)?;
            (self.take)(raw);
            return Ok(());
        }
        reader.deserialize_any(self)
    }
}

impl<'t> Visitor<'t> for WalkSeed<'_, '_, 't> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object or a list")
    }

    fn visit_seq<A: SeqAccess<'t>>(self, mut list: A) -> Result<(), A::Error> {
        let inner = match self.path.split_first() {
            Some((Step::EveryElement, rest)) => Some(rest),
            _ => None,
        };
        let Some(rest) = inner else {
            while list.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(());
        };
        while list
            .next_element_seed(WalkSeed {
                path: rest,
                take: &mut *self.take,
            })?
            .is_some()
        {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'t>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            let rest = match self.path.split_first() {
                Some((Step::Key(wanted), rest)) if *wanted == key => rest,
                Some((Step::EveryKey, rest)) => rest,
                _ => {
                    map.next_value::<IgnoredAny>()?;
                    continue;
                }
            };
            map.next_value_seed(WalkSeed {
                path: rest,
                take: &mut *self.take,
            })?;
        }
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }
}

/// A field of an object, as answers give them: numbers and texts stand for each other.
pub struct Fields<'m>(pub &'m Map<String, Value>);

/// A field that could not be read: its key, what is wrong, its value.
pub type BadField = (String, Problem, String);

impl Fields<'_> {
    /// Returns a text, or the digits of a number; empty when it is missing or null.
    pub fn text(&self, key: &str) -> Result<String, BadField> {
        let text = self.words(key)?;
        if text.contains('\0') {
            return Err(bad(key, Problem::Nul, ""));
        }
        Ok(text)
    }

    /// Returns what a person wrote: like [`Fields::text`], with whatever characters it holds.
    pub fn words(&self, key: &str) -> Result<String, BadField> {
        match self.0.get(key) {
            None | Some(Value::Null) => Ok(String::new()),
            Some(Value::String(text)) => Ok(text.trim().to_owned()),
            Some(Value::Number(number)) => Ok(number.to_string()),
            Some(Value::Bool(truth)) => Ok(truth.to_string()),
            Some(Value::Array(_) | Value::Object(_)) => Err(bad(key, Problem::WrongType, "[…]")),
        }
    }

    /// Returns a text that is there.
    pub fn told(&self, key: &str) -> Result<Option<String>, BadField> {
        Ok(Some(self.text(key)?).filter(|text| !text.is_empty()))
    }

    /// Returns a whole number, written as a number or as a text.
    pub fn number(&self, key: &str) -> Result<Option<i64>, BadField> {
        let text = self.text(key)?;
        if text.is_empty() {
            return Ok(None);
        }
        let whole = text.strip_suffix(".0").unwrap_or(&text);
        whole
            .parse()
            .map(Some)
            .map_err(|_| bad(key, Problem::NotACount, &text))
    }

    /// Returns what `read` makes of a text that is there.
    pub fn read<T>(
        &self,
        key: &str,
        read: impl Fn(&str) -> Result<T, Problem>,
    ) -> Result<Option<T>, BadField> {
        match self.told(key)? {
            None => Ok(None),
            Some(text) => read(&text)
                .map(Some)
                .map_err(|problem| bad(key, problem, &text)),
        }
    }

    /// Returns the objects of a list; none when it is missing.
    pub fn list(&self, key: &str) -> Result<Vec<&Map<String, Value>>, BadField> {
        match self.0.get(key) {
            None | Some(Value::Null) => Ok(Vec::new()),
            Some(Value::Array(list)) => list
                .iter()
                .map(|value| {
                    value
                        .as_object()
                        .ok_or_else(|| bad(key, Problem::WrongType, "[…]"))
                })
                .collect(),
            Some(_) => Err(bad(key, Problem::WrongType, "…")),
        }
    }
}

/// Puts together what is wrong with a field.
pub fn bad(key: &str, problem: Problem, value: &str) -> BadField {
    (key.to_owned(), problem, value.to_owned())
}
