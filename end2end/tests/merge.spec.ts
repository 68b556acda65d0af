// Two topics become one by consent: suggested on one phone, accepted on two
// others, seen on the board, and taken back.
import { expect, test } from "../fixtures/test.ts";
import { at, card, cell, hasScripts, interest, join, openBoard, place, propose } from "../people.ts";

test.use({ newForum: { phase: "sessions" } });

const HERE = { slot: "10 h 45", room: "Grande salle" };
const THERE = { slot: "11 h 40", room: "Atelier" };

test("suggested, accepted by both, one card with both names, and undone", async ({ page: dan, forum, anotherPerson }) => {
  const [ada, bo] = [await anotherPerson(), await anotherPerson()];
  await join(ada, forum, "Ada");
  await join(bo, forum, "Bo");
  const host = await propose(ada, forum, "Sauvegarder ses données");
  await place(ada, host, HERE);
  const guest = await propose(bo, forum, "Restaurer ses données");
  await place(bo, guest, THERE);

  await join(dan, forum, "Dan");
  await dan.goto(guest);
  await dan.getByRole("link", { name: "Regrouper avec un autre sujet" }).click();
  await dan.getByLabel("Numéro, titre ou nom").fill("sauvegarder");
  await dan.getByRole("button", { name: "Chercher" }).click();
  await dan.getByRole("link", { name: /Sauvegarder ses données/ }).click();
  await expect(dan.getByRole("radio", { name: /Sauvegarder ses données/ })).toBeChecked();
  await dan.getByLabel("Un mot (facultatif)").fill("Deux moitiés d’une même histoire");
  await dan.getByRole("button", { name: "Proposer de les regrouper" }).click();
  await expect(dan.getByText("pas encore de réponse")).toHaveCount(2);

  await ada.goto(at(forum, "/ma-journee"));
  await ada.getByRole("link", { name: "nº 1, Sauvegarder ses données" }).first().click();
  await expect(ada.getByText("Dan : « Deux moitiés d’une même histoire »")).toBeVisible();
  await ada.getByRole("button", { name: "Accepter le regroupement" }).click();
  await expect(ada.getByText("nº 1 : d’accord")).toBeVisible();

  // Dan would come to the guest, and to it alone.
  await openBoard(dan, forum);
  await interest(dan, "Restaurer ses données").click();
  await expect(interest(dan, "Restaurer ses données")).toHaveAttribute("aria-pressed", "true");
  await bo.goto(guest);
  await bo.getByRole("button", { name: "Accepter le regroupement" }).click();
  await expect(bo.getByText("Sujets regroupés.")).toBeVisible();
  await expect(bo.getByRole("link", { name: "Regroupe nº 2, Restaurer ses données" })).toBeVisible();

  if (!hasScripts()) await dan.goto(at(forum));
  await expect(card(cell(dan, HERE), "Sauvegarder ses données")).toContainText("Proposé par Ada · avec Bo");
  await expect(card(cell(dan, THERE), "Restaurer ses données")).toHaveCount(0);
  await expect(interest(dan, "Sauvegarder ses données")).toHaveAttribute("aria-pressed", "true");

  await bo.getByRole("button", { name: "Annuler" }).click();
  await expect(bo.getByText("Sujets de nouveau séparés.")).toBeVisible();
  if (!hasScripts()) await dan.goto(at(forum));
  await expect(card(cell(dan, THERE), "Restaurer ses données")).toBeVisible();
  await expect(card(cell(dan, HERE), "Sauvegarder ses données")).not.toContainText("Bo");
  await expect(interest(dan, "Restaurer ses données")).toHaveAttribute("aria-pressed", "true");
  await expect(interest(dan, "Sauvegarder ses données")).toHaveAttribute("aria-pressed", "false");
});
