import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const nodeGlobals = [
  'Buffer',
  'clearTimeout',
  'console',
  'fetch',
  'performance',
  'process',
  'setTimeout',
  'URL',
  'URLSearchParams',
];

export default defineConfig(
  { ignores: ['dist', 'out', 'action/cli.js', '.vscode-test'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers and booleans read well in messages.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // `callback => doIt()` says enough.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/**/*.ts', 'bench/**/*.ts'],
    rules: { 'max-lines': ['error', 250], 'no-console': 'error' },
  },
  {
    files: ['src/cli/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    ignores: ['**/*.d.mts'],
    extends: [eslint.configs.recommended],
    languageOptions: { globals: Object.fromEntries(nodeGlobals.map(name => [name, 'readonly'])) },
  },
  {
    files: ['test/vscode/stubs/**/*.js', 'scripts/open-walkthrough/*.js'],
    languageOptions: { sourceType: 'commonjs', globals: { exports: 'writable', require: 'readonly' } },
  },
);
