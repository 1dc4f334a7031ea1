//! `--circle`, `--tag` and `--stage`: which people a list has.

use clap::{Args, ValueEnum};
use touchbase::agenda::{Stage, Status};
use touchbase::network::Person;
use touchbase::text::fold::letters;

/// Filters on people.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Filters")]
pub(crate) struct Who {
    /// Only people in this circle
    #[arg(long, value_name = "CIRCLE")]
    pub(crate) circle: Vec<String>,
    /// Only people with this tag, or one nested below it
    #[arg(long, value_name = "TAG")]
    pub(crate) tag: Vec<String>,
    /// Only people at this stage: new, met, growing, steady, dormant
    #[arg(long, value_name = "STAGE")]
    pub(crate) stage: Option<StageName>,
}

/// A stage as it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum StageName {
    New,
    Met,
    Growing,
    Steady,
    Dormant,
}

impl Who {
    /// Whether a person passes.
    pub(crate) fn passes(&self, person: &Person<'_>, status: &Status<'_>) -> bool {
        let circle = |wanted: &String| {
            let wanted = letters(wanted);
            person.circles.iter().any(|circle| {
                let circle = letters(circle);
                circle == wanted
                    || circle.strip_suffix('s') == Some(&wanted)
                    || wanted.strip_suffix('s') == Some(&circle)
            })
        };
        let tag = |wanted: &String| {
            let wanted = wanted.trim_start_matches('#').to_lowercase();
            person.note.tags.iter().any(|tag| {
                let tag = tag.to_lowercase();
                tag == wanted || tag.strip_prefix(&wanted).is_some_and(|rest| rest.starts_with('/'))
            })
        };
        let stage = |wanted: StageName| {
            status.stage
                == match wanted {
                    StageName::New => Stage::New,
                    StageName::Met => Stage::Met,
                    StageName::Growing => Stage::Growing,
                    StageName::Steady => Stage::Steady,
                    StageName::Dormant => Stage::Dormant,
                }
        };
        self.circle.iter().all(circle) && self.tag.iter().all(tag) && self.stage.is_none_or(stage)
    }
}
