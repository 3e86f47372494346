"use client";
import { Menu, X } from "lucide-react";
import { type ReactNode, useId } from "react";
import { t } from "@/lib/i18n/t";
import { useMenu } from "./ui/use-menu";

/** The lines of the site's header; beside a map that needs the window they wait behind a button. */
export function SiteMenu({ children }: { children: ReactNode }) {
  const { box, isOpen, toggle } = useMenu<HTMLDivElement>();
  const id = useId();
  const Icon = isOpen ? X : Menu;
  return (
    <div ref={box} className="choosing:w-12 choosing:sm:w-20">
      <button
        type="button"
        aria-label={t("common.menu")}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={toggle}
        className="hidden h-14 w-full place-items-center hover:text-accent choosing:grid"
      >
        <Icon aria-hidden="true" className="size-5" strokeWidth={1.75} />
      </button>
      <div
        id={id}
        className={`border-line border-b choosing:absolute choosing:inset-x-0 choosing:top-14 choosing:bg-surface choosing:shadow-raised ${isOpen ? "" : "choosing:hidden"}`}
      >
        {children}
      </div>
    </div>
  );
}
