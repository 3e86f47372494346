"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/admin/_forms/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { ZoneAndMoney } from "../../_components/zone-and-money";
import type { TheaterField } from "../../words";
import { openTheaterAction } from "../actions";

export function NewTheaterForm() {
  const { errors, refusal, formProps, isPending } = useForm<TheaterField>(openTheaterAction);
  return (
    <form {...formProps} className="grid max-w-3xl gap-6 sm:grid-cols-2">
      {refusal && (
        <div className="sm:col-span-2">
          <RefusalNotice>{refusal}</RefusalNotice>
        </div>
      )}
      <Field label="Name" name="name" autoComplete="off" maxLength={80} error={errors.name} />
      <Field
        label="Address on the site"
        name="slug"
        autoComplete="off"
        maxLength={80}
        hint="As in /theaters/the-lantern. Leave it empty to have it made from the name."
        error={errors.slug}
      />
      <Field
        label="Street address"
        name="address"
        autoComplete="off"
        maxLength={200}
        error={errors.address}
      />
      <Field label="City" name="city" autoComplete="off" maxLength={80} error={errors.city} />
      <ZoneAndMoney timeZone="" currency="" errors={errors} />
      <Button type="submit" pending={isPending} className="sm:col-span-2 sm:justify-self-start">
        Open the theater
      </Button>
    </form>
  );
}
