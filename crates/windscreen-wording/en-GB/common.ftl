### Words that are said in more than one place.
###
### Each message is a whole: a sentence is never put together from two messages, since another language has another
### order. Ids begin with the page or paper they belong to; those here belong to none.

yes = Yes
no = No
not-known = Not known
# Of words: nobody asked, or nobody knows.
not-asked-or-known = Not asked, or not known
n-questions = { $n } { $n ->
    [one] question
   *[other] questions
}

# A list: "a, b and c", "a, b or c".
list-comma = ,{ " " }
list-and = and
list-or = or

## Who could be asked, or usually knows: in lists

who-school = school or nursery
who-health-visitor = health visitor
who-school-nurse = school nurse
who-midwife = midwife
who-gp = GP
who-home-visit = somebody who visits the home
who-police = police
who-housing = housing officer
who-social-care = social care
who-specialist = a specialist service
who-person = the person themself
who-anyone = anyone who knows them
