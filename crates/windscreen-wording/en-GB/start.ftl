### The first page: what this is and is not; choose by worry or by name; the area.

start-title = Worried about a child, or about an adult at home?
start-lead = See at once what must happen now and why, and take away a referral for the front door.
start-is-not = For school, health and other staff. Nothing leaves this browser, and nothing is kept unless you ask for that. It supports your judgement and does not replace it.

start-kept-title = Something is kept on this device
# $written: days and times, with commas.
start-kept = It is encrypted, and was last written on { $written }. It opens with its passphrase.
start-kept-open = Open it, or delete it

# Under the button "Refer now".
start-refer = Six short pages: danger, the child, who rings back, what happened, what you ask, what the parents know. A tool can come before or after.

# Above the worries that cannot wait, each a link to the tool that fits it.
start-cannot-wait = What cannot wait
# Above the other worries.
start-worries = What else worries you

start-people-title = More than one child, or more than one worry
start-people = Add every child in the household, unborn babies too, and choose tools for each.
start-people-go = Start with the people
start-open = Open an earlier record, or one kept on this device

## Before the program runs, on the same page

first-loading = Loading the questionnaires.
first-no-script = JavaScript is switched off, so the questionnaires cannot run here.
first-still = If this is still all you see after half a minute, they cannot run in this browser. Do not wait for them: telephone your safeguarding lead or your local children’s or adults’ social care. Nothing has been sent anywhere.
first-paper = Print the paper version
