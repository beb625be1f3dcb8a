//! The need tables, version 2, as data.
//!
//! Columns are the roles in the order of the model. Points are on a scale on which 2 means a need of 18 %, 5 of
//! 50 %, 8 of 82 %. Behind each row stand its sources (listed in `tests/fixtures/priors2.json`, with their strength)
//! or “judgement”. Sources carry direction and order; the sizes are judgement.

use super::Priors2;
use crate::model::Table;

/// Where a team's size says nothing of a role's base points.
const ANY: Option<(f64, f64)> = None;

/// Version 2 of the need tables.
#[rustfmt::skip]
pub(super) static V2: Priors2 = Priors2 {
    version: 2,
    base_unknown: Table::new([4.5, 4.8, 3.5, 7.5, 8.2, 7.2, 5.0, 4.5, 3.5, 4.5, 3.5, 3.5]), // S1
    base: Table::new([
        Table::new([9.0, 4.5, 2.0, 2.0, 3.0, 2.0, 6.5, 5.5, 2.0, 6.0, 2.5, 3.5]), // mvp: S1, S2, S4, S5, S6
        Table::new([8.0, 5.5, 3.0, 4.0, 5.0, 3.5, 6.5, 7.0, 3.0, 7.0, 4.0, 4.0]), // seed: S4, S5, S19, S21
        Table::new([4.0, 6.0, 5.0, 7.0, 8.0, 6.0, 6.0, 6.0, 4.0, 5.0, 4.5, 4.0]), // growth: S2, S3, S5, S22, S6
        Table::new([2.0, 5.5, 6.0, 7.5, 8.0, 6.5, 7.5, 5.0, 6.5, 5.0, 4.5, 4.5]), // scaleup: S1, S2, S3, S4, S15
        Table::new([1.0, 5.0, 6.5, 7.0, 7.0, 6.0, 7.5, 4.5, 6.5, 5.0, 4.5, 5.0]), // mature: S7, S15, S9
    ]),
    business: Table::new([
        Table::new([-0.5, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.5, 1.5, 2.5, 2.5]), // sales_led_b2b: S1, S5
        Table::new([0.0, 0.5, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 0.5, -1.0, 0.0]), // product_led_b2b: S17
        Table::new([2.0, 2.5, 0.5, 0.0, 0.0, 0.0, 0.5, 1.0, 0.0, -0.5, -3.0, -1.0]), // b2c: S1
        Table::new([0.5, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.5, 0.0, 1.0, -1.0, 0.0]), // marketplace: judgement
        Table::new([1.0, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.5, 2.5, 1.0, 0.0, 0.0]), // deeptech_api_devtool: S20, S7
        Table::new([-0.5, 1.0, 3.0, 0.0, 0.0, 1.5, 0.0, 0.0, 0.0, 0.0, 0.0, 0.5]), // regulated: S14
    ]),
    challenge: Table::new([
        Table::new([0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.5, 0.5, 2.0, 5.0, 0.0]), // key_customer: S1, S5
        Table::new([0.0, 0.5, 0.5, 0.0, 0.0, 0.0, 1.5, 0.0, 1.0, 0.0, 0.0, 5.5]), // fundraising: S1, S12, S13, S16
        Table::new([2.5, 2.0, 5.0, 0.0, 0.0, 0.5, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0]), // production_incidents: S1
        Table::new([0.0, 0.0, 0.0, 2.5, 4.5, 0.0, 0.0, 0.0, 0.5, 0.0, 0.0, 0.0]), // hiring_attrition: S5, S10, S9
        Table::new([1.0, 0.5, 0.0, 1.0, 0.0, 4.5, 0.0, 1.5, 0.0, 0.0, 0.0, 0.0]), // missed_deadlines_quality: S8
        Table::new([0.0, 0.0, 5.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]), // security_compliance: S14
        Table::new([0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 3.5, 3.0, 0.0, 3.0, 0.0, 0.0]), // unclear_strategy_pmf: S4, S17
        Table::new([0.0, 0.0, 0.5, 0.0, 0.0, 0.0, 0.0, 2.5, 0.0, 4.5, 0.0, 0.0]), // churn: S11
        Table::new([1.0, 4.5, 2.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]), // tech_debt_scaling: S8, S13
        Table::new([0.0, 0.0, 0.0, 2.0, 0.0, 1.5, 3.0, 0.0, 0.0, 0.0, 0.0, 0.0]), // leadership_alignment: S9
        Table::new([0.0, 2.5, 0.0, 2.5, -4.0, 1.5, 0.0, 2.5, -1.0, 0.0, 0.0, 0.0]), // cost_cutting: N8
        Table::new([0.5, 1.5, 1.5, 0.0, 0.5, 2.5, 2.5, 1.5, 0.0, 0.0, 0.0, 0.0]), // ai_shift: N1, N2, N3, N4, N6
    ]),
    title_cover: Table::new([
        Table::new([0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.35, 0.35, 0.0, 0.0, 0.0, 0.0]), // cto: S1, S6
        Table::new([0.7, 0.7, 0.7, 0.0, 0.0, 0.35, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]), // cpo: S1, S9
        Table::new([0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]), // combined: S1, S6
    ]),
    // developer: S2, S19, the role's text; people-manager: N7, the role's text; process-designer: the role's text;
    // talent-builder: N9, the role's text.
    base_between: Table::new([
        Table::new([Some((8.0, 10.0)), ANY, ANY, Some((0.0, 0.0)), Some((0.0, 3.5)), Some((0.0, 0.0)), ANY, ANY, ANY, ANY, ANY, ANY]), // 1
        Table::new([Some((7.0, 10.0)), ANY, ANY, Some((0.0, 3.0)), Some((3.0, 6.5)), Some((0.0, 2.5)), ANY, ANY, ANY, ANY, ANY, ANY]), // 2-5
        Table::new([Some((0.0, 10.0)), ANY, ANY, Some((4.0, 6.5)), Some((4.5, 8.0)), Some((2.5, 5.0)), ANY, ANY, ANY, ANY, ANY, ANY]), // 6-15
        Table::new([Some((0.0, 5.0)), ANY, ANY, Some((6.5, 8.5)), Some((5.5, 9.0)), Some((5.5, 8.0)), ANY, ANY, ANY, ANY, ANY, ANY]), // 16-50
        Table::new([Some((0.0, 3.0)), ANY, ANY, Some((6.5, 8.5)), Some((5.5, 9.0)), Some((6.0, 8.0)), ANY, ANY, ANY, ANY, ANY, ANY]), // 50+
    ]),
    hours_by_size: Table::new([
        Table::new([30.0, 12.0, 16.0, 0.0, 6.0, 1.0, 12.0, 24.0, 12.0, 14.0, 18.0, 20.0]), // 1
        Table::new([30.0, 12.0, 16.0, 4.0, 10.0, 3.0, 12.0, 24.0, 12.0, 14.0, 18.0, 20.0]), // 2-5
        Table::new([30.0, 12.0, 16.0, 12.0, 16.0, 6.0, 12.0, 24.0, 12.0, 14.0, 18.0, 20.0]), // 6-15
        Table::new([30.0, 12.0, 16.0, 16.0, 16.0, 10.0, 12.0, 24.0, 12.0, 14.0, 18.0, 20.0]), // 16-50
        Table::new([30.0, 12.0, 16.0, 16.0, 16.0, 10.0, 12.0, 24.0, 12.0, 14.0, 18.0, 20.0]), // 50+
    ]),
    // The largest share of a 40 h week that the role takes when nothing is needed more: judgement.
    full_hours: Table::new([30.0, 12.0, 16.0, 16.0, 16.0, 10.0, 12.0, 24.0, 12.0, 14.0, 18.0, 20.0]),
    // judgement: an outage runs; a customer, a round and an audit have a date.
    urgency: Table::new([2, 2, 1, 3, 3, 2, 3, 3, 3, 3, 3, 3]),
};
