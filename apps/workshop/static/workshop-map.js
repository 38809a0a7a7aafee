/* Maps of stays, on a ground of our own: no tile, nothing from elsewhere. */

const DASHES = { walk: "1 9", boat: "14 8", train: "18 6 2 6" };
/* Days in turn: where two share a way, the thin line lies on the wide one. */
const WEIGHTS = [6.5, 4, 2];
const GROUND = ["lane", "waterway", "route"];
const NEAR_PX = 14;
const STILL = matchMedia("(prefers-reduced-motion: reduce)").matches;

let ground;

function fetched(address) {
  return fetch(address).then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText))));
}

const turned = (line) => line.map(([lon, lat]) => [lat, lon]);

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

async function draw(place) {
  ground ??= fetched("/api/v1/network").catch(() => ({ features: [] }));
  const [stay, { features }] = await Promise.all([fetched(`/api/v1/stays/${place.dataset.stay}`), ground]);
  place.replaceChildren();
  place.classList.add("drawn");
  const map = L.map(place, { attributionControl: false, zoomControl: false, maxZoom: 15, zoomSnap: 0.5, scrollWheelZoom: false, zoomAnimation: !STILL, fadeAnimation: !STILL, markerZoomAnimation: !STILL, inertia: !STILL });
  L.control.zoom({ zoomInTitle: place.dataset.in, zoomOutTitle: place.dataset.out }).addTo(map);
  map.fitBounds(bounds(stay), { padding: [16, 16] });
  drawGround(map, features);
  stay.days.forEach((day, index) => drawDay(map, day, colour(`day-${(index % 7) + 1}`), WEIGHTS[index % 3]));
  drawStops(map, stay);
  new ResizeObserver(() => map.invalidateSize()).observe(place);
}

function bounds({ days }) {
  const stops = days.flatMap((day) => day.stops.map(({ lon, lat }) => [lat, lon]));
  const lines = days.flatMap((day) => day.legs.flatMap(({ line }) => turned(line)));
  return L.latLngBounds([...stops, ...lines]).pad(0.05);
}

function drawGround(map, features) {
  const renderer = L.canvas({ padding: 0.3 });
  for (const kind of GROUND) {
    const look = { renderer, interactive: false, color: colour(`map-${kind}`), weight: kind === "waterway" ? 4 : 1.2 };
    for (const { geometry, properties } of features) {
      if (properties.kind !== kind) continue;
      const lines = geometry.type === "MultiLineString" ? geometry.coordinates.map(turned) : turned(geometry.coordinates);
      L.polyline(lines, look).addTo(map);
    }
  }
}

function drawDay(map, day, color, weight) {
  const look = { interactive: false, lineCap: "round" };
  const legs = day.legs.filter((leg) => leg.distance_m > 0 && leg.line.length > 1);
  for (const { line } of legs) L.polyline(turned(line), { ...look, color: "#fff", weight: weight + 3 }).addTo(map);
  for (const { line, mode } of legs) L.polyline(turned(line), { ...look, color, weight, dashArray: DASHES[mode] ?? null }).addTo(map);
}

/* One mark a place: stops at the same spot share it. Marks are no targets, being as near to each other as the
   places are; the programme beside the map names them all, and so does the pointer near one. */
function drawStops(map, { days }) {
  const places = new Map();
  days.forEach(({ stops }, index) => {
    for (const stop of stops) {
      const key = `${stop.lon.toFixed(3)} ${stop.lat.toFixed(3)}`;
      const known = places.get(key) ?? { at: [stop.lat, stop.lon], day: index, names: new Set() };
      known.names.add(stop.name);
      places.set(key, known);
    }
  });
  for (const { at, day } of places.values()) {
    const icon = L.divIcon({ className: `stay-pin day-${(day % 7) + 1}`, iconSize: [16, 16] });
    L.marker(at, { icon, interactive: false, keyboard: false }).addTo(map);
  }
  nameNear(map, [...places.values()]);
}

function nameNear(map, places) {
  const tip = L.tooltip({ direction: "top", offset: [0, -8] });
  map.on("mousemove", ({ containerPoint }) => {
    const far = ({ at }) => map.latLngToContainerPoint(at).distanceTo(containerPoint);
    const near = places.filter((place) => far(place) < NEAR_PX).sort((a, b) => far(a) - far(b))[0];
    if (!near) return tip.remove();
    const told = document.createElement("span");
    told.textContent = [...near.names].join(", ");
    return tip.setLatLng(near.at).setContent(told).addTo(map);
  });
  map.on("mouseout", () => tip.remove());
}

/* Only what comes into sight is drawn: ten alternatives are ten maps. */
const watcher = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    watcher.unobserve(target);
    draw(target).catch(() => target.classList.add("failed"));
  }
}, { rootMargin: "200px" });
for (const place of document.querySelectorAll(".stay-map")) watcher.observe(place);
