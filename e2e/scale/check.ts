/** One line of what is tried: what was found, and what it has to be. */
export type Check = { name: string; value: number; unit: string; goal: string; ok: boolean };

export const exactly = (name: string, unit: string, value: number, wanted: number): Check => ({
  ...{ name, value, unit, goal: `= ${wanted}` },
  ok: value === wanted,
});

export const atMost = (name: string, unit: string, value: number, most: number): Check => ({
  ...{ name, value: Math.round(value), unit, goal: `≤ ${most}` },
  ok: value <= most,
});

export const atLeast = (name: string, unit: string, value: number, least: number): Check => ({
  ...{ name, value, unit, goal: `≥ ${least}` },
  ok: value >= least,
});
