// Files of a session, as they are sent from a phone: several at once, each
// with its own answer, and what one sees on a picture.
import { writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import type { ForumLinks } from "../fixtures/server.ts";
import { expect, test } from "../fixtures/test.ts";
import { at, hasScripts, join } from "../people.ts";
import { PDF, PNG } from "../fixtures/files.ts";

test.use({ newForum: { phase: "sessions", demoTopics: 1 } });

const CHOOSE = "Joindre des photos, des schémas ou des documents";

async function onDisk(files: [name: string, content: Buffer][]): Promise<string[]> {
  const written = files.map(async ([name, content]) => {
    const path = test.info().outputPath(name);
    await writeFile(path, content);
    return path;
  });
  return Promise.all(written);
}

async function takeNotes(page: Page, forum: ForumLinks): Promise<void> {
  await join(page, forum, "Scribe");
  await page.goto(at(forum, "/atelier/1/notes"));
  await page.getByRole("button", { name: "Je prends les notes" }).click();
  await expect(page.getByText("Vous prenez les notes.")).toBeVisible();
}

async function choose(page: Page, paths: string[]): Promise<void> {
  await page.getByLabel(CHOOSE).setInputFiles(paths);
  if (!hasScripts()) await page.getByRole("button", { name: "Envoyer", exact: true }).click();
}

test("several files at once: each is taken or not by itself, and a picture is described", async ({ page, forum, guard }) => {
  if (hasScripts()) guard.expectError(/status of 415/);
  await takeNotes(page, forum);
  await choose(page, await onDisk([["tableau.png", PNG], ["dessin.svg", Buffer.from("<svg/>")], ["grille.pdf", PDF]]));

  await expect(page.getByRole("figure")).toHaveCount(2);
  await expect(page.getByRole("link", { name: /^grille\.pdf/ })).toBeVisible();
  if (hasScripts()) {
    const line = (name: string) => page.locator("#envois li").filter({ hasText: name });
    await expect(line("tableau.png")).toContainText("Joint");
    await expect(line("grille.pdf")).toContainText("Joint");
    await expect(line("dessin.svg")).toContainText("Ce fichier n’est ni une image");
  } else {
    const alert = page.getByRole("alert").filter({ hasText: "2 fichiers sont joints : tableau.png, grille.pdf." });
    await expect(alert).toContainText("« dessin.svg » n’est pas joint. Ce fichier n’est ni une image");
  }

  await expect(page.getByText("À faire : une image attend sa description.")).toBeVisible();
  await page.getByLabel("Que voit-on ?").fill("Trois colonnes au tableau : à faire, en cours, fait");
  await page.getByRole("button", { name: "Enregistrer la description" }).click();
  await expect(page.getByRole("img", { name: "Trois colonnes au tableau : à faire, en cours, fait" })).toBeVisible();
  await expect(page.getByText("attend sa description")).toHaveCount(0);
});

test.describe("where scripts run", () => {
  test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, "a plain form has no progress");

  test("a file on its way says how far it is, and can be cancelled; what is typed meanwhile stays", async ({ page, forum, guard }) => {
    guard.expectError(/ERR_FAILED|ERR_INTERNET_DISCONNECTED|Failed to load resource/);
    await takeNotes(page, forum);
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route("**/fichier", async (route) => {
      const body = route.request().postDataBuffer()?.toString("latin1") ?? "";
      if (body.includes("lent.png")) return; // Never answered.
      if (body.includes("coupe.png")) return route.abort();
      await held;
      await route.continue();
    });
    await choose(page, await onDisk([["lent.png", PNG], ["coupe.png", PNG]]));
    const line = (name: string) => page.locator("#envois li").filter({ hasText: name });

    await expect(line("coupe.png")).toContainText("La connexion s’est coupée");
    await expect(line("lent.png").getByRole("progressbar", { name: "lent.png" })).toBeVisible();
    await line("lent.png").getByRole("button", { name: "Annuler lent.png" }).click();
    await expect(line("lent.png")).toContainText("Annulé : ce fichier n’est pas joint.");

    // Sent again it is the same file, and is attached once.
    await page.unroute("**/fichier");
    letThrough();
    await line("coupe.png").getByRole("button", { name: "Réessayer coupe.png" }).click();
    await expect(line("coupe.png")).toContainText("Joint");
    await expect(page.getByRole("figure")).toHaveCount(1);
    await page.getByLabel("Que voit-on ?").fill("Une phrase commencée");

    await choose(page, await onDisk([["autre.png", PNG]]));
    await expect(page.getByRole("figure")).toHaveCount(2);
    await expect(page.locator("figure").filter({ hasText: "coupe.png" }).getByLabel("Que voit-on ?")).toHaveValue("Une phrase commencée");
    await page.reload();
    await expect(page.getByRole("figure")).toHaveCount(2);
  });
});
