package dev.tagalong.generated;

import java.util.List;

/**
 * One object of a recipe.
 *
 * @param kind index into the universe's kinds, taken modulo their number
 * @param bad true to take a kind that cannot be written, whatever it holds
 * @param refs for each slot the node to begin at in the search for one that fits, counted from 1 and modulo the number
 *     of nodes; 0 or missing for null
 */
record NodePlan(int kind, boolean bad, List<Integer> refs) {
    /** The node to begin at, counted from 0, or -1 for null. */
    int ref(int slot) {
        return slot < refs.size() ? refs.get(slot) - 1 : -1;
    }
}
