/* A form that composes takes a moment: it says so, and is not sent twice. */

addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-busy]");
  if (!form) return;
  if (form.dataset.busy === "on") {
    event.preventDefault();
    return;
  }
  form.dataset.busy = "on";
  const told = form.querySelector(".busy");
  if (told) told.hidden = false;
  for (const button of form.querySelectorAll("button")) button.setAttribute("aria-disabled", "true");
});

/* A page that the browser brings back from its memory waits for nothing. */
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-busy]")) {
    form.dataset.busy = "";
    for (const told of form.querySelectorAll(".busy")) told.hidden = true;
    for (const button of form.querySelectorAll("button")) button.removeAttribute("aria-disabled");
  }
});
