import compression from 'compression';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

type Compress = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * The listener with its answers compressed by gzip or Brotli, as the client accepts; what is compressed already
 * (the build's own files) passes as it is. The package is typed for Express, but reads and writes plain Node objects.
 */
export function compressed(listener: RequestListener): RequestListener {
  const compress = compression() as unknown as Compress;
  return (request, response) => {
    compress(request, response, () => {
      listener(request, response);
    });
  };
}
