//! From the options of each component's fixtures to its props.

use govuk_yew::{
    BackLink, Button, CharacterCount, Checkboxes, Choice, CountTexts, CountType, DateInput,
    DateInputItem, Details, ErrorMessage, ErrorSummary, ErrorSummaryItem, ExitThisPage, Fieldset,
    Hint, Input, InsetText, Label, NotificationBanner, Radios, Select, SelectItem, SkipLink,
    SummaryCard, SummaryList, SummaryListAction, SummaryListRow, Table, TableCell, Tag, TaskList,
    TaskListItem, Textarea, WarningText,
};
use yew::{AttrValue, Html, html};

use crate::options::Options;

/// One component with a fixture's options.
pub(crate) fn component(name: &str, options: &Options<'_>) -> Html {
    match name {
        "back-link" => back_link(options),
        "button" => button(options),
        "character-count" => character_count(options),
        "checkboxes" => checkboxes(options),
        "date-input" => date_input(options),
        "details" => details(options),
        "error-message" => error_message(options),
        "error-summary" => error_summary(options),
        "exit-this-page" => exit_this_page(options),
        "fieldset" => fieldset(options),
        "hint" => hint(options),
        "input" => input(options),
        "inset-text" => inset_text(options),
        "label" => label(options),
        "notification-banner" => notification_banner(options),
        "radios" => radios(options),
        "select" => select(options),
        "skip-link" => skip_link(options),
        "summary-list" => summary_list(options),
        "table" => table(options),
        "tag" => tag(options),
        "task-list" => task_list(options),
        "textarea" => textarea(options),
        "warning-text" => warning_text(options),
        _ => unreachable!("{name} is not among the components"),
    }
}

fn back_link(o: &Options<'_>) -> Html {
    let href = o.some("href").unwrap_or("#".into());
    html! { <BackLink {href} classes={o.classes()} attributes={o.attributes()}>{o.content()}</BackLink> }
}

fn button(o: &Options<'_>) -> Html {
    html! {
        <Button href={o.some("href")} button_type={o.some("type").unwrap_or("submit".into())} name={o.some("name")}
            value={o.some("value")} id={o.some("id")} disabled={o.flag("disabled")}
            is_start_button={o.flag("isStartButton")} prevent_double_click={o.maybe_flag("preventDoubleClick")}
            classes={o.classes()} attributes={o.attributes()}>
            {o.content()}
        </Button>
    }
}

fn character_count(o: &Options<'_>) -> Html {
    let count_type = o.some("countType").map(|count_type| match &*count_type {
        "words" => CountType::Words,
        "characters" => CountType::Characters,
        _ => CountType::Length,
    });
    let count_type = count_type.or(o.flag("maxwords").then_some(CountType::Words));
    let count_texts = o.flag("charactersUnderLimitText").then(|| CountTexts {
        under_limit_one: o.of("charactersUnderLimitText").text("one"),
        under_limit_other: o.of("charactersUnderLimitText").text("other"),
        at_limit: o.text("charactersAtLimitText"),
        over_limit_one: o.of("charactersOverLimitText").text("one"),
        over_limit_other: o.of("charactersOverLimitText").text("other"),
    });
    let group = o.of("formGroup");
    html! {
        <CharacterCount id={o.some("id")} name={o.text("name")} {count_type} {count_texts}
            maxlength={o.number("maxlength").or(o.number("maxwords")).unwrap_or(0_usize)}
            threshold={o.number::<usize>("threshold")} textarea_description_text={o.some("textareaDescriptionText")}
            count_message_classes={o.of("countMessage").classes()} rows={o.number("rows").unwrap_or(5_u32)}
            value={o.maybe("value")} label={o.of("label").part()}
            label_is_page_heading={o.of("label").flag("isPageHeading")} hint={o.of("hint").part()}
            error_message={o.of("errorMessage").part()} before_input={group.of("beforeInput").content()}
            after_input={group.of("afterInput").content()} spellcheck={o.maybe_flag("spellcheck")}
            form_group_classes={group.classes()} form_group_attributes={group.attributes()}
            classes={o.classes()} attributes={o.attributes()} />
    }
}

