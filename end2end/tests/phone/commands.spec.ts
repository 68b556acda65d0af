// What conveners do with their topics besides placing them: taking back, changing places, holding it once more,
// making two of one, leading it together. Each by plain forms, with and without scripts.
import type { Page } from "@playwright/test";
import { expect, test } from "../../fixtures/test.ts";
import { type Cell, at, card, cell, join, move, openBoard, picker, place, propose, unfold } from "../../people.ts";

const MORNING: Cell = { slot: "10 h 45", room: "Grande salle" };
const BESIDE: Cell = { slot: "10 h 45", room: "Mezzanine" };
const AFTERNOON: Cell = { slot: "14 h", room: "Grande salle" };

const others = (page: Page) => unfold(page.getByText("Autres actions", { exact: true }));

test("what was just done is undone from the page it leads to", async ({ page, forum }) => {
  await join(page, forum, "Ada");
  const topic = await propose(page, forum, "Mesurer l’impact");
  await place(page, topic, MORNING);
  await move(page, topic, AFTERNOON);
  await expect(page.getByText("Atelier déplacé.")).toBeVisible();

  await page.getByRole("button", { name: "Annuler" }).click();
  await expect(card(cell(page, MORNING), "Mesurer l’impact")).toBeVisible();
  await page.getByRole("button", { name: "Rétablir" }).click();
  await expect(card(cell(page, AFTERNOON), "Mesurer l’impact")).toBeVisible();
});

test("two sessions change places once the other convener accepts", async ({ page, forum, anotherPerson }) => {
  const bo = await anotherPerson();
  await join(page, forum, "Ada");
  await join(bo, forum, "Bo");
  const topic = await propose(page, forum, "Mesurer l’impact");
  const other = await propose(bo, forum, "Ouvrir ses données");
  await place(page, topic, MORNING);
  await place(bo, other, BESIDE);

  await page.goto(topic);
  await others(page);
  await page.getByRole("link", { name: "Échanger avec un autre atelier" }).click();
  await page.getByRole("button", { name: /Ouvrir ses données/ }).click();
  await expect(page.getByText("n’a pas encore répondu")).toBeVisible();

  await bo.goto(other);
  await bo.getByRole("button", { name: "Accepter l’échange" }).click();
  await openBoard(page, forum);
  await expect(card(cell(page, MORNING), "Ouvrir ses données")).toBeVisible();
  await expect(card(cell(page, BESIDE), "Mesurer l’impact")).toBeVisible();
});

test("a topic is held once more, and both of its sessions stand on the board", async ({ page, forum }) => {
  await join(page, forum, "Ada");
  const topic = await propose(page, forum, "Mesurer l’impact");
  await place(page, topic, MORNING);
  await page.goto(topic);
  await others(page);
  await page.getByRole("link", { name: "Le programmer une autre fois" }).click();
  await picker(page, AFTERNOON).click();
  for (const held of [MORNING, AFTERNOON]) {
    await expect(card(cell(page, held), "Mesurer l’impact")).toBeVisible();
  }
});

test("two topics made of one lead to each other", async ({ page, forum }) => {
  await join(page, forum, "Ada");
  const topic = await propose(page, forum, "Mesurer l’impact");
  await others(page);
  await page.getByRole("link", { name: "Le séparer en deux sujets" }).click();
  await page.getByLabel("Votre sujet, en une phrase").fill("Raconter l’impact");
  await page.getByRole("button", { name: "Créer le deuxième sujet" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Raconter l’impact" })).toBeVisible();
  await page.getByRole("link", { name: /^Issu du sujet/ }).click();
  await expect(page).toHaveURL(topic);
  await expect(page.getByRole("link", { name: /^A donné le sujet/ })).toBeVisible();
});

test("someone offers to lead a topic too, is accepted, and is handed the topic", async ({
  page,
  forum,
  anotherPerson,
}) => {
  const bo = await anotherPerson();
  await join(page, forum, "Ada");
  await join(bo, forum, "Bo");
  const topic = await propose(page, forum, "Mesurer l’impact");
  await bo.goto(topic);
  await unfold(bo.getByText("Porter ce sujet", { exact: true }));
  await bo.getByRole("button", { name: "Je veux bien porter ce sujet aussi" }).click();
  await expect(bo.getByText("n’a pas encore répondu")).toBeVisible();

  await page.goto(topic);
  await page.getByRole("button", { name: "Accepter : Bo" }).click();
  await expect(page.getByText("Proposé par Ada, avec Bo")).toBeVisible();
  await others(page);
  await page.getByRole("button", { name: "Passer la main à Bo" }).click();
  await expect(page.getByText("Proposé par Bo, avec Ada")).toBeVisible();
});

test("a room that lacks what the topic needs is taken after a second look", async ({ page, forum, guard }) => {
  guard.expectError(/status of 409/);
  await join(page, forum, "Ada");
  await page.goto(at(forum, "/proposer"));
  await page.getByLabel("Votre sujet, en une phrase").fill("Une démonstration");
  await page.getByLabel("Écran").check();
  await page.getByRole("button", { name: "Proposer ce sujet" }).click();
  await page.getByRole("link", { name: "Choisir une place" }).click();
  await picker(page, { slot: "10 h 45", room: "Terrasse" }).click();
  await expect(page.getByText("Aucun écran n’est indiqué pour cette salle.")).toBeVisible();
  await page.getByRole("button", { name: "Placer quand même" }).click();
  await expect(card(cell(page, { slot: "10 h 45", room: "Terrasse" }), "Une démonstration")).toBeVisible();
});
