import type { Operation } from "@/app/api/v1/_frame/operation";

/** What stands in for the parts of a request in an example. */
export type Parts = {
  path?: Record<string, string | number>;
  query?: Record<string, string | number>;
  headers?: Record<string, string>;
  body?: unknown;
};

/** A request as every language writes it. */
export type Call = {
  method: string;
  /** Behind the address of the site, with its query. */
  path: string;
  headers: Record<string, string>;
  body: unknown;
  /** Whether a token is sent along. */
  isByToken: boolean;
  answers: "json" | "text" | "nothing";
};

/** The settings that an example reads, so that no secret stands in it. */
export const URL_SETTING = "MATINEE_URL";
export const TOKEN_SETTING = "MATINEE_TOKEN";

/** An operation asked for with those parts. */
export function callOf(operation: Operation, { path = {}, query = {}, headers = {}, body }: Parts): Call {
  const { method, at, access, answers } = operation;
  const place = at.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(path[name] ?? "")),
  );
  const asked = new URLSearchParams(Object.entries(query).map(([name, said]) => [name, String(said)]));
  const [answer] = Object.values(answers);
  return {
    ...{ method, headers, body },
    path: `/api/v1${place}${asked.size > 0 ? `?${asked}` : ""}`,
    isByToken: typeof access === "object" && "scopes" in access,
    answers: query.format === "csv" ? "text" : answer?.schema ? "json" : "nothing",
  };
}

/** All headers of a call but the token's. */
export const headersOf = ({ headers, body }: Call): [string, string][] => [
  ...Object.entries(headers),
  ...(body === undefined ? [] : [["Content-Type", "application/json"] as [string, string]]),
];
