### Blank paper: every questionnaire and the referral form, to print and to fill in with a pen. The rules are in
### blank-rules.ftl.

## What stands on several papers

blank-restricted = Restricted
blank-marking = Restricted. Give it only to those who must act on it.
blank-edition = Edition { $edition }
# The title of a page in the browser; in place of the name of an adult's tool stands "blank-restricted".
blank-title-of = { $tool }: on paper
blank-room-reference = Reference, written on every sheet
blank-room-date = Date and time
blank-sources = Sources
# Words that are cited, such as an answer or the label of a question.
blank-quoted = “{ $words }”
# Two numbers, and what lies between.
blank-range = { $from } to { $to }
# How sure we are of something, and the ids or titles of what it was seen in.
blank-provenance = { $mark }: { $sources }
blank-ages = { $band ->
    [from] from { $from } on
    [under] under { $under }
   *[between] from { $from } to under { $under }
}
blank-ages-only = { $band ->
    [from] Only from { $from } on.
    [under] Only under { $under }.
   *[between] Only from { $from } to under { $under }.
}

## The margins of a printed sheet
## Signs that a style sheet could take for its own are left out there: only letters, figures, spaces and -./:, stay.

# $number is the emergency number.
blank-margin-emergency = Danger now: { $number }
blank-margin-reference = Reference:
blank-margin-tool = { $tool }, edition { $edition }

## The list of the papers

blank-index-title = On paper
blank-index-intro = Every questionnaire with its rules, and the referral form, to print and to fill in with a pen. They hold the same words as the program. Do not wait for a paper to be filled in before you telephone.
blank-index-print = Print them before they are needed. Opening one leaves its address in this browser's history and, on most servers, in a log.
blank-index-tools = Questionnaires
blank-index-referral = Referral
blank-index-form = The referral form
blank-index-program = Go to the questionnaires that run in the browser
blank-about-child = About one child. Use a paper of its own for each child.
blank-about-adult = About one adult. Use a paper of its own for each adult.
blank-about-home = About one home. Use a paper of its own for each home where a child stays.
blank-room-home = The home, for example Home 1
blank-room-home-help = No address
blank-room-home-children = The children who stay there, each with their age

## What is counted and added up on a paper, never a level

blank-sums = Count what was seen
blank-sum-items = What is counted
# $answers are those that are flagged.
blank-sum-flagged = Answered { $answers }: write these down first
blank-sum-seen = How many were seen, of how many that were looked at; how many were not looked at
blank-sum-points = Points, over those that were looked at only
blank-sum-point = { $answers }: { $n }

## What an area gives: levels, whom to ring, by when

# A level by the area's name, and by the neutral one.
blank-level = { $name } ({ $neutral })
blank-levels = Levels, the highest first
blank-levels-level = Level
blank-levels-means = What it means
blank-ring = Whom to ring
blank-phone-hours = { $number } ({ $hours })
blank-services = Other services
blank-times = By when
blank-links = To look up

## The referral form

blank-referral-title = Referral: on paper
blank-referral-heading = Referral
blank-referral-telephone-first = Telephone first. Nothing on this paper holds up a call, and an empty field holds up nothing.
blank-referral-each-child = Once for each child, unborn included: copy this part.
blank-referral-which-child = Which child
# One of the empty rows of a list: its number, and what it is of.
blank-referral-row = { $n }: { $row }
blank-referral-more-rows = For more, copy this part.
# $label is that of a field.
blank-field-optional = { $label } (if it matters)
blank-field-date = { $label }: day, month and year
blank-field-children = { $label }: which children
blank-field-does-not-apply = Does not apply, because …
# $readers is a list: "The family and Another agency".
blank-field-not-for = Leave it out of copies for: { $readers }.
# What to look at in the record before answering a question about one’s own work.
blank-field-speaks = Look in the record at: { $what }.
blank-field-speaks-tools = what came of the tools

## When a field is asked
## The conditions stand in "blank-asked-if" as a list, with "or".

blank-asked-if = Only if { $conditions }.
# $answers and $tools are lists of cited words.
blank-asked-answer = { $question } is answered { $answers }
blank-asked-tool = a tool was used: { $tools }
blank-asked-level = a tool came to { $level } or higher
blank-asked-age = the child's age is or may be { $band ->
    [from] from { $from } on
    [under] under { $under }
   *[between] from { $from } to under { $under }
}
blank-asked-unborn = the child is not born yet

