import {
  context,
  type Attributes as SpanAttributes,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  type ReadableSpan,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from "@opentelemetry/sdk-trace";
import { type Attributes, setTracer } from "@/db/tracing";
import { withoutPersonal } from "@/lib/without-personal";

type Wanted = { endpoint: string; name: string; share: number };

/** Sends what is traced from now on to a collector: by us, and by Next, which asks for what is set here. */
export function startTraces({ endpoint, name, share }: Wanted): TracerProvider {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, "")}/v1/traces` });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ "service.name": name }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new BatchSpanProcessor({ exporter: namingNobody(exporter) })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager());
  trace.setGlobalTracerProvider(provider);
  const tracer = provider.getTracer("matinee");
  setTracer((what, attributes, act) =>
    tracer.startActiveSpan(what, { attributes, kind: kindOf(attributes) }, (span) =>
      act((told = {}) => {
        span.setAttributes(told);
        if ("error.type" in told) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      }),
    ),
  );
  process.once("SIGTERM", () => void provider.forceFlush().catch(() => {}));
  return provider;
}

const kindOf = (attributes: Attributes): SpanKind =>
  "db.system.name" in attributes ? SpanKind.CLIENT : SpanKind.SERVER;

/** Next writes addresses and errors into its spans as they are. */
const namingNobody = (exporter: SpanExporter): SpanExporter => ({
  export: (spans, done) => {
    for (const span of spans) cleanSpan(span);
    exporter.export(spans, done);
  },
  forceFlush: async () => exporter.forceFlush?.(),
  shutdown: () => exporter.shutdown(),
});

function cleanSpan(span: ReadableSpan): void {
  const { status } = span;
  Object.assign(span, { name: withoutPersonal(span.name) });
  cleanAttributes(span.attributes);
  for (const { attributes } of span.events) cleanAttributes(attributes ?? {});
  if (status.message !== undefined) Object.assign(status, { message: withoutPersonal(status.message) });
}

/** By it a request is found in the log: it is ours, or a proxy's of ours. */
const REQUEST_ID = "matinee.request_id";

function cleanAttributes(attributes: SpanAttributes): void {
  for (const [name, value] of Object.entries(attributes))
    if (typeof value === "string" && name !== REQUEST_ID) attributes[name] = withoutPersonal(value);
}
