/* The course of a visit: asking, choosing, looking, adjusting; what is said meanwhile, and what when it fails. */

import { button, h } from "./widget-elements.js";
import { formView } from "./widget-form.js";
import { resultsView } from "./widget-results.js";
import { Folder, Offline, Refused, Server } from "./widget-source.js";
import { stayView } from "./widget-stay.js";
import { whyView } from "./widget-why.js";
import { LANGUAGES, Words } from "./widget-words.js";

const OF_HASH = /^#sejour=([0-9a-f]{16})$/;

export async function start(host, root, here) {
  const told = (name) => host.getAttribute(name) || "";
  const asked = (told("lang") || document.documentElement.lang || "fr").slice(0, 2).toLowerCase();
  const language = LANGUAGES.includes(asked) ? asked : "fr";
  const [words, style] = await Promise.all([
    fetch(new URL(`widget-${language}.json`, import.meta.url), { credentials: "omit" }).then((answer) => answer.json()),
    fetch(new URL("widget.css", import.meta.url), { credentials: "omit" }).then((answer) => answer.text()),
  ]);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  const list = told("src");
  const origin = told("api") ? `${told("api").replace(/\/?$/, "/")}` : here;
  const source = list
    ? new Folder(new URL(list, document.baseURI), language)
    : new Server(new URL(origin, document.baseURI), language);
  const wanted = { office: told("office"), segment: told("segment"), station: told("station") };
  const app = new App(root, new Words(words), source, wanted);
  app.sharing = document.querySelector("fluvestre-sejour") === host;
  return app.open();
}

class App {
  constructor(root, words, source, wanted) {
    Object.assign(this, { root, words, source, wanted, stays: [], products: [], before: [] });
    this.status = h("p", { class: "unseen", role: "status" });
    this.notice = h("div", { class: "notice" });
    this.view = h("div", { class: "view" });
    root.replaceChildren(h("div", { class: "fluvestre", lang: words.language }, this.status, this.notice, this.view));
  }

  async open() {
    window.addEventListener("popstate", () => this.sharing && this.root.host.isConnected && this.follow());
    await this.work(this.words.text("loading"), () => this.learn(), async () => {
      if (!(this.sharing && this.shared)) return this.showForm({ focus: false });
      return this.openStay(this.shared, { focus: false, push: false });
    });
  }

  get shared() {
    return OF_HASH.exec(location.hash)?.[1];
  }

  async learn() {
    const { source, wanted } = this;
    const filters = { office: wanted.office, segment: wanted.segment };
    [this.segments, this.stations, this.offices, this.forms, this.products] = await Promise.all([
      source.segments(),
      source.stations(),
      source.offices(),
      source.forms(),
      source.products(filters),
    ]);
  }

  /* Goes where the address leads, when the visitor goes back or forward; what the page does is none of ours. */
  follow() {
    if (this.shared === this.shown) return undefined;
    if (this.shared) return this.openStay(this.shared, { push: false });
    return this.stays.length ? this.showResults() : this.showForm();
  }

  address(id) {
    return `${location.href.split("#")[0]}${id ? `#sejour=${id}` : ""}`;
  }

  mark(id) {
    if (!this.sharing || this.shared === id) return;
    try {
      history.pushState(history.state, "", this.address(id));
    } catch {
      /* A page without an address of its own, such as srcdoc, keeps none. */
    }
  }

  say(text) {
    this.status.textContent = "";
    setTimeout(() => (this.status.textContent = text), 50);
  }

  show(view, { focus = true } = {}) {
    this.notice.replaceChildren();
    this.view.replaceChildren(view);
    if (!focus) return;
    const heading = view.querySelector("h2");
    heading.tabIndex = -1;
    heading.focus();
    heading.scrollIntoView({ block: "nearest" });
  }

  showForm(how) {
    this.form ??= formView(this);
    this.stays = [];
    this.shown = undefined;
    this.show(this.form, how);
    this.mark();
  }

  showResults(how) {
    this.shown = undefined;
    this.show(resultsView(this), how);
    this.mark();
  }

  showStay(stay, { push = true, said, ...how } = {}) {
    this.stay = stay;
    this.shown = stay.id;
    this.show(stayView(this, stay, said), how);
    if (push) this.mark(stay.id);
    if (said) this.say(said);
  }

