// Chromium as Debian ships it, and the looks a page or letter is opened in. Nothing leaves the machine: whatever a page
// asks for beyond its own file is refused and counts as a problem.

import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PROGRAM = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** How a page is looked at. `narrow` and `zoomed` are the reflow of WCAG 2.2 (1.4.10: 320 px; 1.4.4: 200 % of 1280). */
export const LOOKS = {
  light: { viewport: { width: 1280, height: 900 } },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  narrow: { viewport: { width: 320, height: 800 } },
  zoomed: { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
  contrast: { viewport: { width: 1280, height: 900 }, forcedColors: "active" },
  "images-off": { viewport: { width: 1280, height: 900 }, imagesOff: true },
  print: { viewport: { width: 1040, height: 900 }, media: "print" },
};

/** Starts Chromium. */
export async function start() {
  if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is missing; tests/needs installs it`);
  const quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  return chromium.launch({ executablePath: PROGRAM, args: ["--no-sandbox", "--lang=en-GB", ...quiet] });
}

/** Opens a file in a fresh window, at `now` if that is given. `problems` collects what goes wrong on the page: errors, and requests it should not make. */
export async function open(browser, file, look = LOOKS.light, options = {}, now) {
  const { imagesOff = false, media, ...window } = look;
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London", ...window, ...options });
  const problems = [];
  await context.route("**", (route) => {
    const request = route.request();
    const own = request.url().startsWith("file:") || request.url().startsWith("data:");
    if (!own) problems.push(`asks for ${request.url()}`);
    return own && !(imagesOff && request.resourceType() === "image") ? route.continue() : route.abort();
  });
  const page = await context.newPage();
  if (now) await page.clock.setFixedTime(new Date(now));
  page.on("pageerror", (error) => problems.push(`script error: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && !imagesOff && problems.push(`console: ${message.text()}`));
  if (media) await page.emulateMedia({ media });
  await page.goto(pathToFileURL(file).href);
  if (imagesOff) {
    // Pictures inside the file (data:) never pass the network; as in a mail program, only their alternative text is left.
    await page.evaluate(() => document.querySelectorAll("img").forEach((image) => image.setAttribute("src", "data:,")));
  }
  return { page, problems, close: () => context.close() };
}

/** What axe finds wrong, one line a violation. */
export async function axe(page, options = {}) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((given) => globalThis.axe.run(document, given), { resultTypes: ["violations"], ...options });
  return violations.map(({ id, help, nodes }) => `axe ${id}: ${help} (${nodes.length}): ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" ")}`);
}

/** Is anything wider than the window? A table in a scrolling region of its own is not. */
export async function overflow(page) {
  const [wide, window] = await page.evaluate(() => [document.scrollingElement.scrollWidth, document.documentElement.clientWidth]);
  return wide > window ? [`is ${wide} px wide in a window of ${window} px`] : [];
}

/** Opens a file in each look, photographs it into `folder`, and returns all problems, each with the file and look it was seen in. */
export async function look(browser, file, folder, looks = Object.keys(LOOKS), options = {}) {
  mkdirSync(folder, { recursive: true });
  const found = [];
  for (const name of looks) {
    const { page, problems, close } = await open(browser, file, LOOKS[name]);
    if (name !== "print") problems.push(...(await axe(page, options)), ...(await overflow(page)));
    await page.screenshot({ path: join(folder, `${basename(file).replace(/\.[^.]*$/, "")}.${name}.png`), fullPage: true });
    await close();
    found.push(...problems.map((problem) => `${basename(file)} (${name}): ${problem}`));
  }
  return found;
}
