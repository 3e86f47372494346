import type { Page } from "@playwright/test";
import sharp from "sharp";
import { jpegWithExif } from "../lib/catalogue/testing/pictures";
import { expect, test } from "./fixtures";
import { expectFitForEveryone } from "./states";

const ADMIN = "admin@matinee.test";
const OWNER = "owner@matinee.test";

const main = (page: Page) => page.getByRole("main");
const told = (page: Page, words: string | RegExp) => expect(page.getByText(words).first()).toBeVisible();
const undo = (page: Page) => page.getByRole("button", { name: "Undo" }).first().click();
const row = (page: Page, title: string) => page.getByRole("row", { name: title });

/** Adds a movie by the form; the page is then its own. Answers its address there. */
async function addMovie(page: Page, title: string, more: { status?: string } = {}): Promise<string> {
  await page.goto("/admin/movies/new");
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Description").fill("Made for a test. It has two sentences.");
  await page.getByLabel("Length in minutes").fill("91");
  await page.getByLabel("Drama", { exact: true }).check();
  if (more.status) await page.getByLabel("Status").selectOption({ label: more.status });
  await page.getByRole("button", { name: "Add the movie" }).click();
  await page.waitForURL(/\/admin\/movies\/\d+\?made=new/);
  return new URL(page.url()).pathname;
}

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save", exact: true }).click();
}

test("an admin adds a movie and edits it, and customers read it so", async ({ page, signIn }) => {
  await signIn(ADMIN);
  await page.goto("/admin/movies/new");
  await page.getByLabel("Trailer").fill("http://example.com/trailer");
  await page.getByRole("button", { name: "Add the movie" }).click();
  await expect(page.getByLabel("Title")).toHaveAccessibleDescription(/write its title/i);
  await expect(page.getByLabel("Trailer")).toHaveAccessibleDescription(/https:/);
  await expect(page.getByLabel("Title")).toBeFocused();
  await expectFitForEveryone(page);

  const address = await addMovie(page, "Zeppelin Hour", { status: "Released" });
  await page.goto("/movies/zeppelin-hour");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zeppelin Hour");
  await page.goto(address);
  await page.getByLabel("Title").fill("Zeppelin Hours");
  await page.getByLabel("Address").fill("metropolis");
  await save(page);
  await expect(page.getByLabel("Address")).toHaveAccessibleDescription(/another movie has this address/i);
  await page.getByLabel("Address").fill("zeppelin-hour");
  await save(page);
  await told(page, "Saved");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zeppelin Hours");
  await page.getByLabel("Certificate").fill("12A");
  await save(page);
  await expect(page.getByText("Not saved yet")).toHaveCount(0);
  await page.goto("/movies/zeppelin-hour");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zeppelin Hours");
  await expect(main(page)).toContainText("12A");
});

test("duplicates, archives with a way back, and deletes what was never scheduled", async ({
  page,
  signIn,
}) => {
  await signIn(ADMIN);
  const address = await addMovie(page, "Yonder Comes the Tide", { status: "Released" });
  await page.getByRole("button", { name: "Archive" }).click();
  await expect(page.getByRole("button", { name: "Restore" })).toBeVisible();
  await undo(page);
  await expect(page.getByRole("button", { name: "Archive" })).toBeVisible();
  await expect(page.getByLabel("Status")).toHaveValue("released");

  await page.getByRole("button", { name: "Duplicate" }).click();
  await page.waitForURL(/made=copy/);
  await expect(page.getByLabel("Title")).toHaveValue("Yonder Comes the Tide (copy)");
  await expect(page.getByLabel("Status")).toHaveValue("draft");
  await expect(page.getByLabel("Drama", { exact: true })).toBeChecked();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await page.getByRole("button", { name: "Delete it" }).click();
  await told(page, "The movie is deleted");
  expect((await page.goto(address))?.status()).toBe(200);
});

