// Who may do what: a link makes someone one of the team, an organiser changes
// it, and people without a phone are registered by someone who has one.
import { expect, test } from "../fixtures/test.ts";
import { acceptCharters, at, organise } from "../people.ts";

test("a link makes a facilitator, an organiser takes the role away, and what was typed stays", async ({
  page,
  forum,
  guard,
  anotherPerson,
}) => {
  guard.expectError(/status of 403/);
  await organise(page, forum, "Zoé");
  await page.getByRole("link", { name: "Liens d’invitation" }).click();
  await page.getByRole("radio", { name: /^Animation/ }).check();
  await page.getByLabel("Pour qui").fill("Renfort");
  await page.getByRole("button", { name: "Créer ce lien" }).click();
  const made = page.getByRole("status").filter({ hasText: "Lien pour « Renfort »" });
  await expect(made.getByRole("img", { name: "Lien pour « Renfort »" })).toBeVisible();
  const link = await made.getByRole("link").getAttribute("href");

  const other = await anotherPerson();
  await other.goto(link!);
  await expect(other.getByRole("heading", { level: 1, name: "Rejoindre l’animation" })).toBeVisible();
  await other.getByLabel("Votre nom").fill("مريم 👩‍🚒");
  await acceptCharters(other);
  await other.getByRole("button", { name: "Rejoindre l’animation" }).click();
  await expect(other.getByRole("heading", { level: 1, name: "Animation", exact: true })).toBeVisible();
  await other.getByLabel("Où est cet écran").fill("Écran du hall");

  await page.goto(at(forum, "/invitations"));
  await expect(page.getByRole("listitem").filter({ hasText: "Renfort" })).toContainText(/utilisé/);
  await page.getByRole("button", { name: "Retirer « Renfort »" }).click();
  await expect(page.getByText("Ce lien est retiré.")).toBeVisible();
  await page.goto(at(forum, "/personnes?q=مريم"));
  await page.getByRole("link", { name: /مريم/ }).click();
  await page.getByRole("checkbox", { name: /^Animation/ }).uncheck();
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("C’est enregistré.")).toBeVisible();

  await other.getByRole("button", { name: "Créer un lien" }).click();
  await expect(other.getByRole("heading", { level: 1, name: "Seule l’équipe d’animation peut le faire" })).toBeVisible();
  await expect(other.getByLabel("Ce que vous aviez saisi")).toHaveValue("Écran du hall");
  await other.goto(link!);
  await expect(other.getByRole("heading", { level: 1, name: "Ce lien d’invitation n’est plus valable" })).toBeVisible();
});
