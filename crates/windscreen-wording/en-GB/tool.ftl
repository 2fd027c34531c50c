### A tool: its first page, the safety gate, its questions, and pictures of what came of it.

# Stands above the heading of a page. $label: what the person is called. $tool: the tool's name.
tool-caption = { $label }, { $tool }

## Its first page

tool-needs-age = This tool needs the child’s age: a rough age in years is enough.
tool-not-about-them = This tool is about somebody else: choose it from the list of people.
# The way to another tool. $tool: its title.
tool-open-instead = Open instead: { $tool }
# The age of whom the tool is about. $age: as pages say it.
tool-age = Age: { $age }
# The question on the first page of a tool for babies not born yet.
tool-due = When is the baby due?
# Above questions about the person that come before those of the tool.
tool-facts = First
tool-start = Start answering
# A link back to the safety gate. $way: what the way is called that was chosen there.
tool-way = { $way }: choose another way
# $from and $to: how many minutes.
tool-minutes = It takes about { $from } to { $to } { $to ->
    [one] minute
   *[other] minutes
}.
tool-minutes-not-known = How long it takes has not been measured yet.

## Where the tool comes from

tool-provenance = Edition, sources and permission
# $edition: which edition it is, say "2026-11".
tool-edition = Edition { $edition }.
# When the permission to use the tool was looked up. $day: a date.
tool-permission-checked = Checked { $day }.
# How many of the tool's items and rules are of each kind.
tool-marks = Of its items and rules, { $seen } { $seen ->
    [one] was
   *[other] were
} read in a named source, { $recalled } { $recalled ->
    [one] is known from the published tool and was
   *[other] are known from the published tool and were
} not read again, and { $proposed } { $proposed ->
    [one] is
   *[other] are
} this toolkit’s own.
# A source. $id: its name in the tool's own file.
tool-source = { $id }: { $title }

## A part of it

tool-parts = All parts, and the result so far
# Stands after the name of a part. $n: how many of its questions are answered. $of: how many it has.
tool-part-answered = { $n } of { $of }
# A part of a tool under the heading that this area gives it.
tool-part-under = { $heading }: { $part }
tool-so-far = The result so far
# How many of all the questions that are asked are answered.
tool-answered = { $n } of { $of } answered
tool-key = What the answers mean
# A press that answers "not known" to every question of this part that is not answered yet, but to no sign of harm.
section-rest = Rest of this part: don’t know
# What came of it. $n: how many questions.
section-rest-done = { $n ->
    [one] { $figure } question is now answered “not known”.
   *[other] { $figure } questions are now answered “not known”.
}
section-rest-undo = Undo: take back “don’t know”
section-rest-undone = Taken back: those questions are unanswered again.
# A press that answers every question of this part that is not answered yet as it was answered last time; of the signs of
# harm only those that were raised then.
section-still = Rest of this part: still so
section-still-done = { $n ->
    [one] { $figure } question is answered as it was last time.
   *[other] { $figure } questions are answered as they were last time.
}
section-still-undo = Undo: take back “still so”
# What was answered at an earlier time, beside the question. $answer is the answer, $day the day.
item-last = On { $day }: { $answer }
# Gives that answer again.
item-still-so = Still so
# What such a press leaves. $n: how many signs.
section-rest-signs = { $n ->
    [one] { $figure } sign of harm or danger is left: answer it.
   *[other] { $figure } signs of harm or danger are left: answer each.
}
# The line that stays in sight until the question about danger is answered; pressing it leads there.
section-danger-open = Danger right now? Not answered yet

## Its longer texts

tool-texts-title = In your own words
tool-texts = Leave any of these and come back. What is still empty is named in the result and holds nothing back.

## The safety gate: three ways on, before questions that it could be unsafe to ask

gate-points = Tick what is so right now
gate-ways = How will you go on?
gate-age = How old is the person?
gate-no-way = Choose how to go on
# $known is what the way is called on which nobody is asked, $not_safe the one where it is not safe to ask.
gate-points-missing = Not every point is met: choose “{ $known }” or “{ $not_safe }”. Either can refer all the same
gate-alone = The questions that follow are for you alone, from what you already know. Leave any of them.

## A tool opened by its own link: one thing is asked first, and no name

# $label: what the person will be called, "Child 1".
quick-no-name-child = No name is asked. The child is called { $label } here.
# $label: what the person will be called, "Adult 1".
quick-no-name-adult = No name is asked. The adult is called { $label } here.
# $label: what the home is called until somebody says otherwise.
quick-no-name-home = No address is asked. The home is called { $label } here.
quick-age = How old is the child?
quick-no-age = Choose one. For an age, write whole years from 0 to 17
quick-needs-age = This tool needs the child’s age: a rough age in years is enough

## A question or sign

# $from and $to: ages in years, both included.
item-ages = For ages { $from } to { $to } (age not known here).
# $who: one or more of those named in common.ftl (who-school and so on), as a list.
item-who = Who usually knows: { $who }
# In place of the answers, where a child stands in the record.
item-from-record = Yes: a child stands in this record.
# Below the answers, where a child may be of the ages asked about and nobody has answered.
item-from-record-not-known = The record does not say whether such a child stays here. Until this is answered, it is taken as not known.
item-clear = Clear this answer
# Opens what else is asked beside an answer. $fields: the labels of those fields.
item-more = More: { $fields }
# Among the ticks for the other children, where a note asks which of them.
item-child-elsewhere = A child who is not in this record
item-child-not-known = Not known who
item-source-needed = Needed here, because nobody is being asked: say who told you, or where you read it.
# Several items describe the same thing at different ages, and one of them is shown.
item-stage = Which stage fits this child?
item-stage-hint = Suggested from the age. Choose another if it fits better.

# Several parts of a tool are for different ages or ways of communicating, and one of them is shown.
section-stage = Which pages fit this child?

## An exception that a care profile allows

item-exception = An exception
item-exception-comment = What the difficulty is, and how it is known
item-exception-hint = Until this is written the exception changes nothing. It never changes what must be done: that rests on the worst item.

## Targets of a care profile

item-targets = Set targets for the items graded 3 to 5, worst first
# $topic: what the item is about. $grade: 3 to 5.
item-target = { $topic }, now grade { $grade }
item-aim = Aim
item-aim-hint = What would be seen for this child
item-aim-grade = Grade aimed at
item-by-when = By when

## The care profile as a chart

tool-profile = The profile
tool-profile-scale = 1 is the best care, 5 the worst.
# The name of a table. $code: the letter of an area of care. $title: its name. $grade: its grade in words.
tool-profile-area = { $code } { $title }: { $grade }
tool-profile-part = Part of care
tool-profile-words = In words
# $topic: what the worst item is about. $grade: 1 to 5.
tool-profile-worst = Worst: { $topic }, { $grade }.

## The six levels as a picture

# Read out in place of the picture. $levels: their names, as a list. $marked: the level that is suggested.
tool-diagram = Levels from the least to the most: { $levels }. Marked: { $marked }
tool-diagram-unmarked = Levels from the least to the most: { $levels }. None is marked: not enough is known
# A level without a name, in that list.
tool-diagram-no-name = no name
# The same below the picture.
tool-diagram-no-level = No level
# Stands below the level that is suggested.
tool-diagram-here = suggested here

## How something went over time, as a picture and a table

tool-trend-time = Over time
# Read out in place of the picture. $points: the values, as a list.
tool-trend = { $title }: { $points }
# $day: a date. $value: a number.
tool-trend-point = { $day } { $value }
tool-trend-no-point = { $day } none
