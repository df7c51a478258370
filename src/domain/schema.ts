import { z } from 'zod';

// Schemas that write themselves a faster reader make code from text, which the content policy forbids: each would try it
// once, be refused, and cost the first chart a twentieth of a second.
z.config({ jitless: true });

export { z };
