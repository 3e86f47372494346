"use client";
import { useActionState } from "react";
import { Notice } from "@/components/ui/notice";
import { NameField } from "../../_components/account-fields";
import { AccountForm } from "../../_components/account-form";
import { renameAction } from "../actions";

export function RenameForm({ name }: { name: string }) {
  const [state, action] = useActionState(renameAction, {});
  return (
    <AccountForm action={action} state={state} submit="Save the name" quiet>
      {state.done && <Notice tone="ok">Your name is saved.</Notice>}
      <NameField typed={state.typed?.name ?? name} error={state.errors?.name} />
    </AccountForm>
  );
}
