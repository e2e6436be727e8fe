-- Whose the demonstration people are: a council, a board, and a provider with homes in that council and elsewhere. Of the
-- providers the one with the most homes there; no row before the country is loaded.
WITH council AS (
  SELECT code, name FROM area WHERE is_demonstration AND area_type = 'CASSR' AND name = 'Harrowdale'
), board AS (
  SELECT code, replace(name, ' Integrated Care Board', '') AS name
  FROM   area WHERE is_demonstration AND area_type = 'ICB' AND name LIKE 'Upper Merrow%'
), provider_here AS (
  SELECT provider.id, provider.name
  FROM   care_home AS home
  JOIN   provider ON provider.id = home.provider_id AND provider.is_demonstration
  WHERE  home.is_demonstration AND home.deregistered_on IS NULL
  GROUP  BY provider.id, provider.name
  HAVING count(*) FILTER (WHERE home.council_code =  (SELECT code FROM council)) >= 2
     AND count(*) FILTER (WHERE home.council_code <> (SELECT code FROM council)) >= 2
  ORDER  BY count(*) FILTER (WHERE home.council_code = (SELECT code FROM council)) DESC, provider.id
  LIMIT  1
)
SELECT council.code AS council, council.name AS council_name,
       board.code AS board, board.name AS board_name,
       provider_here.id AS provider, provider_here.name AS provider_name
FROM       council
LEFT JOIN  board ON true
LEFT JOIN  provider_here ON true
