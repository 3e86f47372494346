/** What a form shows once it was sent and did not lead on: words under fields, a sentence above, what was typed. */
export type FormState<Field extends string> = {
  typed?: Partial<Record<Field, string>>;
  errors?: Partial<Record<Field, string>>;
  refusal?: string;
  /** It was done, and there is something to say about it here. */
  done?: boolean;
};

/** `next`: a path of ours to go on to once the password is chosen; empty for the account. */
export type LinkFormProps = { next: string; demo: boolean };
