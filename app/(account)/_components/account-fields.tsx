import { Field } from "@/components/ui/field";

type AccountFieldProps = { error: string | undefined };

/** What someone is called, as it stands on tickets and in messages. */
export function NameField({ typed, error }: AccountFieldProps & { typed: string | undefined }) {
  return (
    <Field
      label="Name"
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
      label="New password"
      name="password"
      type="password"
      autoComplete="new-password"
      required
      error={error}
      hint="Ten characters or more. A few words in a row are easy to remember."
    />
  );
}
