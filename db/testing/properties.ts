import fc from "fast-check";

// every run tries the same cases, so that one that fails fails again; another seed tries others
fc.configureGlobal({ seed: Number(process.env.MATINEE_TEST_SEED ?? 20_261_122) });

export default fc;
