/** As RFC 4180 has it: fields with a comma, a quote or a line break are quoted. */
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Lines of fields as CSV (RFC 4180), the head first. */
export const csvOf = (lines: readonly (readonly string[])[]): string => lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('');
