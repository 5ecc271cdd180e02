/** What an issue comes to. */
export type Intake =
  | {
      outcome: 'proposed';
      /** Texts by path within the content folder. */
      files: Map<string, string>;
      /** One line for the pull request, made of words of ours and ids only. */
      title: string;
      /** What whoever reviews it has to know, a sentence each. They may hold what a stranger wrote. */
      notes: string[];
      /** Whether it is a new entry and no change of one on file. */
      isNew: boolean;
    }
  /** The answers have to change first. */
  | { outcome: 'refused'; reasons: string[] }
  /** Only a person can make a change of it; `file` is the path within the content folder, when it is known. */
  | { outcome: 'by-hand'; reasons: string[]; file?: string };
