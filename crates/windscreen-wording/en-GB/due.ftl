### What is due and by when: on the list of tasks, on the worker's sheet and on paper.

## How long: the start of "3 days after …"

due-working-days = { $n ->
    [one] 1 working day
   *[other] { $n } working days
}
due-hours = { $n ->
    [one] 1 hour
   *[other] { $n } hours
}
due-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
due-weeks = { $n ->
    [one] 1 week
   *[other] { $n } weeks
}
due-months = { $n ->
    [one] 1 month
   *[other] { $n } months
}

## From what it counts: the end of "3 days from …"

due-event-call = the telephone call
due-event-written = the written referral
due-event-referral = the call, or the writing if that came first
due-event-reply = the front door’s answer
due-event-child-seen = the visit
due-event-visit-recorded = the record of the visit
due-event-assessment = the end of the assessment
due-event-strategy-discussion = the strategy discussion that began the enquiry
due-event-conference = the first conference
due-event-core-group = the last core group
due-event-review-conference = the last review conference
due-event-early-help-need = the day the need was seen
due-event-early-help-check = the check for an existing plan
due-event-early-help = the family’s agreement to early help
due-event-early-help-assessment = the early help assessment
due-event-early-help-plan = the family’s plan
due-event-early-help-review = the last review meeting
due-event-early-help-end = the end of early help
due-event-birth = the day the baby is due
# Once the baby is here.
due-event-born = the day the baby was born

# $long is how long, $event from what, $day the day of that.
due-counts = { $long } from { $event }, { $day }
due-counts-before = { $long } before { $event }, { $day }
# $counts is the line above. $year is the last year of which the bank holidays are known.
due-counts-unsure = { $counts }. Bank holidays are held only up to { $year }: check the day
# The event has no day yet.
due-will-count = { $long } from { $event }: write down that day, and the clock starts

# A rule, before the event has any day.
due-rule-before = { $long } before { $event }
due-rule-from = { $long } from { $event }
# Where the due date of a baby is not known. $long is how long.
due-birth-unknown = { $long } from the birth. The due date is not known, so no day is worked out: ask the midwife
due-birth-unknown-before = { $long } before the baby is due. The due date is not known, so no day is worked out: ask the midwife
# Where the due date that was given cannot be right.
due-birth-unlikely = The due date that was given cannot be right, so no day is worked out: ask the midwife

## Whose rule it is

# $sure is how sure we are, with the sources.
due-rule-of-area = Rule of { $area }, edition { $edition }. { $sure }
# The area has set no number of its own.
due-rule-of-none = No rule of { $area } was found: ask the front door. { $sure }

## How it stands

due-overdue = Overdue
due-soon = Due soon
due-today = Today
due-later = To come
# $day has passed.
due-overdue-on = Overdue since { $day }
# $stage is a step of a disagreement.
due-answer = Answer due: { $stage }

## The days that a tool shows with its result, as a table

dates-title = Dates
# The table is folded under this. $day is the nearest day to come.
dates-next = Dates: the next is { $day }
# $since is the day by which the first of $n was due.
dates-overdue = { $n ->
    [one] Dates: 1 overdue since { $since }
   *[other] Dates: { $n } overdue, the first since { $since }
}
# $next is the nearest day to come.
dates-overdue-next = { $n ->
    [one] Dates: 1 overdue since { $since }; the next is { $next }
   *[other] Dates: { $n } overdue, the first since { $since }; the next is { $next }
}
dates-intro = A late start is no reason to wait: a worry is passed on today, whatever the weeks. Where areas differ, the front door has the last word.
# No rule here gives a day.
dates-none = No rule that gives a date was found for this area. Ask the front door.
# The same after a birth.
dates-none-born = No rule that gives a date after the birth was found for this area. Ask the front door, or whoever holds the plan.
dates-what = What
dates-when = By when
dates-rule = How it is counted, and whose rule it is
dates-do = What to do
dates-no-day = No date yet
# On blank paper, where the day is written by hand.
dates-write = Work the day out and write it here:

## Other duties than the referral

duties-title = Besides the referral
