// One report from its first line to the wall of news and the proceedings: notes
// are taken, a photo joins them, the report is published, and everyone reads it.
import { writeFile } from "node:fs/promises";
import { PNG } from "../fixtures/files.ts";
import { expect, test } from "../fixtures/test.ts";
import { at, enter, hasScripts, unfold } from "../people.ts";

test.use({ newForum: { phase: "sessions", demoTopics: 1 } });

test("from « Je prends les notes » to the wall of news and the proceedings", async ({ page, forum, anotherPerson }) => {
  const [hall, reader] = [await anotherPerson(), await anotherPerson()];
  await hall.goto(at(forum, "/mur"));
  await expect(hall.getByRole("heading", { level: 1, name: "Mur des comptes rendus" })).toBeVisible();
  await expect(hall.getByText("On garde deux outils.")).toHaveCount(0);

  await enter(page, forum, "Cléo");
  await page.goto(at(forum, "/atelier/1/notes"));
  await page.getByRole("button", { name: "Je prends les notes" }).click();
  await expect(page.getByText("Vous prenez les notes.")).toBeVisible();
  await page.getByLabel("L’essentiel").fill("On garde deux outils.");
  await page.getByLabel("Points clés").fill("le premier\nle deuxième\nle troisième");
  await page.getByLabel("Décisions").fill("Publier la liste avant vendredi");
  await page.getByRole("button", { name: "Enregistrer les notes" }).click();
  await expect(page.getByRole("article")).toContainText("Complet : une phrase et trois points");

  const photo = test.info().outputPath("tableau.png");
  await writeFile(photo, PNG);
  await page.getByLabel("Joindre des photos, des schémas ou des documents").setInputFiles(photo);
  if (!hasScripts()) await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  await page.getByLabel("Que voit-on ?").fill("Deux colonnes au tableau");
  await page.getByRole("button", { name: "Enregistrer la description" }).click();
  await expect(page.getByRole("img", { name: "Deux colonnes au tableau" })).toBeVisible();

  await unfold(page.getByText("Changer qui peut les lire"));
  await page.getByRole("radio", { name: /^Public/ }).check();
  await page.getByRole("button", { name: "Enregistrer ce choix" }).click();
  await expect(page.getByText("Public · Tout le monde")).toBeVisible();
  // A screen that is held still stays so until someone lets it go on.
  const still = await anotherPerson();
  if (hasScripts()) {
    await still.goto(at(forum, "/mur"));
    await still.getByRole("button", { name: "Mettre en pause" }).click();
    await expect(still.getByText("En pause")).toBeVisible();
  }
  await page.getByRole("radio", { name: "Aucune" }).check();
  await page.getByRole("button", { name: "Publier" }).click();
  await expect(page.getByRole("article")).toContainText("Rédigé sans IA");

  // By itself where scripts run; elsewhere the screen in the hall is loaded again.
  if (!hasScripts()) await hall.reload();
  await expect(hall.getByText("On garde deux outils.")).toBeVisible();
  if (hasScripts()) {
    await expect(still.getByText("On garde deux outils.")).toHaveCount(0);
    await still.getByRole("button", { name: "Reprendre" }).click();
    await expect(still.getByText("On garde deux outils.")).toBeVisible();
  }

  await reader.goto(at(forum, "/actes"));
  const told = reader.getByRole("article");
  await expect(told).toContainText("On garde deux outils.");
  await expect(told.getByRole("img", { name: "Deux colonnes au tableau" })).toBeVisible();
  await expect(reader.getByRole("table").first()).toContainText("Publier la liste avant vendredi");
});
