import type { z } from "zod";
import { readBody as readWhole } from "@/app/api/_read-body";
import { readJson } from "@/app/api/_read-json";
import { MINUTE_MS } from "@/lib/clock-units";
import { fieldErrors } from "./field-errors";
import type { Operation } from "./operation";
import { type Refusal, refuse } from "./reply";

/** More than the longest description of a movie, and what the gate before this takes of anyone. */
export const MOST_BODY_BYTES = 64 * 1_024;

type Read<T> = { value: T } | Refusal;

/** The parameters of the address, each once and none that is not known. */
export function readQuery(schema: z.ZodObject, params: URLSearchParams): Read<unknown> {
  const names = [...params.keys()];
  const strange = names.find((name, at) => !Object.hasOwn(schema.shape, name) || names.indexOf(name) !== at);
  if (strange !== undefined) {
    const field = strange.slice(0, 100).toWellFormed();
    return { ...refuse("unknown-parameter"), errors: [{ in: "query", field, code: "unrecognized_keys" }] };
  }
  const read = schema.safeParse(Object.fromEntries(params));
  return read.success
    ? { value: read.data }
    : { ...refuse("bad-query"), errors: fieldErrors("query", read.error) };
}

/** In lists of a large body, all told: the largest layout has far fewer, and each that does not fit is told of in memory. */
const MOST_ITEMS = 100_000;

/** How many items lists have, no further than that many. */
function countItems(value: unknown): number {
  let count = 0;
  const open = [value];
  while (open.length > 0 && count <= MOST_ITEMS) {
    const one = open.pop();
    if (typeof one !== "object" || one === null) continue;
    if (Array.isArray(one)) count += one.length;
    if (count <= MOST_ITEMS) for (const inner of Object.values(one)) open.push(inner);
  }
  return count;
}

/** The body as the operation takes it; one that takes none reads none. */
export async function readBody(
  { body, method, mostBytes = MOST_BODY_BYTES }: Operation,
  request: Request,
): Promise<Read<unknown>> {
  if (body === null) return { value: undefined };
  const type = typeOf(request);
  const isJson = type === "application/json";
  if (!isJson && !(method === "PATCH" && type === "application/merge-patch+json"))
    return refuse("wrong-type");
  const sent = await readJson(request, { mostBytes });
  if (!sent.ok) return refuse(sent.code === "too-large" ? "too-large" : "incomplete");
  if (sent.value === null) return refuse("bad-json");
  if (mostBytes > MOST_BODY_BYTES && countItems(sent.value) > MOST_ITEMS) return refuse("invalid-body");
  const read = body.safeParse(sent.value);
  return read.success
    ? { value: read.data }
    : { ...refuse("invalid-body"), errors: fieldErrors("body", read.error) };
}

const typeOf = ({ headers }: Request): string =>
  (headers.get("content-type") ?? "").toLowerCase().split(";", 1)[0]?.trim() ?? "";

// each is kept whole while it comes in
const MOST_FILES_AT_ONCE = 4;
let running = 0;

/** The file that stands in for the body; null where none does. */
export async function readFile({ bytes }: Operation, request: Request): Promise<Read<Buffer | null>> {
  if (!bytes?.types.includes(typeOf(request))) return { value: null };
  if (running >= MOST_FILES_AT_ONCE) return refuse("busy");
  running++;
  try {
    const sent = await readWhole(request, { mostBytes: bytes.mostBytes, mostMs: MINUTE_MS });
    if (!sent.ok) return refuse(sent.code === "too-large" ? "too-large" : "incomplete");
    return { value: sent.value };
  } finally {
    running--;
  }
}
