import { expect, test } from "@/e2e/fixtures";
import { expectFitForEveryone } from "@/e2e/scene/states";

test("a movie is found by keyboard, with a mistake in its name", async ({ page }) => {
  await page.goto("/movies");
  await page.waitForLoadState("networkidle");
  const box = page.getByRole("searchbox");
  await box.focus();
  await page.keyboard.type("metroplis");
  await expect(page.getByRole("status").filter({ hasText: "Did you mean" })).toBeVisible();
  const found = page.locator("a[data-movie]");
  await expect(found.first()).toContainText("Metropolis");
  await expect(found.first().locator("mark")).toHaveText("Metropolis");
  await expectFitForEveryone(page);
  await page.keyboard.press("ArrowDown");
  await expect(found.first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(box).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/movies\/metropolis$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Metropolis");
});

test("who goes on typing is still in the box once the first movies are found", async ({ page }) => {
  await page.goto("/movies");
  await page.waitForLoadState("networkidle");
  await page.getByRole("searchbox").focus();
  await page.keyboard.type("metro");
  await expect(page).toHaveURL(/q=metro$/);
  await page.keyboard.type("polis");
  await expect(page).toHaveURL(/q=metropolis$/);
  await expect(page.getByRole("searchbox")).toHaveValue("metropolis");
  await expect(page.getByRole("searchbox")).toBeFocused();
});

test("arrows lead from one movie to the next, and up out of the first row", async ({ page }) => {
  await page.goto("/movies");
  await page.waitForLoadState("networkidle");
  const found = page.locator("a[data-movie]");
  await page.getByRole("searchbox").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(found.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("searchbox")).toBeFocused();
});

test("a movie is found by its original title, and by who plays in it", async ({
  page,
  signIn,
  newTitle,
  request,
}) => {
  await signIn("admin@matinee.test");
  await page.goto("/admin/movies/new");
  const title = newTitle("Otherworld");
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByLabel("Original title").fill("Zaubergarten");
  await page.getByLabel("Cast").fill("Ottoline Quill");
  await page.getByLabel("Status").selectOption("announced");
  await page.getByLabel("Tickets from").fill("2031-02-03");
  await page.getByRole("button", { name: "Add the movie" }).click();
  await expect(page).toHaveURL(/\/admin\/movies\/\d+/);
  for (const text of ["zaubergarten", "zaubergaten", "ottoline quil"]) {
    await page.goto(`/movies?q=${encodeURIComponent(text)}`);
    await expect(page.getByRole("main").getByRole("link", { name: title })).toBeVisible();
  }
  const listed = await request.get("/api/v1/movies?query=zaubergaten");
  expect((await listed.json()).data[0]).toMatchObject({ title, originalTitle: "Zaubergarten" });
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByText("Original title: Zaubergarten")).toBeVisible();
  await expect(page.getByText("Tickets from Monday 3 February")).toBeVisible();
});
