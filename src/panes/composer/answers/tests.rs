//! Each option of the rules that speaks to a buyer has an answer in every language.
//! Never asks what is decided.

use super::*;
use crate::notice::answer::offered;
use crate::notice::voice::Voice;

#[test]
fn every_language_has_an_answer_on_each_key() {
    for language in Language::ALL {
        assert_eq!(
            of(Voice::default(), language.tag()).len(),
            KEYS,
            "{language:?}"
        );
    }
    assert_eq!(of(Voice::default(), "de"), of(Voice::default(), "en"));
}

/// What is done without a word to the buyer; an agreement is told once it stands.
const SILENT: &[Way] = &[
    Way::ApproveRefund,
    Way::ApproveReturn,
    Way::ApproveExchange,
    Way::ApproveResend,
    Way::ApproveRepair,
    Way::NoteAgreement,
    Way::TellCourier,
    Way::LookUpFreight,
    Way::SubmitEvidence,
    Way::OtherRoutes,
    Way::RemindByEmail,
    Way::RemindByCall,
    Way::RemindBySms,
    Way::RemindByMessenger,
    Way::KeepEvidence,
    Way::OpenTerms,
    Way::DecideByTerms,
    Way::AnswerDispute,
    Way::AskSupport,
    Way::Escalate,
];

#[test]
fn each_way_that_speaks_has_an_answer_in_every_language() {
    for &language in Language::ALL {
        for &way in Way::ALL {
            let mut values = Values::new(Stamp::default(), Zone::UTC);
            values.order = Some("231201-998877665544332");
            values.due = Some(Stamp::from_seconds(60));
            values.end = Some(Stamp::from_seconds(60));
            let option = crate::notice::matter::Open {
                way: way.code(),
                card: "C-12",
                version: None,
            };
            let answers = offered(&Matter {
                voice: Voice::default(),
                language,
                options: vec![option],
                cards: Vec::new(),
                traits: Traits::new(Goods::Parcels, ConfirmMeaning::EndsOrder),
                values,
            });
            let speaks = answers.first().and_then(|answer| answer.way) == Some(way.code());
            assert_eq!(speaks, !SILENT.contains(&way), "{language:?} {way}");
        }
    }
}
