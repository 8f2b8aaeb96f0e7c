/** What a build is made of. The bundler writes it into the worker: see `build/app-shell.ts`. */
export interface Build {
  /** Also stands in the page, as the content of its `version` tag. */
  readonly version: string;
  /** Files that the app does not start without, nor show a conversation. */
  readonly shell: readonly string[];
  /** Files that a page of this build may ask for later, when the server has only newer ones. */
  readonly rest: readonly string[];
}

/** What pages and workers say to each other. */
export type ToWorker =
  | { readonly type: 'started'; readonly version: string }
  | { readonly type: 'take-over' };
export type ToPage = { readonly type: 'newer' };
