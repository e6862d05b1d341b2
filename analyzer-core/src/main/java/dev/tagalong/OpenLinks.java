package dev.tagalong;

import dev.tagalong.bytecode.flow.Unjudged;
import dev.tagalong.finding.NotJudged;
import dev.tagalong.finding.Places;
import dev.tagalong.graph.LambdaKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words what a search has not judged: captured values by the names of their variables, as in findings. */
final class OpenLinks {
    private static final String ARGUMENT = "arg";

    private final Places places;

    OpenLinks(Places places) {
        this.places = places;
    }

    /** @param unjudged each with how often it was met */
    List<NotJudged> named(Map<Unjudged, Integer> unjudged) {
        Map<Unjudged, Integer> named = new LinkedHashMap<>();
        unjudged.forEach((each, count) ->
                named.merge(new Unjudged(what(each), each.reason(), each.reading(), null), count, Integer::sum));
        List<NotJudged> all = new ArrayList<>();
        named.forEach((each, count) -> all.add(new NotJudged(each.what(), each.reason(), count, each.reading())));
        return all;
    }

    private String what(Unjudged each) {
        LambdaKey lambda = each.lambda();
        if (lambda == null) {
            return each.what();
        }
        // Host.arg1, with .[] behind it for contents: the host is known, the rest is the number.
        String number = each.what().substring(lambda.host().length() + 1 + ARGUMENT.length());
        int end = number.indexOf('.') < 0 ? number.length() : number.indexOf('.');
        int index = Integer.parseInt(number.substring(0, end));
        return places.lambda(lambda.host(), lambda.implOwner(), lambda.implMethod(), lambda.implDescriptor())
                .filter(site -> index < site.captured().size())
                .map(site -> lambda.host() + "." + site.captured().get(index) + number.substring(end))
                .orElse(each.what());
    }
}
