package dev.tagalong.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places that a test names. */
public final class FakePlaces implements Places {
    private static final Pattern FRAME = Pattern.compile("(.+)\\.([^.]+)\\(([^:]+):(\\d+)\\)");

    private final Map<String, List<Place>> stores = new HashMap<>();
    private final Map<String, LambdaSite> lambdas = new HashMap<>();

    /** A store, from {@code demo.Popen#finalizer} and a frame such as {@code demo.Popen.<init>(Popen.java:7)}. */
    public FakePlaces store(String member, String frame) {
        List<Place> places = stores.computeIfAbsent(member, absent -> new ArrayList<>());
        places.add(place(frame));
        places.sort(null);
        return this;
    }

    /** A lambda by the name of its implementing method, the frame that makes it, and what it captures. */
    public FakePlaces makes(String implMethod, String frame, String... captured) {
        lambdas.put(implMethod, new LambdaSite(place(frame), List.of(captured)));
        return this;
    }

    /** A place from a frame. */
    public static Place place(String frame) {
        Matcher parts = FRAME.matcher(frame);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no frame: " + frame);
        }
        return new Place(parts.group(1), parts.group(2), parts.group(3), Integer.parseInt(parts.group(4)));
    }

    @Override
    public List<Place> stores(String owner, String field) {
        return List.copyOf(stores.getOrDefault(owner + "#" + field, List.of()));
    }

    @Override
    public Optional<LambdaSite> lambda(String host, String implOwner, String implMethod, String implDescriptor) {
        return Optional.ofNullable(lambdas.get(implMethod));
    }
}
