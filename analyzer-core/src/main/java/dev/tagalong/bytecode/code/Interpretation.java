package dev.tagalong.bytecode.code;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the code of one class does with references. The keys are name and descriptor of a method, as in {@code run()V};
 * in the order of the class file. Abstract and native methods are in neither map.
 *
 * @param methods the methods that were interpreted
 * @param faults why a method with code was not judged, in one sentence without a full stop
 */
public record Interpretation(Map<String, MethodCode> methods, Map<String, String> faults) {
    /** Copies the maps. */
    public Interpretation {
        methods = Collections.unmodifiableMap(new LinkedHashMap<>(methods));
        faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
    }
}
