//! The body number 3 of `tests/it/fuzz/bodies.rs`, for cargo-fuzz.
#![no_main]

#[path = "../../it/fuzz/bodies.rs"]
mod bodies;

libfuzzer_sys::fuzz_target!(|data: &[u8]| (bodies::ALL[3].1)(data));
