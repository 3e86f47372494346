"use client";
import { useState } from "react";
import { callForWords } from "@/app/_actions/call-action";
import { useAsking } from "@/app/_actions/use-asking";
import { Button } from "@/components/ui/button";
import type { OptOut } from "@/lib/accounts/opt-out-link";
import { setOptOutAction } from "../actions";
import { WORDS } from "../words";

type Props = { token: string; of: OptOut["of"]; isOn: boolean };

export function OptOutSwitch({ token, of, isOn }: Props) {
  const [words, setWords] = useState<string | null>(null);
  const { ask, isPending } = useAsking();
  const { stop, start, stopped, started } = WORDS[of];
  const change = () =>
    ask(
      () => callForWords(() => setOptOutAction(token, !isOn)),
      (refusal) => setWords(refusal ?? (isOn ? stopped : started)),
    );
  return (
    <div className="grid justify-items-start gap-3">
      <Button pending={isPending} onClick={change}>
        {isOn ? stop : start}
      </Button>
      <p role="status">{words}</p>
    </div>
  );
}
