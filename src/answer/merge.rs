//! Two versions of a report → ours, with what was ticked and written in theirs.
//!
//! The next run writes the report again; until then nothing of either user's may be lost.

use super::tick::{self, Mark, Tick};
use crate::report::kept::Kept;
use crate::report::seal;

/// Ours, with what was ticked and written in theirs below it.
pub fn merge(ours: &str, theirs: &str) -> String {
    let (mine, other) = (tick::read(ours), tick::read(theirs));
    let mut kept = Kept::default();
    for mut tick in other.ticks {
        if tick.mark == Mark::Done {
            tick.day = tick.day.or(other.date);
        }
        let same = |known: &Tick| {
            let day = known.day.or(mine.date.filter(|_| known.mark == Mark::Done));
            Tick { day, link: tick.link.clone(), ..known.clone() } == tick
        };
        if !mine.ticks.iter().any(same) {
            kept.left.push(tick.left("merged from another machine"));
        }
    }
    kept.yours = other.yours.into_iter().filter(|line| !mine.yours.contains(line)).collect();
    let added = kept.markdown();
    if added.is_empty() {
        return ours.to_owned();
    }
    let (body, seal) = seal::split(ours);
    format!("{}\n\n{added}\n{seal}", body.trim_end())
}

#[cfg(test)]
mod tests {
    use super::super::tick::read;
    use super::super::tick::tests::sealed;
    use super::*;

    #[test]
    fn two_reports_are_merged() {
        let ours = sealed().replace("- [ ] [[Bo]]", "- [x] [[Bo]]");
        let theirs = sealed()
            .replace("- [ ] [[Bo]]", "- [x] [[Bo]]")
            .replace(
                "- [ ] [[Noor Haddad]] — every 3 weeks",
                "- [x] [[Noor Haddad]] — every 3 weeks, lunch",
            )
            .replace("# Follow-ups\n", "# Follow-ups\n\nMind the gap.\n");
        let merged = read(&merge(&ours, &theirs));
        let short: Vec<_> =
            merged.ticks.iter().map(|t| (t.target.as_str(), t.text.as_str())).collect();
        assert_eq!(short, [("Bo", ""), ("Noor Haddad", "lunch")]);
        assert_eq!(merged.yours, ["Mind the gap."]);
        assert_eq!(merge(&ours, &ours), ours);
    }
}
