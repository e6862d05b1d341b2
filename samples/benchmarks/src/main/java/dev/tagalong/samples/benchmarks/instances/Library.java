package dev.tagalong.samples.benchmarks.instances;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of the classes of one library.
 *
 * @param name the module that names its class path
 * @param drawn the classes
 * @param foretold what a scan that takes them for sent says, or null if it was stopped
 * @param trials what came of making and writing each
 * @param hinted the same with what a scan says handed in, for those that it says something of
 * @param alarms the classes that SpotBugs reports
 */
record Library(
        String name,
        List<String> drawn,
        @Nullable List<Foretold> foretold,
        Map<String, Trial> trials,
        Map<Foretold, Trial> hinted,
        Set<String> alarms) {}
