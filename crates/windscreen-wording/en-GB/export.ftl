### What a referral is taken away as: a Word file, a calendar, a row for statistics, FHIR for other systems. Codes, by
### which programs know what something is, are not here: only what a person reads.

## Word

# At the foot of each sheet.
export-footer = Reference { $reference }, page { $page } of { $pages }
# The title of a notice that must be acted on at once.
export-notice-now = Now: { $title }
# The title of a notice of what to be careful of.
export-notice-caution = Caution: { $title }

## Calendar

# The title of a day in a calendar that others may see: it must say nothing of anybody. $n is its number.
export-follow-up = Follow-up { $n }
# What a day is for, on the page that offers the file.
export-follow-up-review = The review

## Statistics: the head of the table
## In its cells stand codes, so that rows of several languages can be counted together.

audit-about = about
audit-age-band = age band
audit-tool = tool
audit-edition = edition
audit-level = level
audit-at-least = at least
audit-act-today = act today
audit-completeness = completeness
audit-rules-fired = rules fired
audit-checks-unmet = checks unmet
audit-area = area
audit-area-edition = area edition
audit-build = build

## FHIR: questions that the program asks, beside those of the questionnaire

fhir-gate-points = What is so before asking
fhir-gate-way = The way on
fhir-facts = About the person
fhir-texts = In the worker's words
fhir-exceptions = Exceptions, each by its comment
fhir-targets = Targets
# On a line of its own, below what is aimed at.
fhir-target-by-when = By when: { $when }
fhir-judgement = The worker's judgement
fhir-judgement-level = The level that the worker chose
fhir-judgement-reason = Why

## FHIR: what the questionnaire worked out

fhir-result = What came of it, as the tool worked it out
fhir-result-level = Level suggested
# The result as the area calls it.
fhir-result-says = In the words of the area
fhir-result-known = How much is known
fhir-known-not-assessed = Not assessed
fhir-known-incomplete = Not enough is known
fhir-known-complete = Enough is known
fhir-result-shown = Questions shown
fhir-result-answered = Questions answered, "not known" included
fhir-result-not-known = Questions answered "not known"
fhir-result-fired = Rules that fired
fhir-result-routes = Routes that opened
fhir-cause-harm-unknown = A sign of harm is not known
fhir-cause-incomplete = A third or more is not known or not answered
fhir-cause-not-assessed = Nothing that counts is known
fhir-cause-judgement = The worker's judgement
