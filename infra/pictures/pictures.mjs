// Pictures of every page, as each role, at two widths, in both languages, light and dark.
// node pictures.mjs ADDRESS FOLDER [PART OF A PATH]
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const [address, folder, only] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const password = process.env.DEMONSTRATION_PASSWORD ?? "Demonstration-2026";

// A path with > is found on the page before it: 0 stands for the identifier of the first such link, and what follows it is kept.
const pages = {
  visitor: [
    "/", "/jobs", "/jobs?q=Java&pay=8000", "/jobs > /jobs/0", "/jobs?q=zzzzqqq", "/account/sign-in", "/account/register", "/account/forgot", "/account/reset", "/account/invitation?token=x",
    "/nowhere",
  ],
  graduate: [
    "/me", "/me/matches", "/me/matches?status=Rejected", "/me/matches > /jobs/0", "/me/progress", "/me/progress?ended=true", "/me/progress > /me/referrals/0", "/me/guidance",
    "/me/guidance > /me/guidance/0", "/me/consents", "/me/messages", "/me/messages > /me/referrals/0", "/me/timeline", "/me/data", "/notifications", "/account", "/account/second-factor", "/me/resume", "/me/resume/education",
    "/me/resume/work", "/me/resume/projects", "/me/resume/skills", "/me/resume/wishes", "/me/resume/check", "/me/resume/print",
  ],
  owner: [
    "/agency", "/agency/inbox", "/agency/inbox?tab=Declined", "/agency/postings", "/agency/postings?status=Draft", "/agency/postings > /agency/postings/0",
    "/agency/postings?status=Draft > /agency/postings/0/edit", "/agency/imports", "/agency/imports > /agency/imports/0", "/agency/inbox?tab=Expired", "/agency/webhooks", "/agency/referrals", "/agency/referrals > /agency/referrals/0",
    "/agency/guidance", "/agency/guidance > /agency/guidance/0", "/agency/threads", "/agency/threads > /agency/threads/0", "/agency/members", "/agency/keys", "/agency/profile", "/notifications",
  ],
  counsellor: ["/agency/guidance", "/agency/guidance > /agency/guidance/0"],
  staff: [
    "/staff", "/staff/review", "/staff/review?status=Rejected", "/staff/review > /staff/review/0", "/staff/review/rule", "/staff/review/weights", "/staff/postings", "/staff/postings > /staff/postings/0", "/staff/postings > /staff/postings/0/edit", "/staff/imports", "/staff/routing", "/staff/routing?tab=Offered",
    "/staff/routing > /staff/routing/choose?", "/staff/referrals", "/staff/referrals > /staff/referrals/0", "/staff/audit?what=contact", "/staff/guidance", "/staff/guidance > /staff/guidance/0",
    "/staff/graduates", "/staff/graduates > /staff/guidance/open?", "/staff/agencies", "/staff/agencies > /staff/agencies/0", "/staff/agencies/new", "/staff/notices", "/staff/audit",
    "/staff/messages", "/staff/health", "/notifications", "/account",
  ],
  admin: ["/staff", "/staff/administration"],
};
const looks = [
  { name: "1280-zh-light", width: 1280, height: 860, language: "zh-CN", theme: "light" },
  { name: "390-zh-light", width: 390, height: 800, language: "zh-CN", theme: "light" },
  { name: "1280-en-dark", width: 1280, height: 860, language: "en", theme: "dark" },
  { name: "390-en-dark", width: 390, height: 800, language: "en", theme: "dark" },
  { name: "1280-en-light", width: 1280, height: 860, language: "en", theme: "light" },
  { name: "1280-zh-dark", width: 1280, height: 860, language: "zh-CN", theme: "dark" },
  { name: "390-en-light", width: 390, height: 800, language: "en", theme: "light" },
  { name: "390-zh-dark", width: 390, height: 800, language: "zh-CN", theme: "dark" },
].filter((look) => !process.env.LOOKS || process.env.LOOKS.split(",").includes(look.name));

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
let taken = 0;
const troubles = { seen: new Set(), push(...found) { for (const one of found.filter((trouble) => !this.seen.has(trouble))) { this.seen.add(one); console.log(one); } } };
for (const look of looks) {
  for (const [role, paths] of Object.entries(pages)) {
    const wanted = paths.filter((path) => !only || path.includes(only));
    if (wanted.length === 0) continue;
    const context = await browser.newContext({ viewport: { width: look.width, height: look.height }, locale: look.language, baseURL: address, isMobile: look.width < 500, hasTouch: look.width < 500 });
    await context.addCookies([
      { name: "theme", value: look.theme, url: address },
      { name: ".AspNetCore.Culture", value: encodeURIComponent(`c=${look.language}|uic=${look.language}`), url: address },
    ]);
    const page = await context.newPage();
    page.on("console", (message) => message.type() === "error" && !message.text().includes("404") && troubles.push(`${role} ${page.url()}: ${message.text()}`));
    if (role !== "visitor" && !(await signIn(page, role))) {
      troubles.push(`${role}: could not sign in`);
      continue;
    }
    for (const path of wanted) await picture(page, role, path, look);
    await context.close();
  }
}
await browser.close();
console.log(`${taken} pictures in ${folder}, ${troubles.seen.size} troubles`);

