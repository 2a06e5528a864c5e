/** What a window is let in for. Decided where its token or port is made; the page cannot change it. */
export type WindowKind = 'till' | 'customer-display';
