import { readdirSync } from 'node:fs';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { floors, packages } from './scripts/floors.mjs';

const rooms = Object.keys(floors);
const refuse = (group, message) => (group.length > 0 ? [{ group, message }] : []);

/** One config per room: what it may not import. */
const byRoom = rooms.map((room) => {
  const open = [room, ...floors[room]];
  const shutRooms = rooms.filter((other) => !open.includes(other));
  const shutPackages = Object.keys(packages).filter((name) => !packages[name].includes(room));
  return {
    files: [`src/${room}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...refuse(
              shutRooms.map((other) => `@/${other}/**`),
              `${room} may import only ${open.join(', ')}: scripts/floors.mjs`,
            ),
            ...refuse(
              shutPackages.flatMap((name) => [name, `${name}/**`]),
              `this package is not for ${room}: scripts/floors.mjs`,
            ),
            ...refuse(['../**'], 'name the room: @/room/file'),
          ],
        },
      ],
    },
  };
});

/** A feature never imports another feature; pages that need two are composed in app. */
const byFeature = readdirSync('src/features').map((feature) => ({
  files: [`src/features/${feature}/**`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: ['@/features/**', `!@/features/${feature}`, `!@/features/${feature}/**`],
            message: 'features do not import each other; compose them in app',
          },
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist', 'public', 'node_modules', 'coverage', 'test-results', 'playwright-report', 'bench-results'] },
  ...tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**'],
    rules: {
      'no-console': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
    },
  },
  { files: ['src/**/*.tsx'], ...jsxA11y.flatConfigs.strict },
  { files: ['src/**/*.{ts,tsx}'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
  ...byRoom,
  ...byFeature,
  { files: ['**/*.test.{ts,tsx}'], rules: { 'no-restricted-imports': 'off', 'max-lines': 'off' } },
  {
    files: ['**/*.{js,mjs}'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { parserOptions: { projectService: false } },
  },
);
