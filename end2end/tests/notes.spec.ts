// What a session leaves behind: notes, by whoever says that they take them, a
// picture, a document; and what must not get in with them.
import { writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { Person } from "../fixtures/posted.ts";
import { expect, test } from "../fixtures/test.ts";
import { card, cell, giveName, hasScripts, join, live, look, unfold } from "../people.ts";
import { at } from "../people.ts";
import { PDF, PNG } from "../fixtures/files.ts";

test.use({ newForum: { phase: "sessions", demoTopics: 1 } });

const FIRST = { slot: "10 h 45", room: "Grande salle" };

/** One tap, and one may write. */
async function takeNotes(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Je prends les notes" }).click();
  await expect(page.getByText("Vous prenez les notes.")).toBeVisible();
}

/** From the list of all notes to those of the one session, as its scribe. */
async function openNotes(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Comptes rendus", exact: true }).click();
  await page.getByRole("main").getByRole("link", { name: /nº 1/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Notes de l’atelier" })).toBeVisible();
  await takeNotes(page);
}

async function write(page: Page, text: string): Promise<void> {
  await unfold(page.locator("summary").filter({ hasText: /^(Écrire|Modifier) les notes$/ }));
  await page.getByLabel("Notes libres").fill(text);
  await page.getByRole("button", { name: "Enregistrer les notes" }).click();
}

async function attach(page: Page, name: string, content: Buffer): Promise<void> {
  // From the disk, because a browser without scripts cannot be handed a file in any other way.
  const path = test.info().outputPath(name);
  await writeFile(path, content);
  await page.getByLabel("Joindre des photos, des schémas ou des documents").setInputFiles(path);
  // Where scripts run a file is sent as soon as it is chosen.
  if (!hasScripts()) await page.getByRole("button", { name: "Envoyer", exact: true }).click();
}

/** Where it is said that a file was not taken. */
const refusal = (page: Page) => (hasScripts() ? page.locator("#envois li") : page.getByRole("alert"));

test("whoever takes the notes writes them, and the card on the board says who, then that some were begun", async ({
  page,
  forum,
  anotherPerson,
}) => {
  const reader = await anotherPerson();
  await reader.goto(at(forum));
  await live(reader);
  await expect(cell(reader, FIRST).getByRole("link")).not.toContainText("notes commencées");

  await join(page, forum, "Scribe");
  await openNotes(page);
  await expect(page.getByText("Personne n’a encore pris de notes.")).toBeVisible();
  await look(reader);
  await expect(cell(reader, FIRST).getByRole("link")).toContainText("prise de notes : Scribe");
  await write(page, "# Ce qui est décidé\n\n- **Camille** écrit au réseau\n- On se revoit en mars\n");

  const notes = page.getByRole("article");
  await expect(notes.getByRole("heading", { name: "Ce qui est décidé" })).toBeVisible();
  await expect(notes.getByRole("listitem")).toHaveText(["Camille écrit au réseau", "On se revoit en mars"]);

  await unfold(page.locator("summary").filter({ hasText: "Passer la prise de notes" }));
  await page.getByRole("button", { name: "Ne plus prendre les notes" }).click();
  await expect(page.getByRole("button", { name: "Je prends les notes" })).toBeVisible();
  await look(reader);
  await expect(cell(reader, FIRST).getByRole("link")).toContainText("notes commencées");
});

test("a picture and a PDF are attached and shown; the document is given back as it was", async ({ page, forum, anotherPerson }) => {
  const reader = await anotherPerson();
  await reader.goto(at(forum));
  await live(reader);
  await join(page, forum, "Scribe");
  await openNotes(page);
  await expect(page.getByText(/^Image \(PNG, JPEG, WebP\), PDF, texte .*\s: 10\sMo au plus, 100\sMo pour tout l’atelier\./)).toBeVisible();

  await attach(page, "Tableau d’été.png", PNG);
  const picture = page.getByRole("img", { name: "Image jointe, sans description : Tableau d’été.png" });
  await expect(picture).toBeVisible();
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(96);

  await attach(page, "Grille.pdf", PDF);
  const document = page.getByRole("link", { name: /^Grille\.pdf \(PDF, / });
  await expect(document).toBeVisible();
  const served = await page.request.get((await document.getAttribute("href"))!);
  expect(Buffer.compare(await served.body(), PDF)).toBe(0);
  expect(served.headers()["content-type"]).toBe("application/pdf");
  expect(served.headers()["content-disposition"]).toMatch(/^attachment;/);
  expect(served.headers()["content-security-policy"]).toContain("sandbox");

  const figure = page.getByRole("figure").filter({ has: picture });
  await unfold(figure.getByText("Retirer ce fichier"));
  await figure.getByRole("button", { name: "Oui, le retirer" }).click();
  await expect(picture).toHaveCount(0);
  await expect(document).toBeVisible();
});

for (const { what, name, content } of [
  { what: "an animation", name: "photo.png", content: "GIF89a\x01\x00" },
  { what: "a drawing that can carry scripts", name: "dessin.svg", content: "<svg xmlns='http://www.w3.org/2000/svg'/>" },
  { what: "a page that calls itself a picture", name: "photo.png", content: "<!doctype html><script>alert(1)</script>" },
]) {
  test(`${what} is not taken, with a sentence that says what is`, async ({ page, forum, guard }) => {
    if (hasScripts()) guard.expectError(/status of 415/);
    await join(page, forum, "Scribe");
    await openNotes(page);
    await attach(page, name, Buffer.from(content));

    await expect(refusal(page).filter({ hasText: "Ce fichier n’est ni une image (PNG, JPEG, WebP), ni un PDF, ni un texte" })).toBeVisible();
    await expect(page.getByText("Aucun fichier joint.")).toBeVisible();
  });
}

test("a file that is too large is not taken, with the limit", async ({ page, forum }) => {
  await join(page, forum, "Scribe");
  await openNotes(page);
  await attach(page, "photo.png", Buffer.concat([PNG, Buffer.alloc(11 * 1024 * 1024)]));

  await expect(refusal(page).filter({ hasText: "C’est trop volumineux : 10 Mo au plus." })).toBeVisible();
  await expect(page.getByText("Aucun fichier joint.")).toBeVisible();
});

test("refused files answer programs with the right status and the same sentence", async ({ page, forum }) => {
  await join(page, forum, "Scribe");
  await openNotes(page);
  const send = (content: Buffer) =>
    page.request.post(at(forum, "/atelier/1/fichier"), {
      multipart: { op: crypto.randomUUID(), code: forum.code, file: { name: "a.png", mimeType: "image/png", buffer: content } },
      headers: { accept: "text/plain" },
    });

  const kind = await send(Buffer.from("GIF89a\x01\x00"));
  expect([kind.status(), await kind.text()]).toEqual([
    415,
    "Ce fichier n’est ni une image (PNG, JPEG, WebP), ni un PDF, ni un texte, ni un document bureautique. Rien n’a été enregistré.",
  ]);
  const size = await send(Buffer.concat([PNG, Buffer.alloc(11 * 1024 * 1024)]));
  expect(size.status()).toBe(413);
  expect((await size.text()).replaceAll(/\s/g, " ")).toBe("C’est trop volumineux : 10 Mo au plus. Rien n’a été enregistré.");
});

test("notes with scripts in them are harmless", async ({ page, forum }) => {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await join(page, forum, "Scribe");
  await openNotes(page);
  await write(
    page,
    [
      "Avant",
      "<script>alert('script')</script>",
      "<img src=x onerror=\"alert('image')\">",
      "[un lien](javascript:alert('lien'))",
      "[data](data:text/html,<script>alert('data')</script>)",
      "![image](https://ailleurs.example/pixel.png)",
      "<a href=\"javascript:alert('balise')\">balise</a>",
      "<iframe src=\"https://ailleurs.example\"></iframe>",
      "[un vrai lien](https://www.numerique.gouv.fr/)",
      "Après",
    ].join("\n\n"),
  );

  const notes = page.getByRole("article");
  await expect(notes).toContainText("Avant");
  await expect(notes).toContainText("Après");
  await expect(notes.locator("script, img, iframe, [onerror]")).toHaveCount(0);
  // A picture from elsewhere becomes a link to it: nothing is asked of another site by reading.
  await expect(notes.getByRole("link")).toHaveText(["image", "un vrai lien"]);
  await expect(notes.locator("[href^='javascript:' i], [href^='data:' i]")).toHaveCount(0);
  await notes.getByText("un lien", { exact: true }).click();
  expect(dialogs).toEqual([]);
});

test("notes that are much too long are refused, and every line of them stays", async ({ page, forum, guard }) => {
  if (hasScripts()) guard.expectError(/status of 422/);
  const long = "Une ligne de plus.\n".repeat(1_200).trim();
  await join(page, forum, "Scribe");
  await openNotes(page);
  await write(page, long);

  await expect(page.getByLabel("Notes libres")).toHaveAccessibleDescription(/^Raccourcissez\s: 20000 caractères au plus/);
  expect(await page.getByLabel("Notes libres").inputValue()).toBe(long);
});

test("who has no name is asked for one, and then reads the notes and writes", async ({ page, forum, guard }) => {
  guard.expectError(/status of 401/);
  const scribe = new Person(forum);
  await scribe.join("Scribe");
  await scribe.write(1, "À lire entre nous");
  await page.goto(at(forum, "/atelier/1/notes"));
  await expect(page.getByText("Les notes de cet atelier se lisent entre participants.")).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("À lire entre nous");

  await page.getByRole("link", { name: "Rejoindre pour lire" }).click();
  await giveName(page, "Lectrice");
  await expect(page.getByRole("heading", { level: 1, name: "Notes de l’atelier" })).toBeVisible();
  await expect(page.getByRole("article")).toContainText("À lire entre nous");
  await takeNotes(page);
  await write(page, "Relu et complété");
  await expect(page.getByRole("article")).toContainText("Relu et complété");
});

test.describe("before the sessions", () => {
  test.use({ newForum: { phase: "marketplace", demoTopics: 1 } });

  test("someone may say that they will take notes, which are shown closed, with when they open", async ({ page, forum }) => {
    await join(page, forum, "Scribe");
    await page.goto(at(forum, "/atelier/1/notes"));
    await expect(page.getByText("Ce n’est pas encore possible : cela ouvre avec les ateliers.")).toBeVisible();
    await takeNotes(page);
    await expect(page.getByRole("button", { name: "Enregistrer les notes" })).toHaveCount(0);
  });
});
