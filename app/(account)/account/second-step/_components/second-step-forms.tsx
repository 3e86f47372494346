"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { AccountForm } from "@/app/(account)/_components/account-form";
import { CodeField } from "@/app/(account)/_components/code-field";
import { useAccountForm } from "@/app/(account)/_components/use-account-form";
import { Field } from "@/components/ui/field";
import { Section } from "../../_components/section";
import {
  confirmAuthenticatorAction,
  removeSecondStepAction,
  renewCodesAction,
  startAuthenticatorAction,
} from "../actions";
import type { SecondStepField } from "../words";
import { RecoveryCodes } from "./recovery-codes";

type Props = {
  state: "off" | "set-up" | "on";
  /** Where to go on to once it is on; empty for the account. */
  next: string;
  /** What is to be entered into an app. */
  toScan?: ReactNode;
  /** How many recovery codes are left. */
  codesLeft?: number;
};

/** All that is done about the second step. One part, so that new codes are shown whatever the page has become meanwhile. */
export function SecondStepForms(props: Props) {
  const here = useRef<HTMLDivElement>(null);
  const confirm = useAccountForm(confirmAuthenticatorAction);
  const renew = useAccountForm(renewCodesAction);
  const codes = codesIn(confirm.state) ?? codesIn(renew.state);
  const shown = codes ? "codes" : props.state;
  const before = useRef(shown);
  // the form that was sent is gone: whoever goes by keys goes on from what stands in its place
  useEffect(() => {
    if (before.current !== shown) here.current?.focus();
    before.current = shown;
  }, [shown]);
  return (
    <div ref={here} tabIndex={-1} className="outline-none">
      {codes ? (
        <RecoveryCodes codes={codes} next={props.next} />
      ) : (
        <Forms {...props} {...{ confirm, renew }} />
      )}
    </div>
  );
}

type Sent = Record<"confirm" | "renew", ReturnType<typeof useAccountForm<SecondStepField>>>;

function Forms({ state, next, toScan, codesLeft = 0, confirm, renew }: Props & Sent) {
  if (state === "off") return <StartForm next={next} />;
  if (state === "set-up")
    return (
      <>
        <Section title="1. Scan it" note="With an app for codes on your phone, or a manager of passwords.">
          {toScan}
        </Section>
        <Section title="2. Show that it works" note="Every other browser is signed out then.">
          <AccountForm formProps={confirm.formProps} state={confirm.state} submit="Turn it on">
            <CodeField error={confirm.state.errors?.code} hint="The six digits that the app shows now." />
          </AccountForm>
        </Section>
        <Section title="It did not work?" note="A new secret makes the one above worthless.">
          <StartForm next={next} again />
        </Section>
      </>
    );
  return (
    <>
      <Section
        title="Recovery codes"
        note={`Each opens the second step once, without your app. You have ${codesLeft} left.`}
      >
        <AccountForm formProps={renew.formProps} state={renew.state} submit="Make ten new ones" quiet>
          <CodeField error={renew.state.errors?.code} />
        </AccountForm>
      </Section>
      <Section title="Turn it off" note="From then on your password alone signs you in.">
        <RemoveForm />
      </Section>
    </>
  );
}

const codesIn = (state: object): string[] | undefined => (state as { codes?: string[] }).codes;

function StartForm({ next, again = false }: { next: string; again?: boolean }) {
  const { state, formProps } = useAccountForm(startAuthenticatorAction);
  return (
    <AccountForm
      formProps={formProps}
      state={state}
      submit={again ? "Make a new secret" : "Set it up"}
      quiet={again}
    >
      <input type="hidden" name="next" value={next} />
      <PasswordField error={state.errors?.current} />
    </AccountForm>
  );
}

function RemoveForm() {
  const { state, formProps } = useAccountForm(removeSecondStepAction);
  return (
    <AccountForm formProps={formProps} state={state} submit="Turn it off" quiet>
      <PasswordField error={state.errors?.current} />
      <CodeField error={state.errors?.code} />
    </AccountForm>
  );
}

const PasswordField = ({ error }: { error: string | undefined }) => (
  <Field
    label="Your password"
    name="current"
    type="password"
    autoComplete="current-password"
    required
    error={error}
  />
);
