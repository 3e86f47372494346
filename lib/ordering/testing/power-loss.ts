import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";

/** What a process has asked of the system, one call after the other, as far as it matters to a disk. */
type Call =
  | { is: "write"; file: string; at: number; bytes: Buffer }
  | { is: "truncate"; file: string; size: number }
  | { is: "sync"; file: string }
  | { is: "said"; words: string };

/** Runs a process so that its calls are written down: Debian's strace. */
export const tracedTo = (path: string): string[] => [
  ...["strace", "-f", "-qq", "-y", "-xx", "-s", "70000", "--seccomp-bpf", "-e", "signal=none"],
  ...["-e", "trace=write,writev,pwrite64,pwritev,pwritev2,fsync,fdatasync,ftruncate", "-o", path],
];

/** The calls that have come to their end, in that order. */
export function readCalls(path: string): Call[] {
  const begun = new Map<string, string>();
  return readFileSync(path, "latin1")
    .split("\n")
    .flatMap((line) => {
      const [, thread = "", text = ""] = /^(\d+) +(.*)$/.exec(line) ?? [];
      if (text.endsWith(" <unfinished ...>")) {
        begun.set(thread, text.slice(0, -" <unfinished ...>".length));
        return [];
      }
      const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(text);
      return callsOf(resumed ? `${begun.get(thread) ?? ""}${resumed[1]}` : text);
    });
}

const CALL = /^(\w+)\((\d+)<([^>]*)>(?:, )?(.*)\) += (\d+)$/;

function callsOf(text: string): Call[] {
  const [, name, handle, hexName = "", rest = "", result] = CALL.exec(text) ?? [];
  if (name === undefined) return [];
  const file = unhex(hexName).toString();
  switch (name) {
    case "fsync":
    case "fdatasync":
      return [{ is: "sync", file }];
    case "ftruncate":
      return [{ is: "truncate", file, size: Number(rest) }];
    case "pwrite64": {
      const at = Number(rest.slice(rest.lastIndexOf(",") + 1));
      return [{ is: "write", file, at, bytes: dataIn(rest).subarray(0, Number(result)) }];
    }
    case "write":
    case "writev":
      return handle === "1" ? [{ is: "said", words: dataIn(rest).toString() }] : [];
    default:
      throw new Error(`a disk does not know ${name}`);
  }
}

const dataIn = (text: string): Buffer =>
  Buffer.concat([...text.matchAll(/"([^"]*)"/g)].map(([, quoted = ""]) => unhex(quoted)));

const unhex = (text: string): Buffer =>
  text.includes("\\x") ? Buffer.from(text.replaceAll("\\x", ""), "hex") : Buffer.from(text, "latin1");

type Change = Exclude<Call, { is: "sync" | "said" }>;

/**
 * A disk that keeps what was asked to be written in memory until it is told to sync, file by file; the name of a new file
 * until its folder is.
 */
export class Disk {
  private synced: Map<string, Buffer>;
  private readonly named: Set<string>;
  private unsynced: Change[] = [];

  constructor(
    private readonly folder: string,
    first: Record<string, Buffer>,
  ) {
    this.synced = new Map(Object.entries(first));
    this.named = new Set(Object.keys(first));
  }

  take(call: Call): void {
    if (call.is === "said" || !`${call.file}/`.startsWith(`${this.folder}/`)) return;
    const file = basename(call.file);
    // memory that processes share: whoever opens the file next makes it anew
    if (file.endsWith("-shm")) return;
    if (call.is !== "sync") this.unsynced.push({ ...call, file });
    else if (call.file === this.folder) for (const name of this.synced.keys()) this.named.add(name);
    else {
      this.synced = this.with((change) => change.file === file);
      this.unsynced = this.unsynced.filter((change) => change.file !== file);
    }
  }

  /** Writes what is there after the power was cut: all that was synced, and of the rest what `survives`. */
  after(path: string, survives: (change: Change) => boolean = () => false): void {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(path + suffix, { force: true });
    for (const [name, bytes] of this.with(survives))
      if (this.named.has(name)) writeFileSync(`${path}${name.endsWith("-wal") ? "-wal" : ""}`, bytes);
  }

  private with(isWritten: (change: Change) => boolean): Map<string, Buffer> {
    const files = new Map(this.synced);
    for (const change of this.unsynced.filter(isWritten)) {
      const old = files.get(change.file) ?? Buffer.alloc(0);
      // a copy of its own, once
      const own = old === this.synced.get(change.file) ? Buffer.from(old) : old;
      files.set(change.file, changed(own, change));
    }
    return files;
  }
}

function changed(bytes: Buffer, change: Change): Buffer {
  if (change.is === "truncate")
    return Buffer.concat([bytes, Buffer.alloc(change.size)]).subarray(0, change.size);
  const missing = change.at + change.bytes.length - bytes.length;
  const room = missing > 0 ? Buffer.concat([bytes, Buffer.alloc(missing)]) : bytes;
  change.bytes.copy(room, change.at);
  return room;
}
