// The day changes under way, with a phone in the hand: a room is closed, a slot and a room are added, each in two taps
// from the remote, and one tap takes it back.
import type { Locator, Page } from "@playwright/test";
import { Person } from "../../fixtures/posted.ts";
import { today } from "../../fixtures/server.ts";
import { checkAccessibility, expect, test } from "../../fixtures/test.ts";
import { at, card, cell, enter, hasScripts, join, live, look, place, propose, row, waiting } from "../../people.ts";

const ROOM = "Atelier";
const HERE = { slot: "10 h 45", room: ROOM };
/** As forms name it: 14 h, Atelier. */
const THERE: [number, number] = [5, 2];

/** Taps are counted. */
class Taps {
  count = 0;

  async on(target: Locator): Promise<void> {
    this.count += 1;
    await target.click();
  }
}

const openRemote = async (page: Page, address: string) => {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1, name: "Télécommande" })).toBeVisible();
};

test("« la salle est fermée »: two taps, which say first whose sessions wait again, and one that takes it back", async ({
  page: zoe,
  forum,
  anotherPerson,
}) => {
  const [ada, wall] = [await anotherPerson(), await anotherPerson("wall")];
  await join(ada, forum, "Ada");
  await place(ada, await propose(ada, forum, "Fiches action"), HERE);
  await live(ada);
  const bo = new Person(forum);
  await bo.join("Bo");
  await bo.place(await bo.propose("Logiciels libres"), THERE);
  await wall.goto(forum.wall);
  await live(wall);

  await enter(zoe, forum, "Zoé");
  await openRemote(zoe, at(forum, "/telecommande"));
  const taps = new Taps();
  await taps.on(zoe.getByRole("link", { name: `${ROOM} 2 ateliers` }));
  await expect(zoe.getByRole("heading", { level: 1, name: ROOM })).toBeVisible();
  await expect(zoe.getByText("2 ateliers retournent en attente.")).toBeVisible();
  const listed = zoe.getByRole("main").getByRole("listitem");
  await expect(listed.filter({ hasText: "Fiches action" })).toContainText("Proposé par Ada");
  await expect(listed.filter({ hasText: "Logiciels libres" })).toContainText("Proposé par Bo");
  await checkAccessibility(zoe);
  await taps.on(zoe.getByRole("button", { name: "Oui, retirer" }));
  await expect(zoe.getByText("Salle retirée.")).toBeVisible();
  expect(taps.count).toBeLessThanOrEqual(2);
  await expect(zoe.getByRole("heading", { level: 1, name: "Télécommande" })).toBeVisible();
  await expect(zoe.getByRole("link", { name: new RegExp(`^${ROOM}`) })).toHaveCount(0);

  for (const screen of [ada, wall]) {
    await look(screen);
    await expect(cell(screen, HERE)).toHaveCount(0);
    await expect(card(waiting(screen), "Fiches action")).toHaveCount(1);
  }
  await ada.goto(at(forum, "/ma-journee"));
  await expect(ada.getByText("est de nouveau en attente, car son créneau ou sa salle a changé").first()).toBeVisible();

  await zoe.getByRole("button", { name: "Annuler" }).first().click();
  await expect(zoe.getByRole("link", { name: `${ROOM} 2 ateliers` })).toBeVisible();
  await look(wall);
  await expect(card(cell(wall, HERE), "Fiches action")).toHaveCount(1);
  await ada.goto(at(forum, "/ma-journee"));
  await expect(ada.getByText("est de nouveau en attente")).toHaveCount(0);
});

