import { depthOf, MOST_DEPTH } from "./json-depth";

/** More parts than any form of ours has fields. */
const MOST_PARTS = 2_500;
/** More than any action of ours takes, those of `useActionState` included. */
const MOST_ARGUMENTS = 20;

const PART_HEAD =
  /^\r\n(?:[^\r\n]+\r\n)*?content-disposition:\s*form-data;\s*name="([^"\r\n]*)"[^\r\n]*\r\n(?:[^\r\n]+\r\n)*\r\n/i;
/** The names of parts that React reads as JSON; any other holds what a person typed. */
const STRUCTURED = /^(?:\$ACTION_\w+:)?\d+$/;
/** What React puts before the names of all parts of an action that a browser sends by itself, without scripts. */
const SENT_WITHOUT_SCRIPTS = /^\$ACTION_\w+:/;
/** Strings by which React means something else than the string, of which these stand for themselves. */
const PLAIN_VALUE = /^(undefined$|NaN$|Infinity$|-Infinity$|-0$|D\d|n-?\d{1,40}$|\$|T)/;

/**
 * Whether a form's body is one that a browser with our pages could have sent: whole, no deeper and in no more parts
 * than any of ours, and referring to nothing that is not in it. React answers all else with a fault of the server.
 */
export function isReadableForm(contentType: string, body: Buffer): boolean {
  if (!contentType.startsWith("multipart/form-data"))
    return isReadableJson(body, new Set()) && isArguments(body);
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType) ?? [];
  const parts = partsOf(body, quoted ?? plain);
  if (!parts) return false;
  const ids = idsIn(parts);
  return parts.every(({ name, content }) => {
    if (!STRUCTURED.test(name)) return true;
    const there = ids.get(prefixOf(name)) ?? new Set();
    return isReadableJson(content, there) && (name !== "0" || isArguments(content));
  });
}

const prefixOf = (name: string): string => SENT_WITHOUT_SCRIPTS.exec(name)?.[0] ?? "";

/** By prefix what a part may refer to: "1" is the part "1", or all of "1_email", "_1_email". */
function idsIn(parts: Part[]): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const { name } of parts) {
    const prefix = prefixOf(name);
    const own = ids.get(prefix) ?? new Set();
    const rest = name.slice(prefix.length);
    own.add(rest).add(rest.replace(/^_/, "").split("_", 1)[0] ?? "");
    ids.set(prefix, own);
  }
  return ids;
}

type Part = { name: string; content: Buffer };

function partsOf(body: Buffer, boundary: string | undefined): Part[] | null {
  if (!boundary) return null;
  const delimiter = Buffer.from(`--${boundary}`);
  const last = body.lastIndexOf(Buffer.from(`--${boundary}--`));
  if (last < 0 || body.indexOf(delimiter) !== 0) return null;
  const parts: Part[] = [];
  for (let at = 0; at < last; ) {
    const next = body.indexOf(delimiter, at + delimiter.length);
    const part = body.subarray(at + delimiter.length, next);
    const [head, name] = PART_HEAD.exec(part.toString("latin1", 0, 1_000)) ?? [];
    if (head === undefined || name === undefined || parts.length >= MOST_PARTS) return null;
    parts.push({ name, content: part.subarray(head.length) });
    at = next;
  }
  return parts;
}

function isArguments(content: Buffer): boolean {
  const read = JSON.parse(content.toString("utf8"));
  return Array.isArray(read) && read.length <= MOST_ARGUMENTS;
}

function isReadableJson(content: Buffer, there: ReadonlySet<string>): boolean {
  if (depthOf(content) > MOST_DEPTH) return false;
  const text = content.toString("utf8");
  try {
    JSON.parse(text);
  } catch {
    return false;
  }
  return [...text.matchAll(/(?<!\\)"\$([^"\\]{0,50})/g)].every(([, said = ""]) => {
    const [, id] = /^[A-Za-z@]?([\da-f]+)(?=:|$)/.exec(said) ?? [];
    return PLAIN_VALUE.test(said) || (id !== undefined && there.has(id));
  });
}
