-- A value without an end is that of its first year: of later years it is not known to be. By how much each index grew from the day a year before ($2) to the first day of the financial year ($1).
SELECT n.code, round(n.value::numeric / b.value::numeric - 1, 6)::text AS rate,
       n.code || ' ' || n.value || ' on ' || $1::date || ' ÷ ' || b.value || ' on ' || $2::date || ' − 1; ' || n.source AS source
FROM   (SELECT DISTINCT ON (code) * FROM price_index
        WHERE valid_from <= $1::date AND coalesce(valid_to, (valid_from + interval '1 year')::date - 1) >= $1::date ORDER BY code, valid_from DESC) n
JOIN   (SELECT DISTINCT ON (code) * FROM price_index
        WHERE valid_from <= $2::date AND coalesce(valid_to, (valid_from + interval '1 year')::date - 1) >= $2::date ORDER BY code, valid_from DESC) b USING (code)
WHERE  n.code IN ('CPI', 'NLW')
