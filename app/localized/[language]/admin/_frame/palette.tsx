"use client";
import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { useState } from "react";
import { useRouter } from "@/components/navigation";
import { t } from "@/lib/i18n/t";
import { type Command, type CommandGroup, listCommands } from "./commands";
import type { Access } from "./nav-items";
import { useFound } from "./use-found";

type PaletteProps = { access: readonly Access[]; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** One field that leads anywhere: pages, actions, movies, bookings. */
export function Palette({ access, isOpen, onOpenChange }: PaletteProps) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/50" />
        <Dialog.Popup
          aria-label={t("admin.goTo.title")}
          className="fixed top-[10dvh] inset-x-0 z-50 flex max-h-[80dvh] w-[min(36rem,calc(100vw-2rem))] mx-auto flex-col overflow-hidden rounded-md border border-line bg-surface shadow-raised"
        >
          <Lines access={access} onGo={() => onOpenChange(false)} />
          <Dialog.Close className="min-h-11 border-line border-t px-4 text-start text-ink-soft text-sm hover:text-ink">
            {t("admin.goTo.close")}
          </Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Lines({ access, onGo }: { access: readonly Access[]; onGo: () => void }) {
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const { groups: found, isLooking } = useFound(typed, access.includes("manage"));
  const groups: CommandGroup[] = [...listCommands(access, typed), ...found];
  const go = ({ href }: Command) => {
    onGo();
    router.push(href);
  };
  return (
    <Autocomplete.Root
      open
      inline
      mode="none"
      items={groups}
      value={typed}
      onValueChange={setTyped}
      itemToStringValue={({ label }: Command) => label}
      autoHighlight="always"
      keepHighlight
    >
      <div className="flex items-center gap-3 border-line border-b px-4">
        <Search aria-hidden="true" className="size-5 shrink-0 text-ink-soft" strokeWidth={1.75} />
        <Autocomplete.Input
          aria-label={t("admin.goTo.label")}
          dir="auto"
          placeholder={t("admin.goTo.placeholder")}
          className="h-14 w-full bg-transparent outline-none placeholder:text-ink-soft"
        />
      </div>
      <Autocomplete.Status className="sr-only">
        {isLooking ? t("admin.goTo.looking") : ""}
      </Autocomplete.Status>
      <Autocomplete.Empty className="px-4 text-ink-soft empty:hidden [&:not(:empty)]:py-8">
        {isLooking ? t("admin.goTo.lookingNow") : t("admin.goTo.nothing")}
      </Autocomplete.Empty>
      <Autocomplete.List className="min-h-0 grow overflow-y-auto p-2 empty:hidden">
        {(group: CommandGroup) => (
          <Autocomplete.Group key={group.value} items={group.items}>
            <Autocomplete.GroupLabel className="px-3 pt-3 pb-1 text-ink-soft text-sm">
              {group.value}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(command: Command) => (
                <Autocomplete.Item
                  key={command.href}
                  value={command}
                  onClick={() => go(command)}
                  className="flex min-h-11 cursor-pointer flex-wrap items-center justify-between gap-x-4 rounded-md px-3 py-1 data-highlighted:bg-sunk"
                >
                  <span className="min-w-0">{command.label}</span>
                  {command.note && <span className="text-ink-soft text-sm">{command.note}</span>}
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}
