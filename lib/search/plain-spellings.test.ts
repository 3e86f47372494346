import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { engines } from "@/db/testing/test-database";
import { listMovies } from "@/lib/catalogue/list-movies";
import { movieWords } from "@/lib/catalogue/movie-words";

/** A title, and what people type who look for it. */
const SPELLINGS: Record<string, string[]> = {
  "D.O.A.": ["doa", "d.o.a", "D O A", "DOA"],
  "Ocean’s Eleven": ["oceans eleven", "ocean's eleven", "eleven ocean"],
  "Mrs. O'Connor": ["oconnor", "o'connor", "o connor", "O’Connor"],
  "Spider-Man": ["spiderman", "spider man", "spider-man", "spiderm"],
  "Super Market": ["supermarket", "super market", "super-market"],
  Ghostbusters: ["ghost busters", "ghost-busters", "ghostbusters"],
  "37°2 le matin": ["372", "37 2", "37°2"],
  "Fast & Furious": ["fast and furious", "fast & furious", "fast furious", "fast und furious"],
  "Thelma and Louise": ["thelma & louise", "thelma and louise", "thelma louise"],
  Αμελί: ["αμελι", "ΑΜΕΛΙ", "Αμελί"],
  Smørrebrød: ["smorrebrod", "smørrebrød", "smoerrebroed"],
  "Große Freiheit": ["grosse", "große", "GROSSE FREIHEIT", "GROẞE"],
  Götterdämmerung: ["gotterdammerung", "goetterdaemmerung", "götter"],
  Işık: ["ışık", "IŞIK", "isik", "işik"],
  "Ёлкин дом": ["елкин", "ёлкин", "ЁЛКИН"],
  千と千尋の神隠し: ["千尋", "神隠し", "千と"],
  ゴジラ: ["ジラ", "ｺﾞｼﾞﾗ", "ゴジ"],
  "The Kid": ["ｋｉｄ", "KID", "k\u200Bid"],
  "8½": ["8 1/2", "8½", "8"],
  "Rocky II": ["rocky 2", "rocky ii"],
  "Rocky 4": ["rocky iv", "rocky 4"],
  العَرَبِيّ: ["العربي", "العَرَبِيّ"],
  "Ænigma Œuvre": ["aenigma", "oeuvre"],
  สวัสดีเมือง: ["เมือง", "สวัสดี"],
  "AT&T Story": ["at&t", "att", "at t"],
  Łódź: ["lodz", "łódź"],
};

describe.each(engines)("search on %s", (_name, open) => {
  const tag = `u${process.pid}x${Date.now()}`;
  let db: Database;

  beforeAll(async () => {
    db = open();
    const titles = [...Object.keys(SPELLINGS), "Them!", "The Man", "Andes", "R2 D2"];
    await db.insert(movies).values(
      titles.map((title, i) => ({
        slug: `${tag}-${i}`,
        title,
        description: "",
        director: tag,
        status: "released" as const,
        ...movieWords({ title, director: tag }),
      })),
    );
  });

  const find = async (text: string) => {
    const found = await listMovies(db, { text: `${tag} ${text}`, genre: null, page: 1 });
    return found.movies.map(({ title }) => title);
  };

  it.each(Object.entries(SPELLINGS).flatMap(([title, typed]) => typed.map((text) => [title, text])))(
    "finds %s by %j",
    async (title, text) => {
      expect(await find(text)).toContain(title);
    },
  );

  it.each([
    ["them", ["Them!"]],
    ["xyz", []],
    ["ideas", []],
    ["oceans twelve", []],
    ["尋と", []],
    ["コシラ", []],
  ])("finds by %j no more than fits", async (text, titles) => {
    expect(await find(text)).toEqual(titles);
  });
});
