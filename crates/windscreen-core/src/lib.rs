//! windscreen-core
