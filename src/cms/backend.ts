import type { CmsConfig } from '@sveltia/cms';

/** Where saved entries go: a repository on GitHub, a folder on this computer, or the browser's own store in tests. */
export type Store =
  | { kind: 'github'; repository: string; signIn?: string | undefined }
  | { kind: 'folder' }
  | { kind: 'browser' };

/** How the form reaches the store. A pull request comes out of GitHub, for those without rights from a fork of theirs. */
export const toBackend = (store: Store): Pick<CmsConfig, 'backend' | 'publish_mode'> => {
  if (store.kind === 'browser') return { backend: { name: 'test-repo' } };
  if (store.kind === 'folder')
    // Sveltia offers the folder beside a repository only; this one is never asked.
    return { backend: { name: 'github', repo: 'this-computer/folder', auth_methods: ['token'] } };
  return {
    publish_mode: 'editorial_workflow',
    backend: {
      name: 'github',
      repo: new URL(store.repository).pathname.slice(1),
      open_authoring: true,
      auth_scope: 'public_repo',
      squash_merges: true,
      ...(store.signIn === undefined ? { auth_methods: ['token'] } : { base_url: store.signIn }),
    },
  };
};

/** The store of a site whose deployer names a repository or not. Other hosts than GitHub are not spoken to. */
export const storeOf = (repository: string | undefined, signIn?: string): Store =>
  repository?.startsWith('https://github.com/') === true
    ? { kind: 'github', repository, signIn }
    : { kind: 'folder' };
