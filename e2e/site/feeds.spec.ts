import { expect, test } from "@/e2e/fixtures";

type Node = { "@type": string; [field: string]: unknown };

test("a movie, a theater and a showtime are told of to other programs", async ({ page, scene, request }) => {
  const { theater, movie, showtime } = await scene();
  const faults: string[] = [];
  page.on("console", (entry) => entry.type() === "error" && faults.push(entry.text()));
  const told = async (path: string) => {
    await page.goto(path);
    const text = await page.locator('script[type="application/ld+json"]').textContent();
    return JSON.parse(text ?? "")["@graph"] as Node[];
  };
  const link = (name: string) => page.locator(`head link[rel="alternate"][type="${name}"]`);

  const ofMovie = await told(movie.path);
  expect(ofMovie.map((node) => node["@type"])).toEqual(["Movie", "ScreeningEvent"]);
  expect(ofMovie[1]).toMatchObject({ offers: { "@type": "AggregateOffer", priceCurrency: "GBP" } });
  const picture = await page.locator('meta[property="og:image"]').getAttribute("content");
  const drawn = await request.get(new URL(picture ?? "").pathname);
  expect([drawn.status(), drawn.headers()["content-type"]]).toEqual([200, "image/jpeg"]);
  await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute("content", "summary_large_image");
  const oembed = await link("application/json+oembed").getAttribute("href");
  expect(await (await request.get(oembed ?? "")).json()).toMatchObject({ title: movie.title, type: "link" });

  const ofShowtime = await told(`/showtimes/${showtime.id}`);
  expect(ofShowtime).toMatchObject([{ "@type": "ScreeningEvent", name: movie.title }]);

  const ofTheater = await told(theater.path);
  expect(ofTheater.map((node) => node["@type"])).toEqual(["MovieTheater", "ScreeningEvent"]);
  const calendar = await request.get((await link("text/calendar").getAttribute("href")) ?? "");
  expect(calendar.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(await calendar.text()).toContain(`SUMMARY:${movie.title}`);
  expect(faults).toEqual([]);
});

test("feeds and sitemaps are XML that a reader takes", async ({ page, request }) => {
  // pages of ours make nothing of texts: see `app/_trust-script.ts`
  await page.goto("about:blank");
  const robots = await (await request.get("/robots.txt")).text();
  const sitemaps = [...robots.matchAll(/^Sitemap: (\S+)$/gm)].map(([, url = ""]) => new URL(url).pathname);
  expect(sitemaps.length).toBeGreaterThan(1);
  for (const [path, root, part] of [
    ["/feed.xml", "feed", "entry"],
    ["/theaters/the-lantern/feed.xml", "feed", "entry"],
    ...sitemaps.map((path) => [path, "urlset", "url"]),
  ] as [string, string, string][]) {
    const answer = await request.get(path);
    expect([path, answer.status()]).toEqual([path, 200]);
    const read = await page.evaluate(
      (text) => {
        const { documentElement } = new DOMParser().parseFromString(text, "application/xml");
        return {
          root: documentElement.localName,
          parts: [...documentElement.children].map((one) => one.localName),
        };
      },
      await answer.text(),
    );
    expect(read.root).toBe(root);
    expect(read.parts).toContain(part);
  }
});

test("the programme of all theaters is listed by day, with links to the seats", async ({
  page,
  request,
  scene,
}) => {
  const { movie, showtime } = await scene();
  const listed = await (await request.get(`/api/v1/showtimes?movie=${movie.slug}&include=offers`)).json();
  expect(listed.data).toMatchObject([
    { id: showtime.id, accessibility: [], offer: { availability: "available" } },
  ]);
  const today = await request.get("/api/v1/showtimes?date=today");
  expect(today.status()).toBe(200);
  await page.goto(listed.data[0].url);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(movie.title);
});
