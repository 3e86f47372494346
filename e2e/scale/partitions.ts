import "./loopback-names.mjs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { stopSites } from "@/db/commands/site/run-next";
import { findBroken } from "@/db/invariants/find-broken";
import { tryCatalogue } from "./catalogue";
import { type Check, exactly } from "./check";
import { openServer, openSite } from "./cluster";
import { type House, openHouse } from "./house";
import { type Lot, sellThrough, warmUp } from "./sell";

const LOOPBACK_NAMES = pathToFileURL(join(import.meta.dirname, "loopback-names.mjs")).href;

const NODE_OPTIONS = `--import ${LOOPBACK_NAMES}`;

const PARTITIONS = ["north", "east", "south", "west"] as const;

type Asked = { settings: Record<string, string>; distDir: string; sales: number; seconds: number };
export type Growth = { databases: number; servers: number; perSecond: number };

/**
 * As many app servers as there are groups of theaters, first all on one database, then on one, two and four: each a database of its own
 * in one libSQL server. What differs is how many databases take the writes. Then the first keeps the catalogue of all four.
 */
export async function tryPartitions(asked: Asked): Promise<{ growth: Growth[]; rows: Check[] }> {
  const server = await openServer({ namespaces: PARTITIONS });
  const houses: House[] = [];
  try {
    for (const name of PARTITIONS)
      houses.push(await openHouse(server.url.replace("127.0.0.1", `${name}.localhost`)));
    const growth: Growth[] = [];
    for (const databases of [1, 2, 4]) growth.push(await measure(houses.slice(0, databases), asked));
    const shared = await tryCatalogue(houses, { ...asked.settings, NODE_OPTIONS });
    await stopSites();
    const broken = await Promise.all(houses.map(({ db }) => findBroken(db, { now: Date.now() })));
    return {
      growth,
      rows: [
        ...shared,
        exactly("what must always hold is broken in a partition", "rules", broken.flat().length, 0),
      ],
    };
  } finally {
    for (const { db } of houses) db.engine.close();
    server.stop();
  }
}

async function measure(houses: House[], { settings, distDir, sales, seconds }: Asked): Promise<Growth> {
  const lots = async (count: number): Promise<Lot[]> =>
    Promise.all(
      sites.map(async (site, nth) => ({
        site,
        pairs: await (houses[nth % houses.length] as House).takeOffered(count),
      })),
    );
  const sites: string[] = [];
  for (const [nth] of PARTITIONS.entries())
    sites.push(
      await openSite(settings, {
        DATABASE_URL: (houses[nth % houses.length] as House).url,
        NODE_OPTIONS,
      }),
    );
  await warmUp(distDir, await lots(4));
  const { perSecond } = await sellThrough(distDir, await lots(Math.ceil(sales / sites.length)), seconds);
  await stopSites();
  return { databases: houses.length, servers: sites.length, perSecond };
}
