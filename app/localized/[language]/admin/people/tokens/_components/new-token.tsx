"use client";
import { useEffect, useRef } from "react";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";

/** What is shown once: the page takes the eye and the keyboard there, with all of it chosen. */
export function NewToken({ token }: { token: string }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <div className="mb-8">
      <Notice tone="ok" title={t("people.newToken.done")}>
        <p className="mb-3">{t("people.newToken.copy")}</p>
        <Field
          ref={field}
          label={t("people.newToken.token")}
          readOnly
          value={token}
          size={50}
          // a browser keeps what stands in fields, to fill them again
          autoComplete="off"
          spellCheck={false}
          className="font-mono"
        />
      </Notice>
    </div>
  );
}
