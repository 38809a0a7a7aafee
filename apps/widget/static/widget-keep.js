/* Keeping and sharing a stay: its link and its files. Nothing is stored in the browser. */

import { button, field, h, outward } from "./widget-elements.js";

const FILES = [
  ["carnet-pdf", "pdf"],
  ["gpx", "gpx"],
  ["ics", "ics"],
  ["carnet-html", "print"],
];

export function keepPart(app, stay, product) {
  const { words, source } = app;
  const link = h("input", { type: "text", readonly: true, value: app.address(stay.id) });
  const told = h("p", { class: "help", role: "status" });
  const copy = button(words.text("copy"), () => copyLink(link, told, words), "plain");
  const known = FILES.filter(([form]) => app.forms.includes(form));
  const files = known.map(([form, key]) => {
    const how = form === "carnet-html" ? { target: "_blank" } : { download: "" };
    return h("li", {}, outward(words.text(key), source.file(stay.id, form, product), words, { class: "plain", ...how }));
  });
  return h(
    "section",
    { class: "keep" },
    h("h3", {}, words.text("keep")),
    app.sharing && h("div", { class: "line" }, field(words.text("link"), link), copy),
    told,
    h("ul", { class: "row" }, files),
  );
}

async function copyLink(link, told, words) {
  try {
    await navigator.clipboard.writeText(link.value);
    told.textContent = words.text("copied");
  } catch {
    link.select();
    told.textContent = words.text("copy_by_hand");
  }
}
