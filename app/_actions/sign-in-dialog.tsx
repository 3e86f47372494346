"use client";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { AskDialog } from "./ask-dialog";

type DialogProps = { onEnd: (isDone: boolean) => void };

/** Asks who is signed out to sign in, by a code too where their account wants one. */
export const SignInDialog = ({ onEnd }: DialogProps) => (
  <AskDialog
    title={t("account.actions.signIn.title")}
    note={t("account.actions.signIn.note")}
    submit={t("account.actions.signIn.submit")}
    at="/api/sign-in"
    use="sign-in"
    onEnd={onEnd}
  >
    {(isHalf) =>
      isHalf ? (
        <CodeField key="code" />
      ) : (
        <>
          <Field
            label={t("account.field.email")}
            name="email"
            type="email"
            autoComplete="username"
            required
            autoFocus
          />
          <Field
            label={t("account.field.password")}
            name="password"
            type="password"
            autoComplete="current-password"
            required
          />
        </>
      )
    }
  </AskDialog>
);

/** Asks who is signed in to show by a code or a passkey that it is still they. */
export const ConfirmDialog = ({ onEnd }: DialogProps) => (
  <AskDialog
    title={t("account.actions.confirm.title")}
    note={t("account.actions.confirm.note")}
    submit={t("account.actions.confirm.submit")}
    at="/api/confirm"
    use="confirm"
    onEnd={onEnd}
  >
    {() => <CodeField />}
  </AskDialog>
);

const CodeField = () => (
  <Field
    label={t("account.field.code")}
    name="code"
    autoComplete="one-time-code"
    required
    autoFocus
    hint={t("account.field.codeHint")}
  />
);
