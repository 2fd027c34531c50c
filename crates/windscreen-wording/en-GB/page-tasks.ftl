### The tasks of a referral, on the summary page. What the steps and their pages are called comes from the form's own file.

## How far each page has come

# $page is the page's title.
tasks-task-of-child = { $child }: { $page }
tasks-filled = Filled in
# Of $wanted fields, $filled are filled in. Both are figures.
tasks-filled-so-far = { $filled } of { $wanted }
tasks-begun = Begun
tasks-if-needed = If needed
tasks-not-started = Not started

## What the checks find missing

tasks-checks-title = Before it leaves your hands
tasks-checks-none = The checks find nothing missing. Read the paper once more all the same.
tasks-checks-draft = The paper is marked as a draft until what is marked here is said. A draft can be printed and given to the front door at any time, and nothing here may delay a call.
tasks-checks-printed = The paper prints these. Nothing here may delay a call.
# Marks what must be said before the paper is a draft no longer.
tasks-check-stops = Draft until then

## What is asked where it is about an adult alone

tasks-only = For the adult’s paper

## What is due

tasks-days-title = What is due
tasks-days-none-near = Nothing is overdue, or due within two working days.
# What is due later, or has no day yet. $n: how many.
tasks-days-later = { $n ->
    [one] One more: later, or without a day
   *[other] { $n } more: later, or without a day
}
# $what is to happen on that day.
tasks-day = { $day }: { $what }
# Files of all this for others.
tasks-take-title = To take along
tasks-days-calendar = Saved as a calendar file, each day is called "Follow-up" and a number, and nothing else.
tasks-save-days = Save these days for a calendar
tasks-save-row = Save a row for statistics, without names
tasks-save-row-adults = Save a row about adults for statistics, apart from the children’s
tasks-saved = Saved among this browser’s downloads. Move it where it belongs.
tasks-not-saved = This browser would not save a file.
