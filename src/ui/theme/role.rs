//! What a piece of the screen means. Every theme answers for every role.

use crate::domain::code::codes;

codes! {
    /// What a piece of the screen means.
    pub enum Role {
        /// Ordinary words.
        Text = "text",
        /// Words of less weight: times, labels, units.
        Muted = "muted",
        /// The title of a pane.
        Title = "title",
        /// The title of the pane that has the keys.
        TitleFocus = "title_focus",
        /// A heading inside a pane.
        Heading = "heading",
        /// The frame of a pane.
        Border = "border",
        /// The frame of the pane that has the keys.
        BorderFocus = "border_focus",
        /// Time is running.
        Due = "due",
        /// The time has passed.
        Late = "late",
        /// Done, well, complete.
        Ok = "ok",
        /// Look at it.
        Warn = "warn",
        /// It does not go on.
        Stop = "stop",
        /// What the buyer wrote.
        Buyer = "buyer",
        /// What the shop wrote.
        Shop = "shop",
        /// What the platform wrote.
        System = "system",
        /// An internal note.
        Note = "note",
        /// Words in a field that is being written in.
        Input = "input",
        /// What an empty field says.
        Hint = "hint",
        /// A stretch of text that a check found.
        Finding = "finding",
        /// A stretch of text that a search hit.
        Match = "match",
        /// A key to press.
        Key = "key",
        /// A command that does not work now.
        Disabled = "disabled",
        /// The text of the top line.
        Status = "status",
        /// A name that stands out: shop, order number.
        Strong = "strong",
        /// The groove of a scrollbar.
        Track = "track",
        /// The handle of a scrollbar.
        Thumb = "thumb",
        /// Behind the chosen row of the pane that has the keys.
        Selected = "selected",
        /// Behind the chosen row of another pane.
        SelectedAway = "selected_away",
        /// Behind the top line.
        Bar = "bar",
        /// Behind a dialog.
        Dialog = "dialog",
        /// Behind a stretch of chosen text.
        Marked = "marked",
    }
}

impl Role {
    /// Returns whether the role lies behind text and is laid over its style, as a chosen row does.
    pub const fn is_surface(self) -> bool {
        matches!(
            self,
            Role::Selected | Role::SelectedAway | Role::Bar | Role::Dialog | Role::Marked
        )
    }

    /// Returns the least contrast to what lies behind it, in hundredths.
    ///
    /// 4.5 for words and 3 for frames and what may be overlooked: WCAG 2.2, 1.4.3 and 1.4.11. What
    /// is only ornament (the groove of a scrollbar) has no bound.
    pub const fn least_contrast_hundredths(self) -> u64 {
        match self {
            Role::Track => 0,
            Role::Border | Role::Thumb | Role::Disabled | Role::Hint | Role::BorderFocus => 300,
            _ => 450,
        }
    }

    /// Returns what lies behind a chosen row of a pane.
    pub const fn chosen(is_focused: bool) -> Role {
        if is_focused {
            Role::Selected
        } else {
            Role::SelectedAway
        }
    }

    /// Returns the role of a pane's title.
    pub const fn title(is_focused: bool) -> Role {
        if is_focused {
            Role::TitleFocus
        } else {
            Role::Title
        }
    }

    /// Returns the place in [`Role::ALL`].
    pub(super) const fn index(self) -> usize {
        self as usize
    }
}
