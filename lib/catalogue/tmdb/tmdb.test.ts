import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { speakGerman } from "@/lib/i18n/testing/speak-german";
import { GENERAL, tmdbServer } from "../testing/tmdb-server";

const KEY = "0123456789abcdef0123456789abcdef";
const TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtYXRpbmVlIn0.c2lnbmF0dXJl";
const server = await tmdbServer();
afterAll(() => server.close());

vi.stubEnv("MATINEE_TEST_CLOCK", "1");
vi.stubEnv("MATINEE_TEST_LOOPBACK", "1");
vi.stubEnv("TMDB_API_URL", server.url);

/** Settings are read once. */
async function load(key: string | undefined) {
  vi.stubEnv("TMDB_API_KEY", key);
  vi.resetModules();
  const [ask, find, get] = await Promise.all([
    import("./ask-tmdb"),
    import("./find-films"),
    import("./get-film"),
  ]);
  return { ...ask, ...find, ...get };
}

let tmdb: Awaited<ReturnType<typeof load>>;
beforeEach(async () => {
  server.answer(null);
  server.asked.length = 0;
  tmdb = await load(KEY);
});
const london = { language: "en-US", zones: ["Europe/London"] };

describe("TMDB", () => {
  it("is asked what is typed, with the key as it is", async () => {
    expect(await tmdb.findFilms("  general ", "en-US")).toEqual({
      ok: true,
      value: [
        { id: 961, title: "The General", originalTitle: "", year: 1926 },
        { id: 962, title: "The Generals", originalTitle: "Les Généraux", year: null },
      ],
    });
    expect(server.asked[0]?.path).toBe("/3/search/movie");
    expect(Object.fromEntries(server.asked[0]?.words ?? [])).toEqual({
      ...{ query: "general", language: "en-US", include_adult: "false", api_key: KEY },
    });
    const byToken = await load(TOKEN);
    await byToken.findFilms("general", "en-US");
    expect(server.asked[1]).toMatchObject({ authorization: `Bearer ${TOKEN}` });
    expect(server.asked[1]?.words.has("api_key")).toBe(false);
  });

  it("tells all that the form of a movie has", async () => {
    expect(await tmdb.getFilm(961, london)).toEqual({
      ok: true,
      value: {
        ...{ id: 961, title: "The General", originalTitle: "", year: 1926, durationMinutes: 79 },
        ...{ description: GENERAL.overview, director: "Clyde Bruckman, Buster Keaton" },
        ...{ cast: ["Buster Keaton", "Marion Mack"], genres: ["Action", "Comedy"] },
        ...{ certificate: "U", posterPath: "/general.jpg", translations: expect.any(Object) },
      },
    });
    expect(server.asked[0]?.words.get("append_to_response")).toBe("credits,release_dates,translations");
  });

  it.each([
    [["Europe/Berlin"], "12"],
    [["America/Chicago", "Europe/Berlin"], "NR"],
    [["Asia/Tokyo", "Europe/Berlin"], "12"],
    [["Asia/Tokyo"], ""],
    [["UTC"], ""],
    [[], ""],
  ])("has the certificate of %j: %s", async (zones, certificate) => {
    expect(await tmdb.getFilm(961, { ...london, zones })).toMatchObject({ value: { certificate } });
  });

  it.each([
    [401, "refused"],
    [404, "gone"],
    [429, "too-many"],
    [500, "down"],
    [503, "down"],
    [302, "down"],
  ])("that answers %s is %s", async (status, code) => {
    server.answerWith(status, '{"success":false,"status_code":11,"status_message":"Failed."}');
    expect(await tmdb.findFilms("general", "en-US")).toEqual({ ok: false, code });
    expect(await tmdb.getFilm(961, london)).toEqual({ ok: false, code });
  });

  it.each(["", "<html>", "null", "[]", '{"results":7}', '{"results":[{"id":"x"}],"id":-1}'])(
    "that answers %s makes no sense",
    async (body) => {
      server.answerWith(200, body);
      expect(await tmdb.findFilms("general", "en-US")).toEqual({ ok: false, code: "no-sense" });
      expect(await tmdb.getFilm(961, london)).toEqual({ ok: false, code: "no-sense" });
    },
  );

  it("fills in what it has of a film with little, and nothing that the form would refuse", async () => {
    const odd = {
      ...{
        id: 961,
        title: ` A\u202etitle ${"x".repeat(300)}`,
        overview: null,
        release_date: "soon",
        runtime: 0,
      },
      ...{ poster_path: "/../../etc/passwd", genres: null, credits: "none", release_dates: undefined },
    };
    server.answerWith(200, JSON.stringify(odd));
    const film = await tmdb.getFilm(961, london);
    expect(film).toMatchObject({
      ok: true,
      value: { description: "", director: "", cast: [], year: null, durationMinutes: null, posterPath: "" },
    });
    if (film.ok) expect(film.value.title.length).toBeLessThanOrEqual(200);
  });

  it("is waited for no longer than some seconds, and a cut answer is none", async () => {
    server.answer((_, response) => {
      response.writeHead(200).write("{");
    });
    expect(await tmdb.findFilms("general", "en-US")).toEqual({ ok: false, code: "late" });
    server.answer((request) => request.socket.destroy());
    expect(await tmdb.findFilms("general", "en-US")).toEqual({ ok: false, code: "down" });
  });

  it("is not there without a key", async () => {
    const off = await load(undefined);
    expect(off.hasTmdb()).toBe(false);
    expect(await off.findFilms("general", "en-US")).toEqual({ ok: false, code: "off" });
    expect(off.tmdbPosterUrl("/general.jpg")).toBeNull();
    expect(server.asked).toEqual([]);
  });

  it("has its posters at an address of its own and nowhere else", () => {
    expect(tmdb.tmdbPosterUrl("/general.jpg")).toBe(`${server.url}/t/p/w780/general.jpg`);
    for (const path of ["", "general.jpg", "//evil.example/a.jpg", "/../a.jpg", "/a.svg", "/a.jpg?x=1"])
      expect(tmdb.tmdbPosterUrl(path)).toBeNull();
  });

  it("tells it in the languages that are offered here, of several countries what there is", async () => {
    speakGerman({});
    const { getFilm } = await load(KEY);
    expect(await getFilm(961, london)).toMatchObject({
      value: { translations: { title: { de: "Der General" }, description: { de: "Dampf." } } },
    });
  });
});
