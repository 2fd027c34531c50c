### What a result means: said on the result page and in every paper.
###
### A rule fires when its condition is met. A route is something to do that rules open, such as a meeting or a service.
### The front door is where a council takes referrals. A level is how much help or protection is asked for.

## The names of the levels where an area has none of its own, and the program's neutral names

explain-level-none = No level
explain-level-unnamed = A level that your area has not named
explain-level-nothing-recorded = Nothing recorded
explain-level-watch = Talk it over and look again
explain-level-early-help = Early help
explain-level-multi-agency = Multi agency
explain-level-statutory = Statutory
explain-level-immediate = Immediate

## The result in a line, and what it means

# Under every result: the program never decides.
explain-suggested = Suggested: the front door decides.
explain-not-assessed-title = Not assessed
explain-not-assessed = Nothing that counts is known yet, so there is no result. That says nothing about what is happening.
explain-not-enough-title = Not enough is known
explain-not-enough = Too much of what was asked is not known or not answered to suggest a level.
explain-almost-nothing-known = Almost nothing else is known: this is the least there is.
explain-much-not-known = Much is still not known: this is the least there is.
# $level is what came of it, in the area's words.
explain-at-least = At least: { $level }
# $word is what the area calls the level.
explain-area-word = Your area’s word for this: { $word }.
# $who is a list, such as "school or nursery and GP".
explain-whom-to-ask = Whom to ask: { $who }.
explain-no-rule-fired = No rule has fired so far
explain-no-level-set = The rules set no level so far
# No rule has fired, but a sign is said to be over a year ago; what it was is listed further down.
explain-earlier-only = Signs of over a year ago are listed below. No rule counts them.
explain-no-route = No route is open so far
# After what a rule says, where it asks to find out. $topics is a list of what is not known.
explain-find-out = Find out today: { $topics }.
# $n is how many signs were counted, $name the area's own word for such a count.
explain-band = This area's word for a count of { $n }: { $name }. Its source: { $source }

## What fired without a rule of the tool

explain-harm-unknown = Not known is never no.
explain-harm-unknown-action = Find out today, from a colleague or a service that may know. If you think that there may have been harm, telephone the front door now.
explain-incomplete-title = A third or more is not known or not answered
explain-incomplete = What was found is the least there is.
explain-incomplete-action = Ask the people who may know, and set a day to do this again.
explain-none-known-title = Nothing that counts is known
explain-none-known = There is no result.
explain-none-known-action = Find out what you can, from the people who may know. Your judgement can raise the level without any answer.
# In place of the two actions above, where asking could bring danger.
explain-no-asking = Ask your safeguarding lead what other services may hold. Ask nobody where that could bring danger. Your judgement counts without any answer.
explain-judgement-title = Professional judgement
explain-judgement = The worker's judgement raises the level at once. It never lowers one that a rule set.

## What a rule rests on

# $count is reached-count or the like, $set-by one of reached-set-by-….
explain-tally = { $count } ({ $set-by }).
# $what is one or more of the three below and of reached-count, with paper-semicolon between them.
explain-rests-on = { $what }.
# Of a care profile: $area is a part of it, $grade its grade from 1 to 5.
explain-rests-grade = { $tool }, { $day }: { $area }, grade { $grade }
explain-rests-level = { $day }: { $level }
# $whose is a tool and the home about which it was used.
explain-rests-home = { $whose }, { $day }: { $topics }
explain-rests-raised = raised on { $day }

## Why: the answers that decided a rule, in a line

# $because is a list of some of the answers, $n how many more there are, in figures.
why-and-more = { $because }; and { $n } more
# Where none of them is named.
why-answers = { $n } answers

## Rules that ask something not known. $n is of how many things, $what is a list of them (explain-asks-…).

explain-fired-not-tried = { $n ->
    [0] Could not be tried: something it asks is not known.
    [one] Could not be tried: { $what } is not known.
   *[other] Could not be tried: { $what } are not known.
}
# $rule is the rule in words.
explain-not-tried = { $n ->
    [0] { $rule }: could not be tried, because something it asks is not known.
    [one] { $rule }: could not be tried, because { $what } is not known.
   *[other] { $rule }: could not be tried, because { $what } are not known.
}
explain-asks-not-written = Something it asks is not known or not written.
explain-asks-which-child = Which child it was is not known or not written.
# After one of the four above.
explain-taken-as-applied = Taken as if it applied.
explain-asks-age = the age
explain-asks-fact = the answer to "{ $question }"
explain-asks-some-fact = a fact about the person
explain-asks-topic = "{ $topic }"

