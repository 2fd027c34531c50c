### What came of a tool. Most of what stands on the page is the summary's own; here are the words around it.

## The way on

result-to-summary = Go to the summary
result-change-answers = Change answers
result-to-people = People and tools

## What must happen now

# Over the steps, below a heading that says in a line what to do.
result-do-now = Do now

# Right before a number in bold. $what says when or for what the number is.
result-phone-what = { $what }:{ " " }
# Right after a number in bold. $hours says when somebody answers it.
result-phone-hours = { " " }({ $hours })
# Over what an area says about its numbers.
result-door-note = About these numbers

# Over the question, which stands folded once the answer is no.
result-danger-no = Danger now: you answered no

## What follows from it

result-routes-title = Then
# Over what each of the lines above means, and what else may help.
result-routes-more = About what to do

## Why

result-why-title = Why
# Right after a rule in bold. $because names the answers that decided it.
result-because = : { $because }
# Over what an area says of a level. $level is its own word for it.
result-level-means = What “{ $level }” means
# Over the rules that were met and do not decide.
result-why-more = { $n ->
    [one] { $figure } more rule met
   *[other] { $figure } more rules met
}
result-reached-title = How this was worked out
result-counts-caption = Counts and the numbers they are held against
result-counts-rule = Rule
result-counts-count = Count
# Who set the number from which on the rule is met.
result-counts-set-by = Number set by
result-counted-none = No answer counted in a rule.
result-counted-caption = Every answer that counted
# What a tool asks about: a sign of harm.
result-counted-sign = Sign
result-counted-answer = Answer
# The rules in which the answer counted.
result-counted-in = Counted in
# Before a list of rules that need an answer that was not given.
result-not-tried-title = Could not be tried
# $topic is what was asked.
result-answer = { $topic }: { $answer }

## What is not known

result-gaps-title = What could still change it
# $n says how many, in figures.
result-gaps-unknown = Not known: { $n }
result-gaps-unanswered = Not answered: { $n }
# $title is one of the two above, of signs of harm alone.
result-gaps-harm = Signs of harm. { $title }
# $topic is what was asked, $ask who may know it: "school or nursery or GP".
result-gap-ask = { $topic } ({ $ask })
result-to-questions = Go back to the questions

## Signs said to be over a year ago

# $n is how many, in figures.
result-earlier-title = Over a year ago: { $n }
result-earlier-intro = You said so, and no rule counts it. It stays on the papers.

## The worker's own judgement

result-judgement-title = More serious than this says? Raise it
# The same once somebody has raised it.
result-judgement-given = You raised it by your own judgement: change that
result-judgement-intro = You may raise what is suggested, at once and for any reason you can give. It can never lower what a rule found.
result-judgement-legend = At the least, I think this needs
result-judgement-none = I leave it as it is
result-judgement-reasons = Your reasons
result-judgement-reasons-hint = What you saw or know that the questions did not ask. Until it is written the paper says that it is missing; nothing waits for it.
# Of a tool that opens ways to help instead of suggesting one level.
result-judgement-routes = Your judgement can open a route at any number, at once. It can never close one that a rule opened.

## The levels of help, in plain words

result-level-watch = Talk, record, and look again by a date
result-level-early-help = Early help
result-level-multi-agency = Several agencies together
result-level-statutory = Children’s social care, by telephone, now
result-level-immediate = Someone is in danger now
# $level is one of those above, $name what the area calls it.
result-level-named = { $level } ({ $name })

## The same home: answers about it, given to other children who live there

result-home-title = The same home
result-home-intro = What you answered about the home can stand for another child who lives there. It is given only where nothing was answered for that child yet. Everything else is asked for each child.
result-home-give = Give { $child } the same answers about the home

## What stands at the end

# $n is how many, in figures.
result-missing-title = Still to write: { $n }
result-missing-intro = These are empty. The paper will say so; nothing waits for them.
result-missing-link = Write them
# $n is how many, in figures.
result-strengths-title = Strengths recorded: { $n }
result-cautions-title = Keep in mind

## Telling the page around, where the questionnaires are part of another website

result-share-title = Share with this website
result-share-intro = The page around these questionnaires asks for the level and the ids of the rules that fired. If you share them, that page will see them, and so will every company whose scripts run on it. They hold no word of yours and name nobody; but a rule that fired can say what was answered. Nothing is shared unless you press the button, and nothing waits for it.
result-share = Share the level and the rules with this website
result-shared = Shared with the page around.
