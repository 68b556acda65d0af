// Proves the ground the other « without JavaScript » tests stand on.
import { checkAccessibility, expect, test } from "../fixtures/test.ts";

const PAGE = `data:text/html,<!doctype html><html lang="fr"><title>scripts off</title>
  <main><h1>Test</h1></main><script>document.title = "scripts on"</script>`;

test("scripts stay off, also after the accessibility check has let its own in", async ({ page }) => {
  await page.goto(PAGE);
  await expect(page).toHaveTitle("scripts off");

  await checkAccessibility(page);

  await page.goto(PAGE);
  await expect(page).toHaveTitle("scripts off");
});
