//! Rows B-14 to B-21, B-36 to B-40 and D-08 to D-21: parcels, returns, freight, complaints.
//! Never asks what is decided: the options are given.

use crate::domain::act::ActKind;
use crate::domain::act::Deed;
use crate::domain::case::CaseKind;
use crate::domain::money::Currency;
use crate::domain::money::Money;
use crate::domain::time::Zone;
use crate::i18n::date;
use crate::i18n::language::Language;
use crate::i18n::money;
use crate::i18n::number;
use crate::notice::answer::offered;
use crate::notice::given::*;
use crate::notice::letter::letter;
use crate::notice::matter::Matter;
use crate::notice::matter::Payer;
use crate::notice::matter::Payment;
use crate::notice::matter::Stage;
use crate::notice::wording;

#[test]
fn b_14_b_15_the_buyer_is_asked_to_refuse_the_parcel_by_its_number() {
    for &language in Language::ALL {
        let answer = first(&with("tell_buyer", "B-14", &full(language)));
        assert!(answer.text.contains(TRACKING), "{}", answer.text);
        assert!(answer.text.contains("圆通速递"));
        assert_eq!(answer.does, Some(Deed::of(ActKind::BuyerTold)));
        let bare = first(&with("tell_buyer", "B-14", &bare(language)));
        assert_eq!(bare.does, Some(Deed::of(ActKind::BuyerTold)));
    }
}

#[test]
fn b_16_the_recall_names_carrier_and_number() {
    for &language in Language::ALL {
        let text = letter("tell_courier", &full(language)).unwrap().text;
        for part in ["圆通速递", TRACKING, ORDER] {
            assert!(text.contains(part), "{text}");
        }
        assert_eq!(letter("tell_courier", &bare(language)), None);
    }
}

#[test]
fn b_18_b_19_b_21_freight_is_promised_only_once_it_was_seen() {
    for &language in Language::ALL {
        let words = wording::embedded(language);
        let said = |payer, is_freight_seen| {
            let mut matter = with("offer_return", "D-12", &full(language));
            matter.values.payer = payer;
            matter.values.is_freight_seen = is_freight_seen;
            matter.values.shown = None;
            first(&matter).text
        };
        let begin = |key: &str| {
            let pattern = words.say(key);
            pattern.split(['[', '{']).next().unwrap().trim().to_owned()
        };
        let merchant = begin("freight_merchant");
        assert!(said(Some(Payer::Merchant), true).contains(&merchant));
        assert!(!said(Some(Payer::Merchant), false).contains(&merchant));
        assert!(!said(None, true).contains(&merchant));
        assert!(said(Some(Payer::Customer), false).contains(&begin("freight_customer")));
    }
}

#[test]
fn b_21_nothing_but_the_freight_words_speaks_of_who_pays_freight() {
    for &language in Language::ALL {
        let freight = match language {
            Language::Chinese => "运费",
            Language::English => "freight",
            Language::Russian => "доставку оплачива",
            Language::Spanish => "gastos de envío",
            Language::Persian => "هزینهٔ ارسال",
        };
        let words = wording::embedded(language);
        for (id, text) in &words.answer {
            // `{freight}` is the name of the value.
            let text = text.text.replace("{freight}", "");
            assert!(!text.contains(freight), "{language:?} {id}");
        }
    }
}

#[test]
fn b_36_b_38_b_39_the_allowance_goes_to_the_buyers_own_account() {
    for &language in Language::ALL {
        let answer = first(&agreed(language));
        let account = match language {
            Language::Chinese => "您本人的支付账户",
            Language::English => "your own payment account",
            Language::Russian => "ваш собственный платёжный счёт",
            Language::Spanish => "su propia cuenta de pago",
            Language::Persian => "حساب پرداخت خودتان",
        };
        assert!(answer.text.contains(account), "{}", answer.text);
        let due = date::day_time(at("2025-03-02T10:00:00+08:00"), Zone::BEIJING, language);
        assert!(answer.text.contains(&due), "{}", answer.text);
    }
}

