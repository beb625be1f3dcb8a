//! The need tables, version 1, as data.
//!
//! Columns are the roles in the order of the model. Points are on a scale on which 2 means a need of
//! 18 %, 5 of 50 %, 8 of 82 %. Sources carry direction and order; the sizes are judgement.

use super::Priors;
use crate::model::Table;

/// Version 1 of the need tables.
#[rustfmt::skip]
pub(super) static V1: Priors = Priors {
    version: 1,
    base_unknown: Table::new([4.5, 4.8, 3.5, 7.5, 8.2, 7.2, 5.0, 4.5, 3.5, 4.5, 3.5, 3.5]),
    base: Table::new([
        Table::new([9.0, 5.0, 2.0, 2.0, 3.0, 2.0, 6.5, 5.5, 2.0, 6.0, 2.5, 3.5]), // mvp
        Table::new([8.0, 6.0, 3.0, 4.0, 5.0, 3.5, 6.5, 7.0, 3.0, 7.0, 4.0, 4.0]), // seed
        Table::new([4.0, 6.5, 4.5, 7.0, 8.0, 6.0, 6.0, 6.0, 4.0, 5.0, 4.5, 4.0]), // growth
        Table::new([2.0, 6.0, 6.0, 7.5, 8.0, 6.5, 7.5, 5.0, 6.5, 5.0, 4.5, 4.5]), // scaleup
        Table::new([1.0, 5.0, 6.5, 7.0, 7.0, 6.0, 7.5, 4.5, 6.5, 5.0, 4.5, 5.0]), // mature
    ]),
    business: Table::new([
        Table::new([-0.5, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.5, 1.5, 2.5, 2.5]), // sales_led_b2b
        Table::new([0.0, 0.5, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 0.5, -1.0, 0.0]), // product_led_b2b
        Table::new([2.0, 2.0, 0.5, 0.0, 0.0, 0.0, 0.5, 1.0, 0.0, -0.5, -3.0, -1.0]), // b2c
        Table::new([0.5, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.5, 0.0, 1.0, -1.0, 0.0]), // marketplace
        Table::new([1.0, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.5, 2.5, 1.0, 0.0, 0.0]), // deeptech_api_devtool
        Table::new([-0.5, 1.0, 3.0, 0.0, 0.0, 1.5, 0.0, 0.0, 0.0, 0.0, 0.0, 0.5]), // regulated
    ]),
    title: Table::new([
        Table::new([1.0, 1.5, 1.0, 0.0, 0.0, 0.5, -1.0, -2.0, 0.0, -0.5, 0.0, 0.0]), // cto
        Table::new([-4.0, -3.5, -3.0, 0.0, 0.0, 0.0, 2.0, 2.0, 0.5, 1.5, 0.0, 0.0]), // cpo
        Table::new([0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]), // combined
    ]),
    challenge: Table::new([
        Table::new([0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.5, 0.5, 2.0, 5.0, 0.0]), // key_customer
        Table::new([0.0, 0.5, 0.5, 0.0, 0.0, 0.0, 1.5, 0.0, 1.0, 0.0, 0.0, 5.5]), // fundraising
        Table::new([2.5, 2.0, 5.0, 0.0, 0.0, 0.5, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0]), // production_incidents
        Table::new([0.0, 0.0, 0.0, 2.5, 4.5, 0.0, 0.0, 0.0, 0.5, 0.0, 0.0, 0.0]), // hiring_attrition
        Table::new([1.0, 0.5, 0.0, 1.0, 0.0, 4.5, 0.0, 1.5, 0.0, 0.0, 0.0, 0.0]), // missed_deadlines_quality
        Table::new([0.0, 0.0, 5.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]), // security_compliance
        Table::new([0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 3.5, 3.0, 0.0, 3.0, 0.0, 0.0]), // unclear_strategy_pmf
        Table::new([0.0, 0.0, 0.5, 0.0, 0.0, 0.0, 0.0, 2.5, 0.0, 4.5, 0.0, 0.0]), // churn
        Table::new([1.0, 4.5, 2.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]), // tech_debt_scaling
        Table::new([0.0, 0.0, 0.0, 2.0, 0.0, 1.5, 3.0, 0.0, 0.0, 0.0, 0.0, 0.0]), // leadership_alignment
        Table::new([0.0, 2.0, 0.0, 2.0, -3.0, 2.0, 0.0, 1.5, -1.0, 0.0, 0.0, 0.0]), // cost_cutting
        Table::new([0.0; 12]), // ai: version 1 does not know it
    ]),
    // The largest share of a 40 h week that the role takes when nothing is needed more: judgement.
    full_hours: Table::new([30.0, 12.0, 16.0, 16.0, 16.0, 10.0, 12.0, 24.0, 12.0, 14.0, 18.0, 20.0]),
};
