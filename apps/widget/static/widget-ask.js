/* Asking the office for a stay: what it needs to answer, with consent, and no more. */

import { check, field, h, outward, select, showFaults } from "./widget-elements.js";

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export function askPart(app, stay, product) {
  const { words } = app;
  const place = h("section", { class: "ask-office" }, h("h3", { tabindex: "-1" }, words.text("ask")));
  const offices = app.offices.filter(({ id }) => [product?.office || app.wanted.office || id].includes(id));
  if (!offices.length) return null;
  place.append(app.source.live ? askForm(app, stay, product, offices, place) : addresses(offices, words));
  return place;
}

/* Without a server, the addresses of the office. */
function addresses(offices, words) {
  const ways = ({ email, phone, website }) => [
    email && outward(email, `mailto:${email}`, words),
    phone && outward(phone, `tel:${phone.replace(/[^+\d]/g, "")}`, words),
    website && outward(words.text("website"), website, words, { target: "_blank" }),
  ];
  return h("ul", {}, offices.map((office) => h("li", {}, office.name, ways(office).filter(Boolean).map((way) => [" · ", way]))));
}

function askForm(app, stay, product, offices, place) {
  const { words } = app;
  const input = (attributes) => h("input", { maxlength: 200, ...attributes });
  const fields = {
    office: select(offices.map(({ id, name }) => [id, name]), offices[0].id),
    name: input({ type: "text", autocomplete: "name", required: true }),
    email: input({ type: "email", autocomplete: "email", required: true }),
    phone: input({ type: "tel", autocomplete: "tel", maxlength: 40 }),
    message: h("textarea", { rows: 4, maxlength: 2000 }),
  };
  const consent = check(words.text("consent"), { required: true });
  const form = h(
    "form",
    { novalidate: true },
    h("p", {}, words.text("ask_help")),
    offices.length > 1 && field(words.text("office"), fields.office),
    h("div", { class: "fields" }, field(words.text("name"), fields.name), field(words.text("email"), fields.email)),
    field(words.text("phone"), fields.phone, { optional: words.text("optional") }),
    field(words.text("message"), fields.message, { optional: words.text("optional") }),
    consent,
    h("p", { class: "help" }, words.text("privacy")),
    h("p", { class: "row" }, h("button", { class: "main" }, words.text("send"))),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const agreed = consent.querySelector("input");
    if (!showFaults(form, faults(fields, agreed, words), words)) return;
    send(app, lead(fields, stay, product, words), place);
  });
  return form;
}

function faults({ name, email }, agreed, words) {
  return [
    [name.value.trim(), name, "error_name"],
    [EMAIL.test(email.value.trim()), email, "error_email"],
    [agreed.checked, agreed, "error_consent"],
  ]
    .filter(([good]) => !good)
    .map(([, control, key]) => ({ control, text: words.text(key) }));
}

function lead(fields, stay, product, words) {
  const told = Object.fromEntries(Object.entries(fields).map(([key, { value }]) => [key, value.trim()]));
  const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value));
  return { ...given, stay: stay.id, ...(product ? { product: product.id } : {}), language: words.language, consent: true };
}

function send(app, body, place) {
  const { words } = app;
  const post = (how) => app.source.post("leads", body, how);
  return app.work(words.text("sending"), post, ({ kept_until: until }) => {
    const title = h("h3", { tabindex: "-1" }, words.text("sent"));
    const text = words.text("sent_text", { email: body.email, date: words.shortDay(until.slice(0, 10)) });
    place.replaceChildren(title, h("p", { class: "said" }, text));
    title.focus();
    app.say(`${words.text("sent")}. ${text}`);
  });
}
