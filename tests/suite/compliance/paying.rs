//! Other ways of trading: paying past the platform, buying elsewhere (row B-30).

use afterdesk::compliance::{Context, check};
use afterdesk::config::platform::Platforms;
use afterdesk::domain::finding::FindingKind;
use afterdesk::domain::platform::PlatformName;

/// Paying past the platform, cheaper: by transfer, by card, in cash, in another shop.
const PAST_THE_PLATFORM: [&str; 15] = [
    "您直接银行转账给我，会更便宜",
    "到店付现金更便宜",
    "去我另一家店买更便宜",
    "Pay me by bank transfer, cheaper",
    "Pay cash at our shop, it is cheaper",
    "Buy it in my other shop, cheaper",
    "Оплатите мне банковским переводом, будет дешевле",
    "Переведите деньги мне на карту напрямую, выйдет дешевле",
    "Купите в моём другом магазине, там дешевле",
    "Págueme por transferencia bancaria, le sale más barato",
    "Si paga en efectivo directamente, le hago descuento",
    "Cómprelo en mi otra tienda, es más barato",
    "با حواله بانکی به خودم بپردازید، ارزان‌تر است",
    "کارت به کارت به خودم پرداخت کنید، ارزان‌تر می‌شود",
    "از فروشگاه دیگرم بخرید، ارزان‌تر است",
];

/// The buyer's own channel, by which money comes back.
const OWN_CHANNEL: [&str; 8] = [
    "退款会原路退回您的微信支付",
    "退款会在2到6天内退回您的银行卡",
    "Your refund goes back to your bank card within 2 to 6 days",
    "The refund goes back to your PayPal account",
    "Деньги вернутся на вашу банковскую карту за 2–6 дней",
    "El reembolso llegará a su tarjeta de crédito en 3 a 7 días",
    "مبلغ طی ۲ تا ۶ روز به کارت بانکی شما برمی‌گردد",
    "بازپرداخت به کیف پول خودتان برمی‌گردد",
];

#[test]
fn b_30_other_ways_of_trading_are_stopped_and_the_buyers_own_channel_is_not() {
    let platforms = Platforms::embedded().unwrap();
    let mut contexts = vec![Context::default()];
    for name in ["pinduoduo", "funpay"] {
        contexts.push(Context::of(platforms.get(&PlatformName::new(name))));
    }
    for context in &contexts {
        for text in PAST_THE_PLATFORM {
            let judged = check(text, context);
            assert!(judged.verdict.is_flagged(), "{text}: {judged:?}");
            let is_payment =
                |kind| matches!(kind, FindingKind::PayOther | FindingKind::Offplatform);
            let mut kinds = judged.findings.iter().map(|found| found.kind);
            assert!(kinds.any(is_payment), "{text}: {judged:?}");
        }
        for text in OWN_CHANNEL {
            let judged = check(text, context);
            assert!(!judged.verdict.is_flagged(), "{text}: {judged:?}");
        }
    }
}
