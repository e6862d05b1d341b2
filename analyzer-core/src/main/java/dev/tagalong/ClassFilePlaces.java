package dev.tagalong;

import dev.tagalong.bytecode.ClassFiles;
import dev.tagalong.bytecode.Line;
import dev.tagalong.finding.Place;
import dev.tagalong.finding.Places;
import java.util.List;
import java.util.Optional;

/** Answers findings' questions for places from class files. */
final class ClassFilePlaces implements Places {
    private final ClassFiles files;

    ClassFilePlaces(ClassFiles files) {
        this.files = files;
    }

    @Override
    public List<Place> stores(String owner, String field) {
        return files.stores(owner, field).stream().map(ClassFilePlaces::place).toList();
    }

    @Override
    public Optional<LambdaSite> lambda(String host, String implOwner, String implMethod, String implDescriptor) {
        return files.lambda(host, implOwner, implMethod, implDescriptor)
                .map(lambda -> new LambdaSite(place(lambda.at()), lambda.captured()));
    }

    static Place place(Line line) {
        return new Place(line.className(), line.method(), line.file(), line.line(), line.generated());
    }
}
