import { expect, test } from "@/e2e/fixtures";
import { expectFitForEveryone } from "@/e2e/scene/states";

test("the schedule says where a week has too few showtimes with captions", async ({
  page,
  scene,
  signIn,
}) => {
  const { showtime, movie, theater, stage, addStaff } = await scene();
  await signIn(await addStaff("owner"));
  const schedule = `/admin/schedule?theater=${stage.theaterId}&day=${showtime.day}`;
  await page.goto(schedule);
  await expect(page.getByText(/Captions are missing/)).toHaveCount(0);

  await page.goto(theater.admin);
  await page.getByLabel("Ask the schedule for captions").check();
  await page.getByLabel("From showtimes of a movie a week").fill("0");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/Write whole numbers: showtimes from 1 on/)).toBeVisible();
  await page.getByLabel("From showtimes of a movie a week").fill("1");
  await page.getByLabel("With captions (per cent)").fill("100");
  await page.getByLabel("Of those at peak (per cent)").fill("0");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expectFitForEveryone(page);

  await page.goto(schedule);
  const told = page.getByRole("listitem").filter({ hasText: "with captions" });
  await expect(told).toHaveText(`${movie.title}: 1 showtime, none with captions instead of 1.`);
  await expectFitForEveryone(page);

  await page.goto(showtime.admin);
  await page.getByRole("checkbox", { name: "Captions" }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Accessible by: none → Captions")).toBeVisible();
  await page.goto(schedule);
  await expect(page.getByText(/Captions are missing/)).toHaveCount(0);
});
