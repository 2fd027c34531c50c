### The summary page: what is asked once, and the papers to take away.

## The page

summary-page-title = Summary
summary-page-nobody = Nobody has been added yet, so there is nothing to sum up.
summary-page-to-people = Start with the people
summary-page-intro = Fill in what you can. Leave the rest: the paper says what is missing, and nothing waits for it. In an emergency, ring first and write later.

## What must happen now

# Fields of the form stand under it, as a list.
summary-page-recorded = Written down in:
summary-page-from-adult = An adult’s checklist asks for this call. The children’s papers do not say so. Say below which level you suggest, and write for each child what you know from elsewhere.

## What is asked

summary-page-done = What has been done
summary-page-each-child = For each child
summary-page-questions = Four questions
summary-page-request = What you ask, and what the family knows
summary-page-referrer = Who is referring
# $field is what is asked about this child.
summary-page-field-of-child = { $child }: { $field }

## The papers

summary-page-papers-title = Take it away
summary-page-papers-intro = Look at each paper first. From there you can print it, save it as PDF, copy it, or save it as a file.
# $paper is what the paper is called: see page-paper.ftl.
summary-page-look-at = Look at: { $paper }
summary-page-other-papers = Other orders, and copies with parts left out
summary-page-adults = An adult’s checklist is a paper of its own. The children’s papers say nothing of it, nor that there is one: they hold what you write there yourself.
