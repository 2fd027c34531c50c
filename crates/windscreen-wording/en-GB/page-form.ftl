### A page of the referral form. What is asked comes from the form's own file; here are the words around it.

## The way on

form-continue = Continue
form-to-summary = Go to the summary
form-add-child = Add another child
# At a birth, before what was written until then of where everybody is: once the baby is here it must be said again.
form-before-birth = Before the birth: { $words }
form-add-unborn = Add an unborn baby
# A button: what stands at another child is taken over. $child is what that child is called.
# What was written in a tool. $words are the worker's own.
form-strengths-in-tool = { $child }, { $tool }: { $words }
form-level-of-tool = { $child }: { $tool } suggests { $level }
form-as-other = As { $child }

# What opens a list of what to say on the telephone, under the heading of a page.
form-intro-more = What to say

## Beside what to say on the telephone

form-numbers = Numbers to ring

## A list and its rows. What one row is (such as "a professional") is $row, from the form's own file

# $n is the place of the row in the list.
form-row-title = Number { $n }: { $row }
form-row-add = Add { $row }
form-row-remove = Take this out
# Heard, not seen, right after "Take this out".
form-row-remove-which = : { $n }. { $row }
# What opens the rest of what is asked about something seen, heard or reported.
form-row-more = More about it: over what time, where, how it is known, fact or opinion, and who may read it
form-rows-of = Show rows about
form-rows-of-hint = The others stay as they are, and are printed.
form-rows-of-all = All of them
# Rows that are not shown, because another child was chosen.
form-rows-hidden = { $n ->
    [one] { $n } row is about other children.
   *[other] { $n } rows are about other children.
}
form-rows-from-answers = Bring in what is written beside the answers

## Pieces that may be put into the family's copy

form-pieces-none = Nothing of this is written yet.

## When people disagree: the stages by which it is taken higher

form-stages-title = Stages
form-stages-own = The stages of your area. While people disagree, the child still needs protecting: ring again if the danger grows.
form-stages-usual = Your area’s own stages are not known here: ask your partnership. These are the usual ones. While people disagree, the child still needs protecting: ring again if the danger grows.
# $due is a day.
form-stage-due = If it begins today, an answer is due by { $due }.
form-stage-due-unknown = When an answer is due is not known: ask your partnership, and agree a day.
# $stage is the name of the stage.
form-stage-begin = Begin: { $stage }

## A field

form-clear = Clear this answer
# Heard, not seen, right after "Clear this answer". $field is what the answer is to.
form-clear-which = : { $field }
# A day is written day before month, in figures or with the month's name.
form-date-hint = For example, 22 11 2026 or 22 November 2026
form-date-wrong = This is no day that can be read: write it as 22 11 2026. It is kept as it stands
# Days to choose from may follow, each a button.
form-date-which-year = Which year? It is kept as it stands until the year is there
# $day is a day with the weekday that it is.
form-date-other-weekday = The weekday and the day do not fit: it is { $day }. It is kept as it stands
# "Today" or "yesterday" was written. The day itself follows as a button.
form-date-counted = Give the day itself: tomorrow this would mean another. It is kept as it stands
# Beside the field that asks for a date of birth, or the day on which a baby is due.
form-birth-hint = For example, 27 3 2019. If only the age is known: 7, about 7, 6 or 7, 8 months. Of a baby not born yet: the due date, or 24 weeks 3 days on 23 11 2026
form-birth-wrong = This is no day or age that can be read: write a day as 27 3 2019, or an age as 7. It is kept as it stands
form-birth-later = That day is still to come. Is the baby not born yet? It is kept as it stands
# A button. $day is the day on which a baby is due.
form-birth-is-due = Not born yet, due { $day }
form-nhs-number-wrong = These are not the ten digits of an NHS number: one may be wrong. It is kept as it stands

## A field that cannot be filled

form-gap = Or, if it cannot be filled in
# Heard, not seen, right before "Or, if it cannot be filled in". $field is what is asked.
form-gap-which = { $field }:{ " " }
form-gap-not-applicable = Does not apply
# The label of a field in which the reason is written why the question does not apply.
form-gap-because = Because

# Nobody is written in a list of which a field names rows. $page is the page with the list.
form-rows-none = Nobody is written down yet: { $page }
# Leads from a decision that nobody agrees with, or that did not come, to what to do.
form-to-escalation = What to do now, step by step
