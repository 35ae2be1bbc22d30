//! The words of the demonstration: shops with their goods, and the talk of their buyers.
//! Never read from a disk: they travel inside the program.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::case::CaseReason;
use crate::domain::conversation::Route;
use crate::domain::money::Currency;
use crate::domain::order::PayChannel;
use crate::domain::time::Zone;

const SHOPS: &str = include_str!("../../assets/demo/shops.toml");
const TALKS: [(&str, &str); 5] = [
    (
        "zh",
        include_str!("../../assets/demo/conversations/zh.toml"),
    ),
    (
        "en",
        include_str!("../../assets/demo/conversations/en.toml"),
    ),
    (
        "ru",
        include_str!("../../assets/demo/conversations/ru.toml"),
    ),
    (
        "es",
        include_str!("../../assets/demo/conversations/es.toml"),
    ),
    (
        "fa",
        include_str!("../../assets/demo/conversations/fa.toml"),
    ),
];

/// Words that do not read as they should: a fault of this program, found by its own test.
#[derive(Debug, thiserror::Error)]
pub enum WordsError {
    /// A file is not what its reader expects.
    #[error("the words of the demonstration cannot be read: {0}")]
    Form(#[from] toml::de::Error),
    /// A code that no enum of the domain knows.
    #[error("the words of the demonstration hold an unknown code: {0}")]
    Code(String),
}

/// All words.
#[derive(Debug, Clone)]
pub struct Words {
    /// The shops, the largest first.
    pub shops: Vec<ShopWords>,
    /// Talk by language.
    pub talks: BTreeMap<String, Talk>,
}

/// A shop.
#[derive(Debug, Clone)]
pub struct ShopWords {
    /// The platform it sells on.
    pub platform: String,
    /// Its name.
    pub name: String,
    /// How its messages go.
    pub route: Route,
    /// Pattern of its order numbers.
    pub order_number: String,
    /// The zone of the day in an order number.
    pub zone: Zone,
    /// How many of a hundred orders are its own.
    pub weight: u64,
    /// How its buyers pay.
    pub channels: Vec<PayChannel>,
    /// Whether nothing is sent by parcel.
    pub is_digital: bool,
    /// Whether goods are bought in groups.
    pub has_groups: bool,
    /// Its buyers by language.
    pub tongues: Vec<Tongue>,
}

/// The part of a shop that serves buyers of one language.
#[derive(Debug, Clone)]
pub struct Tongue {
    /// Language.
    pub language: String,
    /// Currency these buyers pay in.
    pub currency: Currency,
    /// How many of a hundred orders of the shop come from here.
    pub weight: u64,
    /// What follows the shown part of a name.
    pub mask: String,
    /// Shown parts of names.
    pub buyers: Vec<String>,
    /// Carriers: name and pattern of their numbers.
    pub carriers: Vec<(String, String)>,
    /// What scans say, in the order of a parcel's way.
    pub scans: Vec<String>,
    /// What the last scan says.
    pub delivered: String,
    /// Towns that scans name.
    pub places: Vec<String>,
    /// What buyers write with an order.
    pub buyer_notes: Vec<String>,
    /// What the shop notes.
    pub shop_notes: Vec<String>,
    /// The platform's own wordings of reasons.
    pub reasons: BTreeMap<CaseReason, String>,
    /// What is sold.
    pub goods: Vec<Goods>,
}

/// One kind of goods.
#[derive(Debug, Clone, Deserialize)]
pub struct Goods {
    /// Name as the shop lists it.
    pub name: String,
    /// Variants.
    pub specs: Vec<String>,
    /// Lowest and highest price in minor units.
    pub price: (i64, i64),
}

/// What buyers and shops say in one language.
#[derive(Debug, Clone, Deserialize)]
pub struct Talk {
    /// Whole dialogues.
    #[serde(rename = "dialogue")]
    pub dialogues: Vec<Dialogue>,
    /// Single lines.
    pub lines: Lines,
}

/// A dialogue.
#[derive(Debug, Clone, Deserialize)]
pub struct Dialogue {
    /// What it is about; decides order, parcel and case behind it.
    pub topic: Topic,
    /// The platform it fits, where the language is spoken on two.
    pub shop: Option<String>,
    /// What is said.
    pub turns: Vec<Turn>,
}

/// One thing said: by whom, minutes since the turn before, the words with their blanks.
#[derive(Debug, Clone, Deserialize)]
pub struct Turn(pub Speaker, pub i64, pub String);

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Speaker {
    /// The buyer.
    #[serde(rename = "b")]
    Buyer,
    /// The shop.
    #[serde(rename = "s")]
    Shop,
    /// The platform.
    #[serde(rename = "p")]
    Platform,
}

/// Single lines.
#[derive(Debug, Clone, Deserialize)]
pub struct Lines {
    /// What the shop writes when an order came in (row A-10).
    pub confirmation: String,
    /// What the shop writes between question and result.
    pub updates: Vec<String>,
    /// How a buyer begins.
    pub openers: Vec<String>,
    /// What a buyer answers.
    pub answers: Vec<String>,
    /// How a buyer says that they want their money back.
    pub asks_refund: Vec<String>,
    /// What a buyer says when the group formed.
    pub group_formed: String,
    /// Half-written answers of the shop.
    pub drafts: Vec<String>,
    /// Answers of the shop that the gate stops.
    pub stopped: Vec<String>,
    /// Internal notes of the shop.
    pub notes: Vec<String>,
}

/// What a dialogue is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// The group has not formed (rows B-04, B-07).
    GroupWait,
    /// The group formed, money is asked back before dispatch (row B-05).
    GroupDone,
    /// When will it be sent?
    ShipTime,
    /// The address was wrong.
    Address,
    /// Where is the parcel?
    Parcel,
    /// The parcel does not move (row E-05).
    Stuck,
    /// Signed for, but not by the buyer.
    SignedMissing,
    /// Bad quality.
    Quality,
    /// Other goods than ordered.
    WrongGoods,
    /// Broken on the way.
    Damaged,
    /// Pieces are missing.
    Missing,
    /// Another size or colour.
    Exchange,
    /// Who pays the freight?
    Freight,
    /// Changed their mind.
    Regret,
    /// When does the money arrive?
    MoneyWhen,
    /// Trouble with paying.
    Payment,
    /// The price fell.
    Price,
    /// The parcel shall be refused at the door (row B-15).
    RefuseParcel,
    /// Money back for a parcel on its way (row B-14).
    RefundOnTheWay,
    /// A return without a reason is asked for (row B-17).
    ReturnAsked,
    /// The platform stepped in (row B-24).
    Platform,
    /// The buyer leaves a contact.
    Contact,
    /// A question before or after the sale.
    Question,
    /// Thanks.
    Praise,
    /// The buyer does not confirm (row C-01).
    Unconfirmed,
    /// Digital goods have not come.
    Delivery,
    /// A key does not work.
    Code,
    /// Money back for digital goods.
    RefundDigital,
    /// Trouble with a bought account.
    Account,
    /// Less came than was paid for.
    Partial,
    /// Angry, without much to go on.
    Angry,
}

