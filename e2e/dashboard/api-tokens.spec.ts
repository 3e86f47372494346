import { expect, test } from "@/e2e/fixtures";
import { expectFitForEveryone } from "@/e2e/scene/states";

test("a token is made, shown once, used by a program and revoked", async ({
  page,
  request,
  scene,
  signIn,
}) => {
  const { key, stage, movie, theater, addStaff } = await scene();
  await signIn(await addStaff("owner"));
  await page.goto("/admin/people");
  await page.getByRole("link", { name: "API tokens" }).click();
  await expect(page.getByText("No program has a token")).toBeVisible();
  await page.getByRole("button", { name: "Make the token" }).click();
  await expect(page.getByLabel("For which program")).toHaveAccessibleDescription(/Say which program/);
  const name = `Kiosk ${key}`;
  await page.getByLabel("For which program").fill(name);
  await page.getByRole("checkbox", { name: "Sell" }).check();
  await page.getByRole("button", { name: "Make the token" }).click();
  const token = await page.getByLabel("Token", { exact: true }).inputValue();
  expect(token).toMatch(/^mat_\w{46}$/);
  const row = page.getByRole("listitem").filter({ hasText: name });
  await expect(row).toContainText(`Sell at ${theater.name}; ends in ${token.slice(-4)}`);
  await expect(row).toContainText("Never used.");
  await expectFitForEveryone(page);
  await page.reload();
  await expect(page.getByLabel("Token", { exact: true })).toHaveCount(0);

  const headers = { authorization: `Bearer ${token}` };
  const wish = { showtimeId: stage.showtimeId, bestAvailable: { count: 2 } };
  const held = await request.post("/api/v1/holds", { data: wish, headers });
  expect(held.status()).toBe(201);
  // addresses without a version lead to the same, and those of our own pages stay what they are
  const read = async (address: string) => (await request.get(address, { headers })).json();
  expect(await read(`/api/movies/${movie.slug}/`)).toEqual(await read(`/api/v1/movies/${movie.id}`));
  expect(await read(`/api/showtimes/${stage.showtimeId}`)).toMatchObject({ movie: { id: movie.id } });
  expect(await read("/api/holds")).toEqual([]);
  expect((await request.get(`/api/showtimes/${stage.showtimeId}/availability`)).status()).toBe(200);
  expect((await request.post("/api/holds", { data: wish, headers })).status()).toBe(201);
  expect((await request.post("/api/movies/", { data: { title: "A" }, headers })).status()).toBe(403);
  const large = await request.post("/api/v1/holds", { data: { x: "x".repeat(70_000) }, headers });
  expect([large.status(), large.headers()["content-type"]]).toEqual([413, "application/problem+json"]);
  const head = await request.head("/api/v1/theaters");
  expect([head.status(), (await head.body()).length]).toEqual([200, 0]);
  expect((await request.put("/api/v1/movies", { data: {} })).headers().allow).toContain("GET");
  expect((await request.get("/api/v1/none")).headers()["content-type"]).toBe("application/problem+json");
  expect(await read("/api/v1/openapi.json")).toMatchObject({ openapi: "3.1.0" });

  await page.reload();
  await expect(row).toContainText("Last used");
  await row.getByRole("button", { name: `Revoke the token of ${name}` }).click();
  await page.getByRole("button", { name: "Revoke it" }).click();
  await expect(row).toContainText("Revoked");
  expect((await request.get("/api/v1/theaters", { headers })).status()).toBe(401);
});
