/* The map of a stay, on a ground of our own: no tile, nothing from elsewhere. */

import { button, h } from "./widget-elements.js";
import { nameOf } from "./widget-facts.js";

const MODES = {
  cycle: { color: "#005f9e" },
  walk: { color: "#b84300", dashArray: "1 9" },
  boat: { color: "#0b6b57", dashArray: "14 8" },
  train: { color: "#4a3a78", dashArray: "18 6 2 6" },
};
const GROUND = {
  lane: { color: "#ddd5c3", weight: 1 },
  route: { color: "#6f9a5a", weight: 1.5, dashArray: "5 4" },
  waterway: { color: "#8fbfe0", weight: 4 },
};
const ORDER = ["lane", "waterway", "route"];
const CLOSEST = 15;
const APART_PX = { x: 72, y: 32 };

let leaflet;

/* Leaflet and its style, fetched when a map is first opened; a Leaflet of the page stays the page's. */
async function bring(root) {
  const at = (name) => new URL(name, import.meta.url);
  leaflet ??= import(at("leaflet.min.js").href).then(() => globalThis.leaflet.noConflict());
  leaflet.catch(() => (leaflet = undefined));
  const [L, style] = await Promise.all([leaflet, fetch(at("leaflet.min.css"), { credentials: "omit" }).then((answer) => answer.text())]);
  if (root.adoptedStyleSheets.length === 1) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style.replace(/url\([^)]*\)/g, "none"));
    root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
  }
  return L;
}

export async function mapPart(app, stay, days, place) {
  const { words } = app;
  const [L, ground] = await Promise.all([bring(app.root), app.source.network().catch(() => null)]);
  const box = h("div", { class: "map", role: "region", "aria-label": words.text("map") });
  const map = L.map(box, { zoomControl: false, attributionControl: false, maxZoom: CLOSEST, zoomSnap: 0.5, ...calm() });
  const zoom = h("div", { class: "zoom" }, zoomButton(words.text("zoom_in"), "+", () => map.zoomIn()), zoomButton(words.text("zoom_out"), "−", () => map.zoomOut()));
  place.replaceChildren(h("p", { class: "help" }, words.text("map_help")), h("div", { class: "map-frame" }, box, zoom), legend(stay, ground, words));
  map.fitBounds(bounds(L, stay), { padding: [30, 30] });
  if (ground) drawGround(L, map, ground);
  drawLegs(L, map, stay);
  drawStops(L, map, days, app);
  new ResizeObserver(() => map.invalidateSize()).observe(box);
}

/* Those who asked for less motion get none. */
function calm() {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return still ? { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false } : {};
}

function zoomButton(label, sign, onclick) {
  const made = button(sign, onclick, "plain");
  made.setAttribute("aria-label", label);
  return made;
}

const turned = (line) => line.map(([lon, lat]) => [lat, lon]);

function bounds(L, stay) {
  const stops = stay.days.flatMap(({ stops: some }) => some.map(({ lon, lat }) => [lat, lon]));
  const lines = stay.days.flatMap(({ legs }) => legs.flatMap(({ line }) => turned(line)));
  return L.latLngBounds([...stops, ...lines]).pad(0.05);
}

function drawGround(L, map, { features }) {
  const renderer = L.canvas({ padding: 0.5 });
  for (const wanted of ORDER) {
    for (const { geometry, properties } of features) {
      if (properties.kind !== wanted) continue;
      const lines = geometry.type === "MultiLineString" ? geometry.coordinates.map(turned) : turned(geometry.coordinates);
      L.polyline(lines, { renderer, interactive: false, ...GROUND[wanted] }).addTo(map);
    }
  }
  drawNames(L, map, features.filter(({ properties }) => properties.kind === "commune"));
}

/* Names of communes, those in the middle of the map first; one that would lie on another waits for a closer look. */
function drawNames(L, map, communes) {
  const layer = L.layerGroup().addTo(map);
  const draw = () => {
    layer.clearLayers();
    const middle = map.getSize().divideBy(2);
    const taken = [];
    const places = communes
      .map(({ geometry, properties: { name } }) => ({ name, at: map.latLngToContainerPoint(turned([geometry.coordinates])[0]) }))
      .sort((a, b) => a.at.distanceTo(middle) - b.at.distanceTo(middle));
    for (const { name, at } of places) {
      const half = name.length * 3.6 + 4;
      if (taken.some((other) => Math.abs(other.at.x - at.x) < other.half + half && Math.abs(other.at.y - at.y) < 16)) continue;
      taken.push({ at, half });
      layer.addLayer(label(L, map.containerPointToLatLng(at), name));
    }
  };
  map.on("zoomend moveend", draw);
  draw();
}

