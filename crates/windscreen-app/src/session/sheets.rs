//! What is written on the sheet of one person on one tool.

use super::action::Edit;
use super::draft::DraftKey;
use super::effect::{CopyLine, Effect, copy_key};
use super::reduce::Reducer;
use std::rc::Rc;
use windscreen_core::{
    Instrument, InstrumentId, ItemId, Judgement, RestAs, Sheet, SubjectId, Target, Text, Value,
};
use windscreen_wording as wording;

/// The target of an item, made if there is none yet.
fn target<'a>(sheet: &'a mut Sheet, item: &ItemId) -> &'a mut Target {
    let targets = &mut sheet.targets;
    let place = targets.iter().position(|target| target.item == *item).unwrap_or(targets.len());
    if place == targets.len() {
        targets.push(Target {
            item: item.clone(),
            by_when: "".into(),
            aim: "".into(),
            grade: None,
        });
    }
    &mut targets[place]
}

/// What was answered, for the copy of the answers.
pub(crate) fn value_words(instrument: &Instrument, item: &ItemId, value: &Value) -> Text {
    let scale = instrument.item(item).and_then(|item| instrument.scale_of(item));
    match (value, scale) {
        (Value::Choice(choice), Some(scale)) => {
            scale.choice(choice).map(|choice| choice.text.clone()).unwrap_or_default()
        }
        (Value::Number(n), _) => n.to_string().into(),
        (Value::Date(day), _) => day.to_string().into(),
        (Value::Words(words), _) => words.clone(),
        (Value::NotKnown, _) => wording::frame_copy_not_known().into(),
        _ => Text::default(),
    }
}

fn topic(instrument: &Instrument, item: &ItemId) -> Text {
    instrument.item(item).map(|item| item.topic.clone()).unwrap_or_default()
}

