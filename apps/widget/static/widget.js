/* <fluvestre-sejour office="" segment="" lang="" station="" api="" src="">: stays along the water, on any page. */
(() => {
  const here = document.currentScript ? document.currentScript.src : document.baseURI;

  class FluvestreSejour extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return;
      const root = this.attachShadow({ mode: "open" });
      root.append(document.createElement("slot"));
      import(new URL("static/widget-app.js", here).href)
        .then((app) => app.start(this, root, here))
        .catch((error) => console.error("fluvestre-sejour:", error));
    }
  }

  if (!customElements.get("fluvestre-sejour")) customElements.define("fluvestre-sejour", FluvestreSejour);
})();
