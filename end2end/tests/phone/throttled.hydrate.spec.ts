// A hall hears an announcement: a hundred phones mark their interest within ten
// seconds. A phone that is six times slower than this machine follows all of it;
// how long it was busy for is reported and never asserted.
import { Person } from "../../fixtures/posted.ts";
import { expect, test } from "../../fixtures/test.ts";
import { interest, join, openBoard } from "../../people.ts";

const PHONES = 100;
const TOPICS = 40;
/** Posted by so many at once. */
const TOGETHER = 5;
/** How much slower than this machine. */
const SLOWER = 6;

test.use({ newForum: { template: "large", demoTopics: TOPICS } });
test.setTimeout(300_000);

declare global {
  interface Window {
    /** How long each long task took, in milliseconds: whoever taps meanwhile waits. */
    busy: number[];
  }
}

/** Each does all of it, so many at once. */
async function each<T>(all: T[], act: (one: T, number: number) => Promise<void>): Promise<void> {
  const left = [...all.entries()];
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) await act(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: TOGETHER }, worker));
}

test("a slow phone with forty topics follows a hundred taps, and answers its own", async ({ page, forum, anotherPerson }, info) => {
  const people = Array.from({ length: PHONES }, () => new Person(forum));
  await each(people, (person, number) => person.join(`Personne ${number}`));
  await page.addInitScript(() => {
    window.busy = [];
    const note = (list: PerformanceObserverEntryList) => window.busy.push(...list.getEntries().map(({ duration }) => duration));
    new PerformanceObserver(note).observe({ type: "longtask" });
  });
  await join(page, forum, "Ada");
  await openBoard(page, forum);
  const marks = page.locator("button.interest");
  await expect(marks).toHaveCount(TOPICS);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.evaluate(() => window.busy.splice(0));

  const began = Date.now();
  const tapping = each(people, (person, number) => person.interest(1 + (number % TOPICS)));
  // In the middle of it, someone taps here.
  const own = marks.first();
  await own.click();
  await expect(own).toHaveAttribute("aria-pressed", "true");
  await tapping;
  const seconds = (Date.now() - began) / 1_000;

  // It shows what a page shows that is opened now.
  const fresh = await anotherPerson();
  await openBoard(fresh, forum);
  const counts = await fresh.locator("button.interest").allTextContents();
  await expect(marks).toHaveText(counts);
  expect(counts.filter((words) => /·/.test(words)).length).toBe(TOPICS);
  await interest(page, (await page.locator("a.card b").nth(1).textContent())!).first().click();
  await expect(marks.nth(1)).toHaveAttribute("aria-pressed", "true");

  const busy = await page.evaluate(() => window.busy);
  const sum = busy.reduce((all, one) => all + one, 0);
  const figure = `${PHONES} taps in ${seconds.toFixed(1)} s at ${SLOWER}× slower: ${busy.length} long tasks, ${Math.round(sum)} ms in all, the longest ${Math.round(Math.max(0, ...busy))} ms`;
  info.annotations.push({ type: "figure", description: figure });
  console.log(figure);
});
