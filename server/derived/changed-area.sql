-- Areas of which anything changed that their stock, flows or rates rest on: compares the new tables with those behind
-- them.
CREATE TEMP TABLE changed_area ON COMMIT DROP AS
WITH home AS (
  SELECT location_id FROM (
    (SELECT /* care_home_span */ FROM pg_temp.care_home_span EXCEPT SELECT /* care_home_span */ FROM public.care_home_span)
    UNION ALL
    (SELECT /* care_home_span */ FROM public.care_home_span EXCEPT SELECT /* care_home_span */ FROM pg_temp.care_home_span)) s
  UNION
  SELECT location_id FROM (
    (SELECT /* care_home_rating */ FROM pg_temp.care_home_rating EXCEPT SELECT /* care_home_rating */ FROM public.care_home_rating)
    UNION ALL
    (SELECT /* care_home_rating */ FROM public.care_home_rating EXCEPT SELECT /* care_home_rating */ FROM pg_temp.care_home_rating)) r
), council AS (
  SELECT council_code FROM (
    (SELECT /* council_spell */ FROM pg_temp.council_spell EXCEPT SELECT /* council_spell */ FROM public.council_spell)
    UNION ALL
    (SELECT /* council_spell */ FROM public.council_spell EXCEPT SELECT /* council_spell */ FROM pg_temp.council_spell)) s
)
SELECT area_code FROM pg_temp.care_home_area JOIN home USING (location_id)
UNION SELECT area_code FROM public.care_home_area JOIN home USING (location_id)
UNION SELECT area_code FROM pg_temp.area_council JOIN council USING (council_code)
UNION SELECT area_code FROM public.area_council JOIN council USING (council_code)
UNION SELECT area_code FROM (
  (SELECT location_id, area_code FROM pg_temp.care_home_area EXCEPT SELECT location_id, area_code FROM public.care_home_area)
  UNION ALL
  (SELECT location_id, area_code FROM public.care_home_area EXCEPT SELECT location_id, area_code FROM pg_temp.care_home_area)) h
UNION SELECT area_code FROM (
  (SELECT area_code, council_code FROM pg_temp.area_council EXCEPT SELECT area_code, council_code FROM public.area_council)
  UNION ALL
  (SELECT area_code, council_code FROM public.area_council EXCEPT SELECT area_code, council_code FROM pg_temp.area_council)) c
UNION SELECT area_code FROM (
  (SELECT /* area_population */ FROM pg_temp.area_population EXCEPT SELECT /* area_population */ FROM public.area_population)
  UNION ALL
  (SELECT /* area_population */ FROM public.area_population EXCEPT SELECT /* area_population */ FROM pg_temp.area_population)) p
/* everything */
