import { deliverAfter } from "@/app/_deliver-after";
import { answerApi } from "@/app/api/v1/_frame/answer";
import { database } from "@/lib/database";

type Context = RouteContext<"/api/v1/[[...path]]">;

/** Every address of the API: which there are, `_operations` says. */
async function answer(request: Request, { params }: Context): Promise<Response> {
  const { path = [] } = await params;
  const response = await answerApi(database(), request, path.map(decoded));
  await deliverAfter();
  return response;
}

/** Next hands on the parts of an address as they were written. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
