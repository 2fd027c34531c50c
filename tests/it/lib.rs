//! Tests of the whole toolkit.