fn choice(o: &Options<'_>) -> Choice {
    let label = o.of("label");
    Choice {
        value: o.text("value"),
        label: govuk_yew::Part {
            content: o.content(),
            classes: label.classes(),
            attributes: label.attributes(),
        },
        hint: o.of("hint").part(),
        id: o.some("id"),
        name: o.some("name"),
        checked: o.maybe_flag("checked"),
        disabled: o.flag("disabled"),
        exclusive: o.text("behaviour") == "exclusive",
        conditional: o.of("conditional").some("html").map(Html::from_html_unchecked),
        attributes: o.attributes(),
        divider: o.some("divider"),
    }
}

fn checkboxes(o: &Options<'_>) -> Html {
    let (fieldset, group) = (o.of("fieldset"), o.of("formGroup"));
    let legend = fieldset.of("legend");
    let values = o.of("values").0.as_array().cloned().unwrap_or_default();
    let values: Vec<AttrValue> = values
        .iter()
        .filter_map(|value| value.as_str().map(|value| AttrValue::from(value.to_owned())))
        .collect();
    html! {
        <Checkboxes name={o.text("name")} id_prefix={o.some("idPrefix")}
            items={o.list("items").map(|item| choice(&item)).collect::<Vec<_>>()} {values} hint={o.of("hint").part()}
            error_message={o.of("errorMessage").part()} has_fieldset={fieldset.is()} legend={legend.part()}
            legend_is_page_heading={legend.flag("isPageHeading")}
            described_by={fieldset.some("describedBy").or(o.some("describedBy"))}
            fieldset_classes={fieldset.classes()} fieldset_attributes={fieldset.attributes()}
            form_group_classes={group.classes()} form_group_attributes={group.attributes()}
            before_inputs={group.of("beforeInputs").content()} after_inputs={group.of("afterInputs").content()}
            classes={o.classes()} attributes={o.attributes()} />
    }
}

fn radios(o: &Options<'_>) -> Html {
    let (fieldset, group) = (o.of("fieldset"), o.of("formGroup"));
    let legend = fieldset.of("legend");
    html! {
        <Radios name={o.text("name")} id_prefix={o.some("idPrefix")}
            items={o.list("items").map(|item| choice(&item)).collect::<Vec<_>>()} value={o.some("value")}
            hint={o.of("hint").part()} error_message={o.of("errorMessage").part()} has_fieldset={fieldset.is()}
            legend={legend.part()} legend_is_page_heading={legend.flag("isPageHeading")}
            described_by={fieldset.some("describedBy")} fieldset_classes={fieldset.classes()}
            fieldset_attributes={fieldset.attributes()} form_group_classes={group.classes()}
            form_group_attributes={group.attributes()} before_inputs={group.of("beforeInputs").content()}
            after_inputs={group.of("afterInputs").content()} classes={o.classes()} attributes={o.attributes()} />
    }
}

