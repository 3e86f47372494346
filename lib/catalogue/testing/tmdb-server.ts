import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** As version 3 of TMDB's API documents its answers, more of each than is read. */
export const GENERAL = {
  translations: {
    translations: [
      { iso_639_1: "de", iso_3166_1: "AT", data: { title: "", overview: "" } },
      { iso_639_1: "de", iso_3166_1: "DE", data: { title: "Der General", overview: "Dampf." } },
      { iso_639_1: "fr", iso_3166_1: "FR", data: { title: "Le Mécano de la « General »", overview: null } },
    ],
  },
  adult: false,
  backdrop_path: "/backdrop.jpg",
  budget: 750_000,
  genres: [
    { id: 28, name: "Action" },
    { id: 35, name: "Comedy" },
  ],
  id: 961,
  imdb_id: "tt0017925",
  original_language: "en",
  original_title: "The General",
  overview: "A train driver goes after his engine.",
  popularity: 12.3,
  poster_path: "/general.jpg",
  release_date: "1926-12-25",
  runtime: 79,
  status: "Released",
  title: "The General",
  vote_average: 7.8,
  credits: {
    cast: [
      { id: 1, name: "Buster Keaton", character: "Johnnie Gray", order: 0 },
      { id: 2, name: "Marion Mack", character: "Annabelle Lee", order: 1 },
    ],
    crew: [
      { id: 3, name: "Clyde Bruckman", job: "Director", department: "Directing" },
      { id: 1, name: "Buster Keaton", job: "Director", department: "Directing" },
      { id: 4, name: "Al Boasberg", job: "Writer", department: "Writing" },
    ],
  },
  release_dates: {
    results: [
      { iso_3166_1: "US", release_dates: [{ certification: "NR", release_date: "1926-12-31", type: 3 }] },
      {
        iso_3166_1: "GB",
        release_dates: [
          { certification: "", release_date: "1927-01-01", type: 3 },
          { certification: "U", release_date: "2014-01-24", type: 3 },
        ],
      },
      { iso_3166_1: "DE", release_dates: [{ certification: "12", release_date: "1927-04-04", type: 3 }] },
    ],
  },
};

export const FOUND = {
  page: 1,
  results: [
    {
      id: 961,
      title: "The General",
      original_title: "The General",
      release_date: "1926-12-25",
      poster_path: null,
    },
    { id: 962, title: "The Generals", original_title: "Les Généraux", release_date: "", poster_path: null },
  ],
  total_pages: 1,
  total_results: 2,
};

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server that stands for TMDB's: what it was asked, and what it answers next instead of what it knows. */
export async function tmdbServer() {
  const asked: { path: string; words: URLSearchParams; authorization: string | undefined }[] = [];
  let instead: Answer | null = null;
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    asked.push({ path: pathname, words: searchParams, authorization: request.headers.authorization });
    if (instead) return instead(request, response);
    const known = { "/3/search/movie": FOUND, "/3/movie/961": GENERAL }[pathname];
    const failed = { success: false, status_code: 34, status_message: "The resource could not be found." };
    response.writeHead(known ? 200 : 404, { "content-type": "application/json;charset=utf-8" });
    response.end(JSON.stringify(known ?? failed));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answer: (how: Answer | null) => {
      instead = how;
    },
    /** A status with whatever stands in its body. */
    answerWith: (status: number, body: string) => {
      instead = (_, response) => response.writeHead(status).end(body);
    },
    close: () => server.close(),
  };
}
