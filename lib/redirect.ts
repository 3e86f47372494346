import { redirect as redirectTo } from "next/navigation";
import { localPath } from "./local-path";

/** Leads on to a page of ours in the language that is spoken, as an action's or a page's answer; to elsewhere as it is. */
export function redirect(path: string, type?: Parameters<typeof redirectTo>[1]): never {
  redirectTo(localPath(path), type);
}
