/**
 * Points into groups on a grid: quick for thousands, the same for everybody at a given zoom.
 *
 * A point: {id, lat, lng, ...}. A group: {key, lat, lng, points}.
 */
const CELL = 64; // pixels
const ROUNDS = 6; // joining two markers makes a larger one, which may touch a third
/** What markers measure (territory-map/moving.css), in pixels: a pin stands on its point, a group lies around it. */
const PIN = { width: 42, height: 55, rise: 27.5 };
const GROUPS = [
  [10, 40],
  [100, 48],
  [Infinity, 56],
];

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
    if (point.lat < bounds.south || point.lat > bounds.north || point.lng < bounds.west || point.lng > bounds.east)
      continue;
    const [x, y] = pixel(point, zoom);
    const key = `${Math.floor(x / CELL)}:${Math.floor(y / CELL)}`;
    const cell = cells.get(key);
    if (cell) cell.push(point);
    else cells.set(key, [point]);
  }
  return merged([...cells.values()].map(asGroup), zoom);
}

/** Groups whose markers would cover one another become one, until none do. */
function merged(groups, zoom) {
  let kept = groups;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = kept.length;
    kept = mergedOnce(kept, zoom);
    if (kept.length === before) break;
  }
  return kept;
}

function mergedOnce(groups, zoom) {
  const cells = new Map();
  const kept = [];
  for (const group of groups.sort((one, other) => other.points.length - one.points.length)) {
    const mine = box(group, zoom);
    const [column, row] = [Math.floor(mine.x / CELL), Math.floor(mine.y / CELL)];
    const near = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => cells.get(`${column + dx}:${row + dy}`) ?? []));
    const host = near.find((other) => touching(other, mine));
    if (host) {
      host.group.points.push(...group.points);
      host.group.key = keyOf(host.group.points);
      continue;
    }
    kept.push(group);
    const name = `${column}:${row}`;
    cells.set(name, [...(cells.get(name) ?? []), mine]);
  }
  return kept;
}

/** The middle and the size of a group's marker. */
function box(group, zoom) {
  const [x, y] = pixel(group, zoom);
  if (group.points.length === 1) return { group, x, y: y - PIN.rise, width: PIN.width, height: PIN.height };
  const [, size] = GROUPS.find(([below]) => group.points.length < below);
  return { group, x, y, width: size, height: size };
}

const touching = (one, other) =>
  Math.abs(one.x - other.x) < (one.width + other.width) / 2 &&
  Math.abs(one.y - other.y) < (one.height + other.height) / 2;

function asGroup(points) {
  const middle = (name) => points.reduce((sum, point) => sum + point[name], 0) / points.length;
  return { key: keyOf(points), lat: middle("lat"), lng: middle("lng"), points };
}

const keyOf = (points) => points.map((point) => point.id).join(" ");

/** Whether zooming in can tell these points apart. */
export function canSpread(points, zoom, maxZoom) {
  if (zoom >= maxZoom) return false;
  const [x, y] = pixel(points[0], maxZoom);
  return points.some((point) => {
    const [otherX, otherY] = pixel(point, maxZoom);
    return Math.hypot(otherX - x, otherY - y) > 2 * CELL;
  });
}
