//! windscreen-summary
