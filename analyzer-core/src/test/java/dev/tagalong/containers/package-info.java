/** How containers are shown in a path: one step each, an index or a key. */
package dev.tagalong.containers;
