/* A stay, day by day: when one is where, how one gets there, what it costs and what is not certain. */

import { adjustPart } from "./widget-adjust.js";
import { askPart } from "./widget-ask.js";
import { changed } from "./widget-change.js";
import { button, h, outward, unseen } from "./widget-elements.js";
import { keepPart } from "./widget-keep.js";
import { confirmation, facts, lengths, nameOf, numbered, priceText, saleFacts, uncertain } from "./widget-facts.js";

const BADGES = { landmark: "landmark", "hidden-gem": "gem" };
const WEB = /^https?:\/\//;

export function stayView(app, stay, said) {
  const { words } = app;
  const product = app.productOf(stay.id);
  const days = numbered(stay);
  return h(
    "article",
    { class: "stay" },
    h("p", { class: "row" }, wayBack(app)),
    h("h2", { lang: product ? words.nearest(product.title) : stay.language }, product ? words.ours(product.title) : stay.title),
    said && h("p", { class: "said" }, said),
    facts([
      words.period(stay.days[0].date, stay.days.at(-1).date),
      ...lengths(stay, words),
      !product && h("strong", {}, priceText(stay, words)),
      confirmation(uncertain(stay), words),
    ]),
    product && [h("p", { class: "text", lang: words.nearest(product.text) }, words.ours(product.text)), sale(product, words)],
    h("p", { class: "row" }, mapButton(app, stay, days), app.before.length > 0 && undoButton(app)),
    h("div", { class: "map-place" }),
    h("div", { class: "days" }, stay.days.map((day, i) => dayPart(app, day, days[i], i, app.source.live && !product))),
    !product && pricePart(stay, words),
    h("div", { class: "pair" }, app.source.live && !product && adjustPart(app, stay), keepPart(app, stay, product)),
    askPart(app, stay, product),
    notes(stay, words),
  );
}

function wayBack(app) {
  const { words } = app;
  if (app.stays.length) return button(words.text("back_results"), () => app.showResults(), "quiet back");
  return button(words.text(app.source.live ? "back_start" : "back_list"), () => app.showForm(), "quiet back");
}

function undoButton(app) {
  const { words } = app;
  const undo = () => app.showStay(app.before.pop(), { said: words.text("undone") });
  return button(words.text("undo"), undo, "plain");
}

/* What an office sells: its price, what it holds and does not. */
function sale(product, words) {
  const list = (key, items) => items.length > 0 && [h("h3", {}, words.text(key)), h("ul", {}, items.map((item) => h("li", {}, item)))];
  const { office_name: office, registration } = product;
  return h(
    "div",
    { class: "sale" },
    facts(saleFacts(product, words)),
    h("p", {}, words.text("sold_by", { office })),
    product.package && registration && h("p", {}, words.text("package", { registration })),
    list("included", product.included),
    list("not_included", product.not_included),
  );
}

function mapButton(app, stay, days) {
  const { words } = app;
  const toggle = h("button", { type: "button", class: "plain", "aria-expanded": "false" }, words.text("show_map"));
  toggle.addEventListener("click", async () => {
    const place = app.view.querySelector(".map-place");
    const open = !place.firstChild;
    toggle.setAttribute("aria-expanded", String(open));
    toggle.textContent = words.text(open ? "hide_map" : "show_map");
    if (!open) return place.replaceChildren();
    place.replaceChildren(h("p", {}, words.text("loading")));
    app.say(words.text("loading"));
    try {
      const { mapPart } = await import("./widget-map.js");
      await mapPart(app, stay, days, place);
      app.say(words.text("map"));
    } catch (error) {
      console.error("fluvestre-sejour:", error);
      place.replaceChildren(h("p", { role: "alert" }, words.text("map_none")));
    }
  });
  return toggle;
}

function dayPart(app, day, stops, index, live) {
  const { words } = app;
  const title = h("h3", {}, h("span", { class: "nth" }, words.text("day", { number: index + 1 })), " ", words.day(day.date));
  const items = stops.map((one, i) => stopItem(app, one, day.legs[i], live));
  return h("section", { class: `day day-${index % 4}` }, title, h("ol", { class: "stops" }, items));
}

