// The one list of layers: a file imports from its own room and from rooms that stand before it, values and types alike.
// eslint.config.mjs refuses every arrow that points up, every circle of files, and a room that is not on the list;
// docs/architecture.md says what each room is for (test/unit/layers.test.ts compares the two).

/** Bottom first. A list in the list holds neighbours: none of them imports another. */
export const LAYERS = {
  src: [
    'messages',
    'school',
    'regulation',
    'rules',
    'compliance',
    'google',
    'firstHour',
    'workbook',
    'access',
    'rpc',
    'commendation',
    'reminders',
    'checklist',
    'imports',
    'reports',
    'invitation',
    'exports',
    'assistants',
    'desk',
    'rollover',
    'ownRules',
    'help',
    'installCheck',
    'forgetting',
    'demo',
    'upgrade',
    'mywork',
    'pages',
    'commands',
    'menu',
    'methods',
    'main',
  ],
  sidebar: [
    'shared',
    'files',
    [
      'assistants',
      'checklist',
      'desk',
      'exports',
      'forgetting',
      'help',
      'import',
      'installCheck',
      'reminders',
      'reports',
      'rollover',
      'rules',
      'upgrade',
    ],
    'parts',
  ],
  'local/src': [
    'messages',
    'values',
    'references',
    'model',
    'formulas',
    'workbook',
    'threads',
    'files',
    'library',
    'pdf',
    'doors',
    'mail',
    'services',
    'runtime',
    'protocol',
    ['server', 'browser'],
    'command',
  ],
  /** The host's own programs and tests take what they need of it. */
  local: ['scripts', ['bin', 'test']],
};

/** The pure core and the thin shell do not know each other, whichever stands first. */
export const STRANGERS = [['src/google', ['src/regulation', 'src/rules', 'src/compliance']]];

/** What one part of the repository takes from another; all else is refused. */
export const NEIGHBOURS = {
  local: { types: 'local/src', values: 'local/src' },
  sidebar: {
    /** Shapes of what the server answers. */
    types: 'src',
    /** The pure core: it names no service of Google's, so it runs in a page. */
    values: 'src',
    of: ['messages', 'school', 'regulation', 'rules', 'rpc', 'checklist', 'imports', 'exports', 'rollover'],
  },
};
