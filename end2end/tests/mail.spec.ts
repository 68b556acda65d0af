// One person on several devices, and what is written to people: by a link that
// one device shows to another, by mail, and from the team to those who asked.
import { test } from "../fixtures/mail.ts";
import { checkAccessibility, expect } from "../fixtures/test.ts";
import { acceptCharters, at, join, organise } from "../people.ts";

const ADDRESS = "ada@exemple.fr";

test("who gave an address comes back on another browser by mail, and gets what they asked for until they say no", async ({
  page,
  mailServer,
  mailbox,
  anotherPerson,
}) => {
  const forum = await mailServer.createForum();
  await page.goto(forum.participant);
  await page.getByLabel("Votre nom").fill("Ada");
  await page.getByText("Ajouter une adresse électronique").click();
  await page.getByLabel("Adresse électronique (facultatif)").fill(ADDRESS);
  await page.getByLabel("Je souhaite recevoir les informations pratiques").check();
  await acceptCharters(page);
  await page.getByRole("button", { name: "Rejoindre la rencontre" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tableau central" })).toBeVisible();
  expect((await mailbox.next(ADDRESS, "Règles de vie")).text).toMatch(/[0-9a-f]{64}/);

  const laptop = await anotherPerson();
  await laptop.goto(at(forum, "/rejoindre"));
  await laptop.getByLabel("Votre adresse électronique").fill(ADDRESS);
  await laptop.getByRole("button", { name: "Recevoir un lien" }).click();
  await expect(laptop.getByRole("status")).toContainText("Si cette adresse a été donnée ici");
  const { text } = await mailbox.next(ADDRESS, "/lien/");
  await laptop.goto(/https?:\S+\/lien\/[0-9a-f]+/.exec(text)![0]);
  await expect(laptop.getByRole("heading", { level: 1 })).toHaveText("Vous serez « Ada » sur cet appareil");
  await checkAccessibility(laptop);
  await laptop.getByRole("button", { name: "Continuer comme Ada" }).click();
  await expect(laptop.getByRole("heading", { level: 1, name: "Ma journée" })).toBeVisible();

  const zoe = await anotherPerson();
  await organise(zoe, forum, "Zoé");
  await zoe.getByRole("link", { name: "Informations pratiques" }).click();
  await zoe.getByRole("button", { name: "Relire avant d’envoyer" }).click();
  await expect(zoe.getByRole("status")).toContainText("Rien n’est encore parti");
  await checkAccessibility(zoe);
  await zoe.getByRole("button", { name: "Envoyer à 1 personne" }).click();
  await expect(zoe.getByRole("status")).toContainText("C’est parti");
  const sent = await mailbox.next(ADDRESS, "/ne-plus-recevoir/");
  expect(sent.text).toContain("mardi 12 juin 2035");
  // How it goes on shows by itself.
  if (test.info().project.use.javaScriptEnabled !== false) {
    await expect(zoe.getByText("1 envoyé", { exact: true })).toBeVisible();
  }

  // From any device, without a name.
  const anyone = await anotherPerson();
  await anyone.goto(/https?:\S+\/ne-plus-recevoir\/[0-9a-f-]+/.exec(sent.text)![0]);
  await anyone.getByRole("button", { name: "Ne plus recevoir les informations pratiques" }).click();
  await expect(anyone.getByText("vous ne recevrez plus ces messages")).toBeVisible();
  await page.goto(at(forum, "/rejoindre"));
  await expect(page.getByLabel("Je souhaite recevoir les informations pratiques")).not.toBeChecked();
});

test("a link that one device shows makes another the same person, once", async ({ page, server, guard, anotherPerson }) => {
  guard.expectError(/status of 410/);
  const forum = await server.createForum();
  await join(page, forum, "Ada");
  await page.goto(at(forum, "/rejoindre"));
  await page.getByRole("link", { name: "Continuer sur un autre appareil" }).click();
  await page.getByRole("button", { name: "Créer le lien" }).click();
  await expect(page.getByRole("img", { name: "Code QR : le lien pour votre autre appareil" })).toBeVisible();
  const link = await page.getByRole("link", { name: /\/lien\// }).getAttribute("href");

  const tablet = await anotherPerson();
  await tablet.goto(link!);
  await tablet.getByRole("button", { name: "Continuer comme Ada" }).click();
  await expect(tablet.getByRole("heading", { level: 1, name: "Ma journée" })).toBeVisible();
  await tablet.goto(at(forum, "/rejoindre"));
  await expect(tablet.getByLabel("Votre nom")).toHaveValue("Ada");

  const late = await anotherPerson();
  await late.goto(link!);
  await expect(late.getByRole("heading", { level: 1 })).toHaveText("Ce lien n’est plus valable");
});
