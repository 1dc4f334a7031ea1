//! Work grows like a line on input that invites more.
//!
//! Each text is read at one size and at eight times that size. If the cost grew with the square, the second
//! would take sixty-four times as long; up to twenty-four times counts as a line. What is measured is processor time, so
//! other programs on the machine do not matter.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use touchbase::note;
use touchbase::note::NoteText;
use touchbase::{Config, Index, NotePath, agenda, network};

const GROWTH: u32 = 8;
const TOLERATED: u32 = 24;

/// The finest step in which a kernel counts processor time.
const TICK: Duration = Duration::from_millis(4);

/// The processor time of this thread, where the system tells it; elsewhere the time that has passed.
pub(crate) fn spent() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    // The kernel brings its count up to date when a thread gives way.
    std::thread::yield_now();
    let counted = std::fs::read_to_string("/proc/thread-self/schedstat")
        .ok()
        .and_then(|text| text.split(' ').next()?.parse().map(Duration::from_nanos).ok());
    counted.unwrap_or_else(|| START.elapsed())
}

/// Measures `run` at both sizes; the best of several tries counts.
#[track_caller]
fn check(name: &str, size: usize, run: impl Fn(usize) + Sync) {
    // One thread does all the work, so that its time is all the time.
    let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let time = |size: usize| {
        alone.install(|| {
            let start = spent();
            run(size);
            spent() - start
        })
    };
    let mut shown = Vec::new();
    for _ in 0..5 {
        let (small, large) = (time(size), time(size * GROWTH as usize));
        // What is over in a moment cannot be told from noise.
        if large < Duration::from_millis(20) || large < small.max(TICK) * TOLERATED {
            return;
        }
        shown.push((small, large));
    }
    panic!("{name} grows faster than its input: {shown:?}");
}

#[test]
fn one_note() {
    type Make = fn(usize) -> String;
    let makers: [(&str, Make); 20] = [
        ("open brackets", |n| "[".repeat(n)),
        ("open links", |n| "[[".repeat(n)),
        ("links", |n| "with [[B]] ".repeat(n)),
        ("stars", |n| "*a_ ".repeat(n)),
        ("backticks", |n| "`".repeat(n)),
        ("backtick runs", |n| {
            (1..200).map(|k| "`".repeat(k) + " ").collect::<String>().repeat(n / 20_000 + 1)
        }),
        ("nested quotes", |n| ">".repeat(n / 20) + " x"),
        ("nested items", |n| (0..n / 400).map(|k| "  ".repeat(k) + "- 2026-03-01 x\n").collect()),
        ("entries", |n| "- 2026-03-01 call with [[B]] [gave:: x]\n".repeat(n / 40)),
        ("dated headings", |n| "## 2026-03-01\ncall\n".repeat(n / 20)),
        ("headings", |n| "## 2026-03-01\n".to_owned() + &"### x\ny\n".repeat(n / 8)),
        ("rows", |n| {
            "## Log\n| a | b |\n|---|---|\n".to_owned() + &"| 2026-03-01 | x |\n".repeat(n / 20)
        }),
        ("one long row", |n| format!("|{}\n|{}\n", "a|".repeat(n / 8), "-|".repeat(n / 8))),
        ("fields", |n| "[gave:: x] ".repeat(n / 8)),
        ("colons", |n| "a:: ".repeat(n / 4)),
        ("tags", |n| (0..n / 8).map(|k| format!("#t{k} ")).collect()),
        ("keys", |n| {
            format!("---\n{}---\n", (0..n / 10).map(|k| format!("k{k}: v\n")).collect::<String>())
        }),
        ("one key again and again", |n| format!("---\n{}---\n", "org: v\n".repeat(n / 8))),
        ("a list in front matter", |n| {
            format!(
                "---\ntags:\n{}---\n",
                (0..n / 8).map(|k| format!("- t{k}\n")).collect::<String>()
            )
        }),
        ("comments", |n| "%% <!-- ".repeat(n / 8)),
    ];
    let config = Config::default();
    for (name, make) in makers {
        for path in ["People/A.md", "Daily/2026-03-01.md"] {
            check(name, 40_000, |size| {
                let source = NoteText::from(make(size).as_str());
                std::hint::black_box(note::parse(&NotePath::new(path), &source, &config));
            });
        }
    }
}

