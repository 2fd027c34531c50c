### Who it is about, and which tool for whom: every child of the household, each with each tool.

# Also the link to this page.
people-title = People and tools
people-add = Add every child who lives in the household or is linked to it, however well each seems to be doing, and babies not born yet. Initials or a number are enough: no name is needed.
people-nobody = Nobody has been added yet.
people-add-child = Add a child
people-add-unborn = Add an unborn baby
people-add-adult = Add an adult
people-add-home = Add a home
people-to-summary = Go to the summary

## A person

# What somebody is called until somebody says otherwise. $n: 1, 2 and so on.
people-child-n = Child { $n }
people-adult-n = Adult { $n }
people-home-n = Home { $n }
# Stands after what the person is called, where others have an age.
people-age-not-known = age not known
people-change = Change label or age, or take out
# What a person is called here.
people-label = Label
people-label-hint = A number or initials. Not a full name.
people-age = Age
# Of an unborn baby: opens the day of birth.
people-born = The baby has been born
people-born-day = On which day was the baby born?
people-born-hint = The due date stays known, and so does everything that was answered and written before. Whether anyone is in danger now is asked again.
people-born-yes = Say that the baby has been born
people-change-home = Change label, or take out
people-home-label-hint = For example Home 1. No address and no name.
people-remove-home-sure = Everything that was entered about this home goes, and cannot be brought back.
# Which children stay in a home.
people-stays = Who stays here?
people-stays-hint = Every child is counted, those added later too. Take the tick away only from a child who never stays here. A few nights count.
people-stays-nobody = No child is in this record yet. Every child who is added counts as staying here.
# $label: what the person is called.
people-remove = Take out { $label }
people-remove-sure = Everything that was entered about this person goes, and cannot be brought back.
people-remove-yes = Take out { $label } and everything entered

## The tools for a person

# The table's name. $label: what the person is called.
people-tools = Tools for { $label }
people-tool = Tool
people-standing = Where it stands
# Said by screen readers after the name of a tool, which is a link. $label: what the person is called.
people-tool-for = for { $label }
people-needs-age = Needs an age: give one above.
# Where a tool is not asked about somebody of this age, and the link that opens it all the same. $tool: the tool's title.
people-other-ages = Not asked at this age.
people-use-all-the-same = Use all the same: { $tool }
people-act-now = Act now
people-answered = Answered
people-in-progress = In progress
people-not-started = Not started
# How a tool stands, and the words of the button that makes it so.
people-not-needed = Not needed
people-change-answers = Change answers
# The button takes back that the tool is not needed.
people-needed = It is needed after all
people-reason = Why is it not needed?
people-reason-hint = Until a reason stands here, the tool counts as not done.
