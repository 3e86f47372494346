"use client";
import { type FormEvent, type ReactNode, useState, useTransition } from "react";
import { callAction } from "./call-action";
import { RefusalNotice } from "./refusal-notice";
import type { Refused } from "./refused";

type ActionFormProps = {
  /** Always leads somewhere. */
  action: (data: FormData) => Promise<Refused>;
  className?: string;
  children: ReactNode;
};

/** A button with what it needs, as a form so that it works without scripts. */
export function ActionForm({ action, className, children }: ActionFormProps) {
  const [refusal, setRefusal] = useState<string>();
  const [, startTransition] = useTransition();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    startTransition(async () => {
      const answer = await callAction(() => action(data));
      startTransition(() => setRefusal(answer.words));
    });
  };
  return (
    <form
      action={action as unknown as (data: FormData) => Promise<void>}
      onSubmit={onSubmit}
      className={className}
    >
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      {children}
    </form>
  );
}