function times(stop, words) {
  const clock = (moment) => words.clock(moment);
  if (["station", "night"].includes(stop.kind) || !(stop.start && stop.end)) {
    if (stop.arrive) return words.text("arrival", { time: clock(stop.arrive) });
    return stop.leave ? words.text("departure", { time: clock(stop.leave) }) : "";
  }
  return `${clock(stop.start)} – ${clock(stop.end)}`;
}

function kindOf({ stop, checksIn }, words) {
  if (checksIn) return words.text("check_in");
  return stop.meal ? words.code("meals", stop.meal) : words.code("stops", stop.kind);
}

function stopItem(app, one, leg, live) {
  const { words } = app;
  const { stop, again, number } = one;
  const kind = kindOf(one, words);
  const badges = stop.why.map(({ term }) => BADGES[term]).filter(Boolean);
  const page = (stop.contacts ?? []).find((contact) => contact.kind === "web" && WEB.test(contact.value));
  const changeable = live && !again && stop.kind !== "station" && stop.id.startsWith("offer:");
  return h(
    "li",
    {},
    h("div", { class: "stop" }, [
      h("span", { class: "number" }, unseen(`${words.text("stop", { number })} `), h("span", { "aria-hidden": "true" }, String(number))),
      h("div", { class: "what" }, [
        h("p", { class: "when" }, times(stop, words), h("span", { class: "kind" }, ` · ${kind}`)),
        h("h4", { "data-stop": again ? null : number }, nameOf(stop)),
        badges.length > 0 && h("p", { class: "badges" }, badges.map((key) => h("span", { class: "badge" }, words.text(key)))),
        stop.demo && !again && h("p", { class: "uncertain" }, words.text("example")),
        stop.to_confirm.length > 0 && h("p", { class: "uncertain" }, words.text("to_confirm", { list: words.codes("confirm", stop.to_confirm) })),
        stop.plan_b_at && h("p", { class: "rain" }, words.text("rain", { place: stop.plan_b_at.name })),
        h("p", { class: "row small" }, page && outward(words.text("website"), page.value, words, { target: "_blank" }), changeable && without(app, stop)),
      ]),
    ]),
    leg && leg.distance_m > 0 && legLine(leg, words),
  );
}

function without(app, stop) {
  const { words } = app;
  const ban = () => changed(app, { ban: [...app.stay.request.ban, stop.id] });
  return h("button", { type: "button", class: "link", onclick: ban, "aria-label": words.text("without_named", { name: nameOf(stop) }) }, words.text("without"));
}

function legLine(leg, words) {
  const junctions = leg.sketched ? [] : leg.junctions.map(({ ref }) => ref);
  const parts = [
    words.code("modes", leg.mode),
    words.distance(leg.distance_m),
    words.duration(leg.duration_s),
    leg.routes.length > 0 && words.text("by_routes", { list: leg.routes.join(", ") }),
    junctions.length > 0 && words.text("by_junctions", { list: junctions.join(", ") }),
  ];
  return h("p", { class: `leg ${leg.mode}` }, parts.filter(Boolean).join(" · "));
}

function pricePart({ price, language }, words) {
  const mark = (line) => (line.estimated ? ` (${words.text("estimated")})` : "");
  const head = ["price_what", "price_quantity", "price_total"].map((key) => h("th", { scope: "col" }, words.text(key)));
  const rows = price.lines.map((line) =>
    h("tr", {}, h("th", { scope: "row", lang: language }, line.label), h("td", {}, String(line.quantity)), h("td", {}, words.money(line.total_ct), mark(line))),
  );
  const person = words.text("price_person", { price: words.money(price.per_person_ct) });
  return h(
    "section",
    {},
    h("h3", {}, words.text("price")),
    h("p", {}, h("strong", {}, priceText({ price }, words)), ` · ${person}`),
    h("p", { class: "help" }, words.text("price_note")),
    price.lines.length > 0 && h("details", {}, h("summary", {}, words.text("price_lines")), h("table", {}, h("thead", {}, h("tr", {}, head)), h("tbody", {}, rows))),
  );
}

function notes({ findings, sources, request: { language } }, words) {
  const list = (items) => h("ul", { lang: language }, items.map((item) => h("li", {}, item)));
  const messages = findings.map(({ message }) => message);
  return h(
    "footer",
    { class: "notes" },
    messages.length > 0 && [h("h3", {}, words.text("good_to_know")), list(messages)],
    h("h3", {}, words.text("sources")),
    list(sources),
  );
}
