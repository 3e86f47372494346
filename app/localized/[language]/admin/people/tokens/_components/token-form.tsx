"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { Button } from "@/components/ui/button";
import { CheckField, Field, SelectField } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { makeTokenAction, type TokenField } from "../actions";
import { SCOPE_WORDS } from "../words";
import { NewToken } from "./new-token";

type TokenFormProps = { theaters: { id: number; name: string }[]; isAdmin: boolean };

export function TokenForm({ theaters, isAdmin }: TokenFormProps) {
  const { errors, refusal, secret, savedAt, formProps, isPending } = useForm<TokenField>(makeTokenAction);
  return (
    <section aria-labelledby="new-token" className="max-w-xl">
      <h2 id="new-token" className="mb-4 font-display text-xl">
        {t("people.newToken.heading")}
      </h2>
      {secret && <NewToken key={savedAt} token={secret} />}
      <form key={savedAt} {...formProps} className="grid gap-6">
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Field
          label={t("people.newToken.name")}
          name="name"
          autoComplete="off"
          maxLength={80}
          hint={t("people.newToken.nameHint")}
          error={errors.name}
        />
        <fieldset className="grid gap-3" aria-describedby={errors.scopes && "scopes-error"}>
          <legend className="mb-2 font-semibold">{t("people.newToken.scopes")}</legend>
          {Object.entries(SCOPE_WORDS).map(([scope, { label, hint }]) => (
            <CheckField key={scope} label={t(label)} hint={t(hint)} name="scopes" value={scope} />
          ))}
          {errors.scopes && (
            <p id="scopes-error" className="text-danger text-sm">
              {errors.scopes}
            </p>
          )}
        </fieldset>
        <SelectField label={t("people.newToken.where")} name="theaterId" error={errors.theaterId}>
          {theaters.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          {isAdmin && <option value="">{t("people.newToken.everywhere")}</option>}
        </SelectField>
        <SelectField label={t("people.newToken.goodFor")} name="days" defaultValue="365" error={errors.days}>
          <option value="30">{t("people.newToken.days", { count: 30 })}</option>
          <option value="90">{t("people.newToken.days", { count: 90 })}</option>
          <option value="365">{t("people.newToken.year")}</option>
          <option value="">{t("people.newToken.untilRevoked")}</option>
        </SelectField>
        <Button type="submit" pending={isPending} className="justify-self-start">
          {t("people.newToken.make")}
        </Button>
      </form>
    </section>
  );
}
