// The rules of life are kept by people: one says what is wrong, a moderator
// follows the six steps, whoever wrote it is heard, and the words go from
// every screen.
import type { Page } from "@playwright/test";
import { checkAccessibility, expect, test } from "../fixtures/test.ts";
import { acceptCharters, at, card, join, look, openBoard, organise, propose, unfold } from "../people.ts";

const WORDS = "Des mots qui blessent";

test("what someone reports is handled in six steps, and its words go from an open screen", async ({ page, forum, anotherPerson }) => {
  const [ada, screen, zoe] = [await anotherPerson(), await anotherPerson(), await anotherPerson()];
  await join(ada, forum, "Ada");
  const topic = await propose(ada, forum, WORDS);
  await openBoard(screen, forum);
  await expect(card(screen, WORDS)).toBeVisible();
  await organise(zoe, forum, "Zoé");
  const invitation = await invite(zoe);

  await join(page, forum, "Bo");
  await page.goto(topic);
  // Two taps from the words.
  await page.getByText("Signaler", { exact: true }).click();
  await expect(page.getByRole("link", { name: /^Signaler\s+Ada$/ })).toBeVisible();
  await page.getByRole("link", { name: "Signaler ce sujet" }).click();
  await page.getByRole("radio", { name: "Injure ou diffamation" }).check();
  await page.getByLabel("Ce qui s’est passé").fill("Ce titre m’insulte.");
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Transmettre à la modération" }).click();
  await expect(page.getByRole("status")).toContainText("C’est transmis.");

  const mona = await anotherPerson();
  await mona.goto(invitation);
  await mona.getByLabel("Votre nom").fill("Mona");
  await acceptCharters(mona);
  await mona.getByRole("button", { name: "Rejoindre la modération" }).click();
  await mona.getByRole("link", { name: "Modération" }).click();
  await mona.getByRole("link", { name: /^Injure ou diffamation/ }).click();
  await expect(mona.getByRole("heading", { level: 1 })).toHaveText("Signalement nº 1");
  await checkAccessibility(mona);
  await step(mona, "1. Faits établis", "Le titre se lit au tableau.");
  await step(mona, "2. Avis demandé à la personne", "Pourquoi ce titre ?");

  await ada.goto(at(forum, "/ma-journee"));
  await ada.getByRole("link", { name: "Signalement nº 1" }).click();
  await expect(ada.getByText("Pourquoi ce titre ?")).toBeVisible();
  await expect(ada.getByText("Bo", { exact: true })).toHaveCount(0);
  await ada.getByLabel("Votre point de vue").fill("Je regrette ces mots.");
  await checkAccessibility(ada);
  await ada.getByRole("button", { name: "Répondre à la modération" }).click();
  await expect(ada.getByRole("status")).toContainText("Votre réponse est transmise");

  await mona.reload();
  await expect(mona.getByRole("listitem").filter({ hasText: "2. Réponse de la personne" })).toContainText("Je regrette ces mots.");
  await step(mona, "3. Conseil pris", "Sans objet : les faits sont reconnus.");
  await mona.getByRole("checkbox", { name: "Retrait du texte" }).check();
  await step(mona, "4. Décision", "Le texte est retiré.");
  await unfold(mona.getByText("Retirer le texte", { exact: true }));
  await mona.getByLabel("Pourquoi").fill("Décision de ce jour.");
  await mona.getByRole("button", { name: "Retirer ce texte maintenant" }).click();
  await expect(mona.getByRole("listitem").filter({ hasText: "Texte retiré" })).toContainText("Décision de ce jour.");

  await look(screen);
  await expect(card(screen, WORDS)).toHaveCount(0);
  await screen.goto(topic);
  await expect(screen.getByRole("heading", { level: 1 })).toHaveText("texte effacé");

  await step(mona, "5. Personne informée", "Le titre est retiré ; reproposez-le autrement.");
  await step(mona, "Réponse à qui a signalé", "C’est retiré, merci.");
  await step(mona, "6. Clôture", "Fini.");
  await expect(mona.getByText("Rien n’y a été changé")).toBeVisible();
  await expect(mona.getByRole("button", { name: "Ajouter à la trace" })).toHaveCount(0);
  await page.goto(at(forum, "/ma-journee"));
  await page.getByRole("link", { name: "Signalement nº 1" }).click();
  await expect(page.getByText("C’est retiré, merci.")).toBeVisible();
});

/** A link that makes a moderator. */
async function invite(organiser: Page): Promise<string> {
  await organiser.getByRole("link", { name: "Liens d’invitation" }).click();
  await organiser.getByRole("radio", { name: /^Modération/ }).check();
  await organiser.getByLabel("Pour qui").fill("Mona");
  await organiser.getByRole("button", { name: "Créer ce lien" }).click();
  const made = organiser.getByRole("status").filter({ hasText: "Lien pour « Mona »" });
  return (await made.getByRole("link").getAttribute("href"))!;
}

/** Writes a line of the trace. */
async function step(moderator: Page, name: string, words: string): Promise<void> {
  await moderator.getByRole("radio", { name, exact: true }).check();
  await moderator.getByLabel("Ce qui a été fait").fill(words);
  await moderator.getByRole("button", { name: "Ajouter à la trace" }).click();
  await expect(moderator.getByRole("listitem").filter({ hasText: name })).toContainText(words);
}
