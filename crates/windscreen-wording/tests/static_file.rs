//! A file that runs as it is, in another language: what is put where, and what is refused.
#![allow(clippy::panic, reason = "a failing test says what stands in the file instead, and stops")]

use windscreen_wording::CATALOGUE;
use windscreen_wording::language::Language;
use windscreen_wording::static_file::{Syntax, exchange};

/// A language that differs from English in one message.
fn language(tag: &str, id: &str, says: &str) -> &'static Language {
    let start = CATALOGUE.find(&format!("\n{id} =")).expect("it is there") + 1;
    let end = start + CATALOGUE[start..].find('\n').expect("it ends");
    let messages = format!("{}{id} = {says}{}", &CATALOGUE[..start], &CATALOGUE[end..]);
    Language::read(tag, &messages).unwrap_or_else(|error| panic!("{error}"))
}

#[track_caller]
fn is(syntax: Syntax, language: &Language, file: &str, expected: &str) {
    let said = exchange(file, syntax, language).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(said.text, expected);
}

#[test]
fn a_value_goes_where_the_language_puts_it() {
    let welsh = language("cy", "www-print-page", "{ $pages }: { $page }");
    is(
        Syntax::Style,
        welsh,
        "@page { content: \"Page \" counter(page) \" of \" counter(pages); }",
        "@page { content: counter(pages) \": \" counter(page); }",
    );
    let welsh = language("cy", "www-cause-only", "{ $whole }{ $n } oed");
    is(
        Syntax::Script,
        welsh,
        "f(a(\"only \") + \"!\", \"only \" + n + \" of \" + SIZES[file.name] + \" bytes came\");",
        "f(a(\"only \") + \"!\", \"\" + SIZES[file.name] + n + \" oed\");",
    );
    let welsh = language("cy", "www-site-answered", "{ $status } gan { $file }");
    is(
        Syntax::Script,
        welsh,
        "throw new Error(`${at(`${a} answered ${1}`)} answered ${it.status}`);",
        "throw new Error(`${it.status} gan ${at(`${1} gan ${a}`)}`);",
    );
    let welsh = language("cy", "www-index-danger", "{ $number } nawr");
    is(
        Syntax::Page,
        welsh,
        "<p>\n If a child or adult is in immediate danger, call <a href=\"tel:1\">1</a> now. </p>",
        "<p>\n <a href=\"tel:1\">1</a> nawr </p>",
    );
}

#[test]
fn what_a_language_writes_is_words_wherever_it_stands() {
    let spite = "\" ' ` \\ ${\"{\"}x{\"}\"} </script> <!-- & #";
    let welsh = language("cy", "www-index-emergency", spite);
    for (syntax, file, expected) in [
        (
            Syntax::Script,
            "say(\"Emergency\")",
            "say(\"\\\" ' ` \\\\ ${x} <\\/script> <\\!-- & #\")",
        ),
        (Syntax::Script, "say('Emergency')", "say('\" \\' ` \\\\ ${x} <\\/script> <\\!-- & #')"),
        (Syntax::Script, "say(`Emergency`)", "say(`\" ' \\` \\\\ \\${x} <\\/script> <\\!-- & #`)"),
        (
            Syntax::Script,
            "`<p title=\"Emergency\">Emergency</p>`",
            "`<p title=\"&quot; ' \\` \\\\ \\${x} &lt;/script&gt; &lt;!-- &amp; #\">\" ' \\` \\\\ \\${x} &lt;/script&gt; &lt;!-- &amp; #</p>`",
        ),
        (
            Syntax::Page,
            "<p title=\"Emergency\">Emergency</p>",
            "<p title=\"&quot; ' ` \\ ${x} &lt;/script&gt; &lt;!-- &amp; #\">\" ' ` \\ ${x} &lt;/script&gt; &lt;!-- &amp; #</p>",
        ),
        (
            Syntax::Style,
            "a { content: 'Emergency' }",
            "a { content: \"\\\" ' ` \\\\ ${x} \\3c /script> \\3c !-- & \\23 \" }",
        ),
    ] {
        is(syntax, welsh, file, expected);
    }
}

#[test]
fn only_what_is_said_is_exchanged() {
    let welsh = language("cy", "www-index-emergency", "Argyfwng");
    for (syntax, file) in [
        (Syntax::Page, "<!-- Emergency --><script>Emergency</script><p id=\"Emergency\"></p>"),
        (Syntax::Script, "// \"Emergency\"\nEmergency / /\"Emergency\"/ / a /* `Emergency` */;"),
        (Syntax::Script, "const all = \"Emergency\" + more + `Emergency ${it}` + \"Emergency\";"),
        (
            Syntax::Style,
            "// content: \"Emergency\"\na { justify-content: \"Emergency\"; b: \"Emergency\" }",
        ),
    ] {
        is(syntax, welsh, file, file);
    }
    let french = language("fr", "www-index-emergency", "Urgence");
    is(
        Syntax::Script,
        french,
        "x = (it ? \"Emergency\" : `${y ? 'Emergency' : \"en-GB\"} en-GB`) + \"en-GB…\";",
        "x = (it ? \"Urgence\" : `${y ? 'Urgence' : \"fr\"} en-GB`) + \"en-GB…\";",
    );
}

#[test]
fn what_cannot_stand_in_such_a_file_is_refused() {
    let file = "<p>a<a href=\"#\">Exit this page</a> wipes it</p><p><a>Exit this page</a> wipes it and leaves. It does not clear your browsing history.</p>";
    for (says, why) in [
        ("{ $end }allan{ $link }", "www-index-stopped-exit changes the order of tags"),
        ("{ $link }{ $end ->\n   *[other] allan\n}", "www-index-stopped-exit chooses by a value"),
    ] {
        let welsh = language("cy", "www-index-stopped-exit", says);
        let error =
            exchange(file, Syntax::Page, welsh).expect_err("a link would end before it began");
        assert!(error.contains(why), "{error}");
    }
}
