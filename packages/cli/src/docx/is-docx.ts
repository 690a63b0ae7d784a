/** Whether a file's name is that of a Word document, and not of what Word keeps beside one that is open. */
export const isDocx = (path: string): boolean => /(?:^|[/\\])(?!~\$)[^/\\]*\.docx$/i.test(path)
