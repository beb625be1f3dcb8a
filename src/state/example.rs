//! Example people, to try the app with. Nothing of them is ever stored.

use super::draft::Draft;
use crate::{
    codec,
    model::{Choice, Role, choices},
    text::samples,
};

choices! {
    /// An example person.
    pub enum Example {
        /// The CTO of two founders who build their first version.
        MvpCto = "mvp-cto",
        /// One person with both titles, at seed, with a key customer to close.
        SeedBoth = "seed-both",
        /// The CPO of a scale-up that fights churn.
        ScaleUpCpo = "scale-up-cpo",
    }
}

impl Example {
    /// The example's answers, as the codec writes them down, and by whom roles are covered.
    fn written(self) -> (&'static str, [&'static str; 12]) {
        match self {
            Self::MvpCto => (
                "0.c.0.g.001000-00322.422111232011.432011233212.60,12,2,2,4,0,6,10,0,8,0,2.110.1",
                [
                    "",
                    "",
                    samples::a_freelancer(),
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    samples::the_ceo(),
                    samples::the_ceo(),
                    samples::the_ceo(),
                ],
            ),
            Self::SeedBoth => (
                "2.a.1.a.100000200011.432322442332.442323442243.32,10,4,8,6,4,4,8,2,4,4,2.90.2",
                [
                    samples::a_senior_engineer(),
                    "",
                    "",
                    "",
                    "",
                    "",
                    samples::the_ceo(),
                    "",
                    "",
                    "",
                    samples::an_account_executive(),
                    samples::the_ceo(),
                ],
            ),
            Self::ScaleUpCpo => (
                "1.b.3.h.333122001010.112243434432.112434344331.0,0,0,16,8,12,8,28,6,10,2,2.100.4",
                [
                    samples::engineering(),
                    samples::the_cto(),
                    samples::the_cto(),
                    samples::a_head_of_product(),
                    samples::the_people_team(),
                    samples::a_head_of_operations(),
                    "",
                    "",
                    samples::marketing(),
                    "",
                    samples::sales(),
                    "",
                ],
            ),
        }
    }

    /// Who it is, in a few words.
    pub fn name(self) -> &'static str {
        match self {
            Self::MvpCto => samples::mvp_cto(),
            Self::SeedBoth => samples::seed_both(),
            Self::ScaleUpCpo => samples::scale_up_cpo(),
        }
    }

    /// The example as a draft.
    pub fn draft(self) -> Draft {
        let (answers, names) = self.written();
        // A test reads them all.
        let mut answers = codec::unpack(answers).unwrap_or_default();
        for (&role, name) in Role::ALL.iter().zip(names) {
            name.clone_into(&mut answers.covered_by[role]);
        }
        Draft { answers, ..Draft::default() }
    }
}
