// The page a stranger meets first. It also proves that the harness works:
// the server starts, a browser reaches it, axe runs, the guard watches.
import { checkAccessibility, expect, test } from "../fixtures/test.ts";

test("the home page reads well and asks for a code", async ({ page }) => {
  const response = await page.goto("/");

  expect(response?.status()).toBe(200);
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page).toHaveTitle(/Forum ouvert/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page.getByRole("main")).toHaveCount(1);
  await expect(page.getByRole("textbox")).not.toHaveCount(0);
  await checkAccessibility(page);
});

test("the home page fits 320 pixels without sideways scrolling", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/");

  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
});

test("the home page has nothing live, so it loads no WebAssembly", async ({ page }) => {
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto("/", { waitUntil: "networkidle" });

  expect(loaded.filter((path) => path.endsWith(".wasm"))).toEqual([]);
});
