import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { GET as oembed } from "@/app/api/oembed/route";
import { GET as movieFrame } from "@/app/embed/movies/[slug]/route";
import { GET as theaterFrame } from "@/app/embed/theaters/[slug]/route";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { layouts, screens, theaters } from "@/db/schema/venues";
import { countTrips } from "@/db/testing/count-trips";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { HOUR_MS } from "@/lib/clock-units";
import { UNFRAMEABLE } from "@/lib/embed-addresses";
import { DEFAULT_LOCALE } from "@/lib/languages";

/** What is kept of one request: two answers under one key would be the same. */
const kept = new Map<string, Promise<unknown>>();
vi.mock("next/cache", () => ({
  unstable_cache: (read: () => Promise<unknown>, key: string[]) => () => {
    const made = kept.get(key.join()) ?? read();
    kept.set(key.join(), made);
    return made;
  },
}));
vi.mock("next/headers", () => ({ headers: async () => new Headers() }));

const { db, take } = countTrips(openTestDatabase());
(globalThis as { matineeDatabase?: Database }).matineeDatabase = db;
const HERE = "http://localhost:3000";
const TITLE = "</title><script>alert(1)</script>&";

let first = 0;
let ours: Fixture;
let second: Fixture;
beforeAll(async () => {
  const startsAt = Date.now() + HOUR_MS;
  const fixtures = [await makeFixture(db, { startsAt }), await makeFixture(db, { startsAt })] as const;
  [ours, second] = fixtures;
  for (const [at, { theaterId, movieId }] of fixtures.entries()) {
    await db
      .update(theaters)
      .set({ slug: `house-${at}`, name: `House ${at}` })
      .where(eq(theaters.id, theaterId));
    await db
      .update(movies)
      .set({ slug: `film-${at}`, title: TITLE })
      .where(eq(movies.id, movieId));
  }
  first = ours.theaterId;
});

const allow = (embedOrigins: string[]) =>
  db.update(theaters).set({ embedOrigins }).where(eq(theaters.id, first));
const ask = async (route: typeof theaterFrame | typeof movieFrame, slug: string, referer = "") => {
  kept.clear();
  const request = new Request(HERE, { headers: referer ? { referer } : {} });
  const answer = await route(request, { params: Promise.resolve({ slug }) });
  const [, ancestors] =
    /frame-ancestors ([^;]+)$/.exec(answer.headers.get("content-security-policy") ?? "") ?? [];
  return { status: answer.status, ancestors, headers: answer.headers, html: await answer.text() };
};

describe("a framed programme", () => {
  it("is framed by nobody until its theater names a site, and then by that one", async () => {
    await allow([]);
    expect(await ask(theaterFrame, "house-0")).toMatchObject({ status: 200, ancestors: "'none'" });
    await allow(["https://www.example.com", "http://localhost:8000"]);
    const { ancestors } = await ask(theaterFrame, "house-0");
    expect(ancestors).toBe("http://localhost:8000 https://www.example.com");
    expect((await ask(theaterFrame, "house-1")).ancestors).toBe("'none'");
    expect(await ask(theaterFrame, "nowhere")).toMatchObject({ status: 404, ancestors: "'none'" });
    expect(await ask(movieFrame, "nowhere")).toMatchObject({ status: 404, ancestors: "'none'" });
  });

  it("puts into its policy nothing that is no origin, whatever the row says", async () => {
    await allow(["https://www.example.com", "https://x.example; script-src *", "*", "http://evil.example"]);
    const { ancestors, headers } = await ask(theaterFrame, "house-0");
    expect(ancestors).toBe("https://www.example.com");
    expect(headers.get("content-security-policy")).not.toContain("*");
  });

  it("of a movie shows a site the theaters that name it, and names no other site", async () => {
    await allow(["https://www.example.com"]);
    await db
      .update(theaters)
      .set({ embedOrigins: ["https://other.example"] })
      .where(eq(theaters.slug, "house-1"));
    await makeShowtime(db, { ...second, movieId: ours.movieId, startsAt: Date.now() + 6 * HOUR_MS });

    const own = await ask(movieFrame, "film-0", "https://www.example.com/films?x");
    expect(own.ancestors).toBe("https://www.example.com");
    expect(own.headers.get("vary")).toBe("Referer");
    expect(own.html).toContain("House 0");
    expect(own.html).not.toContain("House 1");
    const theirs = await ask(movieFrame, "film-0", "https://other.example/");
    expect(theirs.ancestors).toBe("https://other.example");
    expect(theirs.html).toContain("House 1");
    expect(theirs.html).not.toContain("House 0");
    for (const referer of ["", "null", "https://evil.example/", "https://www.example.com.evil.example/"]) {
      const nobodys = await ask(movieFrame, "film-0", referer);
      expect(nobodys, referer).toMatchObject({ status: 200, ancestors: "'none'" });
      expect(nobodys.html).toContain("House 1");
    }
    await db.update(theaters).set({ embedOrigins: [] }).where(eq(theaters.slug, "house-1"));
    const hidden = await ask(movieFrame, "film-1", "https://www.example.com/");
    expect(hidden.html).not.toContain("House 1");
    expect(hidden.html).toContain("Nothing is on sale");
  });

  it("of a movie is not short of theirs for all that plays elsewhere before", async () => {
    const startsAt = Date.now() + 2 * HOUR_MS;
    const [their, others] = [await makeFixture(db, { startsAt }), await makeFixture(db, { startsAt })];
    await db.update(movies).set({ slug: "everywhere" }).where(eq(movies.id, their.movieId));
    await db
      .update(theaters)
      .set({ name: "Theirs", embedOrigins: ["https://theirs.example"] })
      .where(eq(theaters.id, their.theaterId));
    // more than a frame shows, each on a screen of its own, and all of them sooner
    for (let nth = 0; nth < 501; nth++) {
      const [screen] = await db
        .insert(screens)
        .values({ theaterId: others.theaterId, name: `Further ${nth}` })
        .returning();
      const screenId = screen?.id ?? 0;
      const [layout] = await db.insert(layouts).values({ screenId, version: 1, createdAt: 0 }).returning();
      const { movieId } = their;
      await makeShowtime(db, {
        ...others,
        ...{ movieId, screenId, layoutId: layout?.id ?? 0, startsAt: startsAt - HOUR_MS },
      });
    }
    expect((await ask(movieFrame, "everywhere")).html).toContain("Theirs");
  });

  it("leads out of the frame, to our own address", async () => {
    const { html } = await ask(theaterFrame, "house-0");
    const links = html.match(/<a [^>]+>/g) ?? [];
    expect(links.length).toBeGreaterThan(2);
    for (const link of links)
      expect(link).toMatch(/href="http:\/\/localhost:3000\/[^"]+" target="_blank" rel="noopener"/);
    expect(html).toMatch(/href="http:\/\/localhost:3000\/showtimes\/\d+"/);
  });

  it("runs and shows what its policy names, and no text of anybody's as code", async () => {
    const { html, headers } = await ask(theaterFrame, "house-0");
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${DEFAULT_LOCALE}" dir="ltr">`));
    expect(html).not.toContain("<script>alert");
    expect(html).toContain("&lt;script&gt;alert(1)");
    const { createHash } = await import("node:crypto");
    const policy = headers.get("content-security-policy");
    for (const [kind, name] of [
      ["script", "script-src"],
      ["style", "style-src"],
    ]) {
      const [, text = ""] = new RegExp(`<${kind}>([^]*?)</${kind}>`).exec(html) ?? [];
      const hash = createHash("sha256").update(text).digest("base64");
      expect(policy).toContain(`${name} 'sha256-${hash}'`);
    }
  });

  it("waits for the database once", async () => {
    for (const [route, slug] of [
      [theaterFrame, "house-0"],
      [movieFrame, "film-0"],
    ] as const) {
      take();
      await ask(route, slug);
      expect(take()).toBe(1);
    }
  });
});

