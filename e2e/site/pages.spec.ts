import { expect, test } from "@/e2e/fixtures";
import { openShowtime } from "@/e2e/scene/buying";
import { expectFitForEveryone } from "@/e2e/scene/states";

const paths: Record<string, string> = {
  "now showing": "/",
  movies: "/movies",
  "a search": "/movies?q=comedy",
  "a search without an answer": "/movies?q=zzzz",
  "a search with a mistake": "/movies?q=metroplis",
  "showtimes by filters": "/showing?part=evening&seats=2",
  "a movie": "/movies/safety-last",
  "coming soon": "/coming-soon",
  theaters: "/theaters",
  "a theater": "/theaters/the-lantern",
  "sign in": "/sign-in",
  register: "/register",
  reset: "/reset",
  mailbox: "/mailbox",
  "a page that is not there": "/no-such-page",
};

for (const [name, path] of Object.entries(paths))
  test(`${name} is fit for everyone`, async ({ page }) => {
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (entry) => {
      if (entry.type() === "error" && !entry.text().includes("404")) faults.push(entry.text());
    });
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(path === "/no-such-page" ? 404 : 200);
    await page.waitForLoadState("networkidle");
    await expectFitForEveryone(page);
    expect(faults).toEqual([]);
  });

test("a showtime is fit for everyone", async ({ page, scene }) => {
  await openShowtime(page, await scene());
  await expectFitForEveryone(page);
});

for (const path of [
  "/no-such-page",
  "/movies/no-such-movie",
  "/tickets/no-such-ticket",
  "/theaters/no-such-theater",
])
  test(`${path} is told inside one frame`, async ({ page }) => {
    expect((await page.goto(path))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing plays here");
    for (const part of ["banner", "main", "contentinfo"] as const)
      await expect(page.getByRole(part)).toHaveCount(1);
    await expectFitForEveryone(page);
  });

test("what is not there on the dashboard is told beside its rail", async ({ page, signIn }) => {
  await signIn("admin@matinee.test");
  expect((await page.goto("/admin/showtimes/999999"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing to see here");
  await expect(page.getByRole("main")).toHaveCount(1);
  await page.getByRole("link", { name: "To your dashboard" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Today");
});
