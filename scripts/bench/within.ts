/**
 * Gives up a wait that takes too long, so that a bench never hangs.
 *
 * @param seconds - how long at most
 * @param what - is waited for; said where it does not come
 * @throws Error when the time is over
 */
export async function within<T>(seconds: number, what: string, wait: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing within ${String(seconds)} s`)), seconds * 1000);
  });
  try {
    return await Promise.race([wait, over]);
  } finally {
    clearTimeout(timer);
  }
}
