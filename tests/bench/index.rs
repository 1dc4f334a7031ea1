//! How fast a vault is read and judged, beside the floor: walking it and reading every file.
//!
//! `cargo bench` runs all; `TOUCHBASE_BENCH_PEOPLE=1000 cargo bench` a smaller vault.
#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "benchmarks write vaults and read the clock"
)]

mod generate;

use std::collections::BTreeSet;
use std::hint::black_box;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use touchbase::coach::review::Period;
use touchbase::session::Order;
use touchbase::watch::state::{Dirty, VaultState};
use touchbase::{Config, NotePath, Vault};
use walkdir::WalkDir;

use self::generate::{Size, Style};

/// As many as the program itself uses.
const READERS: usize = 16;

fn floor(root: &Path) -> usize {
    let files: Vec<PathBuf> = WalkDir::new(root)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .collect();
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(READERS)
        .build()
        .expect("threads can be started");
    pool.install(|| {
        files.par_iter().map(|file| std::fs::read(file).map_or(0, |bytes| bytes.len())).sum()
    })
}

fn benches(criterion: &mut Criterion) {
    let people =
        std::env::var("TOUCHBASE_BENCH_PEOPLE").ok().and_then(|n| n.parse().ok()).unwrap_or(10_000);
    let size = Size::of(people);
    let today = NaiveDate::from_ymd_opt(2026, 3, 15).expect("this is a day");
    let folder = tempfile::tempdir().expect("a folder can be made");
    generate::write(folder.path(), size, Style::Tidy, today);
    let vault = Vault::open(folder.path()).expect("the vault is there");
    let config: &Config = vault.config();
    let scan = vault.scan();
    assert_eq!(scan.index.len(), size.notes());
    let network = touchbase::network::gather(&scan.index, config);
    let touchpoints: usize = network.people.iter().map(|person| person.touchpoints.len()).sum();
    println!("{} people, {} notes, {touchpoints} touchpoints", network.people.len(), size.notes());
    let one = NotePath::new("People/Bo/Bo Abara.md");
    assert!(scan.index.get(&one).is_some());

    let mut group = criterion.benchmark_group("vault");
    group.sample_size(20);
    group.bench_function("floor: walk and read", |b| b.iter(|| floor(black_box(folder.path()))));
    group.bench_function("index: walk, read, parse", |b| {
        b.iter_with_large_drop(|| vault.scan());
    });
    group.finish();

    let mut index = scan.index.clone();
    criterion.bench_function("one changed note", |b| {
        b.iter(|| {
            if let Some(Ok(note)) = scan.read(&vault, black_box(&one)) {
                index.insert(note);
            }
        });
    });
    criterion.bench_function("derived: gather", |b| {
        b.iter(|| touchbase::network::gather(black_box(&scan.index), config));
    });
    criterion.bench_function("due from the network", |b| {
        b.iter(|| touchbase::agenda::judge(black_box(&network), today, config).due.len());
    });
    criterion.bench_function("due from the index", |b| {
        b.iter(|| {
            let network = touchbase::network::gather(black_box(&scan.index), config);
            touchbase::agenda::judge(&network, today, config).due.len()
        });
    });
    criterion.bench_function("report from the network", |b| {
        b.iter(|| {
            let agenda = touchbase::agenda::judge(black_box(&network), today, config);
            touchbase::report::render(&agenda, &[], &touchbase::report::Kept::default())
        });
    });
}

/// From a saved note to the new report on disk, beyond the quiet time of a batch.
fn watching(criterion: &mut Criterion) {
    let today = NaiveDate::from_ymd_opt(2026, 3, 15).expect("this is a day");
    let folder = tempfile::tempdir().expect("a folder can be made");
    let state = tempfile::tempdir().expect("a folder can be made");
    let size = Size { people: 2_000, daily: 5_000, meetings: 5_000, plain: 10_000 };
    generate::write(folder.path(), size, Style::Tidy, today);
    let mut live = VaultState::open(folder.path(), &mut |_| {}).expect("the vault is there");
    let write = |live: &mut VaultState| {
        let round = live.write(&Order::new(today, Ok(state.path())), &mut || true);
        round.expect("it may").written.expect("the report can be written");
    };
    write(&mut live);
    {
        let config = live.vault().config();
        let network = touchbase::network::gather(live.index(), config);
        let agenda = touchbase::agenda::judge(&network, today, config);
        criterion.bench_function("plan for 2,000 people", |b| {
            b.iter(|| touchbase::coach::plan::plan(black_box(&agenda)));
        });
        criterion.bench_function("review of 2,000 people", |b| {
            b.iter(|| {
                let coach = touchbase::coach::Coach::new(black_box(&agenda));
                let review = touchbase::coach::review::review(&coach, Period::Week);
                review.contacts.touchpoints
            });
        });
    }
    let path = "People/Bo/Bo Abara.md".to_owned();
    let file = folder.path().join(&path);
    let text = std::fs::read_to_string(&file).expect("the note is there");
    let mut n = 0;
    criterion.bench_function("from a save to the report", |b| {
        b.iter_custom(|rounds| {
            let mut spent = std::time::Duration::ZERO;
            for _ in 0..rounds {
                n += 1;
                let promise = format!("- [ ] number {n} 📅 2026-01-01\n");
                std::fs::write(&file, format!("{text}\n{promise}")).expect("a note can be written");
                let start = std::time::Instant::now();
                let dirty = Dirty::Paths(BTreeSet::from([path.clone()]));
                let changed = live.refresh(&dirty, &mut |_| {}).expect("the vault is there");
                assert_eq!(changed.len(), 1);
                write(&mut live);
                spent += start.elapsed();
            }
            spent
        });
    });
}

criterion_group!(all, benches, watching);
criterion_main!(all);
