### The whole referral, step by step. What the steps and their pages are called comes from the form's own file.

## The page

# Also the link that leads here.
referral-page-title = The whole referral, step by step
referral-page-intro = If somebody is in danger now, ring first and write later: the first page below holds what to say on the telephone. Every page is short, each can be left and taken up again, and nothing waits for another.
referral-page-to-summary = Go to the summary
referral-page-to-people = People and tools

## How far each page has come

# $page is the page's title.
referral-page-task-of-child = { $child }: { $page }
referral-page-filled = Filled in
# Of $wanted fields, $filled are filled in. Both are figures.
referral-page-filled-so-far = { $filled } of { $wanted }
referral-page-begun = Begun
referral-page-if-needed = If needed
referral-page-not-started = Not started

## What the checks find missing

referral-page-checks-title = Before it leaves your hands
referral-page-checks-none = The checks find nothing missing. Read the paper once more all the same.
referral-page-checks-draft = The paper is marked as a draft until what is marked here is said. A draft can be printed and given to the front door at any time, and nothing here may delay a call.
referral-page-checks-printed = The paper prints these. Nothing here may delay a call.
# Marks what must be said before the paper is a draft no longer.
referral-page-check-stops = Draft until then

## The days to come

referral-page-days-title = The days to come
referral-page-days-none = No day is known yet: write when it is to be looked at again, on the page on the risk.
# $what is to happen on that day.
referral-page-day = { $day }: { $what }
referral-page-days-calendar = Saved as a calendar file, each day is called "Follow-up" and a number, and nothing else.
referral-page-save-days = Save these days for a calendar
referral-page-save-row = Save a row for statistics, without names
referral-page-save-row-adults = Save a row about adults for statistics, apart from the children’s
referral-page-saved = Saved among this browser’s downloads. Move it where it belongs.
referral-page-not-saved = This browser would not save a file.
