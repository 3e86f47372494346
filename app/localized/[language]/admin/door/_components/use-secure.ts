import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether the page came by https:// or from this device itself: without that, browsers give no camera and keep no page. */
export const useSecure = (): boolean =>
  useSyncExternalStore(
    never,
    () => window.isSecureContext,
    () => true,
  );
