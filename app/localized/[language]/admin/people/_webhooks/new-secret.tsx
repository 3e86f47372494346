"use client";
import { useEffect, useRef } from "react";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";

/** What is shown once: the page takes the eye and the keyboard there, with all of it chosen. */
export function NewSecret({ title, secret }: { title: string; secret: string }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <div className="mb-8">
      <Notice tone="ok" title={title}>
        <p className="mb-3">{t("people.webhookSecret.use")}</p>
        <Field
          ref={field}
          label={t("people.webhookSecret.label")}
          readOnly
          value={secret}
          size={54}
          // a browser keeps what stands in fields, to fill them again
          autoComplete="off"
          spellCheck={false}
          className="font-mono"
        />
      </Notice>
    </div>
  );
}
