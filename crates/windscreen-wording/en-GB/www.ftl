### The files that run as they are, without the program: the page before it starts or where it cannot, the scripts around
### it, the margins of its sheets. Each sentence stands there as well, word for word; a test compares them (static_words.rs).
###
### Nothing can choose here by number or word: there is no program to ask. A value stands where the file puts in code,
### a link (its beginning and its end, in this order) or a number to ring.

## www/index.html

# The name. It says nothing of what the page is about: titles end up in tabs, histories and on paper.
www-index-title = Windscreen
# What screen readers call the panel.
www-index-emergency = Emergency
# $number: the emergency number, 999.
www-index-danger = If a child or adult is in immediate danger, call { $number } now.
www-index-danger-first = Do not finish a form first.
www-index-newer = This is a newer version of the questionnaires than at your last visit on this device. Nothing that you saved has changed.
www-index-failed = The questionnaires cannot start in this browser
www-index-failed-cause = A part of them is missing, damaged or blocked, or the connection failed.
www-index-failed-nothing = Nothing has been sent anywhere, and nothing has been saved on this device.
www-index-failed-now = What to do now
www-index-failed-ring = Do not wait for this page. If you are worried about a child or an adult, telephone your safeguarding lead or your local children’s or adults’ social care.
www-index-failed-paper = { $link }Print the paper version{ $end }
www-index-failed-again = To try again, reload this page, or open it in an up-to-date Chrome, Edge, Firefox or Safari. If it keeps failing, show your IT team this line:
www-index-stopped = Something went wrong on our side
www-index-stopped-nothing = Nothing has been sent anywhere. If a child or adult is in danger, do not wait for this page.
www-index-stopped-copy = What you entered is below. Copy it, or print this page, before you reload.
www-index-stopped-exit = { $link }Exit this page{ $end } wipes it and leaves. It does not clear your browsing history.
www-index-stopped-answers = What you entered

## www/scripts/site.js: for whoever looks after the site, behind the sentences of index.html

# $name: what the page calls the file, such as "wasm", which is not translated.
www-site-unnamed = the page does not name its { $name } file
# $why: what the browser says of it, in its own language.
www-site-not-whole-why = { $file } could not be loaded whole ({ $why })
# $status: a number, such as 404.
www-site-answered = { $file } answered { $status }
www-site-not-begun = { $file } did not begin
www-site-no-webassembly = WebAssembly is not available

## www/scripts/failure.js: the same

www-failure-no-modules = no module scripts

## www/scripts/cause.js: for whoever wanted to use it

www-cause-type = The website sends a part of the questionnaires in a form that browsers refuse. Reloading this page will not help: whoever runs this website has to mend it.
www-cause-instead = In place of a part of the questionnaires, another page came: often that of a web filter. Another computer or another network may do. Reloading will not help until the filter lets them through.
www-cause-policy = A rule of this website or of your network does not let the questionnaires run. Reloading this page will not help: whoever runs this website has to allow them.
www-cause-missing = A part of the questionnaires is missing on the website, or is kept from this computer. Another computer or another network may do.
www-cause-silent = A part of the questionnaires could not be fetched: the connection failed, or a web filter is in the way. See whether other pages open, then reload this one.
www-cause-changed = A part of the questionnaires is not as it was made: it was changed on its way, or copied from another version. It is not used, for it could say something wrong.
www-cause-cut = A part of the questionnaires came only in part. Reload this page; it may have been the connection.
www-cause-old = This browser is too old for the questionnaires. Open this page in an up-to-date Chrome, Edge, Firefox or Safari, or on another computer.
www-cause-conflict = Another script gets in the way of the questionnaires: of this website, or of an extension of this browser. Try a private window, or another browser.
www-cause-off = This browser does not run WebAssembly, a way of running programs, and the questionnaires could not start without it. Another browser or another computer may do.
www-cause-stopped = The program stopped while it was starting. This is a fault in the program. Reload this page once.
www-cause-show = Show this to whoever runs this website, or to your IT team:

