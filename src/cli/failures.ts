import type { Failure } from './exchange.js';
import { problem, type CheckName, type Finding } from './findings.js';

const certificate: Record<string, [text: string, change: string]> = {
  CERT_HAS_EXPIRED: [
    'The certificate has expired',
    'Renew the certificate, and let it be renewed by itself.',
  ],
  CERT_NOT_YET_VALID: [
    'The certificate is not valid yet',
    'Check the clock of the server and the certificate.',
  ],
  ERR_TLS_CERT_ALTNAME_INVALID: [
    'The certificate is for another name',
    'Get a certificate for the very host name of the endpoint, or correct the host name.',
  ],
  DEPTH_ZERO_SELF_SIGNED_CERT: [
    'The certificate is signed by itself',
    'Use a certificate of a public authority (Let’s Encrypt, for instance): browsers refuse this one.',
  ],
  SELF_SIGNED_CERT_IN_CHAIN: [
    'The certificate comes from an authority that is not publicly trusted',
    'Use a certificate of a public authority; residents’ browsers do not know yours.',
  ],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: [
    'The server does not send the intermediate certificate',
    'Configure the full chain (fullchain.pem): some browsers mend this by themselves, phones do not.',
  ],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: [
    'The chain of the certificate is not complete',
    'Configure the full chain (fullchain.pem).',
  ],
};

function wordsFor(failure: Failure): [text: string, change: string] {
  const { code, url } = failure;
  const { hostname, port, protocol, host } = new URL(url);
  const known = certificate[code];
  if (known) return [`${known[0]} (${code}).`, known[1]];
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return [
        `The name ${hostname} is not known to DNS (${code}).`,
        'Check the host name in `endpoint` and its DNS record.',
      ];
    case 'ECONNREFUSED':
      return [
        `Nothing listens at ${host} (${code}).`,
        'Start the receiver, or correct host and port; behind a proxy or firewall, let the port through.',
      ];
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
      return [`${host} cannot be reached (${code}).`, 'Check the address, the firewall and the network.'];
    case 'TIMEOUT':
      return [
        `No answer within ${(failure.milliseconds / 1000).toFixed(1)} s.`,
        'Answer at once, and do slow work (mail, other systems) after the answer. The kit gives up after 15 s and sends again.',
      ];
    case 'ECONNRESET':
    case 'EPIPE':
      return [
        `The connection was closed before an answer came (${code}).`,
        'Look into the log of the receiver and of the proxy before it: a crash, or a limit on the request.',
      ];
    case 'REDIRECT':
      return [`It ${failure.message}.`, 'Put the address that really answers into `endpoint`.'];
    default:
      if (code === 'EPROTO' || /^ERR_(SSL|TLS)/.test(code))
        return [
          `TLS fails: ${failure.message.trim().split('\n')[0]} (${code}).`,
          port && protocol === 'https:'
            ? `Check that port ${port} speaks https, with TLS 1.2 or later.`
            : 'Offer TLS 1.2 or later at this address.',
        ];
      if (code.startsWith('HPE_'))
        return [`What answers is not valid HTTP (${code}).`, 'Check that an HTTP server is at this port.'];
      return [
        `The request failed: ${failure.message} (${code}).`,
        'Check the address and the receiver’s log.',
      ];
  }
}

/** Why no answer came and what to change, under the name of what was being looked at. */
export function failureFinding(check: CheckName, failure: Failure): Finding {
  const [text, change] = wordsFor(failure);
  return problem(check, text, change);
}

/** Failures that other requests would meet too: there is nothing more to look at. */
export const isHopeless = ({ code }: Failure): boolean =>
  !['TIMEOUT', 'ECONNRESET', 'EPIPE', 'REDIRECT'].includes(code) && !code.startsWith('HPE_');
