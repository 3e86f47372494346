import type { UTApi } from "uploadthing/server";
import { env } from "@/lib/env";
import { fail, ok, type Result } from "@/lib/result";

/** Somewhere else than the database where pictures lie and are fetched from. */
export type PosterStore = {
  /** All or none; answers their addresses in the same order. */
  put: (files: { name: string; data: Buffer }[]) => Promise<Result<string[], "storage-failed">>;
  /** As well as it can: what stays behind is found by nobody. */
  remove: (urls: string[]) => Promise<void>;
};

/** Where this installation keeps its posters; null for the database. */
export function posterStore(): PosterStore | null {
  if (opened === undefined)
    opened = env.UPLOADTHING_TOKEN ? uploadThing({ token: env.UPLOADTHING_TOKEN }) : null;
  return opened;
}

let opened: PosterStore | null | undefined;

const PATIENCE_MS = 30_000;

type Settings = { token: string; apiUrl?: string; ingestUrl?: string };

/** UploadThing, by its own library, which is loaded when it is first needed. */
export function uploadThing(settings: Settings): PosterStore {
  let api: Promise<UTApi> | undefined;
  const open = () => {
    api ??= import("uploadthing/server").then(({ UTApi }) => new UTApi({ ...settings, logLevel: "None" }));
    return api;
  };

  const put: PosterStore["put"] = async (files) => {
    const sent = files.map(
      ({ name, data }) => new File([new Uint8Array(data)], name, { type: "image/webp" }),
    );
    try {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const answers = await (await open()).uploadFiles(sent, { signal, concurrency: sent.length });
      const urls = answers.flatMap(({ data }) => (data ? [data.ufsUrl] : []));
      if (urls.length === files.length && urls.every(isAddress)) return ok(urls);
      await remove(urls.filter(isAddress));
    } catch {}
    return fail("storage-failed");
  };

  const remove: PosterStore["remove"] = async (urls) => {
    if (urls.length === 0) return;
    try {
      await (await open()).deleteFiles(urls.map(keyOf));
    } catch {}
  };

  return { put, remove };
}

const isAddress = (url: unknown) => typeof url === "string" && /^https?:\/\//.test(url) && URL.canParse(url);

const keyOf = (url: string) => decodeURIComponent(new URL(url).pathname.split("/").at(-1) ?? "");
