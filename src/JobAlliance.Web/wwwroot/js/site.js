// What forms and links cannot do by themselves. Every page works without it.

// The language of a live region's news, and the focus after a refused form.
document.querySelector("[data-focus]")?.focus();

// Light and dark.
document.querySelectorAll("[data-theme-switch]").forEach((link) => {
  const dark = () => document.documentElement.dataset.bsTheme === "dark";
  link.addEventListener("click", () => {
    link.href = link.href.replace(/\/theme\/\w+/, dark() ? "/theme/light" : "/theme/dark");
  });
});

// Menus close when one leaves them.
document.addEventListener("click", (event) => {
  document.querySelectorAll("details[data-menu][open]").forEach((menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  document.querySelectorAll("details[data-menu][open]").forEach((menu) => {
    menu.open = false;
    menu.querySelector("summary").focus();
  });
});

// The side navigation on phones.
const toggle = document.querySelector(".desk-toggle");
toggle?.addEventListener("click", () => {
  const open = toggle.getAttribute("aria-expanded") !== "true";
  toggle.setAttribute("aria-expanded", open);
  document.body.classList.toggle("desk-open", open);
});

// Toasts leave after ten seconds, unless somebody is at them.
const watchToast = (toast) => {
  let timer = setTimeout(() => toast.remove(), 10_000);
  toast.addEventListener("pointerenter", () => clearTimeout(timer));
  toast.addEventListener("focusin", () => clearTimeout(timer));
  toast.querySelector("[data-close]")?.addEventListener("click", () => toast.remove());
};
document.querySelectorAll("[data-toast]").forEach(watchToast);

// The side panel: a link with data-panel opens there, and as a page of its own when scripts are off or it is opened in a new tab.
const panel = document.getElementById("panel");
const openPanel = (link) => {
  document.querySelectorAll("[data-panel-row].is-open").forEach((row) => row.classList.remove("is-open"));
  link.closest("[data-panel-row]")?.classList.add("is-open");
  htmx.ajax("GET", link.href, { target: "#panel-body", select: "#content > *", swap: "innerHTML" }).then(() => {
    if (!panel.open) panel.show();
  });
};
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-panel]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || innerWidth < 768) return;
  event.preventDefault();
  openPanel(link);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && panel.open) panel.close();
});

// Tables for people who work: j and k move between rows, Enter or o opens, x selects.
const rows = () => [...document.querySelectorAll("[data-rows] [data-panel-row]")];
document.addEventListener("keydown", (event) => {
  if (event.target.closest("input, select, textarea, [contenteditable]") || event.ctrlKey || event.metaKey || event.altKey) return;
  const list = rows();
  if (list.length === 0) return;
  const at = list.findIndex((row) => row.classList.contains("is-at"));
  const move = (to) => {
    list[at]?.classList.remove("is-at");
    const row = list[Math.max(0, Math.min(list.length - 1, to))];
    row.classList.add("is-at");
    row.scrollIntoView({ block: "nearest" });
    if (panel.open && row.querySelector("a[data-panel]")) openPanel(row.querySelector("a[data-panel]"));
  };
  if (event.key === "j") move(at + 1);
  else if (event.key === "k") move(at - 1);
  else if (event.key === "o" || (event.key === "Enter" && event.target === document.body)) list[at]?.querySelector("a[data-panel]")?.click();
  else if (event.key === "x") list[at]?.querySelector("input[type=checkbox]")?.click();
});

// A letter presses the button that carries it: in the open panel, or on a page of its own.
document.addEventListener("keydown", (event) => {
  if (event.target.closest("input, select, textarea, [contenteditable]") || event.ctrlKey || event.metaKey || event.altKey || !/^[a-z]$/.test(event.key)) return;
  const place = panel.open ? panel : document.getElementById("content");
  place?.querySelector(`[data-key="${event.key}"]`)?.click();
});

// The selection bar: data-select-all on the head's box, data-select on each row's, data-selected shows how many.
const countSelected = () => {
  const boxes = [...document.querySelectorAll("input[data-select]")];
  const chosen = boxes.filter((box) => box.checked).length;
  document.querySelectorAll("[data-selected]").forEach((place) => (place.textContent = chosen));
  document.querySelectorAll("[data-selection-bar]").forEach((bar) => (bar.hidden = chosen === 0));
  document.querySelectorAll("[data-select-all]").forEach((all) => {
    all.checked = chosen > 0 && chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
  });
};
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-select-all]")) {
    document.querySelectorAll("input[data-select]").forEach((box) => (box.checked = event.target.checked));
  }
  if (event.target.matches("[data-select-all], [data-select]")) countSelected();
  if (event.target.matches("[data-submit-on-change]")) event.target.form.requestSubmit();
});
countSelected();

// Drafts save themselves: a form with data-draft posts to that address two seconds after the last key, and says when.
document.querySelectorAll("form[data-draft]").forEach((form) => {
  const said = form.querySelector("[data-draft-said]");
  let timer, typedSince = false;
  const save = async () => {
    typedSince = false;
    const answer = await fetch(form.dataset.draft, {
      method: "POST", body: new FormData(form), headers: { "HX-Request": "true" },
    }).catch(() => null);
    if (said) said.textContent = answer?.ok ? await answer.text() : document.body.dataset.failed;
    const version = answer?.headers.get("Version"), held = form.querySelector("[data-version]");
    if (version && held) held.value = version;
  };
  form.addEventListener("input", () => {
    typedSince = true;
    clearTimeout(timer);
    timer = setTimeout(save, 2000);
  });
  form.addEventListener("submit", () => { clearTimeout(timer); typedSince = false; });
  addEventListener("pagehide", () => {
    if (typedSince) navigator.sendBeacon(form.dataset.draft, new FormData(form));
  });
});

// One click, one sending.
document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (!button || event.target.method === "get" || event.target.method === "dialog") return;
  setTimeout(() => button.setAttribute("aria-disabled", "true"));
  setTimeout(() => button.removeAttribute("aria-disabled"), 4000);
});

// Waiting: nothing for 300 ms, then the place says that it is busy.
document.body.addEventListener("htmx:beforeRequest", (event) => {
  const target = event.detail.target;
  event.detail.xhr.waiting = setTimeout(() => target?.setAttribute("aria-busy", "true"), 300);
});
document.body.addEventListener("htmx:afterRequest", (event) => {
  clearTimeout(event.detail.xhr.waiting);
  event.detail.target?.removeAttribute("aria-busy");
});
document.body.addEventListener("htmx:sendError", () => {
  document.getElementById("live").textContent = document.body.dataset.failed;
});

// On a phone the list of steps scrolls sideways: the one we are at is in view.
document.querySelector(".steps-nav [aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" });
