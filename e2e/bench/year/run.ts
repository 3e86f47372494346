import { parseArgs } from "node:util";
import { printRows } from "../row";
import { benchSize } from "../size";
import { DAYS } from "./draw-year";

const { values } = parseArgs({ options: { json: { type: "boolean" }, days: { type: "string" } } });
const say = (words: string) => values.json || console.error(words);
const rows = await benchSize(say, Number(values.days ?? DAYS));
if (values.json) console.log(JSON.stringify({ rows }));
else printRows(rows);
process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1;