test("a movie with sales is kept, and the page says why and what to do instead", async ({ page, signIn }) => {
  await signIn(ADMIN);
  await page.goto("/admin/movies?q=nosferatu");
  await main(page)
    .getByRole("link", { name: /Nosferatu/ })
    .click();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await page.getByRole("button", { name: "Delete it" }).click();
  await told(page, /Tickets were sold for it.*Archive it instead/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Nosferatu/);
});

test("the list is searched, filtered and sorted in its address, and many are changed at once", async ({
  page,
  signIn,
}) => {
  await signIn(ADMIN);
  for (const title of ["Xylophone One", "Xylophone Two"]) await addMovie(page, title);
  await page.goto("/admin/movies");
  await page.getByLabel("Search").fill("xylophone");
  await page.waitForURL(/q=xylophone/);
  await page.getByLabel("Status").selectOption("draft");
  await page.waitForURL(/status=draft/);
  await expect(page.getByRole("row")).toHaveCount(3);
  await page.getByRole("link", { name: "Movie", exact: true }).click();
  await page.waitForURL(/sort=title/);
  await page.getByRole("link", { name: "Movie", exact: true }).click();
  await page.waitForURL(/sort=-title/);
  await expect(page.getByRole("row").nth(1)).toContainText("Xylophone Two");

  await page.getByRole("button", { name: "Tick all on this page" }).click();
  await told(page, "2 movies ticked");
  await page.getByLabel("Genre to give").selectOption({ label: "War" });
  await page.getByRole("button", { name: "Give genre" }).click();
  await told(page, "2 movies now War");
  await expect(row(page, "Xylophone One")).toContainText("War");
  await undo(page);
  await expect(row(page, "Xylophone One")).not.toContainText("War");

  await page.goto("/admin/movies?q=xylophone");
  await page.getByLabel("Tick Xylophone One").check();
  await page.getByLabel("Tick Xylophone Two").check();
  await page.getByRole("button", { name: "Release", exact: true }).click();
  await told(page, "2 movies released");
  await expect(row(page, "Xylophone Two")).toContainText("Released");
  await page.getByLabel("Tick Xylophone Two").check();
  await page.getByRole("button", { name: "Archive", exact: true }).click();
  await expect(row(page, "Xylophone Two")).toContainText("Archived");
  await undo(page);
  await expect(row(page, "Xylophone Two")).toContainText("Released");
  await page.getByLabel("Tick Xylophone One").check();
  await expectFitForEveryone(page);
});

test("genres are added, renamed, merged and deleted", async ({ page, signIn }) => {
  await signIn(ADMIN);
  await page.goto("/admin/genres");
  const add = async (name: string) => {
    await page.getByLabel("New genre").fill(name);
    await page.getByRole("button", { name: "Add", exact: true }).click();
  };
  await add("Quiz Film");
  await expect(row(page, "Quiz Film")).toContainText("none");
  await add("quiz film");
  await expect(page.getByLabel("New genre")).toHaveAccessibleDescription(/of that name already/);
  await add("Quota Quickie");
  await expect(row(page, "Quota Quickie")).toBeVisible();

  const address = await addMovie(page, "Westward the Vicar");
  await page.getByLabel("Quiz Film").check();
  await save(page);
  await told(page, "Saved");
  await page.goto("/admin/genres");
  await page.getByRole("button", { name: "Rename Quiz Film" }).click();
  await page.getByLabel("New name of Quiz Film").fill("Quizzes");
  await page.getByRole("button", { name: "Rename", exact: true }).click();
  await expect(row(page, "Quizzes")).toContainText("1");
  await page.getByRole("button", { name: "Merge Quizzes" }).click();
  await page.getByLabel("Into", { exact: true }).selectOption({ label: "Quota Quickie" });
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  await told(page, "Quizzes merged into Quota Quickie");
  await expect(row(page, "Quota Quickie")).toContainText("1");
  await expectFitForEveryone(page);

  await page.goto(address);
  await page.getByLabel("Quota Quickie").uncheck();
  await save(page);
  await told(page, "Saved");
  await page.goto("/admin/genres");
  await page.getByRole("button", { name: "Delete Quota Quickie" }).click();
  await page.getByRole("button", { name: "Delete it" }).click();
  await expect(row(page, "Quota Quickie")).toHaveCount(0);
});

