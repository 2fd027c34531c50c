//! Where somebody is. A route is kept in memory alone and never written into an address.

use windscreen_core::{Id, InstrumentId, PageId, Reader, SubjectId};

/// Where somebody is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// What this is; choose by worry or by name.
    Start,
    /// A deep link to a tool: one thing is asked first.
    Quick(InstrumentId),
    /// Who it is about, and which tool for whom.
    People,
    /// What a tool is, and what must be known before it opens.
    Tool(SubjectId, InstrumentId),
    /// The safety gate of a tool.
    Gate(SubjectId, InstrumentId),
    /// A section of a tool, by its place.
    Section(SubjectId, InstrumentId, usize),
    /// The longer texts of a tool.
    Texts(SubjectId, InstrumentId),
    /// A page that is used together with a child.
    Voice(SubjectId, InstrumentId, VoiceStep),
    /// What came of a tool.
    Result(SubjectId, InstrumentId),
    /// One list of what there is to do, and how to take it away.
    Summary,
    /// A page of the referral form, for one child where it is asked for each.
    Form(PageId, Option<SubjectId>),
    /// Keeping the work as a file, and opening one.
    Keep,
    /// What was found before, beside what is so now.
    Review,
    /// A paper as it will be printed.
    Paper(PaperKind),
    /// Which version this is, its sources, and what is not here.
    About,
    /// The invented families to practise on.
    Practice,
    /// The story of the family that somebody practises on.
    PracticeStory,
    /// What an experienced colleague would have noticed in it.
    PracticeEnd,
}

/// Which of the pages that are used together with a child.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VoiceStep {
    /// For the adult, before the first.
    Before,
    /// A page of the section at this place: first what is said to the child, then one for each question, and the end.
    Page(usize, usize),
}

/// Which paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaperKind {
    /// The children's referral, for the front door.
    Referral,
    /// The same in this order of the form's.
    Ordered(usize),
    /// The worker's own sheet, which goes to nobody.
    Worker,
    /// A copy of what is written about one child for somebody else, with parts left out.
    Copy(Reader, SubjectId),
    /// What one adult answered on a tool.
    Restricted(SubjectId, InstrumentId),
    /// A paper of the form's for one purpose and one reader, about this person, or about the record as a whole.
    OfForm(Id, Option<SubjectId>),
}

impl Route {
    /// Whether the page needs the later part of the program (see `later`).
    #[must_use]
    pub fn needs_later_part(&self) -> bool {
        match self {
            Route::Result(..)
            | Route::Voice(..)
            | Route::Summary
            | Route::Form(..)
            | Route::Keep
            | Route::Review
            | Route::Paper(_)
            | Route::About
            | Route::Practice
            | Route::PracticeStory
            | Route::PracticeEnd => true,
            Route::Start
            | Route::Quick(_)
            | Route::People
            | Route::Tool(..)
            | Route::Gate(..)
            | Route::Section(..)
            | Route::Texts(..) => false,
        }
    }

    /// The one person whom the page is about; `None` where it is about everybody or nobody.
    #[must_use]
    pub fn about(&self) -> Option<SubjectId> {
        match self {
            Route::Tool(id, _)
            | Route::Gate(id, _)
            | Route::Section(id, ..)
            | Route::Texts(id, _)
            | Route::Voice(id, ..)
            | Route::Result(id, _)
            | Route::Paper(
                PaperKind::Restricted(id, _)
                | PaperKind::Copy(_, id)
                | PaperKind::OfForm(_, Some(id)),
            ) => Some(*id),
            Route::Form(_, child) => *child,
            _ => None,
        }
    }

    /// Whether the page is used together with a child: nothing else stands on the screen.
    #[must_use]
    pub fn is_with_child(&self) -> bool {
        matches!(self, Route::Voice(..))
    }

    /// Whether the page may offer to keep what is entered: not one that says what must happen now.
    #[must_use]
    pub fn may_offer_to_keep(&self) -> bool {
        matches!(
            self,
            Route::Tool(..)
                | Route::Section(..)
                | Route::Texts(..)
                | Route::Form(..)
                | Route::People
                | Route::Summary
                | Route::Review
        )
    }
}
