// node calendar.mjs FILE
// Reads a calendar file with ical.js, the parser of Thunderbird, and prints what it understood as one line of JSON.

import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], "utf8")));
const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent"));
const day = (time) => (time.isDate ? time.toString() : `${time} is no day`);
console.log(
  JSON.stringify([
    calendar.getFirstPropertyValue("method"),
    event.component.getFirstPropertyValue("status"),
    event.uid,
    event.sequence,
    day(event.startDate),
    day(event.endDate),
    event.summary,
    event.component.getFirstPropertyValue("transp"),
  ]),
);
