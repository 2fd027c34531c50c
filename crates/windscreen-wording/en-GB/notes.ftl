### What is written about the whole referral, beside the answers: the labels of fields and a line of help under some, on
### the summary page and on paper.

## What has been done already

notes-police-called = Police or ambulance called
notes-police-called-help = When, and the log number. Leave it empty if nobody rang.
notes-door-telephoned = Front door telephoned
notes-door-telephoned-help = When, whom you spoke to, and what was agreed.
notes-children-now = Where each child is now
notes-children-now-help = With whom, and until when. Say if a child is hurt or needs a doctor.

## Who is referring

notes-name = Name
notes-role = Role
notes-role-help = And how you know the family.
notes-agency = School, service or agency
notes-telephone = Telephone
notes-telephone-help = And when you can be reached.
notes-lead-told = Safeguarding lead told
notes-lead-told-help = Or your manager: who, and when.

## What is asked for, and what the family knows of it

notes-asked-of-door = Asked of the front door
notes-asked-of-door-help = What you want to happen.
notes-family-told = What the family has been told
notes-family-told-help = Parents or carers, and the child: who told them, when, and what they said. If nobody was told, why not. Never delay for this.

## The four questions

notes-know = What do I know?
notes-tell = Who needs to be told?
notes-gaps = What gaps are there, and who could fill them?
notes-explanations = What other explanations are there?
notes-explanations-help = One here, and a second below.
notes-second-explanation = A second explanation

## About each child

notes-worry = The worry, in one sentence
notes-worry-help = What you saw or heard, and what it does to this child.
notes-for-child = What else the front door must know for this child
notes-for-child-help = Nothing comes here by itself. Somebody who may be causing harm may have a right to see this child's papers: write only what this child needs.
