//! The example people: who they are, and who covers what for them.

words! {
    a_freelancer: "A freelancer",
    the_ceo: "The CEO",
    a_senior_engineer: "A senior engineer",
    an_account_executive: "An account executive",
    engineering: "Engineering",
    the_cto: "The CTO",
    a_head_of_product: "A head of product",
    the_people_team: "The people team",
    a_head_of_operations: "A head of operations",
    marketing: "Marketing",
    sales: "Sales",
    mvp_cto: "CTO building an MVP",
    seed_both: "CTO and CPO in one, at seed",
    scale_up_cpo: "CPO of a scale-up",
}
