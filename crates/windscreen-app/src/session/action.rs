//! What can happen. An action carries the values that it sets.

use super::draft::{DraftKey, DraftPart};
use super::effect::{FileKind, KeepFor, Refusal, Take};
use super::route::Route;
use super::state::{AreaKept, Coming, SavedRecord};
use std::rc::Rc;
use windscreen_content::PracticeFamily;
use windscreen_core::{
    Age, AreaId, Entry, ExceptionId, FactId, FieldId, FieldKey, Gap, Grade, GroupId, InstrumentId,
    ItemId, Level, ListId, LiteMap, NoteFieldId, PointId, Role, SubjectId, Text, TextId, Ticks,
    Truth, Value, WayId,
};

/// What can happen.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Adds a child, an adult or a home, called "Child 1", "Adult 1", "Home 1" and so on until somebody says otherwise.
    AddPerson(Role, Age),
    /// Says what is known of a fact about a person.
    Fact(SubjectId, FactId, Truth),
    /// Says how old somebody is; or that what is typed says nothing: then it is again as it was when the page was shown.
    Age(SubjectId, Option<Age>),
    /// Says that an unborn baby has been born, on the day that was typed.
    Born(SubjectId),
    /// Says which children never stay in a home. Every other child does.
    NotHere(SubjectId, Vec<SubjectId>),
    /// Takes a person and everything about them out.
    Remove(SubjectId),
    /// Writes on a sheet.
    Edit(SubjectId, InstrumentId, Edit),
    /// Writes a field of the referral as a whole.
    Note(FieldKey, Entry),
    /// Says of a field that it is not known or does not apply, or takes that back.
    Gap(FieldKey, Option<Gap>),
    /// Goes to the first page of the referral form; adds the first child if there is none.
    Refer,
    /// Adds a row to a list of the referral form.
    AddRow(ListId),
    /// Adds a row that is filled already.
    FilledRow(ListId, LiteMap<FieldId, Entry>),
    /// Writes a field of a row.
    Cell(ListId, u32, FieldId, Entry),
    /// Takes a row out.
    RemoveRow(ListId, u32),
    /// Writes part of a draft.
    Fill(DraftKey, DraftPart, Text),
    /// Chooses another area.
    Area(AreaId),
    /// Remembers the area on this device, or forgets it.
    RememberArea(bool),
    /// Says whether the area is remembered on this device now.
    AreaKept(AreaKept),
    /// The area of this id was remembered on this device: it is used, unless the site sets one. One that is not here any more
    /// changes nothing; that something is remembered is still said.
    RecallArea(AreaId),
    /// Answers *not known* to what is unanswered in the part of a tool at this place, but to no sign of harm.
    RestNotKnown(SubjectId, InstrumentId, usize),
    /// Answers what is unanswered in the part of a tool at this place as it was answered last time.
    StillSo(SubjectId, InstrumentId, usize),
    /// Takes back what either answered last.
    TakeBack,
    /// Goes to a page.
    Go(Route),
    /// Opens a tool for a person, at its safety gate if it has one.
    Open(SubjectId, InstrumentId),
    /// Opens a tool for the only person of its kind, for nobody yet (then one thing is asked first), or for one of
    /// several (then from the page that lists them). For no home yet, one is added and nothing is asked.
    Begin(InstrumentId, Role),
    /// Adds somebody of this age for a tool and opens it.
    Start(InstrumentId, Age),
    /// Goes to the page that the browser's Back or Forward button names.
    Trail(usize),
    /// Goes one page back, as the browser's own button does, so that both walk the same way.
    Back,
    /// Tries to go on although something is missing.
    Try,
    /// Takes this in place of what is entered.
    Opened(Rc<SavedRecord>),
    /// Saves what is entered as a file, sealed with the passphrase that was typed.
    Save,
    /// Says what came of sealing it: nothing where it could not be sealed.
    Sealed(Option<Text>),
    /// Opens a file that somebody chooses, with the passphrase that was typed.
    OpenFile,
    /// Says what was in it, or why it did not open.
    FileOpened(Result<Rc<SavedRecord>, Refusal>),
    /// Keeps what is entered on this device for so long, sealed with the passphrase that was typed.
    KeepHere(KeepFor),
    /// Says whether that began.
    KeepingBegan(bool),
    /// Stops keeping on this device, and deletes what was kept.
    StopKeeping,
    /// Opens what is kept on this device under this name, with the passphrase that was typed, and goes on keeping it.
    OpenKept(Text),
    /// Says what was in it, or why it did not open.
    KeptOpened {
        /// The name under which it is kept.
        name: Text,
        /// The passphrase with which it was to be opened.
        passphrase: Text,
        /// What was in it.
        opened: Result<Rc<SavedRecord>, Refusal>,
    },
    /// Asks whether what is kept on this device under this name is to be deleted for good, or lets it be.
    AskToDelete(Option<Text>),
    /// Deletes what is kept on this device under this name.
    DeleteKept(Text),
    /// Takes something away.
    TakeAway(Take),
    /// Says whether the browser let it be printed.
    Printed(bool),
    /// Says whether it was copied.
    Copied(bool),
    /// Says whether it was offered as a file of this kind.
    Downloaded(FileKind, bool),
    /// Tells the page around this text.
    Share(Text),
    /// The first page stands: what will be needed later can come.
    Stands,
    /// Says how the later part of the program stands.
    LaterPart(Coming),
    /// Asks again for what could not be loaded.
    Again,
    /// Shows what was written on a page that is used with a child before somebody left it.
    ShowWords,
    /// Covers the screen, or shows it again.
    Hide(bool),
    /// Shows a covered screen again, if the passphrase that was typed is the one that was used last.
    Uncover,
    /// Says whether it is.
    PassphraseChecked(bool),
    /// Covers the screen if there is something on it that is nobody else's business.
    Idle,
    /// Somebody has answered for a while: what is entered may be kept.
    OfferToKeep,
    /// Declines that.
    NoOffer,
    /// Says that another tab deleted what this one kept on the device.
    KeptDeleted,
    /// Says that the picture of this name could not be shown.
    NoPicture(Text),
    /// Takes this as the reference on each sheet.
    Reference(Text),
    /// Begins to practise on an invented family, if nothing is entered.
    Practise(Rc<PracticeFamily>),
    /// Forgets everything, an invented family too.
    Wipe,
}

