### Fields that stand on several pages, and what is wrong with what was entered.

# Said by screen readers before what is wrong; a colon follows.
field-error = Error
# The heading above all that is wrong with a page.
field-problem = There is a problem

## A date

field-day = Day
field-month = Month
field-year = Year
# Stands above day, month and year.
field-date-hint = For example, 27 3 2026
field-no-day = There is no such day
# What is wrong with an age or a date of birth, above the question.
field-no-day-of-age = There is no such day. Give day, month and year in figures.
field-born-later = That day is still to come. Choose "Not born yet", or correct it.
field-born-adult = By this date the person is 18 or over. Correct it, or add them as an adult.
# What is wrong with a due date, or with the weeks of a pregnancy.
field-due-too-far = This due date is more than 42 weeks ahead: no pregnancy is so long. Correct it. Until then nothing is worked out from it.
field-due-long-past = This due date is long past. If the baby has been born, say so on the page of people; else correct it. Until then nothing is worked out from it.
field-weeks-wrong = Give the weeks as a whole number, from 0 to 44.
field-days-wrong = Give the days beyond the weeks as a whole number, from 0 to 6.
field-no-day-of-weeks = There is no such day. Give it in full, such as 23 11 2026.
field-weeks-later = That day is still to come. Give the day on which the weeks were said.
# What is wrong with the day on which a baby is said to have been born.
field-birth-needed = Give the day of birth in full, such as 27 3 2027.
field-birth-later = That day is still to come. Give the day on which the baby was born.
field-birth-long-ago = That day is over a year ago. Correct it; or, if the child was never an unborn baby in this record, change the age instead.
field-years-of-child = Give the age in whole years, from 0 to 17.

## A number

# $most is the greatest number that can be true here.
field-no-number = Write a whole number from 0 to { $most }

## How old somebody is

field-age-18 = 18 or over
field-age-16 = 16 or 17
field-age-13 = 13 to 15
field-age-0 = Under 13
field-age-years = In whole years
# The label of the field for the number of years.
field-years = Years
field-age-born = By date of birth
field-age-unborn = Not born yet
field-age-due = With the due date, if it is known
field-age-weeks = Not born yet: by the weeks of the pregnancy

## When a baby is due

field-due-by-day = By the due date
field-due-by-weeks = By the weeks and days of the pregnancy
field-due-not-known = Ask the midwife. No dates are worked out until it is known.
# The labels of three fields: how far the pregnancy was on a day.
field-weeks = Weeks
field-days = And days
field-weeks-on = On which day was it so many weeks?
field-weeks-on-hint = The day of the scan, or on which the midwife said it. For example, 23 11 2026
