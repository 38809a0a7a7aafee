/* What the page of a stay does beside Leaflet. Read by nobody but the page itself. */
"use strict";
const stayMap = (() => {
  const RINGS = [30, 44, 58, 74, 92, 112], ANGLES = 12, GAP = 3, EDGE = 8, LABEL_GAP = 8, SAME_LABEL_GAP = 300, LABEL_SHIFTS = [0, 24, -24];
  const SNUG_EDGE = 30, SIGNS_READ_FROM = 11.5, CLUSTER_PX = 34, CLUSTER_ZOOM = 16, CLUSTER_COLOUR = "#23303a";
  const labels = [], wide = innerWidth >= 800;
  /* A popup keeps clear of the layer control, which is open on a wide screen. */
  L.Popup.mergeOptions({ maxWidth: 300, maxHeight: 300, autoPanPaddingTopLeft: [10, wide ? 150 : 60] });
  const overlap = (a, b, gap) =>
    Math.abs(a.x - b.x) < (a.w + b.w) / 2 + gap && Math.abs(a.y - b.y) < (a.h + b.h) / 2 + gap;

  function backdrop(map, drawing) {
    map.createPane("backdrop").style.zIndex = 250;
    map.createPane("labels").style.zIndex = 450;
    const renderer = L.canvas({ pane: "backdrop", padding: 0.5 });
    const draw = (lines, style) =>
      L.polyline(lines, { ...style, renderer, pane: "backdrop", interactive: false }).addTo(map);
    draw(drawing.lanes, { color: "#e3ddcf", weight: 1.5 });
    draw(drawing.waterways, { color: "#8fbfe0", weight: 4 });
    draw(drawing.routes, { color: "#6f9a5a", weight: 2, dashArray: "6 4" });
    for (const { kind, at, html } of drawing.labels) {
      const icon = L.divIcon({ className: `label ${kind}`, html: `<span>${html}</span>`, iconSize: [0, 0] });
      labels.push(L.marker(at, { icon, pane: "labels", interactive: false, keyboard: false }).addTo(map));
    }
  }

  const popup = (layer, html) => layer.bindPopup(html);

  /* Dots of all layers that are shown; what is too near to be told apart stands together. */
  const clusters = [];

  function gather(map) {
    const found = [];
    for (const { group, colour, dots } of clusters.filter((one) => map.hasLayer(one.group))) {
      for (const dot of dots) {
        const at = map.latLngToLayerPoint(dot.at), near = found.find((other) => at.distanceTo(other.at) < CLUSTER_PX);
        if (near) near.dots.push({ ...dot, colour });
        else found.push({ at, dots: [{ ...dot, colour }] });
      }
    }
    return found.map((one) => one.dots);
  }

  /* A click on what stands together comes nearer, or tells all where nearer is no help. */
  function clusterMarker(map, dots) {
    const bounds = L.latLngBounds(dots.map((dot) => dot.at)), colours = new Set(dots.map((dot) => dot.colour)), many = dots.length > 1;
    const html = `<b class="${many ? "cluster" : "dot"}" style="--day: ${colours.size > 1 ? CLUSTER_COLOUR : dots[0].colour}">${many ? dots.length : ""}</b>`;
    const icon = L.divIcon({ className: "cluster-icon", html, iconSize: [0, 0] });
    const marker = L.marker(bounds.getCenter(), { icon, alt: dots.map((dot) => dot.name).join(", ") });
    if (many && !bounds.getNorthEast().equals(bounds.getSouthWest()) && map.getZoom() < CLUSTER_ZOOM) {
      return marker.on("click", () => map.fitBounds(bounds.pad(0.2), { maxZoom: CLUSTER_ZOOM, animate: false }));
    }
    return marker.bindPopup(dots.map((dot) => dot.html).join(""));
  }

  function cluster(group, { colour, dots }) {
    clusters.push({ group, colour, dots });
  }

  function startClusters(map) {
    const shown = L.layerGroup().addTo(map);
    const draw = () => {
      shown.clearLayers();
      gather(map).forEach((dots) => shown.addLayer(clusterMarker(map, dots)));
    };
    map.on("zoomend viewreset overlayadd overlayremove", draw);
    draw();
  }

  /* The nearest free place around the stop; a stem leads back to it. */
  function place(pin, at, taken) {
    const box = { x: at.x, y: at.y, w: pin.offsetWidth, h: pin.offsetHeight };
    for (const ring of [0, ...RINGS]) {
      for (let i = 0; i < (ring ? ANGLES : 1); i += 1) {
        const angle = (2 * Math.PI * i) / ANGLES - Math.PI / 2;
        box.x = at.x + ring * Math.cos(angle);
        box.y = at.y + ring * Math.sin(angle);
        if (!taken.some((other) => overlap(box, other, GAP))) return box;
      }
    }
    return box;
  }

  /* From the place of a stop to its marker, beneath all markers. */
  function addStem(pane, at, dx, dy, colour) {
    const root = L.DomUtil.create("div", "root", pane), stem = L.DomUtil.create("i", "stem", root);
    L.DomUtil.setPosition(root, at);
    stem.style.setProperty("--day", colour);
    stem.style.width = `${Math.hypot(dx, dy)}px`;
    stem.style.transform = `rotate(${Math.atan2(dy, dx)}rad)`;
  }

  function setPins(map, markers) {
    const taken = [], stems = map.getPane("stems") || map.createPane("stems");
    stems.classList.add("leaflet-zoom-hide");
    stems.replaceChildren();
    for (const marker of markers.filter((m) => map.hasLayer(m))) {
      const pin = marker.getElement().querySelector(".pin"), at = map.latLngToLayerPoint(marker.getLatLng());
      const box = place(pin, at, taken), dx = box.x - at.x, dy = box.y - at.y;
      taken.push(box);
      pin.style.left = `${dx}px`;
      pin.style.top = `${dy}px`;
      if (dx || dy) addStem(stems, at, dx, dy, pin.style.getPropertyValue("--day"));
    }
    return taken;
  }

  /* How far markers stick out of the map: left, top, right, bottom. */
  function excess(container, markers) {
    const inside = container.getBoundingClientRect();
    const pins = markers.map((m) => m.getElement()?.querySelector(".pin").getBoundingClientRect()).filter(Boolean);
    const over = (lengths) => Math.max(0, ...lengths);
    return [
      over(pins.map((pin) => inside.left + EDGE - pin.left)),
      over(pins.map((pin) => inside.top + EDGE - pin.top)),
      over(pins.map((pin) => pin.right + EDGE - inside.right)),
      over(pins.map((pin) => pin.bottom + EDGE - inside.bottom)),
    ];
  }

  function setLabels(map, taken) {
    const near = (a, b) => a.text === b.text && Math.hypot(a.x - b.x, a.y - b.y) < SAME_LABEL_GAP;
    for (const label of labels) {
      const text = label.getElement().firstElementChild, at = map.latLngToLayerPoint(label.getLatLng());
      const boxes = LABEL_SHIFTS.map((dy) => ({ x: at.x, y: at.y + dy, w: text.offsetWidth, h: text.offsetHeight, dy, text: text.textContent }));
      const box = boxes.find((candidate) => !taken.some((other) => overlap(candidate, other, LABEL_GAP) || near(candidate, other)));
      text.style.visibility = box ? "visible" : "hidden";
      if (box) {
        text.style.top = `${box.dy}px`;
        taken.push(box);
      }
    }
  }

  function groupsByStop(map) {
    const groups = new Map();
    map.eachLayer((group) => {
      if (group instanceof L.FeatureGroup) {
        group.eachLayer((layer) => (layer.options.stopKeys || []).forEach((key) => groups.set(key, { group, layer })));
      }
    });
    return groups;
  }

  function listenToProgramme(map, stops) {
    for (const button of document.querySelectorAll("[data-stop]")) {
      button.addEventListener("click", () => {
        const { group, layer } = stops.get(button.dataset.stop);
        group.addTo(map);
        map.setView(layer.getLatLng(), Math.max(map.getZoom(), 14), { animate: false });
        layer.openPopup();
        document.querySelector(`.leaflet-popup [data-of="${button.dataset.stop}"]`).scrollIntoView({ block: "nearest" });
        map.getContainer().scrollIntoView({ block: "nearest" });
      });
    }
  }

  /* Room for the layer control, above it or beside, whichever lets the map be larger. */
  function snugPads(map, bounds, layers) {
    const zoom = ([left, top, right, bottom]) => map.getBoundsZoom(bounds, false, L.point(left + right, top + bottom));
    const beneath = [SNUG_EDGE, SNUG_EDGE + layers.offsetHeight, SNUG_EDGE, SNUG_EDGE];
    const beside = [SNUG_EDGE, SNUG_EDGE, SNUG_EDGE + layers.offsetWidth, SNUG_EDGE];
    return zoom(beneath) < zoom(beside) ? beside : beneath;
  }

  function start(map, { bounds, zoomIn, zoomOut, mapLabel, credits, snug }) {
    const container = map.getContainer(), stops = groupsByStop(map);
    const markers = [...new Set([...stops.values()].map((stop) => stop.layer))];
    const arrange = () => {
      container.classList.toggle("far", map.getZoom() < SIGNS_READ_FROM);
      setLabels(map, setPins(map, markers));
    };
    const legend = document.querySelector(".legend"), layers = container.querySelector(".leaflet-control-layers");
    /* Fits the stay, then makes room for the markers that would stick out. */
    const show = () => {
      map.invalidateSize({ animate: false });
      const pads = snug
        ? snugPads(map, bounds, layers)
        : [(legend.open ? legend.offsetWidth : 0) + 40, layers.offsetHeight + 30, 40, 40];
      for (let round = 0; round < 2; round += 1) {
        const [left, top, right, bottom] = pads, room = { maxZoom: 15, animate: false };
        map.fitBounds(bounds, { paddingTopLeft: [left, top], paddingBottomRight: [right, bottom], ...room });
        arrange();
        excess(container, markers).forEach((length, side) => { pads[side] += length; });
      }
    };
    container.setAttribute("aria-label", mapLabel);
    container.setAttribute("role", "region");
    L.control.zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(map);
    L.control.scale({ imperial: false }).addTo(map);
    L.control.attribution({ prefix: '<a href="https://leafletjs.com">Leaflet</a>' }).addTo(map).addAttribution(credits);
    legend.open = wide;
    if (!wide) {
      const close = () => layers.classList.remove("leaflet-control-layers-expanded");
      close();
      map.on("click", close);
    }
    show();
    map.on("zoomend viewreset overlayadd overlayremove", arrange);
    map.on("overlayadd overlayremove", () => {
      map.eachLayer((layer) => layer.options.className === "casing" && layer.bringToBack());
      let tiles = false;
      map.eachLayer((layer) => { tiles = tiles || layer instanceof L.TileLayer; });
      container.classList.toggle("tiles", tiles);
    });
    map.eachLayer((layer) => layer.options.className === "casing" && layer.bringToBack());
    listenToProgramme(map, stops);
    if (clusters.length) startClusters(map);
    addEventListener("beforeprint", show);
  }

  return { backdrop, popup, cluster, start };
})();
