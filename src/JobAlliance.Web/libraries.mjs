// Copies what the browser loads from node_modules to wwwroot/lib, and turns Tabler's icons into one file that the icon tag helper reads.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.url));
const from = (path) => join(root, "node_modules", path);
const lib = join(root, "wwwroot", "lib");

const files = {
  "tabler.min.css": "@tabler/core/dist/css/tabler.min.css",
  "tabler.min.js": "@tabler/core/dist/js/tabler.min.js",
  "htmx.min.js": "htmx.org/dist/htmx.min.js",
  "htmx-sse.js": "htmx-ext-sse/dist/sse.min.js",
  "echarts.min.js": "echarts/dist/echarts.min.js",
};

rmSync(lib, { recursive: true, force: true });
mkdirSync(lib, { recursive: true });
for (const [to, path] of Object.entries(files)) {
  copyFileSync(from(path), join(lib, to));
}

const element = ([name, attributes]) =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${value}"`)
    .join("")}/>`;
const nodes = JSON.parse(readFileSync(from("@tabler/icons/tabler-nodes-outline.json"), "utf8"));
const icons = Object.fromEntries(Object.entries(nodes).map(([name, parts]) => [name, parts.map(element).join("")]));
writeFileSync(join(lib, "icons.json"), JSON.stringify(icons));
