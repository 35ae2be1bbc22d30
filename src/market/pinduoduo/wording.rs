//! Wordings of exports and saved pages, old and new, in our own states.
//! Never guesses: a wording that is not known gives nothing, and its text is kept by the caller.

use crate::domain::case::{CaseKind, CaseReason, CaseState};
use crate::domain::order::{GroupState, OrderState, PayChannel, RefundState};

/// What 订单状态 says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrderWording {
    /// How far the order has come.
    pub state: OrderState,
    /// Whether money went back, where the wording tells.
    pub refund: Option<RefundState>,
    /// The group, where the wording tells.
    pub group: Option<GroupState>,
}

/// Reads 订单状态. The comma may be full-width or not, with blanks or without.
pub fn order_state(text: &str) -> Option<OrderWording> {
    let plain: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '，' | ','))
        .collect();
    let told = |state, refund| OrderWording {
        state,
        refund,
        group: None,
    };
    let refunded = Some(RefundState::Refunded);
    Some(match plain.as_str() {
        "待支付" | "待付款" => told(OrderState::Unpaid, None),
        "待发货" => told(OrderState::Paid, None),
        "已发货待签收" | "已发货待收货" => told(OrderState::Shipped, None),
        "已签收" | "已收货" => told(OrderState::Received, None),
        "未发货退款成功" => told(OrderState::Paid, refunded),
        "已发货退款成功" => told(OrderState::Shipped, refunded),
        "已签收退款成功" | "已收货退款成功" => told(OrderState::Received, refunded),
        "已取消" => told(OrderState::Cancelled, None),
        "已取消退款成功" => told(OrderState::Cancelled, refunded),
        "未成交退款成功" => OrderWording {
            group: Some(GroupState::Failed),
            ..told(OrderState::Cancelled, refunded)
        },
        _ => return None,
    })
}

/// Reads 售后状态 of the order export.
pub fn refund_state(text: &str) -> Option<RefundState> {
    Some(match text {
        "无售后或售后取消" => RefundState::None,
        "售后处理中" | "退款中" => RefundState::InProgress,
        "退款成功" => RefundState::Refunded,
        _ => return None,
    })
}

/// Reads 支付方式 or `pay_type`.
pub fn channel(text: &str) -> Option<PayChannel> {
    Some(match text.to_uppercase().as_str() {
        "WEIXIN" | "WECHAT" | "微信" | "微信支付" => PayChannel::Wechat,
        "ALIPAY" | "支付宝" => PayChannel::Alipay,
        "QQ" | "QQ钱包" | "QQ支付" => PayChannel::Qq,
        "LIANLIANPAY" | "连连支付" => PayChannel::Lianlian,
        "储蓄卡" | "借记卡" => PayChannel::SavingsCard,
        "信用卡" => PayChannel::CreditCard,
        "银行卡" | "银行卡支付" => PayChannel::Card,
        "余额" | "零钱" => PayChannel::Balance,
        _ => return None,
    })
}

/// Reads 退款类型 or the beginning of a web row's title.
pub fn case_kind(text: &str) -> Option<CaseKind> {
    Some(match text {
        "退款" | "仅退款" => CaseKind::RefundOnly,
        "退货退款" | "退款退货" => CaseKind::ReturnRefund,
        "换货" => CaseKind::Exchange,
        "补寄" => CaseKind::Resend,
        "维修" => CaseKind::Repair,
        _ => return None,
    })
}

/// Reads 售后状态 of the after-sales export, and the same words at the end of a web row's title
/// (`退货退款，待商家确认收货`). The web pages' own numbers are never read.
pub fn case_state(text: &str) -> CaseState {
    let last = text.rsplit(['，', ',']).next().unwrap_or(text).trim();
    match last {
        "待商家处理" | "商家处理中" | "待商家同意" => CaseState::MerchantDecides,
        "待商家收货" | "待商家确认收货" => CaseState::MerchantReceives,
        "待商家发货" | "待商家补寄" | "待商家换货" => CaseState::MerchantShips,
        "待商家召回" | "待商家召回包裹" | "待商家拦截" => {
            CaseState::MerchantRecalls
        }
        "待消费者发货" | "待买家发货" | "待用户发货" | "待买家退货" | "待消费者退货" => {
            CaseState::BuyerSends
        }
        "待消费者处理" | "待买家处理" | "商家已拒绝" | "商家拒绝" => {
            CaseState::BuyerReacts
        }
        "待消费者确认收货" | "待买家确认收货" | "待消费者收货" => {
            CaseState::BuyerConfirms
        }
        "待消费者拒收" | "待买家拒收" => CaseState::BuyerRefusesParcel,
        "平台处理中" | "平台介入中" | "平台已介入" => CaseState::PlatformHandles,
        "退款中" | "平台退款中" | "同意退款，退款中" => CaseState::Refunding,
        "退款成功" => CaseState::Refunded,
        "换货/补寄成功" | "换货成功" | "补寄成功" | "维修成功" => CaseState::Done,
        "买家已撤销" | "消费者已撤销" | "用户撤销" | "已撤销" => {
            CaseState::Withdrawn
        }
        "平台拒绝退款" | "平台已拒绝" => CaseState::PlatformRefused,
        "退款关闭"
        | "换货/补寄关闭"
        | "换货关闭"
        | "补寄关闭"
        | "维修关闭"
        | "已关闭"
        | "售后关闭" => CaseState::Closed,
        _ => CaseState::Unknown,
    }
}

