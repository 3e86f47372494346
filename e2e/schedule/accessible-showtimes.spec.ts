import { expect, test } from "@/e2e/fixtures";
import { expectFitForEveryone } from "@/e2e/scene/states";

test("a showtime with captions says so wherever it is chosen", async ({ page, scene, signIn, request }) => {
  const { showtime, movie, addStaff } = await scene();
  await signIn(await addStaff("owner"));
  await page.goto(`/admin/showtimes/${showtime.id}`);
  await expectFitForEveryone(page);
  await page.getByRole("checkbox", { name: "Relaxed" }).check();
  await page.getByRole("checkbox", { name: "Captions" }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Accessible by: none → Captions, Relaxed")).toBeVisible();

  await page.goto(`/showtimes/${showtime.id}`);
  await expect(page.getByText("Captions · Relaxed")).toBeVisible();
  await page.goto(movie.path);
  await expect(page.getByText(/Captions\s· Relaxed/)).toBeVisible();
  const told = await (await request.get(`/api/v1/showtimes/${showtime.id}`)).json();
  expect(told.accessibility).toEqual(["captions", "relaxed"]);
});
