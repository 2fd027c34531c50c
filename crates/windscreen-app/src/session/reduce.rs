//! What an action does: the next state, and what the browser must see to.

use super::action::Action;
use super::draft::{DraftKey, DraftPart, DraftValue};
use super::effect::{CopyLine, Effect, FileKind, copy_key};
use super::opening::{age_unasked, asks_nothing, opening_route};
use super::practice;
use super::route::Route;
use super::setting::Setting;
use super::state::{AreaKept, Coming, Offer, SavedRecord, State};
use std::rc::Rc;
use windscreen_core::{
    Age, AreaId, Entry, FieldKey, InstrumentId, Opening, Record, RestAs, Role, Subject, SubjectId,
    Text, parse_age,
};
use windscreen_summary::named::{choice, field, page};
use windscreen_wording as wording;

/// Lets an action happen: gives the next state, and what the browser must see to.
#[must_use]
pub fn reduce(state: &State, action: Action, setting: &Setting) -> (State, Vec<Effect>) {
    let mut reducer = Reducer { state: state.clone(), setting, effects: Vec::new() };
    if state.practice.is_some() && practice::is_off(&action) {
        reducer.refuse_in_practice();
    } else {
        reducer.act(action);
    }
    reducer.ask_for_later_part();
    if reducer.state.practice.is_some() {
        reducer.effects.retain(practice::leaves_no_trace);
    }
    if reducer.state.is_touched() != state.is_touched() {
        reducer.effects.push(Effect::AskBeforeLeaving(reducer.state.is_touched()));
    }
    (reducer.state, reducer.effects)
}

/// Opens what the address asked for, and sends for what the page that is shown first needs.
#[must_use]
pub fn first_effects(state: State, setting: &Setting) -> (State, Vec<Effect>) {
    let mut reducer = Reducer { state, setting, effects: Vec::new() };
    let shown = reducer.state.reference.clone();
    reducer.effects.push(Effect::ShowReference(shown));
    reducer.open_at_once();
    reducer.ask_for_later_part();
    (reducer.state, reducer.effects)
}

/// One action on its way.
pub(super) struct Reducer<'a> {
    pub(super) state: State,
    pub(super) setting: &'a Setting,
    pub(super) effects: Vec<Effect>,
}

