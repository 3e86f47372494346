"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { addScreenAction } from "../actions";

export function NewScreenForm({ theaterId }: { theaterId: number }) {
  const { errors, refusal, formProps, isPending } = useForm<"name">(addScreenAction.bind(null, theaterId));
  return (
    <form {...formProps} className="grid max-w-md gap-6">
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <Field
        label={t("theaters.screens.add.name")}
        name="name"
        autoComplete="off"
        maxLength={60}
        hint={t("theaters.screens.add.nameHint")}
        error={errors.name}
      />
      <Button type="submit" pending={isPending} className="justify-self-start">
        {t("theaters.screens.add.button")}
      </Button>
    </form>
  );
}
