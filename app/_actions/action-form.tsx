"use client";
import { type FormEvent, type ReactNode, useState } from "react";
import { callAction } from "./call-action";
import { RefusalNotice } from "./refusal-notice";
import type { Refused } from "./refused";
import { useAsking } from "./use-asking";

type ActionFormProps = {
  /** Always leads somewhere. */
  action: (data: FormData) => Promise<Refused>;
  className?: string;
  children: ReactNode;
};

/** A button with what it needs, as a form so that it works without scripts. */
export function ActionForm({ action, className, children }: ActionFormProps) {
  const [refusal, setRefusal] = useState<string>();
  const { ask } = useAsking();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    ask(
      () => callAction(() => action(data)),
      (answer) => setRefusal(answer.words),
    );
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
