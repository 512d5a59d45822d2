/** One thing wrong in a body, with the place as a JSON Pointer in a URI fragment. */
export interface BodyError {
  detail: string;
  pointer: string;
}

const titles: Record<number, string> = {
  400: 'The body could not be read',
  404: 'There is nothing here',
  405: 'This address does not take that method',
  409: 'It cannot be taken as things stand',
  413: 'The body is too large',
  415: 'Only JSON is taken here',
  422: 'Something in the form is missing or wrong',
  500: 'Something went wrong here',
  503: 'Not available at the moment',
};

/** Where problem types live; never fetched, only compared. */
const typeBase = 'https://linkage-kit.example/problems';

/**
 * RFC 9457 problem as a response.
 * @param status HTTP status
 * @param more `code` ends the problem type (`/full`); `errors` point at fields; `headers` are added
 */
export function problem(
  status: number,
  detail: string,
  more: { code?: string; errors?: BodyError[]; headers?: Record<string, string> } = {},
): Response {
  const body = {
    type: more.code ? `${typeBase}/${more.code}` : 'about:blank',
    title: titles[status] ?? 'Not possible',
    status,
    detail,
    ...(more.errors ? { errors: more.errors } : {}),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...more.headers,
    },
  });
}
