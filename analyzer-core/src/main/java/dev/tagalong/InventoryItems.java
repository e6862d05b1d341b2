package dev.tagalong;

import dev.tagalong.bytecode.flow.Carried;
import dev.tagalong.bytecode.form.FileForms;
import dev.tagalong.bytecode.form.StreamClasses;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.catalogue.StreamForms;
import dev.tagalong.report.Inventory;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Words what goes along for an inventory. */
final class InventoryItems {
    private static final StreamForms JDK = StreamForms.bundled();

    private final FormWords words;
    private final StreamClasses classes;

    InventoryItems(Program program, FileForms forms) {
        words = new FormWords(forms);
        classes = new StreamClasses(program, forms, JDK);
    }

    List<Inventory.Item> of(List<Carried> cargo) {
        return cargo.stream().map(this::item).toList();
    }

    private Inventory.Item item(Carried carried) {
        return new Inventory.Item(
                carried.className(),
                carried.kind() != Carried.Kind.DECLARED,
                carried.certainty(),
                words.of(carried),
                carried.reason(),
                List.copyOf(stream(carried)));
    }

    private NavigableSet<String> stream(Carried carried) {
        NavigableSet<String> all = new TreeSet<>();
        switch (carried.kind()) {
            case LAMBDA -> all.addAll(classes.ofLambda(carried.type()));
            case PROXY -> all.addAll(classes.ofProxy(carried.interfaces()));
            case EXACT, DECLARED -> {
                if (!carried.replaced() || carried.by().isEmpty()) {
                    all.addAll(classes.of(carried.type()));
                } else {
                    // What its stand-in answers on arrival is asked for, too, and most often is such an object again.
                    all.add(carried.className());
                }
            }
        }
        return all;
    }
}
