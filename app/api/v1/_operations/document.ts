import { z } from "zod";
import { nothing } from "@/app/api/v1/_frame/fields";
import { type Operation, operation } from "@/app/api/v1/_frame/operation";
import { ok } from "@/app/api/v1/_frame/reply";

let told: object | undefined;

/** Describes all operations, this one among them. */
export const describe = (all: () => readonly Operation[]): Operation =>
  operation({
    ...{
      id: "readDocument",
      method: "GET",
      at: "/openapi.json",
      tag: "API",
      isShared: true,
      access: "public",
    },
    summary: "This description",
    path: nothing,
    query: nothing,
    body: null,
    answers: {
      200: {
        description: "OpenAPI 3.1, made from the schemas that validate",
        schema: z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) }),
      },
    },
    problems: [],
    run: async () => {
      // once for each process, and loaded by nobody who does not ask
      told ??= (await import("@/app/api/v1/_frame/openapi")).openApi(all());
      return ok(told);
    },
  });
