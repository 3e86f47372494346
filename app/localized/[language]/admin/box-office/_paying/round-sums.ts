import { minorDigits } from "@/lib/money";

/** Of notes that people pay with, in whole units of a currency of two decimals. */
const NOTES = [5, 10, 20, 50];

/** What is likely to be handed over for a sum: the next multiples of notes above it. */
export function roundSums(totalMinor: number, currency: string): { amountMinor: number; typed: string }[] {
  const decimals = minorDigits(currency);
  const unit = 10 ** decimals;
  // where there are no cents, notes have two more noughts
  const notes = decimals === 0 ? NOTES.map((note) => note * 100) : NOTES;
  const sums = notes.map((note) => Math.ceil(totalMinor / (note * unit)) * note * unit);
  return [...new Set(sums)]
    .filter((sum) => sum > totalMinor)
    .map((sum) => ({ amountMinor: sum, typed: String(sum / unit) }));
}