/// The fields of a date. Upstream takes them from three places: `items`, one option each for the day, the month and the
/// year, or just `values`.
fn date_items(o: &Options<'_>) -> Vec<DateInputItem> {
    let usual =
        [("day", 2), ("month", 2), ("year", 4)].map(|(part, width)| (part, width, o.of(part)));
    let prefix = o.some("namePrefix").map_or_else(String::new, |prefix| format!("{prefix}-"));
    let field =
        |item: &Options<'_>, name: AttrValue, width: u8, value: Option<AttrValue>| DateInputItem {
            value: value.or_else(|| o.of("values").maybe(&[&prefix, &*name].concat())),
            name,
            label: item.text("label"),
            id: item.some("id"),
            error: item.maybe_flag("error"),
            width,
            inputmode: item.some("inputmode"),
            autocomplete: item.maybe("autocomplete"),
            pattern: item.maybe("pattern"),
            classes: item.classes(),
            attributes: item.attributes(),
        };
    let value_of = |part: &str, item: &Options<'_>| {
        if item.is() { item.maybe("value") } else { o.of("values").maybe(part) }
    };
    let items: Vec<Options<'_>> = o.list("items").collect();
    if items.is_empty() {
        return usual
            .into_iter()
            .filter(|(.., item)| item.0.as_bool() != Some(false))
            .map(|(part, width, item)| {
                field(
                    &item,
                    item.maybe("name").unwrap_or(part.into()),
                    width,
                    value_of(part, &item),
                )
            })
            .collect();
    }
    let named = |item: &Options<'_>| {
        let name = item.text("name");
        usual
            .iter()
            .find(|(part, ..)| name == *part)
            .map(|(part, width, usual)| (*width, value_of(part, usual)))
    };
    items
        .into_iter()
        .map(|item| {
            let (width, value) = named(&item).unwrap_or((2, None));
            field(&item, item.text("name"), width, item.maybe("value").or(value))
        })
        .collect()
}

fn date_input(o: &Options<'_>) -> Html {
    let (fieldset, group) = (o.of("fieldset"), o.of("formGroup"));
    let legend = fieldset.of("legend");
    html! {
        <DateInput id={o.text("id")} name_prefix={o.some("namePrefix")} items={date_items(o)} hint={o.of("hint").part()}
            error_message={o.of("errorMessage").part()} has_fieldset={fieldset.is()} legend={legend.part()}
            legend_is_page_heading={legend.flag("isPageHeading")} described_by={fieldset.some("describedBy")}
            fieldset_classes={fieldset.classes()} fieldset_attributes={fieldset.attributes()}
            form_group_classes={group.classes()} form_group_attributes={group.attributes()}
            before_inputs={group.of("beforeInputs").content()} after_inputs={group.of("afterInputs").content()}
            classes={o.classes()} attributes={o.attributes()} />
    }
}

fn details(o: &Options<'_>) -> Html {
    html! {
        <Details id={o.some("id")} summary={o.either("summaryHtml", "summaryText")} open={o.flag("open")}
            classes={o.classes()} attributes={o.attributes()}>
            {o.content()}
        </Details>
    }
}

fn error_message(o: &Options<'_>) -> Html {
    let hidden = match o.of("visuallyHiddenText").0 {
        serde_json::Value::Null if o.0.get("visuallyHiddenText").is_none() => {
            AttrValue::from("Error")
        }
        _ => o.text("visuallyHiddenText"),
    };
    html! {
        <ErrorMessage id={o.some("id")} visually_hidden_text={hidden} classes={o.classes()} attributes={o.attributes()}>
            {o.content()}
        </ErrorMessage>
    }
}

fn error_summary(o: &Options<'_>) -> Html {
    let error_list: Vec<ErrorSummaryItem> = o
        .list("errorList")
        .map(|item| ErrorSummaryItem { href: item.some("href"), content: item.part() })
        .collect();
    html! {
        <ErrorSummary title={o.either("titleHtml", "titleText")} {error_list}
            disable_auto_focus={o.maybe_flag("disableAutoFocus")} classes={o.classes()} attributes={o.attributes()}>
            {o.either("descriptionHtml", "descriptionText")}
        </ErrorSummary>
    }
}

fn exit_this_page(o: &Options<'_>) -> Html {
    html! {
        <ExitThisPage id={o.some("id")}
            redirect_url={o.some("redirectUrl").unwrap_or("https://www.bbc.co.uk/weather".into())}
            activated_text={o.text("activatedText")} timed_out_text={o.text("timedOutText")}
            press_two_more_times_text={o.text("pressTwoMoreTimesText")}
            press_one_more_time_text={o.text("pressOneMoreTimeText")} classes={o.classes()} attributes={o.attributes()}>
            {o.content()}
        </ExitThisPage>
    }
}

