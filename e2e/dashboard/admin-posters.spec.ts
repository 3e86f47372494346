import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import sharp from "sharp";
import { expect, test } from "@/e2e/fixtures";
import { ADMIN, OWNER } from "@/e2e/scene/demo-people";
import { expectFitForEveryone } from "@/e2e/scene/states";
import { jpegWithExif } from "@/lib/catalogue/testing/pictures";
import { told } from "./dashboard";
import { addMovie } from "./movies";

test("a poster is chosen, cut with the keyboard, saved upright and without what the camera wrote", async ({
  page,
  signIn,
  newTitle,
}) => {
  await signIn(ADMIN);
  const title = newTitle("Valley of Lenses");
  await addMovie(page, title, { status: "Released" });
  const choose = (name: string, mimeType: string, buffer: Buffer) =>
    page.getByLabel("Choose a poster").setInputFiles({ name, mimeType, buffer });

  await choose("notes.jpg", "image/jpeg", Buffer.from("not a picture at all"));
  await told(page, /not a JPEG, PNG, WebP or AVIF/);
  await page.getByRole("button", { name: "Leave it as it is" }).click();
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="900"><rect width="600" height="900"/></svg>';
  await choose("drawing.svg", "image/svg+xml", Buffer.from(svg));
  await page.getByRole("button", { name: "Save the poster" }).click();
  await told(page, /not a JPEG, PNG, WebP or AVIF/);
  await page.getByRole("button", { name: "Leave it as it is" }).click();

  await choose(
    "wide.png",
    "image/png",
    await sharp(await jpegWithExif())
      .resize(1_200, 900, { fit: "fill" })
      .png()
      .toBuffer(),
  );
  const frame = page.getByRole("group", { name: "Use the arrow keys to move the crop selection area" });
  const before = await frame.boundingBox();
  await frame.focus();
  await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(async () => (await frame.boundingBox())?.x).toBeGreaterThan(before?.x ?? 0);
  await expectFitForEveryone(page);
  await page.getByRole("button", { name: "Leave it as it is" }).click();

  await choose("camera.jpg", "image/jpeg", await jpegWithExif());
  await page.getByRole("button", { name: "Save the poster" }).click();
  await told(page, "Poster saved");
  const poster = page.getByRole("img", { name: `Poster of ${title}` });
  await expect(poster).toBeVisible();
  const first = await poster.getAttribute("src");
  const picture = await (await page.request.get((first ?? "").replace(/\d+$/, "320"))).body();
  expect(picture.includes("Secret Studio")).toBe(false);
  expect(await sharp(picture).metadata()).toMatchObject({ format: "webp", width: 320, height: 480 });
  await page.goto(`/movies/${title.toLowerCase().replaceAll(" ", "-")}`);
  await expect(page.locator(`img[src="${first}"]`).first()).toBeVisible();
});

test("a poster is fetched from an address, and from none in a private network", async ({
  page,
  signIn,
  newTitle,
}) => {
  const picture = await jpegWithExif();
  const server = createServer((_, response) => response.end(picture));
  await new Promise<void>((opened) => server.listen(0, "127.0.0.1", opened));
  await signIn(ADMIN);
  const title = newTitle("Valley of Wires");
  await addMovie(page, title);
  const fetchFrom = async (address: string) => {
    await page.getByLabel("Or the link of a picture").fill(address);
    await page.getByRole("button", { name: "Fetch the poster" }).click();
  };
  await fetchFrom("https://192.168.0.1/poster.jpg");
  await told(page, /an address of the open internet/);
  await expectFitForEveryone(page);
  // this machine stands for the internet here
  await fetchFrom(`http://127.0.0.1:${(server.address() as AddressInfo).port}/poster.jpg`);
  await expect(page.getByRole("img", { name: `Poster of ${title}` })).toBeVisible();
  server.close();
});

test("the posters' door takes pictures of admins alone, and no more than it can hold", async ({
  page,
  signIn,
}) => {
  const post = (query: string, data: Buffer, headers: Record<string, string> = {}) =>
    page.request.post(`/api/admin/posters?${query}`, { data, headers });
  const whole = "x=0&y=0&width=1&height=1";
  expect((await post(`movie=1&${whole}`, Buffer.from("a"))).status()).toBe(401);
  await signIn(OWNER);
  expect((await post(`movie=1&${whole}`, Buffer.from("a"))).status()).toBe(404);
  await page.context().clearCookies();
  await signIn(ADMIN);
  expect((await post("movie=1&x=2", Buffer.from("a"))).status()).toBe(400);
  const large = await post(`movie=1&${whole}`, Buffer.alloc(10 * 1024 * 1024 + 1));
  expect([large.status(), await large.json()]).toEqual([413, { code: "too-large" }]);
  const gif = await post(`movie=1&${whole}`, Buffer.from("GIF89a"));
  expect([gif.status(), await gif.json()]).toEqual([415, { code: "wrong-type" }]);
  const jpeg = await jpegWithExif();
  for (const form of ["text/plain", "application/x-www-form-urlencoded"]) {
    const sent = await post(`movie=1&${whole}`, jpeg, { "content-type": form });
    expect([sent.status(), await sent.json()], form).toEqual([415, { code: "wrong-type" }]);
  }
  expect((await post(`movie=999999&${whole}`, jpeg)).status()).toBe(404);
  expect((await post(`movie=1&was=another&${whole}`, jpeg)).status()).toBe(409);
  expect(await (await post(`movie=1&${whole}`, jpeg.subarray(0, 2_000))).json()).toEqual({ code: "broken" });
});
