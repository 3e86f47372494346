import { availableParallelism } from "node:os";
import { tryPort } from "@/db/commands/site/free-port";
import { startWorkers } from "@/db/commands/site/run-next";
import { compareRequests, type Load } from "./requests";
import { atLeast, type Row } from "./row";

/** Not a plain query, so the page is made for each who asks: what it takes is the processor. */
const PAGE = "/movies?q=50%25";

const PROCESSES = 2;

/** Two processes of one site against one, on a page that the processor is the bound of. Where there is one core, no row. */
export async function benchWorkers(settings: Record<string, string>): Promise<Row[]> {
  if (availableParallelism() < PROCESSES) return [];
  const [one, two] = [await siteOf(1, settings), await siteOf(PROCESSES, settings)];
  const { value, against } = await compareRequests(two + PAGE, one + PAGE, asIfAlone);
  return [
    atLeast(
      "two processes with their cores to themselves, against one: a page made for each who asks",
      "requests/s",
      value,
      against,
      1.7,
    ),
  ];
}

/**
 * What both would answer if nobody had asked from their cores: one process leaves a core to who asks, two leave none on
 * two cores. Only what the asking took is added again; whatever else keeps them waiting still counts against them.
 */
function asIfAlone({ perSecond, askingCores }: Load): number {
  const taken = Math.max(0, askingCores - (availableParallelism() - PROCESSES));
  return (perSecond * PROCESSES) / (PROCESSES - taken);
}

async function siteOf(count: number, settings: Record<string, string>): Promise<string> {
  const port = Number(await tryPort(0));
  return (await startWorkers(port, { ...settings, WORKERS: String(count) })).url;
}
