import { expect, test } from "@/e2e/fixtures";
import { ADMIN, DOOR, OWNER } from "@/e2e/scene/demo-people";
import { expectFitForEveryone } from "@/e2e/scene/states";
import { main, row, SAVED, told, undo } from "./dashboard";
import { addMovie, save } from "./movies";

test("an admin adds a movie and edits it, and customers read it so", async ({ page, signIn, newTitle }) => {
  await signIn(ADMIN);
  await page.goto("/admin/movies/new");
  await page.getByLabel("Trailer").fill("http://example.com/trailer");
  await page.getByRole("button", { name: "Add the movie" }).click();
  await expect(page.getByLabel("Title", { exact: true })).toHaveAccessibleDescription(/write its title/i);
  await expect(page.getByLabel("Trailer")).toHaveAccessibleDescription(/https:/);
  await expect(page.getByLabel("Title", { exact: true })).toBeFocused();
  await expectFitForEveryone(page);

  const title = newTitle("Zeppelin Hour");
  const slug = title.toLowerCase().replaceAll(" ", "-");
  const address = await addMovie(page, title, { status: "Released" });
  await page.goto(`/movies/${slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await page.goto(address);
  await page.getByLabel("Title", { exact: true }).fill(`The ${title}`);
  await page.getByLabel("Address").fill("metropolis");
  await save(page);
  await expect(page.getByLabel("Address")).toHaveAccessibleDescription(/another movie has this address/i);
  await page.getByLabel("Address").fill(slug);
  await save(page);
  await told(page, SAVED);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`The ${title}`);
  await page.getByLabel("Certificate").fill("12A");
  await save(page);
  await expect(page.getByText("Not saved yet")).toHaveCount(0);
  await page.goto(`/movies/${slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`The ${title}`);
  await expect(main(page)).toContainText("12A");
});

test("duplicates, archives with a way back, and deletes what was never scheduled", async ({
  page,
  signIn,
  newTitle,
}) => {
  await signIn(ADMIN);
  const title = newTitle("Yonder Comes the Tide");
  const address = await addMovie(page, title, { status: "Released" });
  await page.getByRole("button", { name: "Archive" }).click();
  await expect(page.getByRole("button", { name: "Restore" })).toBeVisible();
  await undo(page, "1 movie archived");
  await expect(page.getByRole("button", { name: "Archive" })).toBeVisible();
  await expect(page.getByLabel("Status")).toHaveValue("released");

  await page.getByRole("button", { name: "Duplicate" }).click();
  await page.waitForURL(/made=copy/);
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue(`${title} (copy)`);
  await expect(page.getByLabel("Status")).toHaveValue("draft");
  await expect(page.getByLabel("Drama", { exact: true })).toBeChecked();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await page.getByRole("button", { name: "Delete it" }).click();
  await told(page, "The movie is deleted");
  expect((await page.goto(address))?.status()).toBe(200);
});

test("what is done the moment a movie is saved is done to what was saved", async ({
  page,
  signIn,
  newTitle,
}) => {
  await signIn(ADMIN);
  await addMovie(page, newTitle("Prompt"), { status: "Released" });
  await page.getByLabel("Certificate").fill("12A");
  await expect(page.getByText("Not saved yet")).toBeVisible();
  await page.evaluate(() => {
    const button = (name: string) =>
      [...document.querySelectorAll("button")].find((one) => one.textContent?.trim() === name);
    new MutationObserver((_, watch) => {
      if (document.body.innerText.includes("Not saved yet")) return;
      watch.disconnect();
      button("Archive")?.click();
    }).observe(document.body, { childList: true, subtree: true });
    button("Save")?.click();
  });
  await told(page, "1 movie archived");
});

test("a movie with sales is kept, and the page says why and what to do instead", async ({
  page,
  signIn,
  scene,
}) => {
  const { movie } = await scene({ sold: ["A1", "A2"] });
  await signIn(ADMIN);
  await page.goto(`/admin/movies?q=${movie.title}`);
  await main(page).getByRole("link", { name: movie.title }).click();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await page.getByRole("button", { name: "Delete it" }).click();
  await told(page, /Tickets were sold for it.*Archive it instead/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(movie.title);
});

test("the list is searched, filtered and sorted in its address, and many are changed at once", async ({
  page,
  signIn,
  newTitle,
}) => {
  await signIn(ADMIN);
  const searched = newTitle("xylophone");
  const [one, two] = [`One ${searched}`, `Two ${searched}`];
  for (const title of [one, two]) await addMovie(page, title);
  await page.goto("/admin/movies");
  await page.getByLabel("Search").fill(searched);
  await page.waitForURL((url) => url.searchParams.get("q") === searched);
  await page.getByLabel("Status").selectOption("draft");
  await page.waitForURL(/status=draft/);
  await expect(page.getByRole("row")).toHaveCount(3);
  await page.getByRole("link", { name: "Movie", exact: true }).click();
  await page.waitForURL(/sort=title/);
  await page.getByRole("link", { name: "Movie", exact: true }).click();
  await page.waitForURL(/sort=-title/);
  await expect(page.getByRole("row").nth(1)).toContainText(two);

  await page.getByRole("button", { name: "Tick all on this page" }).click();
  await told(page, "2 movies ticked");
  await page.getByLabel("Genre to give").selectOption({ label: "War" });
  await page.getByRole("button", { name: "Give genre" }).click();
  await told(page, "2 movies now War");
  await expect(row(page, one)).toContainText("War");
  await undo(page, "2 movies now War");
  await expect(row(page, one)).not.toContainText("War");

  await page.goto(`/admin/movies?q=${searched}`);
  await page.getByLabel(`Tick ${one}`).check();
  await page.getByLabel(`Tick ${two}`).check();
  await page.getByRole("button", { name: "Release", exact: true }).click();
  await told(page, "2 movies released");
  await expect(row(page, two)).toContainText("Released");
  await page.getByLabel(`Tick ${two}`).check();
  await page.getByRole("button", { name: "Archive", exact: true }).click();
  await expect(row(page, two)).toContainText("Archived");
  await undo(page, "1 movie archived");
  await expect(row(page, two)).toContainText("Released");
  await page.getByLabel(`Tick ${one}`).check();
  await expectFitForEveryone(page);
});

test("of two editors the second is told what the first one saved, and nothing is lost", async ({
  page,
  signIn,
  browser,
  newTitle,
}) => {
  await signIn(ADMIN);
  const address = await addMovie(page, newTitle("Under One Umbrella"));
  const other = await (
    await browser.newContext({ storageState: await page.context().storageState() })
  ).newPage();
  await other.goto(address);
  await page.goto(address);
  await other.getByLabel("Director").fill("The First");
  await save(other);
  await told(other, SAVED);
  await page.getByLabel("Director").fill("The Second");
  await save(page);
  const conflict = page.getByRole("alert").filter({ hasText: "Somebody else saved this" });
  await expect(conflict.getByRole("row", { name: "Director" })).toContainText("The First");
  await expect(conflict.getByRole("row", { name: "Director" })).toContainText("The Second");
  await expectFitForEveryone(page);
  await other.reload();
  await expect(other.getByLabel("Director")).toHaveValue("The First");
  await save(page);
  await told(page, SAVED);
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
  await signIn(DOOR);
  expect((await page.goto("/admin/movies"))?.status()).toBe(404);
});
