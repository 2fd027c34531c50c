### What must happen now, whom to ring, and by when the rest.

## What must happen, in one line

# $number is the emergency number of the area.
now-ring = Ring { $number } now
now-telephone-title = Telephone children’s social care now
now-not-assessed = Not assessed yet: find out more, starting today
now-find-out = Not enough is known: find out more, starting today
now-keep-looking = Keep looking, and keep a note
now-talk-it-over = Talk it over, and set a day to look again
now-early-help = Speak to your safeguarding lead today, about early help
now-multi-agency = Speak to your safeguarding lead today, and bring the agencies together
now-act-on-routes = Act today on what is named below
# $title is one of the lines above, where too much is not known to say that it is all.
now-at-least = At least: { $title }

## The steps

now-then-telephone = Then telephone the front door: now, before the child goes home.
now-telephone = Telephone the front door now, before the child goes home. If the child is already at home, telephone all the same.
# The two above for a baby not born yet, and for a home.
now-then-telephone-at-once = Then telephone the front door: now.
now-telephone-at-once = Telephone the front door now.
now-tell-lead = Tell your safeguarding lead. If you cannot reach them, telephone yourself.
now-do-not-wait = Do not wait for a finished tool, another screen, this paper or anyone's consent.
now-tell-and-ask = Tell your safeguarding lead today, and ask the people who may know.
# About an adult: a question in the wrong place can bring danger.
now-tell-today = Tell your safeguarding lead today.
now-do-not-wait-for-answers = If you think that a child is being harmed, or may be, do not wait for the answers: telephone the front door now.
now-uneasy = If you are uneasy, say so to your safeguarding lead. Your judgement can raise the level at once.

## Whom to ring

# In place of a telephone number, a time or a name that an area does not give.
now-ask-partnership = not known: ask your partnership
now-telephone-hours = { $number } ({ $hours })
# In place of the name of a service.
now-contact-unnamed = Telephone

## What a service is for, where an area gives no name

now-service-idva = IDVA
now-service-nspcc = NSPCC
now-service-marac = Marac
now-service-police = Police
now-service-exploitation = Exploitation group

# A tool that was begun again and is not finished. $day is the day on which it was used last.
now-stands = On { $day } this asked for action now. That stands until every question has been looked at again
