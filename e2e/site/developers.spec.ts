import { runProgram } from "@/app/api/v1/_testing/run-program";
import { expect, test } from "@/e2e/fixtures";
import { expectFitForEveryone, PHONE } from "@/e2e/scene/states";

const READS = ["readDocument", "listMovies", "listGenres", "listTheaters", "readTheater", "listShowtimes"];

test("what the reference shows can be run as it stands", async ({ page, baseURL }) => {
  test.slow();
  await page.goto("/developers");
  for (const id of READS)
    for (const language of ["curl", "javascript", "python"]) {
      const shown = page.locator(`[data-operation="${id}"][data-language="${language}"]`);
      const said = await runProgram(language, (await shown.textContent()) ?? "", {
        MATINEE_URL: baseURL ?? "",
      });
      expect(said.trim(), `${id} in ${language}`).not.toBe("");
    }
});

test("a place of the reference is found by keyboard, from the footer of any page", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto("/theaters");
  await page.getByRole("contentinfo").getByRole("link", { name: "Developers" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Developers");
  const index = page.getByRole("navigation", { name: "On this page" });
  await index.getByText("Holds", { exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#createHold$/);
  const operation = page.getByRole("article", { name: "Hold seats for some minutes" });
  await expect(operation.getByRole("heading", { level: 3 })).toBeInViewport();
  await operation.getByText("Python", { exact: true }).press("Enter");
  await expect(operation.locator('[data-language="python"]')).toContainText("urllib.request");
});

test("the reference is fit for everyone", async ({ page }) => {
  // it is by far the longest page
  test.slow();
  const faults: string[] = [];
  page.on("console", (entry) => {
    if (entry.type() === "error") faults.push(entry.text());
  });
  await page.goto("/developers");
  await expectFitForEveryone(page);
  expect(faults).toEqual([]);
});
