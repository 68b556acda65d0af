// A link that is taken back while its wall is away.
import { expect, test } from "../../fixtures/test.ts";
import { enter, live } from "../../people.ts";

test.setTimeout(60_000);

test("a wall that comes back after its link was taken back says so", async ({ page: team, forum, anotherPerson, guard }) => {
  guard.expectError(/status of 410|ERR_INTERNET_DISCONNECTED/);
  const wall = await anotherPerson("wall");
  await wall.goto(forum.wall);
  await live(wall);
  await wall.context().setOffline(true);
  await expect(wall.getByText(/^(Reconnexion…|Hors ligne)/)).toBeVisible();

  await enter(team, forum, "Camille");
  await team.getByRole("button", { name: "Retirer « Lien imprimé au démarrage »" }).click();
  await expect(team.getByText("Lien imprimé au démarrage")).toHaveCount(0);

  await wall.context().setOffline(false);
  await expect(wall.getByRole("heading", { level: 1, name: "Cet affichage a été retiré" })).toBeVisible({ timeout: 30_000 });
});
