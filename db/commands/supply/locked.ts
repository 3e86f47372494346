import { readFileSync } from "node:fs";

export type Locked = {
  /** Where it lies: the same package may lie in more places than one, in other versions. */
  path: string;
  name: string;
  version: string;
  licence: string | null;
  integrity: string | null;
  /** What is fetched from elsewhere than the registry says so; everything of ours comes from there. */
  resolved: string | null;
  /** Comes along with `npm ci --omit=dev`. */
  isServed: boolean;
  hasScript: boolean;
};

type Entry = {
  version: string;
  license?: string;
  integrity?: string;
  resolved?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
};

/** Every package that the lock file names, for whichever system. */
export function readLocked(path = "package-lock.json"): Locked[] {
  const { packages } = JSON.parse(readFileSync(path, "utf8")) as { packages: Record<string, Entry> };
  return Object.entries(packages)
    .filter(([place]) => place !== "")
    .map(([place, entry]) => ({
      path: place,
      name: place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length),
      version: entry.version,
      licence: entry.license ?? null,
      integrity: entry.integrity ?? null,
      resolved: entry.resolved ?? null,
      isServed: !entry.dev,
      hasScript: entry.hasInstallScript ?? false,
    }));
}
