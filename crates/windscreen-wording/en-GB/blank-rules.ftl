### The rules of a questionnaire on blank paper, worked out so that a person can try them by hand, and the result.

## How to try them

rules-title = What must happen: the rules
rules-how = Go through every rule and tick those that are met. Each that is met counts: the highest of their levels is the level, and every route that one opens is open. Nothing lowers it.
rules-not-known-age = An age, or a fact about the person, that is not known is taken as the answer that worries most.
rules-not-known-number = A number or a date that is not known leaves its rule untried: write down that it could not be tried.
rules-harm = A sign of harm is raised by a question marked so, or by one whose second question is not answered “No”.

## A rule

rules-rules = Rules
rules-beyond = Rules that look beyond this paper
rules-alert = A warning, whatever the level.
# Before the sentence that heads the result when the rule is met.
rules-headline = Act today, whatever the level
rules-do = Do
rules-level = Level
rules-opens = Opens
rules-when = Met when

## When a rule is met: what follows "Met when"

rules-all = All of these:
rules-one-of = At least one of these:
# In these, $pick is which questions are looked at and which answers are looked for: a message that begins rules-pick.
rules-any = At least one: { $pick }
rules-count = At least { $n }: { $pick }
rules-sections = { $n ->
    [one] In at least { $n } section: { $pick }
   *[other] In at least { $n } sections: { $pick }
}
rules-could-reach = Fewer than { $n }, but that many together with those not known and those not answered: { $pick }
# $items is a list of cited questions, with "or".
rules-find-out = At least one is not known or not answered: { $items }
# $item is a cited question that asks for a number.
rules-at-least = { $item } is { $n } or more
# $item is a cited question that asks for a day.
rules-within = { $n ->
   *[other] { $item } lies in the { $n } months up to today
}
rules-age = { $band ->
    [from] The age is from { $from } on
    [under] The age is under { $under }
   *[between] The age is from { $from } to under { $under }
}
rules-fact = { $fact } is answered “Yes”
rules-harm-raised = A sign of harm is raised
rules-harm-not-known = A sign of harm, or a question with a second question, is not known

## Which questions, and which answers
## $answers is a list of cited answers and of grades, $items and $sections are lists of cited words, with "or"; $kinds is
## a list of "rules-kind" messages, with "and", $tiers one of "rules-tier" messages, with "or".

rules-pick-items = { $items }, answered { $answers }
rules-pick-kinds = { $kinds }, answered { $answers }
rules-pick-tiers = { $kinds } of the weight { $tiers }, answered { $answers }
rules-pick-sections = { $kinds } in { $sections }, answered { $answers }
rules-pick-tiers-sections = { $kinds } of the weight { $tiers } in { $sections }, answered { $answers }
rules-kind-harm = signs of harm
rules-kind-risk = signs of risk
rules-kind-vulnerability = vulnerabilities
rules-kind-strength = strengths
rules-kind-context = what is recorded beside the result
rules-tier-high = high
rules-tier-medium = medium
rules-tier-low = low
rules-grade = grade { $grade }

## What is always so

rules-always = In every tool
rules-incomplete = A third or more of the questions that apply, or of the signs among them, are not known or not answered: it is incomplete. The rules that are met stand, and no other level is named.
rules-not-assessed = No sign is known, or it was not safe to ask: it is not assessed. The rules that are met stand.
# $level is the cited name of a level.
rules-harm-unknown = A sign of harm is not known: the level is at least { $level }.
rules-routes = Routes

## Numbers in the rules

rules-numbers = Numbers
rules-numbers-table = Numbers in the rules
rules-numbers-what = What is counted
rules-numbers-number = Number
rules-numbers-may = An area may set
rules-numbers-sure = How sure we are
rules-bands = The area's words for a count
rules-bands-count = Count
rules-bands-word = Word

## The result

rules-result = What came of it
rules-result-level = The highest level of the rules that are met
rules-result-nothing = If no rule is met
rules-result-below = If no route is open
rules-judgement = Your own judgement
rules-judgement-how = It can raise a level or open a route, at any number. It never lowers or closes one.
rules-judgement-level = Your judgement
rules-judgement-why = Why
rules-gaps = What is not known, who could be asked, and by when
rules-told = Whom you told, when, and what was agreed
rules-look-again = The day to look again
