"use client";
import type { ComponentProps } from "react";
import { PAGE_LANGUAGE } from "@/lib/language";
import { Failure } from "./_components/failure";
import { fontVariables } from "./fonts";
import "./globals.css";

/** Stands in when even the frame around the pages failed. */
export default function GlobalError(props: ComponentProps<typeof Failure>) {
  return (
    <html lang={PAGE_LANGUAGE} className={fontVariables}>
      <body>
        <title>Not available · Matinee</title>
        <main className="mx-auto max-w-page px-4 py-18 sm:px-8">
          <Failure {...props} />
        </main>
      </body>
    </html>
  );
}
