import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";

/** What stands on a page that needs a theater on a site without one: what will be here, and where it begins. */
export const NoTheater = ({ children }: { children: ReactNode }) => (
  <Empty title="No theater yet" action={<ButtonLink href="/admin">See the first steps</ButtonLink>}>
    {children}
  </Empty>
);
