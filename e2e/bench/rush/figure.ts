/** One line: what was measured, and what it has to be. */
export type Figure = { name: string; value: number; unit: string; goal: string; ok: boolean };

const figure = (name: string, value: number, unit: string, goal: string, ok: boolean): Figure => ({
  ...{ name, unit, goal, ok },
  value: Number(value.toFixed(value < 10 ? 3 : 1)),
});

export const exactlyOf = (name: string, unit: string, value: number, wanted: number): Figure =>
  figure(name, value, unit, `= ${wanted}`, value === wanted);

export const atMostOf = (name: string, unit: string, value: number, most: number): Figure =>
  figure(name, value, unit, `≤ ${most}`, value <= most);

export const shareOf = (name: string, value: number, least: number): Figure =>
  figure(name, value, "of one", `≥ ${least}`, value >= least);

/** Told for its own sake. */
export const told = (name: string, unit: string, value: number): Figure =>
  figure(name, value, unit, "", true);
