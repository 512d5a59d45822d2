/**
 * Loads a part of the kit, also after a try that failed: Chromium remembers a module that could not be fetched as failed
 * until the page is left (https://github.com/whatwg/html/issues/6768), so the second try asks under another address.
 */
export async function loadChunk<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const url = /https?:\/\/\S+?\.js/.exec(String(error))?.[0];
    if (!url) throw error;
    // eslint-disable-next-line linkage/layers -- the address of the very module that failed above
    return (await import(/* @vite-ignore */ `${url}?again=${Date.now()}`)) as T;
  }
}
