### Whose names and numbers these are: said wherever an area is named or its numbers stand.

# After the name of an area.
area-example-short = { $area } (example)
# $partnership: a safeguarding partnership, which has nothing to do with the example.
area-example = Example, not issued by { $partnership }. Its names, numbers and times were not checked with the partnership: make sure of them before you need them.

## What of an area's file could not be used

# $parts is one or more of those below, with paper-semicolon between them.
area-unread = These could not be used from the settings for { $area }: { $parts }. What stands in their place is not your partnership's own: ask your partnership.
# $name: the name of a file or of a partnership. $area: another area, for everywhere.
area-unread-all = The names, numbers and times of { $name } could not be read. Those here are of { $area }: ask your partnership for its own.
# In place of the sentence above, where not even the name is known.
area-unread-site = The settings of this site could not be read. The names, numbers and times here are of { $area }: ask your partnership for its own.

area-part-emergency = what to do in an emergency
# $level: a level's neutral name.
area-part-level = the level "{ $level }"
area-part-levels = the levels
area-part-door = the front door "{ $name }"
area-part-door-children = a front door for children
area-part-door-adults = a front door for adults
area-part-door-unnamed = a front door
# $name: when or for what a number is used. $door: the front door whose number it is.
area-part-phone = the number "{ $name }" of { $door }, or its hours
area-part-phone-unnamed = a number of { $door }
# A service.
area-part-contact = the service "{ $name }"
area-part-contact-unnamed = other services
area-part-thresholds = the numbers for "{ $tool }"
area-part-thresholds-unnamed = the numbers for the tools
area-part-bands = the words for the counts of "{ $tool }"
# A time limit.
area-part-time = the time "{ $name }"
area-part-time-unnamed = the times
area-part-calendar = the bank holidays
area-part-escalation = the stages when services disagree
area-part-drift = after how many months without change a plan is named as drift
area-part-review = the day by which all of this must be checked
# A name that somebody wrote into the file and that nobody knows.
area-part-other = "{ $name }"
