// Joining: the charters stand beside the name, and a new version is asked
// before the next act, never before reading.
import { expect, test } from "../fixtures/test.ts";
import { Person } from "../fixtures/posted.ts";
import { at, giveName, join, propose } from "../people.ts";

test.describe("accepting the charters", () => {
  test("a scanned code, a name with two boxes, a topic: four screens, the last one its own", async ({ page, server }) => {
    const forum = await server.createForum();
    let screens = 0;
    page.on("load", () => screens++);
    await page.goto(forum.participant);
    for (const box of await page.getByRole("checkbox").all()) await expect(box).not.toBeChecked();
    await giveName(page, "Ada");
    // Only the answer brings this; before it, leaving the page would cut the request.
    await expect(page.getByRole("heading", { level: 1, name: "Tableau central" })).toBeVisible();

    await propose(page, forum, "Sauvegardes");
    expect(screens).toBe(4);
    await page.getByRole("link", { name: "Mon nom sur cet appareil" }).click();
    await expect(page.getByRole("heading", { level: 2, name: "Ce que vous avez accepté" })).toBeVisible();
    await expect(page.getByText("J’ai lu « Règles de vie » et je m’engage à m’y tenir.")).toBeVisible();
  });

  test("a new version is asked before the next act, with what it changes; what was typed is kept", async ({ page, server, guard }) => {
    guard.expectError(/status of 422/);
    const forum = await server.createForum();
    await join(page, forum, "Ada");
    await page.goto(at(forum, "/proposer"));
    await page.getByLabel("Votre sujet, en une phrase").fill("Sauvegardes");
    const zoe = new Person(forum);
    await zoe.organise("Zoé");
    await zoe.writeCharter("regles-de-vie", 1, "# Nos règles\n\nOn s’écoute.\n");
    await page.getByRole("button", { name: "Proposer ce sujet" }).click();

    await expect(page.getByRole("heading", { level: 1, name: "Ce qui a changé" })).toBeVisible();
    await expect(page.getByText("On s’écoute.").first()).toBeVisible();
    await page.getByRole("checkbox", { name: /Règles de vie/ }).check();
    await page.getByRole("button", { name: "Accepter et continuer" }).click();

    await expect(page.getByLabel("Votre sujet, en une phrase")).toHaveValue("Sauvegardes");
    await page.getByRole("button", { name: "Proposer ce sujet" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Sauvegardes" })).toBeVisible();
  });
});
