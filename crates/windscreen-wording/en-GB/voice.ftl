### Pages that are used together with a child, and a child's words where others read them. What a child reads is short and
### plain: nobody is blamed, nothing is promised, and no name stands anywhere.

## On paper

# $said is a topic with what a child said to it; $beside what is written beside it: the question, what was seen.
voice-beside = { $said } ({ $beside })

## For the adult, before the first page

voice-title = Pages to use with a child
voice-open = Open the pages to use with the child
voice-turn = Read this by yourself, before the child sees the screen.
voice-shows = The pages hold one question each, with a picture. No name stands on them, no result, and nothing that was written elsewhere.
voice-hides = What is written on a page is hidden as soon as somebody leaves it. “Cover” hides everything at one press, and Exit leaves as it does everywhere.
voice-told = If a child starts to tell you something
voice-which = Which pages fit this child?
voice-which-hint = Suggested from the age. Choose others if they fit better.
voice-not-read = For a child who does not use words yet, nothing is read aloud: watch, and write what you see.
voice-watch = What to look for
voice-begin = Show the first page

## For the child

voice-first = Before we start
voice-write = You can write here if you like
voice-written = Something is written on this page. It is hidden.
voice-show = Show what is written
voice-next = Next
voice-back = Back
voice-cover = Cover
voice-stop = Stop here
voice-end = Thank you
voice-end-says = You can stop looking at the screen now. The grown-up will tell you what happens next.

## For the adult, after the last page

voice-after = For the adult
voice-after-turn = Turn the screen away first: the next page shows what is recorded.
voice-after-go = Write down how it went
