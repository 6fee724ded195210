//! What several tests share.

pub(crate) mod accessible;
pub(crate) mod pictures;
