### Papers for one purpose and one reader each: what the form's own file does not say.

# Whom a sheet is about.
form-paper-about = About
# Why somebody is referred, beside the signs.
form-paper-why = Why
# Signs that are not critical by themselves, with what was said of them.
form-paper-also = Also
# The last of the reasons: how many answers were counted, and how much is known.
form-paper-count = Counted
# $n events stand on another paper.
form-paper-more-events = { $n ->
    [one] One more event stands on the referral.
   *[other] { $n } more events stand on the referral.
}
form-paper-no-tool = No checklist about this person has been used yet. Say by telephone what you know.
# Within how long an answer is due at a step of a disagreement; $long is a time such as "2 working days".
form-paper-stage-within = An answer within { $long }
form-paper-stage-unknown = How soon an answer is due is not known here: agree a day

## Beside a question about one's own work: what stands in the record, shown and never judged.
speaks-title = In the record:
speaks-nothing = Nothing in the record speaks to this yet
# $words is a piece of what was written about this child under this label.
speaks-of-child = { $child }, { $label }: { $words }
# Beside a child of whom nothing is written, where something is of another.
speaks-nothing-of-child = nothing written yet
# How much of a tool about a child is answered.
speaks-tool-answered = { $n } of { $of } answered
# $n more rows stand in the list of this title.
speaks-more-rows = { $title }: { $n } more
# After words that were cut.
speaks-and-on = { " …" }
