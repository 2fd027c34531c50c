### The papers: what all of them share, and the restricted one about an adult. What one paper alone says has a file of
### its own.

## Marks between words that are data

# A name and what stands beside it, in one line.
paper-pair = { $name }: { $value }
# Two sentences of data; $first comes without its full stop.
paper-sentences = { $first }. { $then }
# Between several answers, notes or titles in one line.
paper-semicolon = ;{ " " }
# A small heading, in plain text.
paper-small-heading = { $words }:

## On every sheet

paper-reference = Reference
# Beside it, in plain text: the initials of whom the paper is about.
paper-initials = About
# In the margin: both are counted by the printer.
paper-page-of = Page { $page } of { $pages }

## Who is in it

paper-not-written = Not written yet.
# Whoever has no name in the record.
paper-child = Child { $n }
paper-adult = Adult { $n }
paper-home = Home { $n }
paper-front-door = Front door

## The result

paper-known = { $answered } of { $shown } answered{ $unknown ->
    [0] {""}
   *[other] , { $unknown } of them "not known"
}{ $unanswered ->
    [0] {""}
   *[other] ; { $unanswered } not answered
}
paper-warnings = Warnings, whatever the result
paper-routes = Routes
paper-judgement = The worker's judgement
paper-judgement-level = Level chosen
paper-judgement-reason = Reason
paper-judgement-says = What it does
paper-missing = Asked for in writing, and not written yet

## The evidence

paper-evidence-about = About
paper-evidence-answer = Answer
paper-sign-of-harm = { $topic } (sign of harm)
# Why something is suspected that was not seen.
paper-suspected = suspected: { $words }

## Signs said to be over a year ago

paper-earlier = Over a year ago, and not counted

## Which children a note names, after their labels

paper-child-elsewhere = a child who is not in this record
paper-child-not-known = not known who

## What is not known

paper-gaps-unknown = Not known
paper-gaps-unanswered = Not answered
paper-gaps-not-tried = Rules that could not be tried
# $who is a list, such as "midwife or GP".
paper-gap-ask = { $topic } (ask: { $who })

## How the result was reached

paper-reached = How this was reached
paper-fired = What fired
paper-fired-rule = Rule
paper-fired-says = What it means
paper-fired-level = Level it asks for
paper-fired-mark = Where the rule comes from
paper-counted = Answers that counted
paper-counted-in = Counted in
paper-counts = Counts beside their numbers
paper-counts-count = Count
paper-counts-reached = Reached
paper-counts-set-by = Who set the number

## What it rests on

paper-editions = What this rests on
paper-editions-area = Area: { $area }
# $year is a year in figures.
paper-editions-holidays = Bank holidays held up to the end of { $year }
# $time is a time limit of the area, in words.
paper-editions-time = Time: { $time }. Source: { $source }
paper-editions-build = Build { $build }
paper-editions-device = Worked out on the worker's own device. A screen is not an assessment.

## What stands in the referral form

paper-form-does-not-apply = Does not apply: { $why }
paper-form-does-not-apply-unsaid = Does not apply. No reason given
paper-form-all-children = all the children
paper-form-child-taken-out = a child who was taken out
paper-form-row-taken-out = somebody who was taken out
# Who may read a copy.
paper-form-reader-family = The family
paper-form-reader-agency = Another agency

## The restricted paper about an adult. Its title and its marking name nobody and no tool.

restricted-title = Record
restricted-marking = Restricted
restricted-keep-from = Not to be given to, or left where it can be seen by, the person named as causing harm, or another adult of the family.
restricted-keep-apart = Keep it apart from the children's papers. Send it only by a way that your agency has agreed.
restricted-nothing = Nothing was answered.
restricted-written = Written
restricted-written-at = { $day }, { $time }
restricted-about = About
# The signs of grave danger that are answered yes.
restricted-grave = Critical signs
restricted-age = Age
restricted-referrer = Who is referring
restricted-result = What came of it
restricted-cautions = Cautions
restricted-asked = How it was asked
# $way is how the questions were asked, $n of $of the points of a safety check before them.
restricted-way = { $of ->
   *[other] { $way }. Points ticked before asking: { $n } of { $of }.
}
# In place of the way.
restricted-way-not-said = Not said
restricted-points = Points ticked
restricted-answer-about = About
restricted-answer = Answer
restricted-answer-notes = What was written
restricted-answer-source = Where it comes from
# $number is the number that a question has in the tool.
restricted-item = { $number }. { $topic }
