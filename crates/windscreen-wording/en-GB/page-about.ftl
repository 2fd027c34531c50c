### Which version this is, where its contents come from, and which tools are not here and why.

about-title = About this toolkit
about-intro = Questionnaires for neglect, the home, the care a child receives, child sexual exploitation, domestic abuse, parents’ own needs, the time before a birth, early help, and pages to hear it from the child. They help you see what must happen now and write it down. They do not diagnose, do not prove or rule out harm, and do not decide: the front door decides.
# $build is the version of the program, $area what the safeguarding partnership's area is called, $edition the edition
# of the area's numbers, $review-by the day by which they must be looked at again.
about-version = Version { $build }. Area: { $area }, edition { $edition }, review by { $review-by }.
about-tools-title = The tools

## Who to ring

about-doors-title = Who to ring in { $area }
# Where children's social care is reached; said where the area gives the place no name of its own.
about-door = Front door
# $what says when or for what the number is, $hours when somebody answers it.
about-phone = { $what }: { $number }
about-phone-hours = { $what }: { $number }, { $hours }
# In place of a number.
about-phone-unknown = not known, ask your partnership
about-contact-phone = Telephone: { $number }

## Tools that are not here

about-withheld-title = Tools that may not be printed here
# $reason and $instead are sentences of their own: why it may not be printed, and what to do instead.
about-withheld-why = { $reason } Owner: { $owner }. { $instead }
about-coming-title = Not here yet
