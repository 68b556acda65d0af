// A published report leaves for a chat: a channel is connected and tried, the
// exact message is read over, and what became of it is seen.
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { text } from "node:stream/consumers";
import { checkAccessibility, expect, test } from "../fixtures/test.ts";
import { at, hasScripts, organise, unfold } from "../people.ts";

test.use({ newForum: { phase: "sessions", demoTopics: 1 } });

/** A webhook that answers as Mattermost documents it, and what it was sent. */
async function webhook(): Promise<{ url: string; received: string[]; server: Server }> {
  const received: string[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push((JSON.parse(body) as { text: string }).text);
      response.end("ok");
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no loopback port");
  return { url: `http://127.0.0.1:${address.port}/hooks/cle-secrete`, received, server };
}

test("a report is published, read over as it will be sent, and arrives in the room", async ({ page, forum, context }) => {
  const room = await webhook();
  await organise(page, forum, "Zoé");
  await page.getByRole("link", { name: "Canaux de partage" }).click();
  await unfold(page.getByText("Ajouter un salon Mattermost"));
  const form = page.getByRole("group").filter({ hasText: "Adresse du webhook entrant" });
  await form.getByLabel("Nom du canal").fill("Salon ALLiaNCE");
  await form.getByLabel("Adresse du webhook entrant").fill(room.url);
  await form.getByRole("button", { name: "Ajouter ce canal" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Le canal est ajouté." })).toBeVisible();
  expect(await page.content()).not.toContain("cle-secrete");
  await page.getByRole("button", { name: "Envoyer un message d’essai à « Salon ALLiaNCE »" }).click();
  const messages = page.getByRole("region", { name: "Messages" }).or(page.locator("#envois"));
  await expect(page.getByRole("status").filter({ hasText: "Le message d’essai part." })).toBeVisible();
  await expect(async () => {
    if (!hasScripts()) await page.reload();
    await expect(messages.getByText("Envoyé", { exact: true })).toBeVisible({ timeout: 3_000 });
  }).toPass();
  expect(room.received[0]).toContain("Message d’essai");
  await checkAccessibility(page);

  await page.goto(at(forum, "/atelier/1/notes"));
  await page.getByLabel("L’essentiel").fill("Prévenir @channel et @ada.");
  await page.getByLabel("Points clés").fill("Un\nDeux\nTrois");
  await page.getByRole("button", { name: "Enregistrer les notes" }).click();
  await expect(page.getByRole("article")).toContainText("Prévenir");
  await page.getByRole("radio", { name: "Aucune" }).check();
  await page.getByRole("button", { name: "Publier" }).click();
  await expect(page.getByRole("article")).toContainText("Rédigé sans IA");

  await page.getByRole("link", { name: "Partager", exact: true }).click();
  await expect(page.getByText("seuls son titre et son adresse sont envoyés")).toBeVisible();
  await page.getByRole("link", { name: "Envoyer aussi le contenu" }).click();
  await expect(page.locator("#apercu")).toContainText("Rédigé sans IA");
  await checkAccessibility(page);
  if (hasScripts()) {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Copier" }).first().click();
    await expect(page.getByText("C’est copié.")).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.getByLabel("Comme texte").inputValue());
  } else {
    await expect(page.getByRole("button", { name: "Copier" })).toHaveCount(0);
  }
  await page.getByRole("checkbox", { name: "Salon ALLiaNCE" }).check();
  await page.getByRole("checkbox", { name: /^Je confirme/ }).check();
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "C’est parti." })).toBeVisible();
  await expect(async () => {
    if (!hasScripts()) await page.reload();
    await expect(messages.getByText("Envoyé", { exact: true })).toBeVisible({ timeout: 3_000 });
  }).toPass();

  expect(room.received).toHaveLength(2);
  expect(room.received[1]).toContain("- Trois");
  expect(room.received[1]).not.toContain("@channel");
  expect(room.received[1]).not.toContain("@ada");
  room.server.close();
});
