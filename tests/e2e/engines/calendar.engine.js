import ICAL from "ical.js";
import { expect, test } from "./lab.js";
import { saved } from "./saved.js";

test("a week is put into a calendar file, at the times that were chosen", async ({ app }) => {
  await app.open();
  await app.choose("The company’s stage", "seed-stage");
  await app.choose("Add what’s pressing", "closing a key customer");
  await app.press("a", "See the whole answer");
  await app.heading(/^Do now: close the key deal as Sales Partner\. /);
  await app.press("button", "Put it in your calendar …");
  await app.press("label", "Afternoons");
  await app.says("#calendar [role='status']", /^All .+ planned for Sales Partner.+ fit\.$/);
  const { name, text } = await saved(app, "Save the calendar file");
  expect(name).toMatch(/^twelve-hats-calendar-\d{4}-\d\d-\d\d\.ics$/);
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  expect(events[0].summary).toBe("Focus time: Sales Partner");
  expect([events[0].startDate.hour, events[0].startDate.minute]).toEqual([9, 0]);
  expect(events.map((event) => event.summary).slice(-2)).toEqual(["Weekly check-in", "Assess again"]);
});
