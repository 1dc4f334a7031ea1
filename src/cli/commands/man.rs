//! `touchbase man`: the manual page, from the same texts as `--help`.

use clap::Command;

use crate::cli::output::terminal::Terminal;
use crate::cli::{Failure, Outcome};

pub(crate) fn run(mut command: Command, terminal: &Terminal) -> Result<Outcome, Failure> {
    let mut out = Vec::new();
    command.build();
    clap_mangen::Man::new(command.clone()).render(&mut out)?;
    for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set()) {
        let man = clap_mangen::Man::new(sub.clone());
        writeln_heading(&mut out, sub.get_name());
        man.render_description_section(&mut out)?;
        man.render_options_section(&mut out)?;
    }
    terminal.print(&String::from_utf8_lossy(&out))?;
    Ok(Outcome::Done)
}

fn writeln_heading(out: &mut Vec<u8>, name: &str) {
    out.extend(format!(".SH \"TOUCHBASE {}\"\n", name.to_uppercase()).bytes());
}
