"use client";
import { useEffect, useRef } from "react";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";

/** What is shown once: the page takes the eye and the keyboard there, with all of it chosen. */
export function NewToken({ token }: { token: string }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <div className="mb-8">
      <Notice tone="ok" title="The token is made">
        <p className="mb-3">Copy it to its program now. It cannot be shown again.</p>
        <Field
          ref={field}
          label="Token"
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
