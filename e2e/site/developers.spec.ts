import { runProgram } from "@/app/api/v1/_testing/run-program";
import { expect, test } from "@/e2e/fixtures";
import { expectFitForEveryone, PHONE } from "@/e2e/scene/states";

const READS = ["readDocument", "listMovies", "listGenres", "listTheaters", "readTheater", "listShowtimes"];

test("what the reference shows can be run as it stands", async ({ page, baseURL }) => {
  test.slow();
  for (const id of READS) {
    await page.goto("/developers");
    await page.locator(`#${id}`).getByRole("link").click();
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
    for (const language of ["curl", "javascript", "python"]) {
      const shown = page.locator(`[data-operation="${id}"][data-language="${language}"]`);
      const said = await runProgram(language, (await shown.textContent()) ?? "", {
        MATINEE_URL: baseURL ?? "",
      });
      expect(said.trim(), `${id} in ${language}`).not.toBe("");
    }
  }
});

test("a place of the reference is found by keyboard, from the footer of any page", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto("/theaters");
  await page.getByRole("contentinfo").getByRole("link", { name: "Developers" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Developers");
  const index = page.getByRole("navigation", { name: "Reference" });
  await index.getByRole("link", { name: "Holds", exact: true }).press("Enter");
  await expect(page).toHaveURL(/\/developers\/holds$/);
  await expect(index.getByRole("link", { name: "Holds", exact: true })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await index.getByRole("link", { name: "Hold seats for some minutes" }).press("Enter");
  await expect(page).toHaveURL(/#createHold$/);
  const operation = page.getByRole("article", { name: "Hold seats for some minutes" });
  await expect(operation.getByRole("heading", { level: 3 })).toBeInViewport();
  await operation.getByText("Python", { exact: true }).press("Enter");
  await expect(operation.locator('[data-language="python"]')).toContainText("urllib.request");
});

test("the reference is fit for everyone", async ({ page }) => {
  test.slow();
  const faults: string[] = [];
  page.on("console", (entry) => {
    if (entry.type() === "error") faults.push(entry.text());
  });
  for (const path of [
    "/developers",
    "/developers/showtimes",
    "/developers/schemas",
    "/developers/problems",
  ]) {
    await page.goto(path);
    await expectFitForEveryone(page);
  }
  expect(faults).toEqual([]);
});
