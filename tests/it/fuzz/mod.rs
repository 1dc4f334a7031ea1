//! The bodies of the fuzz targets, each with a fixed budget of made-up bytes; `tests/fuzz/` runs them for longer.

mod bodies;

/// How many inputs each body gets.
const BUDGET: u64 = 400;
/// The same where the slow tests run.
const SLOW_BUDGET: u64 = 4_000;
/// No input is longer, in bytes: most of what goes wrong is short.
const LONGEST: u64 = 60;

/// The next of a row of numbers that look random (xorshift).
fn next(seed: &mut u64) -> u64 {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    *seed
}

/// Half of the bytes are pieces of notes.
fn input(seed: &mut u64) -> Vec<u8> {
    let len = next(seed) % LONGEST;
    (0..len)
        .map(|_| {
            let random = next(seed).to_le_bytes();
            if random[1].is_multiple_of(2) { random[0] % 32 } else { random[0] }
        })
        .collect()
}

#[test]
fn what_bodies_state_holds() {
    let budget = if std::env::var_os("TOUCHBASE_SLOW").is_some() { SLOW_BUDGET } else { BUDGET };
    for (name, body) in bodies::ALL {
        let mut seed = 0x9e37_79b9_7f4a_7c15;
        for _ in 0..budget {
            let data = input(&mut seed);
            let outcome = std::panic::catch_unwind(|| body(&data));
            assert!(outcome.is_ok(), "{name}: {data:?}");
        }
    }
}

/// What once went wrong, found by a longer run.
#[test]
fn what_went_wrong_once() {
    let inputs: [&[u8]; 2] = [b"", b"\xff"];
    for (_, body) in bodies::ALL {
        inputs.into_iter().for_each(body);
    }
}
