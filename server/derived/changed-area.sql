-- Areas of which anything changed that their stock, flows or rates rest on: compares the new tables with those behind
-- them. Rows in which a table and the one behind it differ stand for their places.
CREATE TEMP TABLE changed_area ON COMMIT DROP AS
WITH home AS (
  SELECT location_id FROM (/* differing care_home_span */) s
  UNION
  SELECT location_id FROM (/* differing care_home_rating */) r
), council AS (
  SELECT council_code FROM (/* differing council_spell */) s
)
SELECT area_code FROM pg_temp.care_home_area JOIN home USING (location_id)
UNION SELECT area_code FROM public.care_home_area JOIN home USING (location_id)
UNION SELECT area_code FROM pg_temp.area_council JOIN council USING (council_code)
UNION SELECT area_code FROM public.area_council JOIN council USING (council_code)
UNION SELECT area_code FROM (/* differing care_home_area */) h
UNION SELECT area_code FROM (/* differing area_council */) c
UNION SELECT area_code FROM (/* differing area_population */) p
UNION SELECT area_code FROM (/* differing area_reported */) r
/* everything */
