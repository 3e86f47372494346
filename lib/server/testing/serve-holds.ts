import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { guardServer } from "@/lib/ingress/gate";
import { answerHold } from "../answer-hold";

/**
 * For the tests: a process of its own with what stands before Next in a server, by which guests take seats: the gate, and the
 * route of holds. Says its port, and ends with its input.
 */
const server = createServer((_, response) => response.writeHead(404).end());
guardServer(server, answerHold);
server.listen(0, "127.0.0.1", () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
process.stdin.on("end", () => process.exit()).resume();
