### Then and now: what was found at earlier times beside what is so now, and beginning to look again.

## The page

review-page-title = Then and now
review-page-link = Then and now: look again, and see what has changed
review-page-none = Nothing stands here from an earlier time. Keep this record as a file today; when you look again, open that file and start a review. What was found then is set beside what is found now, and can no longer be left out.
# $days are the days on which the record was written before.
review-page-days = Written before, on: { $days }
# Between two of those days.
review-page-days-between = ;{ " " }
review-page-to-people = People and tools
review-page-to-referral = Go to the summary

## Beginning to look again

review-page-again-title = Look again
# $day is a day, $n how many days ago it was.
review-page-again-written = { $n ->
    [one] What is open was written on { $day }, { $n } day ago.
   *[other] What is open was written on { $day }, { $n } days ago.
}
review-page-again-intro = A review puts those answers aside, dated, and asks again. People, the chronology and what is written once about the household stay. Nothing is lost, and nothing of it can be left out later.
review-page-again-changed = Something was changed since it was opened. What is changed today must not stand under that day: save it, or open the file again, to start a review.
review-page-again-start = Start a review
review-page-again-correct = To correct or finish what you wrote then, go on without a review: the answers stay as they are and the new date stands over all of them.

## The children side by side

review-page-side-title = The children side by side
review-page-side-caption = What came of each tool, as it last was

## One person and one tool

review-page-tool-of = { $person }: { $tool }
# Right after a day, in bold. $result is what came of the tool on that day.
review-page-result-then = : { $result }
review-page-moved-caption = What moved, and what cannot be compared
review-page-moved-about = About
review-page-moved-then = Then
review-page-moved-now = Now
review-page-moved-says = What that says
# What was to be reached by this time, as it was set down last time.
review-page-targets-caption = Targets set last time
review-page-targets-about = About
review-page-targets-aim = Aim
# Places on a care profile's line from one to five.
review-page-targets-grades = Grades
review-page-targets-stands = How it stands
