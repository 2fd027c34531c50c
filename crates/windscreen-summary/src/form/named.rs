//! What of the referral form the program names: every page, field, list, cell and choice that it knows by itself, and no
//! other. Whatever else stands in the form (`referral/form.json` of windscreen-content), the program takes as it comes.
//!
//! A test holds that each of these stands in the form.

/// A choice of a field, by its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// The field.
    pub field: &'static str,
    /// The choice.
    pub id: &'static str,
}

/// Ids, each under a name that says what it is, and all of them once more in a list.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $id:literal;)*) => {
        $($(#[$doc])* pub const $name: &str = $id;)*

        /// All of them.
        pub const ALL: &[&str] = &[$($name),*];
    };
}

/// The pages on which what a check misses can be filled in.
pub mod page {
    ids! {
        /// Danger now.
        URGENT = "urgent";
        /// Where this goes.
        ROUTE = "route";
        /// Who is referring.
        REFERRER = "referrer";
        /// The child.
        CHILD = "child";
        /// More about the child.
        CHILD_MORE = "child-more";
        /// School and health.
        PLACES = "places";
        /// How the child communicates.
        COMMUNICATION = "communication";
        /// Seeing the child.
        SEEN = "seen";
        /// Before the birth.
        UNBORN = "unborn";
        /// At 16 and 17.
        OLDER = "older";
        /// Other children.
        OTHER_CHILDREN = "other-children";
        /// What happened.
        EVIDENCE = "evidence";
        /// History, and help so far.
        HISTORY = "history";
        /// What it does to this child.
        CONCERN = "concern";
        /// What kind of worry it is.
        KINDS = "kinds";
        /// Four questions.
        QUESTIONS = "questions";
        /// The risk.
        RISK = "risk";
        /// Strengths.
        STRENGTHS = "strengths";
        /// How the family works with the worker.
        WORKING_TOGETHER = "working-together";
        /// What is asked for, and what the parents know.
        TOLD = "told";
        /// Sharing what is known.
        SHARING = "sharing";
        /// The adults.
        ADULTS = "adults";
        /// Other services.
        AGENCIES = "agencies";
        /// Actions.
        ACTIONS = "actions";
        /// Agreement to early help.
        CONSENT = "eh-consent";
        /// Days from which time limits count.
        DATES = "dates";
        /// Early help: from when it counts.
        EARLY_HELP = "eh-dates";
        /// If somebody disagrees, or nothing happens.
        ESCALATION = "escalation";
        /// Copies.
        COPIES = "copies";
    }
}

