//! Counts how judgements agree with what is known of the rows, in thousandths.
//! Never rounds up.

use std::collections::BTreeMap;

use afterdesk::domain::finding::Judgement;

use super::rows::Row;

/// Counts of one language, kind, evasion or category.
#[derive(Default)]
pub struct Cell {
    contacts: usize,
    stopped: usize,
    located: usize,
    named: usize,
    honest: usize,
    alarms: usize,
}

/// Kinds that may be called by each other's name: a number is offered as a phone or for WhatsApp.
const ALSO: &[(&str, &[&str])] = &[
    (
        "phone",
        &[
            "whatsapp",
            "alipay",
            "pay_other",
            "wechat",
            "social",
            "telegram",
            "line",
        ],
    ),
    ("email", &["alipay", "pay_other"]),
    (
        "url",
        &[
            "telegram",
            "whatsapp",
            "social",
            "taobao_token",
            "pay_other",
            "qr",
        ],
    ),
    ("qq", &["email", "wechat", "social"]),
    ("wechat", &["offplatform", "qr"]),
    ("qr", &["offplatform", "wechat"]),
    ("offplatform", &["qr"]),
    ("bank_card", &["iban", "pay_other"]),
    ("iban", &["bank_card"]),
];

impl Cell {
    /// Counts a row.
    pub fn add(&mut self, row: &Row, judgement: &Judgement) {
        let is_flagged = judgement.verdict.is_flagged();
        if !row.is_contact() {
            self.honest += 1;
            self.alarms += usize::from(is_flagged);
            return;
        }
        self.contacts += 1;
        self.stopped += usize::from(is_flagged);
        let findings = &judgement.findings;
        let is_located = row.span.is_some_and(|span| {
            findings
                .iter()
                .any(|found| covers(span, (found.start, found.end)))
        });
        self.located += usize::from(is_located);
        let is_named = findings.iter().any(|found| {
            row.kinds
                .iter()
                .any(|kind| may_be_called(kind, found.kind.code()))
        });
        self.named += usize::from(is_named);
    }

    /// Returns stopped contacts in a thousand.
    pub fn recall(&self) -> usize {
        per_mille(self.stopped, self.contacts)
    }

    /// Returns stopped honest messages in ten thousand.
    pub fn alarms(&self) -> usize {
        self.alarms * 10_000 / self.honest.max(1)
    }

    /// Returns contacts with a finding over the right place, in a thousand.
    pub fn located(&self) -> usize {
        per_mille(self.located, self.contacts)
    }

    /// Returns contacts with a finding of the right kind, in a thousand.
    pub fn named(&self) -> usize {
        per_mille(self.named, self.contacts)
    }

    /// Returns how many contacts it counts.
    pub fn contacts(&self) -> usize {
        self.contacts
    }

    fn line(&self) -> String {
        let share = |per_mille: usize| format!("{:3}.{}", per_mille / 10, per_mille % 10);
        let contacts = if self.contacts == 0 {
            format!("{:>27}", "")
        } else {
            let shares = [self.recall(), self.located(), self.named()].map(share);
            format!("{:5} {}", self.contacts, shares.join("  "))
        };
        let honest = match self.honest {
            0 => String::new(),
            honest => format!(
                "{honest:6} {:2}.{:02}",
                self.alarms() / 100,
                self.alarms() % 100
            ),
        };
        format!("{contacts} {honest}")
    }
}

/// Cells by name.
#[derive(Default)]
pub struct Table(BTreeMap<String, Cell>);

impl Table {
    /// Counts a row under each of some names.
    pub fn add<'a>(
        &mut self,
        names: impl IntoIterator<Item = &'a String>,
        row: &Row,
        judgement: &Judgement,
    ) {
        for name in names {
            self.0.entry(name.clone()).or_default().add(row, judgement);
        }
    }

    /// Returns the cells by their names.
    pub fn cells(&self) -> impl Iterator<Item = (&str, &Cell)> {
        self.0.iter().map(|(name, cell)| (name.as_str(), cell))
    }

    /// Writes the cells, one a line.
    pub fn written(&self, title: &str) -> String {
        let mut text = format!("{title:<18} rows recall  place   kind honest alarms %\n");
        for (name, cell) in self.cells() {
            let line = format!("  {name:<15}{}\n", cell.line());
            text.push_str(&line);
        }
        text
    }
}

/// Returns whether two ranges share at least half of what they cover together.
pub fn covers(one: (usize, usize), other: (usize, usize)) -> bool {
    let shared = one.1.min(other.1).saturating_sub(one.0.max(other.0));
    let whole = one.1.max(other.1) - one.0.min(other.0);
    shared * 2 >= whole && shared > 0
}

fn may_be_called(kind: &str, found: &str) -> bool {
    let also = |one: &str, other: &str| {
        ALSO.iter()
            .any(|(name, names)| *name == one && names.contains(&other))
    };
    kind == found || also(kind, found) || also(found, kind)
}

/// Returns a part of a whole in thousandths, rounded down; of nothing, all.
pub fn per_mille(part: usize, whole: usize) -> usize {
    (part * 1_000).checked_div(whole).unwrap_or(1_000)
}
