"use client";
import { useState, useTransition } from "react";
import { callForWords } from "@/app/_actions/call-action";
import { Button } from "@/components/ui/button";
import { setRemindersAction } from "../actions";

export function ReminderSwitch({ token, isOn }: { token: string; isOn: boolean }) {
  const [words, setWords] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const change = () =>
    startTransition(async () => {
      const refusal = await callForWords(() => setRemindersAction(token, !isOn));
      const done = isOn ? "You get no more reminders." : "You get reminders again.";
      startTransition(() => setWords(refusal ?? done));
    });
  return (
    <div className="grid justify-items-start gap-3">
      <Button pending={isPending} onClick={change}>
        {isOn ? "Send me no more reminders" : "Send me reminders again"}
      </Button>
      <p role="status">{words}</p>
    </div>
  );
}
