### The page on which a paper is looked at and taken away. What the paper itself says is not here.

## What the papers are called, to choose one by

# Each stands after "Look at:".
paper-page-name-children = the children’s referral
# $order says what comes first in it, and is a name of its own.
paper-page-name-order = the children’s referral in another order. { $order }
paper-page-name-adult = the restricted paper of { $adult }
# $tool is the short name of a tool, where several were used about this adult.
paper-page-name-adult-tool = the restricted paper of { $adult }, { $tool }
paper-page-name-worker = your own sheet: what to do next, and whom to ask
# $child is what a child is called.
paper-page-name-agency = a copy about { $child } for another agency
paper-page-name-family = a copy about { $child } for the family

## Before it is taken away

paper-page-title = Check it, then take it away
paper-page-check = Right child? Right recipient? Right printer? Stand at the printer.
paper-page-caution = Downloads and the clipboard are not protected: anybody who uses this device after you can look there.
paper-page-copy-intro = What you see below is exactly what goes. What this reader may not see is left out: whatever is marked so in the referral, all that comes from an adult’s checklist, and what the checks say. Read it as that person would, free words above all.
paper-page-copy-family = What the child said, what others reported, a pregnancy, other children and what is planned are not in it until you put each in yourself. If somebody in the family may be causing harm, ask your safeguarding lead before any copy leaves your hands.
paper-page-copy-family-link = Choose what the family’s copy may also hold
paper-page-copy-link = Say who may not see what: the page on copies
paper-page-back = Back to the summary

## The ways to take it away

paper-page-print = Print or save as PDF
paper-page-copy = Copy as text
paper-page-save-text = Save as text
paper-page-save-html = Save as a web page
paper-page-save-word = Save as a Word file
paper-page-parts-title = Copy one part, for a form on another website
# $part is the heading of a part of the paper.
paper-page-part = Copy: { $part }
paper-page-machines-title = Save for another computer system
paper-page-machines-intro = These hold the same as the paper, in a form that programs read. Ask the receiving service which it takes. They hold names and answers: send them only as your agency has agreed.
paper-page-save-json = Save as JSON
paper-page-save-fhir = Save as FHIR R4

## How that went

paper-page-not-printed = This browser would not print. Copy the text or save it as a file instead.
paper-page-copied = Copied. Paste it where it belongs, then copy something else over it.
paper-page-not-copied = This browser would not copy. Select the text below and copy it, or save it as a file.
paper-page-saved = Saved among this browser’s downloads. Move it where it belongs and delete it there.
paper-page-not-saved = This browser would not save a file. Print it or copy it instead.

## The paper on screen

# Heard, not seen: what this part of the page is.
paper-page-paper = The paper
# $reference is a short row of letters and figures.
paper-page-reference = Reference { $reference }

# Above a paper that the family reads.
paper-page-plan = It may lie at home, and whoever lives there may read it. What names another child is left out, and where there is abuse, what names somebody who may be causing harm. Read it before you hand it over.
