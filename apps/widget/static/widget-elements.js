/* Elements made of data: text is only ever text. */

let made = 0;

export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "class") element.className = value;
    else if (key === "value") element.value = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== false && child !== ""));
  return element;
}

export const newId = (stem) => `${stem}-${(made += 1)}`;

export const unseen = (...children) => h("span", { class: "unseen" }, ...children);

/* A label, its control, and what is said of them; `control` gets the id. */
export function field(label, control, { help, optional, inline } = {}) {
  control.id ||= newId("field");
  const note = help && h("span", { class: "help", id: newId("help") }, help);
  if (note) control.setAttribute("aria-describedby", note.id);
  const name = h("label", { for: control.id }, label, optional && h("span", { class: "optional" }, ` (${optional})`));
  return h("div", { class: inline ? "check" : "field" }, inline ? [control, name] : [name, note, control], inline && note);
}

export const check = (label, attributes) => field(label, h("input", { type: "checkbox", ...attributes }), { inline: true });

export function select(options, chosen, attributes = {}) {
  const box = h("select", attributes, options.map(([value, text]) => h("option", { value }, text)));
  if (chosen !== undefined && options.some(([value]) => String(value) === String(chosen))) box.value = chosen;
  return box;
}

export const button = (text, onclick, look = "plain") => h("button", { type: "button", class: look, onclick }, text);

/* A link that leads out of the page; only addresses of the web are followed. */
export function outward(text, href, words, attributes = {}) {
  if (!/^(https?:|mailto:|tel:)/i.test(new URL(href, document.baseURI).href)) return text;
  return h("a", { href, rel: "noopener noreferrer", ...attributes }, text, attributes.target && unseen(` (${words.text("new_tab")})`));
}

/* What is wrong with a form: a summary that leads to each field, and each field told of it. */
export function showFaults(form, faults, words) {
  form.querySelector(".faults")?.remove();
  for (const old of form.querySelectorAll(".fault")) old.remove();
  for (const control of form.querySelectorAll("[aria-invalid]")) {
    control.removeAttribute("aria-invalid");
    describe(control, (id) => !id.startsWith("fault-"));
  }
  if (!faults.length) return true;
  const items = faults.map(({ control, text }) => {
    mark(control, text);
    return h("li", {}, button(text, () => control.focus(), "link"));
  });
  const title = h("h3", { tabindex: "-1" }, words.text("errors", { count: faults.length }));
  form.prepend(h("div", { class: "faults", role: "group", "aria-label": title.textContent }, title, h("ul", {}, items)));
  title.focus();
  return false;
}

function mark(control, text) {
  const note = h("span", { class: "fault", id: newId("fault") }, text);
  control.setAttribute("aria-invalid", "true");
  describe(control, () => true, note.id);
  (control.closest(".field, .check, fieldset") ?? control.parentElement).append(note);
}

/* Keeps some of the descriptions of a control, and adds one. */
function describe(control, kept, ...more) {
  const ids = [...(control.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && kept(id)), ...more];
  if (ids.length) control.setAttribute("aria-describedby", ids.join(" "));
  else control.removeAttribute("aria-describedby");
}
