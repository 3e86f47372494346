import { eq } from "drizzle-orm";
import sharp from "sharp";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { GET as housePicture } from "@/app/pictures/house/route";
import { GET as moviePicture } from "@/app/pictures/movies/[slug]/route";
import { GET as theaterPicture } from "@/app/pictures/theaters/[slug]/route";
import type { Database } from "@/db/client";
import { movies, posterImages, posters } from "@/db/schema/catalogue";
import { theaters } from "@/db/schema/venues";
import { countTrips } from "@/db/testing/count-trips";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";

vi.mock("next/headers", () => ({ headers: async () => new Headers() }));

const { db, take } = countTrips(openTestDatabase());
(globalThis as { matineeDatabase?: Database }).matineeDatabase = db;
const RED = { r: 200, g: 20, b: 20 };

type Route = (request: Request, context: { params: Promise<{ slug: string }> }) => Promise<Response>;

const ask = async (route: Route, slug: string, headers: Record<string, string> = {}) => {
  take();
  const request = new Request("http://localhost:3000", { headers });
  const answer = await route(request, { params: Promise.resolve({ slug }) });
  return { answer, trips: take(), bytes: Buffer.from(await answer.arrayBuffer()) };
};

beforeAll(async () => {
  const { movieId } = await makeFixture(db, { startsAt: 1 });
  await db.update(theaters).set({ slug: "lantern", name: "The Lantern" });
  const data = await sharp({ create: { width: 64, height: 96, channels: 3, background: RED } })
    .webp()
    .toBuffer();
  await db.insert(posters).values({ id: "p", tint: "#0000ff" });
  await db.insert(posterImages).values({ posterId: "p", width: 64, data });
  await db.update(movies).set({ slug: "the-general", posterId: "p" }).where(eq(movies.id, movieId));
});

describe("the picture of a page", () => {
  it("of a movie has its poster and its title", async () => {
    const { answer, bytes, trips } = await ask(moviePicture, "the-general");
    expect(answer.headers.get("content-type")).toBe("image/jpeg");
    expect(trips).toBe(2);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: "jpeg", width: 1200, height: 630 });
    const corner = await sharp(bytes).extract({ left: 0, top: 0, width: 400, height: 630 }).stats();
    expect(corner.dominant.r).toBeGreaterThan(150);
    // ink on paper
    const words = await sharp(bytes).extract({ left: 480, top: 60, width: 600, height: 200 }).stats();
    expect(words.channels[0]?.min).toBeLessThan(70);
    expect(words.channels[0]?.max).toBeGreaterThan(235);
  });

  it("is drawn once, and again when what it shows has changed", async () => {
    const first = await ask(moviePicture, "the-general");
    expect(first.trips).toBe(1);
    const etag = first.answer.headers.get("etag") ?? "";
    const known = await ask(moviePicture, "the-general", { "if-none-match": etag });
    expect([known.answer.status, known.bytes.length]).toEqual([304, 0]);
    await db.update(movies).set({ title: "قصة" }).where(eq(movies.slug, "the-general"));
    const other = await ask(moviePicture, "the-general", { "if-none-match": etag });
    expect(other.answer.status).toBe(200);
    expect(other.bytes.equals(first.bytes)).toBe(false);
  });

  it("fetches no poster that lies elsewhere", async () => {
    await db.update(posterImages).set({ data: null, url: "https://other.example/p.webp" });
    await db.update(movies).set({ title: "The Navigator" }).where(eq(movies.slug, "the-general"));
    const fetched = vi.spyOn(globalThis, "fetch");
    const { bytes } = await ask(moviePicture, "the-general");
    const corner = await sharp(bytes).extract({ left: 0, top: 0, width: 400, height: 630 }).stats();
    expect(corner.dominant.b).toBeGreaterThan(200);
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });

  it("is drawn for one network so often within a minute, and what is kept is given all the same", async () => {
    const from = (address: string) => ({ "x-forwarded-for": address });
    const retitled = async (nth: number, address: string) => {
      await db
        .update(movies)
        .set({ title: `Reel ${nth}` })
        .where(eq(movies.slug, "the-general"));
      return (await ask(moviePicture, "the-general", from(address))).answer;
    };
    for (let nth = 0; nth < 30; nth++) expect((await retitled(nth, "203.0.113.7")).status).toBe(200);
    const over = await retitled(30, "203.0.113.7");
    expect([over.status, over.headers.get("retry-after")]).toEqual([429, "60"]);
    expect((await retitled(29, "203.0.113.7")).status).toBe(200);
    expect((await retitled(30, "198.51.100.9")).status).toBe(200);
    expect((await retitled(30, "203.0.113.7")).status).toBe(200);
  }, 60_000);

  it("is there of a theater and of the house, and of nothing that is not there", async () => {
    expect((await ask(theaterPicture, "lantern")).answer.status).toBe(200);
    expect((await housePicture(new Request("http://localhost:3000"))).status).toBe(200);
    for (const route of [moviePicture, theaterPicture])
      expect((await ask(route, "none")).answer.status).toBe(404);
  });
});