async function signIn(page, role) {
  await page.goto("/account/sign-in");
  await page.fill("#Input_Email", `${role}@example.org`);
  await page.fill("#Input_Password", password);
  await Promise.all([page.waitForNavigation(), page.click("main form button.btn-primary")]);
  return !page.url().includes("sign-in");
}

async function picture(page, role, path, look) {
  const [first, next] = path.split(" > ");
  let answer = await page.goto(first, { waitUntil: "load" });
  if (next) {
    const [begins, ends] = next.includes("0") ? next.split("0") : [next, null];
    const link = await page.evaluate((start) => [...document.querySelectorAll("main a[href]")].map((a) => a.getAttribute("href")).find((href) => href.startsWith(start) && /[0-9a-f-]{36}/.test(href)), begins);
    if (!link) return troubles.push(`${role} ${path}: no such link`);
    answer = await page.goto(ends === null ? link : begins + link.match(/[0-9a-f-]{36}/)[0] + ends, { waitUntil: "load" });
  }
  if (answer.status() >= 400 && !["/nowhere", "/account/reset", "/account/invitation?token=x"].includes(path)) troubles.push(`${role} ${page.url()}: ${answer.status()}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 1) troubles.push(`${role} ${path} at ${look.width}: ${wide} pixels too wide`);
  const bare = await page.evaluate(() => document.body.innerText.match(/\b[A-Z][a-z]+\.[A-Za-z][\w.-]*[a-z]\b(?!\.(js|com|org))/g)?.filter((word) => /^(Frame|Me|Jobs|Resume|Account|Enums|Errors|Evidence|Timeline|Notifications|Notices|Home|Referrals|Review|Agency|Staff|Postings|Routing|Guidance|Imports)\./.test(word)));
  if (bare?.length) troubles.push(`${role} ${path}: words missing: ${[...new Set(bare)].join(", ")}`);
  troubles.push(...(await violations(page)).map((what) => `${role} ${path} in ${look.name}: ${what}`));
  const name = `${role}${path.replace(/[^a-z0-9]+/gi, "-")}`.replace(/-+$/, "");
  await page.screenshot({ path: `${folder}/${name}.${look.name}.png`, fullPage: true });
  taken++;
}

// What axe finds against WCAG 2.2 AA, with the first place of each.
async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
  return found.violations.map((one) => `${one.id} (${one.nodes.length}) ${one.nodes[0].target.join(" ")}: ${one.nodes[0].any[0]?.message ?? one.help}`);
}
