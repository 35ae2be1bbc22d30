//! The dresses that a number is put into, each by a rule of its own.
//! Never judges what came out.

/// Digits 0 to 9 in other systems.
const SYSTEMS: &[(&str, &str)] = &[
    ("fullwidth", "０１２３４５６７８９"),
    ("circled", "⓪①②③④⑤⑥⑦⑧⑨"),
    ("math", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗"),
    ("superscript", "⁰¹²³⁴⁵⁶⁷⁸⁹"),
    ("persian", "۰۱۲۳۴۵۶۷۸۹"),
    ("arabic", "٠١٢٣٤٥٦٧٨٩"),
    ("devanagari", "०१२३४५६७८९"),
    ("thai", "๐๑๒๓๔๕๖๗๘๙"),
    ("bengali", "০১২৩৪৫৬৭৮৯"),
    ("negative circled", "⓿❶❷❸❹❺❻❼❽❾"),
    ("in parentheses", "0⑴⑵⑶⑷⑸⑹⑺⑻⑼"),
    ("with a dot", "0⒈⒉⒊⒋⒌⒍⒎⒏⒐"),
    ("typewriter", "𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿"),
    ("subscript", "₀₁₂₃₄₅₆₇₈₉"),
    ("han", "〇一二三四五六七八九"),
    ("financial", "零壹贰叁肆伍陆柒捌玖"),
];

/// What the language has for a dress: number words, "double", "four times", words that lead on, and
/// words that mean nothing.
struct Words {
    digits: [&'static str; 10],
    twice: &'static str,
    then: [&'static str; 2],
    empty: [&'static str; 2],
    blank: &'static str,
}

impl Words {
    fn digit(&self, digit: usize) -> String {
        (*self.digits.get(digit).unwrap()).to_owned()
    }
}

fn words(language: &str) -> Words {
    let split = |digits: &'static str| {
        let mut words = digits.split(' ');
        std::array::from_fn(|_| words.next().unwrap())
    };
    let (digits, twice, then, empty) = match language {
        "zh" => (
            "零 一 二 三 四 五 六 七 八 九",
            "两个",
            ["然后", "再"],
            ["哈", "删"],
        ),
        "ru" => (
            "ноль один два три четыре пять шесть семь восемь девять",
            "дважды",
            ["потом", "затем"],
            ["привет", "мур"],
        ),
        "es" => (
            "cero uno dos tres cuatro cinco seis siete ocho nueve",
            "doble",
            ["luego", "después"],
            ["casa", "perro"],
        ),
        "fa" => (
            "صفر یک دو سه چهار پنج شش هفت هشت نه",
            "دو تا",
            ["بعد", "سپس"],
            ["سلام", "گل"],
        ),
        _ => (
            "zero one two three four five six seven eight nine",
            "double",
            ["then", "and then"],
            ["banana", "hello"],
        ),
    };
    Words {
        digits: split(digits),
        twice,
        then,
        empty,
        blank: if language == "zh" { "" } else { " " },
    }
}

/// A number of a plain contact.
pub struct Number {
    digits: Vec<usize>,
    plus: &'static str,
}

impl Number {
    /// Reads a number of seven to thirteen digits and nothing else.
    pub fn read(text: &str, has_plus: bool) -> Option<Self> {
        let digits: Vec<usize> = text
            .chars()
            .filter_map(|c| c.to_digit(10))
            .map(|digit| digit as usize)
            .collect();
        let is_bare = text
            .chars()
            .all(|c| c.is_ascii_digit() || " +-().".contains(c));
        let plus = if has_plus || text.starts_with('+') {
            "+"
        } else {
            ""
        };
        (is_bare && (7..=13).contains(&digits.len())).then_some(Self { digits, plus })
    }

    /// Returns it as most people write it.
    pub fn plain(&self) -> String {
        self.joined(" ")
    }

    /// Returns the groups that people write it in, without its plus.
    pub fn groups(&self) -> Vec<String> {
        let length = self.digits.len();
        let cuts: &[usize] = match length {
            7 | 8 => &[length - 4],
            9 | 10 => &[3, 6],
            11 => &[3, 7],
            _ => &[length - 10, length - 7, length - 4],
        };
        let mut groups = vec![String::new()];
        for (place, digit) in self.digits.iter().enumerate() {
            if cuts.contains(&place) {
                groups.push(String::new());
            }
            groups.last_mut().unwrap().push_str(&digit.to_string());
        }
        groups
    }

    fn joined(&self, between: &str) -> String {
        format!("{}{}", self.plus, self.groups().join(between))
    }

    fn each(&self, between: &str, write: impl Fn(usize, usize) -> String) -> String {
        let written = self.digits.iter().enumerate();
        let written: Vec<String> = written.map(|(place, digit)| write(place, *digit)).collect();
        format!("{}{}", self.plus, written.join(between))
    }

    /// Returns the number in every dress that fits it, with the name of the dress.
    pub fn dressed(&self, language: &str) -> Vec<(&'static str, String)> {
        let words = words(language);
        let plain = |_: usize, digit: usize| digit.to_string();
        let word = |_: usize, digit: usize| words.digit(digit);
        let mut dressed = self.filled(&words);
        for (name, digits) in SYSTEMS {
            dressed.push((*name, self.each("", |_, digit| of_system(digits, digit))));
        }
        let comma = if language == "zh" { "，" } else { ", " };
        dressed.extend([
            (
                "keycap",
                self.each("", |_, digit| format!("{digit}\u{fe0f}\u{20e3}")),
            ),
            ("mixed", self.each("", mixed)),
            ("spaced", self.each(" ", plain)),
            ("spaced twice", self.each("  ", plain)),
            ("dashes", self.each("-", plain)),
            ("points", self.each(".", plain)),
            ("stars", self.each("*", plain)),
            ("emoji each", self.each("🌸", plain)),
            ("two emoji each", self.each("🔥✨", plain)),
            ("commas each", self.each(",", plain)),
            ("strokes each", self.each("|", plain)),
            ("lines each", self.each("\n", plain)),
            ("words", self.each(words.blank, word)),
            ("words, commas", self.each(comma, word)),
            ("words, points", self.each("... ", word)),
            (
                "words and digits",
                self.each(" ", |place, digit| match place % 2 {
                    0 => words.digit(digit),
                    _ => digit.to_string(),
                }),
            ),
        ]);
        if matches!(language, "en" | "es" | "ru") {
            dressed.push(("words in one", self.each("", word)));
        }
        dressed.extend(self.lettered());
        dressed.extend(self.doubled(&words));
        dressed
    }

    fn filled(&self, words: &Words) -> Vec<(&'static str, String)> {
        let blank = words.blank;
        let [then, next] = words.then;
        let [first, second] = words.empty;
        let each = |filler: &str| self.each(filler, |_, digit| digit.to_string());
        let groups = self.groups();
        let by_turns = |fillers: [String; 2]| {
            let rest = groups.iter().skip(1).zip(fillers.iter().cycle());
            let start = format!("{}{}", self.plus, groups.first().unwrap());
            rest.fold(start, |number, (group, filler)| number + filler + group)
        };
        vec![
            ("letter between", self.joined("k")),
            ("letters between", self.joined("zz")),
            ("other letters", by_turns(["a".to_owned(), "b".to_owned()])),
            ("letter each", each("n")),
            ("x each", each("x")),
            ("x between", self.joined("x")),
            ("word between", self.joined(first)),
            (
                "other words",
                by_turns([first.to_owned(), second.to_owned()]),
            ),
            (
                "in brackets",
                by_turns([format!("({first})"), format!("({first})")]),
            ),
            ("emoji between", self.joined("🔥")),
            ("stroke between", self.joined("/")),
            ("mark between", self.joined("^")),
            ("points between", self.joined("... ")),
            ("dash between", self.joined(" - ")),
            ("then", self.joined(&format!("{blank}{then}{blank}"))),
            (
                "comma, then",
                by_turns([
                    format!(",{blank}{then}{blank}"),
                    format!(",{blank}{next}{blank}"),
                ]),
            ),
        ]
    }

    fn lettered(&self) -> Vec<(&'static str, String)> {
        let some = self.each("", |place, digit| match (digit, place % 3) {
            (0, _) => "O".to_owned(),
            (1, 0) => "l".to_owned(),
            (1, 1) => "I".to_owned(),
            (5, 0) => "S".to_owned(),
            (8, 1) => "B".to_owned(),
            _ => digit.to_string(),
        });
        let grouped = self.joined(" ").replace('0', "O");
        let mut lettered = Vec::new();
        if self.digits.contains(&0) {
            lettered.push(("O for 0", grouped));
        }
        if some.contains(|c: char| c.is_ascii_alphabetic()) {
            lettered.push(("letters for digits", some));
        }
        lettered
    }

    /// The first two of the same digit are said as "double".
    fn doubled(&self, words: &Words) -> Option<(&'static str, String)> {
        let same = |place: usize| self.digits.get(place) == self.digits.get(place + 1);
        let place = (0..self.digits.len() - 1)
            .find(|&place| same(place) && !same(place + 1) && (place == 0 || !same(place - 1)))?;
        let mut said: Vec<String> = Vec::new();
        for (at, digit) in self.digits.iter().enumerate() {
            if at == place {
                said.push(words.twice.to_owned());
            } else {
                said.push(words.digit(*digit));
            }
        }
        Some(("double", said.join(words.blank)))
    }
}

fn mixed(place: usize, digit: usize) -> String {
    let turns = [0, 1, 4, 8];
    let system = turns.iter().cycle().nth(place).unwrap();
    of_system(SYSTEMS.get(*system).unwrap().1, digit)
}

fn of_system(digits: &str, digit: usize) -> String {
    digits.chars().nth(digit).unwrap().to_string()
}

/// Of a hundred numbers in a dress so many are stopped: a little less than what was reached.
pub fn floor(name: &str) -> usize {
    match name {
        "words and digits" | "letters for digits" | "x between" => 94,
        _ => 97,
    }
}
