//! The body number 0 of `tests/it/fuzz/bodies.rs`, for cargo-fuzz.
#![no_main]

#[path = "../../it/fuzz/bodies.rs"]
mod bodies;

libfuzzer_sys::fuzz_target!(|data: &[u8]| (bodies::ALL[0].1)(data));
