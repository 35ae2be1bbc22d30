//! The words that tell of titles in Persian, and those that are none, each in lists by what it does.
//! Never knows what stands around a word.
//!
//! A word is looked up once, by its number, for all lists that it is in.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::compliance::cell::{Cell, Sort};
use crate::compliance::spelling::Read;

/// Words that do the same in a sentence.
#[derive(Clone, Copy)]
pub struct List {
    /// The bit of the words in it.
    bit: u32,
    words: &'static str,
    /// They stand bare or with one of these.
    endings: &'static str,
}

/// Returns a list of words that take no endings.
const fn list(number: u32, words: &'static str) -> List {
    stems(number, words, "")
}

/// Returns a list of words that take endings.
const fn stems(number: u32, words: &'static str, endings: &'static str) -> List {
    let bit = 1 << number;
    List {
        bit,
        words,
        endings,
    }
}

/// What an account has behind it where it is the speaker's, or one of many.
const OWN: &str = "م ه ش ی مون مونه مان مونو مو e am emun emoon mun";
/// In Persian letters, and in Latin letters as people type them.
const ACCOUNTS: List = stems(
    0,
    "پیج صفحه کانال گروه چنل اکانت غرفه page pej peyj kanal channel goruh",
    OWN,
);
/// What else is said of an account before its title.
pub const SUCH: List = list(
    1,
    "کاریم کاری کاریمون جدید جدیدم جدیدمون شخصی شخصیم فروش فروشمون دومم دوممون خودم خودمون",
);
/// Somebody's name, or that of an account.
pub const NAMES: List = list(
    2,
    "اسم اسمش اسمم اسممون نام نامش عنوان اسمشم اسمشه اسمه esm esme esmesh esmemun esmemoon",
);
/// The name of anything.
pub const PLAIN_NAMES: List = list(3, "اسم نام عنوان esm esme");
/// Right before a name: "by the name of".
pub const BY: List = list(4, "به با تحت be ba");
/// Right before an account these begin to speak of it.
pub const LEADS: List = list(5, "اسم عضو جوین به");
/// Right before a network.
pub const IN: List = list(6, "تو توی در داخل روی to tu too tuye dar");
/// The speaker.
pub const OURS: List = list(7, "ما من خودم خودمون مون بنده ma man");
/// Private messages of any network.
pub const PRIVATE: List = list(8, "دایرکت پیوی پی وی خصوصی direct pv");
/// Somebody has it, so the title may follow: "if you have Instagram, …".
pub const HAVE: List = list(
    9,
    "دارید دارین داری هستید هستین هستی رفتید رفتین رفتی darid darin dari",
);
/// Right before an account these say that it is not the speaker's.
pub const FOR: List = list(10, "برای واسه مناسب طرح لوگوی مثل مخصوص baraye");
/// Verbs of looking take these behind them.
const ENDINGS: &str =
    "کن کنید کنین کنی بزن بزنید بزنین بزنی ید ین ی بکن بکنید بکنین kon konid konin id in e";
