/** A field that two people changed: what stands now, and what this person wrote. */
export type Difference = { label: string; theirs: string; yours: string };

/** What an action of a form answers. */
export type FormState<FieldName extends string> = {
  /** Words beside fields. */
  errors?: Partial<Record<FieldName, string>>;
  /** About the whole, when no field is to blame. */
  refusal?: string;
  /** Somebody else saved in between. Nothing was written; sent again with this revision, it will be. */
  conflict?: { revision: number; differences: Difference[] };
  /** Which revision a save has made, for the next one. */
  revision?: number;
  /** What was made and is shown this once. */
  secret?: string;
  /** Raised with every success, so that a page can react to each of them once. */
  savedAt?: number;
};
