/* What a visitor is asked: with whom, when, from where, and what matters. */

import { check, field, h, newId, select, showFaults } from "./widget-elements.js";
import { productCards } from "./widget-results.js";

const MOST_ADULTS = 60;
const MOST_CHILDREN = 12;
const MOST_NIGHTS = 3;
const WORK = ["groupes-adultes", "team-building", "seminaires", "futurs-salaries", "tournage"];
const NEEDS = ["wheelchair", "hearing", "visual", "mental", "buggy"];
const EASY_SHARE = 0.6;

export function formView(app) {
  const { words } = app;
  const ready = h("section", { class: "ready" }, h("h3", {}, words.text("ready")), productCards(app, app.products));
  if (!app.source.live) {
    const none = !app.products.length && h("p", {}, words.text("no_products"));
    return h("div", {}, h("h2", {}, words.text("ready")), none, productCards(app, app.products));
  }
  const form = new StayForm(app);
  return h(
    "div",
    {},
    h("h2", {}, words.text("title")),
    h("p", { class: "intro" }, words.text("intro")),
    form.element,
    app.products.length > 0 && ready,
  );
}

/* A day as YYYY-MM-DD, some days after another or after today. */
function dayAfter(days, from) {
  const day = from ? new Date(`${from}T12:00:00Z`) : new Date(Date.now() - new Date().getTimezoneOffset() * 60000);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

function nextSaturday() {
  const first = dayAfter(7);
  return dayAfter((6 - new Date(`${first}T12:00:00Z`).getUTCDay() + 7) % 7, first);
}

class StayForm {
  constructor(app) {
    Object.assign(this, { app, words: app.words, ages: h("div", { class: "fields" }) });
    this.segments = app.segments.filter(({ id }) => !app.wanted.segment || id === app.wanted.segment);
    this.first = dayAfter(0);
    this.last = dayAfter(1095);
    this.element = h(
      "form",
      { class: "ask", novalidate: true, onsubmit: (event) => (event.preventDefault(), this.send()) },
      this.party(),
      this.when(),
      this.wishes(),
      h("p", { class: "row" }, h("button", { class: "main" }, this.words.text("compose"))),
    );
    if (this.segments.length === 1) this.suggest(this.segments[0]);
  }

  party() {
    const { words } = this;
    const number = (least, most, value) => h("input", { type: "number", min: least, max: most, inputmode: "numeric", value });
    this.adults = number(1, MOST_ADULTS, "2");
    this.children = number(0, MOST_CHILDREN, "0");
    this.children.addEventListener("input", () => this.askAges());
    this.adults.addEventListener("input", () => (this.own = true));
    this.children.addEventListener("input", () => (this.own = true));
    return h(
      "fieldset",
      {},
      h("legend", {}, words.text("party")),
      this.segments.length > 1 && this.chips(),
      h("div", { class: "fields" }, field(words.text("adults"), this.adults), field(words.text("children"), this.children)),
      this.ages,
    );
  }

  chips() {
    const { words } = this;
    this.choices = [];
    const group = newId("party");
    const chip = (segment) => {
      const choice = h("input", { type: "radio", name: group, value: segment.id, id: newId("segment") });
      choice.addEventListener("change", () => this.suggest(segment));
      this.choices.push(choice);
      const key = `party_${segment.id}`;
      const label = words.knows(key) ? words.text(key) : words.ours(segment.name);
      return h("span", { class: "chip" }, choice, h("label", { for: choice.id }, label));
    };
    const leisure = this.segments.filter(({ id }) => !WORK.includes(id)).map(chip);
    const work = this.segments.filter(({ id }) => WORK.includes(id)).map(chip);
    const more = h("details", {}, h("summary", {}, words.text("party_work")), h("div", { class: "chips" }, work));
    return h("div", { class: "parties" }, h("div", { class: "chips" }, leisure), work.length > 0 && more);
  }

  /* Fills in the party of a segment, unless the visitor has said their own. */
  suggest({ party }) {
    if (this.own) return;
    this.adults.value = party.adults;
    this.children.value = party.children.length;
    this.askAges(party.children);
  }

  askAges(ages = []) {
    const { words } = this;
    const wanted = Math.min(Math.max(Number(this.children.value) || 0, 0), MOST_CHILDREN);
    const given = [...this.ages.querySelectorAll("select")].map((one) => one.value);
    const years = Array.from({ length: 18 }, (_, age) => [age, words.text("years", { count: age })]);
    const boxes = Array.from({ length: wanted }, (_, i) => select(years, ages[i] ?? given[i] ?? 8));
    this.ages.replaceChildren(...boxes.map((box, i) => field(words.text("child_age", { number: i + 1 }), box)));
  }

  when() {
    const { app, words } = this;
    const nights = Array.from({ length: MOST_NIGHTS + 1 }, (_, n) => [n, n ? words.text("nights_count", { count: n }) : words.text("no_night")]);
    const stations = app.stations
      .filter(({ inside }) => inside !== false)
      .map(({ id, name }) => [id, name])
      .sort(([, a], [, b]) => a.localeCompare(b, words.locale));
    const station = app.wanted.station && `station:${app.wanted.station.replace(/^station:/, "")}`;
    this.date = h("input", { type: "date", min: this.first, max: this.last, value: nextSaturday() });
    this.nights = select(nights, 1);
    this.arrive = h("input", { type: "time", value: "10:00" });
    this.leave = h("input", { type: "time", value: "18:00" });
    this.station = select(stations, station || "station:bethune");
    return h(
      "fieldset",
      {},
      h("legend", {}, words.text("when")),
      h("div", { class: "fields wide" }, [
        field(words.text("date"), this.date),
        field(words.text("nights"), this.nights),
        field(words.text("arrive_time"), this.arrive),
        field(words.text("leave_time"), this.leave),
      ]),
      h("p", { class: "help" }, words.text("times_help")),
      field(words.text("station"), this.station, { help: words.text("station_help") }),
    );
  }

  wishes() {
    const { app, words } = this;
    const boxes = (legend, list) => h("fieldset", {}, h("legend", {}, legend), h("div", { class: "checks" }, list));
    const box = (name, text) => check(text, { name });
    const own = (name) => box(name, words.text(name));
    const themes = Object.entries(words.groups.themes).filter(([theme]) => theme !== "inclusion");
    this.wish = h(
      "details",
      { class: "wishes" },
      h("summary", {}, words.text("wishes"), h("span", { class: "optional" }, ` (${words.text("optional")})`)),
      boxes(words.text("needs"), [...NEEDS.map((need) => box(`need:${need}`, words.text(`need_${need}`))), own("accept_unconfirmed")]),
      boxes(words.text("pace"), ["tight_budget", "less_riding", "no_boat"].map(own)),
      boxes(words.text("avoid"), themes.map(([theme, name]) => box(`theme:${theme}`, name))),
    );
    return app.source.live && this.wish;
  }

  ticked(prefix) {
    const names = [...this.wish.querySelectorAll("input:checked")].map(({ name }) => name);
    return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  }

  get segment() {
    if (!this.choices) return this.segments[0];
    const chosen = this.choices.find(({ checked }) => checked)?.value;
    return this.segments.find(({ id }) => id === chosen);
  }

  faults() {
    const { words } = this;
    const whole = (input, least, most) => /^\d+$/.test(input.value) && Number(input.value) >= least && Number(input.value) <= most;
    const dayTrip = this.nights.value === "0";
    const range = { first: words.shortDay(this.first), last: words.shortDay(this.last) };
    return [
      [this.segment, this.choices?.[0], "error_party"],
      [whole(this.adults, 1, MOST_ADULTS), this.adults, "error_adults", { most: MOST_ADULTS }],
      [whole(this.children, 0, MOST_CHILDREN), this.children, "error_children", { most: MOST_CHILDREN }],
      [this.date.value >= this.first && this.date.value <= this.last, this.date, "error_date", range],
      [this.arrive.value, this.arrive, "error_time"],
      [this.leave.value && !(dayTrip && this.leave.value <= this.arrive.value), this.leave, "error_times"],
    ]
      .filter(([good]) => !good)
      .map(([, control, key, values]) => ({ control, text: words.text(key, values) }));
  }

  request() {
    const last = dayAfter(Number(this.nights.value), this.date.value);
    const ticked = this.ticked("");
    const easy = ticked.includes("less_riding") && Math.round(this.segment.max_cycle_km_day * EASY_SHARE);
    return {
      segment: this.segment.id,
      from: this.station.value,
      arrive: `${this.date.value}T${this.arrive.value}`,
      leave: `${last}T${this.leave.value}`,
      adults: Number(this.adults.value),
      children: [...this.ages.querySelectorAll("select")].map(({ value }) => Number(value)),
      needs: this.ticked("need:"),
      ban_themes: this.ticked("theme:"),
      ban_modes: ticked.includes("no_boat") ? ["boat"] : [],
      tight_budget: ticked.includes("tight_budget"),
      accept_unconfirmed: ticked.includes("accept_unconfirmed"),
      ...(easy ? { max_cycle_km_day: easy } : {}),
      alternatives: 3,
      effort: "quick",
      language: this.words.language,
    };
  }

  send() {
    if (showFaults(this.element, this.faults(), this.words)) this.app.compose(this.request());
  }
}
