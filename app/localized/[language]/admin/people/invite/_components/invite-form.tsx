"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { Button } from "@/components/ui/button";
import { Field, SelectField } from "@/components/ui/field";
import type { StaffRole } from "@/db/schema/accounts";
import { t } from "@/lib/i18n/t";
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
        label={t("people.invite.email")}
        name="email"
        type="email"
        autoComplete="off"
        hint={t("people.invite.emailHint")}
        error={errors.email}
      />
      <SelectField
        label={t("people.invite.as")}
        name="role"
        hint={t("people.invite.asHint")}
        error={errors.role}
      >
        {theaters.map(({ id, name }) => (
          <optgroup key={id} label={name}>
            {(Object.keys(STAFF_WORDS) as StaffRole[]).map((role) => (
              <option key={role} value={`${role}:${id}`}>
                {t(`staff.roleAt.${role}`, { theater: name })}
              </option>
            ))}
          </optgroup>
        ))}
        {isAdmin && <option value="admin">{t("people.invite.adminOfAll")}</option>}
      </SelectField>
      <Button type="submit" pending={isPending} className="justify-self-start">
        {t("people.invite.send")}
      </Button>
    </form>
  );
}
