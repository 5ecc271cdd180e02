/** What a field is called in a form, in the language of the form. A path holds keys only, without positions in lists. */
export interface FieldWords {
  /** The name of a field, or of the collection when the path is empty. */
  label(collection: string, path: readonly string[]): string;
  /** One sentence of help; undefined when the name says it all. */
  help(collection: string, path: readonly string[]): string | undefined;
  /** A word of a field that holds one of a few. */
  option(collection: string, path: readonly string[], value: string): string;
}
