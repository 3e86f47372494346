import { slugFromUrl } from "@/lib/slug";

export type ShowingView = "movie" | "time";

export type ShowingChoice = {
  /** "today" or a calendar day. */
  day: string;
  /** Slugs; null for any. */
  theater: string | null;
  genre: string | null;
  view: ShowingView;
  page: number;
};

/** Every choice is a path, so that every choice is a static page. */
export function showingPath({ day, theater, genre, view, page }: ShowingChoice): string {
  const rest = [...(view === "time" ? ["time"] : []), ...(page > 1 ? [page] : [])];
  if (day === "today" && !theater && !genre && rest.length === 0) return "/";
  return ["/showing", day, theater ?? "any", genre ?? "any", ...rest].join("/");
}

export type ShowingParams = { day: string; theater: string; genre: string; rest?: string[] };

/** The choice that a path names; null for paths that `showingPath` never makes. */
export function readShowingPath({ day, theater, genre, rest = [] }: ShowingParams): ShowingChoice | null {
  const view = rest[0] === "time" ? "time" : "movie";
  const [page = "1", ...more] = view === "time" ? rest.slice(1) : rest;
  if (more.length > 0 || !/^[1-9]\d{0,3}$/.test(page)) return null;
  const orAny = (part: string) => (part === "any" ? null : slugFromUrl(part));
  return { day, theater: orAny(theater), genre: orAny(genre), view, page: Number(page) };
}
