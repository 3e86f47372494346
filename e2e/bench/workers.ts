import { availableParallelism } from "node:os";
import { tryPort } from "@/db/commands/site/free-port";
import { startWorkers } from "@/db/commands/site/run-next";
import { compareRequests } from "./requests";
import { atLeast, type Row } from "./row";

/** Not a plain query, so the page is made for each who asks: what it takes is the processor. */
const PAGE = "/movies?q=50%25";

/** Two processes of one site against one, on a page that the processor is the bound of. Where there is one core, no row. */
export async function benchWorkers(settings: Record<string, string>): Promise<Row[]> {
  if (availableParallelism() < 2) return [];
  const [one, two] = [await siteOf(1, settings), await siteOf(2, settings)];
  const { value, against } = await compareRequests(two + PAGE, one + PAGE);
  return [
    atLeast("two processes against one, a page made for each who asks", "requests/s", value, against, 1.7),
  ];
}

async function siteOf(count: number, settings: Record<string, string>): Promise<string> {
  const port = Number(await tryPort(0));
  return (await startWorkers(port, { ...settings, WORKERS: String(count) })).url;
}
