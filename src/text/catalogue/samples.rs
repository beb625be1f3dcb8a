//! The example people: who they are, and who covers what for them.

fixed! { samples
    a_freelancer, the_ceo, a_senior_engineer, an_account_executive, engineering, the_cto,
    a_head_of_product, the_people_team, a_head_of_operations, marketing, sales, mvp_cto, seed_both,
    scale_up_cpo,
}
