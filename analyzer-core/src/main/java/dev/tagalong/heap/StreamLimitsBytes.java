package dev.tagalong.heap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The stream form of a chain of stand-ins that may be too deep to be written: put together from what a real stream
 * writes before and behind the one object that a stand-in holds.
 */
final class StreamLimitsBytes extends ByteArrayInputStream {
    private static final Map<StreamLimitsLink, Parts> PARTS = new EnumMap<>(StreamLimitsLink.class);
    private static final byte[] HEAD = head();

    /** Where each level begins, and where the innermost null stands. */
    private final int[] starts;

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Parts(byte[] before, byte[] behind) {}

    private StreamLimitsBytes(byte[] bytes, int[] starts) {
        super(bytes);
        this.starts = starts;
    }

    /** An array of one stand-in of each kind, which names all their classes, and the chain as its last element. */
    static StreamLimitsBytes of(List<StreamLimitsLink> chain) {
        int length = HEAD.length + 1;
        for (StreamLimitsLink link : chain) {
            length += parts(link).before.length + parts(link).behind.length;
        }
        byte[] bytes = Arrays.copyOf(HEAD, length);
        int[] starts = new int[chain.size() + 1];
        int at = HEAD.length;
        for (int i = 0; i < chain.size(); i++) {
            starts[i] = at;
            at = put(parts(chain.get(i)).before, bytes, at);
        }
        starts[chain.size()] = at;
        at = put(new byte[] {ObjectOutputStream.TC_NULL}, bytes, at);
        for (int i = chain.size() - 1; i >= 0; i--) {
            at = put(parts(chain.get(i)).behind, bytes, at);
        }
        return new StreamLimitsBytes(bytes, starts);
    }

    /** How many levels a reader has begun. */
    int begun() {
        int found = Arrays.binarySearch(starts, pos);
        return found >= 0 ? found : -found - 1;
    }

    private static int put(byte[] part, byte[] into, int at) {
        System.arraycopy(part, 0, into, at, part.length);
        return at + part.length;
    }

    private static Parts parts(StreamLimitsLink link) {
        return Objects.requireNonNull(PARTS.get(link));
    }

    private static byte[] head() {
        byte[] withNull = write(null);
        int head = withNull.length - 1;
        for (StreamLimitsLink link : StreamLimitsLink.values()) {
            byte[] one = write(link.standIn(null));
            byte[] two = write(link.standIn(link.standIn(null)));
            // Both begin alike; then the one has its null where the other has a second object.
            int end = Arrays.mismatch(one, two);
            PARTS.put(
                    link, new Parts(Arrays.copyOfRange(one, head, end), Arrays.copyOfRange(one, end + 1, one.length)));
        }
        return Arrays.copyOf(withNull, head);
    }

    private static byte[] write(@Nullable Object last) {
        StreamLimitsLink[] links = StreamLimitsLink.values();
        @Nullable Object[] all = new Object[links.length + 1];
        for (int i = 0; i < links.length; i++) {
            all[i] = links[i].standIn(null);
        }
        all[links.length] = last;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(all);
        } catch (IOException e) {
            throw new IllegalStateException("an array cannot be written into memory", e);
        }
        return bytes.toByteArray();
    }
}
