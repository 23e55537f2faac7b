// What the UI tests, which are TypeScript, use of vscode-server.mjs.
import type { Browser, Page } from 'playwright-core';

export interface Server {
  readonly port: number;
  log(): string;
  stop(): Promise<void>;
}

export function startServer(options?: {
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly automated?: boolean;
  readonly vsix?: string;
}): Promise<Server>;
export function openBrowser(): Promise<Browser>;
export function openPage(browser: Browser): Promise<Page>;
export function workbenchUrl(
  port: number,
  folder: string,
  payload?: readonly (readonly [string, string])[],
): string;
export function remote(port: number, file: string): string;
