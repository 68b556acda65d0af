// « On commence », « C'est terminé », « déplacé »: said in the room, seen on the board and on the wall, and told to whom it
// concerns.
import type { Page } from "@playwright/test";
import { Person } from "../fixtures/posted.ts";
import { today } from "../fixtures/server.ts";
import { checkAccessibility, expect, test } from "../fixtures/test.ts";
import { at, card, hasScripts, join, live, look, openBoard, place, propose } from "../people.ts";

// One slot as long as the day, so that one runs whenever this does.
test.use({ newForum: { template: "empty", phase: "sessions", date: today() } });

const HERE = { slot: "0 h", room: "Grande salle" };
const THERE = { slot: "0 h", room: "Alcôve" };

/** Looks until it is there, one after the other; without scripts a page shows what was true when it was opened. */
const shows = (page: Page, ...words: string[]) =>
  expect(async () => {
    await look(page);
    const spaced = words.map((words) => words.replaceAll(" ", "\\s"));
    await expect(page.getByRole("main")).toContainText(new RegExp(spaced.join("\\s*")), { timeout: 2_000 });
  }).toPass();

test("a session begins and ends on every screen, another is moved and its convener told", async ({
  page: ada,
  forum,
  anotherPerson,
}) => {
  const team = new Person(forum);
  await team.enter("Zoé");
  await team.post("/api/add_slot", { start: "0 h", end: "23 h 59", title: "" });
  for (const name of ["Grande salle", "Alcôve", "Terrasse"]) await team.post("/api/add_space", { name, places: 1 });
  const made = await team.post("/api/add_wall", { label: "Couloir", view: "now" });
  const [, token] = /jeton=([0-9a-f]{64})/.exec(made)!;

  await join(ada, forum, "Ada");
  await place(ada, await propose(ada, forum, "Sauvegarder ses données"), HERE);
  const bo = await anotherPerson();
  await join(bo, forum, "Bo");
  const bos = await propose(bo, forum, "Restaurer ses données");
  await place(bo, bos, THERE);
  await openBoard(bo, forum);
  const wall = await anotherPerson();
  await wall.goto(at(forum, `/ecran?jeton=${token}`));
  await live(wall);

  await ada.goto(at(forum, "/maintenant"));
  await ada.getByRole("button", { name: "On commence : nº 1, Sauvegarder ses données" }).click();
  await expect(ada.getByText("C’est noté : l’atelier a commencé.")).toBeVisible();
  await expect(card(ada, "Sauvegarder ses données")).toContainText("► a commencé");
  await shows(bo, "Sauvegarder ses données", "► a commencé");
  await shows(wall, "Grande salle", "nº 1, Sauvegarder ses données", "► a commencé");

  await ada.goto(at(forum, "/sujet/1"));
  await ada.getByRole("button", { name: "C’est terminé" }).click();
  await expect(ada.getByRole("link", { name: "Rédiger le compte rendu" })).toBeVisible();
  await checkAccessibility(ada);
  await shows(wall, "Grande salle", "nº 1, Sauvegarder ses données", "■ terminé, libre depuis [0-9]+ h");
  await ada.getByRole("button", { name: "Annuler" }).click();
  await expect(ada.getByText("C’est noté : l’atelier a commencé.")).toBeVisible();
  await shows(wall, "Grande salle", "nº 1, Sauvegarder ses données", "► a commencé");

  // Someone of the team moves Bo's session: it says so where it is and where it was, and Bo's board tells them.
  await team.post("/api/move_session", { session: 2, was: "1-2", cell: "1-3", confirmed: "on" });
  await shows(bo, "À savoir", "Votre sujet « nº 2, Restaurer ses données » est maintenant à cette place");
  if (hasScripts()) await expect(bo.getByRole("status").filter({ hasText: /À savoir/ })).toBeAttached();
  await shows(wall, "Terrasse", "nº 2, Restaurer ses données", "→ déplacé, était à 0 h, Alcôve");
  await shows(wall, "Alcôve", "nº 2, Restaurer ses données", "→ nº 2 est maintenant à 0 h, Terrasse");
  await expect(bo.getByRole("link", { name: "→ nº 2 est maintenant à 0 h, Terrasse" })).toBeVisible();
  await checkAccessibility(bo);
  await bo.getByRole("button", { name: "J’ai lu" }).click();
  await expect(bo.getByRole("heading", { name: "À savoir" })).toHaveCount(0);
  await expect(bo).toHaveURL(at(forum));

  // What is asked is told once on « Ma journée », and stays until it is answered.
  await propose(ada, forum, "Essayer une restauration");
  await ada.goto(at(forum, "/sujet/3/regrouper?avec=2"));
  await ada.getByRole("button", { name: "Proposer de les regrouper" }).click();
  await expect(ada.getByText("pas encore de réponse")).toBeVisible();
  await bo.goto(at(forum, "/ma-journee"));
  await expect(bo.getByText(/On vous propose de regrouper/)).toHaveCount(1);
  await bo.getByRole("button", { name: "J’ai lu" }).click();
  await expect(bo.getByRole("heading", { name: "À savoir" })).toHaveCount(0);
  await expect(bo.getByText("On vous propose de regrouper deux sujets :")).toBeVisible();
});
