### Words that are said in more than one place.
###
### Each message is a whole: a sentence is never put together from two messages, since another language has another
### order. Ids begin with the page or paper they belong to; those here belong to none.

yes = Yes
no = No
not-known = Not known
n-questions = { $n } { $n ->
    [one] question
   *[other] questions
}

# A list: "a, b and c", "a, b or c".
list-comma = ,{ " " }
list-and = and
list-or = or