/// Maps the wording of a reason. The list of wordings is open; what fits nothing is
/// [`CaseReason::Other`].
pub fn reason(text: &str) -> CaseReason {
    const WORDS: &[(CaseReason, &[&str])] = &[
        (
            CaseReason::MissingParts,
            &["少件", "漏发", "缺件", "少发", "缺少"],
        ),
        (
            CaseReason::WrongGoods,
            &["发错", "错发", "与订单不符", "假货"],
        ),
        (
            CaseReason::NotAsDescribed,
            &["描述不符", "与描述", "与宣传", "不符"],
        ),
        (CaseReason::Damaged, &["破损", "损坏", "污渍", "变形"]),
        (
            CaseReason::Quality,
            &["质量", "瑕疵", "做工", "无法使用", "异味"],
        ),
        (
            CaseReason::NotReceived,
            &[
                "未收到",
                "没收到",
                "发货",
                "物流",
                "快递",
                "空包",
                "延误",
                "签收",
            ],
        ),
        (CaseReason::Price, &["差价", "降价", "价格", "优惠", "保价"]),
        (
            CaseReason::ChangedMind,
            &[
                "无理由",
                "不想要",
                "不喜欢",
                "拍错",
                "多拍",
                "重复",
                "不合适",
                "地址填错",
                "不想买",
            ],
        ),
    ];
    WORDS
        .iter()
        .find(|(_, words)| words.iter().any(|word| text.contains(word)))
        .map_or(CaseReason::Other, |(reason, _)| *reason)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_and_new_wordings_of_an_order_mean_the_same() {
        let pairs = [
            ("待支付", "待付款"),
            ("已发货，待签收", "已发货，待收货"),
            ("已签收", "已收货"),
            ("已签收，退款成功", "已收货,退款成功"),
        ];
        for (old, new) in pairs {
            assert!(order_state(old).is_some(), "{old}");
            assert_eq!(order_state(old), order_state(new), "{old} {new}");
        }
        for other in [
            "待发货",
            "未发货，退款成功",
            "已发货，退款成功",
            "已取消",
            "已取消，退款成功",
        ] {
            assert!(order_state(other).is_some(), "{other}");
        }
        let failed = order_state("未成交，退款成功").unwrap();
        assert_eq!(failed.group, Some(GroupState::Failed));
        assert_eq!(order_state("不明"), None);
    }

    #[test]
    fn all_wordings_of_the_after_sales_export_are_known() {
        let words = [
            ("待商家处理", CaseState::MerchantDecides),
            ("待商家收货", CaseState::MerchantReceives),
            ("待消费者发货", CaseState::BuyerSends),
            ("平台处理中", CaseState::PlatformHandles),
            ("退款成功", CaseState::Refunded),
            ("退款关闭", CaseState::Closed),
            ("换货/补寄成功", CaseState::Done),
            ("换货/补寄关闭", CaseState::Closed),
            ("维修成功", CaseState::Done),
            ("维修关闭", CaseState::Closed),
            ("退货退款，待商家确认收货", CaseState::MerchantReceives),
            ("新的说法", CaseState::Unknown),
        ];
        for (text, state) in words {
            assert_eq!(case_state(text), state, "{text}");
        }
    }

    #[test]
    fn the_wordings_of_a_reason_lead_to_our_reasons() {
        let words = [
            ("七天无理由退货", CaseReason::ChangedMind),
            ("质量问题", CaseReason::Quality),
            ("商品描述不符", CaseReason::NotAsDescribed),
            ("发货履约原因", CaseReason::NotReceived),
            ("少件", CaseReason::MissingParts),
            ("疑似假货", CaseReason::WrongGoods),
            ("不想要了", CaseReason::ChangedMind),
            ("其他原因", CaseReason::Other),
        ];
        for (text, expected) in words {
            assert_eq!(reason(text), expected, "{text}");
        }
    }
}
