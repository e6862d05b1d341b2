/** Changes that an answer suggests, made in source text: compiled, and then found clean. */
package dev.tagalong.changes;
