//! What lies in a slot of an evidence checklist: files, passages of a chat, notes; and what was
//! filled in at the form.
//! Never a file itself: it is named by its hash.

use super::code::codes;
use super::id::{
    AnswerId, ConversationId, EvidenceFileId, EvidenceId, MessageId, PassageId, SlotNoteId,
    WorkOrderId,
};
use super::time::Stamp;

codes! {
    /// What a file is, as its own bytes say.
    pub enum FileKind {
        /// A JPEG picture.
        Jpeg = "jpeg",
        /// A PNG picture.
        Png = "png",
        /// A WebP picture.
        Webp = "webp",
        /// A GIF picture.
        Gif = "gif",
        /// A PDF document.
        Pdf = "pdf",
        /// Plain text that the desk made from its own record.
        Text = "text",
    }
}

impl FileKind {
    /// Returns whether it counts among the pictures of a proof.
    pub const fn is_picture(self) -> bool {
        !matches!(self, FileKind::Pdf | FileKind::Text)
    }

    /// Returns the ending that a file of this kind has.
    pub const fn ending(self) -> &'static str {
        match self {
            FileKind::Jpeg => "jpg",
            FileKind::Png => "png",
            FileKind::Webp => "webp",
            FileKind::Gif => "gif",
            FileKind::Pdf => "pdf",
            FileKind::Text => "txt",
        }
    }
}

codes! {
    /// Where a file in a slot came from.
    pub enum FileSource {
        /// Somebody chose it.
        Person = "person",
        /// Made from the order.
        Order = "order",
        /// Made from the messages in which the shop confirmed the order.
        Receipt = "receipt",
        /// Made from what the carrier told of the parcels.
        Parcel = "parcel",
        /// Made from the request to call the parcel back (row B-16).
        Recall = "recall",
        /// Made from a passage of the chat.
        Chat = "chat",
    }
}

/// What was found out about a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measure {
    /// What it is.
    pub kind: FileKind,
    /// Width and height in pixels; of pictures alone.
    pub pixels: Option<(u32, u32)>,
    /// How many pages it has; of documents alone.
    pub pages: Option<u32>,
}

codes! {
    /// Why a file is not taken.
    pub enum Unfit {
        /// It is a folder, a pipe, or not there.
        NoFile = "no_file",
        /// It could not be read.
        Unreadable = "unreadable",
        /// It has no bytes.
        Empty = "empty",
        /// It has more bytes than the platform takes.
        TooLarge = "too_large",
        /// It has more pixels than anybody opens.
        TooManyPixels = "too_many_pixels",
        /// It is of a kind that the platform does not take.
        Unknown = "unknown",
        /// It cannot be opened without a password.
        Encrypted = "encrypted",
        /// It ends too early.
        Truncated = "truncated",
        /// It is not what its first bytes promise.
        Broken = "broken",
        /// It was changed while it was copied.
        Changed = "changed",
        /// It lies in the slot already.
        Twice = "twice",
        /// The slot has as many pictures as the platform takes.
        TooMany = "too_many",
    }
}

/// A file in a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceFile {
    /// Its id here.
    pub id: EvidenceFileId,
    /// The slot.
    pub slot: EvidenceId,
    /// Where it came from.
    pub source: FileSource,
    /// SHA-256 of the file as it came, in hex.
    pub sha256: String,
    /// SHA-256 of the copy that goes out: without place, camera and comments. The same where there
    /// was nothing to leave out.
    pub outgoing_sha256: String,
    /// What it is.
    pub measure: Measure,
    /// Its name; not safe for a screen.
    pub name: String,
    /// Bytes of the file as it came.
    pub bytes: i64,
    /// A note; not safe for a screen.
    pub note: String,
    /// Who added it.
    pub added_by: String,
    /// When.
    pub added_at: Stamp,
    /// When it was taken out again.
    pub removed_at: Option<Stamp>,
}

impl EvidenceFile {
    /// Returns whether the copy that goes out differs from the file as it came.
    pub fn is_stripped(&self) -> bool {
        self.sha256 != self.outgoing_sha256
    }
}

/// A passage of a chat in a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Its id here.
    pub id: PassageId,
    /// The slot.
    pub slot: EvidenceId,
    /// The file that was made of it.
    pub file: EvidenceFileId,
    /// The chat.
    pub conversation: ConversationId,
    /// Its first message.
    pub from: MessageId,
    /// Its last message.
    pub to: MessageId,
    /// Whether personal data stands in it in full: somebody ticked that.
    pub shows_personal: bool,
    /// Who marked it.
    pub added_by: String,
    /// When.
    pub added_at: Stamp,
}

/// A passage that somebody marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marked {
    /// The slot it goes into.
    pub slot: EvidenceId,
    /// The chat.
    pub conversation: ConversationId,
    /// One end of it.
    pub from: MessageId,
    /// The other end.
    pub to: MessageId,
    /// Whether personal data stands in it in full.
    pub shows_personal: bool,
}

codes! {
    /// What is written down about a slot.
    pub enum SlotNoteKind {
        /// A note.
        Note = "note",
        /// Why a supervisor does without the slot.
        Waived = "waived",
        /// Why it is wanted after all.
        Wanted = "wanted",
        /// What was chosen in the form, because of which the slot is asked for.
        Asked = "asked",
    }
}

/// Something written down about a slot; the last of a kind counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotNote {
    /// Its id here.
    pub id: SlotNoteId,
    /// The slot.
    pub slot: EvidenceId,
    /// What it is.
    pub kind: SlotNoteKind,
    /// The words; not safe for a screen.
    pub text: String,
    /// Who wrote it.
    pub by: String,
    /// When.
    pub at: Stamp,
}

/// What was filled in at one field; the last one of a field counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Its id here.
    pub id: AnswerId,
    /// The work order.
    pub work_order: WorkOrderId,
    /// The step.
    pub step: String,
    /// The field, by the code of its kind, or the word for the chosen option.
    pub field: String,
    /// What was filled in; not safe for a screen.
    pub value: String,
    /// Who.
    pub by: String,
    /// When.
    pub at: Stamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_and_texts_do_not_count_among_the_pictures() {
        let pictures = FileKind::ALL.iter().filter(|kind| kind.is_picture());
        assert_eq!(pictures.count(), 4);
    }
}
