// What one takes away: one's day in one's calendar, the proceedings, and what a search finds again.
import { Person } from "../fixtures/posted.ts";
import { checkAccessibility, expect, test } from "../fixtures/test.ts";
import { at, join } from "../people.ts";

test("one's own day comes into one's calendar by an address that is taken back", async ({ page, forum }) => {
  const ada = new Person(forum);
  await ada.join("Ada");
  await ada.place(await ada.propose("Sobriété numérique"), [2, 1]);
  await join(page, forum, "Bob");
  await page.goto(at(forum, "/ma-journee"));

  await page.getByRole("button", { name: "Créer mon adresse d’agenda" }).click();
  const address = page.getByRole("status").getByRole("link");
  await expect(address).toHaveText(/\/ma-journee\/[0-9a-f]{64}\.ics$/);
  const url = (await address.getAttribute("href"))!;
  await expect(page.getByRole("link", { name: "M’abonner sur cet appareil" })).toHaveAttribute("href", /^webcal:/);
  const calendar = await page.request.get(url);
  expect(calendar.headers()["content-type"]).toContain("text/calendar");
  expect(await calendar.text()).toContain("Stand-up");
  await checkAccessibility(page);

  await page.goto(at(forum, "/ma-journee"));
  await expect(page.getByRole("main")).toContainText("Une adresse est en service depuis");
  await page.getByRole("button", { name: "Retirer cette adresse" }).click();
  await expect(page.getByRole("button", { name: "Créer mon adresse d’agenda" })).toBeVisible();
  expect((await page.request.get(url)).status()).toBe(404);
});

test("the proceedings tell the day with its gaps, and a word of it is found again", async ({ page, forum }) => {
  const ada = new Person(forum);
  await ada.join("Ada");
  await ada.place(await ada.propose("Sobriété numérique"), [2, 1]);
  await ada.propose("Un sujet qui attend");
  await join(page, forum, "Bob");

  await page.getByRole("link", { name: "Comptes rendus", exact: true }).click();
  await page.getByRole("link", { name: "Lire les actes de la rencontre" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Actes" })).toBeVisible();
  await page.getByRole("navigation", { name: "Sommaire" }).getByRole("link", { name: /Sobriété numérique/ }).click();
  await expect(page.getByRole("article")).toContainText("L’atelier est à venir.");
  await expect(page.getByRole("heading", { level: 2, name: "Sujets proposés, non tenus" })).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: /Markdown/ }).click();
  expect((await download).suggestedFilename()).toBe(`actes-${forum.code}.zip`);

  await page.goto("/recherche");
  await page.getByLabel("Mots à chercher").fill("sobriete");
  await page.getByRole("button", { name: "Chercher" }).click();
  await expect(page.getByRole("status")).toHaveText("1 résultat");
  await checkAccessibility(page);
  await page.getByRole("link", { name: /Sobriété numérique/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sobriété numérique" })).toBeVisible();
});
