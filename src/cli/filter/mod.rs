//! The filters that lists share; all that are given must hold.

pub(super) mod condition;
pub(super) mod people;
pub(super) mod touchpoints;
