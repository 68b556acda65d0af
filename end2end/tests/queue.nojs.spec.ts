// The queue of announcements without scripts: forms, and pages that one opens again.
import { expect, test } from "../fixtures/test.ts";
import { at, enter, join, propose } from "../people.ts";

test("a convener waits, is announced, and is put in another order by the keyboard alone", async ({ page: ada, forum, anotherPerson }) => {
  const zoe = await anotherPerson();
  await enter(zoe, forum, "Zoé");
  await zoe.goto(at(forum, "/file"));
  await zoe.getByRole("button", { name: "Ouvrir la file" }).click();
  await expect(zoe.getByText("La file est ouverte")).toBeVisible();
  await propose(zoe, forum, "Un premier");
  await join(ada, forum, "Ada");
  await propose(ada, forum, "Fiches action");
  await ada.getByRole("button", { name: "Annoncer ce sujet" }).click();
  await expect(ada.getByRole("heading", { level: 1, name: "File des annonces" })).toBeVisible();

  await zoe.goto(at(forum, "/file"));
  await zoe.getByLabel("Le sujet à ajouter").selectOption({ label: "nº 1, Un premier" });
  await zoe.getByRole("button", { name: "Ajouter à la file" }).click();
  const order = zoe.getByRole("listitem").filter({ hasText: /nº\s\d/ });
  await expect(order.first()).toContainText("Fiches action");
  await zoe.getByRole("button", { name: /^Monter/ }).focus();
  await zoe.keyboard.press("Enter");
  await expect(order.first()).toContainText("Un premier");
  await zoe.getByRole("button", { name: /^Suivant/ }).click();
  await expect(zoe.getByRole("timer")).toBeVisible();
  await ada.reload();
  await expect(ada.getByRole("heading", { name: "Un premier" })).toBeVisible();
});
