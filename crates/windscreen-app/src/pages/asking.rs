//! The referral form before what is entered, as the summary and the pages of the form ask of it.

use crate::context::Session;
use crate::session::State;
use std::rc::Rc;
use windscreen_core::Form;
use windscreen_summary::{Asked, Found, found};

/// The form before the record, with what came of the tools.
pub(crate) struct Asking {
    /// The form.
    pub(crate) form: Rc<Form>,
    /// What there is.
    pub(crate) state: Rc<State>,
    /// What came of the tools.
    pub(crate) found: Rc<[Found]>,
}

impl Asking {
    /// The form before what is entered.
    pub(crate) fn new(session: &Session) -> Asking {
        let form = session.setting().form();
        let found = session.found(|state| {
            let instruments = session.library().opened_in(&state.record);
            found(&state.wide(&instruments, &form), &state.area)
        });
        Asking { form, state: session.state(), found }
    }

    /// What it asks.
    pub(crate) fn asked(&self) -> Asked<'_> {
        let State { record, area, today, .. } = &*self.state;
        Asked { record, form: &self.form, found: &self.found, area, today: *today }
    }
}
