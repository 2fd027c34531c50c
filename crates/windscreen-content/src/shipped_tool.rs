//! The shipped tools against which other files are held: a form's rules, a family to practise on, an area's numbers.

use crate::instrument_file::read_instrument;
use crate::shipped::{INSTRUMENTS, find};
use std::cell::RefCell;
use std::rc::Rc;
use windscreen_core::Instrument;

/// Ids with their tools; none where one cannot be read.
type Read = Vec<(&'static str, Option<Rc<Instrument>>)>;

thread_local! {
    // A tool takes longer to read than most files that name it, and what is compiled in stays as it is.
    static READ: RefCell<Read> = const { RefCell::new(Vec::new()) };
}

/// The shipped tool of this name, read when first asked for; `None` if there is none.
pub(crate) fn shipped_tool(id: &str) -> Option<Rc<Instrument>> {
    let entry = find(INSTRUMENTS, id)?;
    READ.with_borrow_mut(|all| {
        if let Some((_, tool)) = all.iter().find(|(known, _)| *known == entry.id) {
            return tool.clone();
        }
        let tool = read_instrument(entry.id, entry.json).ok().map(Rc::new);
        all.push((entry.id, tool.clone()));
        tool
    })
}