## A questionnaire: its head

blank-worry = The worry that leads here
blank-purpose = What it is for
blank-is-not = What it is not
blank-minutes = Minutes it takes
blank-ages-head = Ages
blank-age-needed = It cannot be used without an age.
blank-ages-outside = Outside these ages
blank-unborn = Before birth
blank-born = After birth
# Beside a question or a rule.
blank-only-unborn = Only before the birth.
blank-only-born = Only after the birth.
blank-cautions = Before you begin
blank-paper = This paper
blank-room-name = Name or initials of whom it is about
blank-room-age = Age or date of birth, or that it is not known
blank-room-by = Filled in by: name, role, school or service, telephone

## Before anybody is asked

blank-gate-points = What must be so before anybody is asked
blank-gate-ways = Choose one way
blank-gate-ask = Only when every point above is ticked.
blank-gate-sources = Where the answers come from
blank-gate-items = Answer only these, from what you already know
blank-facts = To know first

## Questions

blank-answering = How to answer
blank-answering-how = Tick one box for each question. A question without a tick is a gap, and is never read as no.
blank-one-of = One of these by age. Choose another if it fits better.
# $answers is a list of cited answers, with "or". What follows is asked or said then.
blank-if = If { $answers }
blank-if-then = If { $answers }:
blank-follow-up = Anything but “No”, no tick included, makes it a sign of harm.
blank-only-harm = Only if a sign of harm is raised.
# $questions is a list of cited questions, with "or".
blank-only-answered = Only if { $questions } is answered { $answers }.
blank-number = Number
# The pages for a child: their name in the browser, and what stands over them in the list of papers.
blank-child-title = Pages to draw and write on
blank-child-pages = Pages to use with a child, with pictures and room to draw and write. No name stands on them:
# A section that is read with a child: what is said to the child before its first question.
blank-said-first = Said to the child first
# Over the room for a child's answer, and for an adult's.
blank-child-said = What the child said or showed, word for word
blank-written = Written down
blank-date = Day, month and year
blank-grade = Grade { $grade }
# Beside the name of a field: for which answers it is, and what helps to fill it in.
blank-note-for = for { $answers }
blank-note-for-help = for { $answers }. { $help }

## What stands below a question in small print, each as a sentence

blank-kind-harm = Sign of harm.
blank-kind-risk = Sign of risk.
blank-kind-vulnerability = Vulnerability, never counted.
blank-kind-strength = Strength, never counted.
blank-kind-context = Recorded beside the result.
blank-weight = { $tier ->
    [high] weight in its sources: high.
    [medium] weight in its sources: medium.
   *[low] weight in its sources: low.
}
# What a source calls the weight of the sign.
blank-weight-in-source = { $source } says “{ $tier }”.
# $who is a list of services, with "or".
blank-who = Who may know: { $who }.
# $provenance is how sure we are, as "blank-provenance" says it.
blank-provenance-sentence = { $provenance }.

## A care profile

blank-profile = The profile
blank-profile-how = Combine the grades of the items of each sub-area, then the grades of the sub-areas of each area, by these rules. Grades are never added up and never averaged.
blank-profile-above = Is any grade above { $grade }? Then the worst of them stands for the whole.
blank-profile-most = Else: does one grade stand more often than every other? Then that grade.
blank-profile-tie = Else, at a tie: the worst grade.
blank-profile-gaps = What was not graded is left out, and the grade is then marked partial. Write the worst item beside each grade: the level follows it, and never a combined grade.
blank-profile-sub-area = Sub-area
blank-profile-items = Its items
blank-profile-grade = Grade
blank-profile-worst = Worst item, its grade
blank-profile-area = Grade of the area, and its worst item
blank-profile-exception = Leaves out { $part } from the area's grade, once its comment is written. It never changes the level.
blank-profile-comment = Comment
blank-targets = Targets
blank-target-number = No.
blank-target-item = Item, and its grade now
blank-target-by-when = By when
blank-target-aim = Aim

## Its end

blank-own-words = In your own words
blank-levels-head = Levels
blank-lineage = Where this comes from
