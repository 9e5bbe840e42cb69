import { z } from 'zod'

/** Before any shape is used: the page forbids eval, which zod would otherwise try. */
z.config({ jitless: true })
