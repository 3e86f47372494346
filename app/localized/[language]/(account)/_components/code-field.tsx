import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";

/** A code of somebody's second step. Text and no number: a recovery code fits too. */
export const CodeField = ({ error, hint }: { error: string | undefined; hint?: string }) => (
  <Field
    label={t("account.field.code")}
    name="code"
    autoComplete="one-time-code"
    autoCapitalize="characters"
    spellCheck={false}
    required
    maxLength={40}
    hint={hint ?? t("account.field.codeHint")}
    error={error}
  />
);
