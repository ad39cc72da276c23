import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default defineConfig(
  globalIgnores(['build/', '.svelte-kit/', 'node_modules/', 'static/', 'data/', 'test-results/']),
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }], // A test fixture that needs no other.
      'prefer-const': 'error',
      'no-undef': 'off', // TypeScript's own check knows more.
      'no-control-regex': 'off', // Control characters are looked for on purpose, to keep them out of names and cells.
      '@typescript-eslint/no-misused-spread': 'off', // A text is spread into its characters, as is meant.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off', // Handing on nothing is no confusion.
      '@typescript-eslint/no-base-to-string': 'off', // A form's field is a text, or a file that no field of ours takes.
      'no-unexpected-multiline': 'off', // Prettier's business.
      '@typescript-eslint/no-unnecessary-condition': 'off', // It takes what crosses an edge for what its type says.
      '@typescript-eslint/no-dynamic-delete': 'off', // A symbol is a dynamic key too.
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { destructuring: 'all' }],
      'svelte/no-navigation-without-resolve': 'off', // The program has no base path; a View is its own address.
      // The linter cannot see the types of other components and of page data; svelte-check can, and does.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // An asymmetric matcher such as expect.any() is `any` by its own type.
    files: ['tests/**'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // What the browser or a pure room says goes to the page, never to a console.
    files: ['src/**'],
    ignores: ['src/lib/server/**', 'src/hooks.server.ts'],
    rules: { 'no-console': ['error', { allow: ['error'] }] },
  },
  {
    // The two places that write markup as it comes: drawings that we made ourselves.
    files: ['src/lib/charts/Chart.svelte', 'src/lib/ui/SlideFigure.svelte'],
    rules: { 'svelte/no-at-html-tags': 'off' },
  },
);
