import { lineWriter, say } from "@/lib/log";

const MOST_CHARS = 300;
/** Of all devices together: strangers can send them too, and other lines are more important. */
const MOST_LINES_A_MINUTE = 10;

const write = lineWriter((line) => say(line.trimEnd()), Date.now, MOST_LINES_A_MINUTE);

/** One line for the operator of what a device with Apple Wallet reports. */
export const noteFromDevice = (line: string): void =>
  void write(`Apple Wallet reports: ${line.slice(0, MOST_CHARS)}`);
