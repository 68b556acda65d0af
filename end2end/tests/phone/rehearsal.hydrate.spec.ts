// A rehearsal of the whole day: an organiser, three phones and a wall, from the circle at 10 h to the stand-up. What the
// wall and a phone show at each step is kept beside the results.
import type { Page } from "@playwright/test";
import { today } from "../../fixtures/server.ts";
import { expect, test } from "../../fixtures/test.ts";
import { at, card, cell, join, organise, picker, propose, unfold } from "../../people.ts";

const ROOMS = ["Grande salle", "Atelier", "Salle du jardin"];

/** Who brings which topics, in the order in which they are announced. */
const TOPICS = {
  Ada: ["Fiches action", "Sobriété numérique"],
  Bo: ["Logiciels libres", "Communs numériques"],
  Cléo: ["Données ouvertes", "Accessibilité"],
};

type Name = keyof typeof TOPICS;
const NAMES = Object.keys(TOPICS) as Name[];

test("a rehearsal: steps, queue, merge, swap, undo, a slot taken away, presence, and on to the stand-up", async ({ page: zoe, forum, anotherPerson }) => {
  test.slow();
  const wall = await anotherPerson("wall");
  const phones = { Ada: await anotherPerson(), Bo: await anotherPerson(), Cléo: await anotherPerson() };
  let step = 0;
  const keep = async (name: string, phone: Page = phones.Ada) => {
    step += 1;
    for (const [screen, page] of [["wall", wall], ["phone", phone]] as const) {
      const path = test.info().outputPath(`${String(step).padStart(2, "0")}-${name}-${screen}.png`);
      await page.screenshot({ path });
    }
  };

  const stepIs = (number: number) => expect(zoe.getByText(`Étape ${number} sur 9`)).toBeVisible();
  const onward = async (to: number) => {
    await zoe.getByRole("button", { name: /^Suivant/ }).click();
    await stepIs(to);
  };
  await organise(zoe, forum, "Zoé");
  await wall.goto(forum.wall);

  await test.step("the day opens: the wall follows the remote", async () => {
    await zoe.goto(at(forum, "/telecommande"));
    await zoe.getByRole("button", { name: /^Commencer/ }).click();
    await stepIs(1);
    await expect(wall.getByRole("heading", { name: "Bienvenue" })).toBeVisible();
    await keep("accueil", zoe);
    await onward(2);
    await expect(wall.getByRole("heading", { name: "La loi de la mobilité" })).toBeVisible();
    await keep("cadre", zoe);
    await onward(3);
    await expect(wall.getByRole("table")).toBeVisible();
    await keep("place-du-marche", zoe);
  });

  for (const name of NAMES) {
    await join(phones[name], forum, name);
    for (const title of TOPICS[name]) await propose(phones[name], forum, title);
  }

  await test.step("the queue opens, and six topics go from the circle to the board", async () => {
    for (const page of [zoe, ...Object.values(phones)]) await page.goto(at(forum, "/file"));
    await zoe.getByRole("button", { name: "Ouvrir la file" }).click();
    await expect(zoe.getByText("La file est ouverte")).toBeVisible();
    for (const [round, slot] of ["10 h 45", "14 h"].entries()) {
      for (const name of NAMES) {
        const title = TOPICS[name][round]!;
        await phones[name].goto(at(forum, "/file"));
        await phones[name].getByRole("button", { name: new RegExp(`^Entrer avec .*${title}$`) }).click();
        await expect(phones[name].getByRole("button", { name: /^Quitter la file/ })).toBeVisible();
      }
      if (round === 0) await keep("file");
      await zoe.getByRole("button", { name: /^Suivant/ }).click();
      for (const [index, name] of NAMES.entries()) {
        const title = TOPICS[name][round]!;
        await expect(wall.getByRole("heading", { name: title })).toBeVisible();
        await expect(phones[name].getByText("C’est à vous")).toBeVisible();
        if (round === 0 && index === 0) await keep("annonce");
        await phones[name].getByRole("link", { name: "Choisir une place" }).first().click();
        await picker(phones[name], { slot, room: ROOMS[index]! }).click();
        await expect(card(cell(wall, { slot, room: ROOMS[index]! }), title)).toHaveCount(1);
      }
    }
    await expect(wall.getByRole("timer")).toHaveCount(0);
    await keep("tableau");
  });

  await test.step("two topics become one by consent, which is taken back", async () => {
    const [host, guest] = [{ slot: "14 h", room: ROOMS[0]! }, { slot: "14 h", room: ROOMS[2]! }];
    await phones.Bo.goto(at(forum, "/sujet/6"));
    await phones.Bo.getByRole("link", { name: "Regrouper avec un autre sujet" }).click();
    await phones.Bo.getByLabel("Numéro, titre ou nom").fill("sobriete");
    await phones.Bo.getByRole("button", { name: "Chercher" }).click();
    await phones.Bo.getByRole("link", { name: /Sobriété numérique/ }).click();
    await phones.Bo.getByRole("button", { name: "Proposer de les regrouper" }).click();
    await expect(phones.Bo.getByText("pas encore de réponse")).toHaveCount(2);
    await phones.Ada.goto(at(forum, "/sujet/2"));
    await phones.Ada.getByRole("button", { name: "Accepter le regroupement" }).click();
    await expect(phones.Ada.getByText("nº 2 : d’accord")).toBeVisible();
    await keep("regroupement-demande");
    await phones.Cléo.goto(at(forum, "/sujet/6"));
    await phones.Cléo.getByRole("button", { name: "Accepter le regroupement" }).click();
    await expect(phones.Cléo.getByText("Sujets regroupés.")).toBeVisible();
    await expect(card(cell(wall, host), "Sobriété numérique")).toContainText("avec Cléo");
    await expect(card(cell(wall, guest), "Accessibilité")).toHaveCount(0);
    await keep("regroupement", phones.Cléo);
    await phones.Cléo.getByRole("button", { name: "Annuler" }).click();
    await expect(card(cell(wall, guest), "Accessibilité")).toHaveCount(1);
  });

  await test.step("two sessions change places, which is taken back", async () => {
    const [mine, theirs] = [{ slot: "10 h 45", room: ROOMS[0]! }, { slot: "10 h 45", room: ROOMS[1]! }];
    await phones.Ada.goto(at(forum, "/sujet/1"));
    await unfold(phones.Ada.getByText("Autres actions", { exact: true }));
    await phones.Ada.getByRole("link", { name: "Échanger avec un autre atelier" }).click();
    await phones.Ada.getByRole("button", { name: /Logiciels libres/ }).click();
    await expect(phones.Ada.getByText("n’a pas encore répondu")).toBeVisible();
    await phones.Bo.goto(at(forum, "/sujet/3"));
    await phones.Bo.getByRole("button", { name: "Accepter l’échange" }).click();
    await expect(card(cell(wall, mine), "Logiciels libres")).toHaveCount(1);
    await keep("echange");
    await zoe.goto(at(forum, "/historique"));
    const swapped = zoe.getByRole("main").getByRole("listitem").filter({ hasText: "Fiches action" }).first();
    await swapped.getByRole("button", { name: "Annuler" }).first().click();
    await expect(zoe.getByText("Annulé depuis")).toHaveCount(2);
    await expect(card(cell(wall, mine), "Fiches action")).toHaveCount(1);
    await expect(card(cell(wall, theirs), "Logiciels libres")).toHaveCount(1);
    await keep("annulation", zoe);
  });

  await test.step("a slot is taken away, and its sessions wait", async () => {
    await zoe.goto(at(forum, "/telecommande"));
    await zoe.getByRole("link", { name: /^14 h – 14 h 55/ }).click();
    await expect(zoe.getByText("3 ateliers retournent en attente.")).toBeVisible();
    await zoe.getByRole("button", { name: "Oui, retirer" }).click();
    await expect(card(cell(wall, { slot: "14 h", room: ROOMS[0]! }), "Sobriété numérique")).toHaveCount(0);
    const waiting = wall.locator("section").filter({ has: wall.getByRole("heading", { name: "En attente d’une place" }) });
    for (const name of NAMES) await expect(card(waiting, TOPICS[name][1]!)).toHaveCount(1);
    await keep("creneau-retire");
    await zoe.goto(at(forum, "/historique"));
    const removed = zoe.getByRole("main").getByRole("listitem").filter({ hasText: "14 h – 14 h 55" }).first();
    await removed.getByRole("button", { name: "Annuler" }).first().click();
    await expect(zoe.getByText("Annulé depuis")).toHaveCount(3);
    await expect(card(cell(wall, { slot: "14 h", room: ROOMS[0]! }), "Sobriété numérique")).toHaveCount(1);
  });

  await test.step("people say where they are, and the wall says how many", async () => {
    // The day is today's, and as long as the clock, so that a slot runs whenever this does.
    await zoe.goto(at(forum, "/reglages"));
    await zoe.getByLabel("Jour").fill(today());
    await zoe.getByRole("button", { name: "Enregistrer" }).click();
    await expect(zoe.getByText("Rencontre modifiée")).toBeVisible();
    for (const [start, end] of [["0h", "10h"], ["18h", "23h59"]]) {
      await zoe.goto(at(forum, "/animation/creneau"));
      await zoe.getByLabel("Début").fill(start!);
      await zoe.getByLabel("Fin").fill(end!);
      await zoe.getByRole("button", { name: "Ajouter" }).click();
      await expect(zoe.getByText(`${start!.replace("h", " h")} – `).first()).toBeVisible();
    }
    for (const name of NAMES) {
      await phones[name].goto(at(forum, "/maintenant"));
      await phones[name].getByRole("button", { name: "Coin calme" }).click();
      await expect(phones[name].getByRole("button", { name: "Coin calme" })).toHaveAttribute("aria-pressed", "true");
    }
    await expect(wall.getByRole("main")).toContainText("Coin calme 3+");
    await keep("presence");
  });

  await test.step("step by step to the stand-up, where products speak in turn", async () => {
    await zoe.goto(at(forum, "/deroule"));
    const standUp = zoe.getByRole("listitem").filter({ has: zoe.getByRole("heading", { name: /Stand-up produit/ }) });
    await unfold(standUp.getByText("Modifier").first());
    await standUp.getByLabel("Tours de parole (facultatif)").fill("Annuaire des services\nSimulateur d’aides");
    await standUp.getByRole("button", { name: "Enregistrer" }).click();
    await expect(zoe.getByText("Étape modifiée", { exact: false })).toBeVisible();
    await zoe.goto(at(forum, "/telecommande"));
    for (const [index, title] of ["Ateliers du matin", "Pause repas", "Ateliers de l’après-midi", "Stand-up produit"].entries()) {
      await onward(4 + index);
      await expect(zoe.getByRole("heading", { name: title })).toBeVisible();
      await keep(title.toLowerCase().replace(/[^a-zà-ÿ]+/g, "-"), zoe);
    }
    await expect(wall.getByText("Annuaire des services")).toBeVisible();
    await zoe.getByRole("button", { name: /^Tour suivant/ }).click();
    await expect(wall.getByText("Simulateur d’aides")).toBeVisible();
    await expect(wall.getByText("Annuaire des services")).toHaveCount(0);
    await keep("deuxieme-tour", zoe);
  });
});
