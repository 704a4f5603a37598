/** The layering of the house: who may know whom. The list runs from the ground up. */
const rooms = [
  'foundation',
  'persistence',
  'audit',
  'organization',
  'calendar',
  'documents',
  'tasks',
  'plans',
  'linking',
  'drafting',
  'sign-off',
  'reports',
  'boards',
  'web',
];

/** A room may use rooms above it in the list (earlier), never later ones. */
const upward = rooms.map((room, index) => ({
  name: `room-${room}-knows-only-its-ground`,
  severity: 'error',
  from: { path: `^modules/${room}/` },
  to: { path: `^modules/(${rooms.slice(index + 1).join('|') || '-'})/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'reading-knows-nobody',
      comment: 'reading is pure: no Nest, no database, no other room',
      severity: 'error',
      from: { path: '^modules/reading/' },
      to: { path: '^(modules/(?!reading/)|integration/|src/|config/|node_modules/(@nestjs|typeorm)/)' },
    },
    ...upward,
    {
      name: 'adapters-know-ports-never-rooms',
      severity: 'error',
      from: { path: '^integration/' },
      to: { path: '^(modules|src)/' },
    },
    {
      name: 'rooms-know-ports-never-adapters',
      comment: 'an adapter is chosen by src; a room sees only *.port.ts and the shared edXML model types',
      severity: 'error',
      from: { path: '^modules/' },
      to: { path: '^integration/', pathNot: '\\.port\\.ts$' },
    },
    {
      name: 'nobody-knows-src',
      severity: 'error',
      from: { path: '^(modules|integration|config)/' },
      to: { path: '^src/' },
    },
    {
      name: 'config-knows-nobody',
      severity: 'error',
      from: { path: '^config/' },
      to: { path: '^(modules|src)/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|modules/web/client)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
