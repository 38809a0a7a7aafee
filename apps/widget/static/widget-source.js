/* Where stays come from: the server, or a folder of files. Neither sends cookies. */

export class Refused extends Error {
  constructor(problem) {
    super(problem.title ?? String(problem.status));
    this.problem = problem;
  }
}

export class Offline extends Error {}

const pause = (seconds, signal) =>
  new Promise((done, stop) => {
    const timer = setTimeout(done, seconds * 1000);
    signal?.addEventListener("abort", () => (clearTimeout(timer), stop(signal.reason)), { once: true });
  });

async function ask(url, options) {
  let answer;
  try {
    answer = await fetch(url, { credentials: "omit", referrerPolicy: "no-referrer", ...options });
  } catch (error) {
    throw options?.signal?.aborted ? options.signal.reason : new Offline(error.message);
  }
  if (answer.ok) return answer.json();
  const problem = await answer.json().catch(() => ({}));
  const wait = Number(answer.headers.get("Retry-After"));
  throw new Refused({ ...problem, status: answer.status, wait: wait > 0 ? Math.min(wait, 60) : 5 });
}

const ENDINGS = { "carnet-pdf": "pdf", gpx: "gpx", ics: "ics", "carnet-html": "html" };

/* What an office sells has files of its own: with its words and its price. */
const ofProduct = ({ id }) => `products/${encodeURIComponent(id)}`;

const isBusy = (error) => error instanceof Refused && [429, 503].includes(error.problem.status);

export class Server {
  constructor(origin, language) {
    this.base = new URL("api/v1/", origin);
    this.language = language;
    this.live = true;
  }

  get(path) {
    return ask(new URL(path, this.base), { headers: { "Accept-Language": this.language } });
  }

  /* Tries once more, after the pause that a busy server asks for; `onBusy(seconds)` says so. */
  async post(path, body, { signal, onBusy } = {}) {
    const headers = { "Content-Type": "application/json", "Accept-Language": this.language };
    const send = () => ask(new URL(path, this.base), { method: "POST", headers, body: JSON.stringify(body), signal });
    try {
      return await send();
    } catch (error) {
      if (!isBusy(error) || !onBusy) throw error;
      onBusy(error.problem.wait);
      await pause(error.problem.wait, signal);
      return send();
    }
  }

  segments = () => this.get("segments");
  stations = () => this.get("stations");
  offices = () => this.get("offices");
  forms = async () => Object.keys(ENDINGS);
  network = () => this.get("network");
  offers = (segment) => this.get(`offers?segment=${encodeURIComponent(segment)}`);
  stay = (id, product) => this.get(product ? `${ofProduct(product)}/stay?lang=${this.language}` : `stays/${encodeURIComponent(id)}`);

  products(filters) {
    const given = Object.entries(filters).filter(([, value]) => value);
    return this.get(`products?${new URLSearchParams(given)}`).then((found) => found.products);
  }

  file(id, form, product) {
    const path = product ? ofProduct(product) : `stays/${encodeURIComponent(id)}`;
    return new URL(`${path}/${form}?lang=${this.language}`, this.base).href;
  }
}

export class Folder {
  constructor(list, language) {
    this.list = list;
    this.language = language;
    this.live = false;
  }

  read() {
    this.found ??= ask(this.list);
    this.found.catch(() => (this.found = undefined));
    return this.found;
  }

  segments = async () => [];
  stations = async () => [];
  offices = async () => (await this.read()).offices ?? [];
  network = () => ask(new URL("network.json", this.list));
  stay = (id) => ask(new URL(`stays/${encodeURIComponent(id)}.json`, this.list));
  forms = async () => (await this.read()).forms ?? [];

  async products({ office, segment }) {
    const { products } = await this.read();
    return products.filter((one) => (!office || one.office === office) && (!segment || one.segment === segment));
  }

  file(id, form) {
    return new URL(`stays/${encodeURIComponent(id)}.${ENDINGS[form]}`, this.list).href;
  }
}
