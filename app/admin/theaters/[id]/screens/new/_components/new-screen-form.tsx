"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/admin/_forms/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { addScreenAction } from "../actions";

export function NewScreenForm({ theaterId }: { theaterId: number }) {
  const { errors, refusal, formProps, isPending } = useForm<"name">(addScreenAction.bind(null, theaterId));
  return (
    <form {...formProps} className="grid max-w-md gap-6">
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <Field
        label="Name"
        name="name"
        autoComplete="off"
        maxLength={60}
        hint="As customers read it on their tickets: Screen 1, The Snug."
        error={errors.name}
      />
      <Button type="submit" pending={isPending} className="justify-self-start">
        Go on to its seats
      </Button>
    </form>
  );
}
