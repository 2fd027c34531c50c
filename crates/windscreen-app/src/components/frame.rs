//! What stands around every page: name, area, ways out, and what is wrong with the site's settings.

use crate::components::area_choice;
use crate::platform;
use crate::store::{Action, Offer, Page, Store, Workspace};
use govuk_yew::{BackLinkProps, Markup, SkipLinkProps, Words, back_link, join, skip_link, text};
use windscreen_core::{Area, Text};
use windscreen_wording as wording;
use yew::prelude::*;

/// What stands around every page.
pub(crate) fn view(m: &mut Markup, store: &Store, exit: Html, page: Html) {
    let workspace = store.workspace();
    m.within("header.ws-header", |m| {
        m.put(skip_link(&SkipLinkProps {
            href: Some("#main".into()),
            children: text(wording::frame_skip()),
            ..Default::default()
        }));
        m.within("div.ws-header__inner", |m| header(m, store));
    });
    m.put(exit);
    m.within("div.ws-page", |m| {
        m.group(|m| {
            if 0 < workspace.at {
                m.within("nav", |m| {
                    m.attribute("aria-label", wording::frame_back_place());
                    m.put(back_link(&BackLinkProps {
                        href: Some("#/".into()),
                        onclick: Some(store.on(Action::Back)),
                        children: text(wording::frame_back()),
                        ..Default::default()
                    }));
                });
            }
        });
        m.within("main.ws-main", |m| {
            m.attribute("id", "main");
            m.attribute("data-page", page_word(&workspace));
            m.group(|m| problems(m, &store.site().problems, no_logo(store, &workspace).as_ref()));
            m.when(workspace.area.is_past_review(store.today()), |m| {
                m.within("p.ws-review-banner", |m| {
                    let area = &workspace.area;
                    m.say("strong", join(&[wording::frame_review_first(), " "]));
                    let day = area.review_by.to_string();
                    m.text(wording::frame_review_due(&area.title, &day));
                });
            });
            m.group(|m| keeping(m, store, &workspace));
            // The key gives each page fresh fields, so that one person's words never stand in another's box.
            m.within("div", |m| {
                m.key(&workspace.ui.visit.to_string());
                m.put(page);
            });
        });
    });
    m.within("footer.ws-footer", |m| {
        m.say("p", wording::frame_is_aid());
        m.say("p", wording::frame_exit_help());
        // The start page and the page on keeping say more of it.
        let is_said = matches!(workspace.page(), Page::Start | Page::Keep);
        m.when(!is_said && !workspace.is_about_adult(), |m| kept_by_others(m, store));
    });
}

/// The offer to keep what is entered, made once; and that what was kept is kept no more.
fn keeping(m: &mut Markup, store: &Store, workspace: &Workspace) {
    m.when(workspace.kept_deleted, |m| {
        m.within("div.ws-offer", |m| {
            m.attribute("role", "alert");
            m.p(wording::frame_kept_deleted());
            m.p_link(wording::frame_offer_keep(), store.on_go(Page::Keep));
        });
    });
    m.when(workspace.offer == Offer::Made, |m| {
        m.within("section.ws-offer", |m| {
            m.attribute("aria-label", wording::frame_offer_title());
            m.say("h2.govuk-heading-s", wording::frame_offer_title());
            m.p(wording::frame_offer());
            m.within("div.govuk-button-group", |m| {
                let class = "govuk-button--secondary";
                m.press(class, wording::frame_offer_keep(), store.on_go(Page::Keep));
                let told = store.clone();
                let not_now = Callback::from(move |event: MouseEvent| {
                    event.prevent_default();
                    // The button goes: the keyboard goes to the page's heading.
                    platform::show_top();
                    told.dispatch(&Action::NoOffer);
                });
                m.press(class, wording::frame_offer_not_now(), not_now);
            });
        });
    });
}

/// What other tabs and earlier sittings keep on this device, which *exit* leaves: it cannot stop to ask.
fn kept_by_others(m: &mut Markup, store: &Store) {
    let written = platform::kept_written();
    m.when(!written.is_empty(), |m| {
        m.within("p", |m| {
            m.text(join(&[&wording::frame_kept(&written), " "]));
            m.link_to("govuk-link", wording::frame_kept_open(), store.on_go(Page::Keep));
        });
    });
}

