### Whose names and numbers these are: said wherever an area is named or its numbers stand.

# After the name of an area.
area-example-short = { $area } (example)
# $partnership: a safeguarding partnership, which has nothing to do with the example.
area-example = Example, not issued by { $partnership }. Its names, numbers and times were not checked with the partnership: make sure of them before you need them.

## Choosing it

# Opens the list of areas, wherever none is chosen yet.
area-choose = Choose your area
# Read out after the area's name, which opens the list of areas in the header of every page.
area-change = : change the area
# The label of the list.
area-label = Your area
area-hint = Where the child or adult lives. Its names and numbers are then used on every page.
# In the list, for the area that is used where none is chosen. $area: its name.
area-none = Not chosen, or not listed: { $area }
# A tick below the list.
area-remember = Remember this area on this device
area-remembered = The area is remembered on this device, and nothing else. Take the tick away to forget it.
area-not-remembered = This browser keeps nothing for this page. The area stays chosen until you close or reload it.

## Where numbers to ring would stand while no area is chosen

# Below the names of one front door or more.
area-find-numbers = Numbers for day and night: ask your lead, or see the council’s website.

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
area-part-groupings = the headings of "{ $tool }"
# A time limit.
area-part-time = the time "{ $name }"
area-part-time-unnamed = the times
area-part-calendar = the bank holidays
area-part-escalation = the stages when services disagree
area-part-drift = after how many months without change a plan is named as drift
area-part-review = the day by which all of this must be checked
# A name that somebody wrote into the file and that nobody knows.
area-part-other = "{ $name }"
