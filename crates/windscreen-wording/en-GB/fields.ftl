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
field-no-day-of-age = There is no such day. Give it in full, such as 27 3 2019.
field-born-later = That day is still to come. Choose "Not born yet", or correct it.
field-born-adult = By this date the person is 18 or over. Correct it, or add them as an adult.
field-years-of-child = Give the age in whole years, from 0 to 17.

## A number

field-no-number = Write a whole number from 0 to 999

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
