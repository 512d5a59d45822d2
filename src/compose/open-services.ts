import type { ServicesRequest, ServiceSource } from '../kit/services.js';
import type { DefaultKit } from './default-kit.js';
import { FeedServices } from './feed-services.js';

/** Services by what a page asks for: read as a whole, or asked of a server. */
export async function openServices(
  request: ServicesRequest,
  kit: Pick<DefaultKit, 'config' | 'isMemoryOnly'>,
): Promise<ServiceSource> {
  const { mode = 'auto', url } = request;
  // A template is for a server to answer.
  if (url && (mode === 'remote' || url.includes('{'))) {
    const { RemoteServices } = await import('./remote-services.js');
    return new RemoteServices(request);
  }
  const { timezone } = kit.config;
  return new FeedServices(request, {
    isCached: !kit.isMemoryOnly(),
    ...(timezone && { timeZone: timezone }),
  });
}
