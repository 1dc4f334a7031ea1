//! When a batch of events is complete: after a short quiet time, or a longer one from its first event.
//!
//! Pure; every moment is a parameter, in milliseconds since the start.

/// So long nothing may happen before a batch is complete, in milliseconds.
const QUIET: u64 = 30;

/// So long after its first event a batch is complete whatever happens, in milliseconds.
const LONGEST: u64 = 400;

/// A batch in the making.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Batch {
    first: Option<u64>,
    last: u64,
}

impl Batch {
    /// An event came.
    pub(super) fn event(&mut self, now: u64) {
        self.first.get_or_insert(now);
        self.last = now;
    }

    /// How long to wait until the batch is complete; `None` when there is none.
    pub(super) fn wait(&self, now: u64) -> Option<u64> {
        let first = self.first?;
        let end = (self.last + QUIET).min(first + LONGEST);
        Some(end.saturating_sub(now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn batches_end() {
        let mut batch = Batch::default();
        assert_eq!(batch.wait(5), None);
        batch.event(10);
        assert_eq!(batch.wait(10), Some(30));
        batch.event(35);
        assert_eq!(batch.wait(40), Some(25));
        // A file that is written all the time does not starve the report.
        for now in (40..600).step_by(10) {
            batch.event(now);
        }
        assert_eq!(batch.wait(600), Some(0));
    }
}
