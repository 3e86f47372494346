import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import type { Result } from "@/lib/result";
import { type HashQueue, openHashQueue, type Turn } from "./hash-queue";

const derive = promisify(argon2);

// OWASP's password storage sheet: argon2id, 19 MiB, two passes, one lane
const MEMORY_KIB = 19 * 1024;
const PASSES = 2;
const LANES = 1;

// each takes 19 MiB and a core: kept on globalThis, because pages and routes are bundled apart
const kept = globalThis as { matineeHashQueue?: HashQueue };
kept.matineeHashQueue ??= openHashQueue({ atOnce: 4, waiting: 40, waitingPerNetwork: 8 });
const inTurn = kept.matineeHashQueue;

/** A hash of nobody's password: checking it takes the time that checking anyone's takes. */
const NOBODYS_HASH =
  "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5cy1zYWx0LTAwMQ$YwprzZFjoPV1+PN0FaHo79qlZv47yNhtK495PB931aM";

type Parts = { memory: number; passes: number; parallelism: number; nonce: Buffer; tag: Buffer };

/** The password's hash in PHC string format: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export async function hashPassword(password: string): Promise<Result<string, "busy">> {
  const nonce = randomBytes(16);
  // a new password is chosen by someone who has a link or a session
  return inTurn({ isKnown: true }, async () => {
    const tag = await run(password, { memory: MEMORY_KIB, passes: PASSES, parallelism: LANES, nonce }, 32);
    return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${unpadded(nonce)}$${unpadded(tag)}`;
  });
}

/** Whether the hash is the password's. Takes the same time when there is no hash, or none that can be read. */
export async function verifyPassword(
  password: string,
  hash: string | undefined,
  turn: Turn,
): Promise<Result<boolean, "busy">> {
  const parts = parse(hash ?? "");
  const { tag, ...settings } = parts ?? (parse(NOBODYS_HASH) as Parts);
  return inTurn(turn, async () => {
    const same = timingSafeEqual(await run(password, settings, tag.length), tag);
    return same && parts !== null;
  });
}

function run(password: string, settings: Omit<Parts, "tag">, tagLength: number): Promise<Buffer> {
  // one password may be typed as different code points on different keyboards
  return derive("argon2id", { message: password.normalize("NFKC"), tagLength, ...settings });
}

function parse(hash: string): Parts | null {
  const found = hash.match(
    /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d)\$([\w+/]{11,64})\$([\w+/]{22,86})$/,
  );
  if (!found) return null;
  const [, memory, passes, lanes, nonce = "", tag = ""] = found;
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(lanes),
    nonce: Buffer.from(nonce, "base64"),
    tag: Buffer.from(tag, "base64"),
  };
}

const unpadded = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");
