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
age-unborn = not born yet, due date not known
age-unborn-due = not born yet, due { $day }
age-unborn-due-passed = not born yet when added; due { $day }, which has passed: the baby may be here
age-not-known = not known
