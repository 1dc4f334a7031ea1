//! Who is drifting away: not due, but silent beyond their own rhythm.

use super::contact;
use crate::date::Date;
use crate::network::Touchpoint;

/// Someone's own rhythm against their silence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drift {
    /// The median gap between their latest touchpoint days, in days.
    pub rhythm: f64,
    /// Days since the last touchpoint.
    pub silence: i64,
}

impl Drift {
    /// Their own rhythm in whole days.
    pub fn usual_days(&self) -> i64 {
        #[expect(clippy::cast_possible_truncation, reason = "a gap in days is small")]
        let days = self.rhythm.round() as i64;
        days
    }

    /// How many times as long as usual the silence is.
    pub fn ratio(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "days are small")]
        let silence = self.silence as f64;
        silence / self.rhythm.max(1.0)
    }
}

/// The fewest gaps that make a rhythm.
const GAPS: usize = 3;
/// The most gaps that are looked at, the latest first: a rhythm is what holds now.
const LATEST: usize = 12;
/// The fewest days that rhythm times gaps must span: a burst is not a rhythm.
const SPAN: f64 = 21.0;

/// Whether the touchpoints `past` say that someone drifts on `today`.
pub(super) fn of(past: &[Touchpoint<'_>], today: Date) -> Option<Drift> {
    let silence = (today - past.last()?.date).num_days();
    if silence <= 14 {
        return None;
    }
    let rhythm = usual_gap(past)?;
    #[expect(clippy::cast_precision_loss, reason = "days are small")]
    let days = silence as f64;
    let drifting =
        days > (2.0 * rhythm).max(rhythm + 14.0) && days <= (12.0 * rhythm).max(rhythm + 90.0);
    drifting.then_some(Drift { rhythm, silence })
}

/// The median of the latest gaps between touchpoint days, where there are enough for a rhythm.
pub(crate) fn usual_gap(past: &[Touchpoint<'_>]) -> Option<f64> {
    if past.len() <= GAPS {
        return None;
    }
    let mut gaps = [0_i64; LATEST];
    let mut count = 0;
    let days = || contact::days(past);
    for ((slot, later), earlier) in gaps.iter_mut().zip(days()).zip(days().skip(1)) {
        *slot = (later - earlier).num_days();
        count += 1;
    }
    if count < GAPS {
        return None;
    }
    let gaps = gaps.get_mut(..count)?;
    gaps.sort_unstable();
    let rhythm = median(gaps);
    #[expect(clippy::cast_precision_loss, reason = "counts are small")]
    let n = count as f64;
    (rhythm * n >= SPAN).then_some(rhythm)
}

#[expect(clippy::cast_precision_loss, reason = "days are small")]
fn median(sorted: &[i64]) -> f64 {
    let middle = sorted.len() / 2;
    let at = |n: usize| sorted.get(n).copied().unwrap_or(0) as f64;
    if sorted.len() % 2 == 1 {
        at(middle)
    } else {
        f64::midpoint(at(middle.saturating_sub(1)), at(middle))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians() {
        assert!((median(&[1, 5, 9]) - 5.0).abs() < f64::EPSILON);
        assert!((median(&[1, 5, 6, 9]) - 5.5).abs() < f64::EPSILON);
    }
}
