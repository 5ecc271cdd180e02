import { parse } from 'yaml';
import { z } from 'zod';

/** A question of an issue form, as far as its answer has to be found again. */
export interface Question {
  id: string;
  /** What stands above the answer in the issue. */
  label: string;
  kind: 'input' | 'textarea' | 'dropdown' | 'checkboxes';
  required: boolean;
}

/** A form of `.github/ISSUE_TEMPLATE`. */
export interface Form {
  /** Name of the file without its ending, which is the intent: `closed`. */
  intent: string;
  questions: Question[];
}

const formSchema = z.object({
  body: z.array(
    z.object({
      type: z.enum(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']),
      id: z.string().optional(),
      attributes: z.object({ label: z.string().optional() }),
      validations: z.object({ required: z.boolean().optional() }).optional(),
    }),
  ),
});

/** Reads the text of a form. A form that GitHub could not show throws: it is ours. */
export const readForm = (intent: string, text: string): Form => ({
  intent,
  questions: formSchema
    .parse(parse(text))
    .body.flatMap(({ type, id, attributes, validations }) =>
      type === 'markdown' || id === undefined || attributes.label === undefined
        ? []
        : [{ id, label: attributes.label, kind: type, required: validations?.required === true }],
    ),
});
