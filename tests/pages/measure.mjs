// node measure.mjs FILE
// What a choice in the register costs until its result is on the screen: each filter five times. `work` is the processor time of
// the page's thread (script, style, layout, paint), which does not depend on what else the machine does; `waited` is by the clock.
// Both are medians in milliseconds.

import { LOOKS, open, start } from "./browser.mjs";

const browser = await start();
const begun = performance.now();
const { page, close } = await open(browser, process.argv[2], LOOKS.light);
await page.waitForSelector("#items tbody tr");
console.log(`opened in ${(performance.now() - begun).toFixed(0)} ms`);

const devtools = await page.context().newCDPSession(page);
await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
const work = async () => (await devtools.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value * 1000;
const act = (id, value) => page.evaluate(async ([id, value]) => {
  const begun = performance.now();
  if (id.startsWith("sort by ")) document.querySelector(`#items [data-field=${id.slice(8)}]`).click();
  else {
    const control = document.getElementById(id);
    control.value = value === undefined ? control.options[1].value : value;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - begun;
}, [id, value]);

const chosen = [["status"], ["sw"], ["pm"], ["iro"], ["team"], ["theme"], ["process"], ["words", "camhs cl"], ["child", "okafor"], ["from", "2025-03-01"], ["until", "2025-06-30"], ["sort by child"], ["sort by what"], ["sort by by_when"]];
for (const [id, value] of chosen) {
  const costs = [], waits = [];
  for (let round = 0; round < 5; round += 1) {
    const before = await work();
    waits.push(await act(id, value));
    costs.push((await work()) - before);
    if (!id.startsWith("sort")) await act(id, "");
  }
  const [cost, wait] = [costs, waits].map((all) => all.sort((a, b) => a - b)[2]);
  console.log(`${id}: work ${cost.toFixed(0)} ms, waited ${wait.toFixed(0)} ms`);
}
await close();
await browser.close();