fn fieldset(o: &Options<'_>) -> Html {
    let legend = o.of("legend");
    html! {
        <Fieldset legend={legend.part()} legend_is_page_heading={legend.flag("isPageHeading")}
            described_by={o.some("describedBy")} role={o.some("role")} classes={o.classes()} attributes={o.attributes()}>
            {o.content()}
        </Fieldset>
    }
}

fn hint(o: &Options<'_>) -> Html {
    html! { <Hint id={o.some("id")} classes={o.classes()} attributes={o.attributes()}>{o.content()}</Hint> }
}

fn input(o: &Options<'_>) -> Html {
    let (group, wrapper) = (o.of("formGroup"), o.of("inputWrapper"));
    html! {
        <Input id={o.some("id")} name={o.text("name")} input_type={o.some("type").unwrap_or("text".into())}
            inputmode={o.maybe("inputmode")} value={o.maybe("value")} label={o.of("label").part()}
            label_is_page_heading={o.of("label").flag("isPageHeading")} hint={o.of("hint").part()}
            error_message={o.of("errorMessage").part()} described_by={o.some("describedBy")}
            prefix={o.of("prefix").part()} suffix={o.of("suffix").part()}
            before_input={group.of("beforeInput").content()} after_input={group.of("afterInput").content()}
            wrapper_classes={wrapper.classes()} wrapper_attributes={wrapper.attributes()} disabled={o.flag("disabled")}
            autocomplete={o.maybe("autocomplete")} autocapitalize={o.maybe("autocapitalize")}
            spellcheck={o.maybe_flag("spellcheck")} pattern={o.maybe("pattern")} form_group_classes={group.classes()}
            form_group_attributes={group.attributes()} classes={o.classes()} attributes={o.attributes()} />
    }
}

fn inset_text(o: &Options<'_>) -> Html {
    html! { <InsetText id={o.some("id")} classes={o.classes()} attributes={o.attributes()}>{o.content()}</InsetText> }
}

fn label(o: &Options<'_>) -> Html {
    html! {
        <Label for_id={o.some("for")} is_page_heading={o.flag("isPageHeading")} classes={o.classes()}
            attributes={o.attributes()}>
            {o.content()}
        </Label>
    }
}

fn notification_banner(o: &Options<'_>) -> Html {
    html! {
        <NotificationBanner success={o.text("type") == "success"} role={o.some("role")}
            title={o.either("titleHtml", "titleText")}
            title_heading_level={o.text("titleHeadingLevel").parse().unwrap_or(2)}
            title_id={o.some("titleId").unwrap_or("govuk-notification-banner-title".into())}
            disable_auto_focus={o.maybe_flag("disableAutoFocus")} classes={o.classes()} attributes={o.attributes()}>
            {o.content()}
        </NotificationBanner>
    }
}

fn select(o: &Options<'_>) -> Html {
    let group = o.of("formGroup");
    let items: Vec<SelectItem> = o
        .list("items")
        .map(|item| SelectItem {
            value: item.written("value"),
            text: item.text("text"),
            selected: item.maybe_flag("selected"),
            disabled: item.flag("disabled"),
            attributes: item.attributes(),
        })
        .collect();
    html! {
        <Select id={o.some("id")} name={o.text("name")} {items} value={o.some("value")} label={o.of("label").part()}
            label_is_page_heading={o.of("label").flag("isPageHeading")} hint={o.of("hint").part()}
            error_message={o.of("errorMessage").part()} described_by={o.some("describedBy")}
            before_input={group.of("beforeInput").content()} after_input={group.of("afterInput").content()}
            disabled={o.flag("disabled")} form_group_classes={group.classes()}
            form_group_attributes={group.attributes()} classes={o.classes()} attributes={o.attributes()} />
    }
}

fn skip_link(o: &Options<'_>) -> Html {
    let href = o.some("href").unwrap_or("#content".into());
    html! { <SkipLink {href} classes={o.classes()} attributes={o.attributes()}>{o.content()}</SkipLink> }
}

