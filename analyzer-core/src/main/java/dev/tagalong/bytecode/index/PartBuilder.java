package dev.tagalong.bytecode.index;

/** Makes a {@link Part} of class files that are read one after the other. Used once, by one thread. */
final class PartBuilder {
    /** In place of the number of a text that is not there. */
    static final int NONE = -1;

    private final Names names;
    private final boolean wantsMentions;
    private final MentionsMade mentions;
    private final Encoder records;
    private final Numbers starts = new Numbers();

    private PartBuilder(int classes, boolean wantsMentions) {
        names = new Names(classes * 16);
        records = new Encoder(classes * 128);
        this.wantsMentions = wantsMentions;
        mentions = new MentionsMade(wantsMentions ? classes * 32 : 0);
    }

    /** @param classes about how many there will be */
    static PartBuilder of(int classes) {
        return new PartBuilder(classes, true);
    }

    /** For a single class, of which nobody asks what it mentions. */
    static PartBuilder single() {
        return new PartBuilder(1, false);
    }

    /**
     * Adds a class.
     *
     * @param expected the internal name that its place says
     * @throws Unreadable if it cannot be read, or is another's; nothing is added
     */
    void add(byte[] file, String expected) {
        int start = records.size();
        mentions.of(starts.size());
        records.small(1);
        try {
            String name = text(HeaderReader.read(file, this));
            if (!name.equals(expected)) {
                throw new Unreadable("it holds another class, " + name.replace('/', '.'));
            }
        } catch (Unreadable unreadable) {
            records.cut(start);
            throw unreadable;
        }
        starts.add(start);
    }

    /** Adds a class of which nothing is known but why it cannot be read. */
    void addFault(String reason) {
        starts.add(records.size());
        records.small(0);
        number(names.number(reason));
    }

    Names names() {
        return names;
    }

    boolean wantsMentions() {
        return wantsMentions;
    }

    void mention(long hash, int owner) {
        mentions.add(hash, owner);
    }

    void count(int count) {
        records.small(count);
    }

    void access(int flags) {
        records.small(flags);
    }

    /** Adds the number of a text, or {@link #NONE}. */
    void number(int text) {
        records.small(text + 1);
    }

    void numbers(Numbers texts) {
        records.small(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            number(texts.get(i));
        }
    }

    /** The bytes of which {@link Part} tells the layout. */
    byte[] toByteArray() {
        Encoder postings = new Encoder(mentions.keys() * 2 + 1);
        int[] lists = new int[mentions.keys()];
        for (int key = 0; key < lists.length; key++) {
            lists[key] = postings.size();
            mentions.encode(key, postings);
        }
        int size = Part.HEAD
                + Integer.BYTES * (starts.size() + names.count())
                + Part.KEY * lists.length
                + postings.size()
                + records.size()
                + names.bytes().size();
        Encoder out = new Encoder(size);
        out.int32(starts.size());
        out.int32(names.count());
        out.int32(lists.length);
        out.int32(postings.size());
        out.int32(records.size());
        for (int i = 0; i < starts.size(); i++) {
            out.int32(starts.get(i));
        }
        for (int i = 0; i < names.count(); i++) {
            out.int32(names.end(i));
        }
        for (int key = 0; key < lists.length; key++) {
            out.int64(mentions.hash(key));
            out.int32(mentions.owner(key));
            out.int32(lists[key]);
        }
        out.raw(postings.bytes(), 0, postings.size());
        out.raw(records.bytes(), 0, records.size());
        out.raw(names.bytes().bytes(), 0, names.bytes().size());
        return out.bytes();
    }

    private String text(int number) {
        int start = number == 0 ? 0 : names.end(number - 1);
        return Names.decode(names.bytes().bytes(), start, names.end(number) - start);
    }
}
