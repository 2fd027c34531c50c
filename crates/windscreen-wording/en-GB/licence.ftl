### Questions in licensed words, which a partnership that holds a licence may load in the place of the toolkit's own.

# $owner: whose words they are. $holder: who holds the licence.
licence-words-of = Questions in the words of { $owner }, used under licence by { $holder }. The rules, and the levels that come of them, are this toolkit’s own.
# $terms: the terms of the licence, a sentence in its owner's words.
licence-terms = Licence: { $terms }
# $until: the last day of the licence.
licence-until = In force until { $until }
# Some answers were given after the licence had ended. $topics: what they are about.
licence-own-since = Answered in this toolkit’s own words, after the licence had ended: { $topics }.
licence-missing = These questions were asked in the words of { $owner }, used under licence by { $holder }. Those words are not on this site any more, so the questions stand here in this toolkit’s own words. The answers are as they were given.
# Above the first question of a tool. $until: the last day of the licence.
licence-ended = The licence for the wording of { $owner } ended on { $until }. The questions are in this toolkit’s own words. { $holder } can renew the licence.
licence-not-yet = The licence for the wording of { $owner } begins on { $from }. Until then the questions are in this toolkit’s own words.
# The tool has changed since the wording was made.
licence-other-edition = The wording of { $owner } was made for another edition of this tool. The questions are in this toolkit’s own words. { $holder } can have the wording checked.
licence-ended-while = What was answered so far was asked in the wording of { $owner }. { $why ->
    [edition] That wording was made for another edition of this tool
   *[ended] The licence for it does not hold today
}, so the questions are now in this toolkit’s own words. Answers that are there stay, and are printed in the words in which they were asked. What is answered or changed now is printed in these. { $holder } can see to the wording.
# Beside an answer that was given to other words. $words: the question as it was asked.
licence-asked-as = Answered when it was asked as: { $words }
# How answers of two times compare.
licence-compared = At one of these times the questions were asked in other words ({ $owner }). What got better is not counted as better.
