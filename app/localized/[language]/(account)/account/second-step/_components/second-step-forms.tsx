"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { AccountForm } from "@/app/localized/[language]/(account)/_components/account-form";
import { CodeField } from "@/app/localized/[language]/(account)/_components/code-field";
import { useAccountForm } from "@/app/localized/[language]/(account)/_components/use-account-form";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
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
        <Section title={t("account.secondStep.scan")} note={t("account.secondStep.scanNote")}>
          {toScan}
        </Section>
        <Section title={t("account.secondStep.show")} note={t("account.secondStep.showNote")}>
          <AccountForm
            formProps={confirm.formProps}
            state={confirm.state}
            submit={t("account.secondStep.turnOn")}
          >
            <CodeField error={confirm.state.errors?.code} hint={t("account.secondStep.showHint")} />
          </AccountForm>
        </Section>
        <Section title={t("account.secondStep.again")} note={t("account.secondStep.againNote")}>
          <StartForm next={next} again />
        </Section>
      </>
    );
  return (
    <>
      <Section
        title={t("account.secondStep.codes")}
        note={t("account.secondStep.codesNote", { count: codesLeft })}
      >
        <AccountForm
          formProps={renew.formProps}
          state={renew.state}
          submit={t("account.secondStep.newCodes")}
          quiet
        >
          <CodeField error={renew.state.errors?.code} />
        </AccountForm>
      </Section>
      <Section title={t("account.secondStep.off")} note={t("account.secondStep.offNote")}>
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
      submit={again ? t("account.secondStep.newSecret") : t("account.secondStep.setUp")}
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
    <AccountForm formProps={formProps} state={state} submit={t("account.secondStep.turnOff")} quiet>
      <PasswordField error={state.errors?.current} />
      <CodeField error={state.errors?.code} />
    </AccountForm>
  );
}

const PasswordField = ({ error }: { error: string | undefined }) => (
  <Field
    label={t("account.field.yourPassword")}
    name="current"
    type="password"
    autoComplete="current-password"
    required
    error={error}
  />
);
