//! Example people, to try the app with. Nothing of them is ever stored.

use super::draft::Draft;
use crate::{
    codec,
    model::{Choice, Role, choices},
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
                "0.c.0.g.001000-00322.422111232011.432011233212.60,12,2,2,4,0,6,10,0,8,0,2.110",
                ["", "", "A freelancer", "", "", "", "", "", "", "The CEO", "The CEO", "The CEO"],
            ),
            Self::SeedBoth => (
                "2.a.1.a.100000200011.432322442332.442323442243.32,10,4,8,6,4,4,8,2,4,4,2.90",
                [
                    "A senior engineer",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "The CEO",
                    "",
                    "",
                    "",
                    "An account executive",
                    "The CEO",
                ],
            ),
            Self::ScaleUpCpo => (
                "1.b.3.h.333122001010.112243434432.112434344331.0,0,0,16,8,12,8,28,6,10,2,2.100",
                [
                    "Engineering",
                    "The CTO",
                    "The CTO",
                    "A head of product",
                    "The people team",
                    "A head of operations",
                    "",
                    "",
                    "Marketing",
                    "",
                    "Sales",
                    "",
                ],
            ),
        }
    }

    /// Who it is, in a few words.
    pub fn name(self) -> &'static str {
        match self {
            Self::MvpCto => "CTO building an MVP",
            Self::SeedBoth => "CTO and CPO in one, at seed",
            Self::ScaleUpCpo => "CPO of a scale-up",
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
