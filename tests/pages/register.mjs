// node register.mjs FILE
// Clicks through a register page as a person would, and recounts plainly, from the page's data, what it should show.

import assert from "node:assert/strict";
import { LOOKS, axe, open, start } from "./browser.mjs";

const file = process.argv[2];
const browser = await start();
const { page, problems, close } = await open(browser, file, LOOKS.light, {}, "2026-11-02T10:00:00Z");

// ---- The data, read independently of the page's own script
const data = await page.evaluate(() => JSON.parse(document.getElementById("data").textContent));
const [REF, CHILD, NUMBER, WHAT, WHO, BY_WHEN, STATUS, PROCESS, LEVEL, SW, PM, IRO, TEAM, THEMES, OPENED, CLOSED, OUTCOME, FILES] = Array.from({ length: 18 }, (_, place) => place);
const today = data.day;
const name = (place) => data.names[place];
const late = (row) => row[BY_WHEN] && !row[CLOSED] && row[BY_WHEN] < today;

const shownRefs = () => page.$$eval("#items tbody th", (cells) => cells.map((cell) => cell.firstChild.textContent));
const told = () => page.textContent("#count");
const expect = async (wanted, what) => {
  const rows = data.items.filter(wanted);
  const words = await told();
  const open = rows.filter((row) => !row[CLOSED]).length;
  assert.ok(words.startsWith(`${rows.length.toLocaleString("en-GB")} ${rows.length === 1 ? "entry" : "entries"}: ${open.toLocaleString("en-GB")} not closed, ${rows.filter(late).length.toLocaleString("en-GB")} past the date`), `${what}: ${rows.length} wanted, the page says: ${words}`);
  const refs = new Set(rows.map((row) => row[REF]));
  const shown = await shownRefs();
  assert.equal(shown.length, Math.min(100, rows.length), what);
  for (const ref of shown) assert.ok(refs.has(ref), `${what}: ${ref} should not be shown`);
};
const clear = async () => {
  await page.click("button[type=reset]");
  await page.waitForFunction(() => !document.getElementById("count").textContent.includes(" · "));
};
const option = (id, text) => page.selectOption(`#${id}`, { label: text });

await expect(() => true, "at first");
const [firstRef] = await shownRefs();
const pressing = data.items.filter(late).sort((a, b) => (a[BY_WHEN] < b[BY_WHEN] ? -1 : 1))[0];
assert.equal(data.items.find((row) => row[REF] === firstRef)[BY_WHEN], pressing[BY_WHEN], "the longest overdue comes first");
for (const [text, wanted] of [
  ["Not closed", (row) => !row[CLOSED]], ["Past its date", late], ["Needs clarification", (row) => row[STATUS] === "needs clarification"],
  ["Open, no update", (row) => row[STATUS] === "open"], ["Updated", (row) => row[STATUS] === "updated"], ["Prompted", (row) => row[STATUS] === "prompted"],
  ["Resolved", (row) => row[STATUS] === "resolved"], ["Withdrawn", (row) => row[STATUS] === "withdrawn"],
]) {
  await option("status", text);
  await expect(wanted, text);
}
await clear();
for (const [id, column] of [["sw", SW], ["pm", PM], ["iro", IRO], ["team", TEAM], ["process", PROCESS]]) {
  const chosen = name(data.items[7][column]);
  await option(id, chosen);
  await expect((row) => name(row[column]) === chosen, id);
  await clear();
}
const theme = name(data.items[3][THEMES][0]);
await option("theme", theme);
await expect((row) => row[THEMES].map(name).includes(theme), "theme");
await option("status", "Past its date");
await option("team", name(data.items[8][TEAM]));
await expect((row) => row[THEMES].map(name).includes(theme) && late(row) && row[TEAM] === data.items[8][TEAM], "three at once");
assert.ok((await told()).includes(`Theme: ${theme}`), "the count says what is chosen");
await clear();
await page.fill("#child", "o’connell");
await expect((row) => row[CHILD].toLowerCase().includes("o’connell"), "child by name");
await page.fill("#child", data.items[9][NUMBER]);
await expect((row) => row[NUMBER] === data.items[9][NUMBER], "child by number");
await clear();
await page.fill("#words", "CAMHS clarke");
await expect((row) => row[WHAT].includes("CAMHS") && row[CHILD].includes("Clarke"), "two words");
await page.fill("#words", "nothing of the kind");
await expect(() => false, "nothing");
await clear();
for (const [label, column] of [["By when", BY_WHEN], ["Opened", OPENED], ["Closed", CLOSED]]) {
  await option("date", label);
  await page.fill("#from", "2025-03-01");
  await page.fill("#until", "2025-06-30");
  await expect((row) => row[column] && row[column] >= "2025-03-01" && row[column] <= "2025-06-30", label);
}
await clear();
await expect(() => true, "cleared");

