/** What a run may hand to the chores thread: mails, requests to other machines, PDFs. */

export interface MailTask {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The mail's date, ms since 1970 UTC. */
  readonly time: number;
  readonly attachments: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly base64: string;
    /** A picture that the text shows by this name. */
    readonly cid?: string;
  }[];
}

export interface FetchTask {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly base64: string | null;
  readonly followRedirects: boolean;
}
export interface FetchAnswer {
  readonly url: string;
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly base64: string;
}

export type ChoreTask =
  | { readonly kind: 'fetch'; readonly request: FetchTask }
  | { readonly kind: 'mail'; readonly mail: MailTask; readonly folder: string; readonly smtpUrl: string | null }
  | { readonly kind: 'pdf'; readonly html: string };

/** A task and the answer to it bear the same number: one that came too late belongs to no later task. */
export interface NumberedTask {
  readonly number: number;
  readonly task: ChoreTask;
}
export interface ChoreAnswer {
  readonly number: number;
  readonly value?: unknown;
  readonly error?: string;
}

export interface Chores {
  /** Into the outbox folder, or to the SMTP server. @throws Error when it could not be sent */
  mail(task: MailTask): void;
  pdf(html: string): Buffer;
  /** A request to another machine. @throws Error when it cannot be reached */
  fetch(request: FetchTask): FetchAnswer;
  close(): void;
}
