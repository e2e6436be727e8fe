// The limit: one hand-written statement for each question, its JSON made by PostgreSQL, behind bare node:http.
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

/** Rating mix on the newest day of two areas. */
const mix = `(SELECT json_object_agg(area_code, row) FROM (
  SELECT area_code, json_build_object('asAt', as_at, 'outstanding', outstanding, 'good', good,
           'requiresImprovement', requires_improvement, 'inadequate', inadequate,
           'notYetInspected', not_yet_inspected, 'insufficientEvidence', insufficient_evidence) AS row
  FROM area_stock s
  WHERE area_code IN ($4, $5) AND service_type = 'ALL'
    AND as_at = (SELECT max(as_at) FROM area_stock WHERE area_code = s.area_code AND service_type = 'ALL')) m)`;

const STATEMENTS = {
  '/dashboard-objects': {
    parameters: ({ areas, types, band, area, nation }) => [areas, types, band, area, nation],
    text: `SELECT json_build_object('beds', (
        SELECT json_agg(one) FROM (
          SELECT s.area_code, s.service_type, json_agg(json_build_object(
                   'to', s.as_at, 'value', 100000.0 * s.beds / nullif(p.value, 0), 'status', s.beds_status) ORDER BY s.as_at) AS points
          FROM area_stock s
          JOIN area_population p ON p.area_code = s.area_code AND p.band = $3
            AND p.mid_year = extract(year FROM s.as_at) - CASE WHEN extract(month FROM s.as_at) < 6 THEN 1 ELSE 0 END
          WHERE s.area_code = ANY ($1) AND s.service_type = ANY ($2) AND s.as_at BETWEEN '2020-10-01' AND '2025-09-30'
          GROUP BY 1, 2) one
      ), 'ratings', (
        SELECT json_agg(one) FROM (
          SELECT s.area_code, json_agg(json_build_object(
                   'to', s.as_at, 'value', 100.0 * (outstanding + good) / nullif(outstanding + good + requires_improvement + inadequate, 0),
                   'status', s.ratings_status) ORDER BY s.as_at) AS points
          FROM area_stock s
          WHERE s.area_code = ANY ($1) AND s.service_type = 'ALL' AND s.as_at BETWEEN '2020-10-01' AND '2025-09-30'
          GROUP BY 1) one
      ), 'mix', ${mix})::text AS answer`,
  },
  '/dashboard-series': {
    parameters: ({ areas, types, band, area, nation }) => [areas, types, band, area, nation],
    text: `SELECT json_build_object('beds', (
        SELECT json_agg(json_build_object('area', area_code, 'type', service_type, 'months', months, 'values', values, 'statuses', statuses))
        FROM metric_series
        WHERE metric_code = 'beds_per_100k' AND area_code = ANY ($1) AND service_type = ANY ($2) AND band = $3
      ), 'ratings', (
        SELECT json_agg(json_build_object('area', area_code, 'months', months, 'values', values, 'statuses', statuses))
        FROM metric_series
        WHERE metric_code = 'good_or_better_of_rated' AND area_code = ANY ($1) AND service_type = 'ALL' AND band = ''
      ), 'mix', ${mix})::text AS answer`,
  },
  '/directory': {
    parameters: ({ area }) => [area],
    text: `SELECT json_agg(one)::text AS answer FROM (
        SELECT h.location_id, h.name, h.service_type, json_build_object('id', p.id, 'name', p.name) AS provider,
               (SELECT json_build_object('overall', r.overall, 'status', r.status, 'publishedOn', r.published_on)
                FROM care_home_rating r WHERE r.location_id = h.location_id ORDER BY r.from_date DESC LIMIT 1) AS rating
        FROM care_home h LEFT JOIN provider p ON p.id = h.provider_id
        WHERE h.council_code = $1 AND h.deregistered_on IS NULL
        ORDER BY h.name, h.location_id LIMIT 50) one`,
  },
  '/figure': {
    parameters: ({ area, band, month }) => [area, band, month],
    text: `SELECT json_agg(json_build_object('value', values[at], 'status', statuses[at]))::text AS answer
      FROM (SELECT *, array_position(months, $3::date) AS at FROM metric_series
            WHERE metric_code = 'beds_per_100k' AND area_code = $1 AND service_type = 'ALL' AND band = $2) s`,
  },
};

async function answer(request, response) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const { parameters, text } = STATEMENTS[request.url];
  const values = parameters(JSON.parse(Buffer.concat(chunks)));
  const { rows } = await pool.query({ name: request.url, text, values });
  const body = Buffer.from(rows[0].answer);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
}

const server = createServer((request, response) => {
  if (request.method === 'GET') return response.end('ready');
  answer(request, response).catch((error) => response.writeHead(500).end(error.message));
});
server.listen(Number(process.env.PORT), '127.0.0.1');