## www/scripts/cause.js: for whoever runs the site. First what is wrong with a file, begun small and without its full stop; then
## what to do about it, in whole sentences.

# Among what a browser lacks.
www-cause-modules = module scripts
www-cause-refused = refused by the policy
# $rule: what has to stand in the policy. $servers: the words in brackets below.
www-cause-allow = The Content-Security-Policy of this page (from the server, or from a proxy) has to allow it: add { $rule } { $servers }.
www-cause-servers = (.htaccess, web.config and nginx.conf.example of this folder say so to Apache, IIS and nginx)
# Begins several of these.
www-cause-copy = Copy the whole folder of one build anew.
# In place of a type of file, where the server gave none.
www-cause-no-type = no type
# Both are types of files, such as text/javascript.
www-cause-sent = sent as { $given }, must be sent as { $right }
# $status: a number, such as 404.
www-cause-answered = answered { $status }
# $copy: "Copy the whole folder of one build anew."
www-cause-let-through = { $copy } Let it through the filter.
www-cause-error-page = It is an error page of the server, or the page of a filter.
www-cause-set-type = On the server, set that type { $servers }.
# $also: nothing, or a semicolon and what else is wrong.
www-cause-broke-off = broke off on its way{ $also }
www-cause-pass-whole = A proxy must pass it on whole.
www-cause-no-answer = no answer
www-cause-look = Look at the server, the network, a filter, an extension.
www-cause-only = only { $n } of { $whole } bytes came
www-cause-copy-whole = { $copy } A proxy must pass it on whole.
www-cause-another = not the file that was built (its checksum is another)
www-cause-copy-unchanged = { $copy } A proxy must pass it on unchanged.
www-cause-switched-off = WebAssembly is switched off
www-cause-browser-settings = Look at the settings and the policies of this browser.
www-cause-webassembly-refused = WebAssembly is refused by the policy
# $names: of parts of browsers, with commas.
www-cause-lacks = this browser lacks: { $names }
www-cause-not-understood = this browser does not understand a script
www-cause-needed = Needed: Chrome or Edge 89, Firefox 89, Safari 15, or later.
www-cause-take-off = Take that script off this page, or switch the extension off.
www-cause-by-another = changed by another script: { $names }
www-cause-program-stopped = the program stopped
www-cause-ours = A fault of ours.

## www/scripts/slower.js, and what starts it

www-slower-none = This browser does not run WebAssembly here.
www-slower-file = This is the file for browsers without WebAssembly.
www-slower-unusual = The program could not be loaded in its usual form.
# $why: one of the two above.
www-slower-slower = { $why } The questionnaires run all the same, more slowly.

## www/scripts/one-file.js: for whoever looks after the file

www-file-no-program = the file is not whole: its program is missing

## www/index.html: what one file says besides

www-file-cut = This file is not whole
www-file-cut-what = A part of it is missing, so the questionnaires cannot start. Nothing has been sent anywhere. Ask for the file again, and see that all of it is copied.
www-file-cut-ring = Do not wait for it: if you are worried about a child or an adult, telephone your safeguarding lead or your local children’s or adults’ social care.
# $file: a link that says the name of the file.
www-file-twin = If this file came with another, { $file }, open that one: it does without WebAssembly, more slowly.

## www/scripts/embed.js

# What screen readers call the frame, where the page gives it no name.
www-embed-title = Screening questionnaires
# Before a link. The names of headers are not translated.
www-embed-failed = The questionnaires did not start here. This page, or the site they come from, may not allow frames: see X-Frame-Options, frame-ancestors and frame-src in the headers of both. Use this link:
www-embed-again = The questionnaires were taken off this page and put back. What was entered before is gone.

## www/styles/_print.scss: in the margins of a sheet

# Both are counted by the printer.
www-print-page = Page { $page } of { $pages }
