import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Whether a point (longitude, latitude) lies in a polygon, its holes left out. Borders may count either way. */
export function contains(geometry: Polygon | MultiPolygon, point: Position): boolean {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.some((rings) => rings.filter((ring) => crossesOddly(ring, point)).length % 2 === 1);
}

/** Even-odd rule: a ray to the east crosses the ring an odd number of times from inside. */
function crossesOddly(ring: readonly Position[], [x = 0, y = 0]: Position): boolean {
  let inside = false;
  ring.forEach(([x1 = 0, y1 = 0], index) => {
    const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] as Position;
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}
