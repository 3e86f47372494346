import { useEffect, useRef, useState } from "react";
import { usePath } from "@/components/navigation";

/**
 * What unfolds at a button until somebody goes on: to another page, to something beside `box`, or by Escape, which leads
 * back to the button.
 */
export function useMenu<Box extends HTMLElement>() {
  const path = usePath();
  const [openOn, setOpenOn] = useState<string | null>(null);
  const box = useRef<Box>(null);
  const isOpen = openOn === path;

  useEffect(() => {
    if (!isOpen) return;
    const close = () => setOpenOn(null);
    const onPress = ({ target }: Event) => box.current?.contains(target as Node) || close();
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== "Escape") return;
      close();
      box.current?.querySelector<HTMLElement>("[aria-expanded]")?.focus();
    };
    document.addEventListener("pointerdown", onPress);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("pointerdown", onPress);
      document.removeEventListener("keydown", onKey);
    };
  }, [isOpen]);

  return { box, isOpen, toggle: () => setOpenOn(isOpen ? null : path) };
}
