/** Which package may know which: see ARCHITECTURE.md. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$|/fixtures/' },
  to: { path: '^(packages|apps)/', pathNot: `^(${[from.slice(1), ...allowed].join('|')})` },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    only('contract-imports-nothing', '^packages/contract/', []),
    only('client-imports-contract', '^packages/client/', ['packages/contract/']),
    only('core-imports-contract', '^packages/core/', ['packages/contract/']),
    only('local-imports-core', '^packages/local/', ['packages/contract/', 'packages/core/']),
    only('api-imports-core', '^apps/api/', ['packages/contract/', 'packages/core/']),
    only('stream-imports-core', '^apps/stream/', ['packages/contract/', 'packages/core/']),
    only('post-confirmation-imports-core', '^apps/post-confirmation/', [
      'packages/contract/',
      'packages/core/',
    ]),
    only('migration-imports-core', '^apps/migration/', ['packages/contract/', 'packages/core/']),
    only('infra-imports-contract', '^apps/infra/', ['packages/contract/']),
    only('web-imports-client', '^apps/web/', ['packages/contract/', 'packages/client/']),
    only('cli-imports-api', '^apps/cli/', [
      'packages/contract/',
      'packages/core/',
      'packages/local/',
      'apps/api/',
    ]),
    {
      name: 'features-are-apart',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'sdk-and-sql-at-the-edge',
      severity: 'error',
      from: {
        path: '^(packages/core/src/(conversation|doctor|bus|cache|seal)|apps/api/src/routes)/',
        pathNot: '\\.test\\.ts$|(stream-record|kms-keys)\\.ts$',
      },
      to: { path: 'node_modules/(@aws-sdk|kysely|pg)/' },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: '\\.test\\.tsx?$|/fixtures/|^packages/testing/' },
      to: { path: '^packages/testing/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules/(?!@cruddur))' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
};
