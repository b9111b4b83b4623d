/**
 * Points into groups on a grid: quick for thousands, the same for everybody at a given zoom.
 *
 * A point: {id, lat, lng, ...}. A group: {key, lat, lng, points}.
 */
const CELL = 64; // pixels: two pins farther apart than this never cover one another

/** Degrees to pixels of the whole world at a zoom (Web Mercator), as tiles count them. */
export function pixel(point, zoom) {
  const world = 256 * 2 ** zoom;
  const sine = Math.min(Math.max(Math.sin((point.lat * Math.PI) / 180), -0.9999), 0.9999);
  return [(0.5 + point.lng / 360) * world, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world];
}

/** The points within bounds {west, south, east, north}, grouped. */
export function grouped(points, zoom, bounds) {
  const cells = new Map();
  for (const point of points) {
    if (point.lat < bounds.south || point.lat > bounds.north || point.lng < bounds.west || point.lng > bounds.east) continue;
    const [x, y] = pixel(point, zoom);
    const key = `${Math.floor(x / CELL)}:${Math.floor(y / CELL)}`;
    const cell = cells.get(key);
    if (cell) cell.push(point);
    else cells.set(key, [point]);
  }
  return [...cells.values()].map(asGroup);
}

function asGroup(points) {
  const middle = (name) => points.reduce((sum, point) => sum + point[name], 0) / points.length;
  return { key: points.map((point) => point.id).join(" "), lat: middle("lat"), lng: middle("lng"), points };
}

/** Whether zooming in can tell these points apart. */
export function canSpread(points, zoom, maxZoom) {
  if (zoom >= maxZoom) return false;
  const [x, y] = pixel(points[0], maxZoom);
  return points.some((point) => {
    const [otherX, otherY] = pixel(point, maxZoom);
    return Math.hypot(otherX - x, otherY - y) > CELL;
  });
}
