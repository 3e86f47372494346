import type { Rewrite, RouteHas } from "next/dist/lib/load-custom-routes";

const query = (key: string, value?: string): RouteHas => ({
  type: "query",
  key,
  ...(value ? { value } : {}),
});

/** What is asked of the movies, as far as it can stand in a path as it is written. */
const MOVIES = {
  q: "(?<q>[A-Za-z0-9][A-Za-z0-9 '-]{0,99})",
  genre: "(?<genre>[a-z0-9-]{1,100})",
  page: "(?<page>[1-9][0-9]{0,3})",
};
type Query = keyof typeof MOVIES;

/** What tells of the database has a path with a part, so that it is made when it is first asked for, not by the build. */
const UNBUILT: Rewrite[] = [
  { source: "/", destination: "/showing/today/any/any" },
  { source: "/theaters", destination: "/theaters/any" },
];

/**
 * Pages with a query are made for each who asks. Where the query is plain, or there is none, an address leads to a page
 * of its own that is made once and kept; all others stay where they are.
 */
export function plainAddresses(): Rewrite[] {
  const names = Object.keys(MOVIES) as Query[];
  const movies = Array.from({ length: 2 ** names.length }, (_, bits) => {
    const asked = names.filter((_name, at) => bits & (1 << at));
    return {
      source: "/movies",
      has: asked.map((name) => query(name, MOVIES[name])),
      missing: names.filter((name) => !asked.includes(name)).map((name) => query(name)),
      destination: ["/movies/plain", ...asked.map((name) => `${name}/:${name}`)].join("/"),
    };
  });
  const signIn = {
    source: "/sign-in",
    missing: [
      ...["next", "out", "as"].map((name) => query(name)),
      ...["matinee_session", "__Host-matinee_session"].map((key): RouteHas => ({ type: "cookie", key })),
    ],
    destination: "/sign-in/plain",
  };
  return [...UNBUILT, ...movies, signIn];
}
