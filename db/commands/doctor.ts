import "./env-files";
import { doctorWords } from "./doctor-words";

// a setting that cannot be read is told like one that is wrong
const examined = await import("@/lib/server/examine-all").then(
  ({ examineAll }) => examineAll(),
  (error: Error) => ({ refusal: error.message, findings: [] }),
);
const { words, isWell } = doctorWords(examined);
console.log(words);
process.exit(isWell ? 0 : 1);
