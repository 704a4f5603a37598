/** What an administrator may put into a text. */
export interface TextPlaceholder {
  /** What stands in its place, for the administrator. */
  about: string;
  /** Stands in its place in the preview. */
  sample: string;
  /** The text is no good without it. */
  required?: boolean;
}

/** A text of drafted documents with its default wording. */
export interface TextDefinition {
  /** Which document it belongs to, as the page groups them. */
  document: string;
  title: string;
  /** Where it stands in the document. */
  about: string;
  /** One line only: a subject. */
  single?: boolean;
  placeholders: Record<string, TextPlaceholder>;
  text: string;
}
