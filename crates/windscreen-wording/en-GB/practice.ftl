### Practising on an invented family: the page that offers the families, what stands on every page meanwhile, the end, and
### what its papers say of themselves.

# Stands on every screen, sheet and file, so that nobody takes any of it for true.
practice-word = PRACTICE
# The title of the browser's window meanwhile. It says nothing of anybody.
practice-window = { practice-word }: Windscreen

## On the start page

practice-link = Practise on an invented family

## On every page while somebody practises

# $family: what the invented family is called.
practice-banner = { $family }. This family is invented, and nothing of it is kept.
practice-banner-place = Practice
practice-banner-ring = Where a page says to ring, that is what you would do. Do not ring because of this family. In a real emergency ring { $number } as always.
practice-banner-story = Read the story
practice-banner-end = I have finished
# Beside telephone numbers, and on papers.
practice-do-not-ring = This is practice: you would ring now. Do not ring anybody because of this family.
# Said where somebody tries what is switched off.
practice-off = Not in practice: nothing of an invented family is saved, kept, opened or passed on. Leave practice first.

## The page that offers the families

practice-title = Practise on an invented family
practice-intro = Twelve invented families. Read what reaches you, use the tools and the referral form as you would, look at the papers, and say when you have finished. You then see what an experienced colleague would have noticed. Nobody marks it and nothing is passed on.
practice-invented = None of these children lives. The stories and what is said about them are ours, for practice alone: talk them over with your safeguarding lead.
# $minutes: a number.
practice-minutes = About { $minutes } minutes. { $you }
practice-open = Open this family
# Said by screen readers after the words of the button.
practice-open-which = : { $family }
practice-blocked-title = Something is entered, so practice is closed
practice-blocked = Practice begins empty, so that nothing of it mixes with a record. What you entered stays as it is. Save it first if you need it. Then press Exit this page and come back here, or open this site in a new tab and practise there.
practice-blocked-save = Save it first
# $family: what the invented family is called.
practice-running = You are practising on: { $family }
practice-leave = Leave practice
practice-leave-says = This forgets everything about the invented family and goes to an empty start page.

## The story

practice-story-caption = Practice
practice-story-people = Who is in it
practice-story-title = What reaches you
practice-story-tools = Where to write it down
practice-story-tools-says = These tools fit. Others may too. The referral form and the papers work as they do for a real family.
# $who: what the person is called.
practice-story-tool = { $tool }: { $who }
practice-story-form = The referral form
practice-story-summary = Summary and papers

## The end

practice-end-title = What an experienced colleague would have noticed
practice-end-intro = It is not marked: nobody notices everything, and a tool holds only part of it. Go back, change what you like, and come here again.
practice-end-recorded = You recorded this.
practice-end-not-recorded = This is not in your answers.
practice-end-untold = No tool asks for this in so many words.
# A link after either of the two sentences above.
practice-end-look = Look at the question
practice-end-level-title = What the tools say
# In the table of the tools.
practice-end-tool = Tool
practice-end-yours = From your answers
practice-end-expected = A colleague would expect at least
practice-end-why = Why
practice-end-not-opened = You did not use this tool.
practice-end-no-level = No level: look at what is written down
practice-end-today = Act today
practice-end-reflect = Two questions to talk over with your safeguarding lead
practice-end-print = Print this page

## On papers and in files

# $title: the title of the paper, of one of its parts, or of a day in a calendar.
practice-paper-title = { practice-word }: { $title }
# $marking: who may have the paper.
practice-paper-marking = { practice-word }, an invented family. { $marking }
practice-paper-warning = { practice-word }: this family is invented
practice-paper-no-record = Put this paper into no record and send it to nobody.

## What is switched off

practice-keep-off = Saving, keeping on this device and opening are off while you practise. An invented family never becomes a record, and no record is opened beside one.
practice-files-off = The files for statistics and for clinical systems are off in practice: nobody could tell the family in them from a real one.
