package dev.tagalong.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Container models by class name; the format is described at the head of {@code containers.txt}. */
public final class ContainerModels {
    private final Map<String, ContainerModel> models;

    private ContainerModels(Map<String, ContainerModel> models) {
        this.models = models;
    }

    /** Those that come with this library. */
    public static ContainerModels bundled() {
        return Bundled.load("containers.txt", ContainerModels::parse);
    }

    /**
     * Parses models.
     *
     * @param source what to call the text in an error
     * @throws CatalogueException if a line does not have the form described in {@code containers.txt}
     * @throws IOException if reading fails
     */
    public static ContainerModels parse(String source, Reader text) throws IOException {
        Map<String, ContainerModel> models = new HashMap<>();
        for (TextLines.Line line : TextLines.of(source, text)) {
            if (models.put(line.words().get(0), new ContainerLine(line).model()) != null) {
                throw line.error("stands here for the second time", "remove one of the two lines");
            }
        }
        return new ContainerModels(Map.copyOf(models));
    }

    /** The model of the class of this binary name, or null if there is none. */
    public @Nullable ContainerModel of(String className) {
        return models.get(className);
    }

    /** All models by binary class name. */
    public Map<String, ContainerModel> all() {
        return models;
    }
}
