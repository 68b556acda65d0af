// A rehearsal of the whole day: an organiser, three phones and a wall, from the circle at 10 h to the stand-up. What the
// wall and a phone show at each step is kept beside the results.
import type { Page } from "@playwright/test";
import { expect, test } from "../../fixtures/test.ts";
import { at, card, cell, join, organise, picker, propose, unfold } from "../../people.ts";

const ROOMS = ["Grande salle", "Atelier", "Salle du jardin"];

/** Who brings which topics, in the order in which they are announced. */
const TOPICS = {
  Ada: ["Fiches action", "Sobriété numérique"],
  Bo: ["Logiciels libres", "Communs numériques"],
  Cléo: ["Données ouvertes", "Accessibilité"],
};

type Name = keyof typeof TOPICS;
const NAMES = Object.keys(TOPICS) as Name[];

test("a rehearsal: queue, board, swap, undo and a slot that is taken away", async ({ page: zoe, forum, anotherPerson }) => {
  test.slow();
  const wall = await anotherPerson("wall");
  const phones = { Ada: await anotherPerson(), Bo: await anotherPerson(), Cléo: await anotherPerson() };
  let step = 0;
  const keep = async (name: string, phone: Page = phones.Ada) => {
    step += 1;
    for (const [screen, page] of [["wall", wall], ["phone", phone]] as const) {
      const path = test.info().outputPath(`${String(step).padStart(2, "0")}-${name}-${screen}.png`);
      await page.screenshot({ path });
    }
  };

  await organise(zoe, forum, "Zoé");
  for (const name of NAMES) {
    await join(phones[name], forum, name);
    for (const title of TOPICS[name]) await propose(phones[name], forum, title);
  }
  await wall.goto(forum.wall);

  await test.step("the queue opens, and six topics go from the circle to the board", async () => {
    for (const page of [zoe, ...Object.values(phones)]) await page.goto(at(forum, "/file"));
    await zoe.getByRole("button", { name: "Ouvrir la file" }).click();
    await expect(zoe.getByText("La file est ouverte")).toBeVisible();
    for (const [round, slot] of ["10 h 45", "14 h"].entries()) {
      for (const name of NAMES) {
        const title = TOPICS[name][round]!;
        await phones[name].goto(at(forum, "/file"));
        await phones[name].getByRole("button", { name: new RegExp(`^Entrer avec .*${title}$`) }).click();
        await expect(phones[name].getByRole("button", { name: /^Quitter la file/ })).toBeVisible();
      }
      if (round === 0) await keep("file");
      await zoe.getByRole("button", { name: /^Suivant/ }).click();
      for (const [index, name] of NAMES.entries()) {
        const title = TOPICS[name][round]!;
        await expect(wall.getByRole("heading", { name: title })).toBeVisible();
        await expect(phones[name].getByText("C’est à vous")).toBeVisible();
        if (round === 0 && index === 0) await keep("annonce");
        await phones[name].getByRole("link", { name: "Choisir une place" }).first().click();
        await picker(phones[name], { slot, room: ROOMS[index]! }).click();
        await expect(card(cell(wall, { slot, room: ROOMS[index]! }), title)).toHaveCount(1);
      }
    }
    await expect(wall.getByRole("timer")).toHaveCount(0);
    await keep("tableau");
  });

  await test.step("two sessions change places, which is taken back", async () => {
    const [mine, theirs] = [{ slot: "10 h 45", room: ROOMS[0]! }, { slot: "10 h 45", room: ROOMS[1]! }];
    await phones.Ada.goto(at(forum, "/sujet/1"));
    await unfold(phones.Ada.getByText("Autres actions", { exact: true }));
    await phones.Ada.getByRole("link", { name: "Échanger avec un autre atelier" }).click();
    await phones.Ada.getByRole("button", { name: /Logiciels libres/ }).click();
    await expect(phones.Ada.getByText("n’a pas encore répondu")).toBeVisible();
    await phones.Bo.goto(at(forum, "/sujet/3"));
    await phones.Bo.getByRole("button", { name: "Accepter l’échange" }).click();
    await expect(card(cell(wall, mine), "Logiciels libres")).toHaveCount(1);
    await keep("echange");
    await zoe.goto(at(forum, "/historique"));
    const swapped = zoe.getByRole("main").getByRole("listitem").filter({ hasText: "Fiches action" }).first();
    await swapped.getByRole("button", { name: "Annuler" }).first().click();
    await expect(card(cell(wall, mine), "Fiches action")).toHaveCount(1);
    await expect(card(cell(wall, theirs), "Logiciels libres")).toHaveCount(1);
    await keep("annulation", zoe);
  });

  await test.step("a slot is taken away, and its sessions wait", async () => {
    await zoe.goto(at(forum, "/animation"));
    await unfold(zoe.getByText("14 h – 14 h 55", { exact: true }));
    const slot = zoe.getByRole("group").filter({ hasText: "14 h – 14 h 55" });
    await unfold(slot.getByText("Retirer ce créneau"));
    await expect(slot.getByText("3 ateliers retournent en attente.")).toBeVisible();
    await slot.getByRole("button", { name: "Oui, retirer" }).click();
    await expect(card(cell(wall, { slot: "14 h", room: ROOMS[0]! }), "Sobriété numérique")).toHaveCount(0);
    const waiting = wall.locator("section").filter({ has: wall.getByRole("heading", { name: "En attente d’une place" }) });
    for (const name of NAMES) await expect(card(waiting, TOPICS[name][1]!)).toHaveCount(1);
    await keep("creneau-retire");
  });
});
