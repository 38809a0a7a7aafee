/* What is said of a stay in few words. */

import { h } from "./widget-elements.js";

const EXAMPLE = " (exemple)";

/* How far a stay goes, by each mode it uses. */
export function lengths({ totals }, words) {
  return ["cycle", "walk", "boat"]
    .filter((mode) => totals[`${mode}_m`] > 0)
    .map((mode) => `${words.distance(totals[`${mode}_m`])} ${words.code("modes", mode)}`);
}

export function uncertain(stay) {
  return new Set(stay.days.flatMap((day) => day.stops.filter((stop) => stop.to_confirm.length).map((stop) => stop.id))).size;
}

export function confirmation(count, words, key = "stops_to_confirm") {
  const text = count ? words.text(key, { count }) : words.text("all_confirmed");
  return h("span", { class: count ? "uncertain" : "certain" }, text);
}

/* The price of a stay for its party, and whether it is only estimated. */
export function priceText({ price }, words) {
  const text = words.text("price_party", { price: words.money(price.total_ct), count: price.persons });
  return price.estimated ? `${text} (${words.text("estimated")})` : text;
}

export const facts = (list) => h("ul", { class: "facts" }, list.filter(Boolean).map((fact) => h("li", {}, fact)));

export const nameOf = (stop) => (stop.demo && stop.name.endsWith(EXAMPLE) ? stop.name.slice(0, -EXAMPLE.length) : stop.name);

/* Numbers the stops of a stay through its days; a morning at the lodging is the stop of the night before,
   and a service there is the checking in. */
export function numbered(stay) {
  let number = 0;
  const beds = new Set(stay.days.flatMap((day) => day.stops.filter(({ kind }) => kind === "night").map(({ id }) => id)));
  return stay.days.map((day) =>
    day.stops.map((stop, i) => {
      const again = i === 0 && stop.kind === "night";
      return { stop, again, checksIn: stop.kind === "service" && beds.has(stop.id), number: again ? number : (number += 1) };
    }),
  );
}

/* What an office asks for a product: an adult, a child, and the tax that is never in the price. */
export function saleFacts(product, words) {
  const { adult_ct: adult, child_ct: child, tourist_tax_ct: tax } = product;
  const told = (key, cents, estimated) => `${words.text(key, { price: words.money(cents) })}${estimated ? ` (${words.text("estimated")})` : ""}`;
  return [
    h("strong", {}, told("from_price", adult, product.estimated)),
    child > 0 && told("child_price", child, product.child_estimated),
    tax > 0 && told("tourist_tax", tax),
  ];
}
