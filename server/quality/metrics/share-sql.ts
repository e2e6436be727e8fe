/** Homes with a rating, whatever it is. */
export const RATED = 'outstanding + good + requires_improvement + inadequate';

/** Homes rated Good or Outstanding. */
export const GOOD_OR_BETTER = 'outstanding + good';

/**
 * SELECT of a share of homes. 0 of 0 is not a share: the figure does not apply.
 * @param whole columns of the stock that add up to the denominator
 * @param lacksUnrated true where a file of rated homes only understates the whole
 */
export function shareOfHomesSql(whole: string, wholeInWords: string, lacksUnrated: boolean): string {
  const partial = lacksUnrated ? "homes_flags LIKE '%PARTIAL_COVERAGE%'" : 'false';
  return `SELECT area_code, service_type, '' AS band, as_at,
       (${GOOD_OR_BETTER})::float8 / nullif(${whole}, 0) AS value,
       (${GOOD_OR_BETTER})::float8 AS numerator, (${whole})::float8 AS denominator, NULL::int AS mid_year,
       CASE WHEN ratings_status <> 'PRESENT' THEN ratings_status WHEN ${whole} = 0 THEN 'NOT_APPLICABLE' ELSE 'PRESENT' END AS status,
       CASE WHEN ratings_reason IS NOT NULL THEN ratings_reason
            WHEN ${whole} = 0 THEN 'There are no ${wholeInWords} in the area on this day.'
            WHEN ${partial} THEN 'The release lists rated homes only, so homes not yet rated are missing and the share is an upper limit.' END AS reason,
       concat_ws(',', nullif(ratings_flags, ''), CASE WHEN ${partial} THEN 'PARTIAL_COVERAGE' END) AS flags,
       (${RATED}) AS contributing, homes AS expected, release_ids
FROM   stock`;
}
