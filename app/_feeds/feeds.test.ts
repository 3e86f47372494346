import { beforeAll, describe, expect, it, vi } from "vitest";
import { GET as feed } from "@/app/(site)/feed.xml/route";
import { GET as calendar } from "@/app/(site)/theaters/[slug]/calendar.ics/route";
import { GET as theaterFeed } from "@/app/(site)/theaters/[slug]/feed.xml/route";
import robots from "@/app/robots";
import sitemap, { generateSitemaps } from "@/app/sitemap";
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
const named = (slug: string) => ({ params: Promise.resolve({ slug }) });

beforeAll(async () => {
  await makeFixture(db, { startsAt: Date.now() + HOUR_MS });
  await db.update(theaters).set({ slug: "lantern" });
  await db.update(movies).set({ slug: "the-general" });
});

describe("a feed", () => {
  it.each([
    ["what is new", 2, "application/atom+xml", () => feed()],
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
  it("has a part for the house and as many as the movies need", async () => {
    const parts = await generateSitemaps();
    expect(parts).toEqual([{ id: "house" }, { id: "movies-1" }]);
    const of = async (id: string) => (await sitemap({ id: Promise.resolve(id) })).map(({ url }) => url);
    expect(await of("house")).toContain("http://localhost:3000/theaters/lantern");
    expect(await of("movies-1")).toEqual(["http://localhost:3000/movies/the-general"]);
    expect(await of("movies-2")).toEqual([]);
    await expect(of("movies-0")).rejects.toThrow();
    await expect(of("others")).rejects.toThrow();
  });

  it("is told of by robots.txt, whole", async () => {
    expect((await robots()).sitemap).toEqual([
      "http://localhost:3000/sitemap/house.xml",
      "http://localhost:3000/sitemap/movies-1.xml",
    ]);
  });
});
