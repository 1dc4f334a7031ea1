//! The body number 4 of `tests/it/fuzz/bodies.rs`, for cargo-fuzz.
#![no_main]

#[path = "../../it/fuzz/bodies.rs"]
mod bodies;

libfuzzer_sys::fuzz_target!(|data: &[u8]| (bodies::ALL[4].1)(data));
