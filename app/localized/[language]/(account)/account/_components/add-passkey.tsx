"use client";
import { type FormEvent, useState } from "react";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useKnowsPasskeys } from "@/app/_passkeys/use-passkey";
import type { FormState } from "@/app/localized/[language]/(account)/_components/form-state";
import { useRouter } from "@/components/navigation";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import type { AddField } from "../_passkeys/words";
import { makePasskey } from "./make-passkey";

type AddPasskeyProps = {
  /** What this browser would be called. */
  suggested: string;
};

/** Only scripts can make a passkey: its button waits for them, so that no password is sent without. */
export function AddPasskey({ suggested }: AddPasskeyProps) {
  const router = useRouter();
  const isKnown = useKnowsPasskeys();
  const [state, setState] = useState<FormState<AddField>>({});
  const [isPending, setIsPending] = useState(false);

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const data = new FormData(event.currentTarget);
    setIsPending(true);
    const made = await makePasskey(String(data.get("name")), String(data.get("current")));
    setIsPending(false);
    setState(made);
    if (made.done) router.refresh();
  };

  if (isKnown === false)
    return <p className="max-w-measure text-ink-soft">{t("account.ownPasskeys.notHere")}</p>;
  return (
    <form
      onSubmit={onSubmit}
      noValidate
      aria-label={t("account.ownPasskeys.addForm")}
      className="grid max-w-md gap-6"
    >
      {state.refusal && <RefusalNotice>{state.refusal}</RefusalNotice>}
      <Field
        label={t("account.ownPasskeys.addName")}
        name="name"
        required
        maxLength={80}
        autoComplete="off"
        defaultValue={suggested}
        hint={t("account.ownPasskeys.addNameHint")}
        error={state.errors?.name}
      />
      <Field
        label={t("account.ownPasskeys.addPassword")}
        name="current"
        type="password"
        autoComplete="current-password"
        required
        error={state.errors?.current}
      />
      <div>
        <Button type="submit" variant="quiet" pending={isPending} disabled={isKnown === null}>
          {t("account.ownPasskeys.add")}
        </Button>
      </div>
    </form>
  );
}
