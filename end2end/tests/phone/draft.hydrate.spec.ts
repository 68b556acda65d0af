// What is typed into a report is kept as one types, also when the network is
// cut in the middle of a sentence.
import { expect, test } from "../../fixtures/test.ts";
import type { Page } from "@playwright/test";
import type { ForumLinks } from "../../fixtures/server.ts";
import { at, join } from "../../people.ts";

test.use({ newForum: { phase: "sessions", demoTopics: 1 } });

const NOTES = "/atelier/1/notes";

async function takeNotes(page: Page, forum: ForumLinks): Promise<void> {
  await join(page, forum, "Ada");
  await page.goto(at(forum, NOTES));
  await page.getByRole("button", { name: "Je prends les notes" }).click();
  await expect(page.getByText("Vous prenez les notes.")).toBeVisible();
}

test("a phone that loses the network keeps the text, says so, and sends it when it is back", async ({ page, forum, guard }) => {
  guard.expectError(/ERR_INTERNET_DISCONNECTED/);
  await takeNotes(page, forum);
  const points = page.getByLabel("Points clés");
  await points.pressSequentially("Le premier point");
  const status = page.getByRole("status").filter({ hasText: /Brouillon|Hors ligne/ });
  await expect(status).toHaveText(/^Brouillon enregistré à \d+\sh\s\d\d$/);

  await page.context().setOffline(true);
  await points.pressSequentially(", coupé au milieu");
  await expect(status).toHaveText("Hors ligne : le texte reste ici, il partira dès que possible.");
  await expect(points).toHaveValue("Le premier point, coupé au milieu");

  await page.context().setOffline(false);
  await expect(status).toHaveText(/^Brouillon enregistré/);
  await page.reload();
  await expect(page.getByText(/Voici votre brouillon de/)).toBeVisible();
  await expect(points).toHaveValue("Le premier point, coupé au milieu");

  await page.getByRole("button", { name: "Enregistrer les notes" }).click();
  await expect(page.getByRole("article")).toContainText("Le premier point, coupé au milieu");
  await expect(page.getByText(/Voici votre brouillon/)).toHaveCount(0);
});

test("leaving the page in the middle of typing keeps it; a line is added with its own labels", async ({ page, forum }) => {
  await takeNotes(page, forum);
  const lines = page.getByRole("group", { name: /^Action \d+$/ });
  const before = await lines.count();
  await page.getByRole("button", { name: "Ajouter une ligne" }).first().click();
  const added = page.getByRole("group", { name: `Action ${before + 1}`, exact: true });
  await expect(added.getByLabel("Quoi")).toBeFocused();
  await added.getByLabel("Quoi").fill("Écrire au réseau");
  await page.goto(at(forum, "/comptes-rendus"));

  // What a page sends while it goes away is seen by nobody: only that it has arrived.
  const first = page.getByRole("group", { name: "Action 1", exact: true }).getByLabel("Quoi");
  await expect(async () => {
    await page.goto(at(forum, NOTES));
    await expect(first).toHaveValue("Écrire au réseau", { timeout: 1_000 });
  }).toPass();
  await page.getByRole("button", { name: "Abandonner ce brouillon" }).click();
  await expect(page.getByRole("group", { name: "Action 1", exact: true }).getByLabel("Quoi")).toHaveValue("");
});
