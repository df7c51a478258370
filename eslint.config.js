import { readdirSync } from 'node:fs';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { floors, packages } from './scripts/floors.mjs';

const rooms = Object.keys(floors);
const refuse = (group, message) => (group.length > 0 ? [{ group, message }] : []);

/** Functions and powers that engines work out each in their own way: a last bit differs in up to a fifth of the values. */
const INEXACT =
  'acos acosh asin asinh atan atan2 atanh cbrt cos cosh exp expm1 hypot log log10 log1p log2 pow sin sinh tan tanh';
const SAME_EVERYWHERE =
  'It differs in its last bit between browsers and Node, and figures must not: take the function from @stdlib/math-base-special-*, or multiply (docs/decisions.md, 34)';
const sameNumbers = {
  'no-restricted-properties': [
    'error',
    ...INEXACT.split(' ').map((property) => ({ object: 'Math', property, message: SAME_EVERYWHERE })),
  ],
  'no-restricted-syntax': [
    'error',
    {
      // A square alone is the same as the multiplication in every engine.
      selector: 'BinaryExpression[operator="**"]:not([right.value=2]), AssignmentExpression[operator="**="]',
      message: SAME_EVERYWHERE,
    },
  ],
};

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
  { files: ['src/**', 'scripts/variation/**'], rules: sameNumbers },
  { files: ['src/**/*.tsx'], ...jsxA11y.flatConfigs.strict },
  { files: ['src/**/*.{ts,tsx}'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
  ...byRoom,
  ...byFeature,
  {
    files: ['**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-imports': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': 'off',
      'max-lines': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { parserOptions: { projectService: false } },
  },
);
