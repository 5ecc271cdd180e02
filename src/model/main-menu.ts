/** First parts of the addresses in the main menu, in its order; each is also the key of its word. */
export const mainMenu = [
  'map',
  'provinces',
  'corridors',
  'gateways',
  'zones',
  'clusters',
  'smes',
  'opportunities',
  'providers',
  'sources',
] as const;
