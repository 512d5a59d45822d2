import * as z from 'zod/mini';

// Without this, zod probes `new Function` on first use, which a strict CSP reports as a violation.
z.config({ jitless: true });