function label(L, at, name) {
  const icon = L.divIcon({ className: "commune", html: h("span", { "aria-hidden": "true" }, name), iconSize: [0, 0] });
  return L.marker(at, { icon, interactive: false, keyboard: false, zIndexOffset: -1000 });
}

function drawLegs(L, map, stay) {
  const legs = stay.days.flatMap((day) => day.legs).filter(({ distance_m: length, line }) => length > 0 && line.length > 1);
  const look = { interactive: false, lineCap: "round" };
  for (const { line } of legs) L.polyline(turned(line), { ...look, color: "#fff", weight: 8 }).addTo(map);
  for (const { line, mode } of legs) L.polyline(turned(line), { ...look, weight: 4, ...MODES[mode] }).addTo(map);
}

/* Numbered markers; those that would lie on each other are one, until a closer look parts them. */
function drawStops(L, map, days, app) {
  const layer = L.layerGroup().addTo(map);
  const stops = days.flat().filter(({ again }) => !again);
  const draw = () => {
    layer.clearLayers();
    for (const entries of gathered(map, stops)) layer.addLayer(marker(L, entries, app));
  };
  map.on("zoomend", draw);
  draw();
}

function gathered(map, stops) {
  const places = [];
  for (const entry of stops) {
    const at = map.latLngToLayerPoint([entry.stop.lat, entry.stop.lon]);
    const near = places.find((place) => Math.abs(place.at.x - at.x) < APART_PX.x && Math.abs(place.at.y - at.y) < APART_PX.y);
    if (near) near.entries.push(entry);
    else places.push({ at, entries: [entry] });
  }
  return places.map(({ entries }) => entries);
}

function marker(L, entries, app) {
  const numbers = shortened(entries.map(({ number }) => number));
  const icon = L.divIcon({ className: "pin", html: h("span", {}, numbers), iconSize: [20 + 8 * numbers.length, 28] });
  const title = entries.map(({ number, stop }) => `${number}. ${nameOf(stop)}`).join(", ");
  const { lon, lat } = entries[0].stop;
  return L.marker([lat, lon], { icon, title }).bindPopup(popup(entries, app), { closeButton: false });
}

/* 1, 2, 3, 9 as "1–3, 9". */
function shortened(numbers) {
  const runs = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run.at(-1) === number - 1) run[1] = number;
    else runs.push([number]);
  }
  return runs.map((run) => run.join("–")).join(", ");
}

function popup(entries, app) {
  const find = (number) => () => {
    const heading = app.view.querySelector(`[data-stop="${number}"]`);
    heading.tabIndex = -1;
    heading.focus();
    heading.scrollIntoView({ block: "center" });
  };
  return h("ul", { class: "popup" }, entries.map(({ number, stop }) => h("li", {}, button(`${number}. ${nameOf(stop)}`, find(number), "link"))));
}

function stroke({ color, weight = 4, dashArray }) {
  const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "line");
  const look = { x1: 2, x2: 38, y1: 6, y2: 6, stroke: color, "stroke-width": weight, "stroke-linecap": "round", ...(dashArray && { "stroke-dasharray": dashArray }) };
  for (const [key, value] of Object.entries(look)) line.setAttribute(key, value);
  for (const [key, value] of Object.entries({ width: 40, height: 12, "aria-hidden": "true" })) drawing.setAttribute(key, value);
  drawing.append(line);
  return drawing;
}

function legend(stay, ground, words) {
  const used = new Set(stay.days.flatMap(({ legs }) => legs.filter((leg) => leg.distance_m > 0).map(({ mode }) => mode)));
  const modes = Object.keys(MODES).filter((mode) => used.has(mode)).map((mode) => [MODES[mode], words.code("modes", mode)]);
  const below = ground ? ["waterway", "route"].map((kind) => [GROUND[kind], words.text(kind)]) : [];
  return h("ul", { class: "facts legend" }, [...modes, ...below].map(([look, name]) => h("li", {}, stroke(look), " ", name)));
}