#[derive(Deserialize)]
struct RawShops {
    shop: Vec<RawShop>,
}

#[derive(Deserialize)]
struct RawShop {
    platform: String,
    name: String,
    route: String,
    order_number: String,
    zone_minutes: i16,
    weight: u64,
    channels: Vec<String>,
    is_digital: bool,
    has_groups: bool,
    tongue: Vec<RawTongue>,
}

#[derive(Deserialize)]
struct RawTongue {
    language: String,
    currency: String,
    weight: u64,
    mask: String,
    buyers: Vec<String>,
    carriers: Vec<(String, String)>,
    scans: Vec<String>,
    delivered: String,
    places: Vec<String>,
    buyer_notes: Vec<String>,
    shop_notes: Vec<String>,
    reasons: BTreeMap<String, String>,
    goods: Vec<Goods>,
}

impl Words {
    /// Reads the words that the program carries.
    ///
    /// # Errors
    /// When a file of the program itself is not well formed.
    pub fn load() -> Result<Self, WordsError> {
        let raw: RawShops = toml::from_str(SHOPS)?;
        let shops = raw.shop.into_iter().map(ShopWords::checked);
        let talks = TALKS.iter().map(|(language, text)| {
            let talk: Talk = toml::from_str(text)?;
            Ok::<_, WordsError>(((*language).to_owned(), talk))
        });
        Ok(Self {
            shops: shops.collect::<Result<_, _>>()?,
            talks: talks.collect::<Result<_, _>>()?,
        })
    }
}

