/** One line of the bench: a figure, what it is measured against in the same run, and the ratio to reach. */
export type Row = {
  name: string;
  value: number;
  unit: string;
  /** What the value is held against, in the same unit. */
  limit: number;
  ratio: number;
  /** "≥ 0.5" or "≤ 1.25" */
  goal: string;
  ok: boolean;
};

export const atLeast = (name: string, unit: string, value: number, limit: number, goal: number): Row =>
  row(name, unit, value, limit, `≥ ${goal}`, value / limit >= goal);

export const atMost = (name: string, unit: string, value: number, limit: number, goal: number): Row =>
  row(name, unit, value, limit, `≤ ${goal}`, value / limit <= goal);

export const exactly = (name: string, unit: string, value: number, wanted: number): Row =>
  row(name, unit, value, wanted, "= 1", value === wanted);

const row = (name: string, unit: string, value: number, limit: number, goal: string, ok: boolean): Row => ({
  name,
  unit,
  value: round(value),
  limit: round(limit),
  ratio: Math.round((value / limit) * 1000) / 1000,
  goal,
  ok,
});

const round = (value: number) => (value < 100 ? Math.round(value * 100) / 100 : Math.round(value));

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const printRows = (rows: Row[]): void =>
  console.table(
    Object.fromEntries(
      rows.map(({ name, value, unit, limit, ratio, goal, ok }) => [
        name,
        { value, against: limit, unit, ratio, goal, reached: ok ? "yes" : "NO" },
      ]),
    ),
  );
