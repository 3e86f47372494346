import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";

type AccountFieldProps = { error: string | undefined };

/** What someone is called, as it stands on tickets and in messages. */
export function NameField({ typed, error }: AccountFieldProps & { typed: string | undefined }) {
  return (
    <Field
      label={t("account.field.name")}
      name="name"
      autoComplete="name"
      required
      maxLength={80}
      defaultValue={typed}
      error={error}
    />
  );
}

export function NewPasswordField({ error }: AccountFieldProps) {
  return (
    <Field
      label={t("account.field.newPassword")}
      name="password"
      type="password"
      autoComplete="new-password"
      required
      error={error}
      hint={t("account.field.newPasswordHint")}
    />
  );
}
