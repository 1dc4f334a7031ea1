//! Whether events come at all: what we write ourselves must bring one.
//!
//! Some file systems take a watch and never speak. Pure: takes the time as a parameter.

/// So long the echo of a write may take, in milliseconds.
const PATIENCE: u64 = 3_000;

/// Listens for the echo of our own writes, until the first event of any kind.
#[derive(Debug, Default)]
pub(super) struct Probe {
    wrote: Option<u64>,
    heard: bool,
}

impl Probe {
    /// Something was written in the vault.
    pub(super) fn wrote(&mut self, now: u64) {
        self.wrote.get_or_insert(now);
    }

    /// An event came.
    pub(super) fn heard(&mut self) {
        self.heard = true;
    }

    /// Whether a write has had no echo for too long; said once.
    pub(super) fn is_deaf(&mut self, now: u64) -> bool {
        let deaf = !self.heard && self.wrote.is_some_and(|at| now.saturating_sub(at) > PATIENCE);
        self.heard |= deaf;
        deaf
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_write_without_an_echo() {
        let mut probe = Probe::default();
        assert!(!probe.is_deaf(10_000), "nothing was written yet");
        probe.wrote(10_000);
        assert!(!probe.is_deaf(12_000));
        assert!(probe.is_deaf(13_001));
        assert!(!probe.is_deaf(20_000), "said once");
    }

    #[test]
    fn any_event_is_enough() {
        let mut probe = Probe::default();
        probe.wrote(0);
        probe.heard();
        assert!(!probe.is_deaf(60_000));
    }
}
