/* Words of one language: texts, dates, hours, lengths and money. */

export const LANGUAGES = ["fr", "en", "nl", "de"];

export class Words {
  constructor({ language, locale, texts, groups }) {
    Object.assign(this, { language, locale, texts, groups });
    this.plural = new Intl.PluralRules(locale);
  }

  text(key, values = {}) {
    const found = this.texts[key];
    if (found === undefined) throw new Error(`no text ${key}`);
    const said = typeof found === "string" ? found : found[this.plural.select(values.count) === "one" ? 0 : 1];
    return said.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  /* Whether the widget has words of its own for a key, such as a segment that was added since. */
  knows(key) {
    return key in this.texts;
  }

  code(group, code) {
    return this.groups[group]?.[code] ?? code;
  }

  codes(group, codes) {
    return codes.map((code) => this.code(group, code)).join(", ");
  }

  /* `day` is YYYY-MM-DD, of the destination: no time zone may move it. */
  day(day, style = { weekday: "long", day: "numeric", month: "long", year: "numeric" }) {
    return new Intl.DateTimeFormat(this.locale, { ...style, timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
  }

  /* Writes the days of a sentence in words, and the name of no weekday twice. */
  dated(text) {
    return text.replace(/(?:(\p{L}+)(,? ))?(\d{4}-\d\d-\d\d)/gu, (_, before, gap, day) => {
      const said = this.day(day);
      return !before || said.toLowerCase().startsWith(before.toLowerCase()) ? said : before + gap + said;
    });
  }

  shortDay(day) {
    return this.day(day, { weekday: "short", day: "numeric", month: "short", year: "numeric" });
  }

  period(first, last) {
    return first === last ? this.shortDay(first) : this.text("period", { first: this.shortDay(first), last: this.shortDay(last) });
  }

  clock(moment) {
    const [hour, minute] = moment.slice(11, 16).split(":");
    return this.language === "fr" ? `${Number(hour)}h${minute}` : `${hour}:${minute}`;
  }

  duration(seconds) {
    const minutes = Math.round(seconds / 60);
    return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")}`;
  }

  distance(metres) {
    if (metres < 995) return `${Math.round(metres / 10) * 10} m`;
    return `${new Intl.NumberFormat(this.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(metres / 1000)} km`;
  }

  money(cents) {
    const whole = cents % 100 === 0 ? 0 : 2;
    const style = { style: "currency", currency: "EUR", minimumFractionDigits: whole, maximumFractionDigits: whole };
    return new Intl.NumberFormat(this.locale, style).format(cents / 100);
  }

  /* Which language of a table {language: text} is read here: ours, or the nearest there is. */
  nearest(table) {
    return [this.language, "fr", ...Object.keys(table)].find((language) => language in table);
  }

  ours(table) {
    return table[this.nearest(table)] ?? "";
  }
}
