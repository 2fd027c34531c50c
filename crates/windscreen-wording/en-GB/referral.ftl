### The referral: the children of a record on paper, whole, in another order, or as a copy that leaves parts out.

## Its head

referral-title = Referral summary
referral-marking = Restricted. Give it only to those who must act on it.
referral-marking-draft = Draft: act on what is here, more may follow. Restricted. Give it only to those who must act on it.
referral-written = Written
# The day in full and the time, as "10:15".
referral-written-at = { $day }, { $time }
# $at is the above, $to the team to which it goes.
referral-written-to = { $at }, to { $to }
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

## The first page

referral-about = Children
# The headings that come after the first page.
referral-further-on = Further on
# $age is an age in words, or that a child is not born yet.
referral-about-child = { $child } ({ $age })
referral-age-not-known = age not known
# Above everything, whether it is urgent. What follows says why.
referral-urgent = Urgent: yes
referral-urgent-today = Urgent: today
referral-urgent-open = Urgent: to be decided with you
referral-urgent-not = Not marked as urgent
referral-who = Who
referral-referrer = Who refers
referral-children-none = No child stands in this record yet.
# In the place of an address that the child above has too.
referral-same-address = Same address
referral-adults = Adults
referral-other-children = Other children
# In the place of what was not written, and of what was looked for.
referral-not-given = not yet given
referral-not-known = not known
# $date is a date of birth, or one of the two above.
referral-born-on = Date of birth { $date }
referral-born-aged = { $age }; date of birth { $date }
referral-born-estimate = { $date } (an estimate)
referral-due-on = Not born yet; due { $date }
referral-events = What happened
# The day, and at what time of it or over what time.
referral-event-when = { $day }, { $period }
referral-event-undated = no date
referral-event-unsaid = Not said what
# Beside what happened: where, who saw it and how it is known.
referral-event-beside = { $event } ({ $beside })
referral-event-domestic = an incident of domestic abuse
referral-events-none = No event is written down.
referral-events-more = { $n ->
    [one] One more stands under Other events.
   *[other] { $n } more stand under Other events.
}
referral-events-other = Other events
referral-meaning = What it means for each child
referral-why-now = Why now
referral-view = What we think (opinion)
referral-other-explanations = It could also be: { $others }.
referral-level = Level suggested
referral-strengths = Strengths
referral-told-and-level = What the parents know, and which level
referral-told = The parents
referral-gaps = Not known, and who may know it
# $topics are things that are not known; $who is a list, such as "midwife or GP".
referral-gap-asked = { $topics } ({ $who })
referral-gap-of = { $label } ({ $child })
referral-tools = Tools
# A tool, and the child about whom it was used.
referral-tool-of = { $tool }, { $child }
# $result is a level in the area's own words.
referral-result-because = { $result }, because: { $because }
referral-because-more = { $n } more, further on
# What a tool about an adult suggests for the children: not which tool, whose it is or what it rests on.
referral-by-adults = A tool about an adult suggests for the children: { $level }. Its reasons stand on a paper of its own.
referral-suggested = A tool suggests a level; children’s social care decides.

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

## Pieces that may be put into the family's copy

# $child is a child who is not born yet.
pieces-unborn = { $child }: that there is a pregnancy, and what is written about it
# $page is the heading of a list, $n the number of a row in it.
pieces-row = { $page }, row { $n }

## What the checks find, where its words would tell too much

referral-look-again = The worker has something to look at again before this paper is given to anybody else.

## Tools about children

# A rule that set the result, with the signs it rests on between semicolons; or a topic with what was answered.
referral-because-signs = { $rule } ({ $signs })
referral-not-named = Not enough was known to name a level
referral-still-stands = As it was on { $day }. Not used again since: it still stands
referral-stands-unfinished = As it was on { $day }. Begun again and not finished: it still stands
referral-no-tool = no tool was used. That says nothing about what is happening.
referral-only-home = the home was looked at, and no tool was used about the child.
# A tool that was not used about a child; a rule speaks because of what was answered about somebody else.
referral-unasked = Nothing was answered about this child with it
referral-not-needed = Marked as not needed: { $reason }
referral-not-needed-no-reason = Marked as not needed. No reason given: this child still needs looking at
# The same of a tool that was answered as well.
referral-not-needed-answered = Marked as not needed: { $reason }. It was answered all the same, and what was answered stands.
referral-not-needed-no-reason-answered = Marked as not needed. No reason given: this child still needs looking at. It was answered all the same, and what was answered stands.
referral-result = Result
referral-but = Beside that
referral-raised = Raised
referral-counted = Counted, and no level by itself
# One worry, raised in several tools.
referral-same-worry = The same worry in two tools
# $part is what one tool says: a topic and an answer.
referral-same-part = { $tool }: { $part }
# Of a home, the children who stay there.
referral-stays = Stays there
# A home, and the children who stay there, where not all do.
referral-home-of = { $home } (stays there: { $stays })
referral-suspected = Suspected only
referral-background = Background
referral-facts = Known of the child
referral-notes = Written beside the answers
referral-due = Due date
referral-due-passed = Passed: the baby may be here. Check.
# $tool is a tool with its edition and the child about whom it was used.
referral-annex = Every answer. { $tool }

## A care profile

referral-profile = The profile. Grades are never added up or averaged
# The worst item of a part; $grade is a figure.
referral-worst = Worst: { $topic } ({ $grade })
referral-exceptions = Exceptions
# An exception of an area of the profile, in its own words, and what the worker wrote to it.
referral-exception = { $part }. { $exception }
referral-exception-comment = { $part }. { $exception } Comment: { $comment }
referral-targets = Targets
# Of a part of care: how it is now, what is aimed at, and by when.
referral-target = { $topic }: now { $now }; aim: { $aim }; by: { $day }

## The worker's own sheet

worker-title = Your own sheet
worker-marking = For you alone. Never send it.
# $stands is a day, $what is due on it, $counts says from what that counts.
worker-due = { $stands }: { $what } ({ $counts })
worker-next-after-call = After the telephone call: by when
worker-next = If you refer: by when
worker-ask = Whom to ask
# $topics are things that are not known; $who is a list, such as "midwife or GP".
worker-ask-whom = Ask { $who }: { $topics }
worker-unanswered = Not answered: { $topics }
worker-unanswered-many = { $n } questions are not answered
worker-not-tried = Rules that could not be tried: { $rules }
# In place of a finding whose words would tell too much.
worker-look-again = Look at the referral again before you give it to anybody.
worker-missing = Still to write on the referral
# Beside the answers of a tool.
worker-missing-beside = { $n ->
    [one] one thing that it asks for in writing is not written
   *[other] { $n } things that it asks for in writing are not written
}
worker-rules = What the rules ask for
# Titles of ways on.
worker-routes = Ways on: { $routes }
worker-doors = Who else can be rung