## The worker's own judgement

explain-reason-not-given = Reason not given yet.
explain-judgement-raises = It raises the level above what the rules set.
explain-judgement-beside = It stands beside the rules and does not lower what they set.
# In a list of what is still to be written.
explain-reason-of-judgement = The reason for the judgement

## What a result rests on

explain-mark-seen = Seen in a source
explain-mark-recalled = Recalled from a published tool, not read again
explain-mark-proposed = Proposed by this toolkit
# Of a tool: an edition is a date or a number.
explain-edition = { $title }, edition { $edition }
explain-questions-marked = { $n ->
    [one] { $n } question: { $seen } seen in a source, { $recalled } recalled, { $proposed } proposed.
   *[other] { $n } questions: { $seen } seen in a source, { $recalled } recalled, { $proposed } proposed.
}
explain-rules-marked = { $n ->
    [one] { $n } rule: { $seen } seen in a source, { $recalled } recalled, { $proposed } proposed.
   *[other] { $n } rules: { $seen } seen in a source, { $recalled } recalled, { $proposed } proposed.
}
explain-area-edition = { $area }, edition { $edition }, to be checked by { $day }
explain-past-review = The area's numbers and times should have been checked by { $day }. Check them before relying on them.

## How a result was reached: counts beside the numbers they are held against

reached-harm-unknown = A sign of harm is not known
reached-count = { $n ->
   *[other] { $n } counted; the number is { $needed }
}
reached-headings = { $n ->
    [one] Raised under { $n } heading; the number is { $needed }
   *[other] Raised under { $n } headings; the number is { $needed }
}
reached-without-gaps = { $n ->
   *[other] { $n } counted without what is not known or not answered; the number is { $needed }
}
# $topic is what a question is about, $n the number given as its answer.
reached-given = { $topic }: { $n }; the number is { $needed }
# In place of the topic, where a tool has none.
reached-given-topic = Given
reached-yes = Reached
reached-no = Not reached
reached-already = Already reached
reached-could = It could be reached
reached-could-not = Not with these answers
reached-set-by-area = Set by the area: { $area }
reached-set-by-tool = Set by the tool
reached-set-outside = Set by the tool: the area's own number lies outside what the tool permits

## Answers, and what is not known

answers-not-answered = Not answered
# What a child said, in the child's own words.
answers-own-words = “{ $words }”
# $question is a further question under $answer, $said what was said to it.
answers-followed-up = { $said ->
    [yes] { $answer }. { $question } Yes
    [no] { $answer }. { $question } No
    [not-known] { $answer }. { $question } Not known: taken as yes
   *[none] { $answer }. { $question } Not answered: taken as yes
}
answers-could-raise = Answers not known or not given could raise this.
answers-could-open = Answers not known or not given could open more routes or warnings.

## A care profile: grades from 1 to 5, which are never added up

profile-grade = Grade { $grade }
profile-grade-aim = Grade { $grade }: { $aim }
profile-areas-partial = { $of ->
   *[other] Grade { $grade }, partial: { $n } of { $of } sub-areas have a grade
}
profile-items-partial = { $of ->
   *[other] Grade { $grade }, partial: { $n } of { $of } items graded
}
profile-not-scored = Not scored: nothing in it was graded
profile-not-at-this-age = Not asked at this age
profile-not-graded = Not graded
# $exception is a sentence of the tool, without its full stop.
profile-exception-applied = Exception applied: { $exception }. The level does not change.
profile-exception-waiting = Exception claimed and not applied: its comment is not written yet. ({ $exception })

## What is counted and added up beside a result; no level rests on it

sum-title = Counted
sum-flagged-first = Look at these first
sum-flagged = Flagged: { $topics }
sum-seen = { $not ->
    [0] Signs seen: { $seen } of { $looked } looked at
   *[other] Signs seen: { $seen } of { $looked } looked at; { $not } not looked at
}
sum-points = { $points ->
    [one] { $points } point
   *[other] { $points } points
} over { $looked ->
    [one] { $looked } aspect looked at
   *[other] { $looked } aspects looked at
}{ $not ->
    [0] {""}
   *[other] {", "}{ $not } not looked at
}