test("one more slot is two taps, right after the last and as long as the others; a room is its name", async ({
  page: zoe,
  forum,
  anotherPerson,
}) => {
  const board = await anotherPerson();
  await board.goto(at(forum));
  await live(board);
  await enter(zoe, forum, "Zoé");
  await openRemote(zoe, at(forum, "/telecommande"));
  const taps = new Taps();
  await taps.on(zoe.getByRole("link", { name: "Ajouter un créneau" }));
  await expect(zoe.getByLabel("Début")).toHaveValue(/^18\sh$/);
  await expect(zoe.getByLabel("Fin")).toHaveValue(/^18\sh\s55$/);
  await taps.on(zoe.getByRole("button", { name: "Ajouter", exact: true }));
  await expect(zoe.getByText("Créneau ajouté.")).toBeVisible();
  expect(taps.count).toBe(2);
  await look(board);
  await expect(row(board, "18 h")).toHaveCount(1);

  await taps.on(zoe.getByRole("link", { name: "Ajouter une salle" }));
  await expect(zoe.getByLabel("Nom")).toBeFocused();
  await zoe.getByLabel("Nom").fill("Véranda");
  await taps.on(zoe.getByRole("button", { name: "Ajouter", exact: true }));
  await expect(zoe.getByText("Salle ajoutée.")).toBeVisible();
  expect(taps.count).toBe(4);
  await look(board);
  await expect(cell(board, { slot: "18 h", room: "Véranda" })).toHaveCount(1);

  await zoe.getByRole("link", { name: /^18 h – 18 h 55/ }).click();
  await expect(zoe.getByText("Aucun atelier n’y est placé.")).toBeVisible();
  await zoe.getByRole("button", { name: "Oui, retirer" }).click();
  await expect(zoe.getByText("Créneau retiré.")).toBeVisible();
  await look(board);
  await expect(row(board, "18 h")).toHaveCount(0);
});

test("what a removal would do is said as it is now, also when someone else places a topic meanwhile", async ({
  page: zoe,
  forum,
}) => {
  test.skip(!hasScripts(), "without scripts a page says what was true when it was opened");
  await enter(zoe, forum, "Zoé");
  await zoe.goto(at(forum, "/animation/salle/2"));
  await expect(zoe.getByText("Aucun atelier n’y est placé.")).toBeVisible();
  await zoe.getByLabel("Nom").fill("Petit atelier");
  const bo = new Person(forum);
  await bo.join("Bo");
  await bo.place(await bo.propose("Logiciels libres"), THERE);
  await expect(zoe.getByText("1 atelier retourne en attente.")).toBeVisible();
  // What is being typed is left alone.
  await expect(zoe.getByLabel("Nom")).toHaveValue("Petit atelier");
});

test.describe("on the day itself", () => {
  test.use({ newForum: { template: "empty", phase: "sessions", date: today() } });

  test("a room in which something was held is closed: that stays where it was, and nothing more is placed there", async ({
    page: zoe,
    forum,
    anotherPerson,
  }) => {
    const team = new Person(forum);
    await team.enter("Max");
    await team.post("/api/add_slot", { start: "0h", end: "0h01" });
    await team.post("/api/add_slot", { start: "0h01", end: "23h59" });
    await team.post("/api/add_space", { name: "Salle B", places: 1 });
    await team.place(await team.propose("Du matin"), [1, 1]);
    await team.place(await team.propose("De l’après-midi"), [2, 1]);
    const [board, wall] = [await anotherPerson(), await anotherPerson("wall")];
    await board.goto(at(forum));
    await wall.goto(forum.wall);
    for (const screen of [board, wall]) await live(screen);

    await enter(zoe, forum, "Zoé");
    await openRemote(zoe, at(forum, "/telecommande"));
    await zoe.getByRole("link", { name: "Salle B 1 atelier" }).click();
    await expect(zoe.getByText("Ce qui s’y est tenu y reste", { exact: false })).toBeVisible();
    await zoe.getByRole("button", { name: "Oui, retirer" }).click();
    await expect(zoe.getByRole("link", { name: "Salle B fermée" })).toBeVisible();
    await expect(zoe.getByText(/Salle B.*fermée\s: aucun autre atelier n’y sera placé/)).toBeVisible();
    for (const screen of [board, wall]) await look(screen);
    await expect(card(cell(board, { slot: "0 h", room: "Salle B" }), "Du matin")).toHaveCount(1);
    await expect(card(waiting(board), "De l’après-midi")).toBeVisible();
    await expect(cell(board, { slot: "0 h 01", room: "Salle B" }).getByRole("link")).toHaveCount(0);
    await expect(wall.getByRole("columnheader", { name: "Salle B fermée" })).toBeVisible();

    await zoe.getByRole("button", { name: "Annuler" }).first().click();
    await expect(zoe.getByRole("link", { name: "Salle B 1 atelier" })).toBeVisible();
  });
});
