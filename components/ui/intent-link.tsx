"use client";
import { type ComponentProps, useState } from "react";
import { Link } from "@/components/link";

/** A link of many: fetches its page ahead only once it is pointed at or focused. */
export function IntentLink(props: ComponentProps<typeof Link>) {
  const [meant, setMeant] = useState(false);
  return (
    <Link
      {...props}
      prefetch={meant ? null : false}
      onPointerEnter={() => setMeant(true)}
      onFocus={() => setMeant(true)}
    />
  );
}
