import { z } from "zod";
import { PEOPLE_KINDS, PEOPLE_ORDERS, type PeopleChoice } from "@/lib/accounts/people/list-people";
import { searchText } from "@/lib/search/search-text";

const theater = z.coerce.number().int().positive().nullable().catch(null);

const query = z
  .object({
    q: searchText,
    who: z.enum(PEOPLE_KINDS).catch("team"),
    theater,
    sort: z.enum(PEOPLE_ORDERS).catch("name"),
    page: z.coerce.number().int().min(1).max(100_000).catch(1),
  })
  .transform(({ q, who, ...rest }): PeopleChoice & { params: Record<string, string> } => ({
    words: q,
    kind: who,
    theaterId: rest.theater,
    sort: rest.sort,
    page: rest.page,
    params: {
      q,
      who: who === "team" ? "" : who,
      theater: String(rest.theater ?? ""),
      sort: rest.sort === "name" ? "" : rest.sort,
    },
  }));

/** What is asked of the list, and the words of its address; whatever does not fit counts as not asked. */
export const readQuery = (params: Record<string, string | string[] | undefined>) =>
  query.parse({ q: "", who: "team", theater: null, sort: "name", page: 1, ...params });
