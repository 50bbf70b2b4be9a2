// node look.mjs FOLDER [--looks=light,dark] FILE...
// Opens each file in every look, photographs it into FOLDER, checks it with axe; prints problems and exits with 1 if there are any.

import { LOOKS, look, start } from "./browser.mjs";

const [folder, ...rest] = process.argv.slice(2);
const chosen = rest.find((word) => word.startsWith("--looks="))?.slice("--looks=".length).split(",");
const files = rest.filter((word) => !word.startsWith("--"));
if (!folder || files.length === 0) {
  console.error(`usage: node look.mjs FOLDER [--looks=${Object.keys(LOOKS).join(",")}] FILE...`);
  process.exit(2);
}
const browser = await start();
const problems = [];
for (const file of files) problems.push(...(await look(browser, file, folder, chosen)));
await browser.close();
for (const problem of problems) console.log(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
