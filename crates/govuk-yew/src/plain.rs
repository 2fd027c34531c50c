//! Fields as plain functions, with the options that most fields need and no more.
//!
//! A component's options are many, and wherever they are put together and dropped again each is a piece of program. Here
//! they are few and borrowed. What is drawn is the components' own: the same functions write both.

use yew::prelude::*;

use crate::checkboxes;
use crate::choice::{Choice, Kind, List};
use crate::field::{Control, Notes};
use crate::markup::Markup;
use crate::part::{Attributes, Part};
use crate::select::{self, SelectItem};
use crate::{input, radios, textarea};

/// What every field has.
#[derive(Debug)]
pub struct Field<'a> {
    /// Its name, which is also its id.
    pub name: &'a AttrValue,
    /// What it is called: its label, or the question above its choices.
    pub label: &'a Part,
    /// Whether that is also the page's heading.
    pub is_page_heading: bool,
    /// Help with it.
    pub hint: &'a Part,
    /// What is wrong with it.
    pub error: &'a Part,
    /// Said before the error by screen readers, such as "Error"; nothing if empty.
    pub error_prefix: &'static str,
    /// Classes besides the component's own.
    pub classes: &'static str,
    /// Attributes besides the component's own.
    pub attributes: Attributes,
}

/// What a field of text has besides.
#[derive(Debug)]
pub struct Typed<'a> {
    /// What it holds.
    pub value: &'a AttrValue,
    /// Called with what it holds at each keypress.
    pub oninput: &'a Callback<AttrValue>,
    /// What the browser may fill in; `off` for nothing.
    pub autocomplete: &'static str,
    /// Whether the browser checks the spelling.
    pub spellcheck: bool,
}