/// What can be done to the sheet of one person on one tool.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Answers an item, or clears it.
    Answer(ItemId, Value),
    /// Says that a number or a date is not known, or takes that back.
    NotKnown(ItemId, bool),
    /// Writes down what was said, exactly as it is typed; nothing where that is blank.
    Words(ItemId, Text),
    /// Answers an item's follow-up question.
    FollowUp(ItemId, Truth),
    /// Writes a note beside an item.
    Note(ItemId, NoteFieldId, Entry),
    /// Writes a longer text.
    Text(TextId, Text),
    /// Raises the level, or takes the raise back.
    Judge(Option<Level>),
    /// Writes the reason of a raise.
    Reason(Text),
    /// Chooses a way on at the safety gate, or goes back to it.
    Way(Option<WayId>),
    /// Says which points of the safety gate are met.
    Points(Ticks<PointId>),
    /// Picks an item of a group of alternatives by hand.
    Stage(GroupId, ItemId),
    /// Claims an exception, or takes it back.
    Claim(ExceptionId, bool),
    /// Writes the comment of an exception.
    Comment(ExceptionId, Text),
    /// Says that the tool is not needed, with the reason, or takes that back.
    NotNeeded(Option<Text>),
    /// Says what should be seen of an item of a profile.
    Aim(ItemId, Text),
    /// Says by when.
    ByWhen(ItemId, Text),
    /// Says which grade is aimed at.
    Grade(ItemId, Option<Grade>),
}

impl Edit {
    /// The items that this answers, none where something is written to what is asked; `None` where it is neither.
    pub(super) fn answers(&self) -> Option<&[ItemId]> {
        match self {
            Edit::Answer(item, _) | Edit::NotKnown(item, _) | Edit::FollowUp(item, _) => {
                Some(std::slice::from_ref(item))
            }
            Edit::Note(..) | Edit::Text(..) => Some(&[]),
            _ => None,
        }
    }
}
