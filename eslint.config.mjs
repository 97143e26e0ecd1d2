// Correctness rules, and the direction of imports (docs/architecture.md): every arrow that is not allowed is an error.
import tseslint from 'typescript-eslint';
import importX from 'eslint-plugin-import-x';
import house from './scripts/lint/plugin.mjs';

/** Only the shell may name Google's services. */
const services = [
  'SpreadsheetApp',
  'MailApp',
  'GmailApp',
  'PropertiesService',
  'CacheService',
  'LockService',
  'ScriptApp',
  'Session',
  'HtmlService',
  'Utilities',
  'UrlFetchApp',
  'DriveApp',
  'Logger',
  'Browser',
];

/** Text that JSX glues: the line break between two pieces of text is no space (「李思綸課程學習成果」). `{' '}` says it. */
const TEXT = '/^(MemberExpression|Identifier|TemplateLiteral|CallExpression)$/';
const INLINE = 'JSXElement[openingElement.name.name=/^(bdi|strong|span|em|a)$/]';
const BREAK = 'JSXText[value=/^\\s*\\n\\s*$/]';
const gluedText = [
  `JSXExpressionContainer[expression.type=${TEXT}][expression.callee.property.name!='map'] + ${BREAK} + JSXExpressionContainer[expression.type=${TEXT}][expression.callee.property.name!='map']`,
  `${INLINE} + ${BREAK} + JSXExpressionContainer[expression.type=${TEXT}][expression.callee.property.name!='map']`,
  `JSXExpressionContainer[expression.type=${TEXT}][expression.callee.property.name!='map'] + ${BREAK} + ${INLINE}`,
].map((selector) => ({ selector, message: "Two texts stand glued together: put {' '} between them." }));
/** A blank of Chinese type at a line's edge is dropped like any other. */
const droppedBlank = {
  selector: 'JSXText[value=/\\u3000[ \\t]*\\n|\\n[ \\t]*\\u3000/]',
  message: "The blank at the line's edge is dropped: write {'\\u3000'}.",
};

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'docs', 'out', 'school'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { 'import-x': importX, house },
    settings: { 'import-x/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.json'] } } },
    rules: {
      'house/layers': 'error',
      'house/no-circle': 'error',
      'house/used-exports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'smart'],
      'prefer-const': 'error',
      'no-var': 'error',
      'max-lines': ['error', { max: 320, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // What only the types can tell: a promise that nobody waits for, a case that nobody thought of.
    files: ['src/**/*.ts', 'sidebar/**/*.ts', 'sidebar/**/*.tsx', 'local/src/**/*.ts', 'local/src/**/*.tsx'],
    languageOptions: {
      parserOptions: {
        project: ['src/tsconfig.json', 'sidebar/tsconfig.json', 'local/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-for-in-array': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'import-x/order': ['error', { groups: ['builtin', 'external', ['parent', 'sibling', 'index']] }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/google/**', 'src/main.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...services.map((name) => ({ name, message: 'Only src/google/ names a Google service.' })),
        { name: 'console', message: 'The core is silent.' },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/google/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is passed in.' },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Time is passed in.',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Chance is passed in.',
        },
      ],
    },
  },
  {
    files: ['sidebar/**/*.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...gluedText, droppedBlank] },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      globals: {
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
