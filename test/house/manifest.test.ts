import { deepEqual, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { sourcesIn } from './source';

interface Manifest {
  readonly name: string;
  readonly main: string;
  readonly browser: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: boolean };
    readonly virtualWorkspaces: boolean;
  };
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly icon?: string;
      readonly enablement?: string;
    }[];
    readonly menus: Readonly<
      Record<string, readonly { readonly command: string; readonly when?: string; readonly group?: string }[]>
    >;
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly when?: string }[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly type: string }>> };
  };
}

const text = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(text) as Manifest;
const texts = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Readonly<Record<string, string>>;
const source = sourcesIn('vscode').map(file => file.text).join('\n'); // prettier-ignore

const found = (expression: RegExp, where: string) =>
  [...new Set([...where.matchAll(expression)].map(([, name = '']) => name))].sort();

describe('the manifest', () => {
  it('names one version of each dependency', () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
      match(version, /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, name);
  });

  it('has a text for each key, and a key for each text', () =>
    deepEqual(found(/"%([^%"]+)%"/g, text), Object.keys(texts).sort()));

  it('has no text but those that can be translated', () => {
    const { commands } = manifest.contributes;
    for (const { title } of commands) match(title, /^%[^%]+%$/);
  });

  it('contributes the commands that the source registers, no more and no fewer', () =>
    deepEqual(
      manifest.contributes.commands.map(({ command }) => command).sort(),
      found(/\bregister(?:TextEditor)?Command\(\s*'([^']+)'/g, source),
    ));

  it('puts only its own commands in menus', () => {
    const own = manifest.contributes.commands.map(({ command }) => command);
    for (const { command } of Object.values(manifest.contributes.menus).flat())
      ok(own.includes(command), command);
  });

  it('has at most two buttons above a view; all else is in its menu', () => {
    const { commands, menus } = manifest.contributes;
    const buttons = (menus['view/title'] ?? []).filter(({ group }) => group?.startsWith('navigation'));
    const places = buttons.map(({ when = '', group = '' }) => `${when.split(' && ')[0] ?? ''} ${group}`);
    // Two that share a place are one button with two states.
    for (const view of new Set(places.map(place => place.replace(/ navigation.*/, ''))))
      ok(new Set(places.filter(place => place.startsWith(`${view} `))).size <= 2, view);
    for (const { command } of buttons) ok(commands.find(one => one.command === command)?.icon, command);
  });

  it('does nothing where it is switched off', () => {
    const { commands, views } = manifest.contributes;
    for (const { command, enablement = '' } of commands)
      match(enablement, /^config\.minutes\.enabled\b/, command);
    for (const { id, when = '' } of Object.values(views).flat())
      match(when, /^config\.minutes\.enabled\b/, id);
  });

  it('has settings that the source reads, each by its name', () => {
    const read = found(/\.(?:get|inspect)(?:<[^>]*>)?\(\s*'([\w.]+)'/g, source);
    for (const property of Object.keys(manifest.contributes.configuration.properties))
      ok(read.includes(property.replace(/^minutes\./, '')), `nothing reads ${property}`);
  });

  it('runs where code is not trusted and where there is no disk', () => {
    deepEqual(manifest.capabilities.untrustedWorkspaces, { supported: true });
    deepEqual(manifest.capabilities.virtualWorkspaces, true);
    for (const file of [manifest.main, manifest.browser, ...Object.values(manifest.bin)])
      match(file, /^(?:\.\/)?dist\//);
  });
});
