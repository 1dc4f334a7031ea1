//! Small bars for a row of counts.

/// Small bars, one a count; the highest count is the tallest.
pub(super) fn spark(counts: &[usize]) -> String {
    const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    counts.iter().map(|n| BARS.get((n * 7).div_ceil(most)).copied().unwrap_or('█')).collect()
}