// ---- Text from mail is text
assert.equal(await page.title(), "Register of Tracked Recommendations");
assert.equal(await page.locator("#items img").count(), 0);
await page.fill("#words", "onerror");
assert.ok((await page.textContent("#items tbody td.what")).startsWith("<img src=x onerror="));
await clear();

// ---- Sorted by a click, and back by another; by keyboard; empty cells last
const column = (place) => page.$$eval("#items tbody tr", (rows, place) => rows.map((row) => row.children[place].textContent), place);
await page.click("#items th button >> text=Child");
const children = (await column(1)).map((text) => text.replace(/\d+$/, ""));
assert.deepEqual(children, [...children].sort(new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" }).compare));
assert.equal(await page.getAttribute("#items th:nth-child(2)", "aria-sort"), "ascending");
assert.equal(await page.evaluate(() => document.activeElement.textContent), "Child");
await page.keyboard.press("Enter");
assert.equal(await page.getAttribute("#items th:nth-child(2)", "aria-sort"), "descending");
assert.ok((await column(1))[0].startsWith("Zoë"));
await page.click("#items th button >> text=Opened");
const first = data.items.map((row) => row[OPENED]).sort()[0];
assert.equal(await page.evaluate((ref) => JSON.parse(document.getElementById("data").textContent).items.find((row) => row[0] === ref)[14], (await shownRefs())[0]), first);
await page.click("#items th button >> text=Closed");
assert.notEqual((await column(11))[0], "");
await option("sort", "Level, reversed");
const levels = (await column(5)).map((text) => Number(text.match(/level (\d)$/)[1]));
assert.deepEqual(levels, [...levels].sort().reverse());
await clear();
assert.equal(await page.inputValue("#sort"), "pressing 1");
assert.equal((await shownRefs())[0], firstRef);

// ---- Page by page
const firstPage = await shownRefs();
await page.click("#on");
assert.equal(await page.textContent("#page"), `Page 2 of ${Math.ceil(data.items.length / 100)}`);
assert.equal(await page.evaluate(() => document.activeElement.id), "found");
assert.ok((await shownRefs()).every((ref) => !firstPage.includes(ref)));
await page.click("#back");
assert.deepEqual(await shownRefs(), firstPage);

// ---- A quarter, chosen
const quarter = data.quarters[2];
await page.click(`#quarters button >> text=${quarter.name}`);
await page.waitForFunction(() => document.getElementById("count").textContent.includes("Opened From"));
await expect((row) => row[OPENED] >= quarter.from && row[OPENED] <= quarter.until, "quarter");
const count = (wanted) => data.items.filter(wanted).length;
const inside = (day) => day >= quarter.from && day <= quarter.until;
const [forms, withRecommendations, opened, resolved, , openAtEnd] = quarter.counts;
assert.equal(opened, count((row) => inside(row[OPENED])));
assert.equal(resolved, count((row) => row[STATUS] === "resolved" && inside(row[CLOSED])));
assert.equal(openAtEnd, count((row) => row[OPENED] <= quarter.until && (!row[CLOSED] || row[CLOSED] > quarter.until)));
assert.equal(forms, count((row) => row[FILES] && inside(row[OPENED])));
assert.equal(withRecommendations, forms);
await clear();

// ---- By keyboard from the top: the skip link leads to the register
await page.evaluate(() => { document.activeElement.blur(); window.scrollTo(0, 0); });
await page.reload();
await page.keyboard.press("Tab");
assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
await page.keyboard.press("Enter");
assert.equal(await page.evaluate(() => document.activeElement.id), "found");

// ---- Files open from the page, whatever their names hold
const link = await page.getAttribute("#items .files a", "href");
assert.ok(!link.includes("/") && !link.includes("#") && decodeURIComponent(link).endsWith(".docx"), link);

// ---- Print: all that was found, not the page shown alone
await option("status", "Not closed");
await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
assert.equal((await shownRefs()).length, count((row) => !row[CLOSED]));
await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
assert.equal((await shownRefs()).length, 100);
await page.pdf({ path: file.replace(/\.html$/, ".pdf"), preferCSSPageSize: true });
problems.push(...(await axe(page)));
await close();

// ---- A page that was not renewed for long says so
const old = await open(browser, file, LOOKS.light, {}, "2026-11-20T10:00:00Z");
assert.equal(await old.page.isVisible("#stale"), true);
assert.ok((await old.page.textContent("#stale")).includes("18 days ago"));
problems.push(...old.problems);
await old.close();
await browser.close();
assert.deepEqual(problems, []);
