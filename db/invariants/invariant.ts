/** What is so in every database at every moment between two batches, whatever was done and whatever failed. */
export type Invariant = {
  name: string;
  /** What is wrong where it is broken, as a sentence that the rows of `query` end. */
  broken: string;
  /** Rows of one column, each naming what breaks it; none where it holds. One statement, so that nothing is sold in between. */
  query: string;
};

/** The same of what takes its time: it is wrong only once it has been so for long. */
export type Due = Omit<Invariant, "query"> & { query: (now: number) => string };
