//! How often: "every 3 weeks", "usually every 16 days, now 9 weeks".

use crate::agenda::drift::Drift;
use crate::date::{Cadence, show};

/// "every 3 weeks", or "never".
pub fn every(cadence: Cadence) -> String {
    match cadence {
        Cadence::Every(interval) => format!("every {interval}"),
        Cadence::Never => "never".to_owned(),
    }
}

/// "usually every 16 days, now 9 weeks".
pub fn drift(drift: &Drift) -> String {
    let (usual, now) = (show::stretch(drift.usual_days()), show::stretch(drift.silence));
    format!("usually every {usual}, now {now}")
}
