/**
 * Forty-eight small programs that send something, with the truth of each: what a scan and an inspection must tell
 * apart.
 */
package dev.tagalong.variations;
