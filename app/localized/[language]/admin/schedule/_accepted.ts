import { z } from "zod";
import { asForm } from "@/app/_form";

const form = z.object({
  query: z.string().max(4_000),
  seen: z.string().max(100),
  state: z.enum(["draft", "on-sale"]),
});

/** What a preview's form sends: the address it was made from, and what it showed. */
export function readAccepted(data: FormData) {
  const sent = form.safeParse(Object.fromEntries(asForm(data)));
  if (!sent.success) return null;
  const params = new URLSearchParams(sent.data.query);
  const query = Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));
  return { ...sent.data, params: query as Record<string, string[]> };
}

export type Params = Record<string, string | string[] | undefined>;

/** The same address again, as the text a form can carry. */
export const asQuery = (params: Params): string =>
  new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one])),
  ).toString();

/** Of a word that was said more than once, the last. */
export const lastOf = (value: string | string[] | undefined): string | undefined =>
  [value ?? []].flat().at(-1);

/** Of boxes that share a name, those that were ticked, with commas. */
export const allOf = (value: string | string[] | undefined): string => [value ?? []].flat().join(",");
