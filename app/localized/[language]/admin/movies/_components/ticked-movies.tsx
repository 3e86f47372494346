"use client";
import { type ReactNode, useRef, useState } from "react";
import { BulkBar } from "./bulk-bar";

type TickedMoviesProps = { genres: { id: number; name: string }[]; children: ReactNode };

/** A table whose rows can be ticked, and what can be done with those that are. */
export function TickedMovies({ genres, children }: TickedMoviesProps) {
  const form = useRef<HTMLFormElement>(null);
  const [ticked, setTicked] = useState<number[]>([]);
  const boxes = () => [...(form.current?.querySelectorAll<HTMLInputElement>("input[name=movie]") ?? [])];
  const read = () => setTicked(boxes().flatMap(({ checked, value }) => (checked ? Number(value) : [])));
  const tickAll = (isOn: boolean) => {
    for (const box of boxes()) box.checked = isOn;
    read();
  };
  return (
    <form ref={form} onChange={read} onSubmit={(event) => event.preventDefault()}>
      {children}
      <BulkBar ticked={ticked} genres={genres} onTickAll={tickAll} />
    </form>
  );
}
