//! When a batch of events is complete: after a short quiet time, or a longer one from its first event.
//!
//! Pure; every moment is a parameter, in milliseconds since the start.

/// So long nothing may happen before a batch is complete, in milliseconds.
const QUIET: u64 = 30;

/// So long after its first event a batch is complete whatever happens, in milliseconds.
const LONGEST: u64 = 400;

/// After so much of the quiet time most programs have written all they had to, in milliseconds. What is
/// left of it is used: the report is prepared, and written when the batch is complete after all.
const SETTLED: u64 = 4;

/// A batch in the making.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Batch {
    first: Option<u64>,
    last: u64,
    disturbed: bool,
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

    /// How long to wait until its report may be prepared; `None` when there is no batch.
    pub(super) fn wait_to_prepare(&self, now: u64) -> Option<u64> {
        if self.disturbed {
            return self.wait(now);
        }
        let settled = self.first.map(|_| (self.last + SETTLED).saturating_sub(now));
        settled.min(self.wait(now))
    }

    /// What was prepared is out of date. It is not tried a second time: a file that is written again
    /// and again would have us work all the time.
    pub(super) fn disturb(&mut self) {
        self.disturbed = true;
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

    #[test]
    fn a_report_is_prepared_once_in_the_quiet_time() {
        let mut batch = Batch::default();
        assert_eq!(batch.wait_to_prepare(5), None);
        batch.event(10);
        assert_eq!(batch.wait_to_prepare(11), Some(3));
        assert_eq!(batch.wait_to_prepare(20), Some(0));
        batch.event(20);
        batch.disturb();
        assert_eq!(batch.wait_to_prepare(30), Some(20));
        assert_eq!(batch.wait_to_prepare(50), Some(0));
    }
}
