/* Changes that a visitor may ask of a stay; each composes the rest anew. */

import { changed, shorter } from "./widget-change.js";
import { button, field, h, newId, select } from "./widget-elements.js";

const LESS = 0.8;
const FREE_MIN = 60;
const MOST_FOUND = 8;

const union = (list, one) => [...new Set([...list, one])];

export function adjustPart(app, stay) {
  const { words } = app;
  const { request } = stay;
  const change = (key, changes) => button(words.text(key), () => changed(app, changes), "plain");
  const less = Math.max(1, Math.floor((stay.totals.cycle_m / 1000 / stay.days.length) * LESS));
  const sails = stay.days.some(({ legs }) => legs.some(({ mode }) => mode === "boat")) || !request.ban_modes.includes("boat");
  return h(
    "section",
    { class: "adjust" },
    h("h3", {}, words.text("adjust")),
    h("p", { class: "help" }, words.text("adjust_help")),
    h("p", { class: "row" }, [
      stay.totals.cycle_m > 0 && change("adjust_less", { max_cycle_km_day: less }),
      stay.days.length > 1 && button(words.text("adjust_shorter"), () => shorter(app), "plain"),
      sails && change("adjust_boat", { ban_modes: union(request.ban_modes, "boat") }),
      change("adjust_free", { free_min: Math.min(request.free_min + FREE_MIN, 600) }),
      !request.tight_budget && change("adjust_budget", { tight_budget: true }),
    ]),
    themePart(app, request),
    addPart(app, request),
  );
}

function themePart(app, request) {
  const { words } = app;
  const known = Object.entries(words.groups.themes).filter(([theme]) => !request.ban_themes.includes(theme));
  const box = select([["", words.text("adjust_choose")], ...known], "");
  const apply = button(words.text("apply"), () => box.value && changed(app, { ban_themes: union(request.ban_themes, box.value) }), "plain");
  return h("div", { class: "line" }, field(words.text("adjust_theme"), box), apply);
}

/* A search in what the destination offers to these guests, fetched when it is first used. */
function addPart(app, request) {
  const { words } = app;
  const asked = h("input", { type: "search", autocomplete: "off" });
  const found = h("ul", { class: "found" });
  const count = h("p", { class: "help", role: "status" });
  const look = async (event) => {
    event.preventDefault();
    if (!asked.value.trim()) return asked.focus();
    count.textContent = words.text("loading");
    const offers = await app.source.offers(request.segment).catch(() => null);
    if (!offers) return (count.textContent = words.text("offline"));
    const hits = matching(offers, asked.value, request, words);
    found.replaceChildren(...hits.slice(0, MOST_FOUND).map((offer) => addable(app, offer, request)));
    count.textContent = words.text("found", { count: hits.length });
  };
  const find = h("button", { class: "plain" }, words.text("find"));
  return h("form", { role: "search", onsubmit: look }, h("div", { class: "line" }, field(words.text("add"), asked, { help: words.text("add_help") }), find), count, found);
}

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function matching(offers, asked, request, words) {
  const sought = plain(asked).split(/\s+/).filter(Boolean);
  const told = ({ name, kind, themes, commune }) => plain([name, kind, commune, ...themes, ...themes.map((t) => words.code("themes", t))].join(" "));
  return offers
    .filter((offer) => !request.must.includes(offer.id) && !offer.demo && sought.every((word) => told(offer).includes(word)))
    .sort((a, b) => (b.segments?.[request.segment] ?? 0) - (a.segments?.[request.segment] ?? 0));
}

function addable(app, offer, request) {
  const { words } = app;
  const must = union(request.must, offer.id);
  const ban = request.ban.filter((id) => id !== offer.id);
  const name = h("span", { id: newId("found") }, offer.name, h("span", { class: "kind" }, ` · ${offer.commune}`));
  const add = h("button", { type: "button", class: "plain", "aria-label": words.text("add_named", { name: offer.name }), onclick: () => changed(app, { must, ban }) }, "+");
  return h("li", {}, add, name);
}
