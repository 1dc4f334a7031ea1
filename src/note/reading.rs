//! What every step of reading one note shares: its text, its lines, the settings, what was found wrong.

use crate::config::Config;
use crate::date::DateOrder;
use crate::date::read::{self, Problem};
use crate::diagnostic::{Code, Diagnostic, OfFile, Place, quoted};
use crate::lexicon::{Language, Languages, Meant, Sign};
use crate::note::not_counted::{Bearing, NotCounted, UncountedLine};
use crate::path::NotePath;
use crate::text::span::first_chars;
use crate::text::{Lines, Span};

/// The longest beginning of a line that is kept with a reason, in characters.
const SHOWN: usize = 120;

/// One note while it is being read.
pub(super) struct Reading<'t> {
    pub(super) path: &'t NotePath,
    pub(super) text: &'t str,
    pub(super) lines: Lines<'t>,
    pub(super) config: &'t Config,
    /// The languages it is read in.
    pub(super) languages: Languages,
    /// The languages beside English that its keys and headings are written in.
    pub(super) kin: Languages,
    /// The languages that have all of these keys and headings.
    pub(super) share: Languages,
    /// Those of its keys and headings that only one language has.
    pub(super) signs: Vec<Sign>,
    pub(super) diagnostics: OfFile,
    /// How many lines with a day were refused that may have been meant to count.
    pub(super) n_passed_over: u32,
    /// Present only when someone asks why.
    pub(super) uncounted: Option<Vec<UncountedLine>>,
}

impl<'t> Reading<'t> {
    /// The text at `span`.
    pub(super) fn at(&self, span: Span) -> &'t str {
        span.of(self.text)
    }

    /// Which of day and month comes first, where that is set or the language of the note says so: all but English
    /// write the day first.
    pub(super) fn order(&self) -> Option<DateOrder> {
        let only =
            |languages: Languages| languages.only().is_some_and(|one| one != Language::English);
        let is_foreign = || only(self.languages) || only(self.kin.among(self.share));
        self.config.date_order.or_else(|| is_foreign().then_some(DateOrder::DayFirst))
    }

    /// The 1-based line of a byte.
    pub(super) fn line(&self, offset: usize) -> u32 {
        self.lines.line(offset)
    }

    /// Takes note of the languages that a key or a heading is written in.
    pub(super) fn sign<M>(&mut self, read: &Meant<M>) {
        if !read.languages.is_empty() {
            self.kin = self.kin.and(read.languages);
            self.share = self.share.among(read.languages);
            self.signs.extend(read.sign());
        }
    }

    /// Whether someone asks why lines do not count.
    pub(super) fn explains(&self) -> bool {
        self.uncounted.is_some()
    }

    /// Reports something found at `span`.
    pub(super) fn report(
        &mut self,
        code: Code,
        span: Span,
        message: String,
        effect: Option<&'static str>,
        help: String,
    ) {
        let place = Place::new(self.path.clone(), &self.lines, self.text, span);
        let mut diagnostic = Diagnostic::new(code, place, message).help(help);
        diagnostic.effect = effect;
        self.diagnostics.push(diagnostic);
    }

    /// Reports a date that names no day.
    pub(super) fn bad_date(&mut self, problem: Problem, span: Span, effect: &'static str) {
        let written = quoted(self.at(span));
        let (code, message, help) = match problem {
            Problem::Impossible => (
                Code::DateImpossible,
                format!("no calendar has the day {written}"),
                "write the day as YYYY-MM-DD, such as 2026-02-28".to_owned(),
            ),
            Problem::Ambiguous => (
                Code::DateAmbiguous,
                format!("{written} may be two different days"),
                "write it as YYYY-MM-DD, or set `date-order: day-first` or `month-first` in touchbase.yaml".to_owned(),
            ),
            Problem::NoYear => (
                Code::DateWithoutYear,
                format!("the day {written} has no year"),
                "write the day as YYYY-MM-DD, or put a heading with the year above, such as `### 2026`"
                    .to_owned(),
            ),
        };
        self.report(code, span, message, Some(effect), help);
    }

    /// Notes that something does not count, if anyone asks.
    pub(super) fn skip(
        &mut self,
        target: Option<&str>,
        offset: usize,
        text: &str,
        reason: NotCounted,
    ) {
        if target.is_none() && reason.bearing() == Bearing::Doubtful {
            self.n_passed_over += 1;
        }
        let line = self.lines.line(offset);
        let order = self.order();
        if let Some(uncounted) = &mut self.uncounted {
            let text = first_chars(text.lines().next().unwrap_or("").trim_end(), SHOWN);
            let found = read::first_in(text, order);
            let date = found.and_then(|(_, found)| found.day.ok()).map(|day| day.date);
            let (target, text) = (target.map(Into::into), text.into());
            uncounted.push(UncountedLine { target, line, date, text, reason });
        }
    }
}