#[test]
fn one_person() {
    type Make = fn(usize) -> String;
    fn list(key: &str, n: usize) -> String {
        let lines: String = (0..n).map(|k| format!("- a{k}\n")).collect();
        format!("---\n{key}:\n{lines}---\n")
    }
    let makers: [(&str, Make); 6] = [
        ("aliases", |n| list("aliases", n)),
        ("circles", |n| list("circle", n)),
        ("entries of one day", |n| {
            (0..n).map(|k| format!("- 2026-03-01 call {k}\n")).collect::<String>()
        }),
        ("equal entries of one day", |n| "- 2026-03-01 call\n".repeat(n)),
        ("headings that are dates", |n| "## 2026-03-01\n".repeat(n)),
        ("touchpoints in front matter", |n| {
            let lines: String = (0..n).map(|k| format!("- 2026-03-01 call {k}\n")).collect();
            format!("---\ntouchpoints:\n{lines}---\n")
        }),
    ];
    let config = Config::default();
    for (name, make) in makers {
        check(name, 2_000, |size| {
            let source = NoteText::from(make(size).as_str());
            let note = note::parse(&NotePath::new("People/A.md"), &source, &config);
            let index: Index = [note].into_iter().collect();
            let network = network::gather(&index, &config);
            std::hint::black_box(agenda::judge(&network, "2026-03-16".parse().unwrap(), &config));
        });
    }
}

#[test]
fn what_is_wrong_is_listed_up_to_a_limit() {
    let config = Config::default();
    for text in [
        format!("---\n{}---\n", "cadence: monthly\n".repeat(5_000)),
        format!("---\n{}---\n", "cadence: someday\n".repeat(5_000)),
        "- 2026-02-30 call\n".repeat(5_000),
    ] {
        let note = note::parse(&NotePath::new("People/A.md"), &NoteText::from(&*text), &config);
        let n = note.diagnostics.len();
        assert!((101..=202).contains(&n), "{n}");
        let last = note.diagnostics.iter().map(|one| &one.message);
        assert!(last.into_iter().any(|said| said.contains("more like this follow")));
    }
    let many: String = (0..25_000).map(|n| format!("- \"x{n}/**/*y\"\n")).collect();
    let (config, found) = Config::parse(&format!("ignore:\n{many}"));
    assert_eq!(config.ignore.len(), 1_000);
    assert_eq!(found.len(), 1);
    let (_, found) = Config::parse(&"nonsense: 1\n".repeat(5_000));
    assert!(found.len() <= 202, "{}", found.len());
}

#[test]
fn many_notes() {
    let config = Config::default();
    check("people who mention each other", 400, |size| {
        let index: Index = (0..size)
            .map(|n| {
                let text =
                    format!("---\naliases: [P {n}]\n---\n- 2026-03-01 lunch with [[N{}]]\n", n / 2);
                note::parse(
                    &NotePath::new(&format!("People/N{n}.md")),
                    &NoteText::from(text.as_str()),
                    &config,
                )
            })
            .collect();
        let network = network::gather(&index, &config);
        std::hint::black_box(agenda::judge(&network, "2026-03-16".parse().unwrap(), &config));
    });
    check("people with one name", 400, |size| {
        let index: Index = (0..size)
            .map(|n| {
                note::parse(
                    &NotePath::new(&format!("People/{n}/Kim.md")),
                    &NoteText::from("- 2026-03-01 with [[Kim]]\n"),
                    &config,
                )
            })
            .collect();
        let network = network::gather(&index, &config);
        std::hint::black_box(agenda::judge(&network, "2026-03-16".parse().unwrap(), &config));
    });
}
