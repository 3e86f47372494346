"use client";
import { useEffect, useRef } from "react";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { addGenreAction } from "../actions";

export function AddGenre() {
  const { errors, refusal, savedAt, isPending, formProps } = useForm<"name">(addGenreAction);
  const again = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (savedAt) again.current?.focus();
  }, [savedAt]);
  return (
    <form {...formProps} className="mb-8 flex max-w-xl flex-wrap items-start gap-3">
      <Field
        key={savedAt}
        ref={again}
        label={t("genres.add.name")}
        name="name"
        maxLength={60}
        error={errors.name}
        className="min-w-56 grow"
      />
      <Button type="submit" pending={isPending} className="mt-7">
        {t("genres.add.button")}
      </Button>
      {refusal && (
        <div className="basis-full">
          <RefusalNotice>{refusal}</RefusalNotice>
        </div>
      )}
    </form>
  );
}