/// What the buyer is to do to find it.
const LOOKS: List = stems(
    11,
    "سرچ سرچش جستجو بزن بنویس تایپ دنبال بگرد فالو search serch benevis bezan begard follow \
    folow type donbal ببین",
    ENDINGS,
);
/// Right behind a title: "are", "are known".
pub const ARE: List = list(12, "هست هستیم هستم هستش ثبت ست ه ایم شناخته");
/// They stand apart, too.
pub const DOES: List = list(13, ENDINGS);
/// With these words the sentence goes on behind a title.
const TAILS: List = list(
    14,
    "رو را هست هستش است ست ه ئه عه هستیم هستم میشه عضو جوین فالو دنبال پیدا سرچ جستجو تو توی \
    در داخل اونجا اونجاست همه مال ماست منه ماییم بالا اولین اولی که هم یا از بهم بهمون برای \
    برا واسه لطفا چون همون همین این اون شو شوید شوند شید شین بشید بشین کن کنید کنین پیام دایرکت روی \
    جواب جا هر هرروز کلی ثبت شناخته ro ra hast hastim hastam ast miad miyad ham male mal hame ozv join \
    peyda to tu tuye dar ke میاد میشه میشود میباشد میدم میگم",
);
/// These stand between a title and its network.
pub const MARKS: List = list(15, "رو را هم هست هستش ro ham hast");
/// What is done has these behind it.
pub const OBJECT: List = list(16, "رو را ro");
/// These stand between a network and its title.
pub const LINKS: List = list(17, "هست رو");
/// With one of these a sentence denies.
pub const DENIES: List = list(
    18,
    "نیست نیستن نیستند نیستیم نبود نداره ندارن جعلی جعلیه فیکه قلابیه",
);
/// No title begins with one of these.
pub const NO_TITLE: List = list(
    19,
    "ما من شما بهتون بهت براتون برات باهاتون بهم خودم خودمون خودتون مدل محصول کالا سفارش رسمی فیک جعلی قلابی دیگه دیگر و رایگان \
    جدید یه هیچ اول زودتر بهتر راحت سریع نمایش لمسی اصلی گوشی کد شماره لینک فیلم ویدیو لیست سفید خونی سنی تلویزیون کولر به \
    باز ma man ye",
);
/// A title may begin with these, though the sentence goes on with them elsewhere.
pub const SHOWN: List = list(20, "قیمت عکس");
/// In Latin letters a sentence with one of these is Persian.
pub const PERSIAN: List = list(
    21,
    "ro hast hastim ast kon konid konin benevis bezan bezanid bezanin miad male kanale tuye \
    darim esme esmesh",
);
/// All of them.
const LISTS: [List; 22] = [
    ACCOUNTS,
    SUCH,
    NAMES,
    PLAIN_NAMES,
    BY,
    LEADS,
    IN,
    OURS,
    PRIVATE,
    HAVE,
    FOR,
    LOOKS,
    ARE,
    DOES,
    TAILS,
    MARKS,
    OBJECT,
    LINKS,
    DENIES,
    NO_TITLE,
    SHOWN,
    PERSIAN,
];
/// Words that begin so are verbs or go on, too.
const GO_ON: &str = "بزن بپیوند بگرد ببین بیا بنویس داری دارم فعال عکس قیمت";

/// The numbers of all words with the bits of their lists, sorted.
static WORDS: LazyLock<Vec<(u64, u32)>> = LazyLock::new(|| {
    let mut words = BTreeMap::new();
    for list in LISTS {
        for stem in list.words.split(' ') {
            for ending in list.endings.split(' ').chain([""]) {
                let letters = stem.chars().chain(ending.chars());
                *words.entry(number(letters)).or_default() |= list.bit;
            }
        }
    }
    words.into_iter().collect()
});

/// Returns the number of a word.
fn number(letters: impl Iterator<Item = char>) -> u64 {
    letters.fold(Read::NOTHING, Read::and).number()
}

/// Returns the bits of the lists that a word is in.
pub fn lists(letters: &[Cell]) -> u32 {
    let number = number(letters.iter().map(|cell| cell.ch));
    let word = WORDS.binary_search_by_key(&number, |word| word.0);
    let word = word.ok().and_then(|at| WORDS.get(at));
    word.map_or(0, |word| word.1)
}

/// Returns whether a cell is part of a word.
pub fn is_letter(cell: &Cell) -> bool {
    cell.sort >= Sort::Digit
}

/// Returns whether a word of `PERSIAN` stands in cells.
pub fn is_typed(cells: &[Cell]) -> bool {
    let mut words = cells.split(|cell| !is_letter(cell));
    words.any(|word| may_be_typed(word) && lists(word) & PERSIAN.bit != 0)
}

