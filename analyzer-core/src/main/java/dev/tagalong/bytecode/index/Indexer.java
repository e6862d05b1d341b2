package dev.tagalong.bytecode.index;

import dev.tagalong.bytecode.index.TypeInfo.Origin;
import dev.tagalong.bytecode.path.ClassEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Reads the headers of many class files with a fixed number of threads. */
final class Indexer {
    /** How many class files a thread takes at a time. */
    private static final int CHUNK = 32;

    private final List<ClassEntry> entries;
    private final @Nullable TypeInfo[] types;
    private final AtomicInteger next = new AtomicInteger();
    private final List<Fault> faults = Collections.synchronizedList(new ArrayList<>());

    private Indexer(List<ClassEntry> entries) {
        this.entries = entries;
        types = new TypeInfo[entries.size()];
    }

    /**
     * What was read.
     *
     * @param types beside the class files; null for one that could not be read
     * @param mentions what they mention, by their numbers
     * @param faults sorted
     */
    record Indexed(List<@Nullable TypeInfo> types, Mentions mentions, List<Fault> faults) {}

    static Indexed index(List<ClassEntry> entries, int threads) {
        Indexer indexer = new Indexer(entries);
        int useful = Math.max(1, Math.min(threads, entries.size() / CHUNK));
        Mentions mentions = new Mentions(Parallel.run(useful, indexer::work));
        List<Fault> faults = new ArrayList<>(indexer.faults);
        Collections.sort(faults);
        return new Indexed(Arrays.asList(indexer.types), mentions, faults);
    }

    private MentionsOfThread work() {
        MentionsOfThread mentions = new MentionsOfThread();
        Names names = new Names();
        for (int start = next.getAndAdd(CHUNK); start < entries.size(); start = next.getAndAdd(CHUNK)) {
            for (int type = start; type < Math.min(start + CHUNK, entries.size()); type++) {
                mentions.of(type);
                read(type, names, mentions);
            }
        }
        return mentions;
    }

    private void read(int type, Names names, MentionsOfThread mentions) {
        ClassEntry entry = entries.get(type);
        try {
            Header header = HeaderReader.read(entry.read(), names, mentions);
            if (!header.name().equals(entry.name())) {
                throw new Unreadable("it holds another class, " + header.name().replace('/', '.'));
            }
            types[type] = new TypeInfo(entry.own() ? Origin.OWN : Origin.LIBRARY, entry.element(), header);
        } catch (IOException e) {
            faults.add(new Fault(entry.location(), String.valueOf(e.getMessage())));
        } catch (Unreadable e) {
            faults.add(new Fault(entry.location(), e.reason()));
        }
    }
}
