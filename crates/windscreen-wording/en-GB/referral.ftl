### The referral: the children of a record on paper, whole, in another order, or as a copy that leaves parts out.

## Its head

referral-title = Referral summary
referral-marking = Restricted. Give it only to those who must act on it.
referral-marking-draft = Draft. Restricted. Give it only to those who must act on it.
referral-written = Written
# The day in full and the time, as "10:15".
referral-written-at = { $day }, { $time }
# Beside "review-written-before". $days is a list of days; the heading named is that of a part further on.
referral-written-before = { $days }. See: { review-title }

# A heading, or the words before a line: whom or what something is about, and what it is.
referral-of = { $whom }: { $what }

## Copies, for the family or another agency

referral-copy-title = Copy
referral-copy-family = A copy for the family. Parts are withheld
referral-copy-agency = A copy for another agency. Parts are withheld
referral-copy-not-whole = It is not the whole record. What is withheld is not named here, and its place does not show.
referral-copy-marking-family = Copy for the family. Parts are withheld.
referral-copy-marking-agency = Copy for another agency. Parts are withheld. Give it only to those who must act on it.
referral-copy-form = What is written
referral-copy-results = What came of the tools

## Parts, and what stands in one that is empty

referral-part-empty = Nothing is written here.
referral-more = More about the referral
referral-earlier = As it was written on { $day }
referral-earlier-empty = Nothing more was written then.

## Page one

referral-done = What has been done
referral-referrer = Who is referring
referral-request = What is asked for, and what the family knows
referral-questions = Four questions
referral-times-after-call = After the telephone call: by when
referral-times = If you refer: by when
referral-times-unknown = No time is known: ask the front door
referral-children = The children
referral-children-none = No child stands in this record yet.
referral-children-all = Every child in the record
referral-child = Child
referral-age = Age
referral-born = Born
referral-address = Address
referral-worry = The worry, in one sentence
# In the place of what was not written, and of what was looked for.
referral-not-given = not yet given
referral-not-known = not known
# $date is a date of birth, or one of the two above.
referral-born-on = date of birth { $date }
referral-born-aged = { $age }; date of birth { $date }
referral-born-estimate = { $date } (an estimate)
referral-due-on = not born yet; due { $date }
referral-tools = Tools used for each child
referral-tool = Tool
referral-result = Result
referral-because = Because
referral-known = How much is known
# Fields of the form that are empty are listed beside this.
referral-not-written = Not written yet

# Fields that must be known before anybody rings, visits or sees a child stand under this.
referral-before-contact = Before anybody rings or visits
# $question is the label of a field of the form, $answer what is written in it.
referral-before-doctor = { $question } { $answer }
# $number is "Adult 2", the number of a row of the list of adults.
referral-adult-known = { $name }, { $relationship }
referral-adult-unnamed = { $number }, { $relationship }, name not known
referral-adult-unknown = { $number }, name and relationship not known
# Never shown. What is typed where a name belongs and names nobody, in small letters, with semicolons between.
referral-unknown-words = not known; unknown; not yet known; don't know; do not know; dont know; n/k; nk; not given; none; no name; n/a
# Beside it, where no adult of the family has a warning.
referral-contact = Contacting the adults
referral-contact-unknown = not yet known: ask the referrer before anybody rings, visits or writes

## What heads it, where harm is written down and no tool answers to it, or where the worker judges

head-ask = What is written here may be harm: say which level you suggest
head-decide-together = Telephone the front door today, and decide the level together
head-ask-level = Say which level you suggest: in danger now; children's social care now; several services; one service; or talk it over and set a day.
head-telephone = If a child may be being harmed, do not wait for that: telephone the front door now.
# $words is what the worker chose.
head-judgement = The worker's judgement. { $words }
# The fields that hold it come after, each in a line of its own.
head-recorded = Written down in:

## Pieces that may be put into the family's copy

# $child is a child who is not born yet.
pieces-unborn = { $child }: that there is a pregnancy, and what is written about it
# $page is the heading of a list, $n the number of a row in it.
pieces-row = { $page }, row { $n }

## What the checks find

referral-checks = Not yet complete. Nothing below may delay a call
# In place of a finding whose words would tell too much.
referral-look-again = The worker has something to look at again before this paper is given to anybody else.

## Tools about children, a line each

referral-tool-edition = { $tool }, edition { $edition }
# A rule that set the result, with the signs it rests on between semicolons.
referral-because-signs = { $rule } ({ $signs })
referral-not-named = Not enough was known to name a level
referral-still-stands = As it was on { $day }. Not used again since: it still stands
referral-no-tool = No tool was used
referral-no-tool-reason = No reason given. Each child in the home needs looking at
# A tool that was not used about a child; a rule speaks because of what was answered about somebody else.
referral-unasked = Nothing was answered about this child with this tool. A rule that looks at the whole record says this:
referral-not-needed = Marked as not needed: { $reason }
referral-not-needed-no-reason = Marked as not needed. No reason given: this child still needs looking at
# The same of a tool that was answered as well.
referral-not-needed-answered = Marked as not needed: { $reason }. It was answered all the same, and what was answered stands.
referral-not-needed-no-reason-answered = Marked as not needed. No reason given: this child still needs looking at. It was answered all the same, and what was answered stands.

## A child's own sheets

referral-reference = Reference
referral-no-answers = No tool was answered for this child. That says nothing about what is happening.
referral-not-answered = Not answered
referral-due = Due date
referral-due-passed = Passed: the baby may be here. Check.

## A tool in full

referral-steps = What the rules that fired ask for
referral-evidence = Evidence
referral-suspected = Suspected: a gut feeling, kept apart from the evidence
referral-strengths = Strengths. They never lower a level
referral-background = What makes harm more likely, and context. Never counted
referral-cautions = Cautions

## A care profile

referral-profile = The profile. Grades are never added up or averaged
referral-profile-part = Part of care
referral-profile-grade = Grade
referral-profile-worst = Worst item
referral-exceptions = Exceptions
# An exception of an area of the profile, in its own words, and what the worker wrote to it.
referral-exception = { $part }. { $exception }
referral-exception-comment = { $part }. { $exception } Comment: { $comment }
referral-targets = Targets
referral-target-about = About
referral-target-now = Now
referral-target-by-when = By when
referral-target-aim = Aim

## What to know about whom to ring

referral-doors = Front doors and times: what to know
referral-others = Who else to ring in { $area }
referral-others-same = This list is the same on every referral. It says nothing about this family.
