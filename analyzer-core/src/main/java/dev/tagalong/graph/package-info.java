/**
 * The slice between a source and its findings: nodes, labelled edges, shortest paths, the smallest change. Knows no
 * class file and no object.
 */
@NullMarked
package dev.tagalong.graph;

import org.jspecify.annotations.NullMarked;
