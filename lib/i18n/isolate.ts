import { keepApart } from "./apart";
import { currentDirection } from "./direction";

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u200F\u202A-\u202E\u2066-\u2069]/u;

/**
 * A name in a sentence of plain text: one that runs the other way than the sentence keeps to itself, whatever stands in
 * it. Pages say `<bdi>`.
 */
export const isolate = (name: string): string =>
  RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : currentDirection() === "rtl" ? keepApart(name) : name;

/** A name that keeps to itself and was cut in the middle ends there: what a program says after it is not its. */
export function closeIsolates(line: string): string {
  const count = (marks: RegExp) => line.match(marks)?.length ?? 0;
  return line + "\u2069".repeat(Math.max(0, count(/[\u2066-\u2068]/g) - count(/\u2069/g)));
}
