"use client";
import { type ReactNode, useEffect, useRef, useTransition } from "react";
import { whenReachable } from "@/app/_actions/reachable";
import { Form } from "@/components/form";
import { useRouter } from "@/components/navigation";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";

type FiltersProps = {
  /** The page's own path: what is chosen becomes its query, so that a view can be kept, sent and gone back to. */
  action: string;
  label: string;
  children: ReactNode;
};

const TYPING_MS = 300;

/** A form that filters a list as it is filled in; without JavaScript, by its button. */
export function Filters({ action, label, children }: FiltersProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isPending, startTransition] = useTransition();
  useEffect(() => () => clearTimeout(timer.current), []);

  const apply = () => {
    if (!form.current) return;
    const words = new URLSearchParams();
    for (const [name, value] of new FormData(form.current))
      if (typeof value === "string" && value !== "") words.append(name, value);
    const address = words.size > 0 ? `${action}?${words}` : action;
    whenReachable(() => startTransition(() => router.replace(address, { scroll: false })));
  };

  return (
    <Form
      ref={form}
      action={action}
      role="search"
      aria-label={label}
      aria-busy={isPending}
      className="mb-6 flex flex-wrap items-end gap-3"
      onChange={(event) => {
        clearTimeout(timer.current);
        const isTyped = (event.target as HTMLElement).matches("input:not([type=checkbox], [type=radio])");
        timer.current = setTimeout(apply, isTyped ? TYPING_MS : 0);
      }}
    >
      {children}
      <noscript>
        <Button type="submit" variant="quiet">
          {t("admin.lists.show")}
        </Button>
      </noscript>
    </Form>
  );
}
