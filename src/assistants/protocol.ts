import type { Tool } from './tool';

/** What a message to the server asks, as far as it is known to be that. */
interface Message {
  readonly id?: string | number;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** The server's name and version, and what it tells assistants of itself. */
export interface ServerInfo {
  readonly name: string;
  readonly version: string;
  readonly instructions: string;
}

/** The newest revision, in which each request says which one it is of; there is no `initialize`. */
const PER_REQUEST = '2026-07-28';
/** The revisions that begin with `initialize`, the newest first. */
const WITH_HANDSHAKE = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05'];
const VERSION_KEY = 'io.modelcontextprotocol/protocolVersion';

/** An error of JSON-RPC; the message is for whoever wrote the client. */
class ProtocolError extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly data?: unknown,
  ) {
    super(message);
  }
}

const PARSE_ERROR = -32700;
const INVALID_REQUEST = -32600;
const METHOD_NOT_FOUND = -32601;
const INVALID_PARAMS = -32602;
const INTERNAL_ERROR = -32603;
const UNSUPPORTED_VERSION = -32022;

/**
 * Answers one line of the Model Context Protocol over stdio, of both its eras; undefined for a notification, which has no
 * answer. Any line is answered, and none ends the server.
 */
export function answerLine(server: ServerInfo, tools: readonly Tool[], line: string): string | undefined {
  let message: unknown;
  try {
    message = JSON.parse(line);
  } catch {
    return failed(null, new ProtocolError(PARSE_ERROR, 'Parse error'));
  }
  const { id, method, params } = isObject(message) ? (message as Message) : {};
  const hasId = typeof id === 'string' || typeof id === 'number';
  if (typeof method !== 'string' || (params !== undefined && !isObject(params)))
    return failed(hasId ? id : null, new ProtocolError(INVALID_REQUEST, 'Invalid request'));
  if (!hasId) return undefined;
  try {
    return JSON.stringify({ jsonrpc: '2.0', id, result: resultOf(server, tools, method, params ?? {}) });
  } catch (error) {
    return failed(id, error);
  }
}

function resultOf(
  server: ServerInfo,
  tools: readonly Tool[],
  method: string,
  params: Readonly<Record<string, unknown>>,
): unknown {
  const isPerRequest = versionOf(params) !== undefined;
  const complete = (result: object) => (isPerRequest ? { resultType: 'complete', ...result } : result);
  const cached = (result: object) => complete(isPerRequest ? { ...result, ttlMs: 0, cacheScope: 'private' } : result);
  const { name, version, instructions } = server;
  const about = { capabilities: { tools: {} }, serverInfo: { name, version }, instructions };
  switch (method) {
    case 'initialize': {
      const { protocolVersion } = params;
      const known = WITH_HANDSHAKE.find(one => one === protocolVersion);
      return { protocolVersion: known ?? WITH_HANDSHAKE[0], ...about };
    }
    case 'server/discover':
      return cached({ supportedVersions: [PER_REQUEST, ...WITH_HANDSHAKE], ...about });
    case 'ping':
      return complete({});
    case 'tools/list':
      return cached({ tools: tools.map(described) });
    case 'tools/call':
      return complete(callTool(tools, params));
    default:
      throw new ProtocolError(METHOD_NOT_FOUND, 'Method not found');
  }
} // prettier-ignore

/** All of a tool but how it is called. */
function described({ name, title, description, inputSchema, outputSchema, annotations }: Tool): object {
  return { name, title, description, inputSchema, outputSchema, annotations };
}

/** Reads the revision that a request is of; undefined in the era of `initialize`. */
function versionOf({ _meta }: Readonly<Record<string, unknown>>): string | undefined {
  const version = isObject(_meta) ? _meta[VERSION_KEY] : undefined;
  if (version === undefined) return undefined;
  const supported = [PER_REQUEST, ...WITH_HANDSHAKE];
  const known = supported.find(one => one === version);
  if (known !== undefined) return known;
  throw new ProtocolError(UNSUPPORTED_VERSION, 'Unsupported protocol version', {
    supported,
    requested: version,
  });
}

/** What is wrong with the arguments is told to the assistant, which can mend them. */
function callTool(tools: readonly Tool[], params: Readonly<Record<string, unknown>>): object {
  const { name, arguments: given = {} } = params;
  const tool = tools.find(one => one.name === name);
  if (!tool) throw new ProtocolError(INVALID_PARAMS, `Unknown tool: ${String(name).slice(0, 100)}`);
  const result = tool.call(given);
  if ('problem' in result) return { content: [{ type: 'text', text: result.problem }], isError: true };
  const text = JSON.stringify(result.content);
  return { content: [{ type: 'text', text }], structuredContent: result.content };
}

function failed(id: string | number | null, error: unknown): string {
  const { code, message, data } =
    error instanceof ProtocolError ? error : new ProtocolError(INTERNAL_ERROR, 'Internal error');
  return JSON.stringify({
    jsonrpc: '2.0',
    id,
    error: { code, message, ...(data !== undefined && { data }) },
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
