### What came before, beside what is so now: for the result page and for the papers.

## The part of a paper

review-title = What came before
# The days of earlier times are listed beside this.
review-written-before = Written before, on
review-cautions = Before anything is called better
review-side-by-side = Side by side, as it last was
review-compared = Compared
# The first and the last of the days that are compared, and how many days lie between.
review-between = { $from } to { $to }: { $days ->
    [one] { $days } day
   *[other] { $days } days
}
review-hidden = The same grade, for other reasons
review-moved = What moved
review-about = About
review-then = Then
review-now = Now
review-says = What that says
# How many answers did not move.
review-same = { $n ->
    [one] { $n } answer is as before.
   *[other] { $n } answers are as before.
}
# The head of the first column of a trend; the others are days.
review-line = Line
# Where a line of a trend has no number for a day.
review-none = none
review-targets = Targets set last time
review-target-aim = Aim
review-target-grades-head = Grades
review-target-stands = How it stands

## How an answer moved

review-lost = Worse: the gain of last time is gone
review-worse = Worse
review-better = Better. It counts once it holds at the next review
review-held = The gain of last time has held: it counts
review-as-before = As before
review-different = Another answer, neither better nor worse
review-other-edition = Cannot be compared: another edition of the tool
review-other-words = Cannot be compared: asked in other words
review-other-age = Cannot be compared: asked at another age
review-asked-once = Cannot be compared: asked at one of the two times
review-unknown = Cannot be compared: not known or not answered then, now or both
review-not-looked-at = Not looked at: nobody has asked again. That is no change for the better
review-applies-once = Cannot be compared: it applies at one of the two times
review-not-asked = Not asked
review-not-answered = Not answered
# $answer is the id of an answer that this edition of the tool does not have.
review-answer-other-edition = "{ $answer }", an answer of another edition

## What came of a tool at a time

review-no-rule = No rule set a level
review-not-named = Not enough was known to name a level
review-result-other-edition = { $result } (another edition of the tool)
review-result-on = { $result } ({ $day })
review-raised = { $raised ->
    [one] { $raised } sign
   *[other] { $raised } signs
} raised, { $unknown ->
   *[other] { $unknown } not known or not answered
}
## Help that was given

review-help = What help changed for the child
review-help-new = New since then
review-help-same = No other effect than last time
review-help-other = Another effect than last time
review-help-gone = Not written down any more

review-trend-grades = Grade of each area, 5 the worst
# $n questions were answered at every one of the times; only they are drawn. $figure is the same number.
review-trend-signs = { $n ->
    [one] How many signs are raised, of the { $figure } question that was answered each time
   *[other] How many signs are raised, of the { $figure } questions that were answered each time
}
review-trend-raised = Raised

## A grade that stayed while what it rests on moved

review-hidden-grade = { $part } is still grade { $grade }, for other reasons than before.
review-hidden-better = Better: { $parts }.
review-hidden-worse = Worse: { $parts }.
# One of those parts, with its grade then and now.
review-hidden-part = { $part } ({ $then } to { $now })

## Targets

# What is aimed at, and by when, as the worker wrote it.
review-target-by = { $aim }, by { $when }
# Each is a grade in figures, or "none".
review-target-grades = { $then ->
    [none] no grade
   *[grade] { $then }
}, aimed at { $aimed ->
    [none] no grade
   *[grade] { $aimed }
}, now { $now ->
    [none] no grade
   *[grade] { $now }
}
review-target-met = Met
review-target-part-met = Met in part
review-target-not-met = Not met
review-target-unknown = Cannot be told from the grades

## What to look at before anything is called better

review-new-gain = Something is better than last time. One good visit is not change: it counts when it holds at the next review. Who saw it, on which days, and what has changed for the child?
review-last-on = { $tool } (last on { $day })
# $tool is "review-last-on".
review-not-again = { $person }: { $tool } was used before and not now. What stood there still stands.
review-gone = { $person } stood in the record on { $day } and is no longer in it. Say where this person is, and who has looked.
review-risen = { $person }, { $tool }: the level is higher than last time. It is now: { $level }.
review-risen-not-named = { $person }, { $tool }: what the rules found is graver than last time, and not enough is known to name a level.
review-drift = { $person }, { $tool }: { $months ->
    [one] { $months } month
   *[other] { $months } months
} or more since the worry was first recorded ({ $day }), and it is not lower at two times running. Stop and ask what this work has changed for this child. Call the agencies together, with somebody who has not worked with the family.

## Everybody side by side

review-tool = Tool
review-not-used = Not used
review-grade = grade { $grade }
review-no-grade = no grade
# An area of a care profile, after the title of the tool.
review-tool-part = { $tool }: { $part }
