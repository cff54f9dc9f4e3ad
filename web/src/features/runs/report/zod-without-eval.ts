// The page's policy forbids to evaluate text; zod would try, and the browser report it. Import this before any schema.
import { config } from 'zod';

config({ jitless: true });
