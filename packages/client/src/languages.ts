/** The languages that letters are written in, as the manifest's `activationEvents` name them. */
export const languages = ['plaintext', 'markdown', 'html', 'eml'] as const

/** What the client gives to the server: documents of these languages wherever they are, unsaved ones as well. */
export const selector: {language: string}[] = languages.map((language) => ({language}))
