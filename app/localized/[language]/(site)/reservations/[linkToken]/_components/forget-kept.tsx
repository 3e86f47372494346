"use client";
import { useEffect } from "react";
import { forgetKept } from "@/app/localized/[language]/(site)/_components/kept-form";

/** What was typed at the checkout has become a reservation. */
export function ForgetKept() {
  useEffect(forgetKept, []);
  return null;
}
