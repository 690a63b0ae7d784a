/** How far the sentence reader is trusted, as log-odds. */
export interface Trust {
  /** From here on its word alone is enough. */
  sure: number
  /** Below this it is believed against a pattern. */
  doubt: number
}
