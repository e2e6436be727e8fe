-- Consolidates the published sightings of each location: every fact as its newest sighting has it.
-- A blank never overwrites what an older sighting said, except the deregistration date: a home seen open again is open.
-- No home has no bed: zero is a number not told.
INSERT INTO care_home (location_id, name, postcode, provider_id, brand_name, service_type, type_known, service_types, specialisms,
                       council_code, registered_from, deregistered_on, is_dormant, registered_beds, ods_code,
                       premises_id, counts_towards_supply, is_demonstration, latest_release_id, latest_seen_on)
SELECT s.location_id,
       (array_agg(s.name ORDER BY s.as_at DESC, s.release_id DESC))[1],
       (array_agg(s.postcode ORDER BY s.as_at DESC, s.release_id DESC) FILTER (WHERE s.postcode IS NOT NULL))[1],
       (array_agg(s.provider_id ORDER BY s.as_at DESC, s.release_id DESC) FILTER (WHERE s.provider_id IS NOT NULL))[1],
       (array_agg(s.brand_name ORDER BY s.as_at DESC, s.release_id DESC) FILTER (WHERE s.brand_name IS NOT NULL))[1],
       CASE WHEN (array_agg(s.with_nursing ORDER BY s.as_at DESC, s.release_id DESC) FILTER (WHERE s.with_nursing IS NOT NULL))[1]
            THEN 'CARE_HOME_WITH_NURSING' ELSE 'CARE_HOME_WITHOUT_NURSING' END,
       count(s.with_nursing) > 0,
       coalesce((array_agg(s.service_types::text ORDER BY s.as_at DESC, s.release_id DESC) FILTER (WHERE s.service_types <> '{}'))[1], '{}')::text[],
       coalesce((array_agg(s.specialisms::text ORDER BY s.as_at DESC, s.release_id DESC) FILTER (WHERE s.specialisms <> '{}'))[1], '{}')::text[],
       (array_agg(s.council_code ORDER BY s.as_at DESC, s.release_id DESC) FILTER (WHERE s.council_code IS NOT NULL))[1],
       min(s.registered_from),
       (array_agg(s.deregistered_on ORDER BY s.as_at DESC, s.release_id DESC))[1],
       coalesce((array_agg(s.is_dormant ORDER BY s.as_at DESC, s.release_id DESC) FILTER (WHERE s.is_dormant IS NOT NULL))[1], false),
       (array_agg(s.registered_beds ORDER BY s.as_at DESC, s.release_id DESC) FILTER (WHERE s.registered_beds > 0))[1],
       (array_agg(s.ods_code ORDER BY s.as_at DESC, s.release_id DESC) FILTER (WHERE s.ods_code IS NOT NULL))[1],
       s.location_id, true, bool_or(r.is_demonstration),
       (array_agg(s.release_id ORDER BY s.as_at DESC, s.release_id DESC))[1],
       max(s.as_at)
FROM   location_sighting s
JOIN   release r ON r.id = s.release_id AND r.status = 'PUBLISHED'
WHERE  s.is_care_home
GROUP  BY s.location_id
