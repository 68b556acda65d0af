// The main job: what one person taps is on every screen, and nobody is
// disturbed by it. Two phones and the wall, live.
import type { Page } from "@playwright/test";
import { Person } from "../../fixtures/posted.ts";
import { expect, test } from "../../fixtures/test.ts";
import { at, card, cell, interest, join, live, openBoard, place, propose, sameDocument, waiting } from "../../people.ts";

const MORNING = { slot: "10 h 45", room: "Grande salle" };
const AFTERNOON = { slot: "15 h", room: "Mezzanine" };

test("a topic proposed and placed on one phone is on another phone and on the wall, without reload", async ({
  page: ada,
  forum,
  anotherPerson,
}) => {
  const bob = await anotherPerson();
  await openBoard(bob, forum);
  const wall = await anotherPerson("wall");
  await wall.goto(forum.wall);
  await live(wall);
  const unchanged = [await sameDocument(bob), await sameDocument(wall)];

  await join(ada, forum, "Ada");
  const topic = await propose(ada, forum, "Cartographier nos données");
  await expect(card(waiting(bob), "Cartographier nos données")).toBeVisible();
  await expect(card(wall, "Cartographier nos données")).toBeVisible();

  await place(ada, topic, MORNING);
  for (const screen of [bob, wall]) {
    await expect(card(cell(screen, MORNING), "Cartographier nos données")).toContainText("Proposé par Ada");
  }
  await expect(waiting(bob)).toBeHidden();
  for (const check of unchanged) await check();
});

test("« Ça m’intéresse » on one phone raises the count on another, and taking it back lowers it", async ({
  page: ada,
  forum,
  anotherPerson,
}) => {
  await join(ada, forum, "Ada");
  await propose(ada, forum, "Sobriété numérique");
  const bob = await anotherPerson();
  await join(bob, forum, "Bob");
  await openBoard(ada, forum);
  await live(bob);
  const unchanged = await sameDocument(bob);

  await interest(bob, "Sobriété numérique").click();

  // Bob's own mark comes with the answer, the count with the stream.
  await expect(interest(bob, "Sobriété numérique")).toHaveAttribute("aria-pressed", "true");
  for (const screen of [ada, bob]) await expect(interest(screen, "Sobriété numérique")).toHaveText("Ça m’intéresse · 1");
  await expect(interest(ada, "Sobriété numérique")).toHaveAttribute("aria-pressed", "false");

  await interest(ada, "Sobriété numérique").click();
  await expect(interest(bob, "Sobriété numérique")).toHaveText("Ça m’intéresse · 2");

  await interest(bob, "Sobriété numérique").click();
  await expect(interest(bob, "Sobriété numérique")).toHaveAttribute("aria-pressed", "false");
  for (const screen of [ada, bob]) await expect(interest(screen, "Sobriété numérique")).toHaveText("Ça m’intéresse · 1");
  await unchanged();
});

/** Where the reader is: which element has the focus, where it stands on the screen, how far the page is scrolled. */
function position(page: Page) {
  return page.evaluate(() => {
    const focused = document.activeElement as HTMLElement;
    const remembered = window as unknown as { focused?: HTMLElement };
    remembered.focused ??= focused;
    return {
      sameElement: focused === remembered.focused && focused.isConnected && focused !== document.body,
      top: Math.round(focused.getBoundingClientRect().top),
      scrolled: Math.round(scrollY),
    };
  });
}

test("what arrives moves neither the focus nor what one is reading", async ({ page: ada, forum, anotherPerson }) => {
  await join(ada, forum, "Ada");
  const read = await propose(ada, forum, "Le sujet que Bob lit");
  await place(ada, read, AFTERNOON);
  // So that the morning is above the screen when the afternoon is on it.
  const grace = new Person(forum);
  await grace.join("Grace");
  for (let room = 1; room <= 5; room++) await grace.place(await grace.propose(`Un sujet de midi ${room}`), [3, room]);
  const above = await propose(ada, forum, "Un sujet plus haut");
  const bob = await anotherPerson();
  await join(bob, forum, "Bob");
  await live(bob);
  const reading = interest(cell(bob, AFTERNOON), "Le sujet que Bob lit");
  await reading.focus();
  const before = await position(bob);
  expect(before.sameElement).toBe(true);
  expect(before.scrolled, "the card is further down than the first screen").toBeGreaterThan(0);

  // Under the very button that has the focus.
  await openBoard(ada, forum);
  await interest(ada, "Le sujet que Bob lit").click();
  await expect(reading).toHaveText("Ça m’intéresse · 1");
  expect(await position(bob)).toEqual(before);

  // Below what Bob reads.
  await propose(ada, forum, "Un sujet plus bas");
  await expect(card(waiting(bob), "Un sujet plus bas")).toBeAttached();
  expect(await position(bob)).toEqual(before);

  // Above: the card takes more room than the folded place it fills, so that the page is
  // scrolled further by as much, and what is read stays where it is on the screen.
  await place(ada, above, MORNING);
  await expect(card(cell(bob, MORNING), "Un sujet plus haut")).toBeAttached();
  const moved = async () => Math.abs((await position(bob)).top - before.top);
  await expect.poll(moved, "pixels that the card being read has moved").toBeLessThanOrEqual(2);
  expect((await position(bob)).sameElement).toBe(true);
});