/// Fields that are asked once, or once for each child.
pub mod field {
    ids! {
        /// Whether anyone is in danger now. *Not known* is treated as yes.
        DANGER = "u1";
        /// Whether the police or an ambulance was called.
        EMERGENCY_CALL = "u2";
        /// Whether the front door was telephoned.
        FRONT_DOOR_CALL = "u3";
        /// Whether a child needs a doctor.
        DOCTOR = "u4";
        /// Where each child is now: on page one it stands beside the children, whatever else was done.
        CHILDREN_NOW = "u5";
        /// Where the mother of an unborn baby is now.
        MOTHER_NOW = "u6";
        /// Which partnership or team it is for.
        RECIPIENT = "m1";
        /// Who refers.
        REFERRER_NAME = "f1-name";
        /// In what role.
        REFERRER_ROLE = "f1-role";
        /// For whom they work.
        REFERRER_AGENCY = "f1-agency";
        /// The number to ring back.
        REFERRER_PHONE = "f2-phone";
        /// A child's name.
        CHILD_NAME = "c1-name";
        /// A child's date of birth, or the day on which a baby is due.
        BIRTH = "c2";
        /// Whether that is an estimate.
        BIRTH_ESTIMATED = "c2-estimated";
        /// A child's ethnicity.
        ETHNICITY = "c4";
        /// A child's first language.
        LANGUAGE = "c5-language";
        /// Who interprets.
        INTERPRETER = "c5-interpreter";
        /// Disability and special needs.
        DISABILITY = "c7";
        /// A child's NHS number.
        NHS_NUMBER = "c8";
        /// A child's address: on page one it stands beside the child's name.
        ADDRESS = "c9";
        /// School or nursery.
        SCHOOL = "c10";
        /// A child's GP.
        GP = "c11-gp";
        /// Whether the child was seen.
        SEEN = "c13";
        /// Why not, or why not alone.
        NOT_SEEN_WHY = "c13-why";
        /// A child's own words.
        OWN_WORDS = "c15";
        /// How the child was heard.
        HOW_HEARD = "c15-how";
        /// What the worry does to the child now.
        EFFECT_NOW = "c16-now";
        /// What it will do if nothing changes.
        EFFECT_LATER = "c16-later";
        /// Whether the child is part of the referral.
        PART = "c18";
        /// Why not.
        NOT_PART_WHY = "c18-why";
        /// Who holds parental responsibility.
        RESPONSIBILITY = "h3";
        /// Whether a child of 16 or 17 may have nowhere to live.
        HOMELESS = "h16-home";
        /// The midwife.
        MIDWIFE = "b-midwife";
        /// What kind of worry it is.
        KINDS = "e1";
        /// The worry in one sentence: on page one it stands beside the child's name.
        WORRY = "e2";
        /// Why now.
        WHY_NOW = "e7";
        /// Earlier worries, plans and moves.
        HISTORY = "e8";
        /// What there is in the family besides.
        IN_FAMILY = "e10";
        /// Signs of agreeing without changing.
        SIGNS = "e11-compliance";
        /// When they were first seen.
        SIGNS_FIRST = "e11-first";
        /// When they were seen again.
        SIGNS_SECOND = "e11-second";
        /// Whether the parents or carers have been told.
        TOLD = "k1";
        /// Whether they agree.
        AGREE = "k2";
        /// Why they were not told, or not asked.
        NOT_TOLD_REASON = "k3-reason";
        /// Who agreed to that.
        NOT_TOLD_AUTHORISER = "k3-authoriser";
        /// What must not be passed on, and who wishes not to be named.
        NOT_PASSED_ON = "k6";
        /// The national referral mechanism.
        TRAFFICKED = "k7";
        /// How serious it is.
        SEVERITY = "r2-severity";
        /// How likely it is.
        LIKELIHOOD = "r2-likelihood";
        /// The time that the judgement covers.
        PERIOD = "r3-period";
        /// When it is to be looked at again.
        REVIEW = "r3-review";
        /// Another explanation.
        EXPLANATION_FIRST = "r6-first";
        /// A second one.
        EXPLANATION_SECOND = "r6-second";
        /// The level in the area's own words.
        LEVEL_WORDS = "r8";
        /// Which level the worker suggests: its choices are levels.
        SUGGESTED = "r8-level";
        /// Why.
        LEVEL_REASONS = "r8-reasons";
        /// Whether the family's copy may hold what came of the tools.
        RESULTS_MAY_BE_READ = "copy-answers";
        /// Whether every answer of the tools goes with the referral.
        ANSWERS_ADDED = "a2-answers";
        /// Which of the adults written down an adult's tool is about.
        OWN_ROW = "ma-person";
        /// Which of them may be causing that adult harm.
        HARMED_BY = "ma-harm";
        /// What is to change for a child, as their parents read it.
        PLAN_CHANGE = "p-change";
        /// What then, where somebody does not agree to early help.
        REFUSED = "eh-refused";
        /// Whether a paper may lie in the child's home.
        PLAN_SAFE = "p-safe";
        /// Whether the worker agrees with what was decided.
        AGREED = "d3-agreed";
        /// Why a paper that could put somebody in danger stays as it is.
        DANGEROUS_WHY = "z1-why";
    }
}

/// Choices of those fields.
pub mod choice {
    use super::{Choice, field};

