import type { ServicesRequest, ServiceSource } from '../kit/services.js';
import { FeedServices, type FeedServicesOptions } from './feed-services.js';

/** Services by what a page asks for: read as a whole, or asked of a server. */
export async function openServices(
  request: ServicesRequest,
  options: FeedServicesOptions,
): Promise<ServiceSource> {
  const { mode = 'auto', url } = request;
  if (url && (mode === 'remote' || url.includes('{'))) {
    const { RemoteServices } = await import('./remote-services.js');
    return new RemoteServices(request);
  }
  return new FeedServices(request, options);
}
