//! What every command and every page looks at: a vault on a day.

use crate::agenda::Agenda;
use crate::diagnostic::Diagnostic;
use crate::network::Network;
use crate::vault::{Scan, Vault};

/// A vault on a day: everything that a command looks at.
#[derive(Debug, Clone, Copy)]
pub struct Session<'a> {
    /// The vault.
    pub vault: &'a Vault,
    /// Its notes.
    pub scan: &'a Scan,
    /// Its people.
    pub network: &'a Network<'a>,
    /// What the day asks for.
    pub agenda: &'a Agenda<'a>,
}

impl Session<'_> {
    /// Everything that was found wrong: in settings, in notes and between them; sorted.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        let mut also = self.vault.diagnostics().to_vec();
        also.extend(self.network.diagnostics.iter().cloned());
        self.scan.all_diagnostics(&also)
    }
}
