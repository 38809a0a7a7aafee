/* Changes of a stay: asked of the server, shown with what they changed, undone. */

import { nameOf } from "./widget-facts.js";

/* Asks for a change of the stay that is looked at. */
export function changed(app, changes) {
  const before = app.stay;
  const post = (how) => app.source.post(`stays/${before.id}/changes`, changes, how);
  return app.work(app.words.text("changing"), post, ({ stays }) => replace(app, before, stays[0]));
}

/* A day less is another stay: its guests leave the day before, at the same hour. */
export function shorter(app) {
  const before = app.stay;
  const { request } = before;
  const [, time] = request.leave.split("T");
  const leave = `${before.days.at(-2).date}T${time}`;
  const asked = { ...request, leave, pins: request.pins.filter((pin) => pin.date < before.days.at(-1).date), alternatives: 1 };
  return app.work(app.words.text("changing"), (how) => app.source.post("stays", asked, how), ({ stays }) => replace(app, before, stays[0]));
}

function replace(app, before, now) {
  if (now.id === before.id) return app.showStay(now, { said: app.words.text("unchanged") });
  app.before.push(before);
  app.showStay(now, { said: difference(before, now, app.words) });
}

function difference(before, now, words) {
  const names = (stay) => new Map(stay.days.flatMap(({ stops }) => stops.map((stop) => [stop.id, nameOf(stop)])));
  const [old, fresh] = [names(before), names(now)];
  const only = (some, others) => [...some].filter(([id]) => !others.has(id)).map(([, name]) => name).join(", ");
  const pair = (key, a, b) => a !== b && words.text(key, { before: a, now: b });
  const list = (key, text) => text && words.text(key, { list: text });
  return [
    words.text("changed"),
    list("changed_in", only(fresh, old)),
    list("changed_out", only(old, fresh)),
    pair("changed_ride", words.distance(before.totals.cycle_m), words.distance(now.totals.cycle_m)),
    pair("changed_price", words.money(before.price.total_ct), words.money(now.price.total_ct)),
  ]
    .filter(Boolean)
    .join(" ");
}
