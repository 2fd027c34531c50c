### A page of the referral form. What is asked comes from the form's own file; here are the words around it.

## The way on

form-continue = Continue
form-to-summary = Go to the summary
form-to-steps = All steps

## A list and its rows. What one row is (such as "a professional") is $row, from the form's own file

# $n is the place of the row in the list.
form-row-title = Number { $n }: { $row }
form-row-add = Add { $row }
form-row-remove = Take this out
# Heard, not seen, right after "Take this out".
form-row-remove-which = : { $n }. { $row }
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
# A day is written in figures, day before month.
form-date-hint = For example, 22 11 2026
form-date-wrong = This is no day that can be read: write it as 22 11 2026. It is kept as it stands
form-nhs-number-wrong = These are not the ten digits of an NHS number: one may be wrong. It is kept as it stands

## A field that cannot be filled

form-gap = Or, if it cannot be filled in
# Heard, not seen, right before "Or, if it cannot be filled in". $field is what is asked.
form-gap-which = { $field }:{ " " }
form-gap-not-applicable = Does not apply
# The label of a field in which the reason is written why the question does not apply.
form-gap-because = Because
