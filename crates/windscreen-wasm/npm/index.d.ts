// Everything that the package offers: the engine (engine/index.d.ts), and papers.
import type { OutcomeRequest } from "./engine/index.js";

export * from "./engine/index.js";

export interface PaperRequest extends OutcomeRequest {
  /** The time of writing, in words: `10:15`. */
  readonly time?: string;
  /** `json` is described by referral.schema.json. Plain text where nothing is said. */
  readonly format?: "text" | "html" | "json";
}

/** The referral about the children of a record, word for word as the site prints it; throws as `outcomes`. */
export function referral(request: PaperRequest): string;

export interface RestrictedRequest extends PaperRequest {
  readonly person: number;
  readonly instrument: string;
}

/**
 * The record of one adult on one instrument. It is never merged with the children's, and never for the person named as
 * causing harm. Throws as `outcomes`.
 * @throws {UnknownIdError} `unknown-person`
 */
export function restricted(request: RestrictedRequest): string;