test("a polite status says what changed, gathered for some seconds", async ({ page: ada, forum, anotherPerson }) => {
  const bob = await anotherPerson();
  await openBoard(bob, forum);
  const status = bob.getByRole("status");
  await expect(status).toHaveCount(1);
  await expect(status).toBeEmpty();

  await join(ada, forum, "Ada");
  const topic = await propose(ada, forum, "Écrire simplement");
  await place(ada, topic, MORNING);

  const gathered = { timeout: 10_000 };
  await expect(status).toContainText("Nouveau sujet : « Écrire simplement ».", gathered);
  await expect(status).toContainText("« Écrire simplement » : 10 h 45, Grande salle.", gathered);
});

test("many changes at once are counted and not read out one by one", async ({ page: ada, forum, anotherPerson }) => {
  const bob = await anotherPerson();
  await openBoard(bob, forum);
  await join(ada, forum, "Ada");

  for (const title of ["Un", "Deux", "Trois", "Quatre"]) await propose(ada, forum, `Sujet ${title}`);

  // Four or, on a slow machine, first some of them and then the others.
  await expect(bob.getByRole("status")).toContainText(/changements au tableau|Nouveau sujet/, { timeout: 10_000 });
  await expect(waiting(bob).getByRole("link")).toHaveCount(4);
});

for (const screen of ["phone", "wall"] as const) {
  test(`« Mettre en pause » on a ${screen} stops every change of the board until « Reprendre »`, async ({
    page: ada,
    forum,
    anotherPerson,
  }) => {
    const bob = screen === "wall" ? await anotherPerson("wall") : await anotherPerson();
    await countEvents(bob);
    await bob.goto(screen === "wall" ? forum.wall : at(forum));
    await live(bob);
    await countMutations(bob);
    await join(ada, forum, "Ada");

    // The counters count: without the pause, a topic is an event and a change of the board.
    await propose(ada, forum, "Avant la pause");
    await expect(card(bob, "Avant la pause")).toBeVisible();
    expect((await counted(bob)).mutations).toBeGreaterThan(0);

    await bob.getByRole("button", { name: "Mettre en pause" }).click();
    await expect(bob.getByText("En pause")).toBeVisible();
    const paused = await counted(bob);
    const topic = await propose(ada, forum, "Pendant la pause");
    await place(ada, topic, MORNING);
    await expect.poll(async () => (await counted(bob)).events).toBeGreaterThanOrEqual(paused.events + 2);
    expect((await counted(bob)).mutations).toBe(paused.mutations);
    await expect(card(bob, "Pendant la pause")).toHaveCount(0);

    await bob.getByRole("button", { name: "Reprendre" }).click();
    await expect(card(cell(bob, MORNING), "Pendant la pause")).toBeVisible();
    await expect(bob.getByText("En direct")).toBeVisible();
  });
}

interface Counts {
  events: number;
  mutations: number;
}

/** Counts what the stream brings, so that « nothing moved » is not « nothing came ». */
async function countEvents(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counts = { events: 0, mutations: 0 };
    Object.assign(window, {
      counts,
      EventSource: class extends EventSource {
        constructor(url: string) {
          super(url);
          for (const kind of ["message", "snapshot"]) this.addEventListener(kind, () => counts.events++);
        }
      },
    });
  });
}

async function countMutations(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { counts } = window as unknown as { counts: Counts };
    const everything = { subtree: true, childList: true, characterData: true, attributes: true };
    new MutationObserver((seen) => (counts.mutations += seen.length)).observe(document.querySelector("main")!, everything);
  });
}

/** After two frames, when what an event changed has been drawn and observed. */
function counted(page: Page): Promise<Counts> {
  return page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    return { ...(window as unknown as { counts: Counts }).counts };
  });
}
