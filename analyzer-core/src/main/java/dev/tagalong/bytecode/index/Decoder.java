package dev.tagalong.bytecode.index;

/** Reads what an {@link Encoder} wrote, from one place on. Of one thread. */
final class Decoder {
    private final byte[] bytes;
    private int at;

    Decoder(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    int small() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            number |= (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    static int int32(byte[] bytes, int at) {
        return (bytes[at] << 24)
                | ((bytes[at + 1] & 0xFF) << 16)
                | ((bytes[at + 2] & 0xFF) << 8)
                | (bytes[at + 3] & 0xFF);
    }

    static long int64(byte[] bytes, int at) {
        return ((long) int32(bytes, at) << Integer.SIZE) | (int32(bytes, at + Integer.BYTES) & 0xFFFF_FFFFL);
    }
}
