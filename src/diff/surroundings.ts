/** What a change is seen against: the content as it is after it. */
export interface Surroundings {
  /** The day, as YYYY-MM-DD. */
  today: string;
  /** The value of an entry; undefined when it is not on file or cannot be read. */
  look(collection: string, id: string): Readonly<Record<string, unknown>> | undefined;
}
