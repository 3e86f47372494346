import { Field } from "@/components/ui/field";

/** A code of somebody's second step. Text and no number: a recovery code fits too. */
export const CodeField = ({ error, hint }: { error: string | undefined; hint?: string }) => (
  <Field
    label="Code"
    name="code"
    autoComplete="one-time-code"
    autoCapitalize="characters"
    spellCheck={false}
    required
    maxLength={40}
    hint={hint ?? "The six digits that your app shows now, or one of your recovery codes."}
    error={error}
  />
);
