-- One best population per area, mid-year and band.
-- As published: an estimate before a census, the newest release of the newest one.
INSERT INTO area_population (area_code, mid_year, band, value, status, basis, release_id)
SELECT DISTINCT ON (f.area_code, f.mid_year, f.band)
       f.area_code, f.mid_year, f.band, f.value, f.status,
       CASE f.basis WHEN 'CENSUS' THEN 'CENSUS' ELSE 'PUBLISHED' END, f.release_id
FROM   population_fact f JOIN release r ON r.id = f.release_id AND r.status = 'PUBLISHED'
ORDER  BY f.area_code, f.mid_year, f.band, f.basis = 'CENSUS', f.status <> 'PRESENT', r.published_at DESC, f.release_id DESC;

