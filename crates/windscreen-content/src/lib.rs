//! windscreen-content