impl Reducer<'_> {
    /// Writes on a sheet. An answer that the instrument refuses changes nothing: the page offers only its own choices.
    pub(super) fn edit(&mut self, id: SubjectId, tool: &InstrumentId, edit: Edit) {
        let Some(instrument) = self.setting.open(tool) else { return };
        let instrument = self.asked(id, &instrument, edit.answers());
        match edit {
            Edit::Answer(item, value) => self.take_answer(id, &instrument, &item, value),
            Edit::NotKnown(item, is_unknown) => {
                let value = if is_unknown { Value::NotKnown } else { Value::Unanswered };
                self.take_answer(id, &instrument, &item, value);
            }
            Edit::Words(item, words) => {
                // Whoever has begun to write here may see what they write.
                self.state.on_page.shows_words = true;
                self.take_answer(id, &instrument, &item, Value::Words(words));
            }
            Edit::FollowUp(item, truth) => {
                // The page offers follow-ups only where there are any.
                let _ = self.record().set_follow_up(id, &instrument, &item, Some(truth));
            }
            Edit::Note(item, field, entry) => {
                let topic = topic(&instrument, &item);
                let what = format!("{topic}{}{field}", wording::list_comma());
                self.keep_line(id, &instrument, &what, entry.words());
                let answer = self.sheet(id, tool).answers.entry(item.clone()).or_default();
                answer.notes.insert(field.clone(), entry);
                let noted = &mut self.state.on_page.noted;
                if !noted.contains(&(item.clone(), field.clone())) {
                    noted.push((item, field));
                }
            }
            Edit::Text(field, text) => {
                self.keep_line(id, &instrument, &field, &text);
                self.sheet(id, tool).texts.insert(field, text);
            }
            Edit::Judge(level) => {
                let sheet = self.sheet(id, tool);
                let reason =
                    sheet.judgement.take().map(|judgement| judgement.reason).unwrap_or_default();
                sheet.judgement = level.map(|level| Judgement { level, reason });
            }
            Edit::Reason(reason) => {
                self.keep_line(id, &instrument, wording::frame_copy_judgement(), &reason);
                if let Some(judgement) = &mut self.sheet(id, tool).judgement {
                    judgement.reason = reason;
                }
            }
            Edit::Way(way) => self.sheet(id, tool).way = way,
            Edit::Points(points) => self.sheet(id, tool).points = points,
            Edit::Stage(group, item) => {
                self.sheet(id, tool).stages.insert(group, item);
            }
            Edit::Claim(exception, is_claimed) => {
                let exceptions = &mut self.sheet(id, tool).exceptions;
                exceptions.remove(&exception);
                if is_claimed {
                    exceptions.insert(exception, Text::default());
                }
            }
            Edit::Comment(exception, comment) => {
                self.sheet(id, tool).exceptions.insert(exception, comment);
            }
            Edit::NotNeeded(reason) => self.sheet(id, tool).not_needed = reason,
            Edit::Aim(item, text) => target(self.sheet(id, tool), &item).aim = text,
            Edit::Grade(item, grade) => target(self.sheet(id, tool), &item).grade = grade,
            Edit::ByWhen(item, text) => target(self.sheet(id, tool), &item).by_when = text,
        }
    }

    /// The tool in the words in which its questions are asked today; and notes that it was so, where this answers items
    /// (none: something is written beside them).
    fn asked(
        &mut self,
        id: SubjectId,
        instrument: &Rc<Instrument>,
        answers: Option<&[ItemId]>,
    ) -> Rc<Instrument> {
        let today = self.state.today;
        if let Some(items) = answers {
            self.record().note_words(id, instrument, items, today);
        }
        let empty = Sheet::default();
        let sheet = self.state.record.sheet(id, &instrument.id).unwrap_or(&empty);
        instrument.to_ask(sheet, today).clone()
    }

    /// Answers an item, or clears it.
    fn take_answer(&mut self, id: SubjectId, instrument: &Instrument, item: &ItemId, value: Value) {
        let words = value_words(instrument, item, &value);
        if self.record().set_answer(id, instrument, item, value).is_ok() {
            self.keep_line(id, instrument, &topic(instrument, item), &words);
        }
        self.state.on_page.drafts.retain(|(key, _)| {
            !matches!(key, DraftKey::Number(_, _, of, _) | DraftKey::Date(_, _, of) if of == item)
        });
    }

    /// Takes what a draft of an answer comes to, and keeps the draft.
    pub(super) fn answer_by_draft(
        &mut self,
        id: SubjectId,
        tool: &InstrumentId,
        item: &ItemId,
        value: Value,
    ) {
        if let Some(instrument) = self.setting.open(tool) {
            let instrument = self.asked(id, &instrument, Some(std::slice::from_ref(item)));
            self.take_answer(id, &instrument, item, value);
        }
    }

    /// Answers the rest of a part at one press.
    pub(super) fn answer_rest(
        &mut self,
        id: SubjectId,
        tool: &InstrumentId,
        part: usize,
        answered: RestAs,
    ) {
        let Some(instrument) = self.setting.open(tool) else { return };
        let Some(outcome) = self.state.outcome(id, &instrument) else { return };
        let every_wording = instrument;
        let instrument = self.asked(id, &every_wording, None);
        let readings = &outcome.readings;
        let rest = match answered {
            RestAs::NotKnown => instrument.rest_of_part(part, readings),
            RestAs::StillSo => instrument.part_still_so(&self.state.record, id, part, readings),
        };
        let items: Vec<ItemId> = rest.answers.iter().map(|(item, _)| item.clone()).collect();
        self.asked(id, &every_wording, Some(&items));
        let done = self.record().answer_rest(id, &instrument, part, &rest, answered);
        self.keep_answers(&instrument, id, done.items());
        self.state.answered_rest = Some(done);
        self.state.on_page.taken_back = None;
    }

    /// Takes that back.
    pub(super) fn take_back(&mut self) {
        let Some(done) = self.state.answered_rest.take() else { return };
        let taken = self.record().take_back(&done);
        if let Some(instrument) = self.setting.open(&done.instrument) {
            self.keep_answers(&instrument, done.subject, taken.iter());
        }
        self.state.on_page.taken_back = Some(done.answered);
    }

    /// Puts what these items hold now into the copy of the answers.
    pub(super) fn keep_answers<'a>(
        &mut self,
        instrument: &Instrument,
        id: SubjectId,
        items: impl Iterator<Item = &'a ItemId>,
    ) {
        for item in items {
            let sheet = self.state.record.sheet(id, &instrument.id);
            let answer = sheet.and_then(|sheet| sheet.answer(item));
            let value = answer.map(|answer| answer.value.clone()).unwrap_or_default();
            let words = value_words(instrument, item, &value);
            self.keep_line(id, instrument, &topic(instrument, item), &words);
        }
    }

    /// Puts a line into the copy of the answers: of whom, on which tool, what, and the words.
    fn keep_line(&mut self, id: SubjectId, instrument: &Instrument, what: &str, words: &str) {
        let subject = self.state.record.subject(id);
        let who = subject.map(|subject| subject.label.clone()).unwrap_or_default();
        let key = copy_key(id, &instrument.id, what);
        let title = self.state.area.titles.get(&instrument.id).unwrap_or(&instrument.title);
        let words = wording::frame_copy_line_of(title, what, &who, words);
        self.effects.push(Effect::KeepCopy(CopyLine { key, words }));
    }

    fn sheet(&mut self, id: SubjectId, tool: &InstrumentId) -> &mut Sheet {
        self.record().sheet_mut(id, tool)
    }
}
