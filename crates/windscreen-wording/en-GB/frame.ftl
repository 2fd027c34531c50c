### What stands around every page, and what may come up on any of them.

## Header

# The name of the toolkit, where neither the site nor its area gives one.
frame-name = Windscreen
# The first link of the page, seen only when the keyboard is on it.
frame-skip = Skip to main content
# What screen readers call the links of the header.
frame-ways = This sitting
frame-summary = Summary
frame-about = About
frame-hide = Hide the screen
# What screen readers call the place of the link "Back".
frame-back-place = One page back
frame-back = Back

## Footer

frame-is-aid = A screening aid, not an assessment. Nothing you enter leaves this device, and nothing is kept on it unless you ask for that. Suggested: the front door decides.
frame-exit-help = Exit this page wipes what you entered and leaves. It does not clear your browsing history. Pressing Shift three times, quickly, does the same.
# What other tabs, or earlier sittings, keep on this device. $written: days and times, with commas.
frame-kept = Kept on this device by another tab, or before, and encrypted: last written on { $written }. Exit this page does not delete that.
# A link after the sentence above.
frame-kept-open = Open it, or delete it

## The button by which somebody leaves in a hurry

frame-exit = Exit this page
# Said by screen readers before the words of the button.
frame-exit-urgency = Emergency
# Said by screen readers while the page is blank.
frame-exit-loading = Loading.
# Said by screen readers after a press of the Shift key.
frame-exit-presses = { $n ->
    [one] Shift, press { $n } more time to exit.
   *[other] Shift, press { $n } more times to exit.
}
# Said by screen readers when the presses took too long.
frame-exit-expired = Exit this page expired.

## Keeping what was entered

frame-offer-title = Keep what you have entered?
frame-offer = You have been answering for a while. If this page closes by mistake, your answers are gone. You can keep them as an encrypted file or, encrypted, on this device.
frame-offer-keep = Keep it
frame-offer-not-now = Not now
frame-kept-deleted = What this tab kept on this device was deleted in another tab. What you entered is still on this page, and is kept nowhere else.

## The screen is covered

frame-hidden-title = Screen hidden
frame-hidden = Nothing was deleted. The screen is covered when nobody has used it for a while, and when somebody hides it.
frame-show = Show it again

## The area's names and numbers are older than they should be

# Stands in bold type before the sentence below.
frame-review-first = Check before relying on it:
# $area: the name of an area. $day: a date.
frame-review-due = the names, numbers and times for { $area } should have been reviewed by { $day }.

## Something is wrong with the site's settings

frame-fault-title = This site’s settings have a fault
frame-fault = The rest works. Show this to whoever looks after the site:

## What must happen now, on every page of questions once a sign of harm is raised

# What screen readers call its place.
frame-panel-place = What to do now
# $number: the emergency number, 999.
frame-panel-ring = Ring { $number } now.
# Stands after the sentence above.
frame-panel-ring-more = Someone may be in danger. Then telephone the front door. Do not finish this first.
frame-panel-act = Act now, by telephone, before the child goes home.
# The same for a baby not born yet, and for a home.
frame-panel-act-at-once = Act now, by telephone.
# Stands after the sentence above.
frame-panel-act-more = Tell your safeguarding lead and ring the front door. Do not finish this first.
frame-panel-who = Who to ring and what to say

## While the part of the program that shows a page is loading

frame-waiting-title = One moment
frame-waiting-failed = This page could not be loaded
# In place of the title above where the page is that of a result.
frame-waiting-result = What came of it
frame-waiting-loading = Loading this page. What you entered stays on this device.
frame-waiting-missing = A part of this program could not be loaded, so this page cannot be shown yet. Nothing you entered is lost or was sent. Check the connection, then try again.
# The first thing said where a part is missing.
frame-waiting-do-not-wait = If you are worried, do not wait for this page: speak to your safeguarding lead or telephone the front door.
frame-waiting-again = Try again
# Only while nothing has been entered: loading the page anew would lose it.
frame-waiting-reload = Nothing is entered yet, so you can also load this page anew.
frame-waiting-paper = Print the paper version
frame-waiting-so-far = What the rules say so far
frame-waiting-not-all = This is not all there is to say. If you are worried, do not wait for it: speak to your safeguarding lead or telephone the front door.

## Ways on, on several pages

frame-continue = Continue
frame-see-result = See the result
frame-to-people = Go to people and tools
# The page that was asked for is about somebody or something that was taken out since.
frame-gone = This is no longer here

## Labels

# Stands after words that are set apart: those of a button or link (then only screen readers say this: which of several
# alike it is), or an answer in bold type (then this is what it means).
frame-after-label = : { $words }

## The copy of what was entered, shown if the program stops

# A line of it. $what: which field. $words: what was entered there.
frame-copy-line = { $what }: { $words }
# A line about one person, on one tool. $who: what the person is called.
frame-copy-line-of = { $who }, { $tool }, { $what }: { $words }
# As the field of such a line: the reason why a level was raised.
frame-copy-judgement = judgement
# As what was entered.
frame-copy-not-known = not known
