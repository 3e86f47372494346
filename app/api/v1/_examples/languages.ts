import { type Call, headersOf, TOKEN_SETTING, URL_SETTING } from "./call";

/** A request in the words of a language, ready to be run. */
export type Language = { key: string; name: string; write: (call: Call) => string };

const indented = (text: string, by: string) => text.split("\n").join(`\n${by}`);

/** For a shell: in single quotes nothing means anything but a quote. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

function curl(call: Call): string {
  const { method, path, body, isByToken } = call;
  const options = [
    ...(isByToken ? [`-H "Authorization: Bearer $${TOKEN_SETTING}"`] : []),
    ...headersOf(call).map(([name, said]) => `-H ${quoted(`${name}: ${said}`)}`),
    ...(body === undefined ? [] : [`-d ${quoted(JSON.stringify(body, null, 2))}`]),
  ];
  const start = `curl ${method === "GET" ? "" : `-X ${method} `}"$${URL_SETTING}${path}"`;
  return [start, ...options].join(" \\\n  ");
}

function javaScript(call: Call): string {
  const { method, path, body, isByToken, answers } = call;
  const headers = [
    ...(isByToken ? [`Authorization: \`Bearer \${process.env.${TOKEN_SETTING}}\``] : []),
    ...headersOf(call).map(([name, said]) => `${JSON.stringify(name)}: ${JSON.stringify(said)}`),
  ];
  const options = [
    ...(method === "GET" ? [] : [`method: ${JSON.stringify(method)}`]),
    ...(headers.length === 0 ? [] : [`headers: {\n    ${headers.join(",\n    ")},\n  }`]),
    ...(body === undefined ? [] : [`body: JSON.stringify(${indented(JSON.stringify(body, null, 2), "  ")})`]),
  ];
  const given = options.length === 0 ? "" : `, {\n  ${options.join(",\n  ")},\n}`;
  const read = { json: "await response.json()", text: "await response.text()", nothing: "response.status" };
  return [
    `const response = await fetch(\`\${process.env.${URL_SETTING}}${path}\`${given});`,
    "if (!response.ok) throw new Error(await response.text());",
    `console.log(${read[answers]});`,
  ].join("\n");
}

/** A value as Python writes it. */
function literal(value: unknown): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value !== "object") return JSON.stringify(value);
  const [open, close, parts] = Array.isArray(value)
    ? ["[", "]", value.map(literal)]
    : ["{", "}", Object.entries(value).map(([key, of]) => `${JSON.stringify(key)}: ${literal(of)}`)];
  return parts.length === 0
    ? `${open}${close}`
    : `${open}\n  ${parts.map((part) => `${indented(part, "  ")},`).join("\n  ")}\n${close}`;
}

function python(call: Call): string {
  const { method, path, body, isByToken, answers } = call;
  const headers = [
    ...(isByToken ? [`"Authorization": f"Bearer {os.environ['${TOKEN_SETTING}']}"`] : []),
    ...headersOf(call).map(([name, said]) => `${JSON.stringify(name)}: ${JSON.stringify(said)}`),
  ];
  const given = [
    `os.environ["${URL_SETTING}"] + ${JSON.stringify(path)}`,
    ...(method === "GET" ? [] : [`method=${JSON.stringify(method)}`]),
    ...(headers.length === 0 ? [] : [`headers={\n    ${headers.join(",\n    ")},\n  }`]),
    ...(body === undefined ? [] : [`data=json.dumps(${indented(literal(body), "  ")}).encode()`]),
  ];
  const read = { json: "json.load(response)", text: "response.read().decode()", nothing: "response.status" };
  const needsJson = answers === "json" || body !== undefined;
  return [
    `import ${needsJson ? "json, " : ""}os, urllib.request`,
    "",
    `request = urllib.request.Request(\n  ${given.join(",\n  ")},\n)`,
    "with urllib.request.urlopen(request) as response:",
    `  print(${read[answers]})`,
  ].join("\n");
}

/** All that an example is written in. */
export const LANGUAGES: readonly Language[] = [
  { key: "curl", name: "curl", write: curl },
  { key: "javascript", name: "JavaScript", write: javaScript },
  { key: "python", name: "Python", write: python },
];
