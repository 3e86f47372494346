"use client";
import { Field } from "@/components/ui/field";
import { AskDialog } from "./ask-dialog";

type DialogProps = { onEnd: (isDone: boolean) => void };

/** Asks who is signed out to sign in, by a code too where their account wants one. */
export const SignInDialog = ({ onEnd }: DialogProps) => (
  <AskDialog
    title="You are signed out"
    note="Sign in here, and what you were doing goes on. Everything on the page stays as it is."
    submit="Sign in and go on"
    at="/api/sign-in"
    use="sign-in"
    onEnd={onEnd}
  >
    {(isHalf) =>
      isHalf ? (
        <CodeField key="code" />
      ) : (
        <>
          <Field label="E-mail" name="email" type="email" autoComplete="username" required autoFocus />
          <Field label="Password" name="password" type="password" autoComplete="current-password" required />
        </>
      )
    }
  </AskDialog>
);

/** Asks who is signed in to show by a code or a passkey that it is still they. */
export const ConfirmDialog = ({ onEnd }: DialogProps) => (
  <AskDialog
    title="Confirm that it is you"
    note="This asks for a code or your passkey, and then goes on. For ten minutes nothing else will."
    submit="Confirm and go on"
    at="/api/confirm"
    use="confirm"
    onEnd={onEnd}
  >
    {() => <CodeField />}
  </AskDialog>
);

const CodeField = () => (
  <Field
    label="Code"
    name="code"
    autoComplete="one-time-code"
    required
    autoFocus
    hint="The six digits that your app shows now, or one of your recovery codes."
  />
);
