//! The style sheet of all papers: readable at 320 px, and A4 when printed.

use crate::blank::shared::Blanks;
use crate::render::html::{write_page_of, write_plain, write_style};
use windscreen_core::Role;
use windscreen_wording as wording;

const STYLE: &str = "\
*{box-sizing:border-box}html{font-size:100%}

body{font:1rem/1.45 system-ui,sans-serif;color:#111;background:#fff;max-width:56rem;margin:0 auto;padding:1rem}

h1{font-size:1.6rem;margin:.4rem 0}h2{font-size:1.3rem;margin:1.6rem 0 .4rem;border-bottom:2px solid #111}

h3{font-size:1.1rem;margin:1rem 0 .3rem}h4{font-size:1rem;margin:.8rem 0 .2rem}

h1,h2,h3,h4,caption,thead{break-after:avoid}p{margin:.2rem 0 .5rem}ul,ol{margin:.2rem 0 .6rem;padding-left:1.4rem}ol{padding-left:2rem}

p,li,td,th,h1,h2,h3,h4{overflow-wrap:anywhere}a{color:#0b3d91}a:focus{outline:3px solid #ffbf00;background:#ffbf00;color:#111}

.emergency{border:3px solid #8a1c10;padding:.5rem .8rem;margin:0 0 .8rem;font-weight:700}.emergency p{margin:0}

.mark,.label{font-weight:700}.help{color:#333;font-size:.95em}p.help{margin:.1rem 0 .4rem}.small{font-size:.85em}

.item,.rule,.way{border-top:1px solid #777;padding:.3rem 0 .5rem}

.whole,tr,.room{break-inside:avoid}

.ticks{list-style:none;padding-left:0}.ticks li{padding-left:1.7rem;text-indent:-1.7rem}.box{display:inline-block;min-width:1.4rem;text-indent:0;font-size:1.15em;line-height:1}

.row{display:flex;flex-wrap:wrap;gap:0 1.2rem}.notes{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(16rem,100%),1fr));gap:.3rem}.notes .room{margin:0}

.room{border:1px solid #555;padding:.2rem .4rem 1.5rem}div.room{padding-bottom:0}.room .help{margin-left:.5rem;font-size:.9em}.lines{padding-bottom:3.2rem}.large{padding-bottom:8rem}

table{width:100%;border-collapse:collapse;margin:.4rem 0 .8rem}caption{text-align:left;font-weight:700;padding:.2rem 0}

th,td{border:1px solid #777;padding:.25rem .4rem;text-align:left;vertical-align:top}

thead{display:table-header-group}

.for-child{font-size:1.3rem}.for-child svg{width:11rem;height:auto;display:block}.for-child h2{border:0;font-size:1.7rem}.child-page{break-after:page;margin-bottom:3rem}

.child-room{border:2px dashed #777;border-radius:.6rem;min-height:26rem}

@media(max-width:34rem){th,td{padding:.15rem}body{padding:.6rem}}

@media print{html{font-size:9.5pt}h2{margin-top:1rem}body{padding:0;max-width:none}.screen{display:none}a{color:#111;text-decoration:none}}

";

/// The style sheet, with what stands in the margins of each paper's sheets: the emergency number, the edition, room for the
/// reference, and the number of the page.
pub fn blank_style(blanks: &Blanks<'_>) -> String {
    let mut out = String::new();
    write_style(&mut out, STYLE);
    write_sheets(&mut out, "", "", &blanks.area.emergency.number, "");
    // What a child takes in their hands has nothing in its margins.
    write_style(&mut out, "body.for-child{page:for-child}\n@page for-child{size:A4;margin:16mm}\n");
    write_sheets(
        &mut out,
        "referral",
        &blanks.form.edition,
        &blanks.area.emergency.number,
        wording::blank_restricted(),
    );
    for instrument in blanks.instruments {
        // An adult's paper names its tool nowhere that is seen from a distance.
        let name = match instrument.about {
            Role::Child | Role::Home => {
                wording::blank_margin_tool(&instrument.edition, &instrument.short)
            }
            Role::Adult => wording::blank_edition(&instrument.edition),
        };
        let kind = ["paper-", &instrument.id].concat();
        let emergency = &blanks.area.emergency.number;
        write_sheets(&mut out, &kind, &name, emergency, wording::blank_restricted());
    }
    out
}

/// The margins of the sheets of one kind of paper (empty for all others).
fn write_sheets(out: &mut String, kind: &str, name: &str, emergency: &str, marking: &str) {
    if !kind.is_empty() {
        out.push_str("body.");
        write_plain(out, kind);
        out.push_str("{page:");
        write_plain(out, kind);
        out.push_str("}\n");
    }
    out.push_str("@page ");
    write_plain(out, kind);
    out.push_str("{size:A4;margin:18mm 14mm 16mm;");
    let emergency = wording::blank_margin_emergency(emergency);
    write_margin(out, "@top-left{font-size:9pt;content:\"", &emergency);
    write_margin(out, "@top-center{font-size:9pt;content:\"", marking);
    write_margin(out, "@top-right{font-size:9pt;content:\"", name);
    let reference = wording::blank_margin_reference();
    write_margin(out, "@bottom-left{font-size:9pt;content:\"", reference);
    write_style(out, "@bottom-right{font-size:9pt;content:");
    write_page_of(out);
    out.push_str("}}\n");
}

/// What stands in one margin, up to its end.
fn write_margin(out: &mut String, start: &str, words: &str) {
    write_style(out, start);
    write_plain(out, words);
    out.push_str("\"}");
}