fn actions(o: &Options<'_>) -> Vec<SummaryListAction> {
    o.list("items")
        .map(|action| SummaryListAction {
            href: action.text("href"),
            content: action.part(),
            visually_hidden_text: action.text("visuallyHiddenText"),
            onclick: None,
        })
        .collect()
}

fn summary_list(o: &Options<'_>) -> Html {
    let rows: Vec<SummaryListRow> = o
        .list("rows")
        .map(|row| SummaryListRow {
            key: row.of("key").part(),
            value: row.of("value").part(),
            actions: actions(&row.of("actions")),
            actions_classes: row.of("actions").classes(),
            classes: row.classes(),
        })
        .collect();
    let card = o.of("card");
    let card = card.is().then(|| SummaryCard {
        title: card.of("title").part(),
        heading_level: card.of("title").number("headingLevel").unwrap_or(2),
        actions: actions(&card.of("actions")),
        actions_classes: card.of("actions").classes(),
        classes: card.classes(),
        attributes: card.attributes(),
    });
    html! { <SummaryList {rows} {card} classes={o.classes()} attributes={o.attributes()} /> }
}

fn cell(o: &Options<'_>) -> TableCell {
    TableCell {
        content: o.part(),
        format: o.some("format"),
        colspan: o.number("colspan"),
        rowspan: o.number("rowspan"),
    }
}

fn table(o: &Options<'_>) -> Html {
    let rows: Vec<Vec<TableCell>> = o
        .list("rows")
        .map(|row| {
            row.0.as_array().into_iter().flatten().map(|item| cell(&Options(item))).collect()
        })
        .collect();
    html! {
        <Table caption={govuk_yew::Part::from(o.text("caption")).classes(o.text("captionClasses"))}
            head={o.list("head").map(|item| cell(&item)).collect::<Vec<_>>()} {rows}
            first_cell_is_header={o.flag("firstCellIsHeader")} classes={o.classes()} attributes={o.attributes()} />
    }
}

fn tag(o: &Options<'_>) -> Html {
    html! { <Tag classes={o.classes()} attributes={o.attributes()}>{o.content()}</Tag> }
}

fn task_list(o: &Options<'_>) -> Html {
    let items: Vec<TaskListItem> = o
        .list("items")
        .map(|item| {
            let status = item.of("status");
            TaskListItem {
                title: item.of("title").part(),
                href: item.some("href"),
                onclick: None,
                hint: item.of("hint").part(),
                status: status.part(),
                status_tag: status.of("tag").part(),
                classes: item.classes(),
            }
        })
        .collect();
    let id_prefix = o.some("idPrefix").unwrap_or("task-list".into());
    html! { <TaskList {items} {id_prefix} classes={o.classes()} attributes={o.attributes()} /> }
}

fn textarea(o: &Options<'_>) -> Html {
    let group = o.of("formGroup");
    html! {
        <Textarea id={o.some("id")} name={o.text("name")} rows={o.number("rows").unwrap_or(5_u32)}
            value={o.maybe("value")} label={o.of("label").part()}
            label_is_page_heading={o.of("label").flag("isPageHeading")} hint={o.of("hint").part()}
            error_message={o.of("errorMessage").part()} described_by={o.some("describedBy")}
            before_input={group.of("beforeInput").content()} after_input={group.of("afterInput").content()}
            disabled={o.flag("disabled")} autocomplete={o.some("autocomplete")} spellcheck={o.maybe_flag("spellcheck")}
            form_group_classes={group.classes()} form_group_attributes={group.attributes()} classes={o.classes()}
            attributes={o.attributes()} />
    }
}

fn warning_text(o: &Options<'_>) -> Html {
    html! {
        <WarningText icon_fallback_text={o.some("iconFallbackText").unwrap_or("Warning".into())} classes={o.classes()}
            attributes={o.attributes()}>
            {o.content()}
        </WarningText>
    }
}
