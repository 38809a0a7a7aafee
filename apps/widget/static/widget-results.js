/* Stays to choose from: what the office offers first, then what was composed. */

import { button, h, unseen } from "./widget-elements.js";
import { confirmation, facts, lengths, nameOf, priceText, saleFacts, uncertain } from "./widget-facts.js";

const MOST_NAMED = 2;

export function resultsView(app) {
  const { words, stays, offered } = app;
  const part = (key, cards) => h("section", {}, h("h3", {}, words.text(key)), cards);
  return h(
    "div",
    {},
    h("h2", {}, words.text("results", { count: stays.length + offered.length })),
    h("p", { class: "row" }, button(words.text("change_form"), () => app.showForm(), "quiet back")),
    offered.length > 0 && part("offered", productCards(app, offered)),
    part("composed", h("ul", { class: "cards" }, stays.map((stay) => stayCard(app, stay)))),
  );
}

export function productCards(app, products) {
  return h("ul", { class: "cards" }, products.map((product) => productCard(app, product)));
}

function card({ title, lang, details, more, open }, words) {
  const see = h("button", { type: "button", class: "main", onclick: open }, words.text("see"), unseen(` : ${title}`));
  return h("li", { class: "card" }, h("h4", { lang }, title), facts(details), more, h("p", { class: "row" }, see));
}

/* Alternatives have like titles: a card is named for what is best in the stay. */
function stayCard(app, stay) {
  const { words } = app;
  const { days } = stay;
  const details = [
    words.period(days[0].date, days.at(-1).date),
    words.text("visits", { count: stay.totals.visits }),
    ...lengths(stay, words),
    h("strong", {}, priceText(stay, words)),
    confirmation(uncertain(stay), words),
  ];
  const more = days.map(({ stops }, i) => h("p", {}, h("b", {}, words.text("day", { number: i + 1 })), " ", visitsOf(stops).map(nameOf).join(", ")));
  const title = best(days.flatMap(({ stops }) => visitsOf(stops))).map(nameOf).join(" · ");
  return card({ title: title || stay.title, details, more, open: () => app.openStay(stay.id) }, words);
}

const visitsOf = (stops) => stops.filter(({ kind }) => kind === "visit");
const best = (visits) => [...visits].sort((a, b) => b.points - a.points).slice(0, MOST_NAMED);

function productCard(app, product) {
  const { words } = app;
  const lang = words.nearest(product.title);
  const details = [
    words.period(product.first_day, product.last_day),
    ...saleFacts(product, words),
    confirmation(product.to_confirm, words, "facts_to_confirm"),
    product.office_name && words.text("sold_by", { office: product.office_name }),
    !product.on_sale && words.text("not_on_sale"),
  ];
  const more = h("p", { class: "text", lang }, words.ours(product.text));
  return card({ title: words.ours(product.title), lang, details, more, open: () => app.openStay(product.stay) }, words);
}