impl Reducer<'_> {
    fn act(&mut self, action: Action) {
        match action {
            Action::AddPerson(role, age) => {
                self.add_person(role, age);
            }
            Action::Fact(id, fact, truth) => {
                if let Some(subject) = self.subject(id) {
                    subject.facts.insert(fact, truth);
                }
            }
            Action::NotHere(id, children) => {
                if let Some(home) = self.subject(id).filter(|it| it.role == Role::Home) {
                    home.not_here = children;
                }
            }
            Action::Age(id, age) => self.set_age(id, age),
            Action::Born(id) => self.be_born(id),
            Action::Remove(id) => self.remove_person(id),
            Action::Edit(id, tool, edit) => self.edit(id, &tool, edit),
            Action::RestNotKnown(id, tool, part) => {
                self.answer_rest(id, &tool, part, RestAs::NotKnown);
            }
            Action::StillSo(id, tool, part) => self.answer_rest(id, &tool, part, RestAs::StillSo),
            Action::TakeBack => self.take_back(),
            Action::Note(field, entry) => {
                let key = field.to_string();
                let words = wording::frame_copy_line(&key, entry.words());
                self.effects.push(Effect::KeepCopy(CopyLine { key, words }));
                self.record().notes.insert(field, entry);
            }
            Action::Gap(field, gap) => {
                self.record().gaps.remove(&field);
                if let Some(gap) = gap {
                    self.record().gaps.insert(field, gap);
                }
            }
            Action::AddRow(list) => self.add_empty_row(&list),
            Action::FilledRow(list, cells) => self.add_row(&list, cells),
            Action::Cell(list, row, field, entry) => self.write_cell(&list, row, &field, entry),
            Action::RemoveRow(list, row) => self.remove_row(&list, row),
            Action::Fill(key, part, words) => self.fill(key, part, words),
            Action::Area(id) => self.choose_area(&id),
            Action::RememberArea(is_kept) => {
                let id = self.state.area.id.clone();
                self.effects.push(Effect::RememberArea(is_kept.then_some(id)));
            }
            Action::AreaKept(kept) => self.state.area_kept = kept,
            Action::RecallArea(id) => {
                self.state.area_kept = AreaKept::Yes;
                if let Some(area) =
                    self.setting.area(&id).filter(|_| !self.setting.site_sets_area())
                {
                    self.state.area = area.clone();
                }
            }
            Action::Refer => {
                if !self.state.record.subjects.iter().any(|person| person.role == Role::Child) {
                    self.add_person(Role::Child, Age::NotKnown);
                }
                self.go(Route::Form(page::URGENT.into(), None));
            }
            Action::Go(route) => self.go(route),
            Action::Open(id, tool) => self.open(id, &tool),
            Action::Begin(tool, about) => self.begin(tool, about),
            Action::Start(tool, age) => self.start(&tool, age),
            // In a browser the step comes back as `Trail`; in a frame there are no steps.
            Action::Back if self.setting.browser.keeps_steps => self.effects.push(Effect::StepBack),
            Action::Back => {
                self.state.at = self.state.at.saturating_sub(1);
                self.state.turn();
                self.effects.push(Effect::AddStep(self.state.at));
            }
            Action::Trail(at) => {
                self.state.at = at.min(self.state.trail.len().saturating_sub(1));
                self.state.turn();
            }
            Action::Try => self.state.on_page.tried += 1,
            Action::Opened(opened) => self.take_opened(&opened),
            Action::Save => self.save(),
            Action::Sealed(sealed) => self.take_sealed(sealed),
            Action::OpenFile => self.open_file(),
            Action::FileOpened(opened) => {
                self.take_in(opened);
            }
            Action::KeepHere(time) => self.keep_here(time),
            Action::KeepingBegan(has_begun) => self.keeping_began(has_begun),
            Action::StopKeeping => {
                self.effects.push(Effect::StopKeeping);
                self.say(wording::keep_here_stopped());
            }
            Action::OpenKept(name) => self.open_kept(name),
            Action::KeptOpened { name, passphrase, opened } => {
                self.go_on_keeping(name, passphrase, opened);
            }
            Action::AskToDelete(name) => self.state.on_page.deleting = name,
            Action::DeleteKept(name) => {
                self.effects.push(Effect::DeleteKept(name));
                self.say(wording::keep_before_deleted());
            }
            Action::TakeAway(take) => self.effects.push(Effect::TakeAway(take)),
            Action::Printed(is_printed) => {
                if !is_printed {
                    self.say(wording::paper_page_not_printed());
                }
            }
            Action::Copied(true) => self.say(wording::paper_page_copied()),
            Action::Copied(false) => self.say(wording::paper_page_not_copied()),
            Action::Downloaded(kind, is_saved) => self.downloaded(kind, is_saved),
            Action::Share(text) => {
                self.effects.push(Effect::Share(text));
                self.say(wording::result_shared());
            }
            Action::Stands => self.send_for_later_part(),
            Action::LaterPart(coming) => self.later_part_stands(coming),
            Action::Again => self.send_again(),
            Action::ShowWords => self.state.on_page.shows_words = true,
            Action::Hide(is_hidden) => {
                self.state.hidden = is_hidden;
                self.state.turn();
            }
            Action::Idle => {
                if self.state.is_touched() && !self.state.hidden {
                    self.state.hidden = true;
                    self.state.turn();
                }
            }
            Action::Uncover => self.uncover(),
            Action::PassphraseChecked(is_right) => self.passphrase_checked(is_right),
            Action::OfferToKeep => {
                if self.state.offer == Offer::NotYet && self.state.practice.is_none() {
                    self.state.offer = Offer::Due;
                }
            }
            Action::NoOffer => {
                self.state.offer = Offer::Over;
                // The button that was pressed goes, and with it the keyboard's place.
                self.effects.push(Effect::ShowTop);
            }
            Action::KeptDeleted => self.state.kept_deleted = true,
            Action::NoPicture(name) => self.state.no_picture = Some(name),
            Action::Reference(reference) => self.refer_as(reference),
            Action::Practise(family) => self.practise(family),
            Action::Wipe => self.wipe(),
        }
    }

    /// Says how something went that somebody asked for on the page.
    pub(super) fn say(&mut self, words: &'static str) {
        self.state.on_page.said = words;
    }

    fn downloaded(&mut self, kind: FileKind, is_saved: bool) {
        let (saved, not_saved) = match kind {
            FileKind::Sealed => (wording::keep_saved(), wording::keep_not_saved()),
            FileKind::Dates | FileKind::Row => (wording::tasks_saved(), wording::tasks_not_saved()),
            _ => (wording::paper_page_saved(), wording::paper_page_not_saved()),
        };
        if kind == FileKind::Sealed && is_saved {
            self.passphrase_was_used();
        }
        self.say(if is_saved { saved } else { not_saved });
    }

    // ----- people

    /// What is entered, to be changed.
    pub(super) fn record(&mut self) -> &mut Record {
        Rc::make_mut(&mut self.state.record)
    }

    fn subject(&mut self, id: SubjectId) -> Option<&mut Subject> {
        self.record().subjects.iter_mut().find(|subject| subject.id == id)
    }

    fn add_person(&mut self, role: Role, age: Age) -> SubjectId {
        let record = self.record();
        let id = record.next_subject_id();
        let label = next_label(record, role);
        record.subjects.push(Subject::new(id, label, role, age));
        record.next_person = id.0 + 1;
        id
    }

    /// Takes a person out, and everything about them.
    fn remove_person(&mut self, id: SubjectId) {
        let record = self.record();
        record.subjects.retain(|subject| subject.id != id);
        for home in &mut record.subjects {
            home.not_here.retain(|child| *child != id);
        }
        record.sheets.retain(|(of, _), _| *of != id);
        record.notes.retain(|key, _| key.child != Some(id));
        record.gaps.retain(|key, _| key.child != Some(id));
        if self.state.answered_rest.as_ref().is_some_and(|done| done.subject == id) {
            self.state.answered_rest = None;
        }
        let is_of = |key: &DraftKey| match key {
            DraftKey::Age(of) | DraftKey::Number(of, ..) | DraftKey::Date(of, ..) => *of == id,
            _ => false,
        };
        self.state.on_page.drafts.retain(|(key, _)| !is_of(key));
        self.effects.push(Effect::ForgetCopyOf(copy_key(id, "", "")));
    }

    fn set_age(&mut self, id: SubjectId, age: Option<Age>) {
        let Some(now) = self.state.record.subject(id).map(|subject| subject.age) else { return };
        let ages = &mut self.state.on_page.ages;
        // What was cleared is not brought back by words that cannot be read.
        if matches!(age, Some(Age::NotKnown | Age::Unborn(None))) {
            ages.retain(|(of, _)| *of != id);
            ages.extend(age.map(|age| (id, age)));
        } else if !ages.iter().any(|(of, _)| *of == id) {
            ages.push((id, now));
        }
        let before = ages.iter().find(|(of, _)| *of == id).map_or(now, |(_, age)| *age);
        self.take_age(id, age.unwrap_or(before));
    }

    /// Takes what is known of an age now. At a birth what was said calmly about danger now is asked again.
    fn take_age(&mut self, id: SubjectId, age: Age) {
        let today = self.state.today;
        let is_here = |subject: &Subject| {
            subject.before_birth.is_some() && matches!(subject.age, Age::Born(_) | Age::Years(_))
        };
        let Some(subject) = self.subject(id) else { return };
        let was_here = is_here(subject);
        subject.take_age(age, today);
        if !was_here && is_here(subject) {
            self.ask_danger_again(id);
        }
    }

    /// A *no* about danger now that was given before a birth does not stand after it: in the tools about this child, and in
    /// the form. Where everybody was is kept, as what was known before the birth.
    fn ask_danger_again(&mut self, id: SubjectId) {
        for instrument in self.setting.library.opened_in(&self.state.record) {
            let open = self.record().ask_danger_again(id, &instrument);
            self.keep_answers(&instrument, id, open.iter());
        }
        let notes = &mut self.record().notes;
        let danger = FieldKey::once(field::DANGER);
        if notes.get(&danger).is_some_and(|it| it.has(&choice::NO_DANGER.id.into())) {
            notes.remove(&danger);
        }
        let said_before = wording::form_before_birth("");
        for place in [field::CHILDREN_NOW, field::MOTHER_NOW] {
            if let Some(entry) = notes.get_mut(&FieldKey::once(place))
                && !entry.is_blank()
                && !entry.words().starts_with(said_before.trim_end())
            {
                *entry = wording::form_before_birth(entry.words()).into();
            }
        }
    }

    /// Takes the day of birth that was typed, if it can be one. What was answered and written before the birth stays, but for
    /// a *no* about danger now; that the day was due, or not known, is kept with the child.
    fn be_born(&mut self, id: SubjectId) {
        let today = self.state.today;
        let draft = self.state.draft(&DraftKey::Birth(id));
        let (None, Some(born)) = (draft.birth_problem(today), draft.day()) else {
            self.state.on_page.tried += 1;
            return;
        };
        let record = self.record();
        let key = FieldKey::of(field::BIRTH, id);
        // What was written of the due date is known by it; words that cannot be read stay.
        let is_read = |entry: &Entry| parse_age(entry.words(), true).is_some();
        if record.notes.get(&key).is_some_and(is_read) {
            record.notes.remove(&key);
        }
        record.gaps.remove(&key);
        self.take_age(id, Age::Born(born));
        let on_page = &mut self.state.on_page;
        on_page
            .drafts
            .retain(|(of, _)| !matches!(of, DraftKey::Age(it) | DraftKey::Birth(it) if *it == id));
        on_page.ages.retain(|(of, _)| *of != id);
        on_page.tried = 0;
    }

    /// Writes part of a draft. What is no value yet leaves none in the record.
    fn fill(&mut self, key: DraftKey, part: DraftPart, words: Text) {
        let mut draft = self.state.draft(&key);
        draft.set(part, words);
        match (key.value(&draft), &key) {
            (DraftValue::Label(label), DraftKey::Label(id)) => {
                if let Some(subject) = self.subject(*id) {
                    subject.label = label;
                }
            }
            (DraftValue::Age(age), DraftKey::Age(id)) => {
                self.take_age(*id, age);
            }
            (
                DraftValue::Value(value),
                DraftKey::Number(id, tool, item, _) | DraftKey::Date(id, tool, item),
            ) => self.answer_by_draft(*id, tool, item, value),
            _ => {}
        }
        let drafts = &mut self.state.on_page.drafts;
        drafts.retain(|(of, _)| *of != key);
        drafts.push((key, draft));
    }

    // ----- the area

    fn choose_area(&mut self, id: &AreaId) {
        let Some(area) = self.setting.area(id) else { return };
        self.state.area = area.clone();
        if self.state.area_kept == AreaKept::Yes {
            let known = (!self.setting.is_neutral(area)).then(|| area.id.clone());
            self.effects.push(Effect::RememberArea(known));
        }
    }

    // ----- pages

    pub(super) fn go(&mut self, route: Route) {
        let state = &mut self.state;
        state.trail.truncate(state.at + 1);
        state.trail.push(route);
        state.at += 1;
        state.turn();
        self.effects.push(Effect::AddStep(self.state.at));
    }

    fn open(&mut self, id: SubjectId, tool: &InstrumentId) {
        if let Some(instrument) = self.setting.open(tool) {
            self.go(opening_route(&instrument, id));
        }
    }

    fn start(&mut self, tool: &InstrumentId, age: Age) {
        if let Some(instrument) = self.setting.open(tool) {
            let id = self.add_person(instrument.about, age);
            self.open(id, tool);
        }
    }

    fn begin(&mut self, tool: InstrumentId, about: Role) {
        let record = &self.state.record;
        let instrument = self.setting.open(&tool);
        // A tool that is only for the time before birth is begun for nobody who has been born.
        let is_for = |subject: &&Subject| {
            subject.role == about
                && instrument.as_ref().is_none_or(|instrument| {
                    record.opening(instrument, subject, self.state.today) != Opening::NotForBorn
                })
        };
        let mut people = record.subjects.iter().filter(is_for).map(|subject| subject.id);
        match (people.next(), people.next()) {
            (None, _) => match instrument.as_deref().filter(|it| asks_nothing(it)) {
                Some(asks_nothing) => self.start(&tool, age_unasked(asks_nothing)),
                None => self.go(Route::Quick(tool)),
            },
            (Some(only), None) => self.open(only, &tool),
            (Some(_), Some(_)) => self.go(Route::People),
        }
    }

    /// At a deep link a tool whose questions and rules ask no age opens at once.
    fn open_at_once(&mut self) {
        if let Route::Quick(tool) = self.state.route().clone()
            && let Some(instrument) = self.setting.open(&tool)
            && asks_nothing(&instrument)
        {
            self.start(&tool, age_unasked(&instrument));
        }
    }

    // ----- the later part of the program

    /// Sends for it where the present page needs it.
    fn ask_for_later_part(&mut self) {
        if self.state.waits() {
            self.send_for_later_part();
        }
    }

    /// Sends for it unless somebody has.
    fn send_for_later_part(&mut self) {
        if self.state.later_part == Coming::Away {
            self.state.later_part = Coming::Asked;
            self.effects.push(Effect::LoadLaterPart);
        }
    }

    fn later_part_stands(&mut self, coming: Coming) {
        let has_waited = self.state.waits();
        // One that did not come before anybody needed it is sent for again when somebody does.
        let is_in_vain = coming == Coming::Missing && !has_waited;
        self.state.later_part = if is_in_vain { Coming::Away } else { coming };
        if has_waited && !self.state.waits() {
            // The page that was waited for is a new one to whoever listens to it.
            self.state.turn();
        }
    }

    fn send_again(&mut self) {
        if self.state.waits_in_vain() {
            self.state.later_part = Coming::Away;
        }
    }

    // ----- all of it

    /// Takes this in place of what is entered.
    pub(super) fn take_opened(&mut self, opened: &Rc<SavedRecord>) {
        let state = &mut self.state;
        state.record = opened.record.clone();
        state.on_page.drafts.clear();
        // One that was made before anybody chose an area takes none away.
        let made_for = self.setting.area(&opened.area);
        if let Some(area) = made_for.filter(|area| !self.setting.is_neutral(area)) {
            state.area = area.clone();
        }
        state.answered_rest = None;
        state.opened = Some(opened.clone());
        state.turn();
        self.refer_as(opened.reference.clone());
        // Every line begins so: the lines go, and what is kept on this device stays. What was opened was never typed here:
        // its papers are copied in place of its answers.
        self.effects.extend([Effect::ForgetCopyOf(String::new()), Effect::KeepCopyOfPapers]);
    }

    /// Takes this reference for what is printed from now on.
    pub(super) fn refer_as(&mut self, reference: Text) {
        self.state.reference = reference.clone();
        self.effects.push(Effect::ShowReference(reference));
    }

    /// Forgets everything but the area.
    fn wipe(&mut self) {
        let state = &mut self.state;
        state.record = Rc::default();
        state.on_page.drafts.clear();
        state.trail = vec![Route::Start];
        state.at = 0;
        state.hidden = false;
        state.has_passphrase = false;
        state.opened = None;
        state.answered_rest = None;
        state.offer = Offer::NotYet;
        state.kept_deleted = false;
        state.practice = None;
        state.turn();
        self.effects.extend([Effect::NewReference, Effect::ForgetCopy]);
    }
}

/// "Child 1", "Child 2" …: the first number of the role that is free.
fn next_label(record: &Record, role: Role) -> Text {
    let label_of = match role {
        Role::Child => wording::people_child_n,
        Role::Adult => wording::people_adult_n,
        Role::Home => wording::people_home_n,
    };
    // One more than there are people is free for certain.
    let mut label = Text::default();
    for n in 1..=record.subjects.len() + 1 {
        label = label_of(&n.to_string());
        if !record.subjects.iter().any(|subject| subject.label == label) {
            break;
        }
    }
    label
}
