-- Providers as the newest sighting of any of their homes names them.
INSERT INTO provider (id, name, brand_name, is_demonstration)
SELECT DISTINCT ON (s.provider_id)
       s.provider_id, coalesce(s.provider_name, s.provider_id), s.brand_name, r.is_demonstration
FROM   location_sighting s
JOIN   release r ON r.id = s.release_id AND r.status = 'PUBLISHED'
WHERE  s.provider_id IS NOT NULL AND s.is_care_home
ORDER  BY s.provider_id, s.provider_name IS NULL, s.as_at DESC, s.release_id DESC
