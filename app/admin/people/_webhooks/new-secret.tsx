"use client";
import { useEffect, useRef } from "react";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";

/** What is shown once: the page takes the eye and the keyboard there, with all of it chosen. */
export function NewSecret({ title, secret }: { title: string; secret: string }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <div className="mb-8">
      <Notice tone="ok" title={title}>
        <p className="mb-3">
          Its program checks by this that we sent what it receives. Copy it now: it cannot be shown again.
        </p>
        <Field
          ref={field}
          label="Secret"
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
