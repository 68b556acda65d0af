// « Mes données »: what one says of oneself is shown to whom one wishes, taken
// away as a file, and erased from every screen at once.
import { expect, test } from "../fixtures/test.ts";
import { acceptCharters, at, join, live, look, openBoard, propose, unfold } from "../people.ts";

test("joins with pronouns, sees what is kept, takes it away, and is erased while another looks", async ({ page, forum, anotherPerson }) => {
  await page.goto(forum.participant);
  await page.getByLabel("Votre nom").fill("Ada");
  await unfold(page.getByText("En dire plus, si vous voulez"));
  await page.getByLabel("Pronoms", { exact: true }).fill("elle");
  await page.getByLabel("Organisation", { exact: true }).fill("DINUM");
  await page.getByLabel("Métier ou rôle").fill("développement");
  await page.getByLabel("Qui voit mon métier").selectOption("Moi seulement");
  await acceptCharters(page);
  await page.getByRole("button", { name: "Rejoindre la rencontre" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tableau central" })).toBeVisible();
  const topic = await propose(page, forum, "Sauvegardes");

  const other = await anotherPerson();
  await join(other, forum, "Bo");
  await other.goto(topic);
  await expect(other.getByText("Proposé par Ada (elle), DINUM", { exact: true })).toBeVisible();
  await openBoard(other, forum);
  await expect(other.getByText("Proposé par Ada").first()).toBeVisible();

  await page.getByRole("contentinfo").getByRole("link", { name: "Mes données" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Mes données" })).toBeVisible();
  await expect(page.getByText("Ce que vous dites de vous", { exact: true })).toBeVisible();
  await expect(page.getByLabel("Métier ou rôle")).toHaveValue("développement");
  const taken = page.waitForEvent("download");
  await page.getByRole("link", { name: "Télécharger en JSON" }).click();
  const file = await taken;
  expect(file.suggestedFilename()).toBe(`mes-donnees-${forum.code}.json`);
  const csv = await page.request.get(at(forum, "/mes-donnees.csv"));
  expect(await csv.text()).toContain('"person_fact";1;"fact";');

  await unfold(page.getByText("Me retirer et tout effacer"));
  await page.getByRole("button", { name: "Effacer maintenant" }).click();
  await expect(page.getByText("C’est effacé.")).toBeVisible();

  await look(other);
  await expect(other.getByText("Proposé par une personne partie").first()).toBeVisible();
  await expect(other.getByText("Ada", { exact: true })).toHaveCount(0);
  await live(other);
  await other.goto(topic);
  await expect(other.getByRole("heading", { level: 1, name: "Sauvegardes" })).toBeVisible();
  await expect(other.getByText("DINUM")).toHaveCount(0);
});

test("who freezes what is kept of them is named on no open screen, until they lift it", async ({ page, forum, guard, anotherPerson }) => {
  guard.expectError(/status of 403/);
  await join(page, forum, "Ada");
  await propose(page, forum, "Sauvegardes");
  const other = await anotherPerson();
  await join(other, forum, "Bo");
  await openBoard(other, forum);
  await expect(other.getByText("Proposé par Ada").first()).toBeVisible();

  await page.goto(at(forum, "/mes-donnees"));
  await page.getByRole("button", { name: "Geler mes données" }).click();
  await expect(page.getByText("Vos données sont gelées")).toBeVisible();
  await look(other);
  await expect(other.getByText("Proposé par une personne partie").first()).toBeVisible();
  await page.goto(at(forum, "/proposer"));
  await page.getByLabel("Votre sujet, en une phrase").fill("Encore");
  await page.getByRole("button", { name: "Proposer ce sujet" }).click();
  await expect(page.getByText("dégelez-les d’abord").first()).toBeVisible();

  await page.goto(at(forum, "/mes-donnees"));
  await page.getByRole("button", { name: "Dégeler mes données" }).click();
  await expect(page.getByRole("button", { name: "Geler mes données" })).toBeVisible();
  await look(other);
  await expect(other.getByText("Proposé par Ada").first()).toBeVisible();
});
