// The team drives the day: steps, slots and rooms. What it does is on other
// people's boards, live where scripts run and after a reload where they do not.
import type { Page } from "@playwright/test";
import { today } from "../fixtures/server.ts";
import { expect, test } from "../fixtures/test.ts";
import { at, card, cell, enter, join, live, look, openBoard, place, propose, row, waiting, unfoldSlot } from "../people.ts";

const MORNING = { slot: "10 h 45", room: "Grande salle" };

const section = (page: Page, heading: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name: heading }) });

/** Follows the link to a slot or a room from the team's page. */
async function open(page: Page, name: RegExp, heading: string): Promise<void> {
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
}

async function add(page: Page, link: string, fields: Record<string, string>): Promise<void> {
  await page.getByRole("link", { name: link, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: link })).toBeVisible();
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value);
  await page.getByRole("button", { name: "Ajouter", exact: true }).click();
}

test("opening the team’s link changes nothing; entering does", async ({ page, forum }) => {
  await page.goto(forum.facilitator);
  await expect(page.getByRole("heading", { level: 1, name: "Rejoindre l’animation" })).toBeVisible();
  await page.goto(at(forum, "/animation"));
  await expect(page.getByRole("heading", { level: 1, name: "Réservé à l’animation" })).toBeVisible();

  await enter(page, forum, "Camille");
  await openBoard(page, forum);
  await expect(page.getByRole("link", { name: "Animation" })).toBeVisible();
  await page.goto(forum.participant);
  await expect(page.getByText("Camille, animation")).toBeVisible();
});

test("the day passes from one step to the next and back, and open pages follow", async ({ page, forum, anotherPerson }) => {
  const reader = await anotherPerson();
  await openBoard(reader, forum);
  await unfoldSlot(reader, "10 h 45");
  await expect(row(reader, "10 h 45").getByRole("link", { name: /^Libre/ })).toHaveCount(5);
  await enter(page, forum, "Camille");
  const step = (name: string) => section(page, "Étapes de la journée").getByRole("listitem").filter({ hasText: name });
  await expect(step("Place du marché")).toHaveAttribute("aria-current", "step");

  await page.getByRole("button", { name: "Passer à la clôture" }).click();
  await expect(step("Clôture")).toHaveAttribute("aria-current", "step");
  await look(reader);
  await expect(row(reader, "10 h 45").getByRole("link", { name: /^Libre/ })).toHaveCount(0);

  await page.getByRole("button", { name: "Revenir à la place du marché" }).click();
  await expect(step("Place du marché")).toHaveAttribute("aria-current", "step");
  await look(reader);
  await expect(row(reader, "10 h 45").getByRole("link", { name: /^Libre/ })).toHaveCount(5);
});

test("a slot is added, edited and removed; its sessions wait again and nothing is lost", async ({
  page,
  forum,
  anotherPerson,
}) => {
  const ada = await anotherPerson();
  await join(ada, forum, "Ada");
  await place(ada, await propose(ada, forum, "Un sujet du matin"), MORNING);
  await live(ada);
  await enter(page, forum, "Camille");

  await add(page, "Ajouter un créneau", { Début: "18h", Fin: "18:45", "Intitulé (facultatif)": "" });
  await expect(section(page, "Créneaux").getByText("18 h – 18 h 45")).toBeVisible();
  await look(ada);
  await expect(row(ada, "18 h")).toHaveCount(1);
  await unfoldSlot(ada, "18 h");
  await expect(row(ada, "18 h").getByRole("link", { name: /^Libre/ })).toHaveCount(5);

  await open(page, /^18 h – 18 h 45/, "18 h – 18 h 45");
  await page.getByLabel("Fin").fill("19 h");
  await page.getByLabel("Intitulé (facultatif)").fill("Pot de départ");
  await page.getByRole("checkbox", { name: "Temps commun, sans atelier" }).check();
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(section(page, "Créneaux").getByText("18 h – 19 h")).toBeVisible();
  await look(ada);
  await expect(row(ada, "18 h")).toContainText("Pot de départ");
  await expect(row(ada, "18 h").getByRole("link")).toHaveCount(0);

  await open(page, /^10 h 45 – 11 h 35/, "10 h 45 – 11 h 35");
  await expect(page.getByText("1 atelier retourne en attente.")).toBeVisible();
  await page.getByRole("button", { name: "Oui, retirer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Animation" })).toBeVisible();
  await expect(section(page, "Créneaux").getByText("10 h 45 – 11 h 35")).toHaveCount(0);
  await look(ada);
  await expect(row(ada, "10 h 45")).toHaveCount(0);
  await expect(card(waiting(ada), "Un sujet du matin")).toBeVisible();
});

