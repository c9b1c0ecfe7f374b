/** The parts of the workspace that few runs need, each loaded when it is first asked for. */
export const parts = {
  configSearch: () => import('./config-search.js'),
  deskThread: () => import('./desk-thread.js'),
  disk: () => import('./disk.js'),
  diskStore: () => import('./disk-store.js'),
  diskWatch: () => import('./disk-watch.js'),
  git: () => import('./git.js'),
  glob: () => import('./glob.js'),
  inputFile: () => import('./input-file.js'),
  localModel: () => import('./local-model/open.js'),
  outputFile: () => import('./output-file.js'),
  post: () => import('./post.js'),
  sourceLibrary: () => import('./source-library/open.js'),
  threads: () => import('./session-thread/threads.js'),
  webFetch: () => import('./web-fetch.js'),
};
