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

# $long is how long, $event from what, $day the day of that.
due-counts = { $long } from { $event }, { $day }
due-counts-before = { $long } before { $event }, { $day }
# $counts is the line above. $year is the last year of which the bank holidays are known.
due-counts-unsure = { $counts }. Bank holidays are held only up to { $year }: check the day
# The event has no day yet.
due-will-count = { $long } from { $event }: write down that day, and the clock starts

## How it stands

due-overdue = Overdue
due-soon = Due soon
due-today = Today
due-later = To come
# $day has passed.
due-overdue-on = Overdue since { $day }
# $stage is a step of a disagreement.
due-answer = Answer due: { $stage }

## Other duties than the referral

duties-title = Besides the referral