#[test]
fn b_40_freight_is_told_as_the_platform_shows_it() {
    for &language in Language::ALL {
        let mut matter = with("give_address", "B-38", &full(language));
        matter.values.payer = Some(Payer::Merchant);
        let shown = money::text(Money::new(600, Currency::Cny), language);
        assert!(first(&matter).text.contains(&shown));
        matter.values.shown = None;
        assert!(!first(&matter).text.contains(&number::whole(6, language)));
    }
}

#[test]
fn b_17_d_08_the_days_of_return_are_named_by_their_end_and_never_literally() {
    for &language in Language::ALL {
        let mut matter = with("apply_return", "B-17", &full(language));
        matter.cards = vec!["B-17"];
        let text = first(&matter).text;
        let end = date::day_time(at("2025-03-08T10:00:00+08:00"), Zone::BEIJING, language);
        assert!(text.contains(&end), "{text}");
        let words = wording::embedded(language);
        let all = words.answer.values().map(|text| &text.text);
        for text in all.chain(words.rules.values()).chain(words.say.values()) {
            let low = text.to_lowercase();
            for literal in [
                "days without return",
                "天不退",
                "天不能退",
                "天无退",
                "дней без возврата",
                "días sin devolución",
                "روز بدون بازگشت",
            ] {
                assert!(!low.contains(literal), "{text}");
            }
        }
    }
}

#[test]
fn what_was_agreed_to_is_told_before_all_else() {
    for &language in Language::ALL {
        let after = offered(&with("tell_arrival", "B-10", &agreed(language)));
        assert_eq!(after[1].way, Some("tell_arrival"));
        let said = &after[0].text;
        let mut asked = with("approve_return", "B-17", &agreed(language));
        asked.traits.is_agreed = false;
        let before = offered(&asked);
        assert!(before.iter().all(|answer| answer.text != *said), "{said}");
    }
}

/// A return that the shop has agreed to.
fn agreed(language: Language) -> Matter<'static> {
    let mut matter = full(language);
    matter.traits.kind = Some(CaseKind::ReturnRefund);
    matter.traits.is_agreed = true;
    matter
}

#[test]
fn d_09_after_delivery_the_buyer_is_told_what_to_do() {
    for &language in Language::ALL {
        let mut matter = full(language);
        matter.traits.stage = Some(Stage::Arrived);
        matter.traits.payment = Some(Payment::Paid);
        let end = date::day_time(matter.values.window_end.unwrap(), Zone::BEIJING, language);
        assert!(first(&matter).text.contains(&end));
        matter.traits.kind = Some(CaseKind::ReturnRefund);
        assert!(!first(&matter).text.contains(&end));
    }
}

#[test]
fn d_11_an_exchange_at_no_cost_is_offered_and_that_is_kept() {
    for &language in Language::ALL {
        let answer = first(&with("offer_exchange", "D-11", &bare(language)));
        let free = [
            "免费",
            "free of charge",
            "бесплатно",
            "sin coste",
            "بدون هزینه",
        ];
        assert!(free.iter().any(|word| answer.text.contains(word)));
        assert_eq!(answer.does, Some(Deed::of(ActKind::ExchangeOffered)));
    }
}

#[test]
fn d_20_d_21_a_complaint_is_accepted_and_may_go_to_the_platform() {
    for &language in Language::ALL {
        let mut matter = full(language);
        matter.traits.kind = Some(CaseKind::Complaint);
        let accepted = first(&with("take_over", "D-21", &matter));
        assert_eq!(accepted.does, Some(Deed::of(ActKind::Accepted)));
        let due = date::day_time(matter.values.due.unwrap(), Zone::BEIJING, language);
        assert!(accepted.text.contains(&due));
        let platform = ["平台", "platform", "площадк", "plataforma", "پلتفرم"];
        let answer = first(&with("answer", "D-20", &matter)).text;
        let block = wording::embedded(language).say("complain");
        for text in [answer.as_str(), block] {
            assert!(platform.iter().any(|word| text.contains(word)), "{text}");
        }
        matter.traits.kind = Some(CaseKind::Discrepancy);
        let taken = first(&with("take_over", "A-20", &matter)).does.unwrap();
        assert_eq!(
            (taken.kind, taken.value.as_str()),
            (ActKind::Taken, "li.wei")
        );
    }
}