impl Field<'_> {
    /// A line of text ([`Input`](crate::Input)). `inputmode` says which keyboard a touch screen shows.
    pub fn line(&self, typed: &Typed<'_>, inputmode: Option<&'static str>) -> Html {
        self.control("input", input::OWN, Some(typed), None, &|m| {
            m.attribute("type", "text");
            if let Some(inputmode) = inputmode {
                m.attribute("inputmode", inputmode);
            }
        })
    }

    /// Several lines of text ([`Textarea`](crate::Textarea)).
    pub fn lines(&self, typed: &Typed<'_>, rows: usize) -> Html {
        self.control("textarea", textarea::OWN, Some(typed), None, &|m| m.attribute("rows", rows))
    }

    /// One answer out of a few ([`Radios`](crate::Radios)).
    pub fn one_of(
        &self,
        items: &[Choice],
        value: Option<&AttrValue>,
        onchange: &Callback<AttrValue>,
    ) -> Html {
        self.list(&radios::KIND, false, items, &|list| radios::draw(list, value, onchange))
    }

    /// Any number of answers ([`Checkboxes`](crate::Checkboxes)). `enhanced` says that a browser draws it, so that what
    /// an answer reveals is said to be its to control.
    pub fn any_of(
        &self,
        items: &[Choice],
        values: &[AttrValue],
        onchange: &Callback<Vec<AttrValue>>,
        enhanced: bool,
    ) -> Html {
        self.list(&checkboxes::KIND, enhanced, items, &|list| {
            checkboxes::draw(list, values, onchange)
        })
    }

    /// One answer out of many, in a list that drops down ([`Select`](crate::Select)), for values that change only because
    /// somebody chose them.
    pub fn drop_down(
        &self,
        items: &[SelectItem],
        value: &AttrValue,
        onchange: &Callback<AttrValue>,
    ) -> Html {
        self.control("select", select::OWN, None, Some(onchange), &|m| {
            select::options(m, items, Some(value));
        })
    }

    fn control(
        &self,
        tag: &'static str,
        own: [&'static str; 2],
        typed: Option<&Typed<'_>>,
        onchange: Option<&Callback<AttrValue>>,
        inside: &dyn Fn(&mut Markup),
    ) -> Html {
        let none = AttrValue::default();
        let autocomplete = typed.map(|it| AttrValue::Static(it.autocomplete));
        let control = Control {
            tag,
            own,
            name: self.name,
            notes: Notes {
                id: self.name,
                described_by: None,
                hint: self.hint,
                error: self.error,
                error_prefix: Some(&AttrValue::Static(self.error_prefix)),
            },
            label: self.label,
            label_is_page_heading: self.is_page_heading,
            value: typed.map(|it| it.value),
            oninput: typed.map(|it| it.oninput),
            onchange,
            disabled: false,
            autocomplete: autocomplete.as_ref(),
            spellcheck: typed.map(|it| it.spellcheck),
            form_group_classes: &none,
            form_group_attributes: &Attributes::default(),
            classes: &AttrValue::Static(self.classes),
            attributes: &self.attributes,
        };
        control.view(inside, &|m, field| field(m))
    }

    fn list(
        &self,
        kind: &'static Kind,
        enhanced: bool,
        items: &[Choice],
        draw: &dyn Fn(&List<'_>) -> Html,
    ) -> Html {
        let (none, nothing) = (AttrValue::default(), Html::default());
        let no_attributes = Attributes::default();
        draw(&List {
            kind,
            enhanced,
            name: self.name,
            id_prefix: None,
            items,
            described_by: None,
            hint: self.hint,
            error_message: self.error,
            error_prefix: Some(&AttrValue::Static(self.error_prefix)),
            has_fieldset: false,
            legend: self.label,
            legend_is_page_heading: self.is_page_heading,
            fieldset_classes: &none,
            fieldset_attributes: &no_attributes,
            form_group_classes: &none,
            form_group_attributes: &no_attributes,
            before_inputs: &nothing,
            after_inputs: &nothing,
            classes: &AttrValue::Static(self.classes),
            attributes: &self.attributes,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use yew::LocalServerRenderer;

    use super::*;
    use crate::markup::part;
    use crate::{
        CheckboxesProps, Draw, InputProps, Live, LiveProps, RadiosProps, SelectProps, TextareaProps,
    };

    struct Drawn(Html);

    impl Draw for Drawn {
        fn view(&self, _: &Callback<()>) -> Html {
            self.0.clone()
        }
    }

    fn written(html: Html) -> String {
        let runtime =
            tokio::runtime::Builder::new_current_thread().build().expect("a runtime starts");
        let props = LiveProps { draw: Rc::new(Drawn(html)) };
        let render = LocalServerRenderer::<Live>::with_props(props).hydratable(false).render();
        tokio::task::LocalSet::new().block_on(&runtime, render)
    }

    const QUIET: Attributes = Attributes::fixed(&[("autocorrect", "off")]);

    /// Draws a field that has everything, and one that has nothing but its name, each beside its component.
    #[track_caller]
    fn check(plain: &dyn Fn(&Field<'_>) -> Html, component: &dyn Fn(&Field<'_>) -> Html) {
        let (name, none) = (AttrValue::Static("seen"), Part::default());
        let (label, hint) = (part("Seen?").classes("big"), part("Today"));
        let full = Field {
            name: &name,
            label: &label,
            is_page_heading: true,
            hint: &hint,
            error: &part("Say it"),
            error_prefix: "Wrong",
            classes: "wide",
            attributes: QUIET,
        };
        let bare = Field {
            label: &none,
            is_page_heading: false,
            hint: &none,
            error: &none,
            error_prefix: "",
            classes: "",
            attributes: Attributes::default(),
            ..full
        };
        let hinted = Field { hint: &hint, attributes: QUIET, ..bare };
        for field in [&full, &bare, &hinted] {
            assert_eq!(written(plain(field)), written(component(field)));
        }
    }

    fn items() -> Vec<Choice> {
        let more = part("More").content;
        vec![
            Choice::new("a", "A").hint("First").attributes(QUIET),
            Choice::new("b", "B").conditional(more),
            Choice::divider("or"),
            Choice::new("none", "None").exclusive(),
        ]
    }

    const VALUE: AttrValue = AttrValue::Static("b");

    fn typed(test: impl Fn(&Typed<'_>)) {
        test(&Typed {
            value: &VALUE,
            oninput: &Callback::noop(),
            autocomplete: "off",
            spellcheck: false,
        });
    }

    #[test]
    fn a_line_is_drawn_as_its_component_is() {
        let component = |it: &Field<'_>| {
            crate::input(&InputProps {
                name: it.name.clone(),
                label: it.label.clone(),
                label_is_page_heading: it.is_page_heading,
                hint: it.hint.clone(),
                error_message: it.error.clone(),
                error_prefix: Some(it.error_prefix.into()),
                inputmode: Some("numeric".into()),
                value: Some(VALUE),
                autocomplete: Some("off".into()),
                spellcheck: Some(false),
                classes: it.classes.into(),
                attributes: it.attributes.clone(),
                ..Default::default()
            })
        };
        typed(|typed| check(&|it| it.line(typed, Some("numeric")), &component));
    }

    #[test]
    fn lines_are_drawn_as_their_component_is() {
        let component = |it: &Field<'_>| {
            crate::textarea(&TextareaProps {
                name: it.name.clone(),
                label: it.label.clone(),
                label_is_page_heading: it.is_page_heading,
                hint: it.hint.clone(),
                error_message: it.error.clone(),
                error_prefix: Some(it.error_prefix.into()),
                rows: Some(3),
                value: Some(VALUE),
                autocomplete: Some("off".into()),
                spellcheck: Some(false),
                classes: it.classes.into(),
                attributes: it.attributes.clone(),
                ..Default::default()
            })
        };
        typed(|typed| check(&|it| it.lines(typed, 3), &component));
    }

    #[test]
    fn one_answer_is_drawn_as_its_component_is() {
        let component = |it: &Field<'_>| {
            let props = RadiosProps {
                name: it.name.clone(),
                items: items(),
                value: Some(VALUE),
                legend: it.label.clone(),
                legend_is_page_heading: it.is_page_heading,
                hint: it.hint.clone(),
                error_message: it.error.clone(),
                error_prefix: Some(it.error_prefix.into()),
                classes: it.classes.into(),
                attributes: it.attributes.clone(),
                ..Default::default()
            };
            crate::radios(&props, false)
        };
        check(&|it| it.one_of(&items(), Some(&VALUE), &Callback::noop()), &component);
    }

    #[test]
    fn any_answers_are_drawn_as_their_component_is() {
        for enhanced in [false, true] {
            let component = |it: &Field<'_>| {
                let props = CheckboxesProps {
                    name: it.name.clone(),
                    items: items(),
                    values: vec![VALUE],
                    legend: it.label.clone(),
                    legend_is_page_heading: it.is_page_heading,
                    hint: it.hint.clone(),
                    error_message: it.error.clone(),
                    error_prefix: Some(it.error_prefix.into()),
                    classes: it.classes.into(),
                    attributes: it.attributes.clone(),
                    ..Default::default()
                };
                crate::checkboxes(&props, enhanced)
            };
            let noop = Callback::noop();
            check(&|it| it.any_of(&items(), &[VALUE], &noop, enhanced), &component);
        }
    }

    #[test]
    fn a_list_that_drops_down_is_drawn_as_its_component_is() {
        let items = || vec![SelectItem::new("a", "A"), SelectItem::new("b", "B")];
        let component = |it: &Field<'_>| {
            crate::select(&SelectProps {
                name: it.name.clone(),
                items: items(),
                value: Some(VALUE),
                label: it.label.clone(),
                label_is_page_heading: it.is_page_heading,
                hint: it.hint.clone(),
                error_message: it.error.clone(),
                error_prefix: Some(it.error_prefix.into()),
                classes: it.classes.into(),
                attributes: it.attributes.clone(),
                ..Default::default()
            })
        };
        check(&|it| it.drop_down(&items(), &VALUE, &Callback::noop()), &component);
    }
}