    macro_rules! choices {
        ($($(#[$doc:meta])* $name:ident = $field:ident, $id:literal;)*) => {
            $($(#[$doc])* pub const $name: Choice = Choice { field: field::$field, id: $id };)*

            /// All of them.
            pub const ALL: &[Choice] = &[$($name),*];
        };
    }
    choices! {
        /// There is danger now.
        DANGER_NOW = DANGER, "yes";
        /// It is not known whether there is.
        DANGER_NOT_KNOWN = DANGER, "not-known";
        /// There is none.
        NO_DANGER = DANGER, "no";
        /// A doctor is needed and has not seen the child.
        DOCTOR_NEEDED = DOCTOR, "needed";
        /// It is not known whether one is.
        DOCTOR_NOT_KNOWN = DOCTOR, "not-known";
        /// The date of birth is an estimate.
        IS_ESTIMATE = BIRTH_ESTIMATED, "yes";
        /// Somebody of the family interprets.
        FAMILY_INTERPRETS = INTERPRETER, "family";
        /// The child was seen alone.
        SEEN_ALONE = SEEN, "alone";
        /// The child was seen with somebody else there.
        SEEN_NOT_ALONE = SEEN, "not-alone";
        /// The child was considered and is not part of it.
        CONSIDERED = PART, "considered";
        /// The child may have nowhere to live.
        MAY_BE_HOMELESS = HOMELESS, "yes";
        /// It is not known.
        HOME_NOT_KNOWN = HOMELESS, "not-known";
        /// It is about domestic abuse.
        ABOUT_DOMESTIC_ABUSE = KINDS, "domestic";
        /// It is about sexual abuse.
        ABOUT_SEXUAL_ABUSE = KINDS, "sexual";
        /// It is about exploitation.
        ABOUT_EXPLOITATION = KINDS, "exploitation";
        /// There is domestic abuse in the family.
        DOMESTIC_ABUSE_IN_FAMILY = IN_FAMILY, "domestic";
        /// Nobody was told.
        NOBODY_TOLD = TOLD, "no";
        /// One of them was told, or in part.
        TOLD_IN_PART = TOLD, "in-part";
        /// They do not agree.
        DO_NOT_AGREE = AGREE, "does-not";
        /// They were not asked.
        NOT_ASKED = AGREE, "not-asked";
        /// A paper may lie in the child's home.
        PLAN_IS_SAFE = PLAN_SAFE, "yes";
        /// The worker does not agree with what was decided.
        NOT_AGREED = AGREED, "no";
        /// Nothing was decided.
        NO_ANSWER = AGREED, "no-answer";
        /// The worker cannot name a level.
        LEVEL_NOT_KNOWN = SUGGESTED, "not-known";
        /// The family's copy may hold what came of the tools.
        RESULTS_MAY_BE_READ = RESULTS_MAY_BE_READ, "yes";
        /// Every answer of the tools goes with the referral.
        ANSWERS_ADDED = ANSWERS_ADDED, "add";
    }
}

/// The list of what was seen, heard and reported.
pub mod evidence {
    /// Its id.
    pub const LIST: &str = "evidence";
    /// A choice of whether something is fact or opinion: a fact.
    pub const FACT: &str = "fact";
    /// A choice of whether something is an incident of domestic abuse: it is.
    pub const DOMESTIC: &str = "domestic";
    /// It is not.
    pub const NOT_DOMESTIC: &str = "no";
    /// A choice of whether it is fact or opinion: it is an opinion.
    pub const OPINION: &str = "opinion";
    ids! {
        /// On which day.
        DATE = "date";
        /// Or over what time.
        PERIOD = "period";
        /// What was seen.
        WHAT = "what";
        /// Who saw, heard or said it.
        SOURCE = "source";
        /// Fact or opinion.
        NATURE = "nature";
        /// Whether it is an incident of domestic abuse.
        INCIDENT = "incident";
        /// Which children.
        CHILDREN = "children";
        /// Whose copies leave it out.
        WITHHOLD = "withhold";
    }
}

/// The list of the adults.
pub mod household {
    /// Its id.
    pub const LIST: &str = "household";
    /// Choices of whether they may be causing harm: they are, or may be.
    pub const CAUSES: [&str; 2] = ["yes", "may"];
    /// A choice of how somebody may be contacted: their address is secret.
    pub const ADDRESS_SECRET: &str = "no-address";
    ids! {
        /// Their name.
        NAME = "name";
        /// What they are to each child.
        RELATIONSHIP = "relationship";
        /// How old they are.
        AGE = "age";
        /// Where they live.
        LIVES = "lives";
        /// Where somebody who may be causing harm is now.
        WHERE = "where";
        /// For which children they hold parental responsibility.
        RESPONSIBILITY = "responsibility";
        /// Whether they may be causing harm.
        HARM = "harm";
        /// How they may not be contacted.
        CONTACT = "contact";
    }
}

/// The list of other children.
pub mod other_children {
    /// Its id.
    pub const LIST: &str = "other-children";
    /// A choice of whether they are part of the referral: they were considered and are not.
    pub const CONSIDERED: &str = "considered";
    ids! {
        /// Whether they are part of the referral.
        INCLUDED = "included";
        /// Why not.
        WHY = "why";
    }
}

/// The list of results of tools that are used elsewhere.
pub mod other_tools {
    /// Its id.
    pub const LIST: &str = "other-tools";
    ids! {
        /// Which tool.
        TOOL = "tool";
    }
}

/// The list of help that was given.
pub mod help {
    /// Its id.
    pub const LIST: &str = "help";
    ids! {
        /// What was given or tried.
        WHAT = "what";
        /// What it changed for the child.
        EFFECT = "effect";
    }
}

/// The list of strengths.
pub mod strengths {
    /// Its id.
    pub const LIST: &str = "strengths";
    ids! {
        /// What protects.
        WHAT = "what";
        /// When it was seen.
        OBSERVED = "observed";
    }
}

/// The list of those who were asked whether they agree to early help.
pub mod consent {
    /// Its id.
    pub const LIST: &str = "eh-consent";
    /// A choice of whether somebody agrees to be helped: they do.
    pub const AGREES: &str = "agrees";
    /// They do not.
    pub const DOES_NOT: &str = "does-not";
    ids! {
        /// Whether they agree to be helped.
        HELPED = "helped";
    }
}

/// The list of actions.
pub mod actions {
    /// Its id.
    pub const LIST: &str = "actions";
    /// A choice of how it stands: it is done.
    pub const MET: &str = "met";
    ids! {
        /// Who does it.
        WHO = "who";
        /// What is to be done.
        WHAT = "what";
        /// By when.
        BY_WHEN = "by-when";
        /// How anybody will know that it is done.
        MEASURE = "measure";
        /// What it changes for the child.
        OUTCOME = "outcome";
        /// How it stands.
        STATUS = "status";
        /// Whether it stands in the plan that the family reads: for the worker, and printed nowhere.
        PLAN = "plan";
    }
}

/// The list of steps in a disagreement, which the area's stages begin.
pub mod escalation {
    /// Its id.
    pub const LIST: &str = "escalation";
    ids! {
        /// The area's stage.
        STAGE = "stage";
        /// When it was begun.
        WHEN = "when";
        /// What was said.
        WHAT = "what";
        /// By when an answer is due.
        DUE = "due";
        /// What was answered.
        ANSWERED = "answer";
    }
}

/// The list of copies.
pub mod copies {
    /// Its id.
    pub const LIST: &str = "copies";
    /// A choice of whether a copy goes to the family: it does.
    pub const TO_FAMILY: &str = "yes";
    ids! {
        /// Whether it goes to the family.
        FAMILY = "family";
    }
}

/// Every list, with its cells that are named.
pub const LISTS: [(&str, &[&str]); 9] = [
    (help::LIST, help::ALL),
    (other_tools::LIST, other_tools::ALL),
    (evidence::LIST, evidence::ALL),
    (household::LIST, household::ALL),
    (other_children::LIST, other_children::ALL),
    (strengths::LIST, strengths::ALL),
    (actions::LIST, actions::ALL),
    (escalation::LIST, escalation::ALL),
    (copies::LIST, copies::ALL),
];

/// Choices in cells: of which list, in which cell.
pub const CHOSEN_CELLS: [(&str, &str, &str); 10] = [
    (household::LIST, household::HARM, household::CAUSES[0]),
    (household::LIST, household::HARM, household::CAUSES[1]),
    (actions::LIST, actions::STATUS, actions::MET),
    (evidence::LIST, evidence::NATURE, evidence::FACT),
    (evidence::LIST, evidence::INCIDENT, evidence::DOMESTIC),
    (evidence::LIST, evidence::INCIDENT, evidence::NOT_DOMESTIC),
    (evidence::LIST, evidence::NATURE, evidence::OPINION),
    (household::LIST, household::CONTACT, household::ADDRESS_SECRET),
    (other_children::LIST, other_children::INCLUDED, other_children::CONSIDERED),
    (copies::LIST, copies::FAMILY, copies::TO_FAMILY),
];
