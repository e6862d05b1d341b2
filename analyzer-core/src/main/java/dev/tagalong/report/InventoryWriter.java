package dev.tagalong.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes inventories in one format. Equal inventories give equal characters; lines end with {@code \n}. */
public interface InventoryWriter {
    /**
     * Writes the whole inventory. The writer is neither flushed nor closed.
     *
     * @throws IOException if the writer throws it
     */
    void write(Inventory inventory, Writer out) throws IOException;

    /** The whole inventory as one string. */
    default String render(Inventory inventory) {
        StringWriter out = new StringWriter();
        try {
            write(inventory, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }
}
