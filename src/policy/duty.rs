//! What each role may do: one table for the screen, the commands and every transaction.
//! Never says whether the rules of a case allow it; `permit` does.

use crate::domain::agent::Role;
use crate::domain::code::codes;

codes! {
    /// Something that somebody may or may not do.
    pub enum Duty {
        /// Look at everything, contact details masked.
        Look = "look",
        /// Write to buyers, take notes and files in, keep what was done.
        Work = "work",
        /// See contact details in full, which is recorded.
        Reveal = "reveal",
        /// Decide cases as the rules say.
        Decide = "decide",
        /// Decide against a rule, answer what agents handed on.
        Overrule = "overrule",
        /// Judge texts that were flagged; let them go or stop them.
        Review = "review",
        /// Allow a text on a platform.
        Allow = "allow",
        /// Switch the answer bot of a shop on or off, and set its hours.
        Bot = "bot",
        /// Leave out evidence, submit a packet that lacks some.
        Waive = "waive",
        /// Enter people, change roles and passphrases.
        People = "people",
        /// Anonymise what is old.
        Erase = "erase",
        /// Put a backup in the place of the store.
        Restore = "restore",
    }
}

/// Returns the least that somebody must be for it.
pub const fn least(duty: Duty) -> Role {
    match duty {
        Duty::Look => Role::ReadOnly,
        Duty::Work | Duty::Decide => Role::Bot,
        Duty::Reveal => Role::Agent,
        Duty::Overrule | Duty::Review | Duty::Allow | Duty::Bot | Duty::Waive => Role::Supervisor,
        Duty::People | Duty::Erase | Duty::Restore => Role::Owner,
    }
}

/// Returns whether a role may do it.
pub fn allows(role: Role, duty: Duty) -> bool {
    role >= least(duty)
}

/// Returns whether somebody who has a passphrase has to prove who they are for it.
pub fn needs_proof(duty: Duty) -> bool {
    least(duty) >= Role::Supervisor
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every role and everything it may do.
    const TABLE: &str = "\
        read_only: look\n\
        bot: look work decide\n\
        agent: look work reveal decide\n\
        supervisor: look work reveal decide overrule review allow bot waive\n\
        owner: look work reveal decide overrule review allow bot waive people erase restore\n";

    #[test]
    fn the_table_of_roles() {
        let table = Role::ALL.iter().map(|role| {
            let all = Duty::ALL.iter().filter(|duty| allows(*role, **duty));
            let words: Vec<&str> = all.map(|duty| duty.code()).collect();
            format!("{role}: {}\n", words.join(" "))
        });
        assert_eq!(table.collect::<String>(), TABLE);
    }

    #[test]
    fn what_only_supervisors_and_owners_may_needs_a_proof() {
        for duty in Duty::ALL {
            assert_eq!(needs_proof(*duty), !allows(Role::Agent, *duty), "{duty}");
        }
    }
}