describe("every other address", () => {
  // as Next reads it: the part in brackets, of the whole address behind its first slash
  const pattern = new RegExp(`^/${UNFRAMEABLE.slice("/:path".length)}$`, "i");
  const isUnframeable = (path: string) => pattern.test(path);

  it.each([
    ...["/", "/movies", "/movies/film-0", "/checkout/x", "/embed", "/embed/theaters", "/embed/theaters/"],
    ...["/embed/theaters/x/", "/embed/theaters/x/y", "/embed/people/x", "/admin", "/x/embed/theaters/x"],
    ...["/embed.js", "/embedded/theaters/x", "/api/v1/movies"],
  ])("has a policy that lets nobody frame it: %s", (path) => {
    expect(isUnframeable(path)).toBe(true);
  });

  it("but what is framed", () => {
    expect(["/embed/theaters/x", "/embed/movies/x"].filter(isUnframeable)).toEqual([]);
  });
});

describe("oEmbed", () => {
  const of = async (url: string, more = "") => {
    const answer = await oembed(new Request(`${HERE}/api/oembed?url=${encodeURIComponent(url)}${more}`));
    return { status: answer.status, told: await answer.json(), headers: answer.headers };
  };

  it("is a frame where a theater lets one be made, as large as there is room", async () => {
    await allow(["https://www.example.com"]);
    const { status, told, headers } = await of(`${HERE}/theaters/house-0`, "&maxwidth=400&maxheight=9999");
    expect(status).toBe(200);
    expect(told).toMatchObject({
      version: "1.0",
      type: "rich",
      title: "House 0, London",
      width: 400,
      height: 600,
    });
    expect(told.html).toContain('<iframe src="http://localhost:3000/embed/theaters/house-0"');
    expect(headers.get("access-control-allow-origin")).toBe("*");
    const movie = (await of(`${HERE}/movies/film-0`)).told;
    expect(movie).toMatchObject({ type: "rich", title: TITLE });
    expect(movie.html).not.toContain("<script>");
  });

  it("is a link with a picture where nobody may frame it", async () => {
    const { told } = await of(`${HERE}/theaters/house-1`);
    expect(told).toMatchObject({ type: "link", thumbnail_url: `${HERE}/pictures/theaters/house-1` });
    expect(told).not.toHaveProperty("html");
  });

  it.each([
    ...["", "house-0", "https://other.example/theaters/house-0", `${HERE}/theaters/nowhere`, `${HERE}/admin`],
    ...[`${HERE}/theaters/house-0/x`, `${HERE}/theaters/%E0%A4%A`, `${HERE}.evil.example/theaters/house-0`],
  ])("is nothing of %j", async (url) => {
    expect((await of(url)).status).toBe(404);
  });

  it("is JSON alone", async () => {
    expect((await of(`${HERE}/theaters/house-0`, "&format=xml")).status).toBe(501);
  });
});