/// Returns whether letters may be a word of `PERSIAN`, by the first two.
fn may_be_typed(letters: &[Cell]) -> bool {
    let [one, two, ..] = letters else {
        return false;
    };
    matches!(
        (one.ch, two.ch),
        ('a' | 'e', 's')
            | ('b', 'e')
            | ('d' | 'h' | 'k' | 'm', 'a')
            | ('k' | 'r', 'o')
            | ('m', 'i')
            | ('t', 'u')
    )
}

/// Returns the letters behind those that a word begins with.
fn behind<'a>(letters: &'a [Cell], begin: &str) -> Option<&'a [Cell]> {
    let mut rest = letters.iter();
    let mut begin = begin.chars();
    let is_begin = begin.all(|c| rest.next().is_some_and(|cell| cell.ch == c));
    is_begin.then_some(rest.as_slice())
}

/// Returns whether a word ends with letters.
pub fn ends_with(letters: &[Cell], end: &str) -> bool {
    let mut rest = letters.iter().rev();
    let mut end = end.chars().rev();
    end.all(|c| rest.next().is_some_and(|cell| cell.ch == c))
}

/// A word: where it stands, what it says, and which mark stands before it.
pub struct Word<'a> {
    /// Its first cell.
    pub first: usize,
    /// One past its last cell.
    pub last: usize,
    /// Its cells.
    pub letters: &'a [Cell],
    /// The bits of the lists that it is in.
    pub lists: u32,
    /// A mark stands before it, or nothing.
    pub is_apart: bool,
    /// The mark is a colon.
    pub is_told: bool,
}

impl Word<'_> {
    /// Returns whether it is in a list.
    pub const fn is(&self, list: List) -> bool {
        self.lists & list.bit != 0
    }

    /// Returns whether it means an account, whoever has it.
    pub const fn is_account(&self) -> bool {
        self.is(ACCOUNTS)
    }

    /// Returns whether it tells to look for something.
    pub const fn looks(&self) -> bool {
        self.is(LOOKS)
    }

    /// Returns whether the sentence goes on with it behind a title.
    pub fn goes_on(&self) -> bool {
        let mut begins = GO_ON.split(' ');
        self.is(TAILS)
            || self.is_verb()
            || begins.any(|begin| behind(self.letters, begin).is_some())
    }

    /// "می…م": so begins and ends what somebody does now.
    fn is_verb(&self) -> bool {
        const ENDS: [&str; 6] = ["م", "ید", "ین", "ن", "نه", "شه"];
        let rest = behind(self.letters, "نمی").or_else(|| behind(self.letters, "می"));
        let does = |(_, rest): (&Cell, &[Cell])| ENDS.iter().any(|end| ends_with(rest, end));
        rest.and_then(<[Cell]>::split_first).is_some_and(does)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compliance::fold::fold;

    #[test]
    fn each_list_has_a_bit_of_its_own() {
        let bits = LISTS.iter().fold(0, |bits, list| bits | list.bit);
        assert_eq!(bits.count_ones() as usize, LISTS.len());
    }

    #[test]
    fn words_are_in_all_their_lists_and_nothing_else_is() {
        let bits = |word: &str| lists(&fold(word));
        assert_eq!(bits("esme"), NAMES.bit | PLAIN_NAMES.bit | PERSIAN.bit);
        assert_eq!(bits("kanale"), ACCOUNTS.bit | PERSIAN.bit);
        assert_eq!(bits("کانالمون"), ACCOUNTS.bit);
        assert_eq!(bits("بنویسید"), LOOKS.bit);
        assert_eq!(bits("گلدان"), 0);
    }

    #[test]
    fn words_typed_in_latin_letters_are_persian() {
        for word in PERSIAN.words.split(' ') {
            assert!(is_typed(&fold(&format!("telegram, {word} oak"))), "{word}");
        }
        let english = fold("look for us on telegram, rose and kontakt");
        assert!(!is_typed(&english));
    }
}
