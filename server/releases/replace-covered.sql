-- Marks as REPLACED the published releases of the same dataset and reference date of which this one says everything
-- again: every council it was complete for on the same topics or, where it was complete for none, every fact of it.
-- A release that this one repeats only in part stays, as the rest of it would be lost.
-- $1 release
UPDATE release old
SET    status = 'REPLACED', replaced_by = new.id
FROM   release new
WHERE  new.id = $1 AND old.id <> new.id AND old.status = 'PUBLISHED'
  AND  old.dataset_code = new.dataset_code AND old.is_demonstration = new.is_demonstration
  AND  old.reference_date IS NOT DISTINCT FROM new.reference_date
  AND  NOT EXISTS (
         SELECT FROM release_coverage o
         WHERE  o.release_id = old.id AND NOT EXISTS (
           SELECT FROM release_coverage n
           WHERE  n.release_id = new.id AND n.council_code = o.council_code
             AND  n.has_homes >= o.has_homes AND n.has_beds >= o.has_beds AND n.has_ratings >= o.has_ratings))
  AND  (EXISTS (SELECT FROM release_coverage o WHERE o.release_id = old.id)
        OR NOT EXISTS (SELECT location_id FROM location_sighting WHERE release_id = old.id
                       EXCEPT SELECT location_id FROM location_sighting WHERE release_id = new.id))
  AND  NOT EXISTS (SELECT area_code, mid_year, band FROM population_fact WHERE release_id = old.id
                   EXCEPT SELECT area_code, mid_year, band FROM population_fact WHERE release_id = new.id)
  AND  NOT EXISTS (SELECT measure, area_code, service_type, month FROM reported_figure WHERE release_id = old.id
                   EXCEPT SELECT measure, area_code, service_type, month FROM reported_figure WHERE release_id = new.id)
  AND  NOT EXISTS (SELECT area_code FROM area_boundary WHERE release_id = old.id
                   EXCEPT SELECT area_code FROM area_boundary WHERE release_id = new.id)
  AND  NOT EXISTS (SELECT name, area_code FROM neighbour_list WHERE release_id = old.id
                   EXCEPT SELECT name, area_code FROM neighbour_list WHERE release_id = new.id)
  AND  NOT EXISTS (SELECT table_code, area_code, item, period_label FROM published_figure WHERE release_id = old.id
                   EXCEPT SELECT table_code, area_code, item, period_label FROM published_figure WHERE release_id = new.id)
  AND  NOT EXISTS (SELECT commissioner_code, care_category, band, effective_from, known_from FROM fee_rate WHERE release_id = old.id
                   EXCEPT SELECT commissioner_code, care_category, band, effective_from, known_from FROM fee_rate WHERE release_id = new.id)
  AND  NOT EXISTS (SELECT commissioner_code, placement_ref FROM placement_price WHERE release_id = old.id
                   EXCEPT SELECT commissioner_code, placement_ref FROM placement_price WHERE release_id = new.id)
  AND  NOT EXISTS (SELECT commissioner_code, lot_code, financial_year FROM modelled_price WHERE release_id = old.id
                   EXCEPT SELECT commissioner_code, lot_code, financial_year FROM modelled_price WHERE release_id = new.id)
  AND  NOT EXISTS (SELECT commissioner_code, lot_code, financial_year FROM cost_of_care WHERE release_id = old.id
                   EXCEPT SELECT commissioner_code, lot_code, financial_year FROM cost_of_care WHERE release_id = new.id)
  AND  NOT EXISTS (SELECT commissioner_code, placement_ref FROM placement_request WHERE release_id = old.id
                   EXCEPT SELECT commissioner_code, placement_ref FROM placement_request WHERE release_id = new.id)
  AND  NOT EXISTS (SELECT commissioner_code, contract_ref FROM block_contract WHERE release_id = old.id
                   EXCEPT SELECT commissioner_code, contract_ref FROM block_contract WHERE release_id = new.id)
  AND  NOT EXISTS (SELECT location_id, as_at, bed_type FROM bed_return WHERE release_id = old.id
                   EXCEPT SELECT location_id, as_at, bed_type FROM bed_return WHERE release_id = new.id)
