//! Headings of tables: compared by name, in any order, without blanks and marks at their ends.
//! Never by position.

use csv::StringRecord;

use super::row::FileKind;

/// Columns beyond this are refused.
pub const MAX_COLUMNS: usize = 1_000;
/// Columns that this program itself adds to a file of rejected rows begin with this.
pub const OWN_PREFIX: &str = "afterdesk_";

/// What may stand around the content of a cell: exports end cells with a tab so that spreadsheet
/// programs leave long numbers alone.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}')
}

/// Returns a cell without what spreadsheet programs and exports put around it.
pub fn trimmed(cell: &str) -> &str {
    // Most cells begin and end with a visible ASCII character; looking at two bytes is enough then.
    let bytes = cell.as_bytes();
    match (bytes.first(), bytes.last()) {
        (Some(b'!'..=b'~'), Some(b'!'..=b'~')) => cell,
        _ => cell.trim_matches(is_blank),
    }
}

/// Returns the form of a heading that is compared.
pub fn normal(heading: &str) -> String {
    trimmed(heading)
        .chars()
        .map(|c| match c {
            '（' => '(',
            '）' => ')',
            '－' => '-',
            c => c.to_ascii_lowercase(),
        })
        .collect()
}

/// Tells by its headings what a table is.
pub fn kind_of(row: &StringRecord) -> Option<FileKind> {
    let headings: Vec<String> = row.iter().take(MAX_COLUMNS).map(normal).collect();
    let has = |wanted: &[&str]| headings.iter().any(|h| wanted.contains(&h.as_str()));
    if has(&["售后编号"]) {
        Some(FileKind::AfterSalesExport)
    } else if has(&["订单号"])
        && has(&[
            "订单状态",
            "商品",
            "商品id",
            "用户实付金额(元)",
            "售后状态",
            "支付时间",
        ])
    {
        Some(FileKind::OrderExport)
    } else if has(CONTENT) && (has(ROLE) || has(BUYER) || has(TIME)) {
        Some(FileKind::TranscriptSheet)
    } else {
        None
    }
}

/// Headings of the words of a message.
pub const CONTENT: &[&str] = &["聊天内容", "消息内容", "内容", "消息", "content", "message"];
/// Headings of the side that wrote it.
pub const ROLE: &[&str] = &["角色", "发送方", "发送人", "role", "sender"];
/// Headings of the buyer's name.
pub const BUYER: &[&str] = &["买家", "消费者", "用户", "buyer", "customer"];
/// Headings of the time.
pub const TIME: &[&str] = &["时间", "发送时间", "消息时间", "time"];
/// Headings of the order number.
pub const ORDER: &[&str] = &["订单号", "订单编号", "order_sn", "order"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_found_whatever_stands_around_them() {
        let row = StringRecord::from(vec!["\u{feff} 订单号\t", "商品ID\u{a0}", "x"]);
        assert_eq!(kind_of(&row), Some(FileKind::OrderExport));
        assert_eq!(normal(" 商品数量（件）\t"), "商品数量(件)");
        assert_eq!(normal(" 用户购买手机号"), "用户购买手机号");
    }

    #[test]
    fn other_tables_are_not_taken_for_exports() {
        for row in [vec!["订单号"], vec!["date", "amount"], vec!["内容"], vec![]] {
            assert_eq!(kind_of(&StringRecord::from(row)), None);
        }
    }
}
