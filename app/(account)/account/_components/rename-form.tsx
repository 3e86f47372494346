"use client";
import { useActionState } from "react";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { AccountForm } from "../../_components/account-form";
import { renameAction } from "../actions";

export function RenameForm({ name }: { name: string }) {
  const [state, action] = useActionState(renameAction, {});
  return (
    <AccountForm action={action} state={state} submit="Save the name" quiet>
      {state.done && <Notice tone="ok">Your name is saved.</Notice>}
      <Field
        label="Name"
        name="name"
        autoComplete="name"
        required
        maxLength={80}
        defaultValue={state.typed?.name ?? name}
        error={state.errors?.name}
      />
    </AccountForm>
  );
}
