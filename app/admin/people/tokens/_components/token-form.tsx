"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/admin/_forms/use-form";
import { Button } from "@/components/ui/button";
import { CheckField, Field, SelectField } from "@/components/ui/field";
import { makeTokenAction, type TokenField } from "../actions";
import { SCOPE_WORDS } from "../words";
import { NewToken } from "./new-token";

type TokenFormProps = { theaters: { id: number; name: string }[]; isAdmin: boolean };

export function TokenForm({ theaters, isAdmin }: TokenFormProps) {
  const { errors, refusal, secret, savedAt, formProps, isPending } = useForm<TokenField>(makeTokenAction);
  return (
    <section aria-labelledby="new-token" className="max-w-xl">
      <h2 id="new-token" className="mb-4 font-display text-xl">
        Make a token
      </h2>
      {secret && <NewToken key={savedAt} token={secret} />}
      <form key={savedAt} {...formProps} className="grid gap-6">
        {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
        <Field
          label="For which program"
          name="name"
          autoComplete="off"
          maxLength={80}
          hint="Its name in the audit log: “Kiosk in the foyer”."
          error={errors.name}
        />
        <fieldset className="grid gap-3" aria-describedby={errors.scopes && "scopes-error"}>
          <legend className="mb-2 font-semibold">What it may do</legend>
          {Object.entries(SCOPE_WORDS).map(([scope, words]) => (
            <CheckField key={scope} {...words} name="scopes" value={scope} />
          ))}
          {errors.scopes && (
            <p id="scopes-error" className="text-danger text-sm">
              {errors.scopes}
            </p>
          )}
        </fieldset>
        <SelectField label="Where" name="theaterId" error={errors.theaterId}>
          {theaters.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          {isAdmin && <option value="">Every theater</option>}
        </SelectField>
        <SelectField label="Good for" name="days" defaultValue="365" error={errors.days}>
          <option value="30">30 days</option>
          <option value="90">90 days</option>
          <option value="365">A year</option>
          <option value="">Until it is revoked</option>
        </SelectField>
        <Button type="submit" pending={isPending} className="justify-self-start">
          Make the token
        </Button>
      </form>
    </section>
  );
}
