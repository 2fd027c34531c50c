//! How quickly outcomes are worked out.
fn main() {}