  compose(request) {
    this.asked = request;
    const filters = { office: this.wanted.office, segment: request.segment };
    return this.work(
      this.words.text("composing"),
      async (how) => {
        const { source } = this;
        const [made, offered] = await Promise.all([source.post("stays", request, how), source.products(filters)]);
        return [made.stays, offered];
      },
      ([stays, offered]) => {
        const fitting = offered.filter(({ needs }) => request.needs.every((need) => needs.includes(need)));
        Object.assign(this, { stays, offered: fitting, before: [] });
        this.showResults();
        this.say(this.words.text("results", { count: stays.length + fitting.length }));
      },
    );
  }

  /* Asks why there was no stay, and shows what would give one; closing it leads back to what was pressed first. */
  why() {
    const { asked, asker, source, words } = this;
    const ask = (how) => ((this.asker = asker), source.post("stays/why", asked, how));
    return this.work(words.text("why_wait"), ask, ({ possible, changes }) =>
      possible ? this.compose(asked) : this.tell(whyView(this, asked, changes)),
    );
  }

  productOf(stay) {
    return [...this.products, ...(this.offered ?? [])].find((one) => one.stay === stay);
  }

  openStay(id, how) {
    this.before = [];
    const product = this.productOf(id);
    const known = !product && this.stays.find((stay) => stay.id === id);
    if (known) return this.showStay(known, how);
    const view = (stay) => this.showStay(stay, how);
    return this.work(this.words.text("loading"), () => this.source.stay(id, product), view, () => this.showForm());
  }

  /* Does one thing at a time: says that it is under way, can be cancelled, and what went wrong. */
  async work(message, job, then, otherwise) {
    if (this.working) return;
    const stop = (this.working = new AbortController());
    this.asker = this.root.activeElement;
    this.wait(message, stop);
    const onBusy = (seconds) => this.wait(this.words.text("busy", { count: seconds }), stop);
    let result;
    try {
      result = await job({ signal: stop.signal, onBusy });
    } catch (error) {
      this.working = undefined;
      if (stop.signal.aborted) this.dismiss();
      else this.trouble(error, () => this.work(message, job, then, otherwise), otherwise);
      return;
    }
    this.working = undefined;
    this.notice.replaceChildren();
    await then(result);
  }

  /* Takes a notice away, and goes back to what was pressed. */
  dismiss() {
    this.notice.replaceChildren();
    this.asker?.focus();
  }

  wait(message, stop) {
    this.say(message);
    const cancel = button(this.words.text("cancel"), () => stop.abort(), "quiet");
    this.notice.replaceChildren(h("div", { class: "waiting" }, h("span", { class: "wheel" }), h("p", {}, message), cancel));
  }

  trouble(error, again, otherwise) {
    const { title, lines, lasting } = this.explain(error);
    const heading = h("h2", { tabindex: "-1" }, title);
    const known = lines.length > 0 && h("ul", {}, lines.map((line) => h("li", {}, line)));
    const leave = otherwise && button(this.words.text("back_start"), otherwise, "quiet");
    const close = this.view.firstChild && button(this.words.text("close"), () => this.dismiss(), "quiet");
    const retry = !lasting && button(this.words.text("retry"), again, "plain");
    const ask = error.problem?.why && button(this.words.text("why"), () => this.why(), "plain");
    this.tell(h("div", { class: "trouble" }, heading, known, h("p", { class: "row" }, ask, retry, leave, close)));
  }

  /* Shows a notice, and leads to its heading. */
  tell(notice) {
    this.notice.replaceChildren(notice);
    const heading = notice.querySelector("h2");
    heading.focus();
    heading.scrollIntoView({ block: "nearest" });
  }

  /* Says what went wrong, with the reasons given, and whether another try would be in vain. */
  explain(error) {
    const { words } = this;
    if (error instanceof Offline) return { title: words.text("offline"), lines: [] };
    if (!(error instanceof Refused)) {
      console.error("fluvestre-sejour:", error);
      return { title: words.text("fault"), lines: [] };
    }
    const { status, reasons, faults } = error.problem;
    if (reasons?.length) return { title: `${words.text("no_stay")}. ${words.text("no_stay_help")}`, lines: reasons.map((reason) => words.dated(reason)), lasting: true };
    if ([429, 503].includes(status)) return { title: words.text("busy_still"), lines: [] };
    if ([404, 410].includes(status)) return { title: words.text("gone"), lines: [], lasting: true };
    if (status < 500) return { title: words.text("refused"), lines: faults ?? [error.problem.detail ?? ""].filter(Boolean), lasting: true };
    return { title: words.text("fault"), lines: [] };
  }
}
