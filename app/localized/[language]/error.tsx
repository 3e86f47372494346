"use client";
import type { ComponentProps } from "react";
import { Failure } from "../../_components/failure";

export default function PageError(props: ComponentProps<typeof Failure>) {
  return (
    <main id="main" className="mx-auto w-full max-w-page grow px-4 py-18 sm:px-8">
      <Failure {...props} />
    </main>
  );
}