test("a poster is chosen, cut with the keyboard, saved upright and without what the camera wrote", async ({
  page,
  signIn,
}) => {
  await signIn(ADMIN);
  await addMovie(page, "Valley of Lenses", { status: "Released" });
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
  const poster = page.getByRole("img", { name: "Poster of Valley of Lenses" });
  await expect(poster).toBeVisible();
  const first = await poster.getAttribute("src");
  const picture = await (await page.request.get((first ?? "").replace(/\d+$/, "320"))).body();
  expect(picture.includes("Secret Studio")).toBe(false);
  expect(await sharp(picture).metadata()).toMatchObject({ format: "webp", width: 320, height: 480 });
  await page.goto("/movies/valley-of-lenses");
  await expect(page.locator(`img[src="${first}"]`).first()).toBeVisible();
});

test("the posters' door takes pictures of admins alone, and no more than it can hold", async ({
  page,
  signIn,
}) => {
  const post = (query: string, data: Buffer, headers: Record<string, string> = {}) =>
    page.request.post(`/api/admin/posters?${query}`, { data, headers });
  const whole = "x=0&y=0&width=1&height=1";
  expect((await post(`movie=1&${whole}`, Buffer.from("a"))).status()).toBe(404);
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
  expect((await post(`movie=999999&${whole}`, jpeg)).status()).toBe(404);
  expect((await post(`movie=1&was=another&${whole}`, jpeg)).status()).toBe(409);
  expect(await (await post(`movie=1&${whole}`, jpeg.subarray(0, 2_000))).json()).toEqual({ code: "broken" });
});

test("of two editors the second is told what the first one saved, and nothing is lost", async ({
  page,
  signIn,
  browser,
}) => {
  await signIn(ADMIN);
  const address = await addMovie(page, "Under One Umbrella");
  const other = await (
    await browser.newContext({ storageState: await page.context().storageState() })
  ).newPage();
  await other.goto(address);
  await page.goto(address);
  await other.getByLabel("Director").fill("The First");
  await save(other);
  await told(other, "Saved");
  await page.getByLabel("Director").fill("The Second");
  await save(page);
  const conflict = page.getByRole("alert").filter({ hasText: "Somebody else saved this" });
  await expect(conflict.getByRole("row", { name: "Director" })).toContainText("The First");
  await expect(conflict.getByRole("row", { name: "Director" })).toContainText("The Second");
  await expectFitForEveryone(page);
  await other.reload();
  await expect(other.getByLabel("Director")).toHaveValue("The First");
  await save(page);
  await told(page, "Saved");
  await expect(conflict).toHaveCount(0);
  await other.reload();
  await expect(other.getByLabel("Director")).toHaveValue("The Second");
  await other.context().close();
});

test("an owner reads the catalogue and changes nothing", async ({ page, signIn }) => {
  await signIn(OWNER);
  await page.goto("/admin/movies?q=metropolis");
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Add a movie" })).toHaveCount(0);
  await main(page).getByRole("link", { name: "Metropolis" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Metropolis");
  await expect(main(page).getByRole("textbox")).toHaveCount(0);
  await expect(main(page).getByRole("button")).toHaveCount(0);
  await expectFitForEveryone(page);
  await page.goto("/admin/genres");
  await expect(main(page).getByRole("button")).toHaveCount(0);
  expect((await page.goto("/admin/movies/new"))?.status()).toBe(404);
  await page.context().clearCookies();
  await signIn("door@matinee.test");
  expect((await page.goto("/admin/movies"))?.status()).toBe(404);
});