/// The logo of the site, else of the area; empty for none.
fn logo<'a>(store: &'a Store, workspace: &'a Workspace) -> &'a Text {
    let (theme, brand) = (&store.site().theme, &workspace.area.brand);
    if theme.logo.is_empty() { &brand.logo } else { &theme.logo }
}

/// That the logo could not be shown. In one file, which can load no picture, it is not meant to be.
fn no_logo(store: &Store, workspace: &Workspace) -> Option<Text> {
    let logo = logo(store, workspace);
    let is_told = workspace.no_picture.as_ref() == Some(logo) && !platform::is_one_file();
    is_told.then(|| {
        let place = if store.site().theme.logo.is_empty() {
            join(&[&workspace.area.id, ": brand.logo"])
        } else {
            join(&["windscreen.json", ": theme.logo"])
        };
        wording::site_no_logo(logo, &place)
    })
}

/// What is wrong with the site's settings.
fn problems(m: &mut Markup, problems: &[Text], no_logo: Option<&Text>) {
    if problems.is_empty() && no_logo.is_none() {
        return;
    }
    m.within("div.ws-problems", |m| {
        m.attribute("role", "alert");
        m.h2_s(wording::frame_fault_title());
        m.p(wording::frame_fault());
        for it in problems.iter().chain(no_logo) {
            m.say("pre.ws-problems__text", it);
        }
    });
}

/// A name of an area, with the word that it is an example if it is one.
pub(crate) fn name_of(area: &Area, name: &Text) -> Text {
    if area.not_issued_by.is_empty() { name.clone() } else { wording::area_example_short(name) }
}

/// The area's name, which opens the choice of another.
fn area(m: &mut Markup, store: &Store, workspace: &Workspace) {
    m.within("details.ws-area", |m| {
        // Another page begins with it closed.
        m.key(&workspace.ui.visit.to_string());
        m.within("summary.ws-area__name", |m| {
            if store.is_area_known() {
                m.text(name_of(&workspace.area, &workspace.area.short));
                m.say("span.govuk-visually-hidden", wording::area_change());
            } else {
                m.text(wording::area_choose());
            }
        });
        m.within("div.ws-area__choice", |m| area_choice::fields(m, store, "-header"));
    });
}

fn header(m: &mut Markup, store: &Store) {
    let workspace = store.workspace();
    let (theme, brand) = (&store.site().theme, &workspace.area.brand);
    m.within("div.ws-header__name", |m| {
        let logo = logo(store, &workspace);
        // One that cannot be shown leaves no broken picture.
        m.when(!logo.is_empty() && workspace.no_picture.as_ref() != Some(logo), |m| {
            m.within("img.ws-header__logo", |m| {
                m.attribute("src", logo);
                m.attribute("alt", "");
                let (store, logo) = (store.clone(), logo.clone());
                m.onerror(Callback::from(move |()| {
                    store.dispatch(&Action::NoPicture(logo.clone()));
                }));
            });
        });
        let name = if theme.name.is_empty() { &brand.name } else { &theme.name };
        let name = if name.is_empty() { wording::frame_name().words() } else { name.words() };
        m.link_to("", name, store.on_go(Page::Start));
        area(m, store, &workspace);
    });
    m.within("nav.ws-header__ways", |m| {
        m.attribute("aria-label", wording::frame_ways());
        m.when(!workspace.record.subjects.is_empty(), |m| {
            m.link_to("", wording::people_title(), store.on_go(Page::People));
            m.link_to("", wording::frame_summary(), store.on_go(Page::Summary));
        });
        m.link_to("", wording::frame_about(), store.on_go(Page::About));
        m.press(
            "govuk-button--secondary ws-button--quiet",
            wording::frame_hide(),
            store.on(Action::Hide(true)),
        );
    });
}

/// A word for the kind of page, for tests to find it by. It says nothing of a person or a tool.
fn page_word(workspace: &Workspace) -> &'static str {
    match workspace.page() {
        _ if workspace.waits() => "waiting",
        Page::Start => "start",
        Page::Quick(_) => "quick",
        Page::People => "people",
        Page::Tool(..) => "tool",
        Page::Gate(..) => "gate",
        Page::Section(..) => "section",
        Page::Texts(..) => "texts",
        Page::Result(..) => "result",
        Page::Summary => "summary",
        Page::Form(..) => "form",
        Page::Keep => "keep",
        Page::Review => "review",
        Page::Paper(_) => "paper",
        Page::About => "about",
    }
}
