### What the program asks of a referral before it leaves somebody's hands. Each says what is missing and why it matters;
### none says that one may not refer. $child is what a child, or an adult, is called in the record.

## What must not wait

# $number is the emergency number of the area.
check-no-emergency-call = Danger now is recorded, and no call to { $number }. Ring first; write down when, and the log number, afterwards.
# Where no child of the record has been born.
check-no-call-unborn = No call to the front door is recorded. Telephone now; this paper does not replace the call.
check-no-call = No call to the front door is recorded. Telephone now, before the child goes home; this paper does not replace the call.

## Every child

check-child-part-not-said = { $child }: it is not said whether this child is part of the referral. Each child needs looking at.
check-child-left-out = { $child }: considered and not part of the referral, and no reason is given.
check-tool-not-answered = { $child }: the { $tool } was answered for another child and not for this one, and no reason is given. Answer it, or mark it as not needed and say why.
check-other-child-not-said = Another child is named, and it is not said whether they are part of the referral, or why not.
check-child-seen-not-said = { $child }: it is not said whether this child was seen, and seen alone.
# Of a baby before words.
check-baby-seen-not-said = { $child }: it is not said whether the baby was seen.
check-baby-not-seen = { $child }: not seen, and no reason is given. The front door will ask.
check-child-not-seen = { $child }: not seen, or not seen alone, and no reason is given. The front door will ask.

## Being open with the family

check-told-not-said = It is not said whether the parents or carers were told, and whether they agree to help. "No" is an answer. Never tell them if that could put anybody at risk.
check-not-open = The family was not told, not asked or does not agree, and the reason or the name of whoever agreed to that is missing.

check-early-help-refused = Nobody who was asked agrees to early help: do not go on with it. Write what other help was offered, and when you ask again. Harm is passed on all the same.

## The evidence

check-no-evidence = Nothing that was seen, heard or reported stands in the list. One dated row is worth more than a page of worry.
# $rows are the numbers of $n rows of a table.
check-rows-incomplete = { $n ->
    [one] Row { $rows } of what was seen: its time, its source, or whether it is fact or opinion is missing.
   *[other] Rows { $rows } of what was seen: its time, its source, or whether it is fact or opinion is missing.
}
check-rows-vague = { $n ->
    [one] Row { $rows } of what was seen: it says how it struck somebody. Say what was there to be seen.
   *[other] Rows { $rows } of what was seen: it says how it struck somebody. Say what was there to be seen.
}
# Never shown. Words, in small letters and with spaces between them, that say how something struck somebody and not what
# was there: a short sentence that has one of them, or in which one begins or ends a longer word, is called vague.
check-vague-words = chaotic concerning

## What to say of each child; $what is a list of what is missing (the messages below)

check-still-to-say = { $child }: still to say: { $what }.
check-still-to-write = { $child }: still to write: { $what }.
check-own-words = the child's own words
# Of a baby before words, in the place of the one above.
check-seen-of-baby = what was seen of the baby: looks, sounds, body, and with whom the baby settles
check-does-to-child = what it does to this child now
check-does-to-baby = what it does to the baby now
check-if-nothing-changes = what it will do if nothing changes
check-ethnicity = ethnicity
check-first-language = first language
check-disability = disability and ways of communicating
check-address = address
check-school = school or nursery
check-gp = GP
check-responsibility = who holds parental responsibility
check-same-words = The same words stand for two children, or twice for one. Each child's days differ: say what is so of each.
check-no-birth-date = { $child }: no date of birth, or day the baby is due. "Not known" is an answer.
check-family-interpreted = { $child }: somebody of the family or a friend interpreted. They may leave out what harms.
check-due-soon = { $child }: the baby is due within four weeks: say so on the telephone.
check-no-midwife = { $child }: no midwife is named. "None" is an answer, and one to act on.
check-homeless = { $child }: may have nowhere to live at 16 or 17: ask for an assessment as a child in need.

## What came before

check-why-now = It is not said why now: what is different from before.
check-no-history = No history is written. Earlier worries, plans and moves show whether this is new; "none known" is an answer.
check-tool-not-again = { $child }: a tool that was used before is not used now. What stood there still stands: use it again, or say on its page why it is not needed.
check-no-longer-here = { $child }: stood in this record before and is no longer in it. Say where this person is, and who has looked.

## Strengths and other explanations

check-strength-undated = A strength has no day on which it was seen. What was promised and not yet seen protects nobody.
check-signs-undated = How the family works with you is ticked without two days on which it was seen. One day is no pattern.
check-signs-several = Two or more signs of agreeing without changing are ticked. Say what has changed for the child.
check-gain-new = { $child }: something is better than last time. It counts once it holds at the next review: until then, say who saw it and on which days.
check-no-strength = No strength is named. If you looked and found none, add a row that says so.
check-few-explanations = Fewer than two other explanations are written. What else could it be?

## The risk; $what is a list of the four below it

check-risk-to-say = Of the risk to { $child } it is still to say: { $what }.
check-risk-severity = how serious
check-risk-likelihood = how likely
check-risk-period = the time it covers
check-no-review = It is not said when all of this is looked at again.
check-questions-open = { $n ->
    [one] { $child }: { $tool }: { $n } question has no answer. The result is not a finished one, and the paper says so.
   *[other] { $child }: { $tool }: { $n } questions have no answer. The result is not a finished one, and the paper says so.
}
# Where every question has an answer.
check-not-finished = { $child }: { $tool }: too much is not known. The result is not a finished one, and the paper says so.
check-no-level = It is not said which level you suggest for { $child }. The front door asks for it, and your judgement can raise what a tool found.
check-level-below = The level named for { $child } is below what a tool suggests, and no reason is given. Judgement never lowers what a rule found; the paper shows both.

## The actions; $rows are the numbers of $n actions

check-actions-incomplete = { $n ->
    [one] Action { $rows }: who, by when, how you will know, or what it changes for the child is missing.
   *[other] Actions { $rows }: who, by when, how you will know, or what it changes for the child is missing.
}
check-actions-activity = { $n ->
    [one] Action { $rows }: what it changes names something that is done. Say what will be different in the child's day.
   *[other] Actions { $rows }: what they change names something that is done. Say what will be different in the child's day.
}
# Never shown. How words begin, in small letters, that say what somebody does: a few words that begin so say nothing of
# what becomes different.
check-activity-words = monitor support engag liais refer offer review assess encourag
# Never shown. The word that may stand before such a word.
check-activity-to = to

## The referral as a whole

check-where-to = Still to say: where it goes.
check-telephone = Still to say: your telephone number.
check-trafficked = A child may be exploited or trafficked, and it is not said whether the national referral mechanism was considered.
check-shows-too-much = Abuse is named, and this paper could show somebody's address, or who spoke, to the person causing harm. Take that out, or write on the page on copies why it must stay and who agreed.
check-area-past-review = The area's numbers and times should have been checked before today. Check them before you rely on them.
