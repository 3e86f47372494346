import { beforeAll, describe, expect, it, vi } from "vitest";
import { GET as feed } from "@/app/localized/[language]/(site)/feed.xml/route";
import { GET as calendar } from "@/app/localized/[language]/(site)/theaters/[slug]/calendar.ics/route";
import { GET as theaterFeed } from "@/app/localized/[language]/(site)/theaters/[slug]/feed.xml/route";
import { GET as robots } from "@/app/robots.txt/route";
import { GET as sitemap } from "@/app/sitemap/[file]/route";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { theaters } from "@/db/schema/venues";
import { countTrips } from "@/db/testing/count-trips";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { HOUR_MS } from "@/lib/clock-units";

vi.mock("next/cache", () => ({ unstable_cache: (read: () => unknown) => read }));

const { db, take } = countTrips(openTestDatabase());
(globalThis as { matineeDatabase?: Database }).matineeDatabase = db;
const request = new Request("http://localhost:3000");
const named = (slug: string) => ({ params: Promise.resolve({ language: "en", slug }) });

beforeAll(async () => {
  await makeFixture(db, { startsAt: Date.now() + HOUR_MS });
  await db.update(theaters).set({ slug: "lantern" });
  await db.update(movies).set({ slug: "the-general" });
});

describe("a feed", () => {
  it.each([
    ["what is new", 2, "application/atom+xml", () => feed(request, named(""))],
    ["what is new at a theater", 3, "application/atom+xml", () => theaterFeed(request, named("lantern"))],
    ["a theater's calendar", 1, "text/calendar", () => calendar(request, named("lantern"))],
  ])("of %s waits for the database %i times", async (_, trips, type, ask) => {
    take();
    const answer = await ask();
    expect(take()).toBe(trips);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe(`${type}; charset=utf-8`);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  });

  it("of a theater that there is not is not there", async () => {
    for (const ask of [theaterFeed, calendar])
      expect((await ask(request, named("nowhere"))).status).toBe(404);
  });

  it("of what plays leads to the seats", async () => {
    const text = await (await calendar(request, named("lantern"))).text();
    expect(text).toContain("SUMMARY:The General");
    expect(text).toContain("/showtimes/");
  });
});

describe("the sitemap", () => {
  const part = (file: string) => sitemap(request, { params: Promise.resolve({ file }) });
  const addresses = async (file: string) =>
    [...(await (await part(file)).text()).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);

  it("has a part for the house and as many as the movies need", async () => {
    expect(await addresses("house.xml")).toContain("http://localhost:3000/theaters/lantern");
    expect(await addresses("movies-1.xml")).toEqual(["http://localhost:3000/movies/the-general"]);
    expect(await addresses("movies-2.xml")).toEqual([]);
    expect((await part("house.xml")).headers.get("content-type")).toBe("application/xml; charset=utf-8");
  });

  it.each(["movies-0.xml", "others.xml", "house", "house.xml.gz", "", "__proto__.xml"])(
    "has no part %s",
    async (file) => {
      expect((await part(file)).status).toBe(404);
    },
  );

  it("is told of by robots.txt, whole", async () => {
    const text = await (await robots()).text();
    expect(text.match(/^Sitemap: .*$/gm)).toEqual([
      "Sitemap: http://localhost:3000/sitemap/house.xml",
      "Sitemap: http://localhost:3000/sitemap/movies-1.xml",
    ]);
    expect(text).toMatch(/^Disallow: \/tickets\/$/m);
  });
});
