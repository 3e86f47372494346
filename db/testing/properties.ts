import fc from "fast-check";

// every run tries the same cases, so that one that fails fails again; another seed tries others
export const SEED = Number(process.env.MATINEE_TEST_SEED ?? 20_261_122);
fc.configureGlobal({ seed: SEED });

/** How often something random is tried: so often with all other tests, or so often when it is gone into deeply. */
export const howOften = (usually: number, deeply: number): number =>
  process.env.MATINEE_TEST_DEEP ? deeply : usually;

export default fc;