impl ShopWords {
    fn checked(raw: RawShop) -> Result<Self, WordsError> {
        let channels = raw.channels.iter();
        let tongues = raw.tongue.into_iter();
        Ok(Self {
            route: known(&raw.route, Route::from_code)?,
            channels: channels
                .map(|code| known(code, PayChannel::from_code))
                .collect::<Result<_, _>>()?,
            tongues: tongues.map(Tongue::checked).collect::<Result<_, _>>()?,
            zone: Zone::east(raw.zone_minutes)
                .ok_or_else(|| WordsError::Code(raw.zone_minutes.to_string()))?,
            order_number: raw.order_number,
            platform: raw.platform,
            name: raw.name,
            weight: raw.weight,
            is_digital: raw.is_digital,
            has_groups: raw.has_groups,
        })
    }
}

impl Tongue {
    fn checked(raw: RawTongue) -> Result<Self, WordsError> {
        let reasons = raw.reasons.into_iter().map(|(code, wording)| {
            known(&code, CaseReason::from_code).map(|reason| (reason, wording))
        });
        Ok(Self {
            currency: known(&raw.currency, Currency::from_code)?,
            reasons: reasons.collect::<Result<_, _>>()?,
            language: raw.language,
            weight: raw.weight,
            mask: raw.mask,
            buyers: raw.buyers,
            carriers: raw.carriers,
            scans: raw.scans,
            delivered: raw.delivered,
            places: raw.places,
            buyer_notes: raw.buyer_notes,
            shop_notes: raw.shop_notes,
            goods: raw.goods,
        })
    }
}

fn known<T>(code: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, WordsError> {
    read(code).ok_or_else(|| WordsError::Code(code.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_twenty_dialogues_and_all_lines() {
        let words = Words::load().unwrap();
        let mut all = 0;
        for (language, talk) in &words.talks {
            assert!(talk.dialogues.len() >= 20, "{language}");
            all += talk.dialogues.len();
            for dialogue in &talk.dialogues {
                assert!(!dialogue.turns.is_empty());
            }
            for list in [
                &talk.lines.updates,
                &talk.lines.openers,
                &talk.lines.answers,
                &talk.lines.asks_refund,
                &talk.lines.drafts,
                &talk.lines.stopped,
                &talk.lines.notes,
            ] {
                assert!(list.len() >= 2, "{language}");
            }
        }
        assert!(all >= 120, "{all}");
    }

    #[test]
    fn every_shop_has_goods_and_buyers_in_each_of_its_languages() {
        let words = Words::load().unwrap();
        assert_eq!(words.shops.iter().map(|s| s.weight).sum::<u64>(), 100);
        for shop in &words.shops {
            assert!(!shop.channels.is_empty());
            for tongue in &shop.tongues {
                assert!(words.talks.contains_key(&tongue.language));
                assert!(!tongue.buyers.is_empty());
                assert!(shop.is_digital || !tongue.carriers.is_empty());
                for goods in &tongue.goods {
                    assert!(
                        !goods.specs.is_empty() && goods.price.0 > 0,
                        "{}",
                        goods.name
                    );
                    assert!(goods.price.0 <= goods.price.1, "{}", goods.name);
                }
            }
        }
    }
}
