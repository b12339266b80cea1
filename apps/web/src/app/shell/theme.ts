/**
 * The colour scheme asked for in the address (`?theme=dark` or `?theme=light`).
 * Null leaves the choice to the system.
 */
export function themeFromQuery(search: string): 'dark' | 'light' | null {
  const theme = new URLSearchParams(search).get('theme');
  return theme === 'dark' || theme === 'light' ? theme : null;
}
