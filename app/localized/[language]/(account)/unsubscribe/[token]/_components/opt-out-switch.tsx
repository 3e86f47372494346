"use client";
import { useState } from "react";
import { callForWords } from "@/app/_actions/call-action";
import { useAsking } from "@/app/_actions/use-asking";
import { Button } from "@/components/ui/button";
import type { OptOut } from "@/lib/accounts/opt-out-link";
import { t } from "@/lib/i18n/t";
import { setOptOutAction } from "../actions";

type Props = { token: string; of: OptOut["of"]; isOn: boolean };

export function OptOutSwitch({ token, of, isOn }: Props) {
  const [words, setWords] = useState<string | null>(null);
  const { ask, isPending } = useAsking();

  const change = () =>
    ask(
      () => callForWords(() => setOptOutAction(token, !isOn)),
      (refusal) =>
        setWords(
          refusal ?? (isOn ? t(`account.unsubscribe.${of}.stopped`) : t(`account.unsubscribe.${of}.started`)),
        ),
    );
  return (
    <div className="grid justify-items-start gap-3">
      <Button pending={isPending} onClick={change}>
        {isOn ? t(`account.unsubscribe.${of}.stop`) : t(`account.unsubscribe.${of}.start`)}
      </Button>
      <p role="status">{words}</p>
    </div>
  );
}