test("a room is added, edited and removed; its sessions wait again", async ({ page, forum, anotherPerson }) => {
  const ada = await anotherPerson();
  await join(ada, forum, "Ada");
  await place(ada, await propose(ada, forum, "Un sujet de la grande salle"), MORNING);
  await live(ada);
  await enter(page, forum, "Camille");

  await add(page, "Ajouter une salle", { Nom: "Véranda", "Places assises (facultatif)": "8" });
  await expect(section(page, "Salles et espaces").getByText("Véranda")).toBeVisible();
  await look(ada);
  await unfoldSlot(ada, "14 h");
  await expect(cell(ada, { slot: "14 h", room: "Véranda" }).getByRole("link", { name: /^Libre/ })).toBeVisible();

  await open(page, /^Véranda/, "Véranda");
  await page.getByLabel("Nom").fill("Serre");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(section(page, "Salles et espaces").getByText("Serre")).toBeVisible();
  await look(ada);
  await expect(cell(ada, { slot: "14 h", room: "Serre" })).toHaveCount(1);
  await unfoldSlot(ada, "14 h");
  await expect(cell(ada, { slot: "14 h", room: "Serre" })).toBeVisible();
  await expect(cell(ada, { slot: "14 h", room: "Véranda" })).toHaveCount(0);

  await open(page, /^Grande salle/, "Grande salle");
  await expect(page.getByText("1 atelier retourne en attente.")).toBeVisible();
  await page.getByRole("button", { name: "Oui, retirer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Animation" })).toBeVisible();
  await look(ada);
  await expect(card(waiting(ada), "Un sujet de la grande salle")).toBeVisible();
  await expect(cell(ada, MORNING)).toHaveCount(0);
});

test("a slot over another is refused with the reason, and its hours stay as typed", async ({ page, forum, guard }) => {
  guard.expectError(/status of 422/);
  await enter(page, forum, "Camille");
  await add(page, "Ajouter un créneau", { Début: "11h", Fin: "12h", "Intitulé (facultatif)": "Trop tôt" });

  await expect(page.getByText("Ce créneau en recouvre un autre. Corrigez les heures.")).toBeVisible();
  await expect(page.getByLabel("Début")).toHaveValue("11h");
  await expect(page.getByLabel("Intitulé (facultatif)")).toHaveValue("Trop tôt");

  await page.getByLabel("Début").fill("midi");
  await page.getByRole("button", { name: "Ajouter", exact: true }).click();
  await expect(page.getByLabel("Début")).toHaveAccessibleDescription(/^Indiquez une heure/);
  await expect(page.getByLabel("Début")).toHaveValue("midi");
});

test("the team proposes and places for someone without a phone", async ({ page, forum }) => {
  await enter(page, forum, "Camille");
  await page.goto(at(forum, "/proposer"));
  await page.getByRole("link", { name: "Pour une personne sans téléphone" }).click();
  await page.getByLabel("Son nom").fill("Marguerite");
  for (const box of await page.getByRole("checkbox", { name: /^J’ai lu l’essentiel/ }).all()) await box.check();
  await page.getByRole("button", { name: "Inscrire cette personne" }).click();
  await expect(page.getByText("Inscription faite : Marguerite.")).toBeVisible();
  await page.getByRole("link", { name: "Proposer un sujet en son nom" }).click();
  await page.getByLabel("Votre sujet, en une phrase").fill("Dicté au comptoir");
  await page.getByRole("button", { name: "Proposer ce sujet" }).click();
  await expect(page.getByText("Proposé par Marguerite")).toBeVisible();

  await place(page, page.url(), MORNING);
  await expect(card(cell(page, MORNING), "Dicté au comptoir")).toContainText("Proposé par Marguerite");
});

test.describe("on the day itself", () => {
  test.use({ newForum: { template: "empty", date: today() } });

  test("what runs now is on « En ce moment » and on the wall", async ({ page, forum, anotherPerson }) => {
    await enter(page, forum, "Camille");
    await add(page, "Ajouter une salle", { Nom: "Atelier" });
    await expect(section(page, "Salles et espaces").getByRole("listitem")).toHaveCount(1);
    await add(page, "Ajouter un créneau", { Début: "0h", Fin: "23h59" });
    await expect(section(page, "Créneaux").getByRole("listitem")).toHaveCount(1);
    await place(page, await propose(page, forum, "Toute la journée"), { slot: "0 h", room: "Atelier" });

    await page.goto(at(forum, "/maintenant"));
    await expect(page.getByText(/^Ateliers en cours, encore \S/)).toBeVisible();
    await expect(card(cell(page, { slot: "0 h", room: "Atelier" }), "Toute la journée")).toBeVisible();
    await expect(page.getByRole("rowheader")).toContainText("En ce moment");
    const wall = await anotherPerson("wall");
    await wall.goto(forum.wall);
    await expect(wall.getByText(/^Ateliers en cours, encore \S/)).toBeVisible();
    await expect(wall.locator(".clock")).toBeVisible();
  });
});
