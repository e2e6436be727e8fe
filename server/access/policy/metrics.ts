import type { RuleName } from './rules.js';

const under = (rule: RuleName, codes: string): [string, RuleName][] =>
  codes
    .trim()
    .split(/\s+/)
    .map((code) => [code, rule]);

/** The rule of every metric. One without a line is denied: the catalogue refuses it. */
export const METRIC_RULES: ReadonlyMap<string, RuleName> = new Map([
  ...under(
    'open',
    `beds_per_100k registered_beds care_homes dormant_homes
     opening_beds opened_beds extended_beds closed_beds reduced_beds reclassified_beds closing_beds
     good_or_better_of_rated good_or_better_of_all rated_homes beds_in_good_or_better rating_age_months
     population average_weekly_price
     msif_fee_without_nursing_65_plus msif_fee_with_nursing_65_plus
     unit_cost_nursing_65_plus unit_cost_residential_65_plus unit_cost_residential_65_plus_external
     unit_cost_residential_and_nursing_65_plus council_weeks_nursing_65_plus council_weeks_residential_65_plus
     no_criteria_to_reside delayed_awaiting_care_home delayed_awaiting_funding_or_chc
     median_wait_for_assessment median_wait_for_care_start longest_wait_for_assessment longest_wait_for_care_start`,
  ),
  ...under(
    'prices',
    `fee_average_price fee_modelled_price fee_price_gap fee_price_gap_share fee_median_price fee_lower_quartile
     fee_upper_quartile fee_p10 fee_p90 fee_price_deviation fee_price_variation fee_price_iqr fee_price_p90_p10
     fee_unexplained_spread fee_unexplained_share fee_cost_of_care_distance`,
  ),
  ...under(
    'placements',
    `placements_on_time placements_requested placements_missed placement_median_hours placement_p90_hours
     short_term_beds short_term_bed_use short_stay_median_days short_stay_exits`,
  ),
  ...under('blockBeds', 'block_bed_utilisation block_bed_share'),
  ...under('bedReturns', 'bed_occupancy admittable_vacancies median_home_occupancy'),
]);
