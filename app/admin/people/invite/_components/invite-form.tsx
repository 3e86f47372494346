"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/admin/_forms/use-form";
import { Button } from "@/components/ui/button";
import { Field, SelectField } from "@/components/ui/field";
import { STAFF_WORDS } from "../../words";
import { type InviteField, inviteAction } from "../actions";

type InviteFormProps = { theaters: { id: number; name: string }[]; isAdmin: boolean };

/** Where and as what in one choice, so that no part of it can contradict another. */
export function InviteForm({ theaters, isAdmin }: InviteFormProps) {
  const { errors, refusal, formProps, isPending } = useForm<InviteField>(inviteAction);
  return (
    <form {...formProps} className="grid max-w-md gap-6">
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <Field
        label="E-mail"
        name="email"
        type="email"
        autoComplete="off"
        hint="The invitation is good for this address alone."
        error={errors.email}
      />
      <SelectField
        label="As"
        name="role"
        hint="Owners run a theater: its programme, prices, bookings, reports and people. Door staff scan tickets."
        error={errors.role}
      >
        {theaters.map(({ id, name }) => (
          <optgroup key={id} label={name}>
            {Object.entries(STAFF_WORDS).map(([role, words]) => (
              <option key={role} value={`${role}:${id}`}>
                {words} of {name}
              </option>
            ))}
          </optgroup>
        ))}
        {isAdmin && <option value="admin">Admin of everything</option>}
      </SelectField>
      <Button type="submit" pending={isPending} className="justify-self-start">
        Send the invitation
      </Button>
    </form>
  );
}
