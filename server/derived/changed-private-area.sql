-- Areas of which private figures have to be computed again: those that changed, and those in which a council lies whose
-- placements or beds did. So a release of placements leaves the country's stock as it is.
CREATE TEMP TABLE changed_private_area ON COMMIT DROP AS
SELECT area_code FROM changed_area
UNION SELECT area_code FROM changed_commissioner
UNION SELECT m.parent_code FROM changed_commissioner c JOIN area_membership m ON m.child_code = c.area_code
UNION SELECT g.parent_code FROM changed_commissioner c JOIN area_membership m ON m.child_code = c.area_code
                           JOIN area_membership g ON g.child_code = m.parent_code
