### Days and ages, as every page and paper says them.

## Days

day-weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
# Said only as part of day-plain: in the form that stands between day and year.
day-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
# $day is the day of the month in figures, $month is day-month.
day-plain = { $day } { $month } { $year }
# A day of the year in which it is read. $day is the day of the month in figures.
day-short = { $weekday } { $day } { $month }
# $day is day-plain, $weekday is day-weekday.
day-full = { $weekday } { $day }

## How old somebody is, beside the name "Age"

age-years = { $n ->
    [0] under 1 year
    [one] { $n } year
   *[other] { $n } years
}
# $day is the date of birth.
age-born = { $n ->
    [0] under 1 year (born { $day })
    [one] { $n } year (born { $day })
   *[other] { $n } years (born { $day })
}
age-born-later = not known (the date of birth given, { $day }, is still to come)
age-or-over = { $n ->
   *[other] { $n } or over
}
# Both in whole years.
age-between = { $to ->
   *[other] between { $from } and { $to } years
}
age-unborn = not born yet, due date not known: ask the midwife
# $weeks is how far the pregnancy is, as 24 weeks and 3 days.
age-unborn-due = not born yet: { $weeks } today, due { $day }
# Before the weeks of a pregnancy are counted.
age-unborn-due-only = not born yet, due { $day }
age-unborn-due-passed = not born yet when added; due { $day }, which has passed ({ $weeks }): the baby may be here
# A due date that cannot be right.
age-unborn-due-too-far = not born yet. The due date given, { $day }, is more than 42 weeks ahead and cannot be right: ask the midwife
age-unborn-due-long-past = not born yet when added. The due date given, { $day }, is long past: the baby may be here, or the date is wrong. Ask the midwife
# $weeks and $days are how many, each with its word.
age-weeks-and-days = { $weeks } and { $days }
# Of a baby who was in the record before the birth. $age is how old the baby is, $weeks how far the pregnancy was at birth.
age-born-at = { $age }, born at { $weeks }, was due { $day }
age-born-was-due = { $age }, was due { $day }
age-not-known = not known
