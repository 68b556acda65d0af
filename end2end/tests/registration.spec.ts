// Before the day: someone makes a rencontre in the browser, opens its
// registration, and someone else registers with what they would bring.
import { CREATION_TOKEN } from "../fixtures/server.ts";
import { checkAccessibility, expect, test } from "../fixtures/test.ts";
import { acceptCharters } from "../people.ts";

test("a rencontre is made in the browser, someone registers with two topics, and confirms one on the day", async ({
  page,
  server,
  anotherPerson,
}) => {
  await page.goto(server.url);
  await page.getByRole("link", { name: "Créer une rencontre" }).click();
  await page.getByLabel("Jeton de création").fill(CREATION_TOKEN);
  await page.getByLabel("Votre nom").fill("Zoé");
  await page.getByLabel("Nom de la rencontre").fill("Rencontre de juin");
  await page.getByLabel("Jour", { exact: true }).fill("2035-06-12");
  await page.getByLabel("Nom et adresse").fill("20, avenue de Ségur");
  await page.getByRole("checkbox", { name: "Usage responsable de l’IA" }).uncheck();
  await page.getByRole("button", { name: "Créer la rencontre" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Votre rencontre est prête" })).toBeVisible();
  await checkAccessibility(page);
  const invitation = page.getByRole("main").getByRole("link", { name: /\/r\/[A-Z0-9]{6}$/ });
  const link = (await invitation.getAttribute("href"))!;
  await page.getByRole("link", { name: "Accepter les chartes, comme tout le monde" }).click();
  await acceptCharters(page);
  await page.getByRole("button", { name: "Accepter et continuer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Animation" })).toBeVisible();
  await page.getByRole("button", { name: "Passer aux inscriptions" }).click();
  const steps = page.getByRole("listitem").filter({ hasText: "En cours" });
  await expect(steps).toContainText("Inscriptions");

  const phone = await anotherPerson();
  await phone.goto(link);
  await expect(phone.getByRole("heading", { level: 1, name: "S’inscrire à la rencontre" })).toBeVisible();
  await checkAccessibility(phone);
  await phone.getByLabel("Votre nom").fill("Ada");
  await phone.getByLabel("Sujet 1, en une phrase").fill("Écrire simplement");
  await phone.getByText("Sujet 2", { exact: true }).click();
  await phone.getByLabel("Sujet 2, en une phrase").fill("Sauvegarder et restaurer");
  await phone.getByLabel(/^De quoi avez-vous besoin/).fill("Une place près de l’écran");
  await acceptCharters(phone);
  await phone.getByRole("button", { name: "M’inscrire" }).click();
  await expect(phone.getByRole("heading", { level: 1, name: "Mon inscription" })).toBeVisible();
  await expect(phone.getByText("Votre inscription est enregistrée")).toBeVisible();
  await checkAccessibility(phone);

  await page.getByRole("link", { name: "Besoins pour participer" }).click();
  await expect(page.getByText("Une place près de l’écran")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Animation" }).click();
  await page.getByRole("button", { name: "Passer à la place du marché" }).click();
  await expect(steps).toContainText("Place du marché");

  await phone.getByRole("link", { name: "Tableau", exact: true }).click();
  await phone.getByRole("link", { name: "Vous avez 2 propositions à confirmer" }).click();
  await phone.getByRole("button", { name: "Confirmer « Écrire simplement »" }).click();
  await expect(phone.getByRole("heading", { level: 1, name: "Écrire simplement" })).toBeVisible();
  await expect(phone.getByRole("main")).toContainText("nº 1");
  await expect(phone.getByRole("link", { name: "Choisir une place" })).toBeVisible();
});
