package dev.tagalong.heap;

import dev.tagalong.catalogue.ContainerModel;
import dev.tagalong.catalogue.ContainerModel.Item;
import dev.tagalong.catalogue.ContainerModel.Role;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What one hook wrote in groups of different length, such as a multimap: a key and as many values as it says. */
final class CountedItems {
    private final List<Item> items;
    private final int[] item;
    private final int[] index;
    private final int[] key;

    /**
     * @param values what the object wrote
     * @param slot the slot whose hook wrote the groups
     */
    CountedItems(Recorded values, int slot, ContainerModel model) {
        this.items =
                Stream.concat(model.once().stream(), model.group().stream()).toList();
        this.item = new int[values.size()];
        this.index = new int[values.size()];
        this.key = new int[values.size()];
        Arrays.fill(key, -1);
        int at = -1;
        int left = 0;
        int number = -1;
        int first = 0;
        int lastKey = -1;
        for (int position = 0; position < values.size(); position++) {
            boolean own = values.slot(position) == slot && values.field(position) == Recorded.WRITTEN;
            if (!own || values.ordinal(position) < model.lead().size()) {
                continue;
            }
            while (left == 0) { // Ends, since the first item of a group is not counted.
                at = at + 1 == items.size() ? model.once().size() : at + 1;
                left = items.get(at).counted() ? values.numberBefore(position) : 1;
                number = at == model.once().size() ? number + 1 : number;
                first = position;
            }
            Role role = items.get(at).role();
            item[position] = at;
            index[position] = number < 0 ? position - first : number;
            key[position] = role == Role.VALUE ? lastKey : -1;
            lastKey = role == Role.KEY ? position : lastKey;
            left--;
        }
    }

    Role role(int position) {
        return items.get(item[position]).role();
    }

    /** The index of the group, or of what comes once among its like; from 0. */
    int index(int position) {
        return index[position];
    }

    /** The position of the key of the value at a position, or -1. */
    int key(int position) {
        return key[position];
    }
}
