### The page on keeping the work: an encrypted file, the same on this device, and opening an earlier one.

## The page

keep-title = Keep it, or open an earlier one
keep-link = Keep it as an encrypted file, or open an earlier one
keep-cannot = This browser cannot encrypt at this address, so nothing can be kept here: that needs an address that begins with https, and a script of this site that may have been blocked. You can still print the papers, copy them or save them as text.
keep-intro = What you entered can be kept in one encrypted file, which you take with you. Nobody can open it without the passphrase: if it is lost, so is the file. There is no other way in, for us neither.
keep-to-people = People and tools
# Before a list of answers that were given on an earlier edition of a tool.
keep-unfit-title = Answers that no longer fit
keep-unfit-intro = This record was made with another edition of a tool. These answers are kept, and count for nothing until they are given again:

## The passphrase

keep-passphrase = Passphrase
keep-passphrase-hint = Four or more words that nobody would guess. Do not use a name, a date or a word from the record.
keep-passphrase-none = Write a passphrase first.
# How hard the passphrase that is typed would be to guess.
keep-passphrase-weak = Weak: a machine would guess it soon. Add words that nobody expects together.
keep-passphrase-fair = Fair. Longer is better: four words or more.
keep-passphrase-good = Good, if it stands nowhere else.
# Said when a weak one is to be used.
keep-passphrase-weak-sure = This passphrase is weak, and nothing has been kept with it yet. Make it longer, or press again to use it as it is.
# Words and runs of keys that are guessed first, small and with spaces between. Not shown.
keep-passphrase-common = password passwort passphrase secret welcome letmein hello qwerty asdf zxcvbn abcd abcdef admin login user test windscreen safeguarding safeguard child children school nursery teacher pupil england london football liverpool arsenal chelsea united sunshine princess monkey dragon iloveyou january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter christmas
keep-passphrase-show = Show it as I type
keep-passphrase-again = Passphrase once more
keep-passphrase-again-hint = To save or to keep. To open something, once is enough.
keep-passphrase-differs = Type the same passphrase in both boxes, or show it. Nothing has been kept yet.

## A covered screen, which asks for the passphrase before it is shown again

keep-uncover-intro = It asks for the passphrase that was used last.
keep-uncover = Show it again
keep-uncover-wrong = That is not the passphrase that was used last. Nothing was deleted.

## Saving a file

keep-save-title = Save
keep-save-intro = The file is called windscreen.jwe and says nothing of what is inside. It lands among this browser’s downloads: move it where your agency keeps such files, and delete it there.
keep-save = Save what is entered
keep-encrypting = Encrypting. This takes a moment.
keep-saved = Saved among this browser’s downloads.
keep-not-saved = This browser would not save the file. What you entered is still here: print it, or copy it as text.

## Opening a file

keep-open-title = Open
keep-open-intro = Give its passphrase above, then choose the file.
keep-open-replaces = Opening a file lets go of what is entered now. Save that first if you need it. If the file does not open, nothing changes.
keep-open = Choose a file and open it
keep-opening = Opening. This takes a moment.
keep-opened = Opened. Go on with the people and tools, or start a review of what was written then.

## Why a file did not open, and what to do

keep-refused-none = No file was chosen. Nothing has changed.
keep-refused-passphrase = The passphrase does not open this file. Check capital letters and spaces, and try again. Nothing has changed.
keep-refused-truncated = The end of this file is missing: it was not copied whole. Look for another copy. Nothing has changed.
keep-refused-foreign = This is not a file that was saved here. Its name ends in .jwe, and it was saved with this toolkit. Nothing has changed.
keep-refused-newer = This file was made by a later version of this toolkit, or by another program. Open it with the version that made it. Nothing has changed.
keep-refused-huge = This file is larger than any that is saved here. Nothing has changed.
# Opening it would take the device very long, which a file that was saved here never does.
keep-refused-iterations = This file asks for more work than any that is saved here, so it was not opened. Nothing has changed.
keep-refused-damaged = This file is damaged: something in it was changed after it was saved. Look for another copy. Nothing has changed.

## Keeping it on this device

keep-here-title = Keep on this device
keep-here-intro = So that a browser that closes by mistake loses nothing. It is encrypted with the passphrase above, and is deleted when its time has run out, when you exit, or here. Do not use it on a device that other people share unless your agency agrees.
keep-here-one-day = Keep here: One day
keep-here-one-week = Keep here: A week
keep-here-four-weeks = Keep here: Four weeks
keep-here-cannot = This browser does not let this page keep anything on the device. Save a file instead.
keep-here-begun = From now on this is kept on this device.
keep-here-refused = This browser would not keep it on the device. Nothing is lost: save a file instead.
# $until is a day and a time.
keep-here-until = What is entered here is kept on this device, encrypted, a few seconds after each change, until { $until }.
keep-here-failed = The last changes could not be written here: there may be no room. Save a file as well.
# "Exit this page" is what the button says that stands on every page.
keep-here-exit = Exit this page deletes it, and what was opened from this device. If the browser closes or stops, it is still here: open it below, with the passphrase.
keep-here-stop = Stop, and delete what is kept here
keep-here-stopped = Nothing of this is kept on this device any more.

## What was kept on this device before

keep-before-title = Kept on this device before, or in another tab
keep-before-intro = Give the passphrase above, then open it. What is open in another tab is opened as a copy of its own, so that neither writes over the other.
# $written and $until are each a day and a time.
keep-before-dates = Last written on { $written }. Stays until { $until }.
keep-before-open = Open it
keep-before-delete = Delete it
# Heard, not seen, right after "Open it" or "Delete it". $written is a day and a time.
keep-before-which = , written on { $written }
keep-before-sure = Delete for good what was last written on { $written }? If it is open in another tab, that tab stops keeping it.
keep-before-sure-yes = Delete it for good
keep-before-sure-no = Leave it
keep-before-deleted = Deleted.
