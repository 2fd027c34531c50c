### The summary page: one list of what there is to do, and the papers to take away.

## The page

summary-page-title = Summary
summary-page-nobody = Nobody has been added yet, so there is nothing to sum up.
summary-page-to-people = Start with the people
# Also a button on other pages that leads to the first page of the form.
summary-page-refer = Refer now
summary-page-continue = Continue to the referral
summary-page-intro = Every page is short, each can be left and taken up again, and nothing waits for another. In an emergency, ring first and write later.

## What must happen now

summary-page-to-level = Suggest a level
# Fields of the form stand under it, as a list.
summary-page-recorded = Written down in:
summary-page-from-adult = An adult’s checklist asks for this call. The children’s papers do not say so. Say on each child’s page which level you suggest, and write what you know from elsewhere.

## Who it is about, and the tools

summary-page-people = Who it is about
summary-page-change-people = Add or change people
# Stands under a person for whom no tool was answered.
summary-page-no-tools = No tool about this person is answered. A referral can be written without one.

## The papers

summary-page-papers-title = Take it away
summary-page-papers-intro = Look at each paper first. From there you can print it, save it as PDF, copy it, or save it as a file.
# $paper is what the paper is called: see page-paper.ftl.
summary-page-look-at = Look at: { $paper }
summary-page-other-papers = Other orders, and copies with parts left out
summary-page-adults = What is answered about an adult is a paper of its own. The children’s papers hold what you write there yourself. Of the answers they say nothing; some tools add one line, the level suggested for the children, where that does not rest on domestic abuse.

# Leads from what must happen today for an adult to the result, which says what to do.
summary-page-adult-now = What to do, and why
