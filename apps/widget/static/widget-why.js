/* Where there is no stay: the first changes that would give one, each to be composed at once. */

import { button, h, unseen } from "./widget-elements.js";

const MOST = 3;

export function whyView(app, request, changes) {
  const { words } = app;
  const item = ({ text, fields, stay }) => {
    const said = words.dated(text.join(" + "));
    const example = words.text("why_example", { title: stay.title, price: words.money(stay.price_ct) });
    const take = button(words.text("why_compose"), () => app.compose({ ...request, ...fields }));
    take.append(unseen(` : ${said}`));
    return h("li", {}, h("p", {}, h("b", {}, said[0].toUpperCase() + said.slice(1))), h("p", { class: "help" }, example), take);
  };
  const some = changes.slice(0, MOST).map(item);
  const found = some.length > 0 ? [h("p", {}, words.text("why_changes")), h("ol", {}, some)] : h("p", {}, words.text("why_none"));
  const close = button(words.text("close"), () => app.dismiss(), "quiet");
  return h("div", { class: "said why" }, h("h2", { tabindex: "-1" }, words.text("why")), found, h("p", { class: "row" }, close));
}
